"""A document as tagged PDF (PDF/UA-1) with fields that can be filled in.

Typst lays out and tags; it has no fields, so the template draws each as a link around a
box. Afterwards every such link becomes a form field in place: the rectangle, the place in
the structure tree and the reading order stay as they were.
"""

import io
import json
from dataclasses import is_dataclass
from functools import cache
from pathlib import Path

import typst
from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, String

from generator.model.document import Artikellid, Document, Invultabel, Stuk, Tabel
from generator.render.documents.velden import Veldinfo, fields_of, table_cells
from generator.render.environment import plain

SCHEME = "veld:"
FONT_SIZE = 9


def render_pdf(document: Document, templates: Path) -> bytes:
    """Return the document as PDF; the same document gives the same bytes."""
    data = json.dumps(_data(document), ensure_ascii=False)
    compiled = _compiler(templates).compile(
        format="pdf", sys_inputs={"document": data}, pdf_standards=["ua-1"]
    )
    assert isinstance(compiled, bytes)  # one file: a PDF is not split over pages
    velden = {veld.naam: veld for veld in fields_of(document)}
    return _with_fields(compiled, velden) if velden else compiled


@cache
def _compiler(templates: Path) -> typst.Compiler:
    folder = templates / "documents"
    return typst.Compiler(
        input=str(folder / "document.typ"),
        root=str(folder),
        font_paths=[str(folder / "fonts")],
        ignore_system_fonts=True,
    )


def _data(value: object) -> object:
    """Return a document as plain data, with the name of its kind on each block."""
    if isinstance(value, Stuk):
        return {"tekst": plain(value.tekst), "soort": value.soort.value, "doel": value.doel}
    if isinstance(value, Tabel):
        return _kind(value) | {"rijen": [[{"delen": _data(c)} for c in r] for r in value.rijen]}
    if isinstance(value, Artikellid):
        return _kind(value) | {"nummer": value.nummer}
    if isinstance(value, Invultabel):
        rows = [
            [
                {"kop": cel.veld is None, "tekst": plain(cel.tekst), "naam": _name(cel.veld)}
                for cel in row
            ]
            for row in table_cells(value)
        ]
        return _kind(value) | {"rijen": rows}
    if is_dataclass(value) and not isinstance(value, type):
        return _kind(value)
    if isinstance(value, tuple):
        return [_data(item) for item in value]
    return plain(value) if isinstance(value, str) else value


def _kind(value: object) -> dict[str, object]:
    fields = {name: _data(getattr(value, name)) for name in value.__dataclass_fields__}  # type: ignore[attr-defined]
    return {"blok": type(value).__name__} | fields


def _name(veld: Veldinfo | None) -> str:
    return veld.naam if veld else ""


def _with_fields(compiled: bytes, velden: dict[str, Veldinfo]) -> bytes:
    with Pdf.open(io.BytesIO(compiled)) as pdf:
        form_fields = [
            _to_field(pdf, annotation, velden)
            for page in pdf.pages
            for annotation in page.obj.get("/Annots", Array())
            if _field_target(annotation)
        ]
        if form_fields:
            _retag(pdf)
            font = pdf.make_indirect(
                Dictionary(
                    Type=Name.Font,
                    Subtype=Name.Type1,
                    BaseFont=Name.Helvetica,
                    Encoding=Name.WinAnsiEncoding,
                )
            )
            pdf.Root.AcroForm = Dictionary(
                Fields=Array(form_fields),
                DR=Dictionary(Font=Dictionary(Helv=font)),
                DA=String(f"/Helv {FONT_SIZE} Tf 0 g"),
                NeedAppearances=False,
            )
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
        )
    return out.getvalue()


def _field_target(annotation: Object) -> str:
    """Return what stands behind `veld:` in a link; empty for an ordinary link."""
    action = annotation.get("/A")
    uri = str(action.get("/URI", "")) if action is not None else ""
    return uri.removeprefix(SCHEME) if uri.startswith(SCHEME) else ""


def _to_field(pdf: Pdf, annotation: Object, velden: dict[str, Veldinfo]) -> Object:
    kind, _, name = _field_target(annotation).partition(":")
    veld = velden[name]
    del annotation["/A"]
    annotation.Subtype = Name.Widget
    annotation.T = String(veld.naam)
    annotation.TU = String(veld.omschrijving)
    annotation.Contents = String(veld.omschrijving)
    annotation.F = 4
    for key in ("/Border", "/H", "/Dest"):
        if key in annotation:
            del annotation[key]
    x0, y0, x1, y1 = (float(n) for n in annotation.Rect)
    width, height = x1 - x0, y1 - y0
    if kind == "vink":
        annotation.FT = Name.Btn
        annotation.V = annotation.AS = Name.Off
        annotation.AP = Dictionary(
            N=Dictionary(
                Aan=_form(pdf, width, height, _tick(width, height)),
                Off=_form(pdf, width, height, b""),
            )
        )
    else:
        annotation.FT = Name.Tx
        annotation.Ff = 4096 if veld.meer_regels else 0
        annotation.V = String("")
        annotation.DA = String(f"/Helv {FONT_SIZE} Tf 0 g")
        annotation.AP = Dictionary(N=_form(pdf, width, height, b"/Tx BMC EMC"))
    return annotation


def _form(pdf: Pdf, width: float, height: float, content: bytes) -> Object:
    return pdf.make_stream(
        content,
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, round(width, 2), round(height, 2)]),
    )


def _tick(width: float, height: float) -> bytes:
    points = [(0.2, 0.5), (0.42, 0.22), (0.82, 0.82)]
    x, y = zip(*((width * a, height * b) for a, b in points), strict=True)
    return (
        f"q 1.4 w {x[0]:.2f} {y[0]:.2f} m {x[1]:.2f} {y[1]:.2f} l {x[2]:.2f} {y[2]:.2f} l S Q"
    ).encode()


def _retag(pdf: Pdf) -> None:
    """Rename the structure element of each field from Link to Form; tab order by structure."""
    for page in pdf.pages:
        page.obj.Tabs = Name.S
    todo = [pdf.Root.StructTreeRoot]
    while todo:
        element = todo.pop()
        kids = element.get("/K")
        children = list(kids) if isinstance(kids, Array) else [kids]
        for child in children:
            if not isinstance(child, Dictionary):
                continue
            if child.get("/Type") == Name.OBJR:
                if child.Obj.get("/Subtype") == Name.Widget:
                    element.S = Name.Form
            else:
                todo.append(child)
