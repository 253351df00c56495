"""The check of a region's convenant against the kader: points, coverage, what is to do."""

from dataclasses import dataclass
from enum import Enum

from generator.problems import Position


class Oordeel(Enum):
    """How a point of the check stands. Only `TEGENSTRIJDIG` is wrong; the rest is work."""

    GOED = "in orde"
    UITGELEGD = "anders, met reden"
    LET_OP = "let op"
    OPEN = "nog open"
    TEGENSTRIJDIG = "niet in orde"


@dataclass(frozen=True)
class Bevinding:
    """One thing that a point of the check found; `plek` is the open place to look at."""

    oordeel: Oordeel
    tekst: str
    plaats: Position
    plek: str = ""


@dataclass(frozen=True)
class Toetspunt:
    """One point of the check, such as V1, with the kader ids it follows from."""

    id: str
    titel: str
    regel: str
    kader: tuple[str, ...]
    bevindingen: tuple[Bevinding, ...]

    @property
    def oordeel(self) -> Oordeel:
        """The heaviest of its findings; without findings it is fine."""
        order = list(Oordeel)
        return max((b.oordeel for b in self.bevindingen), key=order.index, default=Oordeel.GOED)


@dataclass(frozen=True)
class Dekking:
    """How the convenant carries out one statement of the kader.

    `leden` are the ids of the clauses that do; `waarom` is why the region deviates.
    """

    uitspraak: str
    oordeel: Oordeel
    leden: tuple[str, ...]
    open: tuple[str, ...] = ()
    waarom: tuple[str, ...] = ()
