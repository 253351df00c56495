"""A place that the kader (or practice) leaves open for the region to fill in."""

from dataclasses import dataclass
from enum import Enum

from generator.model.kader import Ruimte
from generator.problems import Position


class Waardesoort(Enum):
    """What kind of value belongs in an open place, or in a column of a table."""

    REGEL = "regel"
    TEKST = "tekst"
    GETAL = "getal"
    DATUM = "datum"
    JAAR = "jaar"
    BEDRAG = "bedrag"
    EMAIL = "e-mail"
    TELEFOON = "telefoon"
    KEUZE = "keuze"
    LIJST = "lijst"
    TABEL = "tabel"


class Herkomst(Enum):
    """Why an element is there: the kader asks it, practice does it, or the law does."""

    KADER = "kader"
    PRAKTIJK = "praktijk"
    WET = "wet-na-te-gaan"


@dataclass(frozen=True)
class Optie:
    """One of the values that may be chosen."""

    id: str
    naam: str
    uitleg: str = ""


@dataclass(frozen=True)
class Kolom:
    """A column of an open place that is a table."""

    id: str
    naam: str
    soort: Waardesoort = Waardesoort.REGEL
    verplicht: bool = False
    opties: tuple[Optie, ...] = ()


@dataclass(frozen=True)
class Openplek:
    """Something a region fills in: asked once, used on pages, in forms and the convenant.

    `standaard` is the national default, in words or as a value; without one the place is
    open until the region fills it in. `verplicht` places count for completeness. An
    `alleen_pagina` place is shown on a page, and stands in no clause or form.
    """

    id: str
    onderwerp: str
    titel: str
    vraag: str
    ruimte: Ruimte
    soort: Waardesoort
    herkomst: Herkomst
    wie_beslist: str
    plaats: Position
    kader: tuple[str, ...] = ()
    uitleg: str = ""
    voorbeeld: str = ""
    eenheid: str = ""
    standaard: object = None
    verplicht: bool = False
    alleen_pagina: bool = False
    opties: tuple[Optie, ...] = ()
    kolommen: tuple[Kolom, ...] = ()


@dataclass(frozen=True)
class Onderwerp:
    """Open places about one subject, together in one file."""

    id: str
    titel: str
    volgorde: int
    inleiding: str
    openplekken: tuple[Openplek, ...]
    plaats: Position
