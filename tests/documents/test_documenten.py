"""Documents, opened by real readers: what is in them, and how they are built up."""

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import docx
import pikepdf
import pytest
from odf import teletype
from odf.opendocument import load as load_odt

from generator.load import Inhoud
from generator.model.document import (
    Aankruisveld,
    Alinea,
    Document,
    Documentartikel,
    Invultabel,
    Schrijfveld,
    Stuk,
    Tabel,
)
from generator.model.regio import Eigentabel, Keuze, Keuzes, Toevoeging
from generator.model.regiokader import RegioKader
from generator.render.documenten import documents_of
from generator.render.documents.docx import bookmark, render_docx
from generator.render.documents.html import render_html
from generator.render.documents.odt import render_odt
from generator.render.documents.pdf import render_pdf
from generator.render.documents.velden import fields_of
from generator.resolve.regio import resolve_regio
from generator.views.convenant import convenant_document
from tests.conftest import ROOT
from tests.documents.kantoor import as_pdf, page_texts

TEMPLATES = ROOT / "site_templates"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EVIL = "<b>& {{ x }} #set *a* _b_ \\ \x00 Łódź Şişli ğ “é” {PAGE}"
SHOWN = EVIL.replace("\x00", "")


def documents(inhoud: Inhoud, region: str) -> dict[str, Document]:
    return {d.slug: d for path, d in documents_of(inhoud) if f"/{region}/" in path}


@pytest.fixture(scope="module")
def waterrijk(inhoud: Inhoud) -> dict[str, Document]:
    return documents(inhoud, "waterrijk")


@pytest.fixture(scope="module")
def duinkust(inhoud: Inhoud) -> dict[str, Document]:
    return documents(inhoud, "duinkust")


