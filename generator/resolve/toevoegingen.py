"""Whether what a region adds has a place, an id of its own and a reason."""

from collections.abc import Collection, Iterator, Mapping

from generator.model.regio import Toevoeging
from generator.problems import Problem, suggestion
from generator.resolve.elementen import Element, Elementsoort

_ANCHORS = {
    "lid": (Elementsoort.LID, Elementsoort.ARTIKEL, Elementsoort.OVERWEGING),
    "artikel": (Elementsoort.ARTIKEL,),
}


def accepted_additions(
    register: Mapping[str, Element],
    vragen: Collection[str],
    toevoegingen: tuple[Toevoeging, ...],
) -> tuple[tuple[Toevoeging, ...], tuple[Problem, ...]]:
    """Return the additions of one region that fit, and what is wrong with the others.

    `vragen` are the ids of the national questions.

    An addition may stand behind an earlier one, never behind itself or a later one, so
    that what is accepted always has an end.
    """
    accepted: dict[str, Toevoeging] = {}
    problems: list[Problem] = []
    for toevoeging in toevoegingen:
        found = [
            *_own_id(register, accepted, toevoeging),
            *_place(register, vragen, accepted, toevoeging),
        ]
        problems += found
        if not found:
            accepted[toevoeging.id] = toevoeging
    return tuple(accepted.values()), tuple(problems)


def _own_id(
    register: Mapping[str, Element], added: Mapping[str, Toevoeging], toevoeging: Toevoeging
) -> Iterator[Problem]:
    first = register.get(toevoeging.id) or added.get(toevoeging.id)
    if first is not None:
        message = f"de id '{toevoeging.id}' bestaat al: zie {first.plaats}; kies een andere"
        yield Problem(toevoeging.plaats, "dubbele-id", message)


def _question(vragen: Collection[str], toevoeging: Toevoeging) -> Iterator[Problem]:
    if toevoeging.na not in vragen:
        where = f"'na: {toevoeging.na}'" if toevoeging.na else "'na' ontbreekt:"
        near = suggestion(toevoeging.na, vragen, 20) if toevoeging.na else ""
        message = f"{where} noem de vraag waar dit voorbeeld bij hoort{near}"
        yield Problem(toevoeging.plaats, "verwijzing", message)


def _place(
    register: Mapping[str, Element],
    vragen: Collection[str],
    added: Mapping[str, Toevoeging],
    toevoeging: Toevoeging,
) -> Iterator[Problem]:
    """Check `na`: a clause or article of the model, or an earlier addition of that kind."""
    if toevoeging.soort in ("vraag", "voorbeeld") and not (
        toevoeging.bij_ja or toevoeging.bij_nee
    ):
        message = f"'{toevoeging.id}' doet nog niets: geef 'bij_ja' of 'bij_nee'"
        yield Problem(toevoeging.plaats, "toevoeging", message)
    if toevoeging.soort == "voorbeeld":
        yield from _question(vragen, toevoeging)
    kinds = _ANCHORS.get(toevoeging.soort)
    if kinds is None:
        return
    fitting = [id for id, element in register.items() if element.soort in kinds]
    fitting += [
        id for id, other in added.items() if other.soort in ("artikel", toevoeging.soort)
    ]
    if toevoeging.na not in fitting:
        where = f"'na: {toevoeging.na}'" if toevoeging.na else "'na' ontbreekt:"
        message = f"{where} noem het lid of artikel waar dit achter komt"
        near = suggestion(toevoeging.na, fitting, 0) if toevoeging.na else ""
        yield Problem(toevoeging.plaats, "verwijzing", message + near)
    if toevoeging.soort == "artikel" and not toevoeging.titel:
        yield Problem(toevoeging.plaats, "titel", f"artikel '{toevoeging.id}' heeft geen titel")
