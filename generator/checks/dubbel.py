"""No id of a kind is used twice."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from generator.model.landelijk import Landelijk
from generator.model.regio import Regio
from generator.problems import Position, Problem


class HasId(Protocol):
    """Anything with an id and a place."""

    @property
    def id(self) -> str:
        """The id as its author wrote it."""

    @property
    def plaats(self) -> Position:
        """Where it stands."""


def double_ids(landelijk: Landelijk, regios: tuple[Regio, ...]) -> tuple[Problem, ...]:
    """Return a problem at the second place of each id that is used twice in its kind."""
    kinds: tuple[Iterable[HasId], ...] = (
        landelijk.secties,
        landelijk.uitspraken,
        [feit for thema in landelijk.themas for feit in thema.feiten],
        landelijk.begrippen,
        landelijk.partners,
        landelijk.leefgebieden,
        landelijk.vragen,
        landelijk.uitkomsten,
        landelijk.signalen,
        landelijk.leeswijzen,
        landelijk.casussen,
        regios,
        landelijk.stappen,
        *(regio.huizen for regio in regios),
    )
    return tuple(problem for kind in kinds for problem in _double(kind))


def _double(things: Iterable[HasId]) -> Iterator[Problem]:
    seen: dict[str, Position] = {}
    for thing in things:
        first = seen.setdefault(thing.id, thing.plaats)
        if first is not thing.plaats:
            message = f"de id '{thing.id}' bestaat al: zie {first}"
            yield Problem(thing.plaats, "dubbele-id", message)
