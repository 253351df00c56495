"""What runs elsewhere is what was tested here: pinned versions, and one strict CI script."""

import re
import tomllib

from tests.conftest import ROOT

PINNED = re.compile(r"([a-z0-9][a-z0-9.-]*)==([0-9][^ ;]*)( ;.*)?")
NAME = re.compile(r"[A-Za-z0-9._-]+")
LISTS = ("requirements.txt", "requirements-test.txt")


def pins(name: str) -> dict[str, str]:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    found = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    matches = {line: PINNED.fullmatch(line) for line in found}
    assert [line for line, match in matches.items() if match is None] == []
    return {match[1]: match[2] for match in matches.values() if match}


def test_every_package_has_one_version_in_both_lists() -> None:
    site, test = (pins(name) for name in LISTS)

    assert {name: version for name, version in site.items() if test.get(name) != version} == {}


def test_every_package_that_the_project_asks_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = (project["project"]["dependencies"], project["dependency-groups"]["test"])
    for names, wanted in zip(LISTS, asked, strict=True):
        listed = pins(names)
        missing = [w for w in wanted if (m := NAME.match(w)) and m[0].lower() not in listed]
        assert missing == []


def test_ci_stops_at_the_first_fault_and_runs_what_the_readme_says() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")

    assert "set -euo pipefail" in script
    assert script.rstrip().endswith("make test")
    assert "curl" not in script
    assert "wget" not in script
