"""Every id that a source names exists: kader ids, partners, open places, clauses."""

from collections.abc import Iterable, Iterator, Mapping

from generator.checks.formulierteksten import choice_texts, form_texts
from generator.model.convenant import Modelwijziging, Vroeger
from generator.model.landelijk import Landelijk
from generator.model.openplek import Waardesoort
from generator.model.regio import Keuzes
from generator.problems import Position, Problem, suggestion
from generator.resolve.elementen import Element, Elementsoort, element_register
from generator.resolve.verwijzingen import (
    KINDS,
    Verwijzing,
    Verwijzingsoort,
    loose_braces,
    references,
)
from generator.resolve.vingerafdruk import fingerprint

_KINDS = {
    Verwijzingsoort.OPENPLEK: (Elementsoort.OPENPLEK,),
    Verwijzingsoort.ARTIKEL: (Elementsoort.ARTIKEL,),
    Verwijzingsoort.LID: (Elementsoort.LID,),
    Verwijzingsoort.BIJLAGE: (Elementsoort.BIJLAGE,),
}


def reference_problems(
    landelijk: Landelijk, keuzes: Mapping[str, Keuzes]
) -> tuple[Problem, ...]:
    """Return a problem for each id, anywhere, that does not exist."""
    register, problems = element_register(landelijk)
    return (
        *problems,
        *_kader_problems(landelijk),
        *_partner_problems(landelijk),
        *_case_problems(landelijk),
        *_table_problems(landelijk),
        *_clause_problems(landelijk, register),
        *_change_problems(landelijk, register),
        *_regional_problems(register, keuzes),
    )


def kader_citations(landelijk: Landelijk) -> Iterator[tuple[str, Position]]:
    """Yield each kader id that a national source carries out, with the citing place.

    The glossary only explains, and facts since 2013 only comment: they do not count.
    """
    convenant = landelijk.convenant
    sources: list[Iterable[tuple[tuple[str, ...], Position]]] = [
        ((p.kader, p.plaats) for p in landelijk.partners),
        ((v.kader, v.plaats) for v in landelijk.vragen),
        ((c.kader, c.plaats) for c in landelijk.screening.criteria),
        ((landelijk.screening.kader, landelijk.screening.plaats),),
        ((u.kader, u.plaats) for u in landelijk.uitkomsten),
        ((s.kader, s.plaats) for s in landelijk.signalen),
        ((lw.kader, lw.plaats) for lw in landelijk.leeswijzen),
        ((o.kader, o.plaats) for o in landelijk.openplekken),
        ((lid.kader, lid.plaats) for lid in convenant.overwegingen),
        ((a.kader, a.plaats) for a in convenant.artikelen),
        ((lid.kader, lid.plaats) for a in convenant.artikelen for lid in a.leden),
        ((b.kader, b.plaats) for b in convenant.bijlagen),
        ((lid.kader, lid.plaats) for b in convenant.bijlagen for lid in b.leden),
        ((stap.kader, stap.plaats) for stap in landelijk.stappen),
        ((f.kader, f.plaats) for f in landelijk.formulieren),
        ((s.kader, s.plaats) for f in landelijk.formulieren for s in f.secties),
        (
            (v.kader, v.plaats)
            for f in landelijk.formulieren
            for s in f.secties
            for v in s.velden
        ),
    ]
    for source in sources:
        for ids, plaats in source:
            yield from ((id, plaats) for id in ids)


def _kader_problems(landelijk: Landelijk) -> Iterator[Problem]:
    known = [u.id for u in landelijk.uitspraken]
    comments = [(b.kader, b.plaats) for b in landelijk.begrippen]
    comments += [(f.kader, f.plaats) for thema in landelijk.themas for f in thema.feiten]
    comments += [(c.kader, c.plaats) for c in landelijk.casussen]
    cited = [*kader_citations(landelijk)]
    cited += [(id, plaats) for ids, plaats in comments for id in ids]
    for id, plaats in cited:
        if id not in known:
            message = f"uitspraak '{id}' staat niet in het kader{suggestion(id, known, 0)}"
            yield Problem(plaats, "verwijzing", message)


def _partner_problems(landelijk: Landelijk) -> Iterator[Problem]:
    known = [p.id for p in landelijk.partners]
    for vraag in landelijk.vragen:
        for id in vraag.weet_het:
            if id not in known:
                message = f"partner '{id}' bestaat niet{suggestion(id, known)}"
                yield Problem(vraag.plaats, "verwijzing", message)


def _case_problems(landelijk: Landelijk) -> Iterator[Problem]:
    outcomes = [u.id for u in landelijk.uitkomsten]
    signals = [s.id for s in landelijk.signalen]
    for casus in landelijk.casussen:
        for word, ids, known in (
            ("uitkomst", casus.uitkomsten, outcomes),
            ("signaal", casus.signalen, signals),
        ):
            for id in ids:
                if id not in known:
                    message = f"{word} '{id}' bestaat niet{suggestion(id, known)}"
                    yield Problem(casus.plaats, "verwijzing", message)


def _table_problems(landelijk: Landelijk) -> Iterator[Problem]:
    tables = [p.id for p in landelijk.openplekken if p.soort is Waardesoort.TABEL]
    lists = [p.id for p in landelijk.openplekken if p.soort is Waardesoort.LIJST]
    convenant = landelijk.convenant
    named = [(lid.tabel, lid.plaats) for part in convenant.stukken for lid in part.leden]
    named += [(id, b.plaats) for b in convenant.bijlagen for id in b.tabellen]
    for id, plaats in named:
        if id and id not in tables and id not in lists:
            message = f"tabel '{id}' is geen open plek{suggestion(id, tables)}"
            yield Problem(plaats, "verwijzing", message)


