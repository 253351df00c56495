"""The convenant as a lawyer reads and signs it: the same in Word, ODF and PDF."""

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.xmlchemy import BaseOxmlElement

from generator.load import Inhoud
from generator.model.document import Document, Documentartikel, Tabel
from generator.render.documents.docx import render_docx
from generator.render.documents.html import render_html
from generator.render.documents.odt import render_odt
from generator.render.documents.pdf import render_pdf
from generator.views.convenant import convenant_document
from tests.conftest import ROOT
from tests.documents.kantoor import as_pdf, page_texts, text_after

TEMPLATES = ROOT / "site_templates"
FORMATS = ("docx", "odt", "pdf")
SIGNATORIES = [
    "Gemeente Waterstad",
    "Gemeente Rietveen",
    "Gemeente Meerhoven aan de Plas",
    "Openbaar Ministerie",
    "Politie",
    "Reclassering Waterrijk",
    "Raad voor de Kinderbescherming",
    "Jeugdzorg Waterrijk",
    "Ggz Waterrijk",
    "Gehandicaptenzorg De Plas",
    "Penitentiaire inrichting Waterrijk",
]
"""Complete, adopted, checked by a lawyer: Waterrijk. A draft with much open: Duinkust."""


@pytest.fixture(scope="module")
def waterrijk(inhoud: Inhoud) -> Document:
    return convenant_document(inhoud.per_regio["waterrijk"])


@pytest.fixture(scope="module")
def duinkust(inhoud: Inhoud) -> Document:
    return convenant_document(inhoud.per_regio["duinkust"])


@pytest.fixture(scope="module")
def pages(
    waterrijk: Document, duinkust: Document, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[str]]:
    """The text of each page on paper, by region and format."""
    folder = tmp_path_factory.mktemp("papier")
    files, paths = {}, {}
    for name, document in (("waterrijk", waterrijk), ("duinkust", duinkust)):
        files[f"{name}.docx"] = render_docx(document, TEMPLATES)
        files[f"{name}.odt"] = render_odt(document, TEMPLATES)
        paths[f"{name}.pdf"] = folder / f"{name}.pdf"
        paths[f"{name}.pdf"].write_bytes(render_pdf(document, TEMPLATES))
    paths |= as_pdf(files, folder)
    return {name: page_texts(path) for name, path in paths.items()}


@pytest.mark.parametrize("soort", FORMATS)
def test_parties_open_the_convenant_and_their_roles_stand_in_an_annex(
    pages: dict[str, list[str]], soort: str
) -> None:
    text = " ".join(pages[f"waterrijk.{soort}"])

    assert "1. Gemeente Waterstad, vertegenwoordigd door de burgemeester; 2. " in text
    assert "11. Penitentiaire inrichting Waterrijk, vertegenwoordigd door de vest" in text
    assert text.count("Soort sleutelpartner") == 1


@pytest.mark.parametrize("soort", FORMATS)
def test_considerations_are_one_sentence(pages: dict[str, list[str]], soort: str) -> None:
    assert "daarop inrichten. Partijen komen" in " ".join(pages[f"waterrijk.{soort}"])


@pytest.mark.parametrize("soort", FORMATS)
def test_signatures_stand_below_their_heading_and_two_in_a_row(
    pages: dict[str, list[str]], soort: str
) -> None:
    (page,) = (text for text in pages[f"waterrijk.{soort}"] if "Aldus overeengekomen" in text)

    assert "Ondertekening" in page
    assert "Gemeente Waterstad Gemeente Rietveen Naam" in page


@pytest.mark.parametrize("soort", FORMATS)
def test_every_party_has_room_for_name_role_place_date_and_signature(
    pages: dict[str, list[str]], soort: str
) -> None:
    text = re.split("Aldus overeengekomen", " ".join(pages[f"waterrijk.{soort}"]))[1]

    for label in ("Naam", "Functie", "Plaats", "Datum", "Handtekening"):
        assert text.partition("Bijlage 1")[0].count(label) == len(SIGNATORIES), label


def test_a_signature_block_is_one_cell_and_never_splits(waterrijk: Document) -> None:
    word = docx.Document(io.BytesIO(render_docx(waterrijk, TEMPLATES)))
    (table,) = (t for t in word.tables if "Handtekening" in t.cell(0, 0).text)

    assert table.cell(0, 0).text.split("\n") == [
        "Gemeente Waterstad",
        "Naam\t\t",
        "Functie\tburgemeester",
        "Plaats\tWaterstad",
        "Datum\t\t",
        "Handtekening\t\t",
    ]
    names = [cell.text.split("\n")[0] for row in table.rows for cell in row.cells]
    assert [name for name in names if name] == SIGNATORIES
    assert table._tbl.xml.count("<w:cantSplit/>") == len(table.rows) == 6


