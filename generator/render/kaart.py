"""The map of the regions: GeoJSON to a small inline SVG in which each region is a link."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.render.environment import make_environment

PROJECT = Path(__file__).resolve().parents[2]
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


def regional_map(links: Mapping[str, tuple[str, str]]) -> Markup:
    """Return the map of the project's own data; see `kaart`."""
    return kaart(_features(), links)


def kaart(
    features: Sequence[Mapping[str, Any]], links: Mapping[str, tuple[str, str]]
) -> Markup:
    """Return the map as HTML: the drawing, a plain list beside it, and the attribution.

    Args:
        features: the regions as GeoJSON features, with `vr_code` and `label`.
        links: for each vr_code the address of its page and its name. A region without
            a link is left out.
    """
    projection, height = _fit(features)
    shown = [f for f in features if f["properties"]["vr_code"] in links]
    regios = [_region(feature, links, projection) for feature in shown]
    template = make_environment(PROJECT / "site_templates", markdown=False).get_template(
        "components/regiokaart/regiokaart.html.j2"
    )
    html = template.render(
        regios=sorted(regios, key=lambda regio: regio.code),
        breedte=WIDTH,
        hoogte=height,
        bronvermelding=ATTRIBUTION,
    )
    return Markup(html)


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


def _region(
    feature: Mapping[str, Any], links: Mapping[str, tuple[str, str]], projection: Projection
) -> Kaartregio:
    properties = feature["properties"]
    address, name = links[properties["vr_code"]]
    rings = ([projection.point(p) for p in ring] for ring in _rings(feature["geometry"]))
    x, y = projection.point(properties["label"])
    return Kaartregio(properties["vr_code"], name, address, path_data(rings), x, y)


def _fit(features: Sequence[Mapping[str, Any]]) -> tuple[Projection, int]:
    """Return the projection that fills the width, and the height that it gives."""
    positions = [p for f in features for ring in _rings(f["geometry"]) for p in ring]
    west, east = min(p[0] for p in positions), max(p[0] for p in positions)
    south, north = min(p[1] for p in positions), max(p[1] for p in positions)
    scale = WIDTH / ((east - west) * math.cos(math.radians(_MIDDLE_LATITUDE)))
    return Projection(west, north, scale), math.ceil((north - south) * scale)


def _rings(geometry: Mapping[str, Any]) -> list[list[Position]]:
    if geometry["type"] == "Polygon":
        return list(geometry["coordinates"])
    return [ring for polygon in geometry["coordinates"] for ring in polygon]


@cache
def _features() -> tuple[Mapping[str, Any], ...]:
    text = (PROJECT / "data/regios.geojson").read_text(encoding="utf-8")
    return tuple(json.loads(text)["features"])
