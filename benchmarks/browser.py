"""What the benchmarks of pages share: a folder served on this machine, and a browser."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.write.serve import open_server
from tests.conftest import browser_path

SLOWED = 4
"""How many times the processor is slowed, to stand for an old phone."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser that the tests use too."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path())
        yield browser
        browser.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder, and give its address."""
    with open_server(folder, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
