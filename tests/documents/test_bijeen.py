"""What belongs together stays on one page: in PDF, in Word, in ODF and on paper of the site."""

import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from generator.model.document import (
    Aankruisveld,
    Alinea,
    Bijeen,
    Blok,
    Celvorm,
    Document,
    Gegevens,
    Invultabel,
    Kop,
    Schrijfveld,
)
from generator.render.documents.docx import render_docx
from generator.render.documents.html import render_html
from generator.render.documents.odt import render_odt
from generator.render.documents.pdf import render_pdf
from tests.conftest import ROOT
from tests.documents.kantoor import as_pdf, page_texts
from tests.documents.proefblad import FORMULIER, tekst

TEMPLATES = ROOT / "site_templates"
FILLING = tuple(Schrijfveld(f"v{number}", f"Vulling {number}", 2) for number in range(9))
TABLE = Invultabel(
    "tabel", "Tabel", ("Wat", "Wie"), (1, 1),
    ("Een", "Twee", "Drie", "Vier", "Einde van de groep"), vormen=(Celvorm("wie"),),
)  # fmt: skip
GROUP = (
    Kop("Begin van de groep", anker="groep"),
    Alinea(tekst("Uitleg van de groep."), klein=True),
    Aankruisveld("keuze", "Kies", (
        "een lange optie die op een eigen regel staat", "een tweede optie, ook lang genoeg",
    )),
    TABLE,
)  # fmt: skip
LONG_GROUP = (*GROUP[:-1], Schrijfveld("waarom", "Waarom", 3), Schrijfveld("dag", "Dag"), TABLE)


def together(*group: Blok, filling: int) -> Document:
    """Return a page that is nearly full, and then the group."""
    return replace(FORMULIER, titel="Proef", logo=None, blokken=(*FILLING[:filling], *group))


def pages(documents: Mapping[str, Document], folder: Path) -> dict[str, list[str]]:
    """Return the text of each page of each document: as PDF, and of Word and ODF."""
    files = {}
    for name, document in documents.items():
        files[f"{name}.docx"] = render_docx(document, TEMPLATES)
        files[f"{name}.odt"] = render_odt(document, TEMPLATES)
    found = {name: page_texts(pdf) for name, pdf in as_pdf(files, folder).items()}
    for name, document in documents.items():
        (folder / f"{name}.pdf").write_bytes(render_pdf(document, TEMPLATES))
        found[f"{name}.pdf"] = page_texts(folder / f"{name}.pdf")
    return found


def is_whole(texts: list[str]) -> bool:
    return any("Begin van de groep" in text and "Einde van de groep" in text for text in texts)


def test_a_group_never_splits_and_without_the_hint_it_does(tmp_path: Path) -> None:
    """Six fields nearly fill the page, in every format."""
    documents = {
        "bijeen": together(Bijeen(GROUP), filling=6),
        "los": together(*GROUP, filling=6),
    }

    for name, texts in pages(documents, tmp_path).items():
        assert is_whole(texts) is name.startswith("bijeen"), name


def test_fields_and_tables_of_a_group_stay_together(tmp_path: Path) -> None:
    """Word goes by the next test: LibreOffice only keeps the last table of a Word file."""
    documents = {
        f"x{filling}": together(Bijeen(LONG_GROUP), filling=filling) for filling in (4, 5)
    }

    for name, texts in pages(documents, tmp_path).items():
        assert is_whole(texts) or name.endswith(".docx"), name


def test_the_frame_of_a_person_never_splits(tmp_path: Path) -> None:
    frame = Gegevens("Wie", tuple(Schrijfveld(f"w{n}", f"Rij {n}") for n in range(8)))
    documents = {f"x{filling}": together(frame, filling=filling) for filling in (5, 6, 7, 8)}

    for name, texts in pages(documents, tmp_path).items():
        assert any("Rij 0" in text and "Rij 7" in text for text in texts), name


def test_word_keeps_every_paragraph_of_a_group_with_the_next_but_the_last() -> None:
    document = together(Bijeen(LONG_GROUP), Alinea(tekst("Erna.")), filling=0)
    body = docx.Document(io.BytesIO(render_docx(document, TEMPLATES))).element.body
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    paragraphs = [*body.iter(f"{w}p")]
    texts = ["".join(t.text or "" for t in p.iter(f"{w}t")) for p in paragraphs]
    start, end = texts.index("Begin van de groep"), texts.index("Erna.")
    kept = [p.find(f"{w}pPr/{w}keepNext") is not None for p in paragraphs[start:end]]

    assert len(kept) > 15
    assert kept[1:] == [True] * (len(kept) - 2) + [False]


@pytest.mark.parametrize("hint", [True, False])
def test_the_page_of_the_site_says_it_to_the_printer(hint: bool) -> None:
    document = together(*((Bijeen(GROUP),) if hint else GROUP), filling=1)
    css = (TEMPLATES / "documents/formulierblad.css").read_text(encoding="utf-8")

    assert ('<div class="kw-bijeen">' in render_html(document, TEMPLATES)) is hint
    assert ".kw-bijeen { break-inside: avoid; }" in css.replace(".kw-blad tr, ", "")
