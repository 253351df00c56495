"""Earlier editions: finished sites that the publisher kept, put below the new one."""

import os
import re
import shutil
from pathlib import Path

from generator.render.oude_uitgave import FOLDER, mark_as_old

_NAME = re.compile(r"20[0-9]{2}\.(0[1-9]|1[0-2])")
_NOT_AGAIN = shutil.ignore_patterns(
    FOLDER, "headers", "_headers", ".well-known", "sitemap.xml*", "404.html"
)
"""What holds for a whole site is made for the new one only."""


def kept_editions(kept: Path, editie: str) -> tuple[str, ...]:
    """Return the editions in the folder `kept` before `editie`, newest first."""
    if not kept.is_dir():
        return ()
    names = [path.name for path in kept.iterdir() if (path / "index.html").is_file()]
    return tuple(sorted((n for n in names if _NAME.fullmatch(n) and n < editie), reverse=True))


def add_editions(kept: Path, editions: tuple[str, ...], site: Path) -> None:
    """Put each edition below the finished `site`, its pages marked as old.

    Files other than pages are linked where the disk can, for an edition is large.
    """
    for editie in editions:
        target = site / FOLDER / editie
        shutil.copytree(kept / editie, target, ignore=_NOT_AGAIN, copy_function=_link)
        for page in target.rglob("*.html"):
            path = page.relative_to(target).as_posix()
            html = page.read_text(encoding="utf-8")
            page.unlink()  # it may be the very file that was kept
            there = (site / path).is_file()
            page.write_text(mark_as_old(html, editie, path, still_there=there), "utf-8")


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
