"""The national model as one region works it out: fixed, filled in, deviating."""

from collections.abc import Iterable, Iterator, Mapping

from generator.model.convenant import Artikel, Lid
from generator.model.kader import Ruimte
from generator.model.landelijk import Landelijk
from generator.model.openplek import Herkomst, Openplek
from generator.model.regio import Keuze, Keuzes, Regio, Toevoeging
from generator.model.regiokader import (
    Afwijking,
    Afwijkingsoort,
    ArtikelInRegio,
    LidInRegio,
    OpenplekInRegio,
    RegioKader,
    Stand,
)
from generator.problems import Position, Problem, suggestion
from generator.resolve.elementen import Element, Elementsoort, element_register
from generator.resolve.ruimte import Handeling, action, choice_problems
from generator.resolve.toevoegingen import accepted_additions
from generator.resolve.waarde import as_text

_SOORT = {
    Handeling.VULT_IN: Afwijkingsoort.INGEVULD,
    Handeling.KIEST: Afwijkingsoort.GEKOZEN,
    Handeling.VERVANGT_DOOR: Afwijkingsoort.VERVANGEN,
    Handeling.LAAT_WEG: Afwijkingsoort.WEGGELATEN,
}


def resolve_regio(
    landelijk: Landelijk, regio: Regio, keuzes: Keuzes | None
) -> tuple[RegioKader, tuple[Problem, ...]]:
    """Apply a region's choices to the national model.

    Returns the resolved region and why choices are refused. A refused choice is left
    out of the result, so that all faults of a file can be found in one go.
    """
    register, _ = element_register(landelijk)
    own = keuzes or Keuzes(regio=regio.id, plaats=regio.plaats)
    problems = [*_ownership_problems(regio, own), *_unknown_elements(register, own)]
    accepted: dict[str, Keuze] = {}
    for id, keuze in own.keuzes.items():
        if id not in register:
            continue
        found = choice_problems(register[id], keuze)
        problems += found
        if not found:
            accepted[id] = keuze
    questions = [vraag.id for vraag in landelijk.vragen]
    added, found_in_additions = accepted_additions(register, questions, own.toevoegingen)
    problems += found_in_additions
    return _resolved(landelijk, regio, register, accepted, added), tuple(problems)


def _ownership_problems(regio: Regio, keuzes: Keuzes) -> Iterator[Problem]:
    if keuzes.regio != regio.id:
        message = f"dit bestand hoort bij '{regio.id}', maar er staat regio '{keuzes.regio}'"
        yield Problem(keuzes.plaats, "regio", message)


def _unknown_elements(register: Mapping[str, Element], keuzes: Keuzes) -> Iterator[Problem]:
    for id, keuze in keuzes.keuzes.items():
        if id not in register:
            message = (
                f"'{id}' bestaat niet in het landelijke model{suggestion(id, register, 0)}"
            )
            yield Problem(keuze.plaats, "verwijzing", message)


def _resolved(
    landelijk: Landelijk,
    regio: Regio,
    register: Mapping[str, Element],
    keuzes: Mapping[str, Keuze],
    toevoegingen: tuple[Toevoeging, ...],
) -> RegioKader:
    convenant = landelijk.convenant
    return RegioKader(
        regio=regio,
        openplekken=tuple(_open_place(p, keuzes.get(p.id)) for p in landelijk.openplekken),
        convenant=convenant,
        overwegingen=tuple(_clauses(convenant.overwegingen, keuzes, toevoegingen)),
        artikelen=tuple(_articles(convenant.artikelen, keuzes, toevoegingen)),
        bijlagen=tuple(b for b in convenant.bijlagen if not _dropped(b.id, keuzes)),
        vragen=tuple(t for t in toevoegingen if t.soort == "vraag"),
        voorbeelden=tuple(t for t in toevoegingen if t.soort == "voorbeeld"),
        begrippen=tuple(t for t in toevoegingen if t.soort == "begrip"),
        afwijkingen=(
            *(_deviation(register[id], keuze) for id, keuze in keuzes.items()),
            *(_addition(register, toevoeging) for toevoeging in toevoegingen),
        ),
    )


def _open_place(plek: Openplek, keuze: Keuze | None) -> OpenplekInRegio:
    if keuze is not None:
        waarde = keuze.vult_in if keuze.vult_in is not None else keuze.kiest
        return OpenplekInRegio(plek, Stand.INGEVULD, waarde, keuze.waarom, keuze.besluit)
    if plek.standaard is not None:
        return OpenplekInRegio(plek, Stand.STANDAARD, plek.standaard)
    return OpenplekInRegio(plek, Stand.OPEN)


def _dropped(id: str, keuzes: Mapping[str, Keuze]) -> bool:
    return id in keuzes and keuzes[id].laat_weg


def national_text(lid: Lid) -> str:
    """Return the text of a clause that holds when the region chooses nothing."""
    if not lid.varianten:
        return lid.tekst
    chosen = lid.standaard or lid.varianten[0].id
    return next(v.tekst for v in lid.varianten if v.id == chosen)


def _regional_text(lid: Lid, keuze: Keuze | None) -> str:
    if keuze is not None and keuze.vervangt_door:
        return keuze.vervangt_door
    if keuze is not None and keuze.kiest:
        return next(v.tekst for v in lid.varianten if v.id == keuze.kiest)
    return national_text(lid)


