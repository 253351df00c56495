"""A form: sections and fields, who fills them in, and the kader ids they serve.

`Formulierbron` is what an author writes: it may take in shared blocks, repeat a section and
exist in several versions. `Formulier` is one form worked out, ready for any face.
"""

from dataclasses import dataclass
from enum import Enum

from generator.model.kader import Ruimte
from generator.model.openplek import Optie
from generator.problems import Position


class Veldsoort(Enum):
    """What kind of answer a field takes; the last three take none."""

    REGEL = "regel"
    REGELS = "regels"
    DATUM = "datum"
    EEN_VAN = "een_van"
    MEER_VAN = "meer_van"
    JA_NEE_WEET_NIET = "ja_nee_weet_niet"
    TABEL = "tabel"
    PER_LEEFGEBIED = "per_leefgebied"
    PERSOON = "persoon"
    HANDTEKENING = "handtekening"
    AGENDA = "agenda"
    VRIJ_VLAK = "vrij_vlak"
    TEKST = "tekst"


class Kolomsoort(Enum):
    """What kind of answer a cell of a table takes."""

    REGEL = "regel"
    DATUM = "datum"
    EEN_VAN = "een_van"
    VINK = "vink"


class Vorm(Enum):
    """How a form looks: numbered sections, a letter, or a sheet to read."""

    FORMULIER = "formulier"
    BRIEF = "brief"
    BLAD = "blad"


@dataclass(frozen=True)
class Veldkolom:
    """A column of a table field; `breedte` is its share of the page width."""

    id: str
    naam: str
    soort: Kolomsoort = Kolomsoort.REGEL
    breedte: int = 2
    opties: tuple[Optie, ...] = ()


@dataclass(frozen=True)
class Agendapunt:
    """An item of an agenda, with the time it may take."""

    id: str
    naam: str
    minuten: int = 0
    uitleg: str = ""


@dataclass(frozen=True)
class Veld:
    """One field. `hoogte` is its height on paper in lines of writing; 0 leaves it to the kind.

    A table has fixed rows (`rijen`, with `rijkop` above them) or `lege_rijen` empty ones,
    that `genummerd` puts a number before. A
    `gevoelig` field is off unless a region turns it on. `bij` names the versions of the form
    that it belongs to; empty is all of them.
    """

    id: str
    soort: Veldsoort
    plaats: Position
    label: str = ""
    hulp: str = ""
    kader: tuple[str, ...] = ()
    ruimte: Ruimte | None = None
    voorwaarde: str = ""
    gevoelig: bool = False
    hoogte: int = 0
    opties: tuple[Optie, ...] = ()
    kolommen: tuple[Veldkolom, ...] = ()
    rijkop: str = ""
    rijen: tuple[Optie, ...] = ()
    lege_rijen: int = 0
    genummerd: bool = False
    onderdelen: tuple[str, ...] = ()
    partijen: tuple[str, ...] = ()
    punten: tuple[Agendapunt, ...] = ()
    tekst: str = ""
    opsomming: tuple[str, ...] = ()
    bij: tuple[str, ...] = ()

    @property
    def speelruimte(self) -> Ruimte:
        """The room for regions: what the kader asks is fixed, the rest may be left out."""
        return self.ruimte or (Ruimte.VAST if self.kader else Ruimte.FACULTATIEF)


@dataclass(frozen=True)
class Formuliersectie:
    """A part of a form under one heading; `keer` repeats it, such as a page per member."""

    id: str
    titel: str
    velden: tuple[Veld, ...]
    plaats: Position
    uitleg: str = ""
    kader: tuple[str, ...] = ()
    ruimte: Ruimte | None = None
    voorwaarde: str = ""
    keer: int = 1
    nieuwe_bladzijde: bool = False
    bij_elkaar: bool = False
    bij: tuple[str, ...] = ()

    @property
    def speelruimte(self) -> Ruimte:
        """The room for regions: a section stays when the kader asks for any part of it."""
        asked = self.kader or any(veld.speelruimte is Ruimte.VAST for veld in self.velden)
        return self.ruimte or (Ruimte.VAST if asked else Ruimte.FACULTATIEF)


