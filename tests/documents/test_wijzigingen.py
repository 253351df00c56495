"""The change document: accepted it is the new text, rejected the old one, with a reason."""

import copy
import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest

from generator.load import Inhoud, load
from generator.render.documents.docx import render_docx
from generator.render.documents.woordxml import W, is_contents, shown
from generator.render.wijzigingsdocument import Wijzigingsdocument, change_document
from generator.views.convenant import convenant_document
from tests.conftest import ROOT, copy_project
from tests.documents.geldig import faults_of_docx
from tests.documents.kantoor import text_after

TEMPLATES = ROOT / "site_templates"
LINE_OF_CONTENTS = re.compile(r" \d+$")
CHANGES = (
    ("convenant/model.yaml", "Elke gemeente in de regio kan", "Iedere gemeente mag"),
    (
        "convenant/model.yaml",
        "wijzigingen:\n",
        'wijzigingen:\n  - {versie: "2026.3", wat: [lokaal], waarom: Meedoen is een recht.}\n',
    ),
    ("regios/waterrijk/keuzes.yaml", "    vult_in: 5\n", "    vult_in: 10\n"),
    ("regios/waterrijk/keuzes.yaml", 'omvang-fte: "2,4"', 'omvang-fte: "3,0"'),
    ("regios/waterrijk/keuzes.yaml", "na: advies", "na: doel"),
    (
        "regios/waterrijk/keuzes.yaml",
        "keuzes:\n",
        "keuzes:\n  geschillen: {laat_weg: true, waarom: Dat regelt een ander convenant.}\n",
    ),
)


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Inhoud:
    """The content after a change of the model, two values and the place of an article."""
    copy = copy_project(tmp_path_factory.mktemp("later"))
    for path, old, new in CHANGES:
        file = copy / "bronnen" / path
        text = file.read_text(encoding="utf-8")
        assert old in text, old
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    found, problems = load(copy)
    assert found is not None, problems
    return found


@pytest.fixture(scope="module")
def made(inhoud: Inhoud, later: Inhoud) -> Wijzigingsdocument:
    return change_document(inhoud, later, "waterrijk", TEMPLATES)


def body_of(docx_bytes: bytes) -> ElementTree.Element:
    xml = zipfile.ZipFile(io.BytesIO(docx_bytes)).read("word/document.xml")
    body = ElementTree.fromstring(xml).find(f"{W}body")
    assert body is not None
    return body


def resolved(body: ElementTree.Element, drop: str) -> list[str]:
    """Return the lines of a body as they read without the changes of one kind."""
    own = copy.deepcopy(body)
    for parent in [*own.iter()]:
        for child in [*parent]:
            mark = {
                f"{W}p": f"{W}pPr/{W}rPr/{W}{drop}",
                f"{W}tr": f"{W}trPr/{W}{drop}",
            }.get(child.tag)
            if child.tag == f"{W}{drop}" or (mark and child.find(mark) is not None):
                parent.remove(child)
    for text in own.iter(f"{W}delText"):
        text.tag = f"{W}t"
    return lines(own)


def lines(body: ElementTree.Element) -> list[str]:
    return [
        text
        for block in body.iter(f"{W}p")
        if not is_contents(block) and (text := shown(block).strip())
    ]


@pytest.mark.parametrize(("drop", "edition"), [("del", "later"), ("ins", "inhoud")])
def test_accepted_it_is_the_new_text_and_rejected_the_old(
    made: Wijzigingsdocument, drop: str, edition: str, request: pytest.FixtureRequest
) -> None:
    content: Inhoud = request.getfixturevalue(edition)
    document = convenant_document(content.per_regio["waterrijk"])

    assert resolved(body_of(made.inhoud), drop) == lines(
        body_of(render_docx(document, TEMPLATES))
    )


@pytest.mark.parametrize(
    ("command", "edition"),
    [("AcceptAllTrackedChanges", "later"), ("RejectAllTrackedChanges", "inhoud")],
)
def test_office_makes_the_same_texts_of_it_numbers_included(
    made: Wijzigingsdocument,
    command: str,
    edition: str,
    request: pytest.FixtureRequest,
    tmp_path: Path,
) -> None:
    """Articles came, went and moved: once the reader decided, all numbers are right."""
    content: Inhoud = request.getfixturevalue(edition)
    plain = render_docx(convenant_document(content.per_regio["waterrijk"]), TEMPLATES)
    found, wanted = (
        [
            line
            for line in text_after(file, command, tmp_path)
            if not LINE_OF_CONTENTS.search(line)
        ]
        for file in (made.inhoud, plain)
    )

    assert found == wanted
    assert sum(line.startswith("Artikel ") for line in found) > 20


