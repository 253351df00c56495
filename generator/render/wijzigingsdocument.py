"""The change document of a region: its convenant with the changes since an edition tracked."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from generator.load import Inhoud
from generator.render.documents.docx import bookmark, render_docx
from generator.render.documents.pakket import package
from generator.render.documents.wijzigingen import Merk, Wijzigingen
from generator.render.documents.woordxml import NAMESPACE, W, element
from generator.views.convenant import convenant_document
from generator.views.wijzigingsreden import ELSEWHERE, reasons

AUTHOR = "Kaderwijzer"
BODY, COMMENTS = "word/document.xml", "word/comments.xml"
_TYPES, _RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
_TYPE = (
    '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.comments+xml"/></Types>'
)
_RELATION = (
    '<Relationship Id="rIdOpmerkingen" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/comments" Target="comments.xml"/></Relationships>'
)
_PREFIXES = {
    "w": NAMESPACE,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}


@dataclass(frozen=True)
class Wijzigingsdocument:
    """The file, and how many changes in it have a note."""

    inhoud: bytes
    wijzigingen: int


def change_document(
    oud: Inhoud, nieuw: Inhoud, regio: str, templates: Path
) -> Wijzigingsdocument:
    """Return the convenant of a region with its changes tracked, and a note why at each.

    Everything accepted it is the convenant of the new edition, everything rejected that of
    the old one. The date of each change is that of the new edition.
    """
    before, after = oud.per_regio[regio], nieuw.per_regio[regio]
    parts = _parts(render_docx(convenant_document(after), templates))
    former = _parts(render_docx(convenant_document(before), templates))
    why = {bookmark(anchor): text for anchor, text in reasons(oud, nieuw, regio).items()}
    moment = f"{nieuw.landelijk.uitgave.datum}T00:00:00Z"
    changes = Wijzigingen(Merk(AUTHOR, moment), lambda name: why.get(name, ELSEWHERE))
    root, old = ElementTree.fromstring(parts[BODY]), ElementTree.fromstring(former[BODY])
    body, old_body = root.find(f"{W}body"), old.find(f"{W}body")
    assert body is not None and old_body is not None  # our own templates have one
    section = body.findall(f"{W}sectPr")
    body[:] = [*changes.merged(old_body, body), *section]
    parts[BODY] = _xml(root)
    parts[COMMENTS] = _xml(_comments(changes.notes, moment))
    parts[_TYPES] = parts[_TYPES].replace("</Types>", _TYPE)
    parts[_RELATIONS] = parts[_RELATIONS].replace("</Relationships>", _RELATION)
    return Wijzigingsdocument(package(parts.items()), len(changes.notes))


def _parts(docx: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def _comments(notes: list[str], moment: str) -> ElementTree.Element:
    root = element("comments")
    for number, note in enumerate(notes):
        comment = element("comment", id=str(number), author=AUTHOR, date=moment, initials="K")
        paragraph, run, text = element("p"), element("r"), element("t")
        text.text = note
        run.append(text)
        paragraph.append(run)
        comment.append(paragraph)
        root.append(comment)
    return root


def _xml(root: ElementTree.Element) -> str:
    for prefix, uri in _PREFIXES.items():
        ElementTree.register_namespace(prefix, uri)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'