@dataclass(frozen=True)
class Inhoudsregel:
    """One line of a form's contents: a section of its own, or those of a shared block.

    Of a block all sections come in, or only those named in `secties`, in that order.
    """

    plaats: Position
    sectie: Formuliersectie | None = None
    blok: str = ""
    secties: tuple[str, ...] = ()


@dataclass(frozen=True)
class Formulierversie:
    """An edition of a form, and what changed in it."""

    versie: str
    datum: str
    wat: tuple[str, ...] = ()


@dataclass(frozen=True)
class Formuliervariant:
    """A version of a form for one kind of reader, such as a youth."""

    id: str
    titel: str
    wie: str = ""


@dataclass(frozen=True)
class Formulierblok:
    """Sections that several forms share."""

    id: str
    secties: tuple[Formuliersectie, ...]
    plaats: Position
    titel: str = ""


@dataclass(frozen=True, kw_only=True)
class Formuliergegevens:
    """What a form as written and a form worked out both say of themselves.

    `versies` starts with the one that holds now. `casusoverleg` is the place in the pile
    for a case meeting; 0 is not in it.
    """

    id: str
    titel: str
    stap: str
    volgorde: int
    versies: tuple[Formulierversie, ...]
    wanneer: str
    wie: str
    plaats: Position
    vorm: Vorm = Vorm.FORMULIER
    ruimte: Ruimte = Ruimte.FACULTATIEF
    kader: tuple[str, ...] = ()
    inleiding: str = ""
    slot: str = ""
    casusoverleg: int = 0
    vertrouwelijk: bool = True


@dataclass(frozen=True, kw_only=True)
class Formulierbron(Formuliergegevens):
    """A form as its author wrote it."""

    inhoud: tuple[Inhoudsregel, ...]
    varianten: tuple[Formuliervariant, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Formulier(Formuliergegevens):
    """One form worked out: blocks taken in, sections repeated, for one kind of reader.

    `bron` is the id of the source: different from `id` when the form has variants.
    """

    bron: str
    secties: tuple[Formuliersectie, ...]

    @property
    def versie(self) -> str:
        """The edition that holds now."""
        return self.versies[0].versie

    @property
    def datum(self) -> str:
        """The date of that edition."""
        return self.versies[0].datum


@dataclass(frozen=True)
class Stap:
    """A step in the way of a case; `naast` says that it can come at any moment."""

    id: str
    titel: str
    uitleg: str
    plaats: Position
    kader: tuple[str, ...] = ()
    naast: bool = False


@dataclass(frozen=True)
class Weglating:
    """A part of a form (`sectie` or `sectie.veld`) that a region leaves out."""

    deel: str
    waarom: str
    plaats: Position


@dataclass(frozen=True)
class Aanzetting:
    """A sensitive field (`sectie.veld`) that a region turns on, with the basis for it."""

    veld: str
    waarom: str
    plaats: Position


@dataclass(frozen=True)
class Optiekeuze:
    """The options that a region offers at a field: some of the national ones, and its own."""

    veld: str
    waarom: str
    plaats: Position
    alleen: tuple[str, ...] = ()
    erbij: tuple[Optie, ...] = ()


@dataclass(frozen=True)
class Formuliertoevoeging:
    """A section (after section `na`) or a field (after `sectie.veld`, or last in `sectie`)."""

    na: str
    waarom: str
    plaats: Position
    sectie: Formuliersectie | None = None
    veld: Veld | None = None


@dataclass(frozen=True)
class Formulierkeuze:
    """What a region does with one form; `gebruikt_niet` is why it does without."""

    plaats: Position
    gebruikt_niet: str = ""
    titel: str = ""
    laat_weg: tuple[Weglating, ...] = ()
    zet_aan: tuple[Aanzetting, ...] = ()
    opties: tuple[Optiekeuze, ...] = ()
    voegt_toe: tuple[Formuliertoevoeging, ...] = ()
