"""What the tests share: the real content, the real site built once, a real browser."""

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from generator.load import Inhoud, load

ROOT = Path(__file__).resolve().parent.parent
AXE = (ROOT / "tests/vendor/axe.min.js").read_text(encoding="utf-8")
SOURCES = ("bronnen", "schemas", "site_templates", "docs", "data")


SHOWN_LIVE = ("[te-herzien]", "[vingerafdruk]")
"""The notices of the real content: a fictitious region shows a choice to look at again. And
those of a test that gives a region another choice, without noting which text it answers."""


def copy_project(target: Path) -> Path:
    """Copy what a build reads to `target`, so that a test may change it."""
    for name in SOURCES:
        shutil.copytree(ROOT / name, target / name)
    shutil.copy(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    return target


def kaderwijzer(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run the command line tool as a user would."""
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8"
    )


@pytest.fixture(scope="session")
def inhoud() -> Inhoud:
    """The real content of the project."""
    found, problems = load(ROOT)
    assert found is not None, "\n".join(map(str, problems))
    return found


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which the site has been built: once, for all workers."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "built"
    said = shared / "uitslag.txt"
    try:
        shared.mkdir()
    except FileExistsError:
        wait_for(said)
    else:
        _build_into(shared, said)
    assert said.read_text(encoding="utf-8") == ""
    return shared / "project"


def _build_into(shared: Path, said: Path) -> None:
    """Build a copy in `shared`; `said` appears when it is done, and holds what went wrong."""
    fault = "the copy could not be made"
    try:
        done = kaderwijzer("build", cwd=copy_project(shared / "project"))
        fault = "" if done.returncode == 0 else done.stdout + done.stderr
    finally:
        draft = said.with_suffix(".tmp")
        draft.write_text(fault, encoding="utf-8")
        draft.rename(said)


def wait_for(file: Path, seconds: float = 600) -> None:
    """Wait until another worker has written a file."""
    deadline = time.monotonic() + seconds
    while not file.exists():
        assert time.monotonic() < deadline, f"{file.name} did not come"
        time.sleep(0.1)


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    """The built site."""
    return project / "site"


class HeaderHandler(SimpleHTTPRequestHandler):
    """Serves the site with the headers that its own build wrote."""

    headers_to_send: tuple[tuple[str, str], ...] = ()

    def end_headers(self) -> None:
        for name, value in self.headers_to_send:
            if name != "Strict-Transport-Security":
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the built site, served with its own security headers."""
    lines = (site / "_headers").read_text().splitlines()[1:]
    pairs = tuple(tuple(line.strip().split(": ", 1)) for line in lines)
    handler = type("Handler", (HeaderHandler,), {"headers_to_send": pairs})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def browser_path() -> str | None:
    """Return the Chromium to drive; None leaves the choice to Playwright."""
    named = os.environ.get("KADERWIJZER_CHROMIUM")
    found = (shutil.which(n) for n in ("chromium", "chromium-browser", "google-chrome"))
    return named or next((path for path in found if path), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser_path())
        yield chromium
        chromium.close()


class Watched:
    """A page with what went wrong on it: console errors, and requests to elsewhere."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.errors: list[str] = []
        self.elsewhere: list[str] = []
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._note(request.url, address))

    def _note(self, url: str, address: str) -> None:
        if not url.startswith((address, "data:", "blob:")):
            self.elsewhere.append(url)


@pytest.fixture
def watched(browser: Browser, address: str) -> Iterator[Watched]:
    """A page at desktop width on which nothing may go wrong."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    found = Watched(context.new_page(), address)
    yield found
    context.close()
    assert found.errors == []
    assert found.elsewhere == []
