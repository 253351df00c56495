"""A document as DOCX: real styles, automatic numbering, live references and form fields."""

import io
import zipfile
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path

from jinja2 import Environment

from generator.model.document import Document, Documentartikel, Kop
from generator.render.documents.velden import table_cells
from generator.render.environment import make_environment, plain

PARTS = {
    "[Content_Types].xml": "content_types.xml.j2",
    "_rels/.rels": "rels.xml.j2",
    "docProps/core.xml": "core.xml.j2",
    "word/_rels/document.xml.rels": "document_rels.xml.j2",
    "word/document.xml": "document.xml.j2",
    "word/footer1.xml": "footer1.xml.j2",
    "word/header1.xml": "header1.xml.j2",
    "word/numbering.xml": "numbering.xml.j2",
    "word/settings.xml": "settings.xml.j2",
    "word/styles.xml": "styles.xml.j2",
}
TEXT_WIDTH = 9400
"""Width between the margins, in twentieths of a point."""

MOMENT = (1980, 1, 1, 0, 0, 0)
"""The date of every part in the package, so that the same document gives the same bytes."""


def render_docx(document: Document, templates: Path) -> bytes:
    """Return the document as DOCX; the same document gives the same bytes."""
    env = _environment(templates)
    numbers = Numbers()
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, template in PARTS.items():
            text = env.get_template(f"documents/docx/{template}").render(
                document=document, nummer=numbers.next, laatste=numbers.last
            )
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, plain(text))
    return package.getvalue()


class Numbers:
    """Ids for bookmarks and controls: each unique in its document."""

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


def bookmark(anchor: str) -> str:
    """Return an anchor as the name of a bookmark: no dashes, at most 40 characters."""
    return f"kw_{anchor.replace('-', '_')}"[:40]


def contents(document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield level, text and anchor of what belongs in the table of contents.

    Word renews the table, with page numbers, when the document is opened; until then,
    and in other programs, it already reads right.
    """
    for blok in document.blokken:
        if isinstance(blok, Kop) and blok.niveau == 1 and blok.anker:
            yield 1, blok.tekst, blok.anker
        elif isinstance(blok, Documentartikel):
            yield 2, f"Artikel {blok.nummer} {blok.titel}", blok.anker


def column_width(share: int, shares: tuple[int, ...]) -> int:
    """Return the width of a column in twentieths of a point."""
    return TEXT_WIDTH * share // sum(shares)


@cache
def _environment(templates: Path) -> Environment:
    env = make_environment(templates, markdown=False)
    env.globals |= {
        "soort": lambda blok: type(blok).__name__,
        "bladwijzer": bookmark,
        "breedte": column_width,
        "cellen": table_cells,
        "inhoud": contents,
    }
    return env
