"""The edition of the site: its number, its date, and who publishes it."""

from dataclasses import dataclass

from generator.problems import Position


@dataclass(frozen=True)
class Uitgave:
    """What stands at the foot of each page and on each document.

    `datum` is the date of the content. The build takes it for every date it must write,
    so that the same content gives the same bytes.
    """

    editie: str
    datum: str
    uitgever: str
    contact: str
    plaats: Position
    security_contact: str = ""
