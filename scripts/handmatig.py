"""Say which manual checks were never done, or too long before the date of the edition.

Usage: python scripts/handmatig.py. Reads the table in docs/beheer/handmatig.md. What it says
is a 'let op': the exit code is 0. It is 1 when the table itself cannot be read.
"""

import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
LOG, EDITION = "docs/beheer/handmatig.md", "bronnen/uitgave.yaml"
NOT_YET = "nog niet"
VALID_FOR = timedelta(days=183)
_ROW = re.compile(r"^\| (H[0-9]+) \|(.+)\|$")


def overdue(log: str, edition: date) -> Iterator[str]:
    """Yield a line for each check that counts no longer on the day of the edition.

    Raises ValueError, in Dutch, when a row cannot be read.
    """
    rows = 0
    for number, line in enumerate(log.splitlines(), 1):
        row = _ROW.match(line)
        if row is None:
            continue
        rows += 1
        what, done, who, found = (cell.strip() for cell in row[2].split("|"))
        name = f"{LOG}:{number}:1: let op: {row[1]} ({what})"
        if done == NOT_YET:
            yield f"{name} is nog niet gedaan"
        elif not who or not found:
            raise ValueError(f"{LOG}:{number}:1: {row[1]}: schrijf wie het deed en wat u zag")
        elif edition - _day(done, number) > VALID_FOR:
            yield f"{name} is van {done}, meer dan een half jaar vóór de uitgave"
    if not rows:
        raise ValueError(f"{LOG}:1:1: de lijst met H1, H2 … ontbreekt")


def _day(text: str, line: int) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"{LOG}:{line}:1: '{text}' is geen datum; schrijf 2026-11-25 of '{NOT_YET}'"
        raise ValueError(message) from None


def main() -> int:
    """Print what is overdue in this project."""
    stated = yaml.safe_load((ROOT / EDITION).read_text(encoding="utf-8"))["datum"]
    edition = date.fromisoformat(str(stated))
    try:
        lines = [*overdue((ROOT / LOG).read_text(encoding="utf-8"), edition)]
    except ValueError as fault:
        print(fault)
        return 1
    print(
        "\n".join(lines) or "Alles is met de hand nagegaan, minder dan een half jaar geleden."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
