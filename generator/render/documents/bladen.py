"""What every page of a PDF draws in the same way stands in the file once.

Typst writes the header and the footer out on each page. A page may draw several streams in
turn (ISO 32000-1, table 30, Contents), so the common head and tail become two shared ones.
"""

import re
from collections.abc import Iterable, Sequence

from pikepdf import Array, Object, Page, Pdf

LEAST = 0.15
"""Share only what is at least this part of all: to compress pages anew costs time."""
NAME = re.compile(rb"/([A-Za-z]\w*)")
DRAWN = b"\nQ\n"
"""Where something has been drawn and nothing of it lasts: a stream can end here."""


def share_common(pdf: Pdf) -> None:
    """Let the pages share the head and the tail of what they draw, where that is the same."""
    pages = list(pdf.pages)
    if len(pages) < 2:
        return
    drawn = [page.Contents.read_bytes() for page in pages]
    head, tail = common_ends(drawn)
    common = (len(head) + len(tail)) * len(pages)
    if common < LEAST * sum(map(len, drawn)) or not _same_names(pages, head + tail):
        return
    first, last = pdf.make_stream(head), pdf.make_stream(tail)
    for page, content in zip(pages, drawn, strict=True):
        own = pdf.make_stream(content[len(head) : len(content) - len(tail)])
        page.Contents = Array([first, own, last])


def common_ends(texts: Sequence[bytes]) -> tuple[bytes, bytes]:
    """Return what all texts begin with and end with, in whole drawings, without overlap."""
    same = _common_start(texts)
    head = same[: same.rfind(DRAWN) + len(DRAWN)] if DRAWN in same else b""
    rests = [text[len(head) :][::-1] for text in texts]
    same = _common_start(rests)[::-1]
    return head, same.partition(DRAWN)[2]


def _common_start(texts: Sequence[bytes]) -> bytes:
    first, last = min(texts), max(texts)
    pairs = enumerate(zip(first, last, strict=False))
    return first[: next((n for n, (a, b) in pairs if a != b), len(first))]


def _same_names(pages: Iterable[Page], drawn: bytes) -> bool:
    """Return whether each name in `drawn` stands for the same object on every page."""
    wanted = set(NAME.findall(drawn))
    return len({frozenset(_named(page.Resources, wanted)) for page in pages}) == 1


def _named(resources: Object, wanted: set[bytes]) -> Iterable[tuple[str, str, bytes]]:
    for kind in ("/Font", "/ColorSpace", "/XObject", "/ExtGState", "/Pattern", "/Shading"):
        for name, value in resources.get(kind, {}).items():
            if name[1:].encode() in wanted:
                yield kind, name, value.unparse()
