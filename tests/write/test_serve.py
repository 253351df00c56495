"""`kaderwijzer serve` builds again on a change, and says what it cannot do."""

import socket
import threading
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.write.serve import open_server, serve
from tests.conftest import kaderwijzer

POLL = 0.05


class Running:
    """A server on a free port with a build of our own."""

    def __init__(self, folder: Path, build: Callable[[], bool], watched: Path) -> None:
        self._server = open_server(folder, 0)
        self._stop = threading.Event()
        self._thread = threading.Thread(
            target=serve,
            args=(build, [watched], self._server),
            kwargs={"poll": POLL, "stop": self._stop},
        )
        self._thread.start()

    def page(self) -> str:
        address = f"http://127.0.0.1:{self._server.server_port}/index.html"
        with urllib.request.urlopen(address) as response:
            return str(response.read().decode())

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "bron.yaml"
    file.write_text("een", encoding="utf-8")
    return file


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(POLL)
    return True


def test_a_change_in_a_source_is_served_at_once(source: Path, tmp_path: Path) -> None:
    def build() -> bool:
        (tmp_path / "index.html").write_text(source.read_text(encoding="utf-8"))
        return True

    running = Running(tmp_path, build, source)
    try:
        assert within(5, lambda: (tmp_path / "index.html").exists())
        assert running.page() == "een"
        source.write_text("twee!", encoding="utf-8")
        assert within(5, lambda: running.page() == "twee!")
    finally:
        running.stop()


def test_a_build_that_fails_leaves_the_former_page(source: Path, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("de vorige", encoding="utf-8")
    built: list[str] = []

    def build() -> bool:
        built.append(source.read_text(encoding="utf-8"))
        return False

    running = Running(tmp_path, build, source)
    try:
        source.write_text("stuk", encoding="utf-8")
        assert within(5, lambda: built[-1:] == ["stuk"])
        assert running.page() == "de vorige"
    finally:
        running.stop()


def test_nothing_changed_builds_nothing(source: Path, tmp_path: Path) -> None:
    built: list[int] = []

    def build() -> bool:
        built.append(1)
        return True

    running = Running(tmp_path, build, source)
    time.sleep(POLL * 10)
    running.stop()

    assert built == [1]


def test_port_that_is_taken_is_said_before_anything_is_built() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        told = kaderwijzer("serve", "--port", port)

    assert told.returncode == 2
    assert f"poort {port} is niet vrij" in told.stderr
    assert "Bronnen lezen" not in told.stdout
