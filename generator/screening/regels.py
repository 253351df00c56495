"""A lookup table as the few rows that a person, or a decision engine, reads.

Rows never overlap and together leave nothing out: they are the paths through the table,
with the values that lead to the same rest taken together.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.screening.antwoord import Antwoord
from generator.screening.tabel import DIGITS


@dataclass(frozen=True)
class Regel:
    """One row: per input the values it holds for, and the sign that stands in the table."""

    waarden: tuple[tuple[Antwoord, ...], ...]
    teken: str


def rows_of(waarden: str) -> Iterator[Regel]:
    """Yield the rows of a table: one sign for every combination, first input first."""
    if len(waarden) == 1:
        yield Regel((), waarden)
        return
    third = len(waarden) // len(DIGITS)
    rests = [waarden[start : start + third] for start in range(0, len(waarden), third)]
    for rest in dict.fromkeys(rests):
        same = tuple(DIGITS[n] for n, other in enumerate(rests) if other == rest)
        for row in rows_of(rest):
            yield Regel((same, *row.waarden), row.teken)
