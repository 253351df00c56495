"""The screening as a decision model: inputs, and decisions with the rows of their tables.

The model has no format yet. Every row comes from a table that was proven, so an engine
that runs the rows runs the rule of the website.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from generator.model.landelijk import Landelijk
from generator.screening.antwoord import Antwoord
from generator.screening.formule import names
from generator.screening.regels import Regel, rows_of
from generator.screening.tabel import DIGITS, Tabel, formula_table
from generator.screening.uitkomst import outcomes_on
from generator.screening.vragenlijst import Vragenlijst

ROUTE, OUTCOMES, SIGNALS = "Route", "Uitkomsten", "Signalen"


@dataclass(frozen=True)
class Invoer:
    """A part that somebody answers: its question, and what an answer means."""

    id: str
    titel: str
    vraag: str
    uitleg: str = ""


@dataclass(frozen=True)
class Rij:
    """One row: per input the values (empty: any), the result, and a remark for people."""

    waarden: tuple[tuple[Antwoord, ...], ...]
    resultaat: str
    opmerking: str = ""


@dataclass(frozen=True)
class Beslissing:
    """A decision table. `verzamelt`: every row that fits gives a result, in a list."""

    id: str
    titel: str
    uitleg: str
    invoer: tuple[str, ...]
    rijen: tuple[Rij, ...]
    verzamelt: bool = False


@dataclass(frozen=True)
class Beslismodel:
    """The whole: decisions come after what they are built on."""

    id: str
    titel: str
    uitleg: str
    invoer: tuple[Invoer, ...]
    beslissingen: tuple[Beslissing, ...]
    uitkomsten: tuple[str, ...]
    signalen: tuple[str, ...]


def decision_model(landelijk: Landelijk, vragenlijst: Vragenlijst, titel: str) -> Beslismodel:
    """Return the model of a questionnaire."""
    screening = landelijk.screening
    criteria = [_criterion(tabel, landelijk) for tabel in vragenlijst.regel.knopen]
    route = formula_table(ROUTE, screening.route)
    return Beslismodel(
        id=f"kaderwijzer-{vragenlijst.regio or 'landelijk'}",
        titel=titel,
        uitleg=(
            f"{titel}, versie {vragenlijst.versie}, kenmerk {vragenlijst.kenmerk}. "
            "Elk antwoord is ja, nee of onbekend. Wat niet is beantwoord, is onbekend. "
            "Dit is een hulpmiddel: het Veiligheidshuis beslist."
        ),
        invoer=tuple(_inputs(vragenlijst)),
        beslissingen=(
            *criteria,
            Beslissing(
                ROUTE,
                "Zijn er meer ketens nodig?",
                "De route van een reguliere casus (K-FIG1-05 tot en met K-FIG1-07).",
                route.invoer,
                _rows(route.waarden),
            ),
            _outcomes(landelijk),
            _signals(vragenlijst),
        ),
        uitkomsten=tuple(uitkomst.id for uitkomst in landelijk.uitkomsten),
        signalen=tuple(signaal.id for signaal in vragenlijst.signalen),
    )


def _inputs(vragenlijst: Vragenlijst) -> Iterator[Invoer]:
    for item in vragenlijst.vragen:
        vraag = item.vraag
        explained = ""
        if vraag.omgekeerd:
            explained = "Let op: is het antwoord op de vraag nee, dan is dit onderdeel ja."
        elif vraag.drempel:
            explained = f"Ja vanaf {vraag.drempel} leefgebieden die meetellen. Minder is nee."
        elif vraag.onderdeel == "inbrengrecht":
            explained = "Ja als de organisatie in deze regio zelf mag inbrengen."
        yield Invoer(vraag.onderdeel, vraag.titel, vraag.tekst, explained)


def _criterion(tabel: Tabel, landelijk: Landelijk) -> Beslissing:
    screening = landelijk.screening
    naam = next(node.naam for node in screening.bouwstenen if node.id == tabel.id)
    kader = next((c.kader for c in screening.criteria if c.id == tabel.id), ())
    source = f"Bron: {', '.join(kader)}." if kader else ""
    return Beslissing(tabel.id, naam, source, tabel.invoer, _rows(tabel.waarden))


def _rows(waarden: str) -> tuple[Rij, ...]:
    return tuple(
        Rij(_any_as_empty(row), DIGITS[int(row.teken)].value) for row in rows_of(waarden)
    )


def _outcomes(landelijk: Landelijk) -> Beslissing:
    screening = landelijk.screening
    inputs = (*(criterium.id for criterium in screening.criteria), ROUTE)

    def holds(id: str) -> Callable[[tuple[Antwoord, ...]], bool]:
        return lambda values: (
            id in outcomes_on(screening, dict(zip(inputs, values, strict=True)), values[-1])
        )

    return Beslissing(
        OUTCOMES,
        "Wat is de uitkomst?",
        "U1 en U2 kunnen samen gelden. Anders is er precies één uitkomst.",
        inputs,
        tuple(
            Rij(_any_as_empty(row), uitkomst.id, uitkomst.titel)
            for uitkomst in landelijk.uitkomsten
            for row in _rows_that_hold(len(inputs), holds(uitkomst.id))
        ),
        verzamelt=True,
    )


def _signals(vragenlijst: Vragenlijst) -> Beslissing:
    inputs = tuple(
        dict.fromkeys(n for signaal in vragenlijst.signalen for n in names(signaal.voorwaarde))
    )
    rows = []
    for signaal, tabel in zip(vragenlijst.signalen, vragenlijst.signaaltabellen, strict=True):
        for row in rows_of(tabel.waarden):
            if DIGITS[int(row.teken)] is Antwoord.JA:
                given = dict(zip(tabel.invoer, _any_as_empty(row), strict=True))
                values = tuple(given.get(name, ()) for name in inputs)
                rows.append(Rij(values, signaal.id, signaal.titel))
    return Beslissing(
        SIGNALS,
        "Waar moet u op letten?",
        "Signalen staan naast de uitkomst en veranderen haar nooit. Er kunnen er geen zijn.",
        inputs,
        tuple(dict.fromkeys(rows)),
        verzamelt=True,
    )


def _rows_that_hold(
    inputs: int, holds: Callable[[tuple[Antwoord, ...]], bool]
) -> Iterator[Regel]:
    signs = "".join("01"[holds(values)] for values in product(DIGITS, repeat=inputs))
    return (row for row in rows_of(signs) if row.teken == "1")


def _any_as_empty(row: Regel) -> tuple[tuple[Antwoord, ...], ...]:
    return tuple(() if len(values) == len(DIGITS) else values for values in row.waarden)
