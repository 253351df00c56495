"""Every sign in the sources can be shown in a PDF: one without a letter stops the build."""

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping

from generator.problems import Position, Problem
from generator.sources.yaml_text import Pointer, YamlText

_UNSEEN = frozenset(("Cf", "Cc", "Zs", "Mn"))
"""Signs without a form of their own: direction, joining, spaces, accents."""


def signs_without_letter(
    texts: Mapping[str, YamlText], known: Collection[int]
) -> tuple[Problem, ...]:
    """Return a problem for each sign that no font has, at its first place in each file.

    `known` are the code points that the fonts have; when it is empty there are no fonts.
    """
    if not known:
        return ()
    return tuple(problem for text in texts.values() for problem in _in_file(text, known))


def stretches(known: Collection[int]) -> tuple[tuple[int, int], ...]:
    """Return the code points as stretches without a gap, each as its first and its last."""
    found: list[tuple[int, int]] = []
    for sign in sorted(known):
        first = found.pop()[0] if found and found[-1][1] == sign - 1 else sign
        found.append((first, sign))
    return tuple(found)


def _in_file(text: YamlText, known: Collection[int]) -> Iterator[Problem]:
    written = set(text.text)
    for sign in sorted(_strange(written, known), key=text.text.index):
        before = text.text[: text.text.index(sign)]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        yield Problem(Position(text.path, line, column), "teken", _message(sign))
    for pointer, value in _values(text.data, ()):
        for sign in sorted(_strange({*value} - written, known)):  # came in by an escape
            yield Problem(text.position_of(pointer), "teken", _message(sign))


def _message(sign: str) -> str:
    return (
        f"het teken '{sign}' (U+{ord(sign):04X}) kan niet in een PDF: ons lettertype heeft "
        "het niet; gebruik een ander teken"
    )


def _values(data: object, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    match data:
        case str():
            yield pointer, data
        case dict():
            for key, value in data.items():
                yield from _values(value, (*pointer, key))
        case list():
            for number, value in enumerate(data):
                yield from _values(value, (*pointer, number))


def _strange(signs: Iterable[str], known: Collection[int]) -> Iterator[str]:
    for sign in signs:
        if ord(sign) not in known and unicodedata.category(sign) not in _UNSEEN:
            yield sign
