"""The questionnaire as a page shows it: questions, rule, outcomes, and the way on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator import dutch
from generator.model.landelijk import Landelijk
from generator.model.partner import Partnergroep
from generator.model.regiokader import RegioKader, Stand
from generator.model.screening import Criterium, Formule, Signaal, Uitkomst, Vraag, Vraagsoort
from generator.resolve.waarde import as_text
from generator.screening.antwoord import Antwoord
from generator.screening.antwoorden import may_bring_in, right_of
from generator.screening.formule import names
from generator.screening.tabel import DIGITS, as_data, compile_tables
from generator.views.beslistabel import Beslistabel, decision_table
from generator.views.wegwijzer import kader_addresses

Link = Callable[[str], str]

ONLY_IN_REGION = ("partner", "buiten-regio", "prioriteit")


@dataclass(frozen=True)
class Keuze:
    """One box to tick. `waarde` is the digit for the tables; None for a leefgebied."""

    id: str
    label: str
    waarde: int | None = None
    telt_mee: bool = False


@dataclass(frozen=True)
class VraagView:
    """One question with its boxes. `aankruisen` allows more than one."""

    id: str
    onderdeel: str
    titel: str
    tekst: str
    waarom: str
    keuzes: tuple[Keuze, ...]
    kader: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    voorbeeld_ja: str = ""
    voorbeeld_nee: str = ""
    drempel: int = 0
    weet_het: str = ""
    aankruisen: bool = False


@dataclass(frozen=True)
class CriteriumView:
    """A criterion, and on paper: which questions must have which answer."""

    criterium: Criterium
    op_papier: str
    kader: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class UitkomstView:
    """An outcome with what to do now, in this region where there is one."""

    uitkomst: Uitkomst
    stappen: tuple[str, ...]
    kader: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class VragenlijstView:
    """Everything the template of the questionnaire shows."""

    titel: str
    versie: str
    regio: str
    verzonnen: bool
    vragen: tuple[VraagView, ...]
    criteria: tuple[CriteriumView, ...]
    uitkomsten: tuple[UitkomstView, ...]
    signalen: tuple[Signaal, ...]
    beslistabel: Beslistabel
    contact: tuple[str, ...]
    regel: Mapping[str, object]


def vragenlijst_view(
    landelijk: Landelijk, kader: RegioKader | None, link: Link
) -> VragenlijstView:
    """Return the questionnaire of a region, or the national one without a region."""
    addresses = kader_addresses(landelijk)

    def chips(ids: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        return tuple((id, link(addresses[id])) for id in ids)

    screening = landelijk.screening
    return VragenlijstView(
        titel=screening.titel,
        versie=screening.versie,
        regio=kader.regio.naam if kader else "",
        verzonnen=bool(kader and kader.regio.verzonnen),
        vragen=tuple(_questions(landelijk, kader, chips)),
        criteria=tuple(
            CriteriumView(c, _on_paper(landelijk, c.als), chips(c.kader))
            for c in screening.criteria
        ),
        uitkomsten=tuple(
            UitkomstView(u, tuple(_steps(u, kader)), chips(u.kader))
            for u in landelijk.uitkomsten
        ),
        signalen=landelijk.signalen,
        beslistabel=decision_table(landelijk),
        contact=tuple(_contact(kader)),
        regel=as_data(compile_tables(screening, landelijk.signalen)),
    )


def _questions(
    landelijk: Landelijk,
    kader: RegioKader | None,
    chips: Callable[[tuple[str, ...]], tuple[tuple[str, str], ...]],
) -> Iterator[VraagView]:
    names_of = {partner.id: partner.naam for partner in landelijk.partners}
    for vraag in landelijk.vragen:
        if vraag.id in ONLY_IN_REGION and kader is None:
            continue
        priorities = _priorities(kader) if vraag.id == "prioriteit" else ""
        if vraag.id == "prioriteit" and not priorities:
            continue
        yield VraagView(
            id=vraag.id,
            onderdeel=vraag.onderdeel,
            titel=vraag.titel,
            tekst=vraag.tekst,
            waarom=vraag.waarom,
            keuzes=tuple(_choices(vraag, landelijk, kader)),
            kader=chips(vraag.kader),
            hint=f"De prioriteiten nu: {priorities}" if priorities else vraag.hint,
            voorbeeld_ja=vraag.voorbeeld_ja,
            voorbeeld_nee=vraag.voorbeeld_nee,
            drempel=vraag.drempel,
            weet_het=dutch.opsomming([names_of[id] for id in vraag.weet_het], "of"),
            aankruisen=vraag.soort is Vraagsoort.LEEFGEBIEDEN,
        )
    for extra in kader.vragen if kader else ():
        yield VraagView(
            id=extra.id,
            onderdeel="",
            titel=f"Extra vraag van de regio: {extra.titel}" if extra.titel else "Extra vraag",
            tekst=extra.tekst,
            waarom=f"{extra.waarom} Het antwoord verandert de uitkomst niet.",
            keuzes=_yes_no(False),
        )


def _choices(vraag: Vraag, landelijk: Landelijk, kader: RegioKader | None) -> Iterator[Keuze]:
    match vraag.soort:
        case Vraagsoort.JA_NEE:
            yield from _yes_no(vraag.omgekeerd)
        case Vraagsoort.LEEFGEBIEDEN:
            for leefgebied in landelijk.leefgebieden:
                yield Keuze(leefgebied.id, leefgebied.naam, telt_mee=leefgebied.telt_mee)
            yield Keuze("geen", "Op geen enkel leefgebied", _digit(Antwoord.NEE))
            yield Keuze("weet-niet", "Weet ik (nog) niet", _digit(Antwoord.ONBEKEND))
        case Vraagsoort.PARTNER:
            right = right_of(kader)
            for partner in landelijk.partners:
                if partner.groep is not Partnergroep.PERSONEEL:
                    may = may_bring_in(partner.groep, right)
                    yield Keuze(partner.id, partner.naam, _digit(may))
            other = may_bring_in(Partnergroep.FLEXIBELE_SCHIL, right)
            yield Keuze("anders", "Een andere organisatie", _digit(other))


def _yes_no(reversed: bool) -> tuple[Keuze, ...]:
    yes, no = (Antwoord.NEE, Antwoord.JA) if reversed else (Antwoord.JA, Antwoord.NEE)
    return (
        Keuze("ja", "Ja", _digit(yes)),
        Keuze("nee", "Nee", _digit(no)),
        Keuze("weet-niet", "Weet ik (nog) niet", _digit(Antwoord.ONBEKEND)),
    )


def _digit(antwoord: Antwoord) -> int:
    return DIGITS.index(antwoord)


def _priorities(kader: RegioKader | None) -> str:
    rows = kader.openplek("prioriteiten").waarde if kader else None
    if not isinstance(rows, list | tuple):
        return ""
    return "; ".join(str(row["onderwerp"]) for row in rows) + "."


def _on_paper(landelijk: Landelijk, als: Formule) -> str:
    """Return which answers a criterion needs: `vraag 4: ja; vraag 8: nee`."""
    nodes = {node.id: node.als for node in landelijk.screening.knopen}
    asked = {vraag.onderdeel: vraag for vraag in landelijk.vragen}
    parts = [part for name in names(als) for part in names(nodes.get(name, name))]
    answers = []
    for part in parts:
        vraag = asked[part]
        wanted = "nee" if vraag.omgekeerd else "ja"
        if vraag.soort is Vraagsoort.LEEFGEBIEDEN:
            wanted = f"{vraag.drempel} of meer aangekruist"
        answers.append(f"'{vraag.titel}': {wanted}")
    return "; ".join(answers)


def _steps(uitkomst: Uitkomst, kader: RegioKader | None) -> Iterator[str]:
    """Yield what to do now; a region adds its own way, or says honestly that it is open."""
    yield from uitkomst.wat_nu
    if kader is None:
        return
    if uitkomst.id in ("U1", "U2"):
        yield from _regional(kader, "Zo brengt u in", "inbreng-kanaal")
        yield from _regional(kader, "Triage", "triage-frequentie")
    if uitkomst.id == "U3":
        yield from _regional(kader, "In deze regio", "route-bilateraal")
    if uitkomst.id == "U4":
        yield from _regional(kader, "In deze regio", "route-een-keten")


def _regional(kader: RegioKader, label: str, id: str) -> Iterator[str]:
    plek = kader.openplek(id)
    if plek.stand is Stand.OPEN:
        yield f"{label}: dit heeft de regio hier nog niet ingevuld."
    else:
        yield f"{label}: {as_text(plek.openplek, plek.waarde)}."


def _contact(kader: RegioKader | None) -> Iterator[str]:
    if kader is None:
        return
    for label, id in (("Telefoon", "contact-telefoon"), ("E-mail", "contact-email")):
        plek = kader.openplek(id)
        if plek.stand is not Stand.OPEN:
            yield f"{label}: {as_text(plek.openplek, plek.waarde)}"
