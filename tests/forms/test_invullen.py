"""`kaderwijzer fill`: what goes in comes out again, whatever it holds."""

import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from docx import Document as Word

from generator.commands.fill import fill
from generator.commands.parser import WrongUseError
from generator.load import Inhoud
from generator.model.formulier import Formulier, Veldsoort
from generator.render.documents.docx import tag
from tests.conftest import ROOT, kaderwijzer
from tests.documents.kantoor import as_pdf, page_texts
from tests.forms.antwoorden import EVIL, NAMES, example, schema_of

TEMPLATES = ROOT / "site_templates"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
REGION = "waterrijk"


def expected(form: Formulier, answers: Mapping[str, Any]) -> dict[str, str]:
    """Return what each place to fill in must hold, by its name."""
    found: dict[str, str] = {}
    for sectie in form.secties:
        for veld in sectie.velden:
            answer = answers.get(sectie.id, {}).get(veld.id)
            if answer is None:
                continue
            id = f"{sectie.id}.{veld.id}"
            if veld.soort in (Veldsoort.EEN_VAN, Veldsoort.JA_NEE_WEET_NIET):
                found[f"{id}.{answer}"] = "aan"
            elif veld.soort is Veldsoort.MEER_VAN:
                found |= {f"{id}.{key}": "aan" for key in answer}
            else:
                columns = {k.id: {o.id: o.naam for o in k.opties} for k in veld.kolommen}
                for path, value in leaves(answer, id):
                    texts = columns.get(path.rpartition(".")[2], {})
                    found[path] = texts.get(value, written(value))
            if veld.soort is Veldsoort.HANDTEKENING:
                for number, party in enumerate(veld.partijen, 1):
                    if party:
                        found.pop(f"{id}.{number}.partij", None)
    return found


def leaves(answer: Any, path: str) -> list[tuple[str, Any]]:
    if isinstance(answer, dict):
        items = answer.items()
    elif isinstance(answer, list):
        items = {str(number): item for number, item in enumerate(answer, 1)}.items()
    else:
        return [(path, answer)]
    return [leaf for key, inner in items for leaf in leaves(inner, f"{path}.{key}")]


def written(value: Any) -> str:
    if value is True:
        return "aan"
    day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", str(value))
    return "-".join(reversed(day.groups())) if day else str(value)


def from_pdf(content: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    with pikepdf.Pdf.open(io.BytesIO(content)) as pdf:
        form = pdf.Root.get("/AcroForm", pikepdf.Dictionary(Fields=pikepdf.Array()))
        for field in form.Fields:
            name, value = str(field.T).replace(":", "."), field.get("/V")
            if pikepdf.Name.Btn == field.FT:
                if value != pikepdf.Name.Off:
                    found[f"{name}.{str(value)[1:]}" if "/Kids" in field else name] = "aan"
            elif value is not None and str(value):
                found[name] = str(value)
    return found


def from_docx(content: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for control in Word(io.BytesIO(content)).element.iter(f"{W}sdt"):
        name = control.find(f"{W}sdtPr/{W}tag").get(f"{W}val")
        ticked = control.find(f".//{W14}checked")
        text = "".join(t.text or "" for t in control.iter(f"{W}t"))
        if ticked is not None:
            if ticked.get(f"{W14}val") == "1":
                found[name] = "aan"
        elif text.strip():
            found[name] = text
    return found


@pytest.fixture(scope="module")
def forms(inhoud: Inhoud) -> dict[str, Formulier]:
    return {form.id: form for form in inhoud.per_regio[REGION].formulieren}


def filled(
    inhoud: Inhoud, tmp_path: Path, form: str, answers: object, soort: str, region: str = REGION
) -> bytes:
    path = tmp_path / "antwoorden.json"
    path.write_text(json.dumps(answers), encoding="utf-8")
    return fill(inhoud, inhoud.per_regio[region], form, path, soort, TEMPLATES)


def test_what_goes_into_each_form_is_read_back_from_pdf_and_docx(
    inhoud: Inhoud, forms: dict[str, Formulier], tmp_path: Path
) -> None:
    """The longest plausible text in every place, of every kind of field."""
    for id, form in forms.items():
        answers = example(schema_of(inhoud, REGION, form))
        wanted = expected(form, answers)

        assert from_pdf(filled(inhoud, tmp_path, id, answers, "pdf")) == wanted, id
        tags = {tag(name): value for name, value in wanted.items()}
        assert from_docx(filled(inhoud, tmp_path, id, answers, "docx")) == tags, id


def test_an_empty_form_holds_nothing(inhoud: Inhoud, tmp_path: Path) -> None:
    for soort, read in (("pdf", from_pdf), ("docx", from_docx)):
        assert read(filled(inhoud, tmp_path, "inbreng", {}, soort)) == {}


def test_names_of_every_origin_are_printed_and_markup_is_text(
    inhoud: Inhoud, tmp_path: Path
) -> None:
    """Drawn by Typst, which refuses a sign without a letter: so none is left out."""
    answers = {
        "inbrenger": {"organisatie": EVIL, "naam": NAMES},
        "spoed": {"waarom-spoed": "Eerste regel.\nTweede regel."},
    }
    pdf = tmp_path / "x.pdf"
    pdf.write_bytes(filled(inhoud, tmp_path, "inbreng", answers, "pdf"))
    assert shutil.which("pdftotext"), "poppler-utils is needed: run make test"
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True).stdout
    shown = " ".join(text.decode().split())

    assert "Świętosława Żółć, Şükrü Ağaoğlu" in shown
    assert EVIL in shown
    assert "محمد" in shown
    files = {
        f"x.{soort}": filled(inhoud, tmp_path, "inbreng", answers, soort)
        for soort in ("docx", "odt")
    }
    for made in as_pdf(files, tmp_path).values():
        office = " ".join(page_texts(made))
        assert "Świętosława Żółć, Şükrü Ağaoğlu" in office
        assert EVIL in office
        assert "محمد" in office
        assert "Eerste regel. Tweede regel." in office


def test_a_sign_without_a_letter_is_told_and_not_left_out(
    inhoud: Inhoud, tmp_path: Path
) -> None:
    with pytest.raises(WrongUseError, match="kent niet elk teken"):
        filled(inhoud, tmp_path, "inbreng", {"inbrenger": {"naam": "王小明"}}, "pdf")


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ({"inbrengr": {}}, "de sleutel 'inbrengr' kennen we hier niet"),
        ({"inbrenger": {"soort-casus": "gezn"}}, "bedoelde u 'gezin'?"),
        ({"inbrenger": {"datum": "2 maart"}}, "schrijf de datum als 2026-03-02"),
        ({"inbrenger": {"naam": 12}}, "hier hoort tekst; gevonden: het getal 12"),
        ({"betrokkene": {"bsn": "123456782"}}, "de sleutel 'bsn' kennen we hier niet"),
    ],
)
def test_wrong_answers_are_told_at_their_place(
    inhoud: Inhoud, tmp_path: Path, answers: object, wanted: str
) -> None:
    with pytest.raises(WrongUseError) as told:
        filled(inhoud, tmp_path, "inbreng", answers, "docx")

    assert re.search(r"antwoorden\.json:1:\d+: ", str(told.value))
    assert wanted in str(told.value)


