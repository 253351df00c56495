"""The command line: `kaderwijzer build | serve | check | screen | new-region | …`."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from generator.commands.check import add_check
from generator.commands.editions import add_changes, add_compare
from generator.commands.fill import add_fill
from generator.commands.new_region import add_new_region
from generator.commands.parser import OK, WRONG_USE, DutchParser, WrongUseError
from generator.commands.review import add_review
from generator.commands.screen import add_screen
from generator.commands.site import add_build, add_serve

COMMANDS = (
    add_build,
    add_serve,
    add_check,
    add_screen,
    add_fill,
    add_new_region,
    add_review,
    add_compare,
    add_changes,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 fine, 1 faults in content, 2 wrong use."""
    options = make_parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except WrongUseError as wrong:
        print(f"kaderwijzer: {wrong}", file=sys.stderr)
        return WRONG_USE
    except KeyboardInterrupt:
        print("\nGestopt.", file=sys.stderr)
        return OK
    return code


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = DutchParser(
        prog="kaderwijzer",
        description="Van het landelijk kader Veiligheidshuizen naar de praktijk in uw regio.",
    )
    commands = parser.add_subparsers(
        title="opdrachten", metavar="OPDRACHT", required=True, dest="opdracht"
    )

    def command(
        name: str, run: Callable[[argparse.Namespace], int], what: str
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=what, description=what)
        sub.add_argument(
            "--project",
            type=Path,
            default=None,
            metavar="MAP",
            help="map van het project (standaard: deze map of een map erboven)",
        )
        sub.set_defaults(run=run)
        return sub

    for add in COMMANDS:
        add(command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
