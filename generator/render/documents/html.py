"""A document as a fragment of HTML for the site: readable, printable, without inputs."""

from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from generator.model.document import Document
from generator.render.documents.velden import table_cells
from generator.render.environment import make_environment
from generator.render.sjabloonboom import Tree, template_tree

TEMPLATE = "documents/document.html.j2"


def render_html(document: Document, templates: Path, kopniveau: int = 3) -> Markup:
    """Return the document as HTML; its headings start at `kopniveau`, below the page's own."""
    template = _environment(templates).get_template(TEMPLATE)
    return Markup(template.render(document=document, kopniveau=kopniveau))


def document_tree(templates: Path) -> Tree:
    """Return the template as a tree, to fill in the same document in the browser."""
    return template_tree(_environment(templates), TEMPLATE)


def fives(share: int, shares: tuple[int, ...]) -> int:
    """Return a share of the width as a percentage in steps of five: a class, not a style."""
    return max(5, 5 * round(20 * share / sum(shares)))


@cache
def _environment(templates: Path) -> Environment:
    env = make_environment(templates, markdown=False)
    env.globals |= {
        "soort": lambda blok: type(blok).__name__,
        "cellen": table_cells,
        "vijftal": fives,
    }
    return env