@pytest.mark.parametrize("soort", FORMATS)
def test_short_annexes_follow_each_other_on_a_page(
    pages: dict[str, list[str]], soort: str
) -> None:
    found = [re.findall(r"Bijlage (\d) [A-Z]", text) for text in pages[f"waterrijk.{soort}"]]

    assert [numbers for numbers in found[2:] if numbers] == [
        ["1", "2", "3"],
        ["4", "5"],
        ["6"],
        ["7", "8"],
    ]


@pytest.mark.parametrize("soort", FORMATS)
def test_draft_asks_for_a_lawyer_where_the_law_is_newer_than_the_kader(
    pages: dict[str, list[str]], soort: str
) -> None:
    """The articles on data and their protocol; not once the region had them checked."""
    text = " ".join(pages[f"duinkust.{soort}"])

    assert re.findall(r"((?:Artikel|Bijlage) \d+ [^\[.]+?) \[te toetsen", text) == [
        "Artikel 16 Gegevensverwerking",
        "Artikel 17 Geheimhouding",
        "Artikel 18 Informeren, rechten en klachten",
        "Artikel 19 Beveiliging en datalekken",
        "Bijlage 6 Privacyprotocol",
    ]
    assert "te toetsen" not in " ".join(pages[f"waterrijk.{soort}"])


def test_the_site_asks_for_a_lawyer_too(waterrijk: Document, duinkust: Document) -> None:
    assert render_html(duinkust, TEMPLATES).count("te toetsen door een jurist") == 5
    assert "te toetsen" not in render_html(waterrijk, TEMPLATES)


def test_a_term_has_one_meaning_in_a_convenant(waterrijk: Document) -> None:
    """What the first article defines does not come back in the annex with terms."""
    articles = {b.anker: b for b in waterrijk.blokken if isinstance(b, Documentartikel)}
    defined = {
        "".join(s.tekst for s in part).partition(":")[0].lower()
        for part in articles["begrippen"].leden[0].onderdelen
    }
    tables = {b.titel: b for b in waterrijk.blokken if isinstance(b, Tabel)}
    listed = {row[0][0].tekst.lower() for row in tables["Begrippen"].rijen}

    assert {"casuscoördinator", "partner", "veiligheidshuis"} <= defined
    assert {"drang", "triage", "signalenbrief"} <= listed
    assert not [term for term in listed if term.partition(" (in")[0] in defined]


def test_numbers_follow_when_a_lawyer_deletes_an_article_in_word(
    waterrijk: Document, tmp_path: Path
) -> None:
    """The references are fields as well, but LibreOffice leaves those of Word alone."""
    word = docx.Document(io.BytesIO(render_docx(waterrijk, TEMPLATES)))
    headings = [p for p in word.paragraphs if p.style.name == "Artikel"]
    assert "kw_doel" in headings[1]._p.xml
    remove(headings[1]._p, headings[2]._p)
    out = io.BytesIO()
    word.save(out)

    text = " ".join(text_after(out.getvalue(), "UpdateAll", tmp_path))
    assert "Artikel 2 Reikwijdte en criteria 1. Het Veiligheidshuis" in text
    assert "Artikel 26 Slotbepalingen 1. In gevallen" in text


def test_numbers_and_references_follow_when_a_lawyer_deletes_an_article_in_odf(
    waterrijk: Document, tmp_path: Path
) -> None:
    archive = zipfile.ZipFile(io.BytesIO(render_odt(waterrijk, TEMPLATES)))
    parts = {name: archive.read(name) for name in archive.namelist()}
    article = rb'<text:h [^>]*><text:bookmark text:name="doel"/>.*?(?=<text:h )'
    parts["content.xml"], times = re.subn(article, b"", parts["content.xml"], flags=re.DOTALL)
    assert times == 1
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as changed:
        for name, content in parts.items():
            changed.writestr(name, content)

    text = " ".join(text_after(out.getvalue(), "UpdateAll", tmp_path, "odt"))
    assert "Artikel 2 Reikwijdte en criteria 1. Het Veiligheidshuis" in text
    assert "prioriteiten, bedoeld in artikel 5." in text
    assert "bedoeld in artikel 9, derde lid." in text
    assert "Dit protocol werkt artikel 15 uit." in text


def remove(node: BaseOxmlElement, end: BaseOxmlElement) -> None:
    """Take a paragraph and all that follows it out of its document, up to another."""
    while node is not end:
        node, gone = node.getnext(), node
        gone.getparent().remove(gone)


@pytest.mark.parametrize("soort", FORMATS)
def test_small_print_never_stands_alone_at_the_top_of_a_page(
    pages: dict[str, list[str]], soort: str
) -> None:
    """The kader ids below an article stay with its last clause."""
    body = [text.partition("CONCEPT")[2] for text in pages[f"duinkust.{soort}"]]

    assert not [text[:60] for text in body if re.match(r"[ A-Z·]*Kader: K-", text)]
