"""The rule as a table that a person can follow: ja and nee for each criterion."""

from dataclasses import dataclass
from itertools import product

from generator import dutch
from generator.model.screening import Formule, Screening
from generator.screening.antwoord import Antwoord
from generator.screening.formule import evaluate
from generator.screening.regels import rows_of
from generator.screening.tabel import DIGITS
from generator.screening.uitkomst import complex_ways, outcomes, outcomes_on

YES_NO = (Antwoord.JA, Antwoord.NEE)
ROUTE, ANY = "Route", "–"


@dataclass(frozen=True)
class Beslisrij:
    """One row: the values of the criteria, and what follows (ids of outcomes)."""

    waarden: tuple[str, ...]
    uitkomsten: tuple[str, ...]


@dataclass(frozen=True)
class Beslistabel:
    """The rows of the rule. `criteria` are the heads of its columns, the outcome apart."""

    criteria: tuple[str, ...]
    rijen: tuple[Beslisrij, ...]


@dataclass(frozen=True)
class Lezingrij:
    """One row: what each of two readings of the rule says of the same criteria."""

    waarden: tuple[str, ...]
    onze: str
    andere: str


def decision_table(screening: Screening) -> Beslistabel:
    """Return the 16 rows of ja and nee; a regular row names no outcome."""
    criteria = _criteria(screening)
    rows = []
    for combination in product(YES_NO, repeat=len(criteria)):
        values = dict(zip(criteria, combination, strict=True))
        is_complex = evaluate(screening.formule, values) is Antwoord.JA
        rows.append(
            Beslisrij(
                tuple(value.value for value in combination),
                outcomes(screening, values) if is_complex else (),
            )
        )
    return Beslistabel(criteria, tuple(rows))


def complete_table(screening: Screening) -> Beslistabel:
    """Return every combination of ja, nee and onbekend, as rows that never overlap.

    The route stands beside the criteria, so that each row has its outcome. A value that
    makes no difference in a row is a dash. The area comes first: that takes fewest rows.
    """
    person, area = complex_ways(screening)
    inputs = (area, *person, ROUTE)
    found: list[tuple[str, ...]] = []
    signs = ""
    for combination in product(DIGITS, repeat=len(inputs)):
        values = dict(zip(inputs, combination, strict=True))
        ids = outcomes_on(screening, values, values[ROUTE])
        if ids not in found:
            found.append(ids)
        signs += str(found.index(ids))
    rows = tuple(
        Beslisrij(tuple(map(_shown, row.waarden)), found[int(row.teken)])
        for row in rows_of(signs)
    )
    return Beslistabel(inputs, rows)


def _shown(values: tuple[Antwoord, ...]) -> str:
    if len(values) == len(DIGITS):
        return ANY
    return dutch.opsomming([value.value for value in values], "of")


def readings_side_by_side(screening: Screening, other: Formule) -> tuple[Lezingrij, ...]:
    """Return the rows in which another reading of the rule says something else."""
    criteria = _criteria(screening)
    words = {Antwoord.JA: "complex", Antwoord.NEE: "regulier"}
    rows = []
    for combination in product(YES_NO, repeat=len(criteria)):
        values = dict(zip(criteria, combination, strict=True))
        ours, theirs = evaluate(screening.formule, values), evaluate(other, values)
        if ours is not theirs:
            shown = tuple(value.value for value in combination)
            rows.append(Lezingrij(shown, words[ours], words[theirs]))
    return tuple(rows)


def _criteria(screening: Screening) -> tuple[str, ...]:
    person, area = complex_ways(screening)
    return (*person, area)
