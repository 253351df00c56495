"""Files are staged and swapped in whole."""

from pathlib import Path

import pytest

from generator.write.manuals import read_manuals
from generator.write.staging import swap_in, write_changed


def test_only_changed_files_are_written_and_stale_ones_go(tmp_path: Path) -> None:
    assert write_changed(tmp_path / "x", {"a/b.md": b"1", "c.md": b"2"}) == 2
    assert write_changed(tmp_path / "x", {"a/b.md": b"1", "d.md": b"3"}) == 1

    found = {p.relative_to(tmp_path / "x").as_posix() for p in (tmp_path / "x").rglob("*.md")}
    assert found == {"a/b.md", "d.md"}


def test_nothing_is_written_outside_the_folder(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="outside"):
        write_changed(tmp_path / "x", {"../y.md": b"1"})

    assert not (tmp_path / "y.md").exists()


def test_finished_site_takes_the_place_of_the_former_one(tmp_path: Path) -> None:
    site, staged = tmp_path / "site", tmp_path / "new"
    write_changed(site, {"old.html": b"old"})
    write_changed(staged, {"new.html": b"new"})
    swap_in(staged, site)

    assert [p.name for p in site.iterdir()] == ["new.html"]
    assert not staged.exists()


def test_failed_swap_puts_the_former_site_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_changed(site, {"old.html": b"old"})
    with pytest.raises(OSError, match="new"):
        swap_in(tmp_path / "new", site)

    assert (site / "old.html").read_bytes() == b"old"


def test_manuals_come_in_order_with_their_titles(tmp_path: Path) -> None:
    for name, text in {
        "g/b.md": "---\ntitle: Bee\nvolgorde: 1\n---\n",
        "g/a.md": "---\ntitle: Aa\nvolgorde: 2\n---\n",
        "g/index.md": "---\ntitle: Groep\n---\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)

    titles = read_manuals(tmp_path).titles
    assert list(titles.items()) == [
        ("g/index.md", "Groep"),
        ("g/b.md", "Bee"),
        ("g/a.md", "Aa"),
    ]
