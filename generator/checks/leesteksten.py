"""The texts of screening and learning that must be plain, each with its place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.problems import Ernst, Position
from generator.sources.yaml_text import Pointer, YamlText

OURS = ("bronnen/screening/", "bronnen/leerroutes/")
NOT_PLAIN = "leeswijzen.yaml"
"""Readings of the kader are for lawyers."""
OWN = frozenset({"vraag", "voorbeeld"})
WHAT_NOW = (
    "inbreng-kanaal",
    "triage-wie",
    "triage-frequentie",
    "triage-termijn",
    "route-bilateraal",
    "route-een-keten",
)
"""The open places that stand below an outcome as what to do now."""

NOT_READ = frozenset(
    {
        "id",
        "onderdeel",
        "soort",
        "kader",
        "weet_het",
        "als",
        "formule",
        "route",
        "schema",
        "versie",
        "plek",
        "bij",
        "na",
        "partners",
        "casus",
        "casussen",
        "feiten",
        "openen",
    }
)
"""Keys that hold ids and formulas, and no text that anybody reads."""


@dataclass(frozen=True)
class Leestekst:
    """One text, as an author wrote it. `ernst` is how bad a fault in it is."""

    tekst: str
    bron: YamlText
    pointer: Pointer
    ernst: Ernst

    def place_of(self, part: str) -> Position:
        """Return the line of a part: in a block of lines it stands below the key."""
        place = self.bron.position_of(self.pointer)
        if "\n" not in self.tekst.strip():
            return place
        above = self.tekst.count("\n", 0, self.tekst.index(part))
        return Position(place.path, place.line + 1 + above, place.column + 2)


def plain_texts(teksten: Mapping[str, YamlText]) -> Iterator[Leestekst]:
    """Yield the texts of the national screening, what regions add to it, and of learning.

    National text is ours: there a fault stops the build. What a region adds may be settled
    elsewhere; there it is something to look at.
    """
    for text in teksten.values():
        if text.path.startswith(OURS) and not text.path.endswith(NOT_PLAIN):
            for pointer, value in _strings(text.data):
                yield Leestekst(value, text, pointer, Ernst.FOUT)
        elif text.path.startswith("bronnen/regios/") and text.path.endswith("keuzes.yaml"):
            for pointer, value in _added(text):
                yield Leestekst(value, text, pointer, Ernst.LET_OP)


def _added(text: YamlText) -> Iterator[tuple[Pointer, str]]:
    data = text.data if isinstance(text.data, Mapping) else {}
    chosen = data.get("keuzes")
    if isinstance(chosen, Mapping):
        for id in WHAT_NOW:
            yield from _strings(chosen.get(id), ("keuzes", id))
    added = data.get("toevoegingen")
    for index, row in enumerate(added if isinstance(added, list | tuple) else ()):
        if isinstance(row, Mapping) and row.get("soort") in OWN:
            yield from _strings(row, ("toevoegingen", index))


def _strings(value: object, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str]]:
    if isinstance(value, str):
        yield pointer, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in NOT_READ:
                yield from _strings(inner, (*pointer, key))
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from _strings(inner, (*pointer, index))
