"""A fact from after the kader (2013), with its own source, date checked and status."""

from dataclasses import dataclass
from enum import Enum

from generator.problems import Position


class Feitstatus(Enum):
    """Whether somebody has read it in the source named."""

    BEVESTIGD = "bevestigd"
    TE_VERIFIEREN = "te-verifieren"


@dataclass(frozen=True)
class Feit:
    """One fact of the layer 'since 2013'."""

    id: str
    tekst: str
    bron: str
    gecontroleerd_op: str
    status: Feitstatus
    plaats: Position
    kader: tuple[str, ...] = ()


@dataclass(frozen=True)
class Thema:
    """Facts since 2013 about one subject."""

    id: str
    titel: str
    volgorde: int
    inleiding: str
    feiten: tuple[Feit, ...]
    plaats: Position
