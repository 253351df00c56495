"""The national data in `data/`: the list of municipalities, and the outlines of the regions."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.model.landelijk import Gemeente, Omtrek


def read_municipalities(path: Path) -> tuple[Gemeente, ...]:
    """Read `gemeenten.csv`: code, name, province, region and year of each municipality."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Gemeente(
                row["gm_code"], row["naam"], row["provincie"], row["vr_code"], int(row["year"])
            )
            for row in csv.DictReader(file)
        )


def read_outlines(path: Path) -> tuple[Omtrek, ...]:
    """Read `regios.geojson`: the outline of each region, and a place for its name."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return tuple(
        Omtrek(
            feature["properties"]["vr_code"],
            _point(feature["properties"]["label"]),
            tuple(tuple(map(_point, ring)) for ring in _rings(feature["geometry"])),
        )
        for feature in features
    )


def _rings(geometry: Mapping[str, Any]) -> Iterator[Sequence[Sequence[float]]]:
    polygons = geometry["coordinates"]
    for polygon in [polygons] if geometry["type"] == "Polygon" else polygons:
        yield from polygon


def _point(position: Sequence[float]) -> tuple[float, float]:
    return position[0], position[1]
