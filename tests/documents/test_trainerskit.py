"""The kit of a trainer, opened by real readers: what is on paper, and what can be filled in."""

import io
import subprocess
from pathlib import Path

import docx
import pikepdf
import pytest
from odf import teletype
from odf.opendocument import load as load_odt

from generator.load import Inhoud
from generator.model.document import Document
from generator.render.documents.docx import render_docx
from generator.render.documents.odt import render_odt
from generator.render.documents.pdf import render_pdf
from generator.views.trainerskit import trainer_documents
from tests.conftest import ROOT
from tests.forms.pdfua import by_page

TEMPLATES = ROOT / "site_templates"
LEARNING_POINT = "Zonder gezin of omgeving voldoet een casus niet aan criterium 3."


@pytest.fixture(scope="module")
def kits(inhoud: Inhoud) -> dict[str, Document]:
    return {document.slug: document for document in trainer_documents(inhoud)}


def pdf_text(content: bytes, tmp_path: Path) -> str:
    (tmp_path / "x.pdf").write_bytes(content)
    command = ["pdftotext", "-layout", str(tmp_path / "x.pdf"), "-"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return " ".join(done.stdout.split())


def docx_text(content: bytes) -> str:
    found = docx.Document(io.BytesIO(content)).element.body.itertext()
    return " ".join(" ".join(found).split())


def odt_text(content: bytes) -> str:
    return " ".join(teletype.extractText(load_odt(io.BytesIO(content)).body).split())


def in_every_format(document: Document, tmp_path: Path) -> dict[str, str]:
    return {
        "pdf": pdf_text(render_pdf(document, TEMPLATES), tmp_path),
        "docx": docx_text(render_docx(document, TEMPLATES)),
        "odt": odt_text(render_odt(document, TEMPLATES)),
    }


def test_answers_read_the_same_in_every_format(
    kits: dict[str, Document], tmp_path: Path
) -> None:
    for soort, text in in_every_format(kits["antwoordblad-ggz"], tmp_path).items():
        for wanted in ("Antwoordblad", "Niemand in de buurt", LEARNING_POINT, "K-CRIT-03"):
            assert wanted in text, (soort, wanted)


def test_exercise_keeps_the_answer_back_in_every_format(
    kits: dict[str, Document], tmp_path: Path
) -> None:
    for soort, text in in_every_format(kits["oefenblad-ggz"], tmp_path).items():
        assert "schiet op verkeersborden" in text, soort
        assert LEARNING_POINT not in text, soort


def test_sheet_can_be_filled_in_on_a_screen(kits: dict[str, Document]) -> None:
    with pikepdf.Pdf.open(io.BytesIO(render_pdf(kits["oefenblad-ggz"], TEMPLATES))) as pdf:
        names = {str(field.T) for field in pdf.Root.AcroForm.Fields}

    assert len(names) > 4
    assert {name.split(".")[0] for name in names} >= {"tc-20-waarom"}
    assert any(name.startswith("tc-20-uitkomst") for name in names)
    assert any(name.startswith("tc-20-criterium") for name in names)


@pytest.mark.parametrize(
    ("part", "most"), [("oefenblad", 2), ("stemblad", 1), ("gespreksleidraad", 3)]
)
def test_sheets_are_short(
    inhoud: Inhoud, kits: dict[str, Document], part: str, most: int
) -> None:
    for slug, document in kits.items():
        if slug.startswith(part):
            with pikepdf.Pdf.open(io.BytesIO(render_pdf(document, TEMPLATES))) as pdf:
                assert len(pdf.pages) <= most, slug


def test_each_card_is_one_sheet_with_the_answer_below_the_fold(
    inhoud: Inhoud, kits: dict[str, Document], tmp_path: Path
) -> None:
    for route in inhoud.landelijk.leerroutes:
        content = render_pdf(kits[f"casuskaarten-{route.id}"], TEMPLATES)
        with pikepdf.Pdf.open(io.BytesIO(content)) as pdf:
            assert len(pdf.pages) == len(route.casussen), route.id
    text = pdf_text(content, tmp_path)
    assert text.index("Vouw hier naar achteren") < text.index("Antwoord bij")


@pytest.mark.parametrize(
    "part", ["oefenblad", "antwoordblad", "casuskaarten", "gespreksleidraad", "stemblad"]
)
def test_paper_holds_to_pdf_ua(kits: dict[str, Document], part: str) -> None:
    assert by_page(render_pdf(kits[f"{part}-personeel"], TEMPLATES)) == []
