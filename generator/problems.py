"""A fault with its place, and how its author gets to see it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum


class Ernst(Enum):
    """How bad a problem is: a `FOUT` stops the build, a `LET_OP` does not."""

    FOUT = "fout"
    LET_OP = "let op"


@dataclass(frozen=True, order=True)
class Position:
    """A place in a source file: path relative to the project, line and column from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One fault in the content, for its author.

    `message` is Dutch and one line, also where it quotes what somebody typed.
    """

    position: Position
    code: str
    message: str
    ernst: Ernst = Ernst.FOUT

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", " ".join(self.message.split()))

    def __str__(self) -> str:
        prefix = "let op: " if self.ernst is Ernst.LET_OP else ""
        return f"{self.position}: {prefix}{self.message} [{self.code}]"

    def as_json(self) -> dict[str, object]:
        """Return the problem as plain data, with Dutch keys, for `--json`."""
        return {
            "bestand": self.position.path,
            "regel": self.position.line,
            "kolom": self.position.column,
            "ernst": self.ernst.value,
            "code": self.code,
            "melding": self.message,
        }


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return each problem once, by file, line and column."""
    return tuple(sorted(set(problems), key=lambda p: (p.position, p.code, p.message)))


def faults(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems that stop a build."""
    return tuple(p for p in problems if p.ernst is Ernst.FOUT)


def suggestion(found: object, allowed: Iterable[str], most: int = 12) -> str:
    """Return the tail of a message: the nearest right spelling, and what is allowed.

    At most `most` allowed values are shown; 0 leaves the list out.
    """
    choices = sorted(set(allowed))
    near = get_close_matches(str(found), choices, n=1, cutoff=0.6)
    parts = [f"bedoelde u '{near[0]}'?"] if near else []
    if choices and most:
        shown = ", ".join(choices[:most]) + (", …" if len(choices) > most else "")
        parts.append(f"toegestaan: {shown}")
    return "; " + "; ".join(parts) if parts else ""
