"""The map of the regions: outlines to a small inline SVG in which each region is a link."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jinja2 import Environment
from markupsafe import Markup

from generator.model.landelijk import Omtrek

ATTRIBUTION = (
    "Kadaster / Centraal Bureau voor de Statistiek, 2025 (CC BY 4.0), "
    "vereenvoudigd via cartomap/nl; bewerkt"
)
"""What the licence asks to show with the map; see `data/README.md`."""

WIDTH = 800
"""Width of the drawing in its own units; one unit is about 330 metres."""

_MIDDLE_LATITUDE = 52.2

Point = tuple[int, int]
Position = Sequence[float]


@dataclass(frozen=True)
class Kaartregio:
    """One region on the map: its outline as SVG path data, its page, a place for its name."""

    code: str
    naam: str
    adres: str
    pad: str
    x: int
    y: int


@dataclass(frozen=True)
class Projection:
    """Longitude and latitude to whole units of the drawing, north up."""

    west: float
    north: float
    scale: float

    def point(self, position: Position) -> Point:
        """Return where a position comes in the drawing."""
        x = (position[0] - self.west) * math.cos(math.radians(_MIDDLE_LATITUDE))
        return round(x * self.scale), round((self.north - position[1]) * self.scale)


def regional_map(
    omtrekken: Sequence[Omtrek], links: Mapping[str, tuple[str, str]], html: Environment
) -> Markup:
    """Return the map as HTML: the drawing, a plain list beside it, and the attribution.

    `links` holds for each code the address of its page and its name. A region without a
    link is left out.
    """
    projection, height = _fit(omtrekken)
    regios = [_region(o, links[o.code], projection) for o in omtrekken if o.code in links]
    template = html.get_template("components/regiokaart/regiokaart.html.j2")
    drawn = template.render(
        regios=sorted(regios, key=lambda regio: regio.code),
        breedte=WIDTH,
        hoogte=height,
        bronvermelding=ATTRIBUTION,
    )
    return Markup(drawn)


def path_data(rings: Iterable[Iterable[Point]]) -> str:
    """Return rings of whole points as SVG path data, in relative steps to keep it short."""
    return "".join(_ring(list(ring)) for ring in rings)


def _ring(points: list[Point]) -> str:
    steps = [(x - before_x, y - before_y) for (before_x, before_y), (x, y) in pairwise(points)]
    moved = [step for step in steps if step != (0, 0)]
    if len(moved) < 3:
        return ""
    line = " ".join(f"{x} {y}" for x, y in moved[:-1]).replace(" -", "-")
    return f"M{points[0][0]} {points[0][1]}l{line}z"


def _region(omtrek: Omtrek, link: tuple[str, str], projection: Projection) -> Kaartregio:
    address, name = link
    rings = ([projection.point(p) for p in ring] for ring in omtrek.ringen)
    x, y = projection.point(omtrek.midden)
    return Kaartregio(omtrek.code, name, address, path_data(rings), x, y)


def _fit(omtrekken: Sequence[Omtrek]) -> tuple[Projection, int]:
    """Return the projection that fills the width, and the height that it gives."""
    positions = [p for omtrek in omtrekken for ring in omtrek.ringen for p in ring]
    west, east = min(p[0] for p in positions), max(p[0] for p in positions)
    south, north = min(p[1] for p in positions), max(p[1] for p in positions)
    scale = WIDTH / ((east - west) * math.cos(math.radians(_MIDDLE_LATITUDE)))
    return Projection(west, north, scale), math.ceil((north - south) * scale)
