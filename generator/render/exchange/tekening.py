"""Where the boxes of a decision model stand: what is needed lies below what needs it."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.render.exchange.beslismodel import Beslismodel

WIDTH, HEIGHT = 130, 50
ACROSS, UP = 150, 130


@dataclass(frozen=True)
class Punt:
    """A point, in the units of the drawing."""

    x: int
    y: int


@dataclass(frozen=True)
class Vak:
    """A box, by its upper left corner."""

    x: int
    y: int
    breedte: int = WIDTH
    hoogte: int = HEIGHT

    @property
    def boven(self) -> Punt:
        """Where a line leaves: the middle of the upper side."""
        return Punt(self.x + self.breedte // 2, self.y)

    @property
    def onder(self) -> Punt:
        """Where a line arrives: the middle of the lower side."""
        return Punt(self.x + self.breedte // 2, self.y + self.hoogte)


@dataclass(frozen=True)
class Tekening:
    """The boxes by the id of an input or a decision."""

    vakken: Mapping[str, Vak]


def drawing(model: Beslismodel) -> Tekening:
    """Return the places: one row for each level, the inputs at the foot, each row centred."""
    level = {invoer.id: 0 for invoer in model.invoer}
    for beslissing in model.beslissingen:
        level[beslissing.id] = 1 + max(level[name] for name in beslissing.invoer)
    rows = [[id for id in level if level[id] == n] for n in range(max(level.values()) + 1)]
    widest = max(map(len, rows))
    boxes = {}
    for height, row in enumerate(reversed(rows)):
        indent = (widest - len(row)) * ACROSS // 2
        for place, id in enumerate(row):
            boxes[id] = Vak(40 + indent + place * ACROSS, 40 + height * UP)
    return Tekening(boxes)
