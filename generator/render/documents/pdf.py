"""PDF."""

from pathlib import Path
from generator.model.document import Document


def render_pdf(document: Document, templates: Path) -> bytes:
    return b""
