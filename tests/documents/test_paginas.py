"""The page numbers in the table of contents are near the real ones before it is renewed."""

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pikepdf
import pytest

from generator.load import Inhoud
from generator.render.documenten import WRITERS
from generator.render.documents.paginas import line_count
from generator.render.documents.pakket import contents
from generator.views.convenant import convenant_document
from tests.conftest import ROOT

TEMPLATES = ROOT / "site_templates"
REGIONS = ("waterrijk", "duinkust", "heuvelland-fictie", "haaglanden", "zeeland")


def real_pages(file: Path) -> dict[str, int]:
    """Return the page of each heading by its title, as LibreOffice lays the file out."""
    assert shutil.which("soffice"), "libreoffice-writer is needed: run make test"
    folder = file.parent
    command = ["soffice", f"-env:UserInstallation={(folder / 'profiel').as_uri()}"]
    convert = ["--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    subprocess.run([*command, *convert], check=True, capture_output=True, timeout=180)
    found: dict[str, int] = {}
    with pikepdf.open(file.with_suffix(".pdf")) as pdf, pdf.open_outline() as outline:
        places = {page.objgen: n for n, page in enumerate(pdf.pages, 1)}
        todo = [*outline.root]
        while todo:
            item = todo.pop(0)
            todo += item.children
            assert isinstance(item.destination, pikepdf.Array)
            found.setdefault(item.title, places[item.destination[0].objgen])
    return found


@pytest.mark.parametrize("region", REGIONS)
def test_word_file_opens_with_page_numbers_that_nearly_all_are_right(
    inhoud: Inhoud, tmp_path: Path, region: str
) -> None:
    document = convenant_document(inhoud.per_regio[region])
    file = tmp_path / "convenant.docx"
    file.write_bytes(WRITERS["docx"](document, TEMPLATES))
    pages = real_pages(file)

    told = {title: page for _, title, _, page in contents(document)}
    off = {title: page - pages[title] for title, page in told.items() if page != pages[title]}
    assert len(told) > 35
    assert len(off) <= len(told) // 10, off
    assert {abs(difference) for difference in off.values()} <= {1}, off


def test_numbers_are_fields_so_that_word_can_renew_them(inhoud: Inhoud, tmp_path: Path) -> None:
    document = convenant_document(inhoud.per_regio["waterrijk"])
    file = tmp_path / "convenant.docx"
    file.write_bytes(WRITERS["docx"](document, TEMPLATES))
    with zipfile.ZipFile(file) as archive:
        body = archive.read("word/document.xml").decode()
    fields = re.findall(r"PAGEREF (\w+) \\h", body)

    assert len(fields) == len([*contents(document)])
    assert all(f'w:name="{name}"' in body for name in fields)


def test_odf_file_is_at_most_a_page_off(inhoud: Inhoud, tmp_path: Path) -> None:
    document = convenant_document(inhoud.per_regio["waterrijk"])
    file = tmp_path / "convenant.odt"
    file.write_bytes(WRITERS["odt"](document, TEMPLATES))
    pages = real_pages(file)

    for _, title, _, page in contents(document, odf=True):
        assert abs(page - pages[title]) <= 1, title


def test_lines_break_between_words() -> None:
    assert line_count("woord", 20, 9412) == 1
    assert line_count("woord " * 17, 20, 9412) == 2
    assert line_count("w" * 500, 20, 9412) == 8
