"""The screening as data: formula, criteria, questions, outcomes, signals, readings."""

from dataclasses import dataclass
from enum import Enum
from typing import Any

from generator.problems import Position

Formule = Any
"""A name (part, criterion, node), or one of `{"en": [Formule, …]}`,
`{"of": [Formule, …]}`, `{"niet": Formule}`. Checked by `schemas/screening.schema.json`."""


@dataclass(frozen=True)
class Knoop:
    """A named combination of parts that is not a criterion itself, such as C2a."""

    id: str
    naam: str
    als: Formule
    plaats: Position


@dataclass(frozen=True)
class Criterium:
    """One criterion of the kader and the formula over its parts.

    `vandaag` is the wording that practice uses since 2013, with its source.
    """

    id: str
    naam: str
    kader: tuple[str, ...]
    voldoet: str
    voldoet_niet: str
    nog_open: str
    als: Formule
    plaats: Position
    vandaag: str = ""


@dataclass(frozen=True)
class Screening:
    """The rule of the national screening."""

    id: str
    titel: str
    versie: str
    geldig_vanaf: str
    kader: tuple[str, ...]
    formule: Formule
    route: Formule
    knopen: tuple[Knoop, ...]
    criteria: tuple[Criterium, ...]
    plaats: Position

    @property
    def bouwstenen(self) -> "tuple[Knoop | Criterium, ...]":
        """The nodes and criteria, in the order in which they build on each other."""
        return (*self.knopen, *self.criteria)


class Vraagsoort(Enum):
    """How a question is answered."""

    JA_NEE = "ja-nee"
    LEEFGEBIEDEN = "leefgebieden"
    PARTNER = "partner"


@dataclass(frozen=True)
class Vraag:
    """One question; `onderdeel` is the part of a criterion that it answers.

    `omgekeerd` questions are worded positively: 'ja' on the screen is 'nee' for the part.
    """

    id: str
    onderdeel: str
    soort: Vraagsoort
    titel: str
    tekst: str
    waarom: str
    kader: tuple[str, ...]
    plaats: Position
    hint: str = ""
    voorbeeld_ja: str = ""
    voorbeeld_nee: str = ""
    omgekeerd: bool = False
    drempel: int = 0
    weet_het: tuple[str, ...] = ()
    vooraf: bool = False


@dataclass(frozen=True)
class Uitkomst:
    """One outcome (U1 to U6), after the classes of Figure 1."""

    id: str
    titel: str
    uitleg: str
    wat_nu: tuple[str, ...]
    kader: tuple[str, ...]
    plaats: Position


@dataclass(frozen=True)
class Tegenspraak:
    """Answers that do not fit each other: shown beside `vragen` (ids of questions)."""

    als: Formule
    vragen: tuple[str, ...]
    tekst: str
    plaats: Position


@dataclass(frozen=True)
class Signaal:
    """Something to mind beside the outcome (F1 to F6); it never changes the outcome.

    It holds when `als` is ja, or one of the `tegenspraken`; just one of the two is given.
    """

    id: str
    titel: str
    tekst: str
    plaats: Position
    als: Formule = ""
    tegenspraken: tuple[Tegenspraak, ...] = ()
    kader: tuple[str, ...] = ()
    dringend: bool = False

    @property
    def voorwaarde(self) -> Formule:
        """The formula under which the signal holds."""
        return self.als or {"of": tuple(t.als for t in self.tegenspraken)}


@dataclass(frozen=True)
class Leeswijze:
    """An ambiguity of the kader and the documented choice (A1 to A14)."""

    id: str
    titel: str
    vraag: str
    keuze: str
    reden: str
    kader: tuple[str, ...]
    plaats: Position
    andere_lezing: str = ""
    andere_formule: Formule = None
