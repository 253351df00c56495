"""A document as tagged PDF (PDF/UA-1) with fields that can be filled in.

Typst lays out and tags; it has no fields, so the template draws each as a link around a
box. Afterwards every such link becomes a form field in place: the rectangle, the place in
the structure tree and the reading order stay as they were.
"""

import io
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile

import typst
from pikepdf import AccessMode, Array, Dictionary, Name, Object, ObjectStreamMode, Pdf

from generator.model.document import Document
from generator.render.documents.bladen import share_common
from generator.render.documents.inpakken import packed
from generator.render.documents.invoer import Invoervelden
from generator.render.documents.labels import Labels
from generator.render.documents.velden import Veldinfo, fields_of
from generator.render.documents.zetsel import typst_data

SCHEME = "veld:"
RGB = 3


def render_pdf(document: Document, templates: Path) -> bytes:
    """Return the document as PDF; the same document gives the same bytes."""
    with TemporaryFile() as file:  # a file can be mapped: read at half the cost of a stream
        file.write(typeset(document, templates))
        file.flush()
        with Pdf.open(file, access_mode=AccessMode.mmap) as pdf:
            _plain_colours(pdf)
            velden = {veld.naam: veld for veld in fields_of(document)}
            if not velden:
                return _saved(pdf)
            _make_fields(pdf, velden)
            share_common(pdf)
            return packed(pdf)


def typeset(document: Document, templates: Path) -> bytes:
    """Return the document as Typst lays it out: tagged, with links where fields come."""
    data = json.dumps(typst_data(document), ensure_ascii=False)
    compiled = typst_compiler(templates).compile(
        format="pdf", sys_inputs={"document": data}, pdf_standards=["ua-1"]
    )
    assert isinstance(compiled, bytes)  # one file: a PDF is not split over pages
    return compiled


@cache
def typst_compiler(templates: Path) -> typst.Compiler:
    """Return the compiler of our template, which reads the fonts once in a process."""
    folder = templates / "documents"
    return typst.Compiler(
        input=str(folder / "document.typ"),
        root=str(folder),
        font_paths=[str(folder / "fonts")],
        ignore_system_fonts=True,
    )


def _saved(pdf: Pdf) -> bytes:
    """Return the PDF as the library packs it: good for a text, which has far fewer objects."""
    out = io.BytesIO()
    mode = ObjectStreamMode.generate
    pdf.save(out, deterministic_id=True, object_stream_mode=mode)
    return out.getvalue()


def _make_fields(pdf: Pdf, velden: Mapping[str, Veldinfo]) -> None:
    fields, tags = Invoervelden(pdf), Labels(pdf)
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", Array()):
            name = _field_name(annotation)
            if name:
                fields.add(annotation, velden[name])
                tags.mark(annotation)
    pdf.Root.AcroForm = fields.form()
    for page in pdf.pages:
        page.obj.Tabs = Name.S


def _field_name(annotation: Object) -> str:
    """Return what stands behind `veld:` in a link; empty for an ordinary link."""
    action = annotation.get("/A")
    uri = str(action.get("/URI", "")) if action is not None else ""
    return uri.removeprefix(SCHEME) if uri.startswith(SCHEME) else ""


def _plain_colours(pdf: Pdf) -> None:
    """Name colours as PDF knows them itself; a profile for each is for the printing trade."""
    for page in pdf.pages:
        spaces = page.Resources.get("/ColorSpace", Dictionary())
        for name, space in spaces.items():
            if isinstance(space, Array) and space[0] == Name.ICCBased:
                spaces[name] = Name.DeviceRGB if space[1].N == RGB else Name.DeviceGray
