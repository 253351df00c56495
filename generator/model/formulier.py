"""A form: sections and fields, who fills them in, and the kader ids they serve."""

from dataclasses import dataclass
from enum import Enum

from generator.model.kader import Ruimte
from generator.problems import Position


class Veldsoort(Enum):
    """What kind of answer a field takes."""

    REGEL = "regel"
    TEKST = "tekst"
    DATUM = "datum"
    EEN_VAN = "een-van"
    MEER_VAN = "meer-van"
    JA_NEE_ONBEKEND = "ja-nee-onbekend"
    TABEL = "tabel"
    LEEFGEBIEDEN = "leefgebieden"
    HANDTEKENINGEN = "handtekeningen"
    UITLEG = "uitleg"


@dataclass(frozen=True)
class Veldkolom:
    """A column of a table field; `breedte` is its share of the page width."""

    id: str
    naam: str
    breedte: int = 1


@dataclass(frozen=True)
class Veld:
    """One field. `regels` is the height on paper in lines of writing.

    A table has fixed rows (`rijen`) or `lege_rijen` empty ones; a `leefgebieden`
    table has a row for each leefgebied.
    """

    id: str
    soort: Veldsoort
    label: str
    plaats: Position
    uitleg: str = ""
    kader: tuple[str, ...] = ()
    ruimte: Ruimte = Ruimte.VAST
    opties: tuple[str, ...] = ()
    kolommen: tuple[Veldkolom, ...] = ()
    rijen: tuple[str, ...] = ()
    lege_rijen: int = 0
    regels: int = 1


@dataclass(frozen=True)
class Formuliersectie:
    """A part of a form under one heading."""

    id: str
    titel: str
    velden: tuple[Veld, ...]
    plaats: Position
    uitleg: str = ""
    kader: tuple[str, ...] = ()
    nieuwe_pagina: bool = False


@dataclass(frozen=True)
class Formulier:
    """One form, with its version."""

    id: str
    titel: str
    versie: str
    wanneer: str
    wie: str
    secties: tuple[Formuliersectie, ...]
    plaats: Position
    kader: tuple[str, ...] = ()
    inleiding: str = ""
