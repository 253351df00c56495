"""The rule as a table that a person can follow: ja and nee for each criterion."""

from dataclasses import dataclass
from itertools import product

from generator.model.landelijk import Landelijk
from generator.screening.antwoord import Antwoord
from generator.screening.formule import evaluate
from generator.screening.uitkomst import complex_ways, outcomes

YES_NO = (Antwoord.JA, Antwoord.NEE)


@dataclass(frozen=True)
class Beslisrij:
    """One row: the values of the criteria, and what follows (ids of outcomes)."""

    waarden: tuple[str, ...]
    uitkomsten: tuple[str, ...]


@dataclass(frozen=True)
class Beslistabel:
    """All combinations of the criteria. A regular case goes on to the route."""

    criteria: tuple[str, ...]
    rijen: tuple[Beslisrij, ...]


def decision_table(landelijk: Landelijk) -> Beslistabel:
    """Return the 16 rows of ja and nee; a regular row names no outcome."""
    screening = landelijk.screening
    person, area = complex_ways(screening)
    criteria = (*person, area)
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
