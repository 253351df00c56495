"""A kind of partner, and the areas of life in which problems are looked for."""

from dataclasses import dataclass, field
from enum import Enum

from generator.problems import Position


class Partnergroep(Enum):
    """The three parts of the organisation model (K-FIGM-01)."""

    SLEUTELPARTNER = "sleutelpartner"
    FLEXIBELE_SCHIL = "flexibele-schil"
    PERSONEEL = "personeel"


class Domein(Enum):
    """Where a partner comes from; the kader combines the three (K-DOEL-03)."""

    STRAF = "straf"
    ZORG = "zorg"
    BESTUUR = "bestuur"
    VEILIGHEIDSHUIS = "veiligheidshuis"


@dataclass(frozen=True)
class Partner:
    """A kind of partner: who it is and what it brings to the table.

    `als_partij` is its full name in a convenant; empty when each region has its own.
    """

    id: str
    naam: str
    groep: Partnergroep
    domein: Domein
    omschrijving: str
    kader: tuple[str, ...]
    plaats: Position
    als_partij: str = ""


@dataclass(frozen=True)
class Leefgebied:
    """An area of life; `telt_mee` says whether it counts for the threshold of C1b."""

    id: str
    naam: str
    uitleg: str
    telt_mee: bool
    plaats: Position
    instrumenten: dict[str, str] = field(default_factory=dict, hash=False)
