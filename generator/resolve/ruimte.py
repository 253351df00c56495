"""What a region may do with an element, given the room that the kader leaves.

Source of the five words: the models of the VNG (fill in, variant, optional); `vast` is
what the kader states without room, `vrij` what it does not speak of or leaves open.
"""

from collections.abc import Iterator
from enum import Enum

from generator.model.kader import Ruimte
from generator.model.openplek import Waardesoort
from generator.model.regio import Keuze
from generator.problems import Position, Problem, suggestion
from generator.resolve.elementen import Element, Elementsoort
from generator.resolve.waarde import placed_faults


class Handeling(Enum):
    """The four things a region can do with an element, as the keys in its file."""

    VULT_IN = "vult_in"
    KIEST = "kiest"
    VERVANGT_DOOR = "vervangt_door"
    LAAT_WEG = "laat_weg"


_WORD = {
    Handeling.VULT_IN: "invullen",
    Handeling.KIEST: "kiezen",
    Handeling.VERVANGT_DOOR: "vervangen",
    Handeling.LAAT_WEG: "weglaten",
}

_CLAUSE_ROOM = {
    Ruimte.VAST: frozenset[Handeling](),
    Ruimte.INVUL: frozenset[Handeling](),
    Ruimte.VARIANT: frozenset({Handeling.KIEST}),
    Ruimte.FACULTATIEF: frozenset({Handeling.LAAT_WEG}),
    Ruimte.VRIJ: frozenset({Handeling.VERVANGT_DOOR, Handeling.LAAT_WEG}),
}

_WHOLE_ROOM = {
    ruimte: allowed - {Handeling.VERVANGT_DOOR, Handeling.KIEST}
    for ruimte, allowed in _CLAUSE_ROOM.items()
}


def allowed(element: Element) -> frozenset[Handeling]:
    """Return what a region may do with this element."""
    if element.openplek is not None:
        if element.ruimte is Ruimte.VAST:
            return frozenset()
        is_choice = element.openplek.soort is Waardesoort.KEUZE
        return frozenset({Handeling.KIEST if is_choice else Handeling.VULT_IN})
    if element.soort in (Elementsoort.ARTIKEL, Elementsoort.BIJLAGE):
        return _WHOLE_ROOM[element.ruimte]
    return _CLAUSE_ROOM[element.ruimte]


def action(keuze: Keuze) -> Handeling | None:
    """Return which of the four ways the author used."""
    if keuze.vult_in is not None:
        return Handeling.VULT_IN
    if keuze.kiest:
        return Handeling.KIEST
    if keuze.vervangt_door:
        return Handeling.VERVANGT_DOOR
    return Handeling.LAAT_WEG if keuze.laat_weg else None


def choice_problems(element: Element, keuze: Keuze) -> tuple[Problem, ...]:
    """Return why the kader or the model does not allow this choice; empty when it does."""
    handeling = action(keuze)
    room = allowed(element)
    if handeling not in room:
        return (Problem(keuze.plaats, "ruimte", _refusal(element, handeling, room)),)
    problems = [
        Problem(_row_place(keuze, row), "waarde", f"'{element.id}': {fault}")
        for row, fault in _content_faults(element, handeling, keuze)
    ]
    if not keuze.waarom.strip() and needs_reason(element):
        kader = f" ({', '.join(element.kader)})" if element.kader else ""
        message = (
            f"'{element.id}': 'waarom' ontbreekt; leg uit waarom uw regio dit kiest{kader}"
        )
        problems.append(Problem(keuze.plaats, "waarom", message))
    return tuple(problems)


def needs_reason(element: Element) -> bool:
    """Return whether a choice here must say why: where the kader leaves the room."""
    return element.openplek is None or bool(element.kader)


def _refusal(element: Element, handeling: Handeling | None, room: frozenset[Handeling]) -> str:
    where = f"zie {element.plaats}"
    kader = ", ".join(element.kader)
    what = _WORD[handeling] if handeling else "zo aanpassen"
    found = f"{element.soort.value} '{element.id}' mag u niet {what}"
    if not room:
        source = f"volgt uit {kader}" if kader else "ligt vast in het landelijke model"
        return (
            f"{found}: ruimte '{element.ruimte.value}', {source}; {where}; "
            "wilt u iets toevoegen? Gebruik 'toevoegingen'"
        )
    ways = ", ".join(sorted(h.value for h in room))
    source = f" ({kader})" if kader else ""
    return f"{found}: ruimte '{element.ruimte.value}'{source}; toegestaan: {ways}; {where}"


def _row_place(keuze: Keuze, row: int) -> Position:
    """Return where a row of the filled-in value stands; 0 is the choice as a whole."""
    return keuze.rijplaatsen[row - 1] if 0 < row <= len(keuze.rijplaatsen) else keuze.plaats


def _content_faults(
    element: Element, handeling: Handeling | None, keuze: Keuze
) -> Iterator[tuple[int, str]]:
    """Yield each fault with the row it is in, 0 for the value as a whole."""
    if keuze.onderdelen and handeling is not Handeling.VERVANGT_DOOR:
        yield 0, "'onderdelen' horen bij 'vervangt_door'"
    if element.openplek is not None:
        value = keuze.kiest if handeling is Handeling.KIEST else keuze.vult_in
        yield from placed_faults(element.openplek, value)
    elif handeling is Handeling.KIEST and element.lid is not None:
        ids = [variant.id for variant in element.lid.varianten]
        if keuze.kiest not in ids:
            yield 0, f"variant '{keuze.kiest}' bestaat niet{suggestion(keuze.kiest, ids)}"
