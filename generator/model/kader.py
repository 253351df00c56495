"""A statement of the landelijk kader: what it says, for whom, and how much room it leaves."""

from dataclasses import dataclass
from enum import Enum

from generator.problems import Position


class Ruimte(Enum):
    """How much room an element leaves to the region (the words of the VNG models)."""

    VAST = "vast"
    INVUL = "invul"
    VARIANT = "variant"
    FACULTATIEF = "facultatief"
    VRIJ = "vrij"


class Kracht(Enum):
    """How strongly the kader says it."""

    MOET = "moet"
    IS = "is"
    KAN = "kan"
    STREEF = "streef"
    ADVIES = "advies"


class Uitspraaksoort(Enum):
    """What kind of statement it is."""

    DEFINITIE = "definitie"
    DOEL = "doel"
    CRITERIUM = "criterium"
    ROL = "rol"
    STAP = "stap"
    PLICHT = "plicht"
    STURING = "sturing"
    OPTIE = "optie"
    FEIT = "feit"
    AANBEVELING = "aanbeveling"


@dataclass(frozen=True)
class Uitspraak:
    """One statement of the kader, in our own words, with its place in the source."""

    id: str
    soort: Uitspraaksoort
    kracht: Kracht
    ruimte: Ruimte
    betreft: tuple[str, ...]
    vindplaats: str
    tekst: str
    plaats: Position
    toelichting: str = ""


@dataclass(frozen=True)
class Sectie:
    """One section of the kader (2013): a page on the site."""

    id: str
    titel: str
    volgorde: int
    inleiding: str
    uitspraken: tuple[Uitspraak, ...]
    plaats: Position
    trefwoorden: tuple[str, ...] = ()
