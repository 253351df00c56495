"""The edition of the site: its number, its date, and who publishes it."""

from dataclasses import dataclass
from urllib.parse import quote

from generator.problems import Position


@dataclass(frozen=True)
class Uitgave:
    """What stands at the foot of each page and on each document.

    `datum` is the date of the content. The build takes it for every date it must write,
    so that the same content gives the same bytes. `bronnen_op` is the address below which
    the sources can be read, empty when they are not published.
    """

    editie: str
    datum: str
    uitgever: str
    contact: str
    plaats: Position
    security_contact: str = ""
    bronnen_op: str = ""

    def source_address(self, plaats: Position) -> str:
        """Return the address of a line in the published sources; empty when there is none."""
        if not self.bronnen_op:
            return ""
        return f"{self.bronnen_op}{quote(plaats.path)}#L{plaats.line}"
