"""Each choice of a region notes which national text it answers."""

from collections.abc import Iterable

from generator.model.regio import Keuzes
from generator.problems import Ernst, Problem


def unnoted_choices(files: Iterable[Keuzes]) -> tuple[Problem, ...]:
    """Return one notice for each file with choices that no change of the text can reach.

    Such a choice holds, but nobody learns of it when the national text changes.
    """
    return tuple(
        Problem(without[0].plaats, "vingerafdruk", _message(file, len(without)), Ernst.LET_OP)
        for file in files
        if (without := [keuze for keuze in file.keuzes.values() if not keuze.gelezen])
    )


def _message(file: Keuzes, count: int) -> str:
    return (
        f"bij {count} van de {len(file.keuzes)} keuzes is niet vastgelegd welke landelijke "
        "tekst zij beantwoorden; verandert die tekst, dan merkt u dat niet. Leg het vast met: "
        f"kaderwijzer review {file.regio} --write"
    )