def pdf_text(content: bytes, tmp_path: Path) -> str:
    assert shutil.which("pdftotext"), "poppler-utils is needed: run make test"
    (tmp_path / "x.pdf").write_bytes(content)
    command = ["pdftotext", "-layout", str(tmp_path / "x.pdf"), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def words(text: str) -> str:
    return " ".join(text.split())


def test_pdf_names_region_house_version_pages_and_kader(
    waterrijk: dict[str, Document], tmp_path: Path
) -> None:
    text = words(pdf_text(render_pdf(waterrijk["plan-persoon"], TEMPLATES), tmp_path))

    for wanted in (
        "Waterrijk · Zorg- en Veiligheidshuis Waterrijk · Plan van aanpak persoon",
        "VERZONNEN VOORBEELD",
        "Vertrouwelijk na invullen",
        "versie 2026.2",
        "pagina 1 van",
        "K-RES-01",
        "Casuscoördinator",
        "Huisvesting en wonen",
    ):
        assert wanted in text


@pytest.mark.parametrize("slug", ["convenant", "plan-persoon"])
def test_pdf_is_tagged_as_pdf_ua_asks(waterrijk: dict[str, Document], slug: str) -> None:
    """Matterhorn 06-002/003, 07-001, 11-001, 01-005 (structure), 17-001 (bookmarks)."""
    with pikepdf.Pdf.open(io.BytesIO(render_pdf(waterrijk[slug], TEMPLATES))) as pdf:
        assert str(pdf.Root.Lang).lower().startswith("nl")
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert bool(pdf.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in pdf.Root
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert "Waterrijk" in str(metadata["dc:title"])
        with pdf.open_outline() as outline:
            assert len(outline.root) > 3
        assert all(page.obj.Tabs == pikepdf.Name.S for page in pdf.pages)
        assert all(abs(float(page.mediabox[3]) - 841.89) < 1 for page in pdf.pages)


def test_every_field_has_a_name_a_description_and_its_own_tag(
    waterrijk: dict[str, Document],
) -> None:
    """Matterhorn 28-004, 28-005 and 28-010: described, and inside a Form element."""
    document = waterrijk["plan-persoon"]
    wanted = {field.naam: field.omschrijving for field in fields_of(document)}
    with pikepdf.Pdf.open(io.BytesIO(render_pdf(document, TEMPLATES))) as pdf:
        found = {name: str(field.TU) for name, field in widgets(pdf)}
        assert found == wanted
        assert len(wanted) > 150
        assert not pdf.Root.AcroForm.NeedAppearances
        forms = [e for e in elements(pdf) if e.get("/S") == pikepdf.Name.Form]
        assert len(forms) == len(wanted)


def widgets(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    """Yield each place to fill in by the name that the document gives it."""
    for field in pdf.Root.AcroForm.Fields:
        name = str(field.T).replace(":", ".")
        if "/Kids" not in field:
            yield name, field
        for kid in field.get("/Kids", []):
            on = next(key for key in kid.AP.N if key != "/Off")
            yield f"{name}.{on[1:]}", kid


def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    found, todo = [], [pdf.Root.StructTreeRoot]
    while todo:
        element = todo.pop()
        found.append(element)
        kids = element.get("/K")
        children = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        todo += [c for c in children if isinstance(c, pikepdf.Dictionary) and "/S" in c]
    return found


def test_docx_behaves_as_a_lawyer_expects(waterrijk: dict[str, Document]) -> None:
    word = docx.Document(io.BytesIO(render_docx(waterrijk["convenant"], TEMPLATES)))
    styles = [paragraph.style.name for paragraph in word.paragraphs]
    xml = word.element.xml
    anchors = set(re.findall(r'w:anchor="([^"]+)"', xml))
    bookmarks = set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', xml))

    assert styles.count("Artikel") == 27
    assert {"Lid", "Onderdeel", "Heading 1"} <= set(styles)
    assert anchors
    assert anchors <= bookmarks
    assert "w:tblHeader" in xml
    assert abs(word.sections[0].page_width.mm - 210) < 0.5
    assert "Waterrijk" in word.core_properties.title
    assert 'w:lang w:val="nl-NL"' in word.styles.element.xml
    assert "NogInTeVullen" not in xml


def field_codes(xml: str) -> list[str]:
    return re.findall(r"<w:instrText[^>]*>([^<]*)</w:instrText>", xml)


def test_every_reference_is_a_field_to_a_numbered_paragraph(
    waterrijk: dict[str, Document],
) -> None:
    word = docx.Document(io.BytesIO(render_docx(waterrijk["convenant"], TEMPLATES)))
    numbered = {
        mark.get(f"{W}name"): paragraph.style.name
        for paragraph in word.paragraphs
        for mark in paragraph._p.iter(f"{W}bookmarkStart")
        if paragraph.style.element.find(f"{W}pPr/{W}numPr") is not None
    }
    targets = [c.split()[1] for c in field_codes(word.element.xml) if c.split()[0] == "REF"]

    assert len(targets) > 10
    assert set(targets) <= numbered.keys()
    assert {numbered[target] for target in targets} == {"Artikel", "Lid", "Bijlage"}


def test_reference_reads_right_without_renewing_the_fields(
    waterrijk: dict[str, Document],
) -> None:
    """What a field shows is between its last 'separate' and 'end': codes are not text."""
    word = docx.Document(io.BytesIO(render_docx(waterrijk["convenant"], TEMPLATES)))
    shown = " ".join(shown_text(p._p) for p in word.paragraphs)

    assert "de toepassing van het eerste lid niet voldoende" in shown
    assert "staan in bijlage 4." in shown


def shown_text(paragraph: object) -> str:
    """Return what Word shows of a paragraph: inner fields count only as a code."""
    text, parts = "", []
    for node in paragraph.iter():  # type: ignore[attr-defined]
        kind = node.get(f"{W}fldCharType")
        if kind == "begin":
            parts.append("code")
        elif kind == "separate":
            parts[-1] = "result"
        elif kind == "end" and parts:
            parts.pop()
        elif node.tag == f"{W}t" and "code" not in parts:
            text += node.text or ""
    return text


def test_numbers_of_articles_clauses_and_parts_are_automatic(
    waterrijk: dict[str, Document],
) -> None:
    word = docx.Document(io.BytesIO(render_docx(waterrijk["convenant"], TEMPLATES)))
    numbering = word.part.numbering_part.element
    levels = {
        level.find(f"{W}pStyle").get(f"{W}val"): level.find(f"{W}lvlText").get(f"{W}val")
        for level in numbering.iter(f"{W}lvl")
        if level.find(f"{W}pStyle") is not None
    }

    assert levels == {
        "Artikel": "Artikel %1",
        "Lid": "%2.",
        "Onderdeel": "%3.",
        "Bijlage": "Bijlage %1",
        "Bijlagelid": "%2.",
        "Bijlageonderdeel": "%3.",
        "Nummering": "%1.",
    }
    assert not any(p.text.startswith(("Artikel ", "1.")) for p in body_paragraphs(word))


def body_paragraphs(word: object) -> list[object]:
    """Return the paragraphs without those of the table of contents."""
    return [p for p in word.paragraphs if not p.style.name.startswith("toc")]  # type: ignore[attr-defined]


def test_contents_stand_ready_and_word_asks_nothing_when_it_opens(
    waterrijk: dict[str, Document],
) -> None:
    word = docx.Document(io.BytesIO(render_docx(waterrijk["convenant"], TEMPLATES)))
    lines = [p.text for p in word.paragraphs if p.style.name.startswith("toc")]

    assert any(code.split()[0] == "TOC" for code in field_codes(word.element.xml))
    assert "Artikel 21 Samen leren\t8" in lines
    assert "Bijlage 8 Begrippen\t14" in lines
    assert "Lokale overleggen\t12" in lines
    assert "updateFields" not in word.settings.element.xml


def test_every_table_repeats_its_head_and_keeps_its_rows_whole(
    waterrijk: dict[str, Document],
) -> None:
    word = docx.Document(io.BytesIO(render_docx(waterrijk["convenant"], TEMPLATES)))
    for table in word.tables:
        rows = table._tbl.findall(f"{W}tr")
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        if not table.cell(0, 0).text.startswith("Gemeente Waterstad\nNaam"):
            assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None


def test_long_anchors_keep_a_bookmark_of_their_own() -> None:
    one, other = bookmark("a" * 60 + "1"), bookmark("a" * 60 + "2")

    assert one != other
    assert max(len(one), len(other)) <= 40


def test_odt_numbers_articles_with_a_counter_that_references_follow(
    waterrijk: dict[str, Document],
) -> None:
    odt = render_odt(waterrijk["convenant"], TEMPLATES)
    xml = zipfile.ZipFile(io.BytesIO(odt)).read("content.xml").decode()
    counters = re.findall(r'<text:sequence text:ref-name="([^"]+)"', xml)
    targets = re.findall(r'<text:sequence-ref [^>]*text:ref-name="([^"]+)"', xml)

    assert len(counters) == len(set(counters)) == 27 + 8
    assert targets
    assert set(targets) <= set(counters)
    assert "<text:table-of-content " in xml


def test_draft_marks_every_open_place_and_lists_them(duinkust: dict[str, Document]) -> None:
    document = duinkust["convenant"]
    word = docx.Document(io.BytesIO(render_docx(document, TEMPLATES)))

    assert document.concept
    assert "NogInTeVullen" in word.element.xml
    assert "CONCEPT" in word.sections[0].header.paragraphs[0].text
    assert word.core_properties.content_status == "Concept"
    assert any(p.text.startswith("Nog in te vullen (") for p in word.paragraphs)


def test_docx_form_has_controls_for_every_field(waterrijk: dict[str, Document]) -> None:
    document = waterrijk["plan-persoon"]
    word = docx.Document(io.BytesIO(render_docx(document, TEMPLATES)))
    tags = re.findall(r'<w:tag w:val="([^"]+)"', word.element.xml)

    assert tags == [field.naam for field in fields_of(document)]


def test_left_out_clause_is_gone_and_numbers_follow(
    waterrijk: dict[str, Document], duinkust: dict[str, Document]
) -> None:
    def articles(document: Document) -> list[tuple[int, str]]:
        return [
            (block.nummer, block.titel)
            for block in document.blokken
            if isinstance(block, Documentartikel)
        ]

    ours, theirs = articles(waterrijk["convenant"]), articles(duinkust["convenant"])
    assert [n for n, _ in ours] == list(range(1, 28))
    assert (21, "Samen leren") in ours
    assert (21, "Verantwoording") in theirs


def texts(document: Document, tmp_path: Path) -> dict[str, str]:
    odt = tmp_path / "x.odt"
    odt.write_bytes(render_odt(document, TEMPLATES))
    word = docx.Document(io.BytesIO(render_docx(document, TEMPLATES)))
    body = "".join(
        node.text or "" for node in word.element.body.iter() if node.tag.endswith("}t")
    )
    html = re.sub(r"</?[a-z][^>]*>", " ", str(render_html(document, TEMPLATES)))
    return {
        "pdf": pdf_text(render_pdf(document, TEMPLATES), tmp_path),
        "docx": body,
        "odt": teletype.extractText(load_odt(str(odt)).text),
        "html": html,
    }


def evil() -> Document:
    piece = (Stuk(EVIL),)
    return Document(
        slug="kwaad",
        titel="Titel",
        regio="Regio",
        huis="Huis",
        versie="1",
        kader=("K-DOEL-01",),
        blokken=(
            Alinea(piece),
            Tabel("Tabel", ("Kop",), ((piece,),), (1,)),
            Schrijfveld("a", EVIL, 2),
            Aankruisveld("b", "Kies", (EVIL,)),
            Invultabel("c", "Vul in", ("Een", "Twee"), (1, 1), (EVIL,)),
        ),
    )


def test_text_with_markup_comes_out_as_that_text_in_every_format(tmp_path: Path) -> None:
    for name, text in texts(evil(), tmp_path).items():
        plain = "".join(unescape(text).split())
        assert plain.count("".join(SHOWN.split())) >= 4, name


FIELDS = "{ MERGEFIELD Naam } <w:fldChar/> =SUM(A1) [link](x) **vet** <script>x</script>"


def evil_choices(waterrijk: RegioKader) -> Keuzes:
    """Return choices in which every kind of text of a region is one that formats could read."""
    place, why = waterrijk.keuzes.plaats, FIELDS
    party = {"partij": FIELDS, "rol": "gemeente", "vertegenwoordigd-door": FIELDS}
    plain = FIELDS.replace("{", "(").replace("}", ")")  # braces name an open place in a clause
    own = Eigentabel((FIELDS,), ((FIELDS,),), place)
    return Keuzes(
        "waterrijk",
        place,
        {
            "naam-veiligheidshuis": Keuze(place, vult_in=FIELDS, waarom=why),
            "afstemming": Keuze(place, vult_in=(FIELDS,), waarom=why),
            "partijen": Keuze(place, vult_in=(party,), waarom=why),
            "doel-4": Keuze(place, vervangt_door=plain, onderdelen=(plain,), waarom=why),
        },
        (
            Toevoeging("eigen", "artikel", plain, why, place, "doel", plain, tabel=own),
            Toevoeging("term", "begrip", plain, why, place, titel=plain),
        ),
    )


def test_text_of_a_region_comes_out_literally_in_every_format(
    inhoud: Inhoud, tmp_path: Path
) -> None:
    waterrijk = inhoud.per_regio["waterrijk"]
    kader, problems = resolve_regio(inhoud.landelijk, waterrijk.regio, evil_choices(waterrijk))
    document = convenant_document(kader)
    plain = FIELDS.replace("{", "(").replace("}", ")")

    assert problems == ()
    for name, text in texts(document, tmp_path).items():
        found = "".join(unescape(text).split())
        assert found.count("".join(FIELDS.split())) >= 6, name
        assert found.count("".join(plain.split())) >= 4, name


def test_text_of_a_region_never_becomes_a_field_a_link_or_markup(inhoud: Inhoud) -> None:
    waterrijk = inhoud.per_regio["waterrijk"]
    kader, _ = resolve_regio(inhoud.landelijk, waterrijk.regio, evil_choices(waterrijk))
    document = convenant_document(kader)
    word = docx.Document(io.BytesIO(render_docx(document, TEMPLATES)))
    html = str(render_html(document, TEMPLATES))

    assert not [code for code in field_codes(word.element.xml) if "MERGEFIELD" in code]
    assert word.core_properties.title.startswith(f"Convenant {FIELDS}")
    assert "<script>" not in html


@pytest.mark.parametrize("write", [render_pdf, render_docx, render_odt])
def test_same_document_gives_the_same_bytes(
    waterrijk: dict[str, Document], write: object
) -> None:
    document = waterrijk["convenant"]

    assert write(document, TEMPLATES) == write(document, TEMPLATES)  # type: ignore[operator]


def test_odt_is_a_package_as_the_standard_asks(waterrijk: dict[str, Document]) -> None:
    archive = zipfile.ZipFile(io.BytesIO(render_odt(waterrijk["convenant"], TEMPLATES)))
    first = archive.infolist()[0]

    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"


def test_office_opens_word_and_odf_and_finds_the_same_articles(
    waterrijk: dict[str, Document], tmp_path: Path
) -> None:
    document = waterrijk["convenant"]
    files = {
        "w.docx": render_docx(document, TEMPLATES),
        "o.odt": render_odt(document, TEMPLATES),
    }
    for pdf in as_pdf(files, tmp_path).values():
        text = " ".join(page_texts(pdf))
        assert "Artikel 21 Samen leren" in text
        assert "bedoeld in artikel 6." in text
        assert "van het eerste lid niet voldoende" in text
        assert "Stuurgroep Zorg en Veiligheid Waterrijk" in text
