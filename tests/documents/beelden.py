"""Pages as small grey pictures: made by LibreOffice, kept as PNG, compared by blocks.

`python -m tests.documents.beelden` makes the kept pages again. Look at them before you
commit them: they say how a document should look.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

from generator.model.document import Document
from generator.render.documents.docx import render_docx
from generator.render.documents.odt import render_odt
from tests.conftest import ROOT
from tests.documents.kantoor import as_pdf
from tests.documents.proefblad import PROEVEN

KEPT = Path(__file__).parent / "beelden"
SEEN = ROOT / "build" / "beelden"
TEMPLATES = ROOT / "site_templates"
DPI = 40
BLOCK = 6
"""Dots in a block of the comparison: 4 mm, a line of text."""
FAR = 34
"""How much darker or lighter, of 255, a block must be to count as different.

Letters or lines that fall a dot off in another version stay below 26; a line of a table
that moved, or a line of text that is gone, gives 45 and more.
"""
FEW = 2
"""How many blocks may differ."""
CM = DPI / 2.54


def pictures(documents: Iterable[Document], folder: Path) -> dict[str, Image.Image]:
    """Return every page of the documents as DOCX and as ODT, by name."""
    files = {}
    for document in documents:
        files[f"{document.slug}.docx"] = render_docx(document, TEMPLATES)
        files[f"{document.slug}.odt"] = render_odt(document, TEMPLATES)
    found = {}
    for name, pdf in as_pdf(files, folder).items():
        for number, page in enumerate(pages(pdf), 1):
            found[f"{name.replace('.', '-')}-{number}"] = page
    return found


def pages(pdf: Path) -> Iterator[Image.Image]:
    """Yield each page of a PDF in grey, at a low resolution."""
    stem = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", "-png", pdf, stem], check=True)
    for path in sorted(pdf.parent.glob(f"{stem.name}-*.png")):
        with Image.open(path) as picture:
            yield picture.convert("L")


def kept() -> dict[str, Image.Image]:
    """Return the kept pages by name."""
    found = {}
    for path in sorted(KEPT.glob("*.png")):
        with Image.open(path) as picture:
            found[path.stem] = picture.convert("L")
    return found


def difference(one: Image.Image, other: Image.Image) -> str:
    """Return where two pages differ, from the top of the page; empty when they do not."""
    if one.size != other.size:
        return f"size {one.size}, kept {other.size}"
    soft = [page.filter(ImageFilter.GaussianBlur(1.5)) for page in (one, other)]
    width, height = (side // BLOCK for side in one.size)
    blocks = ImageChops.difference(*soft).resize((width, height), Image.Resampling.BOX)
    rows = [n // width for n, value in enumerate(blocks.tobytes()) if value > FAR]
    if len(rows) <= FEW:
        return ""
    top, bottom = (edge * BLOCK / CM for edge in (min(rows), max(rows) + 1))
    return f"{len(rows)} places, between {top:.0f} and {bottom:.0f} cm from the top"


def show(name: str, page: Image.Image, wanted: Image.Image) -> Path:
    """Write a page, the kept one and their difference beside each other; return where."""
    SEEN.mkdir(parents=True, exist_ok=True)
    apart = ImageChops.invert(ImageChops.difference(page, wanted.resize(page.size)))
    sheet = Image.new("L", (page.width * 3, page.height))
    for place, part in enumerate((page, wanted, apart)):
        sheet.paste(part, (place * page.width, 0))
    sheet.save(SEEN / f"{name}.png")
    return SEEN / f"{name}.png"


def main() -> int:
    """Make the kept pages again."""
    KEPT.mkdir(exist_ok=True)
    for old in KEPT.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        for name, page in pictures(PROEVEN, Path(folder)).items():
            page.quantize(16).save(KEPT / f"{name}.png", optimize=True)
            print(f"{KEPT / name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
