"""What the browser needs to lay one region beside another: where it leaves the model."""

from dataclasses import dataclass

from generator.model.regiokader import RegioKader
from generator.resolve.betekenis import Aard, core
from generator.resolve.vergelijk import (
    MUNICIPALITIES,
    Onderdeel,
    difference,
    in_both_orders,
    parts,
)
from generator.views.vergelijking import readable

EVENT = "kaderwijzer:regio"
"""The event in which the file of a region hands its data to the page."""


@dataclass(frozen=True)
class _Side:
    """A part on one side: what a reader sees, and what decides whether it means the same."""

    tekst: str
    kern: dict[str, str]


def comparison_data(national: RegioKader, kader: RegioKader) -> dict[str, object]:
    """Return every part in which a region leaves the model, as plain data.

    Two regions differ only where one of them leaves the model, so these parts of both
    are enough to lay them beside each other.
    """
    left, right = parts(national), parts(kader)
    found: dict[str, object] = {}
    order = {id: number for number, id in enumerate(left)}
    place = 0.0
    for id in in_both_orders([*left], [*right]):
        place = order.get(id, place + 0.001)
        was, now = left.get(id), right.get(id)
        if id == MUNICIPALITIES or difference(was, now):
            found[id] = _row(place, was, now, (national, kader))
    return {"regio": kader.regio.id, "naam": kader.regio.naam, "delen": found}


def _row(
    place: float,
    was: Onderdeel | None,
    now: Onderdeel | None,
    kaders: tuple[RegioKader, RegioKader],
) -> dict[str, object]:
    some = now or was
    assert some is not None  # every id comes from one of the sides
    before, after = _side(was, kaders), _side(now, kaders)
    return {
        "plaats": place,
        "titel": some.titel,
        "kader": list(some.kader),
        "waarde": some.waarde,
        "was": before.tekst,
        "kernWas": before.kern,
        "is": after.tekst,
        "kern": after.kern,
    }


def _side(part: Onderdeel | None, kaders: tuple[RegioKader, RegioKader]) -> _Side:
    if part is None:
        return _Side("", {})
    if part.waarde:
        return _Side(part.tekst, {})
    kern = {aard.value: " ".join(words) for aard, words in core(part.tekst).items()}
    kern |= {Aard.RUIMTE.value: part.ruimte.value, Aard.VARIANT.value: part.variant}
    return _Side(readable(part.tekst, *kaders), kern)
