"""Which criteria decide in a case, and a sentence that says so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import dutch
from generator.model.screening import Screening
from generator.screening.antwoord import Antwoord
from generator.screening.formule import Waarden, parts_under
from generator.screening.uitkomst import complex_ways

ABOUT = ("een persoon of gezin", "een gebied")
"""What the two ways to be complex are about, in the order of `complex_ways`."""


@dataclass(frozen=True)
class Doorslag:
    """What decides on one way to be complex: the criteria, and a sentence about them."""

    criteria: tuple[str, ...]
    zin: str


@dataclass(frozen=True)
class _Way:
    """One way to be complex (K-CRIT-05) in a case: its criteria by what they say."""

    about: str
    criteria: tuple[str, ...]
    values: Mapping[str, Antwoord]
    plays: bool

    def saying(self, value: Antwoord) -> tuple[str, ...]:
        """Return the criteria of this way that have a value."""
        return tuple(id for id in self.criteria if self.values[id] is value)


def deciding(
    screening: Screening, antwoorden: Waarden, values: Mapping[str, Antwoord]
) -> tuple[Doorslag, ...]:
    """Return what decides, for each way that does. `values` are those of the criteria.

    A way that is met decides with all its criteria. Is none met? Then what closes or opens
    the ways that play a part decides: a 'nee' closes, and without one an open criterion
    keeps the way open. A way of which every answer is 'nee' plays no part.
    """
    ways = tuple(_ways(screening, antwoorden, values))
    met = [way for way in ways if way.saying(Antwoord.JA) == way.criteria]
    if met:
        return tuple(_met(way) for way in met)
    playing = [way for way in ways if way.plays] or ways
    still_open = [way for way in playing if not way.saying(Antwoord.NEE)]
    if still_open:
        return tuple(_open(way) for way in still_open)
    return tuple(_closed(way) for way in playing)


def _ways(
    screening: Screening, antwoorden: Waarden, values: Mapping[str, Antwoord]
) -> Iterator[_Way]:
    person, area = complex_ways(screening)
    for about, ids in zip(ABOUT, (person, (area,)), strict=True):
        parts = {part for id in ids for part in parts_under(screening, id)}
        plays = any(
            antwoorden.get(part, Antwoord.ONBEKEND) is not Antwoord.NEE for part in parts
        )
        yield _Way(about, ids, values, plays)


def _met(way: _Way) -> Doorslag:
    verb = "kloppen" if len(way.criteria) > 1 else "klopt"
    return Doorslag(
        way.criteria,
        f"Voor {way.about} {verb} {dutch.opsomming(way.criteria)}. Dat is genoeg.",
    )


def _closed(way: _Way) -> Doorslag:
    ids = way.saying(Antwoord.NEE)
    verb = "kloppen" if len(ids) > 1 else "klopt"
    enough = " Eén criterium dat niet klopt, is al genoeg." if len(way.criteria) > 1 else ""
    return Doorslag(ids, f"Voor {way.about} {verb} {dutch.opsomming(ids)} niet.{enough}")


def _open(way: _Way) -> Doorslag:
    ids = way.saying(Antwoord.ONBEKEND)
    verb = "zijn" if len(ids) > 1 else "is"
    named = dutch.opsomming(ids)
    return Doorslag(
        ids, f"Voor {way.about} {verb} {named} nog open. Daar hangt de uitkomst van af."
    )
