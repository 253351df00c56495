"""The model convenant: articles, clauses, annexes, each with its room and kader ids."""

from dataclasses import dataclass

from generator.model.kader import Ruimte
from generator.model.openplek import Herkomst
from generator.problems import Position


@dataclass(frozen=True)
class Variant:
    """One of the texts that a region may choose for a clause."""

    id: str
    naam: str
    tekst: str


@dataclass(frozen=True)
class Lid:
    """One clause. Text may hold `{openplek-id}`, `{artikel:id}` and `{lid:id}`.

    `onderdelen` become a, b, c. A clause with `tabel` shows that open place as a table.
    """

    id: str
    ruimte: Ruimte
    plaats: Position
    tekst: str = ""
    onderdelen: tuple[str, ...] = ()
    varianten: tuple[Variant, ...] = ()
    standaard: str = ""
    tabel: str = ""
    kader: tuple[str, ...] = ()


@dataclass(frozen=True)
class Artikel:
    """One article with its clauses."""

    id: str
    titel: str
    ruimte: Ruimte
    herkomst: Herkomst
    leden: tuple[Lid, ...]
    plaats: Position
    kader: tuple[str, ...] = ()
    toelichting: str = ""


@dataclass(frozen=True)
class Bijlage:
    """An annex: an introduction, clauses of its own, and tables or lists.

    `begrippen` says that the list of terms stands here, the region's own included.
    """

    id: str
    titel: str
    ruimte: Ruimte
    plaats: Position
    inleiding: str = ""
    leden: tuple[Lid, ...] = ()
    begrippen: bool = False
    tabellen: tuple[str, ...] = ()
    kader: tuple[str, ...] = ()
    herkomst: Herkomst = Herkomst.PRAKTIJK


@dataclass(frozen=True)
class Vroeger:
    """The text of an element before a change; `gelezen` is the fingerprint it had."""

    id: str
    gelezen: str
    tekst: str
    plaats: Position


@dataclass(frozen=True)
class Modelwijziging:
    """What changed in a version of the model, by the ids of its elements, and why.

    `vroeger` keeps the texts of before that regions may still answer, and `herzien_voor` is
    the day by which they look at their choices again.
    """

    versie: str
    wat: tuple[str, ...]
    waarom: str
    plaats: Position
    vroeger: tuple[Vroeger, ...] = ()
    herzien_voor: str = ""


@dataclass(frozen=True)
class Convenant:
    """The national model of a regional convenant; its newest change comes first."""

    id: str
    titel: str
    versie: str
    aanhef: str
    overwegingen: tuple[Lid, ...]
    artikelen: tuple[Artikel, ...]
    bijlagen: tuple[Bijlage, ...]
    slot: str
    plaats: Position
    wijzigingen: tuple[Modelwijziging, ...] = ()

    @property
    def stukken(self) -> tuple[Artikel | Bijlage, ...]:
        """The articles and annexes: all that holds clauses."""
        return (*self.artikelen, *self.bijlagen)
