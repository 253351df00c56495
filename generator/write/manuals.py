"""The hand-written pages in `docs/`: their files, and their titles in reading order."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title: *(.+)$", re.MULTILINE)
_ORDER = re.compile(r"^volgorde: *(\d+)$", re.MULTILINE)


@dataclass(frozen=True)
class Manuals:
    """All files below `docs/`, and the title of each page by path, in order."""

    files: Mapping[str, bytes]
    titles: Mapping[str, str]


def read_manuals(folder: Path) -> Manuals:
    """Read the hand-written pages. `volgorde` in the front matter orders a folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    pages = [name for name in files if name.endswith(".md")]
    ordered = sorted(pages, key=lambda name: _place(name, files[name].decode("utf-8")))
    titles = {name: title_of(name, files[name].decode("utf-8")) for name in ordered}
    return Manuals(files, titles)


def title_of(name: str, text: str) -> str:
    """Return the title in the front matter; a page without one is a fault of ours."""
    front = _FRONT_MATTER.match(text)
    title = _TITLE.search(front.group(1)) if front else None
    if title is None:
        raise ValueError(f"docs/{name} has no 'title:' in its front matter")
    return title.group(1).strip().strip("\"'")


def _place(name: str, text: str) -> tuple[str, bool, int, str]:
    """An index page comes first in its folder, then the others by `volgorde` and name."""
    folder, _, file = name.rpartition("/")
    order = _ORDER.search(text[:400])
    return folder, file != "index.md", int(order.group(1)) if order else 99, file
