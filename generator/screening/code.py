"""Reads the short code of a filled-in questionnaire, which needs no register.

Two signs tell which questionnaire it is, the last is a check sign, and between them stand
the ticked boxes as one number in base 32. site_templates/screening/code.mjs writes it.
"""

from collections.abc import Sequence
from math import prod

from generator.screening.vragenlijst import ALPHABET, Lijstvraag, Vragenlijst

MISREAD = str.maketrans("ILO", "110")
MARK = 2
PRIMITIVE = 0b100101


class CodeError(Exception):
    """A code cannot be read; the message is Dutch and says why."""


def read_code(vragenlijst: Vragenlijst, code: str) -> dict[str, frozenset[str]]:
    """Return the ids of ticked boxes by question. Raises CodeError."""
    signs = "".join(code.upper().translate(MISREAD).replace("-", " ").split())
    strange = next((sign for sign in signs if sign not in ALPHABET), None)
    if strange is not None:
        raise CodeError(f"het teken '{strange}' komt in een code niet voor")
    if not signs or check_sign(signs[:-1]) != signs[-1]:
        raise CodeError("deze code klopt niet; kijk of elk teken goed is overgenomen")
    length = _length(vragenlijst.vragen)
    if signs[:MARK] != vragenlijst.kenmerk or len(signs) != MARK + length + 1:
        raise CodeError("deze code hoort bij een andere vragenlijst, regio of versie")
    number = 0
    for sign in signs[MARK:-1]:
        number = number * 32 + ALPHABET.index(sign)
    ticked = {}
    for vraag in reversed(vragenlijst.vragen):
        number, digit = divmod(number, _radix(vraag))
        ticked[vraag.vraag.id] = _boxes(vraag, digit)
    if number:
        raise CodeError("deze code klopt niet; kijk of elk teken goed is overgenomen")
    return ticked


def check_sign(signs: str) -> str:
    """Return the sign that finds any one wrong sign and any two that changed places.

    A sum in the field of 32 elements, in which each place weighs differently.
    """
    total = 0
    for sign in signs:
        total = _times_alpha(total) ^ ALPHABET.index(sign)
    return ALPHABET[_times_alpha(total)]


def _times_alpha(value: int) -> int:
    doubled = value << 1
    return doubled ^ PRIMITIVE if doubled & 32 else doubled


def _ticks(vraag: Lijstvraag) -> list[str]:
    return [optie.id for optie in vraag.opties if optie.waarde is None]


def _fixed(vraag: Lijstvraag) -> list[str]:
    return [optie.id for optie in vraag.opties if optie.waarde is not None]


def _radix(vraag: Lijstvraag) -> int:
    """Return in how many ways a question can be left: unanswered is one of them."""
    return int(2 ** len(_ticks(vraag))) + len(_fixed(vraag))


def _boxes(vraag: Lijstvraag, digit: int) -> frozenset[str]:
    ticks, fixed = _ticks(vraag), _fixed(vraag)
    masks = 2 ** len(ticks)
    if digit >= masks:
        return frozenset({fixed[digit - masks]})
    return frozenset(id for place, id in enumerate(ticks) if digit >> place & 1)


def _length(vragen: Sequence[Lijstvraag]) -> int:
    """Return how many signs hold every way to fill in these questions."""
    most = prod(_radix(vraag) for vraag in vragen) - 1
    return max(1, -(-most.bit_length() // 5))
