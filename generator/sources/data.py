"""The national lists in `data/`: municipalities, and the outlines of the regions."""

import csv
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.model.landelijk import Gemeente

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Omtrek:
    """The outline of a region: rings of (longitude, latitude) in degrees, WGS84."""

    code: str
    ringen: tuple[Ring, ...]


def read_municipalities(path: Path) -> tuple[Gemeente, ...]:
    """Read `gemeenten.csv`: code, name, province and region of each municipality."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Gemeente(row["gm_code"], row["naam"], row["provincie"], row["vr_code"])
            for row in csv.DictReader(file)
        )


def read_outlines(path: Path) -> tuple[Omtrek, ...]:
    """Read `regios.geojson`: the outline of each region, islands included."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return tuple(
        Omtrek(feature["properties"]["vr_code"], _rings(feature["geometry"]))
        for feature in features
    )


def _rings(geometry: Mapping[str, object]) -> tuple[Ring, ...]:
    polygons = geometry["coordinates"]
    assert isinstance(polygons, list)
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    return tuple(
        tuple((float(lon), float(lat)) for lon, lat in ring)
        for polygon in polygons
        for ring in polygon
    )
