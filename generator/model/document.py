"""A document as a list of blocks: what the web page, PDF, DOCX and ODT are all made from."""

from dataclasses import dataclass
from enum import Enum


class Tekstsoort(Enum):
    """What a piece of text is, so that each format can show it in its own way."""

    GEWOON = "gewoon"
    INGEVULD = "ingevuld"
    OPEN = "open"
    VERWIJZING = "verwijzing"
    ERBIJ = "erbij"
    WEG = "weg"


@dataclass(frozen=True)
class Stuk:
    """A piece of running text. `doel` is the anchor that a cross reference points at.

    `kop` is the anchor of the article or annex around it: an office program can work out
    that number again.
    """

    tekst: str
    soort: Tekstsoort = Tekstsoort.GEWOON
    doel: str = ""
    kop: str = ""


Tekst = tuple[Stuk, ...]


@dataclass(frozen=True)
class Kop:
    """A heading; level 1 is a chapter of the document (the title stands above it)."""

    tekst: str
    niveau: int = 1
    anker: str = ""
    kader: tuple[str, ...] = ()


@dataclass(frozen=True)
class Alinea:
    """A paragraph; `klein` is help text for who fills in the form."""

    tekst: Tekst
    klein: bool = False


@dataclass(frozen=True)
class Kadertekst:
    """A boxed note, such as a warning."""

    titel: str
    tekst: Tekst


@dataclass(frozen=True)
class Lijst:
    """A bulleted list."""

    punten: tuple[Tekst, ...]


@dataclass(frozen=True)
class Artikellid:
    """A clause of an article: numbered when the article has more than one."""

    anker: str
    nummer: int | None
    tekst: Tekst
    onderdelen: tuple[Tekst, ...] = ()
    tabel: "Tabel | None" = None


@dataclass(frozen=True)
class Documentartikel:
    """An article: 'Artikel 3 Doel en functie' with its clauses."""

    anker: str
    nummer: int
    titel: str
    leden: tuple[Artikellid, ...]
    kader: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bijlagekop:
    """The heading of an annex, on a new page: 'Bijlage 3: Inzet van partners'."""

    anker: str
    nummer: int
    titel: str
    kader: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bijlageleden:
    """The clauses of an annex, numbered when there are more than one."""

    leden: tuple[Artikellid, ...]


@dataclass(frozen=True)
class Tabel:
    """A table of text. `breedtes` are shares of the width, one for each column."""

    titel: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[Tekst, ...], ...]
    breedtes: tuple[int, ...]


@dataclass(frozen=True)
class Schrijfveld:
    """A field to write in, `regels` lines high."""

    id: str
    label: str
    regels: int = 1
    uitleg: str = ""
    datum: bool = False


@dataclass(frozen=True)
class Aankruisveld:
    """Boxes to tick: one of the options, or some of them when `meer`."""

    id: str
    label: str
    opties: tuple[str, ...]
    meer: bool = False
    uitleg: str = ""


@dataclass(frozen=True)
class Invultabel:
    """A table to fill in. With `rijkoppen` the first column holds those fixed texts."""

    id: str
    label: str
    koppen: tuple[str, ...]
    breedtes: tuple[int, ...]
    rijkoppen: tuple[str, ...] = ()
    lege_rijen: int = 0
    regels: int = 1
    uitleg: str = ""


@dataclass(frozen=True)
class Ondertekenaar:
    """A party that signs; empty texts become blank lines."""

    partij: str
    naam: str = ""
    functie: str = ""


@dataclass(frozen=True)
class Handtekeningen:
    """Signature blocks, one for each party; a block never splits over two pages."""

    ondertekenaars: tuple[Ondertekenaar, ...]


@dataclass(frozen=True)
class NieuwePagina:
    """A page break on paper; nothing on the site."""


Blok = (
    Kop
    | Alinea
    | Kadertekst
    | Lijst
    | Documentartikel
    | Bijlagekop
    | Bijlageleden
    | Tabel
    | Schrijfveld
    | Aankruisveld
    | Invultabel
    | Handtekeningen
    | NieuwePagina
)


@dataclass(frozen=True)
class Document:
    """One document of one region, complete, ready for any format.

    `slug` is the file name without extension; `concept` puts the mark 'concept' on each
    page; `titelblad` starts with a title page and a table of contents.
    """

    slug: str
    titel: str
    regio: str
    huis: str
    versie: str
    kader: tuple[str, ...]
    blokken: tuple[Blok, ...]
    voettekst: str = ""
    concept: bool = False
    verzonnen: bool = False
    titelblad: bool = False
