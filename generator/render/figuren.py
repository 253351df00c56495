"""The two figures of the kader, redrawn with our own labels; the drawings are templates."""

from functools import cache
from pathlib import Path

from markupsafe import Markup

from generator.render.environment import make_environment

TEMPLATES = Path(__file__).resolve().parents[2] / "site_templates"


@cache
def organisatiemodel() -> Markup:
    """Return the organisation model (K-FIGM): staff, key partners, flexible shell."""
    return _figure("organisatiemodel")


@cache
def figuur_1() -> Markup:
    """Return Figure 1 (K-FIG1): which casus belongs where."""
    return _figure("figuur-1")


def _figure(name: str) -> Markup:
    environment = make_environment(TEMPLATES, markdown=False)
    return Markup(environment.get_template(f"components/figuur/{name}.html.j2").render())
