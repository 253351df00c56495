"""The places in a clause that stand for something else: `{gremium}`, `{artikel:doel}`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

_PLACEHOLDER = re.compile(r"(?<!\{)\{\s*((?:[a-z]+\s*:\s*)?[a-z0-9][a-z0-9-]*)\s*\}(?!\})")
"""Other braces, as of a template or a field of Word, are text like any other."""
_BRACE = re.compile(r"(?<!\{)\{(?!\{)([^{}]*)(\}?)")


class Verwijzingsoort(Enum):
    """What a place in a text stands for."""

    OPENPLEK = "openplek"
    ARTIKEL = "artikel"
    LID = "lid"
    BIJLAGE = "bijlage"


@dataclass(frozen=True)
class Verwijzing:
    """A reference in a text, to an open place or to a part of the convenant."""

    soort: Verwijzingsoort
    id: str


@lru_cache(maxsize=5_000)  # the same clauses return in every region
def split_text(text: str) -> tuple[str | Verwijzing, ...]:
    """Return the pieces of a clause in order: literal text and references."""
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[str | Verwijzing]:
    end = 0
    for match in _PLACEHOLDER.finditer(text):
        if match.start() > end:
            yield text[end : match.start()]
        yield reference(match.group(1))
        end = match.end()
    if end < len(text):
        yield text[end:]


def references(text: str) -> tuple[Verwijzing, ...]:
    """Return the references in a clause."""
    return tuple(piece for piece in split_text(text) if isinstance(piece, Verwijzing))


def reference(inside: str) -> Verwijzing:
    """Return what stands between the braces as a reference.

    With a kind that does not exist, as `{artikl:doel}`, all of it is the id of an open
    place, which does not exist either.
    """
    kind, colon, id = inside.partition(":")
    soort = _KINDS.get(kind.strip())
    if not colon or soort is None:
        return Verwijzing(Verwijzingsoort.OPENPLEK, inside.strip())
    return Verwijzing(soort, id.strip())


_KINDS = {soort.value: soort for soort in Verwijzingsoort}
KINDS = tuple(kind for kind in _KINDS if kind != Verwijzingsoort.OPENPLEK.value)
"""The words that may stand before a colon."""


@dataclass(frozen=True)
class LosseHaak:
    """What stands behind a brace that begins no reference; `dicht`: another closes it."""

    binnen: str
    dicht: bool

    @property
    def bedoeld(self) -> str:
        """What it may have been meant to name: an id, in its usual spelling."""
        words = self.binnen.split() if not self.dicht else [self.binnen]
        name = "".join(words[:1]).rpartition(":")[2].strip(" .,;")
        return re.sub(r"[\s_]+", "-", name.lower())

    @property
    def soort(self) -> str:
        """The word before a colon, if that is a kind; else an empty text."""
        kind, colon, _ = self.binnen.partition(":")
        return kind.strip().lower() if colon and kind.strip().lower() in KINDS else ""


def loose_braces(text: str) -> tuple[LosseHaak, ...]:
    """Return the braces in a text that begin no reference."""
    found = (m for m in _BRACE.finditer(text) if not _PLACEHOLDER.match(text, m.start()))
    return tuple(LosseHaak(m.group(1), bool(m.group(2))) for m in found)
