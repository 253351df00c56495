"""The whole screening of a region as one HTML file: for an intranet, or on a stick.

It asks nothing of any other file or server. The policy inside allows just this style and
this script, by their hash.
"""

from pathlib import Path

from markupsafe import Markup

from generator.model.regiokader import RegioKader
from generator.render.bundle import bundle
from generator.render.environment import html_environment
from generator.render.headers import csp_digest
from generator.render.kleur import accent_css
from generator.views.vragenlijst import VragenlijstView

STYLES = (
    "base/tokens.css",
    "components/herkomst/herkomst.css",
    "components/tabel/tabel.css",
    "screening/screening.css",
    "los/los.css",
)


def standalone(view: VragenlijstView, kader: RegioKader | None, templates: Path) -> bytes:
    """Return the file. The same questionnaire gives the same bytes."""
    html = html_environment(templates)
    style = "\n".join((templates / name).read_text(encoding="utf-8") for name in STYLES)
    if kader and kader.regio.accent:
        style += accent_css(kader.regio.accent)
    script = bundle(templates / "los/start-los.mjs")
    page = html.get_template("los/los.html.j2").render(
        vragenlijst=view,
        inhoud=Markup(
            html.get_template("screening/vragenlijst.html.j2").render(vragenlijst=view)
        ),
        stijl=_raw(style, "</style"),
        stijl_hash=csp_digest(style.encode()),
        script=_raw(script, "</script"),
        script_hash=csp_digest(script.encode()),
    )
    return page.encode()


def _raw(text: str, end: str) -> Markup:
    """Return our own style or script as it is; it must not end its element by itself."""
    if end in text.lower():
        raise ValueError(f"{end} stands in a style or script of ours")
    return Markup(text)
