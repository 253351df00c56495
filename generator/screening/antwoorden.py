"""The answers of a file for `kaderwijzer screen`, by part, checked."""

from collections.abc import Callable, Mapping, Sequence

from generator.model.landelijk import Landelijk
from generator.model.partner import Leefgebied, Partnergroep
from generator.model.regiokader import RegioKader
from generator.problems import Position, Problem, suggestion
from generator.screening.antwoord import Antwoord
from generator.screening.formule import parts_of

PositionOf = Callable[[tuple[str | int, ...]], Position]

TICKED = "C1b"
PARTNER = "partner"


def read_answers(
    landelijk: Landelijk, kader: RegioKader | None, data: object, position_of: PositionOf
) -> tuple[dict[str, Antwoord], tuple[Problem, ...]]:
    """Return the answers by part, and what is wrong with the file.

    `C1b` may be the list of leefgebieden that were ticked. `partner` may name the partner
    who asks; whether it may bring in a case then follows from the region.
    """
    if not isinstance(data, Mapping):
        message = "hier horen antwoorden: per regel een onderdeel en ja, nee of onbekend"
        return {}, (Problem(position_of(()), "antwoorden", message),)
    asked = [vraag.onderdeel for vraag in landelijk.vragen if vraag.vooraf]
    known = list(dict.fromkeys((*parts_of(landelijk.screening), *asked)))
    answers: dict[str, Antwoord] = {}
    problems: list[Problem] = []
    for key, value in data.items():
        fault = ""
        if key == PARTNER:
            fault = _partner(landelijk, kader, value, answers)
        elif key not in known:
            fault = f"onderdeel '{key}' bestaat niet{suggestion(key, known, 20)}"
        elif key == TICKED and isinstance(value, Sequence) and not isinstance(value, str):
            fault = _ticked(landelijk, value, answers)
        else:
            fault = _plain(key, value, answers)
        if fault:
            problems.append(Problem(position_of((key,)), "antwoorden", fault))
    return answers, tuple(problems)


def _plain(key: str, value: object, answers: dict[str, Antwoord]) -> str:
    values = {antwoord.value: antwoord for antwoord in Antwoord}
    if not isinstance(value, str) or value not in values:
        return f"{key}: '{value}' kan hier niet{suggestion(value, values)}"
    answers[key] = values[value]
    return ""


def _ticked(landelijk: Landelijk, ids: Sequence[object], answers: dict[str, Antwoord]) -> str:
    known = {leefgebied.id: leefgebied for leefgebied in landelijk.leefgebieden}
    for id in ids:
        if not isinstance(id, str) or id not in known:
            return f"leefgebied '{id}' bestaat niet{suggestion(id, known, 20)}"
    question = next(v for v in landelijk.vragen if v.onderdeel == TICKED)
    chosen = [known[str(id)] for id in dict.fromkeys(ids)]
    answers[TICKED] = threshold(chosen, question.drempel)
    return ""


def threshold(ticked: Sequence[Leefgebied], drempel: int) -> Antwoord:
    """Return ja from `drempel` leefgebieden that count; less is nee.

    Source: K-CRIT-01, 'meer dan één leefgebied'. Someone who lacks sight answers onbekend
    instead of ticking.
    """
    counted = sum(leefgebied.telt_mee for leefgebied in ticked)
    return Antwoord.JA if counted >= drempel else Antwoord.NEE


def _partner(
    landelijk: Landelijk, kader: RegioKader | None, id: object, answers: dict[str, Antwoord]
) -> str:
    known = {partner.id: partner for partner in landelijk.partners}
    if not isinstance(id, str) or id not in known:
        return f"partner '{id}' bestaat niet{suggestion(id, known, 20)}"
    answers["inbrengrecht"] = may_bring_in(known[str(id)].groep, right_of(kader))
    return ""


def right_of(kader: RegioKader | None) -> str:
    """Return who may bring in a case: the choice of the region, or else unknown."""
    return str(kader.openplek("inbrengrecht").waarde) if kader else ""


def may_bring_in(groep: Partnergroep, inbrengrecht: str) -> Antwoord:
    """Return whether a partner of this group may bring in a case itself.

    Source: K-WERK-03 (key organisations) and K-INST-01 (every partner); reading A9 leaves
    the choice to the region. Whether another partner signed the convenant is not known
    here, so that stays onbekend.
    """
    if groep is Partnergroep.SLEUTELPARTNER or inbrengrecht == "alle-partners":
        return Antwoord.JA
    return Antwoord.NEE if inbrengrecht == "sleutelpartners" else Antwoord.ONBEKEND
