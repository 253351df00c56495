"""The rule of the screening as one page with a flow chart, for on the wall: SVG, A4."""

import html
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from generator import dutch
from generator.model.landelijk import Landelijk
from generator.screening.uitkomst import complex_ways

WIDTH, HEIGHT = 210, 297
MARGIN, GAP = 12, 11
COLUMN = 112
SIDE = WIDTH - 2 * MARGIN - COLUMN - 14
LINE = 4.6
SIGNS_A_LINE, SIGNS_BESIDE = 58, 30
INK, ACCENT, RED = "#1b2b2e", "#14646b", "#a31621"
KINDS = {
    "": "",
    "kop": ' font-size="3.9" font-weight="700"',
    "titel": f' font-size="8" font-weight="700" fill="{ACCENT}"',
}


@dataclass(frozen=True)
class Stap:
    """A question on the left, and the outcome that a yes leads to on the right."""

    kop: str
    regels: tuple[str, ...]
    uitkomst: str
    titel: str


def flow_chart(landelijk: Landelijk, versie: str) -> str:
    """Return the chart. Below it stands what to do when an answer is not known."""
    stappen = tuple(_steps(landelijk))
    y = 46.0
    parts = []
    for number, stap in enumerate(stappen, 1):
        drawn, height = _step(number, stap, y)
        parts += drawn
        y += height + GAP
        if number < len(stappen):
            parts.append(_arrow(MARGIN + 20, y - GAP, MARGIN + 20, y, "nee"))
    parts += _unknown(landelijk, y)
    title = "Hoort een casus bij het Veiligheidshuis?"
    described = "; ".join(f"{s.kop} Zo ja: {s.uitkomst}." for s in stappen)
    return _page(title, described, versie, parts)


def _steps(landelijk: Landelijk) -> Iterator[Stap]:
    screening = landelijk.screening
    person, area = complex_ways(screening)
    criteria = {c.id: c for c in screening.criteria}
    titles = {u.id: u.titel for u in landelijk.uitkomsten}
    yield Stap(
        "Is er nu direct gevaar?",
        ("Bel 112. Wacht niet op de screening.",),
        "112",
        "Eerst veiligheid",
    )
    yield Stap(
        f"Voldoet {area}? {criteria[area].naam}.",
        (criteria[area].voldoet,),
        "U2",
        f"{titles['U2']} Ga ook door met de volgende vraag.",
    )
    yield Stap(
        f"Voldoen {dutch.opsomming(person)} allemaal?",
        tuple(f"{id}: {criteria[id].voldoet}" for id in person),
        "U1",
        titles["U1"],
    )
    yield Stap("De casus is regulier. Welke route?", _route(landelijk), "U3", titles["U3"])
    yield Stap("Anders", ("Eén keten kan verder.",), "U4", titles["U4"])


def _route(landelijk: Landelijk) -> tuple[str, ...]:
    """Return what leads to the route between chains: nobody at the wall knows our titles."""
    said = {node.id: f"{node.naam}." for node in landelijk.screening.knopen}
    said |= {vraag.onderdeel: vraag.tekst for vraag in landelijk.vragen}
    first, *others = (said[name] for name in landelijk.screening.route["of"])
    return (first, *(f"Of: {other[0].lower()}{other[1:]}" for other in others))


def _step(number: int, stap: Stap, y: float) -> tuple[list[str], float]:
    """Return the drawing of one step and its height, in millimetres."""
    left = [line for text in stap.regels for line in textwrap.wrap(text, SIGNS_A_LINE)]
    right = textwrap.wrap(stap.titel, SIGNS_BESIDE)
    height = max(len(left) + 1, len(right) + 1) * LINE + 8
    x = MARGIN + COLUMN + 14
    middle = y + height / 2
    edge = RED if number == 1 else ACCENT
    drawn = [
        _box(MARGIN, y, COLUMN, height, "#fff", edge),
        _line(MARGIN + 4, y + 7, stap.kop, "kop"),
        *(_line(MARGIN + 4, y + 7 + LINE * (i + 1), text) for i, text in enumerate(left)),
        _arrow(MARGIN + COLUMN, middle, x, middle, "ja"),
        _box(x, y, SIDE, height, "#e8f1f1", edge),
        _line(x + 4, y + 7, stap.uitkomst, "kop"),
        *(_line(x + 4, y + 7 + LINE * (i + 1), text) for i, text in enumerate(right)),
    ]
    return drawn, height


def _unknown(landelijk: Landelijk, y: float) -> list[str]:
    apart = [gebied.naam for gebied in landelijk.leefgebieden if not gebied.telt_mee]
    texts = (
        ("Welke leefgebieden tellen niet mee voor criterium 1?", "kop"),
        (f"{dutch.opsomming(apart)}.", ""),
        ("Weet u een antwoord nog niet?", "kop"),
        ("Onbekend telt nooit als nee. Kan het antwoord nog verschil maken?", ""),
        ("Dan is het U5: vraag na bij de partner die het weet.", ""),
        ("Is alleen de route nog open? Dan is het U6.", ""),
        ("Voldoen is nog geen opname. U en het Veiligheidshuis beslissen.", ""),
    )
    return [
        _line(MARGIN, y + 4 + place * LINE * 1.3, text, kind)
        for place, (text, kind) in enumerate(texts)
    ]


def _arrow(x1: float, y1: float, x2: float, y2: float, word: str) -> str:
    straight = x1 == x2
    at_x, at_y = (x1 + 2, (y1 + y2) / 2 + 1) if straight else ((x1 + x2) / 2 - 3, y1 - 1.5)
    end_x, end_y = (x2, y2 - 1) if straight else (x2 - 1, y2)
    return (
        f'<path d="M{x1:g} {y1:g}L{end_x:g} {end_y:g}" fill="none" stroke="{INK}" '
        'stroke-width=".5" marker-end="url(#punt)"/>'
        f"{_line(at_x, at_y, word)}"
    )


def _line(x: float, y: float, text: str, kind: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}"{KINDS[kind]}>{html.escape(text)}</text>'


def _box(x: float, y: float, width: float, height: float, fill: str, edge: str) -> str:
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="2" '
        f'fill="{fill}" stroke="{edge}" stroke-width=".5"/>'
    )


def _page(title: str, described: str, versie: str, parts: list[str]) -> str:
    body = "\n".join(parts)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" lang="nl" width="{WIDTH}mm" \
height="{HEIGHT}mm" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="titel uitleg">
<title id="titel">{html.escape(title)}</title>
<desc id="uitleg">{html.escape(described)}</desc>
<defs><marker id="punt" viewBox="0 0 4 4" refX="3" refY="2" markerWidth="5" markerHeight="5" \
orient="auto"><path d="M0 0L4 2L0 4z" fill="{INK}"/></marker></defs>
<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>
<g font-family="Liberation Sans, Arial, sans-serif" font-size="3.4" fill="{INK}">
{_line(MARGIN, 22, title, "titel")}
{_line(MARGIN, 31, "Volg de pijlen. Past een antwoord niet? Ga naar beneden.")}
{_line(MARGIN, 36, "De vragen en voorbeelden staan in de zelfcheck.")}
{body}
{_line(MARGIN, HEIGHT - 10, versie)}
</g>
</svg>
"""
