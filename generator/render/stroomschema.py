"""The rule of the screening as one page with a flow chart, for on the wall: SVG, A4."""

import html
import textwrap
from collections.abc import Iterator

from generator.views.stroomschema import Schemastap, Stroomschema

WIDTH, HEIGHT = 210, 297
MARGIN, TOP, GAP = 12, 33, 8
COLUMN, BETWEEN = 112, 14
SIDE = WIDTH - 2 * MARGIN - COLUMN - BETWEEN
LINE = 4.6
SIGNS_ASKED, SIGNS_A_LINE, SIGNS_BESIDE, SIGNS_CLOSING = 54, 66, 34, 108
INK, ACCENT, RED = "#1b2b2e", "#14646b", "#a31621"
KINDS = {
    "": "",
    "kop": ' font-size="3.9" font-weight="700"',
    "titel": f' font-size="8" font-weight="700" fill="{ACCENT}"',
}


def draw_flow_chart(schema: Stroomschema) -> str:
    """Return the chart as a picture: one step under the other, an outcome beside each."""
    y = float(TOP)
    parts = []
    for number, stap in enumerate(schema.stappen, 1):
        drawn, height = _step(number, stap, y)
        parts += [f'<g id="stap-{number}">', *drawn, "</g>"]
        y += height + GAP
    described = "; ".join(f"{s.vraag} Zo ja: {s.uitkomst}." for s in schema.stappen)
    return _page(schema, described, [*parts, *_closing(y, schema.slot)])


def _step(number: int, stap: Schemastap, y: float) -> tuple[list[str], float]:
    """Return the drawing of one step and its height, in millimetres."""
    asked = textwrap.wrap(stap.vraag, SIGNS_ASKED)
    told = [line for text in stap.regels for line in textwrap.wrap(text, SIGNS_A_LINE)]
    right = [line for text in stap.gevolg for line in textwrap.wrap(text, SIGNS_BESIDE)]
    height = (max(len(asked) + len(told), len(right) + 1) - 1) * LINE + 10
    x = MARGIN + COLUMN + BETWEEN
    middle = y + height / 2
    edge = RED if number == 1 else ACCENT
    drawn = [
        _box(MARGIN, y, COLUMN, height, "#fff", edge),
        *_lines(MARGIN + 4, y + 6.5, asked, "kop"),
        *_lines(MARGIN + 4, y + 6.5 + LINE * len(asked), told),
        _arrow(MARGIN + COLUMN, middle, x, middle, "ja"),
        _box(x, y, SIDE, height, "#e8f1f1", edge),
        _line(x + 4, y + 6.5, stap.uitkomst, "kop"),
        *_lines(x + 4, y + 6.5 + LINE, right),
    ]
    if stap.omlaag:
        drawn.append(
            _arrow(MARGIN + 20, y + height, MARGIN + 20, y + height + GAP, stap.omlaag)
        )
    return drawn, height


def _closing(y: float, texts: tuple[str, ...]) -> list[str]:
    lines = [line for text in texts for line in textwrap.wrap(text, SIGNS_CLOSING)]
    return [*_lines(MARGIN, y, lines)]


def _arrow(x1: float, y1: float, x2: float, y2: float, word: str) -> str:
    straight = x1 == x2
    at_x, at_y = (x1 + 2, (y1 + y2) / 2 + 1) if straight else ((x1 + x2) / 2 - 3, y1 - 1.5)
    end_x, end_y = (x2, y2 - 1) if straight else (x2 - 1, y2)
    return (
        f'<path d="M{x1:g} {y1:g}L{end_x:g} {end_y:g}" fill="none" stroke="{INK}" '
        'stroke-width=".5" marker-end="url(#punt)"/>'
        f"{_line(at_x, at_y, word)}"
    )


def _lines(x: float, y: float, texts: list[str], kind: str = "") -> Iterator[str]:
    for place, text in enumerate(texts):
        yield _line(x, y + place * LINE, text, kind)


def _line(x: float, y: float, text: str, kind: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}"{KINDS[kind]}>{html.escape(text)}</text>'


def _box(x: float, y: float, width: float, height: float, fill: str, edge: str) -> str:
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="2" '
        f'fill="{fill}" stroke="{edge}" stroke-width=".5"/>'
    )


def _page(schema: Stroomschema, described: str, parts: list[str]) -> str:
    body = "\n".join(parts)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" lang="nl" width="{WIDTH}mm" \
height="{HEIGHT}mm" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="titel uitleg">
<title id="titel">{html.escape(schema.titel)}</title>
<desc id="uitleg">{html.escape(described)}</desc>
<defs><marker id="punt" viewBox="0 0 4 4" refX="3" refY="2" markerWidth="5" markerHeight="5" \
orient="auto"><path d="M0 0L4 2L0 4z" fill="{INK}"/></marker></defs>
<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>
<g font-family="Liberation Sans, Arial, sans-serif" font-size="3.4" fill="{INK}">
{_line(MARGIN, 20, schema.titel, "titel")}
{_line(MARGIN, 28, "Volg de pijlen. De nummers zijn die van de screening op papier.")}
{body}
{_line(MARGIN, HEIGHT - 10, schema.versie)}
</g>
</svg>
"""