def test_a_region_that_turned_the_bsn_on_may_fill_it_in(inhoud: Inhoud, tmp_path: Path) -> None:
    answers = {"betrokkene": {"bsn": "123456782"}}
    content = filled(inhoud, tmp_path, "inbreng", answers, "docx", "heuvelland-fictie")

    assert from_docx(content) == {"betrokkene.bsn": "123456782"}


def test_a_table_grows_with_its_answers(inhoud: Inhoud, tmp_path: Path) -> None:
    rows = [{"naam": f"Persoon {number}"} for number in range(20)]
    content = filled(inhoud, tmp_path, "inbreng", {"betrokkene": {"anderen": rows}}, "pdf")

    assert from_pdf(content)["betrokkene.anderen.20.naam"] == "Persoon 19"


def test_the_command_writes_the_file_and_refuses_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"inbrenger": {"naam": "A. Voorbeeld"}}')
    done = kaderwijzer(
        "fill", "inbreng", tmp_path / "a.json", "--region", "waterrijk", "--format", "odt",
        "-o", tmp_path / "uit.odt",
    )  # fmt: skip
    wrong = kaderwijzer(
        "fill",
        "inbrng",
        tmp_path / "a.json",
        "--region",
        "waterrijk",
        "-o",
        tmp_path / "x.docx",
    )

    assert done.returncode == 0, done.stderr
    assert b"A. Voorbeeld" in zipfile.ZipFile(tmp_path / "uit.odt").read("content.xml")
    assert wrong.returncode == 2
    assert "bedoelde u 'inbreng'?" in wrong.stderr
    assert not (tmp_path / "x.docx").exists()


@pytest.mark.parametrize(
    ("said", "written", "starts"),
    [
        ([], "inbreng-waterrijk.docx", b"PK"),
        (["--format", "pdf"], "inbreng-waterrijk.pdf", b"%PDF"),
        (["-o", "eigen.pdf"], "eigen.pdf", b"%PDF"),
        (["-o", "eigen.bestand"], "eigen.bestand", b"PK"),
    ],
)
def test_the_name_of_the_file_and_its_format_follow_from_each_other(
    said: list[str], written: str, starts: bytes, tmp_path: Path
) -> None:
    done = in_folder(tmp_path, *said)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / written).read_bytes().startswith(starts)


def test_a_file_that_nobody_named_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "inbreng-waterrijk.docx").write_text("van mij")
    twice = in_folder(tmp_path)
    other = in_folder(tmp_path, "--format", "docx", "-o", "x.pdf")

    assert (twice.returncode, other.returncode) == (2, 2)
    assert "'inbreng-waterrijk.docx' bestaat al; noem een ander bestand met -o" in twice.stderr
    assert "'x.pdf' is geen docx; kies --format pdf, of laat dat weg" in other.stderr
    assert (tmp_path / "inbreng-waterrijk.docx").read_text() == "van mij"


def in_folder(folder: Path, *said: str) -> subprocess.CompletedProcess[str]:
    """Fill in the intake form from another folder than that of the project."""
    (folder / "a.json").write_text("{}")
    command = ("fill", "inbreng", "a.json", "--region", "waterrijk", "--project", ROOT, *said)
    return kaderwijzer(*command, cwd=folder)
