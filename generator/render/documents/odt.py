"""A document as ODT, the open standard for documents that somebody still changes."""

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup, escape

from generator.model.document import Document
from generator.render.documents.pakket import package, package_environment, rendered
from generator.render.environment import plain

_TABLE = re.compile(r"(<table:table .*?</table:table>)", re.DOTALL)
_TABLE_STYLE = re.compile(r'table:style-name="Tabel(heel)?"')
_PARAGRAPH = "<text:p text:style-name="
KEPT = {
    "Standard": "Bijeen",
    "Lijstpunt": "Bijeen",
    "Klein": "Hulp",
    "Keuze": "Keuzebijeen",
    "Natabel": "Nabijeen",
}
"""The style of a paragraph, and the same that stays with what follows."""
MIMETYPE = ("mimetype", "application/vnd.oasis.opendocument.text")
PARTS = (
    ("META-INF/manifest.xml", "documents/odt/manifest.xml.j2"),
    ("meta.xml", "documents/odt/meta.xml.j2"),
    ("styles.xml", "documents/odt/styles.xml.j2"),
    ("content.xml", "documents/odt/content.xml.j2"),
)


def render_odt(document: Document, templates: Path) -> bytes:
    """Return the document as ODT; its first part is the mimetype, not compressed."""
    parts = rendered(document, odt_environment(templates), PARTS)
    logo = (("Pictures/logo.png", document.logo.png),) if document.logo else ()
    return package((MIMETYPE, *parts, *logo), stored=frozenset({"mimetype"}))


def spaces(text: str) -> Markup:
    """Return text in which a space at an edge survives: ODF drops it otherwise."""
    kept = re.sub(r"^ | $", "\N{NO-BREAK SPACE}", plain(text))
    return escape(kept).replace("\N{NO-BREAK SPACE}", Markup("<text:s/>"))


def kept_together(xml: Markup) -> Markup:
    """Return blocks that stay on one page: each kept with the next, but the last."""
    *parts, last = (part for part in _TABLE.split(str(xml)) if part.strip())
    kept = "".join(_whole(part, "Tabelbijeen") for part in parts)
    if last.startswith("<table:table "):
        return Markup(kept + _whole(last, "Tabelheel"))
    lines, start, end = last.rpartition("<text:p ")
    return Markup(kept + _whole(lines, "") + start + end)


def _whole(part: str, table: str) -> str:
    """Return a table in the style that keeps its rows together, or paragraphs that keep."""
    if part.startswith("<table:table "):
        return _TABLE_STYLE.sub(f'table:style-name="{table}"', part, count=1)
    for style, kept in KEPT.items():
        part = part.replace(f'{_PARAGRAPH}"{style}"', f'{_PARAGRAPH}"{kept}"')
    return part


def percentage(share: int, shares: tuple[int, ...]) -> int:
    """Return a share of the width as a whole percentage, at least 1."""
    return max(1, 100 * share // sum(shares))


@cache
def odt_environment(templates: Path) -> Environment:
    """Return the environment for the parts of an ODT."""
    env = package_environment(templates).overlay()
    env.globals = env.globals | {
        "bijeen": kept_together,
        "spaties": spaces,
        "procent": percentage,
    }
    return env
