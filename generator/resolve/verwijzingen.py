"""The places in a clause that stand for something else: `{gremium}`, `{artikel:doel}`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


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


def split_text(text: str) -> Iterator[str | Verwijzing]:
    """Yield the pieces of a clause in order: literal text and references."""
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
    """Return what stands between the braces as a reference."""
    kind, colon, id = inside.partition(":")
    if not colon:
        return Verwijzing(Verwijzingsoort.OPENPLEK, inside.strip())
    kinds = {soort.value: soort for soort in Verwijzingsoort}
    return Verwijzing(kinds.get(kind.strip(), Verwijzingsoort.OPENPLEK), id.strip())
