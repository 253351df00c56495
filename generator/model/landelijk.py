"""The national model: everything that holds for all regions, as one value."""

from dataclasses import dataclass

from generator.model.begrip import Begrip
from generator.model.casus import Casus
from generator.model.convenant import Convenant
from generator.model.feit import Thema
from generator.model.formulier import Formulier, Stap
from generator.model.kader import Sectie, Uitspraak
from generator.model.leerroute import Leermodule, Leerroute
from generator.model.openplek import Onderwerp, Openplek
from generator.model.partner import Leefgebied, Partner
from generator.model.screening import Leeswijze, Screening, Signaal, Uitkomst, Vraag
from generator.model.uitgave import Uitgave


@dataclass(frozen=True)
class Gemeente:
    """A row of the national list of municipalities (`data/gemeenten.csv`).

    `jaar`: it is a municipality on 1 January of that year; 0 for an invented one.
    """

    code: str
    naam: str
    provincie: str
    regio: str
    jaar: int = 0


@dataclass(frozen=True)
class Omtrek:
    """The outline of a region on the map (`data/regios.geojson`), in degrees east and north.

    `midden` is a place for its name.
    """

    code: str
    midden: tuple[float, float]
    ringen: tuple[tuple[tuple[float, float], ...], ...]


@dataclass(frozen=True)
class Landelijk:
    """All national sources, read and checked."""

    secties: tuple[Sectie, ...]
    themas: tuple[Thema, ...]
    begrippen: tuple[Begrip, ...]
    partners: tuple[Partner, ...]
    leefgebieden: tuple[Leefgebied, ...]
    screening: Screening
    vragen: tuple[Vraag, ...]
    uitkomsten: tuple[Uitkomst, ...]
    signalen: tuple[Signaal, ...]
    leeswijzen: tuple[Leeswijze, ...]
    onderwerpen: tuple[Onderwerp, ...]
    convenant: Convenant
    formulieren: tuple[Formulier, ...]
    stappen: tuple[Stap, ...]
    casussen: tuple[Casus, ...]
    leermodules: tuple[Leermodule, ...]
    leerroutes: tuple[Leerroute, ...]
    gemeenten: tuple[Gemeente, ...]
    omtrekken: tuple[Omtrek, ...]
    uitgave: Uitgave

    @property
    def uitspraken(self) -> tuple[Uitspraak, ...]:
        """All statements of the kader, in the order of the source."""
        return tuple(u for sectie in self.secties for u in sectie.uitspraken)

    @property
    def openplekken(self) -> tuple[Openplek, ...]:
        """All open places, in the order of their subjects."""
        return tuple(o for onderwerp in self.onderwerpen for o in onderwerp.openplekken)
