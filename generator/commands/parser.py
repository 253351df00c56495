"""An argument parser that speaks Dutch, also where it complains."""

import argparse
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import NoReturn

_TRANSLATIONS = (
    (r"the following arguments are required: (.+)", r"er ontbreekt iets: \1"),
    (r"unrecognized arguments: (.+)", r"dit ken ik niet: \1"),
    (
        r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)",
        r"\1: \2 kan niet; kies uit \3",
    ),
    (r"argument (.+?): expected one argument", r"\1: hier hoort één waarde achter"),
    (r"argument (.+?): invalid int value: (.+)", r"\1: \2 is geen heel getal"),
    (r"ambiguous option: (.+?) could match (.+)", r"\1 kan van alles zijn: \2"),
)

OK, FAULTS, WRONG_USE = 0, 1, 2
"""The exit codes: fine, faults in the content, wrong use."""


class WrongUseError(Exception):
    """The command was called in a way that cannot work; the message is Dutch."""


AddCommand = Callable[[str, Callable[[Namespace], int], str], ArgumentParser]
"""Adds a command by its name, what runs it and a line of help; returns its own parser."""


class DutchFormatter(argparse.HelpFormatter):
    """Help with Dutch headings."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        """Write 'gebruik:' where argparse writes 'usage:'."""
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class DutchParser(argparse.ArgumentParser):
    """A parser whose help and errors are Dutch; wrong use ends with exit code 2."""

    def __init__(self, *, prog: str, description: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            add_help=False,
            allow_abbrev=False,
            formatter_class=DutchFormatter,
        )
        self._positionals.title = "onderdelen"
        self._optionals.title = "opties"
        self.add_argument("-h", "--help", action="help", help="toon deze hulp en stop")

    def error(self, message: str) -> NoReturn:
        """Say in one line what is wrong, and where the help is."""
        self.exit(WRONG_USE, f"{self.prog}: {dutch_error(message)}\nHulp: {self.prog} --help\n")


def dutch_error(message: str) -> str:
    """Return an argparse message in Dutch."""
    for pattern, replacement in _TRANSLATIONS:
        translated, count = re.subn(f"^{pattern}$", replacement, message)
        if count:
            return translated
    return message
