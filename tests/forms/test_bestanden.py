"""Documents as files: the same bytes each time, kept by content, small, in one archive."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from odf.opendocument import load as load_odt

from generator.load import Inhoud
from generator.model.document import Kop
from generator.render.documenten import (
    WRITERS,
    Taak,
    archives,
    documents_of,
    render_tasks,
    tasks,
    toolchain,
)
from generator.views.overlegstapel import meeting_documents
from generator.write import documentcache
from tests.conftest import ROOT, copy_project
from tests.documents.kantoor import as_pdf

TEMPLATES = ROOT / "site_templates"
OFFICE = ("docx", "odt")


@pytest.fixture(scope="module")
def forms(inhoud: Inhoud) -> dict[str, Taak]:
    """The files of the forms of Waterrijk by name."""
    region = inhoud.per_regio["waterrijk"]
    names = [form.id for form in region.formulieren]
    return {
        taak.path.rpartition("/")[2]: taak
        for taak in tasks(replace(inhoud, kaders=(region,)), TEMPLATES)
        if taak.document.slug in names and taak.path.startswith("regios/")
    }


@pytest.fixture(scope="module")
def made(forms: dict[str, Taak]) -> dict[str, bytes]:
    content = render_tasks(forms.values(), TEMPLATES, lambda line: None)
    return {name: content[taak.sleutel] for name, taak in forms.items()}


def test_the_same_document_gives_the_same_bytes_in_any_process(
    forms: dict[str, Taak], made: dict[str, bytes]
) -> None:
    """`made` comes from the processes of a pool; this from the process of the test."""
    for soort in ("pdf", "docx", "odt"):
        taak = forms[f"inbreng.{soort}"]
        assert (
            render_tasks([taak], TEMPLATES, lambda line: None)[taak.sleutel]
            == (made[f"inbreng.{soort}"])
        )


def test_every_form_is_below_60_kb_and_nothing_above_200(inhoud: Inhoud, site: Path) -> None:
    """A logo of the region itself comes on top of that."""
    logos = {
        file.parent.name: file.stat().st_size for file in ROOT.glob("bronnen/regios/*/logo.png")
    }
    forms = tuple(form.id for form in inhoud.landelijk.formulieren)
    sizes = {
        str(path.relative_to(site)): path.stat().st_size
        for folder in site.glob("regios/*/documenten")
        for path in folder.iterdir()
        if path.suffix in (".pdf", ".docx", ".odt")
    }
    large = {
        name: size
        for name, size in sizes.items()
        if size - logos.get(Path(name).parts[1], 0)
        >= (60_000 if Path(name).name.startswith(forms) else 200_000)
    }

    assert len(sizes) > 2000
    assert large == {}


def test_a_file_is_made_again_only_when_something_in_it_changed(
    inhoud: Inhoud, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = replace(inhoud, kaders=(inhoud.per_regio["duinkust"],))
    monkeypatch.setattr(documentcache, "tasks", lambda i, t: tasks(i, t)[:9])
    asked: list[int] = []

    def counting(todo: list[Taak], templates: Path, say: object) -> dict[str, bytes]:
        asked.append(len(todo))
        return {taak.sleutel: taak.sleutel.encode() for taak in todo}

    monkeypatch.setattr(documentcache, "render_tasks", counting)
    first = documentcache.all_documents(one, TEMPLATES, tmp_path, lambda line: None)
    again = documentcache.all_documents(one, TEMPLATES, tmp_path, lambda line: None)
    kept = {path.name for path in tmp_path.iterdir()}
    shutil.rmtree(tmp_path)
    anew = documentcache.all_documents(one, TEMPLATES, tmp_path, lambda line: None)

    assert asked == [9, 0, 9]
    assert first == again == anew
    assert kept == {content.decode() for content in first.values()}


def test_a_change_in_one_form_changes_only_the_keys_of_that_form(inhoud: Inhoud) -> None:
    region = inhoud.per_regio["duinkust"]
    form = next(f for f in region.formulieren if f.id == "triage")
    changed = replace(
        region,
        formulieren=tuple(
            replace(f, titel="Anders") if f is form else f for f in region.formulieren
        ),
    )
    before, after = (
        {t.path: t.sleutel for t in tasks(replace(inhoud, kaders=(k,)), TEMPLATES)}
        for k in (region, changed)
    )

    assert {path.rpartition("/")[2] for path in before if before[path] != after[path]} == {
        "triage.pdf",
        "triage.docx",
        "triage.odt",
    }


def test_a_change_in_one_region_changes_only_the_keys_of_that_region(inhoud: Inhoud) -> None:
    """In its colour, and in the text of a form."""
    one, other = inhoud.per_regio["duinkust"], inhoud.per_regio["waterrijk"]
    form, *forms = other.formulieren
    changed = replace(
        other,
        regio=replace(other.regio, accent="#7a1f5c"),
        formulieren=(replace(form, inleiding="Een zin erbij."), *forms),
    )
    before, after = (
        {t.path: t.sleutel for t in tasks(replace(inhoud, kaders=kaders), TEMPLATES)}
        for kaders in ((one, other), (one, changed))
    )
    differ = {path for path in before if before[path] != after[path]}

    assert f"regios/waterrijk/documenten/{form.id}.pdf" in differ
    assert {path.split("/")[1] for path in differ} == {"waterrijk"}


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("documents/document.typ", True),
        ("documents/odt/styles.xml.j2", True),
        ("documents/fonts/KaderSans-Bold.otf", True),
        ("documents/document.css", False),
    ],
)
def test_what_makes_the_bytes_is_part_of_the_key(
    path: str, counts: bool, tmp_path: Path
) -> None:
    templates = copy_project(tmp_path) / "site_templates"
    before = toolchain(templates)
    (templates / path).write_bytes((templates / path).read_bytes() + b" ")

    assert (toolchain(templates) != before) is counts


def test_the_pile_for_a_meeting_stands_in_the_order_in_which_it_is_used(
    inhoud: Inhoud,
) -> None:
    """The invitation, what is checked and signed beforehand, and the report afterwards."""
    (pile,) = meeting_documents(inhoud.per_regio["waterrijk"], inhoud.landelijk.leefgebieden)
    chapters = [b.tekst for b in pile.blokken if isinstance(b, Kop) and b.niveau == 1]

    assert chapters == [
        "Uitnodiging en agenda casusoverleg",
        "Privacychecklist per overleg",
        "Geheimhoudingsverklaring",
        "Verslag casusoverleg",
    ]


def test_the_archive_of_a_region_holds_all_its_files() -> None:
    found = archives(
        {
            "regios/a/documenten/x.pdf": b"1",
            "regios/a/documenten/x.odt": b"2",
            "los/y.pdf": b"3",
        }
    )

    assert [*found] == ["regios/a/documenten/alle-documenten.zip"]
    with zipfile.ZipFile(io.BytesIO(found["regios/a/documenten/alle-documenten.zip"])) as all:
        assert {name: all.read(name) for name in all.namelist()} == {
            "x.pdf": b"1",
            "x.odt": b"2",
        }


def test_libreoffice_opens_every_form_and_shows_the_same_text(
    made: dict[str, bytes], tmp_path: Path
) -> None:
    names = ("inbreng", "verslag", "informatiebrief-jongere")
    files = {f"{name}.{soort}": made[f"{name}.{soort}"] for name in names for soort in OFFICE}
    for name, pdf in as_pdf(files, tmp_path).items():
        form = name.partition(".")[0]
        (tmp_path / f"{form}.pdf").write_bytes(made[f"{form}.pdf"])
        missing = words(tmp_path / f"{form}.pdf") - words(pdf)
        assert len(missing) <= 3, (name, missing)


def test_the_kader_and_the_secrecy_fit_on_one_a4_in_every_format(
    inhoud: Inhoud, tmp_path: Path
) -> None:
    """In a region that filled in everything, and in one that filled in nothing."""
    files = {}
    for path, document in documents_of(inhoud):
        if re.search(r"/(waterrijk|fryslan)/documenten/(kader-a4|geheimhouding)$", path):
            for soort, write in WRITERS.items():
                name = f"{path.split('/')[1]}-{document.slug}.{soort}"
                files[name] = write(document, TEMPLATES)
    office = {name: content for name, content in files.items() if not name.endswith(".pdf")}
    sheets = {name: pdf.read_bytes() for name, pdf in as_pdf(office, tmp_path).items()}
    counts = {}
    for name, content in (files | sheets).items():
        with pikepdf.Pdf.open(io.BytesIO(content)) as pdf:
            counts[name] = len(pdf.pages)

    assert len(counts) == 2 * 2 * 3
    assert set(counts.values()) == {1}, counts


def words(pdf: Path) -> set[str]:
    """Return the words of four letters and more in a PDF."""
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=True).stdout
    return set(re.findall(r"[^\W\d_]{4,}", text.decode().replace("-\n", "")))


def test_odt_and_docx_have_controls_and_repeated_headings(made: dict[str, bytes]) -> None:
    odt = load_odt(io.BytesIO(made["inbreng.odt"]))
    assert odt.text.hasChildNodes()
    with zipfile.ZipFile(io.BytesIO(made["inbreng.odt"])) as package:
        content = package.read("content.xml").decode()
    with zipfile.ZipFile(io.BytesIO(made["plan-persoon.docx"])) as package:
        document = package.read("word/document.xml").decode()

    assert 'loext:checkbox="true"' in content
    assert 'loext:date="true"' in content
    assert "table:table-header-rows" in content
    for control in ("<w14:checkbox>", "<w:date>", "<w:dropDownList>", "<w:tblHeader/>"):
        assert control in document