def _clause_problems(
    landelijk: Landelijk, register: Mapping[str, Element]
) -> Iterator[Problem]:
    known = _known(register)
    for text, plaats in national_texts(landelijk):
        yield from _text_problems(text, plaats, known)
        for brace in loose_braces(text):
            message = f"'{{{brace.binnen}' is geen verwijzing; schrijf {{open-plek}}"
            yield Problem(plaats, "verwijzing", message)


def national_texts(landelijk: Landelijk) -> Iterator[tuple[str, Position]]:
    """Yield each national text that may name an open place or a part of the convenant."""
    convenant = landelijk.convenant
    clauses = [lid for part in convenant.stukken for lid in part.leden]
    for lid in (*convenant.overwegingen, *clauses):
        for text in (lid.tekst, *lid.onderdelen, *(v.tekst for v in lid.varianten)):
            yield text, lid.plaats
    for text in (convenant.titel, convenant.aanhef, convenant.slot):
        yield text, convenant.plaats
    for bijlage in convenant.bijlagen:
        yield bijlage.inleiding, bijlage.plaats
    yield from form_texts(landelijk.formulieren, landelijk.stappen)


def _change_problems(
    landelijk: Landelijk, register: Mapping[str, Element]
) -> Iterator[Problem]:
    """A change of the model names what is there; what went is named by what is around it."""
    for wijziging in landelijk.convenant.wijzigingen:
        for id in wijziging.wat:
            if id not in register:
                near = suggestion(id, register, 0)
                message = f"'{id}' bestaat niet in het landelijke model{near}"
                yield Problem(wijziging.plaats, "verwijzing", message)
        for vroeger in wijziging.vroeger:
            yield from _former_problems(register, wijziging, vroeger)


def _former_problems(
    register: Mapping[str, Element], wijziging: Modelwijziging, vroeger: Vroeger
) -> Iterator[Problem]:
    """A former text belongs to what its change names, and is not the text of now."""
    element = register.get(vroeger.id)
    if element is None or not {element.id, element.binnen} & {*wijziging.wat}:
        message = f"'{vroeger.id}' staat niet bij 'wat' van deze wijziging"
        yield Problem(vroeger.plaats, "verwijzing", message)
    elif vroeger.gelezen == fingerprint(element):
        message = f"'{vroeger.id}': dit is de vingerafdruk van nu, niet die van vroeger"
        yield Problem(vroeger.plaats, "vroeger", message)


def _regional_problems(
    register: Mapping[str, Element], keuzes: Mapping[str, Keuzes]
) -> Iterator[Problem]:
    national = _known(register)
    for own in keuzes.values():
        known = _known(register, own)
        for text, plaats in _regional_texts(own):
            yield from _text_problems(text, plaats, known)
            yield from _brace_problems(text, plaats, known)
        for choice in own.formulieren.values():
            for text, plaats in choice_texts(choice):
                yield from _text_problems(text, plaats, national)


def _regional_texts(own: Keuzes) -> Iterator[tuple[str, Position]]:
    for keuze in own.keuzes.values():
        for text in (keuze.vervangt_door, *keuze.onderdelen):
            yield text, keuze.plaats
    for toevoeging in own.toevoegingen:
        for text in (toevoeging.titel, toevoeging.tekst, *toevoeging.onderdelen):
            yield text, toevoeging.plaats


Known = Mapping[Verwijzingsoort, frozenset[str]]
"""What a text may refer to, by kind."""


def _known(register: Mapping[str, Element], own: Keuzes | None = None) -> Known:
    """Return the parts of the model, and those that a region adds."""
    added = own.toevoegingen if own is not None else ()
    return {
        kind: frozenset(
            (
                *(id for id, element in register.items() if element.soort in kinds),
                *(t.id for t in added if t.soort == kind.value),
            )
        )
        for kind, kinds in _KINDS.items()
    }


def _text_problems(text: str, plaats: Position, known: Known) -> Iterator[Problem]:
    for verwijzing in references(text):
        if verwijzing.id not in known[verwijzing.soort]:
            yield Problem(plaats, "verwijzing", _no_such(verwijzing, known))


def _no_such(verwijzing: Verwijzing, known: Known) -> str:
    kind, colon, _ = verwijzing.id.partition(":")
    if colon:
        return f"'{kind.strip()}' in {{{verwijzing.id}}} kan niet{suggestion(kind, KINDS)}"
    word = verwijzing.soort.value.replace("openplek", "open plek")
    for other, ids in known.items():
        if verwijzing.id in ids:
            right = f"{{{other.value}:{kind}}}".replace("{openplek:", "{")
            return f"'{kind}' is geen {word}; schrijf {right}"
    return f"{word} '{kind}' bestaat niet{suggestion(kind, known[verwijzing.soort], 0)}"


def _brace_problems(text: str, plaats: Position, known: Known) -> Iterator[Problem]:
    """Tell of braces that were meant as a reference; all others are text."""
    for brace in loose_braces(text):
        meant = brace.bedoeld
        if brace.soort or meant in known[Verwijzingsoort.OPENPLEK]:
            found = " ".join(brace.binnen.split()[: 3 if brace.dicht else 1])
            right = f"{brace.soort}:{meant}" if brace.soort else meant
            yield Problem(
                plaats,
                "verwijzing",
                f"'{{{found}' is geen verwijzing; schrijf {{{right}}}, in kleine letters en "
                "met een accolade aan beide kanten",
            )
