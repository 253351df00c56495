"""A document as DOCX: real styles, automatic numbering, links and form fields."""

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from generator.model.document import Document
from generator.render.documents.pakket import package, package_environment, rendered
from generator.render.sjabloonboom import Tree, template_tree

PARTS = tuple(
    (name, f"documents/docx/{template}.xml.j2")
    for name, template in (
        ("[Content_Types].xml", "content_types"),
        ("_rels/.rels", "rels"),
        ("docProps/core.xml", "core"),
        ("word/_rels/document.xml.rels", "document_rels"),
        ("word/document.xml", "document"),
        ("word/footer1.xml", "footer1"),
        ("word/header1.xml", "header1"),
        ("word/numbering.xml", "numbering"),
        ("word/settings.xml", "settings"),
        ("word/styles.xml", "styles"),
    )
)
_STYLED = re.compile(r'<w:pPr><w:pStyle w:val="[^"]*"/>(?!<w:keepNext/>)')
MOST_TAG = 64
LONGEST_BOOKMARK = 40
TEXT_WIDTH = 9400
"""Width between the margins, in twentieths of a point."""


def render_docx(document: Document, templates: Path) -> bytes:
    """Return the document as DOCX; the same document gives the same bytes."""
    logo = (("word/media/logo.png", document.logo.png),) if document.logo else ()
    return package((*docx_parts(document, templates), *logo))


def docx_parts(document: Document, templates: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each part of the package."""
    return rendered(document, docx_environment(templates), PARTS)


def docx_trees(templates: Path) -> dict[str, Tree]:
    """Return the template of every part as a tree, to fill in the same file in the browser."""
    env = docx_environment(templates)
    return {name: template_tree(env, template) for name, template in PARTS}


def bookmark(anchor: str) -> str:
    """Return an anchor as the name of a bookmark: no dashes, at most 40 characters.

    A longer one ends in a digest, so that two long anchors do not share a bookmark. The
    digest is FNV-1a, which the fill-in aid in the browser can make as well.
    """
    name = f"kw_{anchor.replace('-', '_')}"
    if len(name) <= LONGEST_BOOKMARK:
        return name
    digest = 0x811C9DC5
    for sign in anchor:
        digest = (digest ^ ord(sign)) * 0x01000193 & 0xFFFFFFFF
    return f"{name[:31]}_{digest:08x}"


def tag(name: str) -> str:
    """Return the name of a field as a tag of at most 64 characters, still its own."""
    if len(name) <= MOST_TAG:
        return name
    return f"{name[: MOST_TAG - 13]}~{sha256(name.encode()).hexdigest()[:12]}"


def kept_together(xml: Markup) -> Markup:
    """Return blocks that stay on one page: each paragraph kept with the next, but the last.

    Word keeps a row with the next when the paragraphs in it are.
    """
    first, start, last = str(xml).rpartition("<w:p>")
    return Markup(_STYLED.sub(r"\g<0><w:keepNext/>", first) + start + last)


def column_width(share: int, shares: tuple[int, ...]) -> int:
    """Return the width of a column in twentieths of a point."""
    return TEXT_WIDTH * share // sum(shares)


@cache
def docx_environment(templates: Path) -> Environment:
    """Return the environment for the parts of a DOCX."""
    env = package_environment(templates).overlay()
    env.globals = env.globals | {
        "bijeen": kept_together,
        "bladwijzer": bookmark,
        "breedte": column_width,
        "etiket": tag,
    }
    return env
