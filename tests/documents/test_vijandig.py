"""What a region writes comes out as that text, in every document, whatever it looks like."""

import io
import re
import zipfile
from collections.abc import Callable
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from markdown import markdown

from generator.load import Inhoud, load
from generator.model.document import Document
from generator.render.documents.docx import render_docx
from generator.render.documents.html import render_html
from generator.render.documents.odt import render_odt
from generator.render.documents.pdf import render_pdf
from generator.render.site import render_site
from generator.render.wijzigingsdocument import change_document
from generator.resolve.regio import national_kader
from generator.views.convenant import convenant_document
from generator.views.herzieningsbrief import review_letter
from generator.views.regiopaginas import region_pages
from generator.views.toets import assessment_document
from generator.views.vergelijking import comparison, comparison_document
from tests.conftest import ROOT, copy_project
from tests.documents.test_documenten import pdf_text

TEMPLATES = ROOT / "site_templates"
PIECES = {
    "html": "<b onclick=x>h</b> <script>s</script> &amp; &lt;",
    "markdown": "**vet** _schuin_ [l](javascript:1) ![p](x) `c` # kop",
    "jinja": "{{ 7*7 }} {% if x %} {# n #}",
    "word": "{ REF doel } { HYPERLINK http://x } }",
    "typst": '#set page() $x^2$ #eval("1") @ref <label>',
    "signs": "“é” ﬁ Łódź → ✓",
}
MARKS = "\u202edus\u202c \u200frechts"
"""Marks that turn the direction of writing: a reader sees them at work, none is lost."""
EVIL = " ".join((*PIECES.values(), MARKS))
TITLE = "<i>t</i> {{ t }} **t** { PAGE } #t"
FILE = "bronnen/regios/heuvelland-fictie/keuzes.yaml"


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


WRITTEN = """\
# yaml-language-server: $schema=../../../schemas/keuzes.schema.json
schema: 1
regio: heuvelland-fictie
keuzes:
  gremium-voorzitter: {vult_in: TEXT, waarom: TEXT}
  communicatie-1: {vervangt_door: TEXT, onderdelen: [TEXT], waarom: TEXT}
  geschillen-1: {vervangt_door: TEXT, waarom: TEXT, gelezen: n00000000}
  escalatieladder:
    vult_in: [{trede: "1", wie: TEXT, termijn: 1 week}]
    waarom: TEXT
    besluit: {door: TITEL, datum: 2026-01-01}
toevoegingen:
  - {id: kwaad, soort: artikel, na: doel, titel: TITEL, tekst: TEXT, waarom: TEXT}
  - id: kwaad-bijlage
    soort: bijlage
    titel: TITEL
    tekst: TEXT
    tabel: {koppen: [TITEL, Nog een], rijen: [[TEXT, x]]}
    waarom: TEXT
  - {id: kwaad-begrip, soort: begrip, titel: TITEL, tekst: TEXT, waarom: TEXT}
""".replace("TEXT", quoted(EVIL)).replace("TITEL", quoted(TITLE))


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Inhoud:
    """The real content, with a region that writes such text wherever it may write."""
    project = copy_project(tmp_path_factory.mktemp("vijandig") / "p")
    (project / FILE).write_text(WRITTEN, encoding="utf-8")
    content, problems = load(project)
    assert content is not None, "\n".join(map(str, problems))
    return content


def document(evil: Inhoud, slug: str) -> Document:
    kader = evil.per_regio["heuvelland-fictie"]
    if slug == "brief":
        letter = review_letter(evil.landelijk, kader)
        assert letter is not None
        return letter
    if slug == "vergelijking":
        return comparison_document(comparison(national_kader(evil.landelijk), kader), kader)
    if slug == "toets":
        return assessment_document(evil.landelijk, kader)
    return convenant_document(kader)


def docx_text(content: bytes) -> str:
    body = docx.Document(io.BytesIO(content)).element.body
    runs = body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t")
    return "".join(run.text or "" for run in runs)


def odt_text(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return "".join(ElementTree.fromstring(package.read("content.xml")).itertext())


def html_text(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


READERS: dict[str, Callable[[Document], str]] = {
    "docx": lambda d: docx_text(render_docx(d, TEMPLATES)),
    "odt": lambda d: odt_text(render_odt(d, TEMPLATES)),
    "html": lambda d: html_text(str(render_html(d, TEMPLATES))),
}


def flat(text: str) -> str:
    """Return a text without spaces: where a line breaks is not of interest."""
    return "".join(text.split())


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("slug", ["convenant", "vergelijking"])
def test_text_of_a_region_is_only_text(evil: Inhoud, slug: str, kind: str) -> None:
    found = flat(READERS[kind](document(evil, slug)))

    assert flat(EVIL) in found
    assert flat(TITLE) in found


@pytest.mark.parametrize("kind", READERS)
def test_text_in_the_letter_is_only_text(evil: Inhoud, kind: str) -> None:
    """The letter is one page, so that it shows the begin of a long text."""
    assert flat(EVIL)[:200] in flat(READERS[kind](document(evil, "brief")))


@pytest.mark.parametrize("slug", ["convenant", "vergelijking", "brief"])
def test_text_in_a_pdf_is_only_text(evil: Inhoud, tmp_path: Path, slug: str) -> None:
    found = pdf_text(render_pdf(document(evil, slug), TEMPLATES), tmp_path)
    shown = EVIL[:180] if slug == "brief" else EVIL.partition(PIECES["signs"])[0]
    parts = [part for part in shown.split()[:-1] if 1 < len(part) < 12]  # these do not break

    assert [part for part in parts if part not in found] == []


@pytest.mark.parametrize("slug", ["convenant", "vergelijking", "brief"])
def test_word_file_has_no_field_of_the_region(evil: Inhoud, slug: str) -> None:
    """A field of Word is an element, never text between braces."""
    with zipfile.ZipFile(io.BytesIO(render_docx(document(evil, slug), TEMPLATES))) as package:
        body = package.read("word/document.xml").decode()
    fields = re.findall(r"<w:instrText[^>]*>([^<]*)<|w:instr=\"([^\"]*)\"", body)

    assert not [field for field in fields if "doel" in str(field) and "x.example" in str(field)]
    assert not [field for field in fields if "HYPERLINK http" in str(field)]


def test_text_in_tracked_changes_is_only_text(evil: Inhoud, inhoud: Inhoud) -> None:
    made = change_document(inhoud, evil, "heuvelland-fictie", TEMPLATES)

    assert flat(EVIL) in flat(docx_text(made.inhoud))


@pytest.mark.parametrize("name", ["index", "toets", "afwijkingen", "vergelijken", "convenant"])
def test_page_holds_the_text_in_signs_that_markdown_leaves_alone(
    evil: Inhoud, name: str
) -> None:
    pages = region_pages(evil, evil.per_regio["heuvelland-fictie"])
    (page,) = (p for p in pages if p.path.endswith(f"/{name}.md"))
    made = render_site(evil, (page,), TEMPLATES)[page.path].decode().split("\n---\n", 1)[1]
    html = markdown(made, extensions=["attr_list", "md_in_html"])

    for bad in ("<b onclick", "<script>s", 'href="javascript', "<strong>vet", "<em>schuin"):
        assert bad not in html
    if name != "toets":
        assert flat(EVIL) in flat(html_text(html))
