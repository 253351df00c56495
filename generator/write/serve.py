"""Serve the site on this machine, and build it again when a source changes."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

State = dict[str, tuple[int, int]]


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a log line for each, and tells browsers not to keep them."""

    def end_headers(self) -> None:
        """Add that a page may have changed since."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for the build."""


def open_server(site: Path, port: int, host: str = "127.0.0.1") -> ThreadingHTTPServer:
    """Take the port and return the server of `site`; raises OSError when it is taken."""
    return ThreadingHTTPServer((host, port), partial(QuietHandler, directory=str(site)))


def serve(
    build: Callable[[], bool],
    watched: Sequence[Path],
    server: ThreadingHTTPServer,
    *,
    poll: float = 0.5,
    stop: threading.Event | None = None,
) -> None:
    """Build, serve, and build again on each change until `stop` or Ctrl-C.

    A build that fails leaves the former site in place, and so it stays visible.
    """
    stop = stop or threading.Event()
    seen = state_of(watched)
    build()
    host, port = server.server_address[:2]
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"De site staat op http://{host!s}:{port}/ (stoppen: Ctrl-C)", flush=True)
        try:
            while not stop.is_set():
                time.sleep(poll)
                now = state_of(watched)
                if now != seen:
                    seen = now
                    print("Er is iets gewijzigd.", flush=True)
                    build()
        finally:
            server.shutdown()


def state_of(watched: Sequence[Path]) -> State:
    """Return the time and size of every watched file."""
    return {str(path): _stamp(path) for path in _files(watched)}


def _files(watched: Sequence[Path]) -> Iterator[Path]:
    for path in watched:
        yield from path.rglob("*") if path.is_dir() else (path,)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
