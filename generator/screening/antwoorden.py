"""The answers of a file for `kaderwijzer screen`, by part, checked."""

from collections.abc import Callable, Mapping, Sequence

from generator.problems import Position, Problem, suggestion
from generator.screening.antwoord import Antwoord
from generator.screening.vragenlijst import Lijstvraag, Vragenlijst, value_of

PositionOf = Callable[[tuple[str | int, ...]], Position]

PARTNER = "partner"


def read_answers(
    vragenlijst: Vragenlijst, data: object, position_of: PositionOf
) -> tuple[dict[str, Antwoord], tuple[Problem, ...]]:
    """Return the answers by part, and what is wrong with the file.

    `C1b` may be the list of leefgebieden that were ticked. `partner` may name the partner
    who asks; whether it may bring in a case then follows from the region.
    """
    if not isinstance(data, Mapping):
        message = "hier horen antwoorden: per regel een onderdeel en ja, nee of onbekend"
        return {}, (Problem(position_of(()), "antwoorden", message),)
    asked = {vraag.vraag.onderdeel: vraag for vraag in vragenlijst.vragen}
    by_id = {vraag.vraag.id: vraag for vraag in vragenlijst.vragen}
    known = list(dict.fromkeys((*vragenlijst.regel.onderdelen, *asked, PARTNER)))
    answers: dict[str, Antwoord] = {}
    problems: list[Problem] = []
    for key, value in data.items():
        fault = ""
        if key not in known:
            fault = f"onderdeel '{key}' bestaat niet{suggestion(key, known, 20)}"
        elif key == PARTNER:
            question = by_id.get(PARTNER)
            fault = _ticked(question, [value], answers) if question else ""
        elif asked[key].aankruisen and isinstance(value, Sequence) and not _is_text(value):
            fault = _ticked(asked[key], value, answers)
        else:
            fault = _plain(key, value, answers)
        if fault:
            problems.append(Problem(position_of((key,)), "antwoorden", fault))
    return answers, tuple(problems)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _plain(key: str, value: object, answers: dict[str, Antwoord]) -> str:
    values = {antwoord.value: antwoord for antwoord in Antwoord}
    if not isinstance(value, str) or value not in values:
        return f"{key}: '{value}' kan hier niet{suggestion(value, values)}"
    answers[key] = values[value]
    return ""


def _ticked(question: Lijstvraag, ids: Sequence[object], answers: dict[str, Antwoord]) -> str:
    """Set the value of a question from the ids of its boxes. An empty list means none."""
    boxes = [o.id for o in question.opties if o.waarde is None or not question.aankruisen]
    for id in ids:
        if not isinstance(id, str) or id not in boxes:
            noun = "leefgebied" if question.aankruisen else PARTNER
            return f"{noun} '{id}' bestaat niet{suggestion(id, boxes, 20)}"
    chosen = frozenset(str(id) for id in ids)
    answers[question.vraag.onderdeel] = value_of(question, chosen) if chosen else Antwoord.NEE
    return ""
