"""docx."""

from pathlib import Path
from generator.model.document import Document


def render_docx(document: Document, templates: Path) -> bytes:
    return b""
