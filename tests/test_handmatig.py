"""The age of what people checked by hand is told; a log that cannot be read is refused."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from scripts.handmatig import LOG, overdue
from tests.conftest import ROOT

EDITION = date(2026, 11, 23)


def log(*cells: str) -> str:
    return f"# Titel\n\n| H1 | NVDA | {' | '.join(cells)} |\n"


def test_the_real_log_is_readable_and_each_check_says_what_to_try() -> None:
    text = (ROOT / LOG).read_text(encoding="utf-8")

    assert len([*overdue(text, date(2099, 1, 1))]) == text.count("\n| H") > 0
    for number in range(1, text.count("\n| H") + 1):
        assert f"H{number}" in text.split("## Wat u probeert")[1]


def test_never_done_and_too_long_ago_are_told() -> None:
    assert [*overdue(log("nog niet", "", ""), EDITION)] == [
        f"{LOG}:3:1: let op: H1 (NVDA) is nog niet gedaan"
    ]
    assert [*overdue(log("2026-05-01", "Eva, NVDA 2026.1", "goed"), EDITION)] == [
        f"{LOG}:3:1: let op: H1 (NVDA) is van 2026-05-01, "
        "meer dan een half jaar vóór de uitgave"
    ]
    assert [*overdue(log("2026-06-01", "Eva, NVDA 2026.1", "goed"), EDITION)] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (log("vorige week", "Eva", "goed"), f"{LOG}:3:1: 'vorige week' is geen datum"),
        (log("2026-11-01", "", "goed"), f"{LOG}:3:1: H1: schrijf wie het deed"),
        (log("2026-11-01", "Eva", ""), f"{LOG}:3:1: H1: schrijf wie het deed"),
        ("# Titel\n", "ontbreekt"),
    ],
)
def test_a_log_that_says_too_little_is_refused(text: str, wanted: str) -> None:
    with pytest.raises(ValueError) as fault:
        [*overdue(text, EDITION)]
    assert wanted in str(fault.value)


def test_a_maintainer_can_run_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts/handmatig.py"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0
    assert "let op" in done.stdout or "Alles" in done.stdout
