"""Every date that an author may write is a day that exists."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

DAYS = ("2024-02-29", "2000-02-29", "2026-12-31", "2026-04-30")
NO_DAYS = ("2026-02-29", "2026-02-31", "1900-02-29", "2026-04-31", "2026-13-01", "2026-1-1")


def patterns(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Yield the pattern of each text that takes a whole date."""
    if isinstance(value, dict):
        pattern = value.get("pattern")
        if isinstance(pattern, str) and re.fullmatch(pattern, DAYS[2]):
            yield path, pattern
        for key, inner in value.items():
            yield from patterns(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from patterns(inner, f"{path}/{index}")


def all_patterns() -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for file in sorted(Path(ROOT / "schemas").glob("*.json")):
        schema = json.loads(file.read_text(encoding="utf-8"))
        found += [p for p in patterns(schema, file.name) if not re.fullmatch(p[1], "een-woord")]
    return found


@pytest.mark.parametrize(("path", "pattern"), all_patterns())
def test_date_is_a_day_of_the_calendar(path: str, pattern: str) -> None:
    assert [day for day in DAYS if not re.fullmatch(pattern, day)] == []
    assert [day for day in NO_DAYS if re.fullmatch(pattern, day)] == []


def test_dates_are_asked_in_more_than_one_schema() -> None:
    assert len({path.split("/")[0] for path, _ in all_patterns()}) >= 5
