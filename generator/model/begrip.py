"""A term of the glossary."""

from dataclasses import dataclass
from enum import Enum

from generator.problems import Position


class Laag(Enum):
    """Whether a term stands in the kader (2013) or came later."""

    KADER = "2013"
    SINDS2013 = "sinds2013"


@dataclass(frozen=True)
class Begrip:
    """A term or abbreviation and what it means here."""

    id: str
    term: str
    betekenis: str
    laag: Laag
    plaats: Position
    afkorting: str = ""
    meervoud: str = ""
    synoniemen: tuple[str, ...] = ()
    kader: tuple[str, ...] = ()
    bron: str = ""

    @property
    def ook_wel(self) -> tuple[str, ...]:
        """The plural and the synonyms: other words that a reader may search for."""
        return (*((self.meervoud,) if self.meervoud else ()), *self.synoniemen)
