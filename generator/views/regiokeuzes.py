"""What regions chose at each place and clause, for another region to start from."""

from collections.abc import Iterable, Mapping

from generator.dutch import op_een_regel
from generator.model.regio import Keuze
from generator.model.regiokader import Afwijking, RegioKader
from generator.resolve.ruimte import action
from generator.views.vergelijking import readable

EVENT = "kaderwijzer:regiokeuzes"
"""The event in which the file with these choices hands them to the page."""


def chosen_by(kaders: Iterable[RegioKader]) -> Mapping[str, list[str]]:
    """Return the ids of the regions that chose something, by element."""
    found: dict[str, list[str]] = {}
    for kader in kaders:
        for afwijking in _own(kader):
            found.setdefault(afwijking.element, []).append(kader.regio.id)
    return found


def regional_choices(kaders: Iterable[RegioKader]) -> Mapping[str, list[Mapping[str, object]]]:
    """Return each choice by element: whose it is, as the file has it, as a reader sees it."""
    found: dict[str, list[Mapping[str, object]]] = {}
    for kader in kaders:
        for afwijking in _own(kader):
            row = {
                "regio": kader.regio.id,
                "naam": kader.regio.naam,
                "verzonnen": kader.regio.verzonnen,
                "keuze": _as_in_the_file(kader.keuzes.keuzes[afwijking.element]),
                "tekst": readable(afwijking.wordt, kader),
                "waarom": op_een_regel(afwijking.waarom),
            }
            found.setdefault(afwijking.element, []).append(row)
    return found


def _own(kader: RegioKader) -> Iterable[Afwijking]:
    """Return the choices in the region's own file; additions have nothing to answer."""
    file = kader.keuzes.plaats.path
    return (
        a
        for a in kader.afwijkingen
        if a.element in kader.keuzes.keuzes and a.plaats.path == file
    )


def _as_in_the_file(keuze: Keuze) -> Mapping[str, object]:
    """Return what was done, without reason and decision: those are of that region only."""
    handeling = action(keuze)
    assert handeling is not None  # refused choices never come here
    value = {handeling.value: plain_value(getattr(keuze, handeling.value))}
    return value | ({"onderdelen": [*keuze.onderdelen]} if keuze.onderdelen else {})


def plain_value(waarde: object) -> object:
    """Return a value as plain lists and dicts, as a file holds it."""
    if isinstance(waarde, list | tuple):
        return [plain_value(item) for item in waarde]
    return dict(waarde) if isinstance(waarde, Mapping) else waarde
