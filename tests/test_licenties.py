"""Every file has a licence, every licence its text, and work of others is not called ours."""

import subprocess
import tomllib
from fnmatch import fnmatchcase

import pytest

from tests.conftest import ROOT

OURS = {"EUPL-1.2", "CC-BY-4.0"}


def tracked() -> list[str]:
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("geen git: een pakket zonder geschiedenis kent zijn bestanden niet")
    return [name for name in done.stdout.splitlines() if not name.startswith("LICENSE")]


def annotations() -> list[dict[str, object]]:
    return tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]


def matches(name: str, annotation: dict[str, object]) -> bool:
    """Say whether a path fits: `*` stays within a folder, `**` does not."""
    paths = annotation["path"]
    return any(
        fnmatchcase(name, path) and ("**" in path or name.count("/") == path.count("/"))
        for path in ([paths] if isinstance(paths, str) else paths)
    )


def licence(name: str) -> str:
    found = [a for a in annotations() if matches(name, a)]
    return str(found[-1]["SPDX-License-Identifier"]) if found else ""


def test_every_file_has_a_licence() -> None:
    assert [name for name in tracked() if not licence(name)] == []


def test_every_rule_fits_a_file_and_says_whose_it_is() -> None:
    names = tracked()
    for annotation in annotations():
        paths = annotation["path"]
        assert annotation["SPDX-FileCopyrightText"]
        for path in [paths] if isinstance(paths, str) else paths:
            assert any(matches(name, {"path": path}) for name in names), path


def test_each_licence_that_is_used_has_its_text_and_no_other() -> None:
    used = {
        id for a in annotations() for id in str(a["SPDX-License-Identifier"]).split(" AND ")
    }
    texts = {
        path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "LICENSES").iterdir()
    }

    assert used == {*texts}
    assert all(len(text) > 500 for text in texts.values())


def test_work_of_others_is_not_called_ours() -> None:
    foreign = (".otf", ".ttf", ".woff2", ".min.js")
    others = [name for name in tracked() if name.endswith(foreign) or "/vendor/" in name]

    assert others
    for name in others:
        if not name.endswith("README.md"):
            assert licence(name) not in OURS, name


def test_each_folder_with_a_font_holds_the_notice_that_its_licence_asks() -> None:
    fonts = ROOT / "site_templates/documents/fonts"
    notices = {path.name: path.read_text(encoding="utf-8") for path in fonts.glob("LICENSE*")}

    assert "Liberation" in notices["LICENSE.txt"]
    assert "Bitstream" in notices["LICENSE-Rest.txt"]
    assert "Tavmjong Bah" in notices["LICENSE-Rest.txt"]