def _clauses(
    leden: Iterable[Lid],
    keuzes: Mapping[str, Keuze],
    toevoegingen: tuple[Toevoeging, ...],
    after_last: str = "",
) -> Iterator[LidInRegio]:
    for lid in leden:
        if not _dropped(lid.id, keuzes):
            keuze = keuzes.get(lid.id)
            replaced = keuze is not None and bool(keuze.vervangt_door)
            parts = () if replaced else lid.onderdelen
            yield LidInRegio(lid, _regional_text(lid, keuze), parts)
        yield from _added_clauses(lid.id, toevoegingen)
    if after_last:
        yield from _added_clauses(after_last, toevoegingen)


def _added_clauses(after: str, toevoegingen: tuple[Toevoeging, ...]) -> Iterator[LidInRegio]:
    for toevoeging in toevoegingen:
        if toevoeging.soort == "lid" and toevoeging.na == after:
            yield _added_clause(toevoeging)
            yield from _added_clauses(toevoeging.id, toevoegingen)


def _added_clause(toevoeging: Toevoeging) -> LidInRegio:
    lid = Lid(toevoeging.id, Ruimte.VRIJ, toevoeging.plaats, toevoeging.tekst)
    return LidInRegio(lid, toevoeging.tekst, toevoeging.onderdelen, toegevoegd=True)


def _articles(
    artikelen: tuple[Artikel, ...],
    keuzes: Mapping[str, Keuze],
    toevoegingen: tuple[Toevoeging, ...],
) -> Iterator[ArtikelInRegio]:
    number = 0
    for artikel in artikelen:
        leden = tuple(_clauses(artikel.leden, keuzes, toevoegingen, after_last=artikel.id))
        if leden and not _dropped(artikel.id, keuzes):
            number += 1
            yield ArtikelInRegio(artikel, number, leden)
        for added in _added_articles(artikel.id, toevoegingen):
            number += 1
            yield ArtikelInRegio(added, number, _article_clauses(added, toevoegingen), True)


def _added_articles(after: str, toevoegingen: tuple[Toevoeging, ...]) -> Iterator[Artikel]:
    for toevoeging in toevoegingen:
        if toevoeging.soort == "artikel" and toevoeging.na == after:
            yield _added_article(toevoeging)
            yield from _added_articles(toevoeging.id, toevoegingen)


def _added_article(toevoeging: Toevoeging) -> Artikel:
    lid = Lid(
        f"{toevoeging.id}-1",
        Ruimte.VRIJ,
        toevoeging.plaats,
        toevoeging.tekst,
        toevoeging.onderdelen,
    )
    return Artikel(
        toevoeging.id,
        toevoeging.titel,
        Ruimte.VRIJ,
        Herkomst.PRAKTIJK,
        (lid,),
        toevoeging.plaats,
    )


def _article_clauses(
    artikel: Artikel, toevoegingen: tuple[Toevoeging, ...]
) -> tuple[LidInRegio, ...]:
    first = artikel.leden[0]
    return (
        LidInRegio(first, first.tekst, first.onderdelen, toegevoegd=True),
        *_added_clauses(artikel.id, toevoegingen),
    )


def _deviation(element: Element, keuze: Keuze) -> Afwijking:
    handeling = action(keuze)
    assert handeling is not None  # refused choices never come here
    was, becomes = _before_and_after(element, keuze)
    return Afwijking(
        element.id,
        element.titel,
        _SOORT[handeling],
        element.ruimte,
        element.kader,
        was,
        becomes,
        keuze.waarom,
        keuze.plaats,
        keuze.besluit,
    )


def _before_and_after(element: Element, keuze: Keuze) -> tuple[str, str]:
    """Return the national text and the regional one; empty when there is none."""
    if element.openplek is not None:
        plek = element.openplek
        was = as_text(plek, plek.standaard) if plek.standaard is not None else ""
        return was, as_text(plek, keuze.vult_in if keuze.vult_in is not None else keuze.kiest)
    if element.lid is not None:
        becomes = "" if keuze.laat_weg else _regional_text(element.lid, keuze)
        return national_text(element.lid), becomes
    return element.titel, ""


def _addition(register: Mapping[str, Element], toevoeging: Toevoeging) -> Afwijking:
    anchor = register.get(toevoeging.na)
    return Afwijking(
        toevoeging.id,
        toevoeging.titel or _addition_title(anchor),
        Afwijkingsoort.TOEGEVOEGD,
        Ruimte.VRIJ,
        anchor.kader if anchor and anchor.soort is not Elementsoort.ARTIKEL else (),
        "",
        _addition_text(toevoeging),
        toevoeging.waarom,
        toevoeging.plaats,
        toevoeging.besluit,
    )


def _addition_text(toevoeging: Toevoeging) -> str:
    """Return what is added, with the advice or example for each answer."""
    yes = f"Bij ja: {toevoeging.bij_ja}" if toevoeging.bij_ja else ""
    no = f"Bij nee: {toevoeging.bij_nee}" if toevoeging.bij_nee else ""
    return " ".join(part for part in (toevoeging.tekst, yes, no) if part)


def _addition_title(anchor: Element | None) -> str:
    return f"Extra lid na {anchor.titel}" if anchor else "Toevoeging van de regio"


def unused_choice_file(regios: Iterable[str], keuzes: Mapping[str, Keuzes]) -> list[Problem]:
    """Return a problem for each file of choices whose region does not exist."""
    known = set(regios)
    return [
        Problem(
            Position(k.plaats.path),
            "regio",
            f"naast dit bestand hoort een regio.yaml voor '{id}'",
        )
        for id, k in keuzes.items()
        if id not in known
    ]
