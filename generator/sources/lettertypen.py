"""Which signs the fonts of the PDF have, read from the fonts themselves."""

import struct
from functools import cache
from pathlib import Path

FONTS = Path("site_templates/documents/fonts")
_UNICODE_BMP = 4
"""The one form of table (segments of code points) that our fonts have."""


def signs_of_fonts(project: Path) -> frozenset[int]:
    """Return the code points that a document can show; empty when there are no fonts."""
    fonts = sorted((project / FONTS).glob("*.otf"))
    return frozenset().union(*(_signs(path.read_bytes()) for path in fonts))


@cache
def _signs(font: bytes) -> frozenset[int]:
    """Return the code points in the table `cmap` of an OpenType font."""
    start = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    found: set[int] = set()
    for number in range(count):
        (offset,) = struct.unpack_from(">I", font, start + 8 + 8 * number)
        (form,) = struct.unpack_from(">H", font, start + offset)
        if form == _UNICODE_BMP:
            found |= _segments(font, start + offset)
    return frozenset(found)


def _table(font: bytes, name: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    tables = (struct.unpack_from(">4sIII", font, 12 + 16 * n) for n in range(count))
    return next(int(offset) for tag, _, offset, _ in tables if tag == name)


def _segments(font: bytes, start: int) -> set[int]:
    (double,) = struct.unpack_from(">H", font, start + 6)
    ends = struct.unpack_from(f">{double // 2}H", font, start + 14)
    starts = struct.unpack_from(f">{double // 2}H", font, start + 16 + double)
    last = 0xFFFF  # closes the table; no sign
    return {
        sign
        for first, end in zip(starts, ends, strict=True)
        for sign in range(first, end + 1)
        if sign != last
    }
