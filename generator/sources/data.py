"""The national list of municipalities in `data/`."""

import csv
from pathlib import Path

from generator.model.landelijk import Gemeente


def read_municipalities(path: Path) -> tuple[Gemeente, ...]:
    """Read `gemeenten.csv`: code, name, province and region of each municipality."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Gemeente(row["gm_code"], row["naam"], row["provincie"], row["vr_code"])
            for row in csv.DictReader(file)
        )
