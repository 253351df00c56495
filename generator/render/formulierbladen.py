"""Each form of each region as a page of its own: small, without script, and printable."""

from pathlib import Path

from generator.load import Inhoud
from generator.model.document import Document
from generator.model.regio import Regio
from generator.render.documents.html import render_html
from generator.render.environment import html_environment, relative
from generator.render.kleur import accent_path
from generator.views.formulier import formulier_document
from generator.views.regio import houses_with_heading

STYLE = "assets/kaderwijzer.css"
ICON = "assets/merk.svg"
FORMATS = (("PDF", "pdf"), ("Word", "docx"), ("ODF", "odt"))


def form_sheets(inhoud: Inhoud, templates: Path) -> dict[str, bytes]:
    """Return the page of each form of each region by path."""
    return {
        f"regios/{kader.regio.id}/formulieren/{formulier.id}.html": _sheet(
            formulier_document(formulier, kader, inhoud.landelijk.leefgebieden),
            kader.regio,
            houses_with_heading(kader)[0] is None,
            templates,
        )
        for kader in inhoud.kaders
        for formulier in kader.formulieren
    }


def _sheet(document: Document, regio: Regio, one_house: bool, templates: Path) -> bytes:
    """Return one page; with several houses the downloads stand on the page around it."""
    page = f"regios/{regio.id}/formulieren/{document.slug}.html"
    styles = [STYLE, accent_path(regio)] if regio.accent else [STYLE]
    files = [
        (name, relative(page, f"regios/{regio.id}/documenten/{document.slug}.{extension}"))
        for name, extension in FORMATS
        if one_house
    ]
    html = html_environment(templates).get_template("pages/formulierblad.html.j2")
    text = html.render(
        document=document,
        inhoud=render_html(document, templates, kopniveau=2),
        terug=relative(page, f"regios/{regio.id}/formulieren.html#formulier-{document.slug}"),
        bestanden=files,
        stijlen=[relative(page, style) for style in styles],
        teken=relative(page, ICON),
    )
    return text.encode()
