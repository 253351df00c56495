"""Every kind of PDF that is built holds to PDF/UA-1, as far as a program can see."""

import io

import pikepdf
import pytest

from generator.load import Inhoud
from generator.render.documenten import documents_of
from generator.render.documents.pdf import render_pdf
from tests.conftest import ROOT
from tests.forms.pdfua import CHECKS, faults

ALSO = ("heuvelland-fictie/documenten/inbreng-noord", "duinkust/documenten/convenant")
TEMPLATES = ROOT / "site_templates"


def test_every_kind_of_pdf_holds_to_each_checkpoint(inhoud: Inhoud) -> None:
    """Waterrijk has every kind; Heuvelland a logo and houses; Duinkust a draft."""
    found: dict[str, list[str]] = {}
    for path, document in documents_of(inhoud):
        if "/waterrijk/" in path or path.endswith(
            ("inbreng-noord", "duinkust/documenten/toets")
        ):
            with pikepdf.Pdf.open(io.BytesIO(render_pdf(document, TEMPLATES))) as pdf:
                wrong = faults(pdf)
            if wrong:
                found[path] = wrong[:3]

    assert found == {}


@pytest.fixture(scope="module")
def sound(inhoud: Inhoud) -> bytes:
    document = dict(documents_of(inhoud))["regios/heuvelland-fictie/documenten/inbreng-noord"]
    return render_pdf(document, TEMPLATES)


@pytest.mark.parametrize("point", CHECKS)
def test_each_check_can_fail(point: str, sound: bytes) -> None:
    with pikepdf.Pdf.open(io.BytesIO(sound)) as pdf:
        spoil(pdf, point)
        assert list(CHECKS[point](pdf))


def spoil(pdf: pikepdf.Pdf, point: str) -> None:
    """Break exactly what a checkpoint asks."""
    root, name = pdf.Root, pikepdf.Name
    objects = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary)]
    tagged = [o for o in objects if "/S" in o and "/P" in o]
    widgets = [o for o in objects if o.get("/Subtype") == name.Widget]
    match point.split(",")[0].split(" ")[0]:
        case "01-005":
            pdf.pages[0].contents_add(b"0 0 m 9 9 l S")
        case "01-007":
            del root.MarkInfo
        case "02-001":
            tagged[0].S = name.Raar
        case "06-002":
            del root.Metadata
        case "07-001":
            del root.ViewerPreferences
        case "09-004":
            next(o for o in tagged if o.S == name.TR).S = name.P
        case "10-001":
            del next(iter(pdf.pages[0].obj.Resources.Font.values()))["/ToUnicode"]
        case "11-006":
            root.Lang = pikepdf.String("en")
        case "13-004":
            del next(o for o in tagged if name.Figure == o.S)["/Alt"]
        case "14-003":
            next(o for o in tagged if o.S == name.H1).S = name.H3
        case "15-003":
            del next(o for o in tagged if o.S == name.TH)["/A"]
        case "25-001":
            root.AcroForm.XFA = pikepdf.String("x")
        case "28-002":
            next(o for o in tagged if name.Form == o.S).S = name.Link
        case "28-005":
            del widgets[0]["/TU"]
        case "28-008":
            del next(p for p in pdf.pages if "/Annots" in p.obj).obj["/Tabs"]
