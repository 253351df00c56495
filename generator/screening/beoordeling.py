"""What follows from a set of answers: outcomes, signals, criteria, and what is still open."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.screening import Screening
from generator.screening.antwoord import Antwoord
from generator.screening.formule import Waarden
from generator.screening.tabel import cell, look_up, node_values
from generator.screening.vragenlijst import Vragenlijst
from generator.screening.wegen import open_parts


@dataclass(frozen=True)
class Beoordeling:
    """What follows from the answers. `open` are parts that can still change the outcome."""

    uitkomsten: tuple[str, ...]
    signalen: tuple[str, ...]
    criteria: Mapping[str, Antwoord]
    open: tuple[str, ...]


def beoordeel(
    vragenlijst: Vragenlijst, screening: Screening, antwoorden: Waarden
) -> Beoordeling:
    """Judge a set of answers, by part; what is absent is onbekend."""
    values = node_values(vragenlijst.regel, antwoorden)
    return Beoordeling(
        uitkomsten=look_up(vragenlijst.regel, antwoorden),
        signalen=tuple(
            tabel.id for tabel in vragenlijst.signaaltabellen if cell(tabel, values) == "0"
        ),
        criteria={criterium.id: values[criterium.id] for criterium in screening.criteria},
        open=open_parts(vragenlijst.regel, antwoorden),
    )
