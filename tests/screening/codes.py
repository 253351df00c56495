"""Codes as the browser writes them. The program itself only reads them."""

import random
from collections.abc import Mapping
from math import prod

from generator.screening.code import check_sign
from generator.screening.vragenlijst import ALPHABET, Lijstvraag, Vragenlijst


def write_code(vragenlijst: Vragenlijst, gekozen: Mapping[str, frozenset[str]]) -> str:
    """Return the code for the ids of ticked boxes by question, in groups of four signs."""
    number = 0
    for vraag in vragenlijst.vragen:
        chosen = gekozen.get(vraag.vraag.id, frozenset())
        number = number * ways(vraag) + place_of(vraag, chosen)
    most = prod(map(ways, vragenlijst.vragen)) - 1
    body = ""
    while most or not body:
        number, digit = divmod(number, 32)
        body = ALPHABET[digit] + body
        most //= 32
    signs = vragenlijst.kenmerk + body
    signs += check_sign(signs)
    return "-".join(signs[start : start + 4] for start in range(0, len(signs), 4))


def boxes(vraag: Lijstvraag) -> tuple[list[str], list[str]]:
    """Return the boxes that go together with others, and those that stand alone."""
    ticks = [optie.id for optie in vraag.opties if optie.waarde is None]
    return ticks, [optie.id for optie in vraag.opties if optie.waarde is not None]


def ways(vraag: Lijstvraag) -> int:
    """Return in how many ways a question can be left."""
    ticks, fixed = boxes(vraag)
    return int(2 ** len(ticks)) + len(fixed)


def place_of(vraag: Lijstvraag, chosen: frozenset[str]) -> int:
    """Return which of those ways this is: first every set of ticks, then each single answer."""
    ticks, fixed = boxes(vraag)
    for number, id in enumerate(fixed):
        if id in chosen:
            return int(2 ** len(ticks)) + number
    return sum(2**number for number, id in enumerate(ticks) if id in chosen)


def filled_in(vragenlijst: Vragenlijst, chance: random.Random) -> dict[str, frozenset[str]]:
    """Return boxes as somebody could tick them: one, some leefgebieden, or none."""
    ticked = {}
    for vraag in vragenlijst.vragen:
        ticks, fixed = boxes(vraag)
        chosen = chance.choice([[], [chance.choice(fixed)], ticks])
        if chosen is ticks:
            chosen = [id for id in ticks if chance.random() < 0.4]
        ticked[vraag.vraag.id] = frozenset(chosen)
    return ticked
