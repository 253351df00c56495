"""A document as a list of blocks: what the web page, PDF, DOCX and ODT are all made from."""

from dataclasses import dataclass
from enum import Enum

from generator.dutch import op_een_regel


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


def plain(text: str) -> Tekst:
    """Return text without anything special in it, on one line."""
    return (Stuk(op_een_regel(text)),)


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
    """A list, bulleted or `genummerd`."""

    punten: tuple[Tekst, ...]
    genummerd: bool = False


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
    """An article: 'Artikel 3 Doel en functie' with its clauses.

    `merk` is a request to the reader of a draft, such as to have a lawyer check it.
    """

    anker: str
    nummer: int
    titel: str
    leden: tuple[Artikellid, ...]
    kader: tuple[str, ...] = ()
    merk: str = ""


@dataclass(frozen=True)
class Bijlagekop:
    """The heading of an annex, 'Bijlage 3 Inzet van partners'; `nieuw_blad` starts a page."""

    anker: str
    nummer: int
    titel: str
    kader: tuple[str, ...] = ()
    merk: str = ""
    nieuw_blad: bool = True


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
    waarde: str = ""


@dataclass(frozen=True)
class Aankruisveld:
    """Boxes to tick: one of the options, or some of them when `meer`.

    `sleutels` are the ids of the options, for answers as data; `gekozen` those ticked.
    """

    id: str
    label: str
    opties: tuple[str, ...]
    meer: bool = False
    uitleg: str = ""
    sleutels: tuple[str, ...] = ()
    gekozen: tuple[str, ...] = ()


class Celsoort(Enum):
    """What kind of answer a cell takes."""

    REGEL = "regel"
    DATUM = "datum"
    EEN_VAN = "een_van"
    VINK = "vink"


@dataclass(frozen=True)
class Celvorm:
    """The cells of one column: what they are called in answers, and what goes in them.

    `opties` pairs the id of each option with its text.
    """

    sleutel: str
    soort: Celsoort = Celsoort.REGEL
    opties: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Invultabel:
    """A table to fill in. With `rijkoppen` the first column holds those fixed texts.

    `vormen` describes the columns to fill in (all plain text without), `rijsleutels` names
    the fixed rows in answers, `rijuitleg` stands small under their texts, and `waarden`
    holds what is filled in: for each row a value for each column to fill in.
    """

    id: str
    label: str
    koppen: tuple[str, ...]
    breedtes: tuple[int, ...]
    rijkoppen: tuple[str, ...] = ()
    lege_rijen: int = 0
    regels: int = 1
    uitleg: str = ""
    vormen: tuple[Celvorm, ...] = ()
    rijsleutels: tuple[str, ...] = ()
    rijuitleg: tuple[str, ...] = ()
    waarden: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Gegevens:
    """Short fields together in one frame, such as those of a person; never split."""

    label: str
    velden: tuple[Schrijfveld, ...]
    uitleg: str = ""


@dataclass(frozen=True)
class Vlak:
    """An empty area to draw in, `regels` lines high."""

    label: str
    regels: int
    uitleg: str = ""


@dataclass(frozen=True)
class Ondertekenaar:
    """A party that signs; empty texts become blank lines.

    `open` says that the party is filled in too: the form does not know it beforehand.
    """

    partij: str
    naam: str = ""
    functie: str = ""
    plaats: str = ""
    datum: str = ""
    open: bool = False


@dataclass(frozen=True)
class Handtekeningen:
    """Signature blocks, two beside each other; a block never splits over two pages.

    With an `id` the party, name, role and date are fields to fill in. Without, it is signed
    on paper: there are lines for name, role, place, date and signature.
    """

    ondertekenaars: tuple[Ondertekenaar, ...]
    id: str = ""
    label: str = ""
    uitleg: str = ""


@dataclass(frozen=True)
class Bijeen:
    """Blocks that stay together on one page of paper."""

    blokken: "tuple[Blok, ...]"


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
    | Gegevens
    | Vlak
    | Handtekeningen
    | Bijeen
    | NieuwePagina
)


@dataclass(frozen=True)
class Logo:
    """A picture in PNG for the head of a document, and what it shows in words."""

    png: bytes
    omschrijving: str


@dataclass(frozen=True)
class Document:
    """One document of one region, complete, ready for any format.

    `slug` is the file name without extension; `concept` puts the mark 'concept' on each
    page; `titelblad` starts with a title page and a table of contents. `briefhoofd` are the
    address lines of the house, `accent` its colour (`#rrggbb`, empty for ours).
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
    briefhoofd: tuple[str, ...] = ()
    accent: str = ""
    logo: Logo | None = None