def test_a_cell_that_changed_shows_its_words_and_its_row_stays(
    made: Wijzigingsdocument,
) -> None:
    rows = body_of(made.inhoud).iter(f"{W}tr")
    (row,) = (row for row in rows if "3,0" in "".join(row.itertext()))

    assert row.find(f"{W}trPr/{W}ins") is None
    assert ["".join(node.itertext()) for node in row.iter(f"{W}del")] == ["2,4"]
    assert ["".join(node.itertext()) for node in row.iter(f"{W}ins")] == ["3,0"]


def test_every_region_can_be_laid_against_a_complete_one(inhoud: Inhoud) -> None:
    """The largest difference there is: from an empty region to a complete one."""
    full, empty = inhoud.per_regio["waterrijk"], inhoud.per_regio["zeeland"]
    other = replace(
        inhoud,
        kaders=tuple(
            replace(full, regio=empty.regio) if k is empty else k for k in inhoud.kaders
        ),
    )
    found = body_of(change_document(inhoud, other, "zeeland", TEMPLATES).inhoud)

    for drop, content in (("del", other), ("ins", inhoud)):
        document = convenant_document(content.per_regio["zeeland"])
        assert resolved(found, drop) == lines(body_of(render_docx(document, TEMPLATES)))


def test_every_change_says_who_and_when_and_has_a_number_of_its_own(
    made: Wijzigingsdocument, later: Inhoud
) -> None:
    marks = [m for kind in ("ins", "del") for m in body_of(made.inhoud).iter(f"{W}{kind}")]
    ids = [mark.get(f"{W}id") for mark in marks]

    assert {mark.get(f"{W}author") for mark in marks} == {"Kaderwijzer"}
    assert {mark.get(f"{W}date") for mark in marks} == {
        f"{later.landelijk.uitgave.datum}T00:00:00Z"
    }
    assert len(ids) == len(set(ids))


def test_every_note_tells_why_and_stands_at_its_change(made: Wijzigingsdocument) -> None:
    archive = zipfile.ZipFile(io.BytesIO(made.inhoud))
    comments = archive.read("word/comments.xml").decode()
    notes = re.findall(r"<w:t>([^<]*)</w:t>", comments)
    references = re.findall(
        r'<w:commentReference w:id="(\d+)"', archive.read("word/document.xml").decode()
    )

    assert references == [str(n) for n in range(len(notes))]
    assert made.wijzigingen == len(notes)
    assert any(
        "Geschillen: de regio wijzigde dit. Waarom: Dat regelt een ander" in note
        for note in notes
    )
    (national,) = [note for note in notes if "het landelijke model veranderde" in note]
    assert "Waarom: Meedoen is een recht." in national
    wanted = "Termijn: was '5 werkdagen', is nu '10 werkdagen'; de regio wijzigde dit."
    assert any(
        note.startswith(wanted) and "Waarom: Dat is één triage verder." in note
        for note in notes
    )


def test_nothing_changed_means_no_marks_and_no_notes(inhoud: Inhoud) -> None:
    found = change_document(inhoud, inhoud, "waterrijk", TEMPLATES)

    assert found.wijzigingen == 0
    assert not [*body_of(found.inhoud).iter(f"{W}ins"), *body_of(found.inhoud).iter(f"{W}del")]


def test_it_keeps_to_the_standard(made: Wijzigingsdocument, tmp_path: Path) -> None:
    assert faults_of_docx(made.inhoud, tmp_path) == []


def test_real_readers_open_it(made: Wijzigingsdocument, tmp_path: Path) -> None:
    assert docx.Document(io.BytesIO(made.inhoud)).paragraphs
    assert shutil.which("soffice"), "libreoffice-writer is needed: run make test"
    (tmp_path / "w.docx").write_bytes(made.inhoud)
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}"]
    command += ["--headless", "--convert-to", "fodt", "--outdir", str(tmp_path)]
    subprocess.run(
        [*command, str(tmp_path / "w.docx")], check=True, capture_output=True, timeout=120
    )
    flat = (tmp_path / "w.fodt").read_text(encoding="utf-8")

    assert "<text:insertion>" in flat
    assert "<text:deletion>" in flat
    assert "Termijn: was" in flat
