"""A region: the facts about it, and what it chose in the room that the kader leaves."""

from dataclasses import dataclass, field

from generator.model.formulier import Formulierkeuze
from generator.problems import Position


@dataclass(frozen=True)
class RegioGemeente:
    """A municipality of the region; `aansluiting` says why not, if it has not joined."""

    code: str
    naam: str
    plaats: Position
    aangesloten: bool = True
    reden: str = ""
    ook_bekend_als: tuple[str, ...] = ()


@dataclass(frozen=True)
class Huis:
    """A house in the region, in a fictitious region or as the region itself states it."""

    id: str
    naam: str
    plaats: Position
    vestiging: str = ""
    fysiek: bool = True
    adres: str = ""
    telefoon: str = ""
    email: str = ""


@dataclass(frozen=True)
class Vermelding:
    """The name of a real house as a public source printed it, with the year."""

    naam: str
    bron: str
    plaats: Position
    jaar: str = ""
    vestiging: str = ""
    let_op: str = ""


@dataclass(frozen=True)
class Logo:
    """The logo of a region: `logo.png` in its folder, and what it shows in words."""

    omschrijving: str
    plaats: Position
    png: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class Regio:
    """The facts about one region. A fictitious region says `verzonnen: true`."""

    id: str
    naam: str
    code: str
    gemeenten: tuple[RegioGemeente, ...]
    plaats: Position
    verzonnen: bool = False
    provincie: str = ""
    ook_bekend_als: tuple[str, ...] = ()
    samenvatting: str = ""
    huizen: tuple[Huis, ...] = ()
    vermeldingen: tuple[Vermelding, ...] = ()
    accent: str = ""
    logo: Logo | None = None


@dataclass(frozen=True)
class Besluit:
    """Who decided, and when (an ISO date)."""

    door: str
    datum: str


@dataclass(frozen=True)
class Keuze:
    """What a region does with one element: exactly one of the four ways is given.

    `gelezen` is the fingerprint of the national text that the choice answers, and
    `rijplaatsen` says where each row of a filled-in table or list stands.
    """

    plaats: Position
    vult_in: object = None
    kiest: str = ""
    vervangt_door: str = ""
    onderdelen: tuple[str, ...] = ()
    laat_weg: bool = False
    waarom: str = ""
    besluit: Besluit | None = None
    gelezen: str = ""
    rijplaatsen: tuple[Position, ...] = ()


@dataclass(frozen=True)
class Eigentabel:
    """A table that a region adds, with its own columns."""

    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    plaats: Position


@dataclass(frozen=True)
class Toevoeging:
    """Something a region adds of its own.

    `soort` is `lid` (a clause, after the clause or last in the article or annex `na`),
    `artikel` (after the article `na`), `bijlage` (after the annex `na`, or last), `vraag` (a
    regional question beside the screening: it gives the advice `bij_ja` or `bij_nee`),
    `voorbeeld` (with the question `na`; `bij_ja` or `bij_nee` is the example) or `begrip`.
    Of the first three, `voor` is the other way to say where: right before a part like it.
    """

    id: str
    soort: str
    tekst: str
    waarom: str
    plaats: Position
    na: str = ""
    titel: str = ""
    onderdelen: tuple[str, ...] = ()
    bij_ja: str = ""
    bij_nee: str = ""
    tabel: Eigentabel | None = None
    besluit: Besluit | None = None
    voor: str = ""

    @property
    def anker(self) -> str:
        """The id of what it stands behind or before; empty when it names neither."""
        return self.na or self.voor


@dataclass(frozen=True)
class Deel:
    """A part of the convenant with a heading of its own, and its articles in order.

    `artikelplaatsen` says where each article is named.
    """

    titel: str
    artikelen: tuple[str, ...]
    plaats: Position
    artikelplaatsen: tuple[Position, ...] = ()


@dataclass(frozen=True)
class Keuzes:
    """All tailoring of one region.

    `convenant_van` names the region whose convenant this one takes part in. `indeling`
    gives the articles another order, in parts. `formulieren` are
    the choices for each form. `opmerkingen` says where an open place
    stands ready as a comment, and `begin` where the choices begin.
    """

    regio: str
    plaats: Position
    keuzes: dict[str, Keuze] = field(default_factory=dict, hash=False)
    toevoegingen: tuple[Toevoeging, ...] = ()
    convenant_van: str = ""
    indeling: tuple[Deel, ...] = ()
    formulieren: dict[str, Formulierkeuze] = field(default_factory=dict, hash=False)
    opmerkingen: dict[str, Position] = field(default_factory=dict, hash=False)
    begin: Position | None = None
