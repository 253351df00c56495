"""What DOCX and ODT share: a package of rendered parts, and helpers for their templates."""

import io
import struct
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count
from operator import add
from pathlib import Path

from jinja2 import Environment

from generator.model.document import (
    Bijlagekop,
    Document,
    Documentartikel,
    Handtekeningen,
    Kop,
    Logo,
    Stuk,
)
from generator.render.documents.paginas import page_numbers
from generator.render.documents.velden import (
    Veldinfo,
    signature_fields,
    table_cells,
    tick_fields,
    writing_field,
)
from generator.render.environment import make_environment
from generator.render.kleur import LIGHT, readable

OUR_ACCENT = "#14646b"
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
    shared = {
        "document": document,
        "nummer": numbers.next,
        "laatste": numbers.last,
        "accent": accent_of(document),
        "logo": logo_size(document.logo) if document.logo else None,
    }
    for name, template in parts:
        yield name, env.get_template(template).render(shared)


@dataclass(frozen=True)
class Maat:
    """A size in hundredths of a millimetre."""

    breed: int
    hoog: int


def logo_size(logo: Logo) -> Maat:
    """Return how large a logo stands in the head: 16 mm high, unless it gets too wide."""
    width, height = struct.unpack(">II", logo.png[16:24])
    high = min(1600, 6000 * height // width)
    return Maat(high * width // height, high)


def accent_of(document: Document) -> str:
    """Return the colour of headings: that of the region, dark enough to read, or ours."""
    return readable(document.accent, LIGHT).colour if document.accent else OUR_ACCENT


def package(
    parts: Iterable[tuple[str, str | bytes]], stored: frozenset[str] = frozenset()
) -> bytes:
    """Return the parts as a zip file; names in `stored` are not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return out.getvalue()


def contents(document: Document, *, odf: bool = False) -> Iterator[tuple[int, str, str, int]]:
    """Yield level, text, anchor and page of what belongs in the table of contents.

    The page is a first value: only the office program knows its pages, and renews them when
    the reader asks (in Word: F9). A document that does so by itself asks permission first.
    """
    lines = [*_content_lines(document)]
    pages = page_numbers(
        document.blokken, len(lines), add if odf else max, kader=document.concept
    )
    yield from ((level, text, anchor, pages[anchor]) for level, text, anchor in lines)


def _content_lines(document: Document) -> Iterator[tuple[int, str, str]]:
    for blok in document.blokken:
        if isinstance(blok, Kop) and blok.niveau <= 2 and blok.anker:
            yield blok.niveau, blok.tekst, blok.anker
        elif isinstance(blok, Documentartikel):
            yield 2, f"Artikel {blok.nummer} {blok.titel}", blok.anker
        elif isinstance(blok, Bijlagekop):
            yield 1, f"Bijlage {blok.nummer} {blok.titel}", blok.anker


def _signature(blok: Handtekeningen, number: int) -> dict[str, Veldinfo]:
    """Return the fields beside a signature by the label they stand at."""
    fields = signature_fields(blok, number)
    return {field.naam.rpartition(".")[2]: field for field in fields}


def reference_parts(stuk: Stuk) -> tuple[str, str]:
    """Return `artikel 7` and `tweede` for the reference `artikel 7, tweede lid`.

    The second is empty when the reference is to an article or annex as a whole, the first
    when it is to a clause of the same article: `het tweede lid`.
    """
    if stuk.tekst.startswith("het "):
        return "", stuk.tekst.removeprefix("het ").removesuffix(" lid")
    kop, _, lid = stuk.tekst.partition(", ")
    return kop, lid.removesuffix(" lid")


@cache
def package_environment(templates: Path) -> Environment:
    """Return the environment for the parts of a package: XML, everything escaped."""
    env = make_environment(templates, markdown=False)
    env.globals |= {
        "soort": lambda blok: type(blok).__name__,
        "cellen": table_cells,
        "schrijfveld": writing_field,
        "hokjes": tick_fields,
        "ondertekening": _signature,
        "regels_van": lambda text: text.split("\n"),
        "inhoud": contents,
        "verwijsdelen": reference_parts,
    }
    return env
