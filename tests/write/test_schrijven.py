"""Files are staged and swapped in whole; the server builds again on a change."""

import threading
import time
import urllib.request
from pathlib import Path

import pytest

from generator.write.manuals import read_manuals
from generator.write.serve import serve
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


def test_server_shows_the_site_and_builds_again_on_a_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, site = tmp_path / "bronnen", tmp_path / "site"
    write_changed(source, {"a.yaml": b"een"})
    stop = threading.Event()

    def build() -> bool:
        write_changed(site, {"index.html": (source / "a.yaml").read_bytes()})
        return True

    options = {"port": 0, "poll": 0.05, "stop": stop}
    thread = threading.Thread(target=serve, args=(build, [source], site), kwargs=options)
    thread.start()
    try:
        address = wait_for_address(capsys)
        assert read(address) == b"een"
        (source / "a.yaml").write_bytes(b"twee!")
        deadline = time.monotonic() + 5
        while read(address) != b"twee!" and time.monotonic() < deadline:
            time.sleep(0.05)
        assert read(address) == b"twee!"
    finally:
        stop.set()
        thread.join()


def wait_for_address(capsys: pytest.CaptureFixture[str]) -> str:
    said = ""
    for _ in range(100):
        said += capsys.readouterr().out
        if "http://" in said:
            return said.split("op ")[1].split(" ")[0]
        time.sleep(0.05)
    raise AssertionError(said)


def read(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=5) as answer:
        content: bytes = answer.read()
        return content
