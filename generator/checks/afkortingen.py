"""Every abbreviation that a reader meets is explained in the glossary."""

import re
from collections.abc import Iterator, Mapping

from generator.model.landelijk import Landelijk
from generator.problems import Ernst, Problem, suggestion
from generator.sources.yaml_text import Pointer, YamlText

_ABBREVIATION = re.compile(
    r"(?<![\w-])(?=[A-Za-z0-9]*[A-Z][A-Za-z0-9]*[A-Z])[A-Z0-9][A-Za-z0-9]+"
)
_IDS = re.compile(r"(K|S)-[A-Z0-9]+-\d+|TC-\d+|[CUFABV]\d+[a-z]?(-\d)?|GM\d+|V[RX]\d+")
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_ROMAN = re.compile(r"X{0,2}(?:IX|IV|V?I{0,3})")
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
    """Return a problem for each place in the sources with an unexplained abbreviation.

    A region may have abbreviations of its own: there it is only something to look at, and
    a term that the region adds explains it.
    """
    known = {b.afkorting for b in landelijk.begrippen if b.afkorting} | ORDINARY
    known |= {word for b in landelijk.begrippen for word in (b.term, *b.synoniemen)}
    return tuple(
        _problem(text, pointer, word, known)
        for text in teksten.values()
        for pointer, line in _readable(text.data)
        for word in abbreviations(line)
        if word not in known and word not in _own_terms(text)
    )


def _problem(text: YamlText, pointer: Pointer, word: str, known: set[str]) -> Problem:
    near = suggestion(word, known, 0)
    message = f"afkorting '{word}' staat niet in de begrippen{near}; "
    if text.path.startswith("bronnen/regios/"):
        message += "voeg haar toe als begrip onder 'toevoegingen', of schrijf haar uit"
        return Problem(text.position_of(pointer), "afkorting", message, Ernst.LET_OP)
    message += "voeg haar toe in bronnen/begrippen of schrijf haar uit"
    return Problem(text.position_of(pointer), "afkorting", message)


def _own_terms(text: YamlText) -> set[str]:
    """Return the terms that a region adds in its file of choices."""
    added = text.data.get("toevoegingen") if isinstance(text.data, Mapping) else None
    rows = added if isinstance(added, list) else []
    return {
        str(row.get("titel"))
        for row in rows
        if isinstance(row, Mapping) and row.get("soort") == "begrip"
    }


def abbreviations(line: str) -> tuple[str, ...]:
    """Return the words with two or more capitals in a text, without ids and postcodes."""
    plain = _POSTCODE.sub(" ", _PLACEHOLDER.sub(" ", _IDS.sub(" ", line)))
    plain = _IJ.sub("Ij", plain)
    found = dict.fromkeys(m.group().rstrip("s") for m in _ABBREVIATION.finditer(plain))
    return tuple(word for word in found if not _ROMAN.fullmatch(word))


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
