"""Check in the real language server of editors that authors get our Dutch texts.

Usage: python scripts/editor.py [COMMAND]. The command starts yaml-language-server, which is
not part of the project: npm install -g yaml-language-server@1.25.0. For each kind of source
it opens a real file, asks what stands at a key, breaks the file, and reads what the editor
would show. Exit code 1 when a text is missing, 2 when there is no language server.
"""

import json
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
COMMAND = "yaml-language-server"
SECONDS = 30.0


@dataclass(frozen=True)
class Example:
    """A file, a key to hover, and a mistake with the text of the schema that belongs to it."""

    file: str
    key: str
    hover: str
    right: str
    wrong: str
    message: str


EXAMPLES = (
    Example(
        "bronnen/uitgave.yaml",
        "editie",
        "Jaar en maand, met een punt ertussen.",
        'editie: "2026.11"',
        'editie: "november"',
        "Schrijf het nummer als jaar, punt, maand: 2026.11",
    ),
    Example(
        "bronnen/casussen/tc-01.yaml",
        "id",
        "Zoals TC-01. Het bestand heet tc-01.yaml.",
        "id: TC-01",
        "id: casus 1",
        "Schrijf het nummer als TC-01",
    ),
    Example(
        "bronnen/regios/utrecht/regio.yaml",
        "code",
        "Code van de regio bij het CBS.",
        "code: VR09",
        "code: Utrecht",
        "Schrijf de code als VR16",
    ),
    Example(
        "bronnen/regios/waterrijk/keuzes.yaml",
        "regio",
        "De id van de regio: de naam van de map.",
        "regio: waterrijk",
        "regio: Water Rijk",
        "Gebruik alleen kleine letters, cijfers en streepjes",
    ),
)


class Server:
    """A running language server, spoken to as an editor does."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(
            [*command, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._heard: Queue[dict[str, Any]] = Queue()
        self._number = 0
        threading.Thread(target=self._listen, daemon=True).start()
        settings = {"yaml": {"validate": True, "hover": True, "schemaStore": {"enable": False}}}
        self.ask("initialize", {"rootUri": ROOT.as_uri(), "capabilities": {}})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": settings})

    def open(self, uri: str, text: str) -> None:
        """Open a document, as if it was typed just now."""
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})

    def hover(self, uri: str, line: int) -> str:
        """Return what is shown at the beginning of a line."""
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": 1}}
        return json.dumps(self.ask("textDocument/hover", place), ensure_ascii=False)

    def messages(self, uri: str) -> list[str]:
        """Return the faults that the server tells about a document, when it tells any."""
        for heard in self._hear():
            if heard.get("method") == "textDocument/publishDiagnostics":
                told = [fault["message"] for fault in heard["params"]["diagnostics"]]
                if told and heard["params"]["uri"] == uri:
                    return told
        return []

    def ask(self, method: str, params: object) -> object:
        """Send a request and return what comes back."""
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        return next(h.get("result") for h in self._hear() if h.get("id") == number)

    def stop(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.wait()

    def _hear(self) -> Iterator[dict[str, Any]]:
        while True:
            try:
                heard = self._heard.get(timeout=SECONDS)
            except Empty:
                return
            if "method" in heard and "id" in heard:
                self._send({"id": heard["id"], "result": None})
            yield heard

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while header := self._process.stdout.readline():
            name, _, size = header.partition(b":")
            if name.lower() == b"content-length":
                while self._process.stdout.readline().strip():
                    pass
                self._heard.put(json.loads(self._process.stdout.read(int(size))))


def faults(server: Server) -> Iterator[str]:
    """Yield what an author should see and does not."""
    for number, example in enumerate(EXAMPLES):
        path = ROOT / example.file
        text = path.read_text(encoding="utf-8")
        uri = path.with_name(f"proef-{number}.yaml").as_uri()
        line = next(
            n for n, row in enumerate(text.splitlines()) if row.startswith(f"{example.key}:")
        )
        if example.right not in text:
            yield f"{example.file}: '{example.right}' staat er niet meer; pas dit script aan"
            continue
        server.open(uri, text.replace(example.right, example.wrong))
        told = server.messages(uri)
        if example.message not in told:
            wanted = repr(example.message)
            yield f"{example.file}: bij '{example.wrong}' staat {told}, niet {wanted}"
        if example.hover not in server.hover(uri, line):
            yield f"{example.file}: bij '{example.key}' ontbreekt de uitleg {example.hover!r}"


def main() -> int:
    """Run the examples and say what is missing."""
    command = shlex.split(" ".join(sys.argv[1:]) or COMMAND)
    if shutil.which(command[0]) is None:
        print(f"Niet nagegaan: '{command[0]}' staat niet op deze computer.")
        return 2
    server = Server(command)
    try:
        found = [*faults(server)]
    finally:
        server.stop()
    print("\n".join(found) or f"De editor toont uitleg en meldingen ({len(EXAMPLES)} proeven).")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
