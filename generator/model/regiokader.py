"""The national frame as one region works it out: complete, immutable, with its deviations."""

from dataclasses import dataclass
from enum import Enum

from generator.model.convenant import Artikel, Bijlage, Convenant, Lid
from generator.model.kader import Ruimte
from generator.model.openplek import Openplek
from generator.model.regio import Besluit, Regio, Toevoeging
from generator.problems import Position


class Stand(Enum):
    """Whether an open place is filled in, left at the national default, or still open."""

    INGEVULD = "ingevuld"
    STANDAARD = "standaard"
    OPEN = "open"


@dataclass(frozen=True)
class OpenplekInRegio:
    """An open place with the value that holds in the region.

    `waarde` is None when open; otherwise a text, a number, a tuple of texts (a list) or
    a tuple of dicts from column id to value (a table).
    """

    openplek: Openplek
    stand: Stand
    waarde: object = None
    waarom: str = ""
    besluit: Besluit | None = None


class Afwijkingsoort(Enum):
    """What the region did with an element."""

    INGEVULD = "ingevuld"
    GEKOZEN = "gekozen"
    VERVANGEN = "vervangen"
    WEGGELATEN = "weggelaten"
    TOEGEVOEGD = "toegevoegd"


@dataclass(frozen=True)
class Afwijking:
    """One thing that is different in the region, with the reason and the decision."""

    element: str
    titel: str
    soort: Afwijkingsoort
    ruimte: Ruimte
    kader: tuple[str, ...]
    was: str
    wordt: str
    waarom: str
    plaats: Position
    besluit: Besluit | None = None


@dataclass(frozen=True)
class LidInRegio:
    """A clause as it holds in the region; `bron` is None for an addition."""

    lid: Lid
    tekst: str
    onderdelen: tuple[str, ...]
    toegevoegd: bool = False


@dataclass(frozen=True)
class ArtikelInRegio:
    """An article as it holds in the region; without clauses it has been left out."""

    artikel: Artikel
    nummer: int
    leden: tuple[LidInRegio, ...]
    toegevoegd: bool = False


@dataclass(frozen=True)
class RegioKader:
    """Everything the pages, forms and documents of one region are made from."""

    regio: Regio
    openplekken: tuple[OpenplekInRegio, ...]
    convenant: Convenant
    overwegingen: tuple[LidInRegio, ...]
    artikelen: tuple[ArtikelInRegio, ...]
    bijlagen: tuple[Bijlage, ...]
    vragen: tuple[Toevoeging, ...]
    voorbeelden: tuple[Toevoeging, ...]
    begrippen: tuple[Toevoeging, ...]
    afwijkingen: tuple[Afwijking, ...]

    def openplek(self, id: str) -> OpenplekInRegio:
        """Return the open place with this id as it stands in the region."""
        return next(o for o in self.openplekken if o.openplek.id == id)

    @property
    def nog_open(self) -> tuple[OpenplekInRegio, ...]:
        """The required open places that the region has yet to fill in."""
        return tuple(
            o for o in self.openplekken if o.stand is Stand.OPEN and o.openplek.verplicht
        )
