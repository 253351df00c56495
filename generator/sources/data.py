"""The national list of municipalities in `data/`."""

import csv
from pathlib import Path

from generator.model.landelijk import Gemeente
from generator.problems import Position, Problem
from generator.sources.yaml_text import SourceError

COLUMNS = ("gm_code", "naam", "provincie", "vr_code")


def read_municipalities(path: Path) -> tuple[Gemeente, ...]:
    """Read `gemeenten.csv`: code, name, province and region of each municipality.

    Raises:
        SourceError: the list is not there, is no text or has other columns.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = [*csv.DictReader(file)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _refused("de lijst van gemeenten ontbreekt, of is geen tekst") from error
    if not rows or any(row.get(column) is None for row in rows for column in COLUMNS):
        raise _refused(f"elke rij heeft de kolommen {', '.join(COLUMNS)}")
    return tuple(Gemeente(*(row[column] for column in COLUMNS)) for row in rows)


def _refused(message: str) -> SourceError:
    return SourceError(Problem(Position("data/gemeenten.csv"), "gegevens", message))
