"""A PDF is written small: pages share what they draw alike, and objects stand together."""

import io
import subprocess
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from generator.load import Inhoud
from generator.model.document import Document
from generator.render.documenten import documents_of
from generator.render.documents.bladen import common_ends, share_common
from generator.render.documents.inpakken import packed
from generator.render.documents.pdf import render_pdf, typeset
from tests.conftest import ROOT

TEMPLATES = ROOT / "site_templates"
HEADER = b"q\nheader of every page, long enough to be worth a stream of its own"
HEADER += b" 0 0 m 1 1 l" * 20 + b"\nQ\n"
FOOTER = b"q\nfooter\nQ\n"


@pytest.fixture(scope="module")
def plan(inhoud: Inhoud) -> Document:
    """A form of many pages and fields."""
    found = dict(documents_of(inhoud))
    return found["regios/waterrijk/documenten/plan-gezin"]


def pdf_of(*contents: bytes, fonts: tuple[str, ...] = ()) -> Pdf:
    """Return a PDF with these pages; each names a font of its own as f0 where given."""
    pdf = Pdf.new()
    for number, content in enumerate(contents):
        page = pdf.add_blank_page()
        page.Contents = pdf.make_stream(content)
        if fonts:
            font = Dictionary(Type=Name.Font, BaseFont=Name(f"/{fonts[number]}"))
            page.Resources = Dictionary(Font=Dictionary(f0=pdf.make_indirect(font)))
    return pdf


def drawn(pdf: Pdf) -> list[bytes]:
    """What each page draws, its streams one after the other."""
    return [
        b"".join(part.read_bytes() for part in page.Contents)
        if isinstance(page.Contents, Array)
        else page.Contents.read_bytes()
        for page in pdf.pages
    ]


def test_common_ends_are_whole_drawings() -> None:
    one = b"q\nhead 1\nQ\nq\nown 1\nQ\nq\nfoot\nQ\n"
    two = b"q\nhead 1\nQ\nq\nown 2\nQ\nq\nfoot\nQ\n"

    assert common_ends([one, two]) == (b"q\nhead 1\nQ\n", b"q\nfoot\nQ\n")


def test_pages_with_nothing_in_common_have_no_common_ends() -> None:
    assert common_ends([b"q\na\nQ\n", b"b\n"]) == (b"", b"")


def test_equal_pages_are_not_counted_twice() -> None:
    head, tail = common_ends([FOOTER, FOOTER])

    assert head + tail == FOOTER


def test_pages_share_the_streams_of_their_header_and_footer() -> None:
    contents = [HEADER + own + FOOTER for own in (b"q\none\nQ\n", b"q\ntwo\nQ\n")]
    pdf = pdf_of(*contents)

    share_common(pdf)

    first, second = (page.Contents for page in pdf.pages)
    assert first[0].objgen == second[0].objgen
    assert first[2].objgen == second[2].objgen
    assert drawn(pdf) == contents


def test_pages_do_not_share_a_font_name_that_means_another_font() -> None:
    header = HEADER.replace(b"header", b"/f0 8 Tf header")
    pdf = pdf_of(header + b"q\none\nQ\n", header + b"q\ntwo\nQ\n", fonts=("Kader", "Rest"))

    share_common(pdf)

    assert not any(isinstance(page.Contents, Array) for page in pdf.pages)


def test_packed_file_holds_the_same_as_one_written_by_pikepdf(
    plan: Document, tmp_path: Path
) -> None:
    with Pdf.open(io.BytesIO(typeset(plan, TEMPLATES))) as pdf:
        (tmp_path / "ours.pdf").write_bytes(packed(pdf))
        pdf.save(tmp_path / "theirs.pdf")

    shown = {}
    for name in ("ours", "theirs"):
        path = tmp_path / f"{name}.pdf"
        with pikepdf.open(path) as pdf:
            assert pdf.check_pdf_syntax() == []
            shown[name] = drawn(pdf)
        pictures = ["pdftoppm", "-r", "40", "-gray", str(path), str(tmp_path / name)]
        subprocess.run(pictures, check=True, capture_output=True)
    assert shown["ours"] == shown["theirs"]
    ours, theirs = (sorted(tmp_path.glob(f"{name}-*.pgm")) for name in ("ours", "theirs"))
    assert len(ours) == len(shown["ours"])
    assert [p.read_bytes() for p in ours] == [p.read_bytes() for p in theirs]


def test_packed_file_leaves_out_what_nothing_refers_to() -> None:
    pdf = pdf_of(b"q\nQ\n")
    pdf.make_stream(b"nobody draws this")

    content = packed(pdf)

    with Pdf.open(io.BytesIO(content)) as read:
        streams = [o for o in read.objects if isinstance(o, pikepdf.Stream)]
        assert b"nobody draws this" not in [stream.read_bytes() for stream in streams]


def test_text_that_looks_like_a_reference_stays_text() -> None:
    pdf = pdf_of(b"q\nQ\n")
    pdf.Root.Lang = String("nl 99 0 R")

    with Pdf.open(io.BytesIO(packed(pdf))) as read:
        assert str(read.Root.Lang) == "nl 99 0 R"


def test_stream_that_is_compressed_in_another_way_stays_as_it_is() -> None:
    pdf = pdf_of(b"q\nQ\n")
    pdf.Root.Extra = pdf.make_stream(b"68616c6c6f>", Filter=Name.ASCIIHexDecode)

    with Pdf.open(io.BytesIO(packed(pdf))) as read:
        assert read.Root.Extra.read_bytes() == b"hallo"
        assert read.Root.Extra.Filter == Name.ASCIIHexDecode


def test_same_document_gives_the_same_bytes(plan: Document) -> None:
    assert render_pdf(plan, TEMPLATES) == render_pdf(plan, TEMPLATES)
