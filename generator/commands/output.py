"""Where a command puts a document that it made."""

from argparse import ArgumentParser
from pathlib import Path

from generator import dutch
from generator.commands.parser import WrongUseError
from generator.model.document import Document
from generator.problems import suggestion
from generator.render.documenten import WRITERS


def add_output(parser: ArgumentParser, what: str) -> None:
    """Let a command write to a file: `-o BESTAND`."""
    parser.add_argument(
        "-o", "--output", dest="bestand", type=Path, metavar="BESTAND", help=what
    )


def write_document(path: Path, document: Document, templates: Path) -> None:
    """Write a document in the format that the name of the file asks for, and say so.

    Raises:
        WrongUseError: there is no such format, or the file cannot be written.
    """
    extension = path.suffix.removeprefix(".")
    if extension not in WRITERS:
        near = suggestion(extension, WRITERS)
        raise WrongUseError(f"'{path.name}' kan ik niet schrijven{near}")
    write_bytes(path, WRITERS[extension](document, templates))
    print(f"Gemaakt: {path}")


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file; raises WrongUseError when that cannot be."""
    try:
        path.write_bytes(content)
    except OSError as error:
        why = dutch.bestandsfout(error)
        raise WrongUseError(f"'{path}' is niet te schrijven: {why}") from error
