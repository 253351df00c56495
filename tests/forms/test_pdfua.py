"""Every PDF holds to PDF/UA-1, according to two validators that others made."""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from generator.load import Inhoud
from generator.model.document import Document
from generator.render.documenten import documents_of
from generator.render.documents.pdf import render_pdf
from generator.views.formulier import formulier_document
from tests.conftest import ROOT
from tests.forms.antwoorden import example, schema_of
from tests.forms.pdfua import VALIDATORS, by_page

TEMPLATES = ROOT / "site_templates"
ALSO = ("heuvelland-fictie/documenten/inbreng-noord", "duinkust/documenten/convenant")
"""A logo with a heading for each house, and a draft."""


def every_kind(inhoud: Inhoud) -> Iterator[tuple[str, Document]]:
    """Yield every document of a region that has them all, empty and filled in, and more."""
    kader, leefgebieden = inhoud.per_regio["waterrijk"], inhoud.landelijk.leefgebieden
    for path, document in documents_of(inhoud):
        if path.startswith("screening/") or "/waterrijk/" in path or path.endswith(ALSO):
            yield path, document
    for form in kader.formulieren:
        answers = example(schema_of(inhoud, "waterrijk", form))
        yield (
            f"{form.id}, filled in",
            formulier_document(form, kader, leefgebieden, antwoorden=answers),
        )


def test_two_validators_accept_every_kind_of_pdf(inhoud: Inhoud) -> None:
    found = {}
    for path, document in every_kind(inhoud):
        content = render_pdf(document, TEMPLATES)
        for name, faults in VALIDATORS.items():
            if wrong := faults(content):
                found[path, name] = wrong[:3]

    assert found == {}


def test_every_pdf_of_the_site_is_accepted(site: Path) -> None:
    files = sorted(site.rglob("*.pdf"))
    wrong = {str(path): faults[:3] for path in files if (faults := by_page(path.read_bytes()))}

    assert len(files) > 28 * 20
    assert wrong == {}


@pytest.fixture(scope="module")
def sound(inhoud: Inhoud) -> bytes:
    return render_pdf(dict(documents_of(inhoud))[f"regios/{ALSO[0]}"], TEMPLATES)


@pytest.mark.parametrize("name", VALIDATORS)
@pytest.mark.parametrize(
    ("broken", "says"),
    [
        pytest.param("tags", ("TAGGED", "6.2-1"), id="no tags"),
        pytest.param("title", ("TITLE", "7.1-9"), id="no title"),
        pytest.param("shown", ("VIEWER-PREFERENCES", "7.1-10"), id="title is not shown"),
        pytest.param("content", ("CONTENT-TAGGING", "7.1-3"), id="a line outside the tags"),
        pytest.param("heading", ("HEADING-NESTING", "7.4.2-1"), id="a heading level skipped"),
        pytest.param("row", ("TR", "7.2"), id="a cell outside a row"),
        pytest.param("scope", ("HEADERS", "7.5-1"), id="a heading without direction"),
        pytest.param("picture", ("ALTERNATIVE-TEXT", "7.3-1"), id="a picture without words"),
        pytest.param("language", ("LANGUAGE", "7.2"), id="no language"),
        pytest.param("letters", ("UNICODE", "7.21.7-1"), id="letters without meaning"),
        pytest.param("field", ("WIDGET-FORM-TAG", "7.18.4-1"), id="a field in another tag"),
        pytest.param("described", ("TU", "7.18.1-3"), id="a field without description"),
        pytest.param("tabs", ("TABS", "7.18.3-1"), id="no tab order"),
    ],
)
def test_each_validator_refuses_what_is_broken(
    name: str, broken: str, says: tuple[str, str], sound: bytes
) -> None:
    with pikepdf.Pdf.open(io.BytesIO(sound)) as pdf:
        spoil(pdf, broken)
        out = io.BytesIO()
        pdf.save(out)
    faults = VALIDATORS[name](out.getvalue())

    assert VALIDATORS[name](sound) == []
    assert any(says[list(VALIDATORS).index(name)] in fault for fault in faults), faults


def spoil(pdf: pikepdf.Pdf, what: str) -> None:
    """Break one thing that the standard asks."""
    root, name = pdf.Root, pikepdf.Name
    objects = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary)]
    tagged = [o for o in objects if "/S" in o and "/P" in o]
    match what:
        case "tags":
            del root.StructTreeRoot, root.MarkInfo
        case "title":
            with pdf.open_metadata() as metadata:
                del metadata["dc:title"]
        case "shown":
            del root.ViewerPreferences
        case "content":
            pdf.pages[0].contents_add(b"0 0 m 9 9 l S")
        case "heading":
            next(o for o in tagged if name.H1 == o.S).S = name.H3
        case "row":
            next(o for o in tagged if name.TR == o.S).S = name.P
        case "scope":
            for cell in (o for o in tagged if name.TH == o.S and "/A" in o):
                del cell["/A"]
        case "picture":
            del next(o for o in tagged if name.Figure == o.S)["/Alt"]
        case "language":
            del root.Lang
        case "letters":
            del next(iter(pdf.pages[0].obj.Resources.Font.values()))["/ToUnicode"]
        case "field":
            next(o for o in tagged if name.Form == o.S).S = name.Span
        case "described":
            del next(o for o in objects if o.get("/Subtype") == name.Widget)["/TU"]
        case "tabs":
            del next(p for p in pdf.pages if "/Annots" in p.obj).obj["/Tabs"]
