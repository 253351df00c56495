"""All documents of all regions, as PDF, DOCX and ODT."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.load import Inhoud
from generator.model.document import Document
from generator.render.documents.docx import render_docx
from generator.render.documents.odt import render_odt
from generator.render.documents.pdf import render_pdf
from generator.views.formulier import form_documents
from generator.views.regiodocumenten import region_documents
from generator.views.screeningdocument import screening_booklet, screening_form

WRITERS: dict[str, Callable[[Document, Path], bytes]] = {
    "pdf": render_pdf,
    "docx": render_docx,
    "odt": render_odt,
}


def documents_of(inhoud: Inhoud) -> Iterator[tuple[str, Document]]:
    """Yield every document with its path below the site's root, without extension."""
    for document in (screening_form(inhoud, None), screening_booklet(inhoud, None)):
        yield f"screening/documenten/{document.slug}", document
    for kader in inhoud.kaders:
        documents = [*region_documents(inhoud.landelijk, kader)]
        documents += [screening_form(inhoud, kader), screening_booklet(inhoud, kader)]
        documents += form_documents(kader, inhoud.landelijk.leefgebieden)
        for document in documents:
            yield f"regios/{kader.regio.id}/documenten/{document.slug}", document


def render_documents(
    inhoud: Inhoud, templates: Path, say: Callable[[str], None]
) -> dict[str, bytes]:
    """Return the bytes of every document by path; says how far it is each second."""
    todo = list(documents_of(inhoud))
    files: dict[str, bytes] = {}
    total = len(todo) * len(WRITERS)
    say(f"{total} documenten maken …")
    spoken = time.monotonic()
    for path, document in todo:
        for extension, write in WRITERS.items():
            files[f"{path}.{extension}"] = write(document, templates)
        if time.monotonic() - spoken > 1:
            say(f"  {len(files)} van {total} documenten")
            spoken = time.monotonic()
    return files
