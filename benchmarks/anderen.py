"""One form made with other libraries, with the same content: what ours is measured beside."""

import io
import re

from docx import Document as Word

from generator.model.document import (
    Aankruisveld,
    Alinea,
    Document,
    Gegevens,
    Invultabel,
    Kadertekst,
    Kop,
    Schrijfveld,
)
from generator.render.documents.velden import flat_blocks, table_cells
from generator.render.environment import plain

FIELDS = (
    (r'<div class="kw-veld__vak">.*?</div>', "<textarea></textarea>"),
    (r'<dd><span class="kw-visueel-verborgen">.*?</dd>', "<dd><input></dd>"),
    (r"<td></td>", "<td><input></td>"),
    (r'<span aria-hidden="true">[☐○]</span>', '<input type="checkbox">'),
)
"""What stands for a field on the page of the site, and a field that can be filled in."""
PAPER = """@page { size: A4; margin: 2cm; @bottom-right { content: counter(page) } }
body { font: 10pt sans-serif } table { width: 100%; border-collapse: collapse }
td, th { border: 1px solid #75868a } input, textarea { width: 100% }
input[type=checkbox] { width: 3mm } .kw-vakjes { list-style: none }"""


def page(document: Document, html: str) -> str:
    """Return the page of the site with its places to fill in as fields, on A4."""
    for place, field in FIELDS:
        html = re.sub(place, field, html, flags=re.DOTALL)
    head = f"<title>{document.titel}</title><style>{PAPER}</style>"
    return f'<html lang="nl">{head}<h1>{document.titel}</h1>{html}</html>'


def with_weasyprint(html: str) -> bytes:
    """Return the page as tagged PDF with fields."""
    from weasyprint import HTML

    made = HTML(string=html).write_pdf(pdf_variant="pdf/ua-1", pdf_forms=True)
    assert isinstance(made, bytes)
    return made


def with_python_docx(document: Document) -> bytes:
    """Return the form as DOCX: its headings, texts, tables and boxes, without controls."""
    word = Word()
    word.add_heading(document.titel, 0)
    for blok in flat_blocks(document.blokken):
        match blok:
            case Kop():
                word.add_heading(blok.tekst, blok.niveau)
            case Alinea() | Kadertekst():
                word.add_paragraph("".join(plain(stuk.tekst) for stuk in blok.tekst))
            case Schrijfveld():
                word.add_paragraph(blok.label)
                word.add_table(1, 1, "Table Grid")
            case Gegevens():
                table = word.add_table(len(blok.velden), 2, "Table Grid")
                for veld, row in zip(blok.velden, table.rows, strict=True):
                    row.cells[0].text = veld.label
            case Aankruisveld():
                word.add_paragraph(blok.label)
                word.add_paragraph("   ".join(f"☐ {optie}" for optie in blok.opties))
            case Invultabel():
                word.add_paragraph(blok.label)
                _table(word, blok)
            case _:
                raise AssertionError(f"not in this form: {type(blok).__name__}")
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _table(word: object, blok: Invultabel) -> None:
    rows = [*table_cells(blok)]
    table = word.add_table(len(rows) + 1, len(blok.koppen), "Table Grid")  # type: ignore[attr-defined]
    for kop, cell in zip(blok.koppen, table.rows[0].cells, strict=True):
        cell.text = kop
    for cells, row in zip(rows, table.rows[1:], strict=True):
        for cel, cell in zip(cells, row.cells, strict=True):
            cell.text = cel.tekst
