"""Word and ODF files keep to their standards, by the word of validators of others.

Not claimed: that Word shows a file as we mean it. The validators go by the schemas and the
semantic rules of the Open XML SDK, and by the Relax NG schema of ODF 1.3.
"""

import io
import zipfile
from pathlib import Path

import pytest

from generator.load import Inhoud
from generator.model.document import Document
from generator.render.documenten import documents_of
from generator.render.documents.docx import render_docx
from generator.render.documents.odt import render_odt
from tests.conftest import ROOT
from tests.documents.geldig import faults_of_docx, faults_of_odt

TEMPLATES = ROOT / "site_templates"


@pytest.fixture(scope="module")
def documents(inhoud: Inhoud) -> dict[str, Document]:
    """Every document of the fictitious regions, where all that can be tailored is tailored."""
    fictitious = {kader.regio.id for kader in inhoud.kaders if kader.regio.verzonnen}
    found = dict(documents_of(inhoud))
    return {
        path: document for path, document in found.items() if path.split("/")[1] in fictitious
    }


def changed(content: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return a package in which a text of one part is another."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for item in source.infolist():
            data = source.read(item)
            if item.filename == part:
                assert old in data
                data = data.replace(old, new, 1)
            target.writestr(item, data)
    return out.getvalue()


def test_every_word_file_is_valid(documents: dict[str, Document], tmp_path: Path) -> None:
    faults = {
        path: faults_of_docx(render_docx(document, TEMPLATES), tmp_path)
        for path, document in documents.items()
    }

    assert {path: found for path, found in faults.items() if found} == {}


def test_every_odf_file_is_valid(documents: dict[str, Document], tmp_path: Path) -> None:
    faults = {
        path: faults_of_odt(render_odt(document, TEMPLATES), tmp_path)
        for path, document in documents.items()
    }

    assert {path: found for path, found in faults.items() if found} == {}


def test_word_file_with_an_element_out_of_place_is_refused(
    documents: dict[str, Document], tmp_path: Path
) -> None:
    convenant = render_docx(documents["regios/waterrijk/documenten/convenant"], TEMPLATES)
    broken = changed(convenant, "word/document.xml", b"<w:body>", b"<w:body><w:t>los</w:t>")

    assert any("document.xml" in fault for fault in faults_of_docx(broken, tmp_path))


def test_odf_file_with_an_element_out_of_place_is_refused(
    documents: dict[str, Document], tmp_path: Path
) -> None:
    convenant = render_odt(documents["regios/waterrijk/documenten/convenant"], TEMPLATES)
    broken = changed(convenant, "content.xml", b"<office:text>", b"<office:text><text:span/>")

    assert any("content.xml" in fault for fault in faults_of_odt(broken, tmp_path))
