"""A PDF with fields as bytes, packed small: all that is no stream stands in one object stream.

pikepdf puts at most a hundred objects in an object stream, and every one starts its
compression anew. A plan has fifteen hundred objects; in one stream they take a tenth less
of the whole file. pikepdf still reads, changes and spells every object; this module only
puts them in a file (ISO 32000-1, 7.5.7 object streams and 7.5.8 cross-reference streams).
"""

import hashlib
import io
import re
import zlib
from dataclasses import dataclass, field
from itertools import chain
from struct import Struct

from pikepdf import Array, Dictionary, Object, Pdf, Stream

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
REFERENCE = re.compile(rb"(\d+) 0 R")
LEVEL, SMALL_BLOCKS = 7, 5
"""How hard zlib tries. Objects change kind all the time: in small blocks, each with a code of
its own and few far matches, they take a twentieth less. A higher level costs twice the time
for one hundredth."""
FREE, PLAIN, PACKED = 0, 1, 2
ROW = Struct(">BIH")
WIDTHS = (1, 4, 2)
"""The three columns of the cross-reference table, and how many bytes each takes."""


@dataclass
class _File:
    """The bytes so far, and where each object stands in them."""

    out: io.BytesIO = field(default_factory=lambda: io.BytesIO(HEAD))
    rows: dict[int, tuple[int, int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.out.seek(0, io.SEEK_END)

    def add(self, number: int, keys: bytes, data: bytes) -> None:
        """Write one stream; `keys` is its dictionary without the brackets and the length."""
        self.rows[number] = (PLAIN, self.out.tell(), 0)
        self.out.write(b"%d 0 obj\n<<%b/Length %d>>stream\n" % (number, keys, len(data)))
        self.out.write(data + b"\nendstream\nendobj\n")


def packed(pdf: Pdf) -> bytes:
    """Return the PDF as bytes: the same objects give the same bytes.

    What nothing refers to is left out. Every object is of generation 0, as Typst and pikepdf
    make them.
    """
    file, plain = _File(), {}
    for number, (thing, text) in sorted(_reachable(pdf).items()):
        if isinstance(thing, Stream):
            file.add(number, *_stream(thing))
        else:
            plain[number] = text
    last = max(chain(plain, file.rows)) + 1
    _add_objects(file, last, plain)
    _add_table(file, last + 1, pdf)
    return file.out.getvalue()


def _reachable(pdf: Pdf) -> dict[int, tuple[object, bytes]]:
    """Return each object that the file needs, with its text, by its number.

    A text that only looks like a reference may keep an object too many; never one too few.
    """
    found: dict[int, tuple[object, bytes]] = {}
    todo = [thing.objgen[0] for thing in _roots(pdf).values()]
    while todo:
        number = todo.pop()
        if number in found:
            continue
        thing = pdf.get_object(number, 0)
        if thing is None:  # what is missing is null, also in a file that leaves it out
            continue
        text = _text(thing)
        found[number] = thing, text
        todo += map(int, REFERENCE.findall(text))
    return found


def _text(thing: object) -> bytes:
    """Return an object as a PDF spells it; of a stream only its dictionary."""
    if isinstance(thing, Stream):
        return thing.stream_dict.unparse(resolved=True)
    if isinstance(thing, Object):
        return thing.unparse(resolved=True)
    return Array([thing]).unparse().removeprefix(b"[").removesuffix(b"]")


def _roots(pdf: Pdf) -> dict[str, Object]:
    trailer = pdf.trailer
    return {key: trailer[key] for key in ("/Root", "/Info") if key in trailer}


def _stream(stream: Stream) -> tuple[bytes, bytes]:
    """Return the keys and the data of a stream; what is compressed already stays as it is."""
    keys = Dictionary(dict(stream.stream_dict.items()))
    if "/Length" in keys:
        del keys["/Length"]
    if "/Filter" in keys:
        return _inner(keys), stream.read_raw_bytes()
    return _inner(keys) + b"/Filter/FlateDecode", zlib.compress(stream.read_raw_bytes(), LEVEL)


def _inner(keys: Object) -> bytes:
    return keys.unparse(resolved=True).removeprefix(b"<<").removesuffix(b">>")


def _add_objects(file: _File, number: int, plain: dict[int, bytes]) -> None:
    """Write all objects that are no stream, as one; before them stands where each begins."""
    places, start = [], 0
    for index, (own, text) in enumerate(plain.items()):
        file.rows[own] = (PACKED, number, index)
        places.append(b"%d %d" % (own, start))
        start += len(text) + 1
    head = b" ".join(places) + b"\n"
    keys = b"/Type/ObjStm/N %d/First %d/Filter/FlateDecode" % (len(plain), len(head))
    packer = zlib.compressobj(
        LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, SMALL_BLOCKS, zlib.Z_FILTERED
    )
    data = packer.compress(head + b"\n".join(plain.values())) + packer.flush()
    file.add(number, keys, data)


def _add_table(file: _File, number: int, pdf: Pdf) -> None:
    """Write where every object stands, and end the file."""
    start = file.out.tell()
    file.rows[number] = (PLAIN, start, 0)
    rows = [file.rows.get(n, (FREE, 0, 0)) for n in range(number + 1)]
    table = b"".join([ROW.pack(*row) for row in rows])
    sign = hashlib.md5(file.out.getvalue(), usedforsecurity=False).hexdigest().encode()
    roots = b"".join(key.encode() + b" " + v.unparse() for key, v in _roots(pdf).items())
    keys = b"/Type/XRef/Size %d/W[%d %d %d]/ID[<%b><%b>]%b" % (
        number + 1,
        *WIDTHS,
        sign,
        sign,
        roots,
    )
    predictor = b"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns %d>>" % ROW.size
    file.add(number, keys + predictor, zlib.compress(_differences(table), LEVEL))
    file.out.write(b"startxref\n%d\n%%%%EOF\n" % start)


def _differences(table: bytes) -> bytes:
    """Return each row as what it adds to the one above it (PNG predictor 2, 'up')."""
    above = bytes(ROW.size) + table
    added = bytes([(a - b) & 255 for a, b in zip(table, above, strict=False)])
    starts = range(0, len(added), ROW.size)
    return b"".join([b"\x02" + added[n : n + ROW.size] for n in starts])
