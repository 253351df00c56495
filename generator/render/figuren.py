"""The two figures of the kader, redrawn with our own labels; the drawings are templates."""

from jinja2 import Environment
from markupsafe import Markup


def organisatiemodel(html: Environment) -> Markup:
    """Return the organisation model (K-FIGM): staff, key partners, flexible shell."""
    return _figure(html, "organisatiemodel")


def figuur_1(html: Environment) -> Markup:
    """Return Figure 1 (K-FIG1): which casus belongs where."""
    return _figure(html, "figuur-1")


def _figure(html: Environment, name: str) -> Markup:
    return Markup(html.get_template(f"components/figuur/{name}.html.j2").render())
