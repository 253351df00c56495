"""What DOCX and ODT share: a package of rendered parts, and helpers for their templates."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count
from pathlib import Path

from jinja2 import Environment

from generator.model.document import Bijlagekop, Document, Documentartikel, Kop, Stuk
from generator.render.documents.velden import table_cells
from generator.render.environment import make_environment

MOMENT = (1980, 1, 1, 0, 0, 0)
"""The date of every part in a package, so that the same document gives the same bytes."""


class Numbers:
    """Ids for bookmarks, controls and tables: each unique in its document."""

    def __init__(self) -> None:
        self._count = count(1)
        self._last = 0

    def next(self) -> int:
        """Return a new id."""
        self._last = next(self._count)
        return self._last

    def last(self) -> int:
        """Return the id given out last, for the end of a bookmark."""
        return self._last


def rendered(
    document: Document, env: Environment, parts: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each part, made from its template."""
    numbers = Numbers()
    for name, template in parts:
        text = env.get_template(template).render(
            document=document, nummer=numbers.next, laatste=numbers.last
        )
        yield name, text


def package(parts: Iterable[tuple[str, str]], stored: frozenset[str] = frozenset()) -> bytes:
    """Return the parts as a zip file; names in `stored` are not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


def contents(document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield level, text and anchor of what belongs in the table of contents.

    It stands without page numbers until the reader asks for them (in Word: F9): only the
    office program knows its pages, and a document that renews its fields asks permission.
    """
    for blok in document.blokken:
        if isinstance(blok, Kop) and blok.niveau == 1 and blok.anker:
            yield 1, blok.tekst, blok.anker
        elif isinstance(blok, Documentartikel):
            yield 2, f"Artikel {blok.nummer} {blok.titel}", blok.anker
        elif isinstance(blok, Bijlagekop):
            yield 1, f"Bijlage {blok.nummer} {blok.titel}", blok.anker


def reference_parts(stuk: Stuk) -> tuple[str, str]:
    """Return `artikel 7` and `tweede` for the reference `artikel 7, tweede lid`.

    The second is empty when the reference is to an article or annex as a whole.
    """
    kop, _, lid = stuk.tekst.partition(", ")
    return kop, lid.removesuffix(" lid")


@cache
def package_environment(templates: Path) -> Environment:
    """Return the environment for the parts of a package: XML, everything escaped."""
    env = make_environment(templates, markdown=False)
    env.globals |= {
        "soort": lambda blok: type(blok).__name__,
        "cellen": table_cells,
        "inhoud": contents,
        "verwijsdelen": reference_parts,
    }
    return env
