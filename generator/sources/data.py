"""The national data in `data/`: the list of municipalities, and the outlines of the regions."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.model.landelijk import Gemeente, Omtrek
from generator.problems import Position, Problem
from generator.sources.yaml_text import SourceError

COLUMNS = ("gm_code", "naam", "provincie", "vr_code", "year")


def read_municipalities(path: Path) -> tuple[Gemeente, ...]:
    """Read `gemeenten.csv`: code, name, province, region and year of each municipality.

    Raises:
        SourceError: the list is not there, is no text, or has other columns.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = [*csv.DictReader(file)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _refused(path, "de lijst van gemeenten ontbreekt, of is geen tekst") from error
    if not rows or any(row.get(column) is None for row in rows for column in COLUMNS):
        raise _refused(path, f"elke rij heeft de kolommen {', '.join(COLUMNS)}")
    wrong = next((row["year"] for row in rows if not row["year"].isdecimal()), None)
    if wrong is not None:
        raise _refused(path, f"'{wrong}' is geen jaar")
    return tuple(
        Gemeente(
            row["gm_code"], row["naam"], row["provincie"], row["vr_code"], int(row["year"])
        )
        for row in rows
    )


def read_outlines(path: Path) -> tuple[Omtrek, ...]:
    """Read `regios.geojson`: the outline of each region, and a place for its name.

    Raises:
        SourceError: the file is not there, is no JSON, or has another form.
    """
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        return tuple(map(_outline, features))
    except (OSError, ValueError, TypeError, LookupError) as error:
        raise _refused(path, "de grenzen van de regio's zijn niet te lezen") from error


def _outline(feature: Mapping[str, Any]) -> Omtrek:
    return Omtrek(
        feature["properties"]["vr_code"],
        _point(feature["properties"]["label"]),
        tuple(tuple(map(_point, ring)) for ring in _rings(feature["geometry"])),
    )


def _rings(geometry: Mapping[str, Any]) -> Iterator[Sequence[Sequence[float]]]:
    polygons = geometry["coordinates"]
    for polygon in [polygons] if geometry["type"] == "Polygon" else polygons:
        yield from polygon


def _point(position: Sequence[float]) -> tuple[float, float]:
    return position[0], position[1]


def _refused(path: Path, message: str) -> SourceError:
    return SourceError(Problem(Position(f"data/{path.name}"), "gegevens", message))
