"""A fictitious practice case: what trainees screen, and a test of the screening."""

from dataclasses import dataclass, field

from generator.problems import Position


@dataclass(frozen=True)
class Casus:
    """A case with the answers that belong to it and the outcome it must have.

    `antwoorden` maps parts (C1a … Z) and the questions asked beforehand to `ja`, `nee`
    or `onbekend`; what is absent is onbekend.
    """

    id: str
    titel: str
    tekst: str
    leerpunt: str
    uitkomsten: tuple[str, ...]
    kader: tuple[str, ...]
    plaats: Position
    signalen: tuple[str, ...] = ()
    antwoorden: dict[str, str] = field(default_factory=dict, hash=False)
