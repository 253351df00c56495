"""The logo of a region: a small PNG in its folder, described in `regio.yaml`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.model.regio import Regio
from generator.problems import Position, Problem

LOGO = re.compile(r"bronnen/regios/([a-z0-9][a-z0-9-]*)/logo\.png")
MOST_BYTES = 30_000
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def with_logos(
    regios: Iterable[Regio], project: Path
) -> tuple[tuple[Regio, ...], tuple[Problem, ...]]:
    """Return the regions with the bytes of their logos, and what is wrong with a logo."""
    found: list[Regio] = []
    problems: list[Problem] = []
    for regio in regios:
        path = project / "bronnen" / "regios" / regio.id / "logo.png"
        content = path.read_bytes() if path.is_file() else None
        problems += _problems(regio, content)
        if regio.logo is not None and content is not None:
            regio = replace(regio, logo=replace(regio.logo, png=content))
        found.append(regio)
    return tuple(found), tuple(problems)


def _problems(regio: Regio, content: bytes | None) -> Iterator[Problem]:
    if regio.logo is None:
        if content is not None:
            message = "beschrijf dit logo in regio.yaml bij 'logo', voor wie het niet ziet"
            yield Problem(Position(f"bronnen/regios/{regio.id}/logo.png"), "logo", message)
    elif content is None:
        message = "zet logo.png in dezelfde map als dit bestand"
        yield Problem(regio.logo.plaats, "logo", message)
    elif not content.startswith(_SIGNATURE):
        yield Problem(regio.logo.plaats, "logo", "logo.png is geen PNG-bestand")
    elif len(content) > MOST_BYTES:
        size = f"{len(content) // 1000} kB"
        message = f"logo.png is {size}; hoogstens {MOST_BYTES // 1000} kB, anders wordt elk "
        yield Problem(regio.logo.plaats, "logo", f"{message}document te groot")
