"""Learning: the parts that every new partner takes, and a route for each kind of partner."""

from dataclasses import dataclass
from enum import Enum

from generator.problems import Position


class Landelijkepagina(Enum):
    """A national page that a part of the core opens."""

    SCREENING = "screening"
    OEFENCASUSSEN = "oefencasussen"
    PARTNERS = "partners"
    ORGANISATIEMODEL = "organisatiemodel"
    BEGRIPPEN = "begrippen"
    MODELCONVENANT = "modelconvenant"


class Regiopagina(Enum):
    """A page that a participant looks up in the own region."""

    REGIO = "regio"
    SCREENING = "screening"
    CONVENANT = "convenant"
    PARTNERS = "partners"
    FORMULIEREN = "formulieren"
    TOETS = "toets"


@dataclass(frozen=True)
class Twijfelgeval:
    """A practice case to talk over, and the question that opens the talk."""

    casus: str
    vraag: str


@dataclass(frozen=True)
class Openen:
    """What lies open during a part: ids of sources, and pages."""

    secties: tuple[str, ...] = ()
    themas: tuple[str, ...] = ()
    formulieren: tuple[str, ...] = ()
    paginas: tuple[Landelijkepagina, ...] = ()
    regiopaginas: tuple[Regiopagina, ...] = ()


@dataclass(frozen=True)
class Leervraag:
    """A question to think about first, with its answer."""

    vraag: str
    antwoord: str
    kader: tuple[str, ...] = ()


@dataclass(frozen=True)
class Leermodule:
    """A part of the core (M1 to M7). `feiten` are ids of facts since 2013."""

    id: str
    titel: str
    minuten: int
    leert: tuple[str, ...]
    kader: tuple[str, ...]
    openen: Openen
    vragen: tuple[Leervraag, ...]
    plaats: Position
    feiten: tuple[str, ...] = ()
    casussen: tuple[str, ...] = ()
    twijfel: tuple[Twijfelgeval, ...] = ()
    opdracht: str = ""


@dataclass(frozen=True)
class Verwachting:
    """What the kader asks of a partner."""

    tekst: str
    kader: tuple[str, ...]


@dataclass(frozen=True)
class Leeronderwerp:
    """Something that only this kind of partner learns, with a question to talk over."""

    titel: str
    tekst: str
    bespreek: str
    kader: tuple[str, ...] = ()
    feiten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Valkuil:
    """What often goes wrong, and what helps then."""

    wat: str
    beter: str
    kader: tuple[str, ...] = ()


@dataclass(frozen=True)
class Leerroute:
    """What one kind of partner learns after the core; `partners` are ids of partners."""

    id: str
    titel: str
    volgorde: int
    partners: tuple[str, ...]
    voor: str
    brengt: tuple[str, ...]
    gevraagd: tuple[Verwachting, ...]
    onderwerpen: tuple[Leeronderwerp, ...]
    valkuil: Valkuil
    casussen: tuple[str, ...]
    twijfel: tuple[Twijfelgeval, ...]
    plaats: Position
