"""The sheets of a kit for a group: to work on, answers, cards, talk and votes."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import dutch
from generator.model.document import (
    Aankruisveld,
    Alinea,
    Bijeen,
    Blok,
    Gegevens,
    Invultabel,
    Kadertekst,
    Kop,
    Lijst,
    NieuwePagina,
    Schrijfveld,
    Tabel,
    plain,
)
from generator.model.landelijk import Landelijk
from generator.model.screening import Criterium, Uitkomst
from generator.views.oefening import Kanteling, Oefening

CASES_ON_PAGE = 3
"""So many fit on a page of the exercise sheet in every format; the first holds just one."""
CARD_LINES, LINES_OF_TITLE = 9, 3
"""Lines on the front of a card, so that the fold comes half way; the first has a title."""


@dataclass(frozen=True)
class Lesstof:
    """What the sheets of a group are made from."""

    landelijk: Landelijk
    oefeningen: tuple[Oefening, ...]
    twijfel: tuple[tuple[Oefening, str], ...]


def exercise_sheet(stof: Lesstof) -> Iterator[Blok]:
    """Yield the cases without answers, for each participant."""
    yield Alinea(
        plain(
            "Lees de casus. Kies een uitkomst, zonder te overleggen. Kies daarna het criterium "
            "dat de doorslag geeft. Soms geven meer criteria de doorslag. Kies er dan één."
        )
    )
    yield _outcomes(stof.landelijk.uitkomsten)
    yield _criteria(stof.landelijk.screening.criteria)
    for number, oefening in enumerate(stof.oefeningen, 1):
        if number > 1 and (number - 2) % CASES_ON_PAGE == 0:
            yield NieuwePagina()
        yield Kop(f"{number}. {oefening.casus.titel}")
        yield Bijeen(
            (
                Alinea(plain(oefening.casus.tekst)),
                *_choices(stof.landelijk, oefening),
                Schrijfveld(f"{oefening.casus.id.lower()}-waarom", "Waarom, in één zin?"),
            )
        )


def _choices(landelijk: Landelijk, oefening: Oefening) -> Iterator[Blok]:
    id = oefening.casus.id.lower()
    outcomes = tuple(uitkomst.id for uitkomst in landelijk.uitkomsten)
    criteria = tuple(criterium.id for criterium in landelijk.screening.criteria)
    yield Aankruisveld(f"{id}-uitkomst", "Uitkomst", outcomes, meer=True)
    yield Aankruisveld(f"{id}-criterium", "Criterium", criteria)


def answer_sheet(stof: Lesstof) -> Iterator[Blok]:
    """Yield outcomes, reasons and learning points, for the trainer."""
    yield Alinea(
        plain(
            "Deze antwoorden komen uit dezelfde regel als de screening. "
            "Laat een groep eerst zelf kiezen."
        )
    )
    yield Tabel(
        "Alles in één oogopslag",
        ("Nr.", "Casus", "Uitkomst", "Doorslag"),
        tuple(
            (
                plain(str(number)),
                plain(f"{o.casus.titel} ({o.casus.id})"),
                plain(dutch.opsomming([uitkomst.id for uitkomst in o.uitkomsten])),
                plain(dutch.opsomming(o.doorslag)),
            )
            for number, o in enumerate(stof.oefeningen, 1)
        ),
        (1, 6, 2, 3),
    )
    for number, oefening in enumerate(stof.oefeningen, 1):
        yield Kop(f"{number}. {oefening.casus.titel}", kader=oefening.casus.kader)
        yield Bijeen(tuple(_answer(oefening)))


def _answer(oefening: Oefening) -> Iterator[Blok]:
    """Yield outcome, reasons, signals, what tips it, and the learning point of a case."""
    yield _outcome(oefening)
    yield Tabel(
        "Waarom, per criterium",
        ("Nr.", "Oordeel", "Doorslag", "Reden"),
        tuple(
            (
                plain(o.criterium.id),
                plain(o.stand),
                plain("ja" if o.beslist else ""),
                plain(o.reden),
            )
            for o in oefening.criteria
        ),
        (2, 5, 4, 22),
    )
    if oefening.route:
        yield Alinea(plain(f"De route: {'; '.join(oefening.route)}."))
    for signaal in oefening.signalen:
        yield Alinea(plain(f"{signaal.titel} (signaal {signaal.id}). {signaal.tekst}"))
    yield from _tipping(oefening.kantelingen)
    yield Kadertekst("Leerpunt", plain(oefening.casus.leerpunt))


def _outcome(oefening: Oefening) -> Lijst:
    titles = (f"{uitkomst.id}. {uitkomst.titel}" for uitkomst in oefening.uitkomsten)
    return Lijst(tuple(map(plain, (*titles, *oefening.redenen))))


def _tipping(kantelingen: tuple[Kanteling, ...]) -> Iterator[Blok]:
    if not kantelingen:
        yield Alinea(plain("Eén ander antwoord verandert hier niets."))
        return
    yield Alinea(plain("Bijna-casus. Was één antwoord anders, dan was de uitkomst:"))
    yield Lijst(
        tuple(
            plain(
                f"{dutch.opsomming(k.uitkomsten)}, bij {dutch.opsomming(k.antwoorden, 'of')}."
            )
            for k in kantelingen
        )
    )


def case_cards(stof: Lesstof) -> Iterator[Blok]:
    """Yield a page for each case, with the answer behind the fold."""
    for number, oefening in enumerate(stof.oefeningen):
        if number:
            yield NieuwePagina()
        lines = CARD_LINES if number else CARD_LINES - LINES_OF_TITLE
        yield Kop(oefening.casus.titel)
        yield Alinea(plain(oefening.casus.tekst))
        yield from _choices(stof.landelijk, oefening)
        yield Schrijfveld(f"{oefening.casus.id.lower()}-vraag", "Wat wilt u nog weten?", lines)
        yield Alinea(
            plain("Vouw hier naar achteren. Het antwoord staat op de achterkant."), True
        )
        yield Kop(f"Antwoord bij {oefening.casus.id}", kader=oefening.casus.kader)
        yield _outcome(oefening)
        yield Lijst(
            tuple(
                plain(f"{o.criterium.id} {o.stand}. {o.reden}")
                for o in oefening.criteria
                if o.beslist
            )
        )
        for signaal in oefening.signalen:
            yield Alinea(plain(f"{signaal.titel} (signaal {signaal.id})."))
        yield Kadertekst("Leerpunt", plain(oefening.casus.leerpunt))


def talk_guide(stof: Lesstof) -> Iterator[Blok]:
    """Yield the doubtful cases with a question that opens the talk."""
    yield Alinea(
        plain(
            "In deze casussen is een ander antwoord ook te verdedigen, of is nog iets open. "
            "Neem tien minuten per casus. Zoek naar wat u nog wilt weten, niet naar gelijk."
        )
    )
    yield Lijst(
        (
            plain("Lees de casus voor. Iedereen schrijft eerst een eigen uitkomst op."),
            plain("Stel de openingsvraag. Laat wie het minst zegt, beginnen."),
            plain("Lees voor wat de regel zegt. Waar zat het verschil?"),
            plain("Verander samen één antwoord. Wat gebeurt er?"),
        )
    )
    for oefening, vraag in stof.twijfel:
        id = oefening.casus.id.lower()
        yield Kop(f"{oefening.casus.titel} ({oefening.casus.id})", kader=oefening.casus.kader)
        yield Alinea(plain(oefening.casus.tekst))
        yield Kadertekst("Openingsvraag", plain(vraag))
        yield Kop("Wat de regel zegt", 2)
        yield from _answer(oefening)
        yield Schrijfveld(f"{id}-gesprek", "Wat spreken wij af?", 3)


def vote_sheet(stof: Lesstof) -> Iterator[Blok]:
    """Yield tables to count what a group chose."""
    yield Alinea(
        plain(
            "Tel per casus hoeveel mensen een uitkomst kozen. Zo ziet u waar partners "
            "verschillen. Schrijf geen namen op."
        )
    )
    yield Gegevens(
        "De groep",
        (
            Schrijfveld("groep", "Groep"),
            Schrijfveld("datum", "Datum", datum=True),
            Schrijfveld("aantal", "Aantal deelnemers"),
        ),
    )
    outcomes = tuple(uitkomst.id for uitkomst in stof.landelijk.uitkomsten)
    criteria = tuple(criterium.id for criterium in stof.landelijk.screening.criteria)
    yield _votes(stof, "uitkomsten", "Hoeveel mensen kozen deze uitkomst?", outcomes)
    yield _votes(stof, "criteria", "Hoeveel mensen kozen dit criterium?", criteria)
    yield Kop("Zo leest u het blad")
    yield Lijst(
        (
            plain("Staan bijna alle stemmen in één vak? Dan delen partners hetzelfde beeld."),
            plain("Staan ze verspreid? Bespreek die casus het eerst."),
            plain("Dezelfde uitkomst, een ander criterium? Vraag wat iedereen heeft gelezen."),
            plain(
                "Kiest bijna iedereen iets anders dan het antwoordblad? "
                "Lees samen het criterium in het kader."
            ),
        )
    )
    yield Schrijfveld("verschil", "Waarover verschillen wij, en wat spreken wij af?", 2)


def _votes(stof: Lesstof, id: str, label: str, ids: tuple[str, ...]) -> Invultabel:
    """Return a table with a row for each case, to count who chose which id."""
    cases = tuple(oefening.casus.titel for oefening in stof.oefeningen)
    widths = (5, *(1 for _ in ids))
    return Invultabel(id, label, ("Casus", *ids), widths, rijkoppen=cases)


def _outcomes(uitkomsten: tuple[Uitkomst, ...]) -> Tabel:
    rows = tuple((plain(u.id), plain(u.titel)) for u in uitkomsten)
    return Tabel("De uitkomsten", ("Nr.", "Wat betekent dit?"), rows, (1, 9))


def _criteria(criteria: tuple[Criterium, ...]) -> Tabel:
    rows = tuple((plain(c.id), plain(f"{c.naam}. {c.voldoet}")) for c in criteria)
    return Tabel("De criteria", ("Nr.", "Wanneer voldoet het?"), rows, (1, 9))
