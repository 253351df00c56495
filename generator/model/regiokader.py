"""The national frame as one region works it out: complete, immutable, with its deviations."""

from dataclasses import dataclass
from enum import Enum

from generator.model.begrip import Begrip
from generator.model.convenant import Artikel, Bijlage, Convenant, Lid
from generator.model.formulier import Formulier
from generator.model.kader import Ruimte
from generator.model.openplek import Openplek
from generator.model.regio import Besluit, Deel, Eigentabel, Keuzes, Regio, Toevoeging
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
    plaats: Position | None = None


class Afwijkingsoort(Enum):
    """What the region did with an element."""

    INGEVULD = "ingevuld"
    GEKOZEN = "gekozen"
    VERVANGEN = "vervangen"
    WEGGELATEN = "weggelaten"
    TOEGEVOEGD = "toegevoegd"


@dataclass(frozen=True)
class Afwijking:
    """One thing that is different in the region, with the reason and the decision.

    `gelezen` and `nu` are the fingerprints of the national text when the region chose and
    as it is now; the first is empty when the region did not note it.
    """

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
    gelezen: str = ""
    nu: str = ""

    @property
    def te_herzien(self) -> bool:
        """Whether the national text changed since the region made this choice."""
        return bool(self.gelezen) and self.gelezen != self.nu


@dataclass(frozen=True)
class LidInRegio:
    """A clause as it holds in the region; `tabel` is one of the region's own."""

    lid: Lid
    tekst: str
    onderdelen: tuple[str, ...]
    tabel: Eigentabel | None = None


@dataclass(frozen=True)
class ArtikelInRegio:
    """An article as it holds in the region; without clauses it has been left out."""

    artikel: Artikel
    nummer: int
    leden: tuple[LidInRegio, ...]


@dataclass(frozen=True)
class BijlageInRegio:
    """An annex as it holds in the region."""

    bijlage: Bijlage
    nummer: int
    leden: tuple[LidInRegio, ...]
    tabel: Eigentabel | None = None


@dataclass(frozen=True)
class RegioKader:
    """Everything the pages, forms and documents of one region are made from.

    `nodig` holds the ids of the open places that its convenant needs a value for.
    `begrippen` are terms of the region's own, beside the national `woordenlijst`. `delen`
    are the parts of the convenant, when the region ordered it so. `regios` are all regions
    of one convenant, the one that keeps it first; `gezamenlijk` is that convenant, for a
    region that takes part in the convenant of another. `formulieren` are the forms as they
    hold in the region, `formulieren_niet` those it does without.
    """

    regio: Regio
    openplekken: tuple[OpenplekInRegio, ...]
    convenant: Convenant
    overwegingen: tuple[LidInRegio, ...]
    artikelen: tuple[ArtikelInRegio, ...]
    bijlagen: tuple[BijlageInRegio, ...]
    vragen: tuple[Toevoeging, ...]
    voorbeelden: tuple[Toevoeging, ...]
    begrippen: tuple[Toevoeging, ...]
    afwijkingen: tuple[Afwijking, ...]
    keuzes: Keuzes
    nodig: frozenset[str] = frozenset()
    woordenlijst: tuple[Begrip, ...] = ()
    delen: tuple[Deel, ...] = ()
    regios: tuple[Regio, ...] = ()
    gezamenlijk: "RegioKader | None" = None
    formulieren: tuple[Formulier, ...] = ()
    formulieren_niet: tuple[Formulier, ...] = ()

    def openplek(self, id: str) -> OpenplekInRegio:
        """Return the open place with this id as it stands in the region."""
        return next(o for o in self.openplekken if o.openplek.id == id)

    @property
    def stukken(self) -> tuple[ArtikelInRegio | BijlageInRegio, ...]:
        """The articles and annexes: all that holds clauses."""
        return (*self.artikelen, *self.bijlagen)

    @property
    def te_herzien(self) -> tuple[Afwijking, ...]:
        """The choices in the region's own file whose national text changed since."""
        own = self.keuzes.plaats.path
        return tuple(a for a in self.afwijkingen if a.te_herzien and a.plaats.path == own)

    @property
    def niet_vastgelegd(self) -> tuple[Afwijking, ...]:
        """The choices in the region's own file that note no national text they answer."""
        own = self.keuzes.plaats.path
        return tuple(
            a for a in self.afwijkingen if a.nu and not a.gelezen and a.plaats.path == own
        )

    @property
    def nog_open(self) -> tuple[OpenplekInRegio, ...]:
        """The open places that the region has yet to fill in."""
        return tuple(o for o in self.benodigd if o.stand is Stand.OPEN)

    @property
    def benodigd(self) -> tuple[OpenplekInRegio, ...]:
        """The open places that must have a value (see `nodig`)."""
        return tuple(o for o in self.openplekken if o.openplek.id in self.nodig)
