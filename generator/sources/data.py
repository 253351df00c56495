"""The national list of municipalities in `data/`."""

import csv
from pathlib import Path

from generator.model.landelijk import Gemeente


def read_municipalities(path: Path) -> tuple[Gemeente, ...]:
    """Read `gemeenten.csv`: code, name, province, region and year of each municipality."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Gemeente(
                row["gm_code"], row["naam"], row["provincie"], row["vr_code"], int(row["year"])
            )
            for row in csv.DictReader(file)
        )
