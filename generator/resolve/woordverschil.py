"""What words two texts differ in: which came in, which went out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_TOKEN = re.compile(r"\s+|\w+(?:[-'’]\w+)*|[^\w\s]")


class Woordsoort(Enum):
    """What happened to words between the old text and the new."""

    GELIJK = "gelijk"
    WEG = "weg"
    ERBIJ = "erbij"


@dataclass(frozen=True)
class Woorddeel:
    """A run of words that stayed, went out or came in."""

    soort: Woordsoort
    tekst: str


def word_difference(old: str, new: str) -> tuple[Woorddeel, ...]:
    """Return the runs of words in reading order.

    Without what came in it is the old text; without what went out it is the new one. Texts
    of several lines, as the rows of a table, are compared line by line.
    """
    found: list[Woorddeel] = []
    first_old = first_new = True
    for left, right in _line_pairs(old.split("\n"), new.split("\n")):
        before = "" if first_old or left is None else "\n"
        after = "" if first_new or right is None else "\n"
        first_old, first_new = first_old and left is None, first_new and right is None
        if before and after:
            found.append(Woorddeel(Woordsoort.GELIJK, "\n"))
        else:
            found += _change(before, after)
        found += _joined(_runs(_TOKEN.findall(left or ""), _TOKEN.findall(right or "")))
    return tuple(found)


def _line_pairs(old: list[str], new: list[str]) -> Iterator[tuple[str | None, str | None]]:
    """Yield the lines that belong together; None where a line has no other side.

    The first cell of a row says what the row is about. Rows of another name belong together
    when as many went out as came in.
    """
    heads = [[line.split(",")[0] for line in lines] for lines in (old, new)]
    for kind, a, b, c, d in SequenceMatcher(
        None, heads[0], heads[1], autojunk=False
    ).get_opcodes():
        if kind == "equal" or b - a == d - c:
            yield from zip(old[a:b], new[c:d], strict=True)
        else:
            yield from ((line, None) for line in old[a:b])
            yield from ((None, line) for line in new[c:d])


_Run = tuple[str, str, str]
"""What stayed, what went out and what came in."""


def _runs(old: list[str], new: list[str]) -> Iterator[_Run]:
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        left, right = "".join(old[a:b]), "".join(new[c:d])
        yield (left, "", "") if kind == "equal" else ("", left, right)


def _joined(runs: Iterator[_Run]) -> Iterator[Woorddeel]:
    """Yield the runs; a lone space between two changes belongs to the change."""
    gone = came = ""
    waiting = ""
    for same, left, right in runs:
        if not same:
            gone, came = gone + waiting + left, came + waiting + right
            waiting = ""
        elif same.isspace() and (gone or came):
            waiting = same
        else:
            yield from _change(gone, came)
            yield Woorddeel(Woordsoort.GELIJK, waiting + same)
            gone = came = waiting = ""
    yield from _change(gone, came)
    if waiting:
        yield Woorddeel(Woordsoort.GELIJK, waiting)


def _change(gone: str, came: str) -> Iterator[Woorddeel]:
    if gone:
        yield Woorddeel(Woordsoort.WEG, gone)
    if came:
        yield Woorddeel(Woordsoort.ERBIJ, came)
