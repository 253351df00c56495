"""odt."""

from pathlib import Path
from generator.model.document import Document


def render_odt(document: Document, templates: Path) -> bytes:
    return b""
