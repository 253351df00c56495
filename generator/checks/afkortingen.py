"""Every abbreviation that a reader meets is explained in the glossary."""

import re
from collections.abc import Iterator, Mapping

from generator.model.landelijk import Landelijk
from generator.problems import Problem, suggestion
from generator.sources.yaml_text import YamlText

_ABBREVIATION = re.compile(
    r"(?<![\w-])(?=[A-Za-z0-9]*[A-Z][A-Za-z0-9]*[A-Z])[A-Z0-9][A-Za-z0-9]+"
)
_IDS = re.compile(r"(K|S)-[A-Z0-9]+-\d+|TC-\d+|[CUFABV]\d+[a-z]?(-\d)?|GM\d+|V[RX]\d+")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_IJ = re.compile(r"IJ(?=[a-z])")

NOT_FOR_READERS = frozenset(
    {"id", "code", "kader", "bron", "vermeldingen", "ook_bekend_als", "synoniemen", "afkorting"}
)
"""Keys whose values are ids, or names as others print them."""

ORDINARY = frozenset({"A4", "NH", "ZH"})
"""A paper size, and the provinces behind the name of a municipality."""


def unknown_abbreviations(
    landelijk: Landelijk, teksten: Mapping[str, YamlText]
) -> tuple[Problem, ...]:
    """Return a problem for each place in the sources with an unexplained abbreviation."""
    known = {b.afkorting for b in landelijk.begrippen if b.afkorting} | ORDINARY
    known |= {word for b in landelijk.begrippen for word in (b.term, *b.synoniemen)}
    return tuple(
        Problem(
            text.position_of(pointer),
            "afkorting",
            f"afkorting '{word}' staat niet in de begrippen{suggestion(word, known, 0)}; "
            "voeg haar toe in bronnen/begrippen of schrijf haar uit",
        )
        for text in teksten.values()
        for pointer, line in _readable(text.data)
        for word in abbreviations(line)
        if word not in known
    )


def abbreviations(line: str) -> tuple[str, ...]:
    """Return the words with two or more capitals in a text, without ids."""
    plain = _IJ.sub("Ij", _PLACEHOLDER.sub(" ", _IDS.sub(" ", line)))
    return tuple(dict.fromkeys(m.group().rstrip("s") for m in _ABBREVIATION.finditer(plain)))


Pointer = tuple[str | int, ...]


def _readable(value: object, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str]]:
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in NOT_FOR_READERS:
                yield from _readable(inner, (*pointer, key))
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from _readable(inner, (*pointer, index))
