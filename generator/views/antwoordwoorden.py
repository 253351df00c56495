"""Answers in the words that somebody ticks: 'Eén keten: nee'."""

from collections.abc import Iterable, Iterator

from generator.model.landelijk import Landelijk
from generator.screening.antwoord import Antwoord


def in_words(landelijk: Landelijk, antwoorden: Iterable[tuple[str, Antwoord]]) -> Iterator[str]:
    """Yield what somebody ticks for each part; a reversed question is turned back."""
    asked = {vraag.onderdeel: vraag for vraag in landelijk.vragen}
    for part, value in antwoorden:
        vraag = asked[part]
        if value is Antwoord.ONBEKEND:
            yield f"{vraag.titel}: weet ik niet"
            continue
        yes = (value is Antwoord.JA) is not vraag.omgekeerd
        answer = "ja" if yes else "nee"
        if vraag.drempel:
            answer = in_ticks(vraag.drempel, yes)
        yield f"{vraag.titel}: {answer}"


def in_ticks(drempel: int, yes: bool) -> str:
    """Return how many leefgebieden somebody ticks; not all of them count (reading A11)."""
    return f"{drempel} of meer die meetellen" if yes else f"minder dan {drempel} die meetellen"
