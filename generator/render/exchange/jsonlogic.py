"""The rows of a decision as JsonLogic, as Open Formulieren evaluates it."""

from collections.abc import Mapping, Sequence

from generator.render.exchange.beslismodel import Beslissing, Rij
from generator.render.exchange.namen import plain_name
from generator.screening.antwoord import Antwoord
from generator.screening.vragenlijst import NONE, UNKNOWN, Lijstvraag

Expression = Mapping[str, object]

ALWAYS: Expression = {"==": [1, 1]}


def value_of_decision(beslissing: Beslissing) -> Expression:
    """Return the value of a decision of which exactly one row fits."""
    choices: list[object] = []
    for answer in (Antwoord.JA, Antwoord.NEE):
        rows = [rij for rij in beslissing.rijen if rij.resultaat == answer.value]
        choices += [one_fits(beslissing.invoer, rows), answer.value]
    return {"if": [*choices, Antwoord.ONBEKEND.value]}


def gives(beslissing: Beslissing, resultaat: str) -> Expression:
    """Return whether a decision that collects has a result in its list."""
    rows = [rij for rij in beslissing.rijen if rij.resultaat == resultaat]
    return one_fits(beslissing.invoer, rows)


def one_fits(invoer: Sequence[str], rijen: Sequence[Rij]) -> Expression:
    """Return whether one of the rows fits."""
    return _joined("or", [_fits(invoer, rij) for rij in rijen])


def _fits(invoer: Sequence[str], rij: Rij) -> Expression:
    tests: list[Expression] = [
        {"in": [{"var": plain_name(name)}, [value.value for value in values]]}
        for name, values in zip(invoer, rij.waarden, strict=True)
        if values
    ]
    return _joined("and", tests)


def _joined(connective: str, tests: Sequence[Expression]) -> Expression:
    return tests[0] if len(tests) == 1 else {connective: tests}


def value_of_question(item: Lijstvraag, key: str) -> Expression:
    """Return the value of the part that a question asks, from its ticked boxes."""
    if item.aankruisen:
        return _ticked(item, key)
    choices: list[object] = []
    for answer in (Antwoord.JA, Antwoord.NEE):
        ids = [optie.id for optie in item.opties if optie.waarde is answer]
        choices += [{"in": [{"var": key}, ids]}, answer.value]
    return {"if": [*choices, Antwoord.ONBEKEND.value]}


def _ticked(item: Lijstvraag, key: str) -> Expression:
    """Count the boxes that count, as `value_of` in generator/screening/vragenlijst.py does."""

    def box(id: str) -> Expression:
        return {"var": f"{key}.{id}"}

    boxes = [optie for optie in item.opties if optie.waarde is None]
    counted = [{"if": [box(optie.id), 1, 0]} for optie in boxes if optie.telt_mee]
    enough = {">=": [{"+": counted}, item.vraag.drempel]}
    any_box = {"or": [box(optie.id) for optie in boxes]}
    return {
        "if": [
            box(NONE),
            Antwoord.NEE.value,
            {"or": [box(UNKNOWN), {"!": [any_box]}]},
            Antwoord.ONBEKEND.value,
            enough,
            Antwoord.JA.value,
            Antwoord.NEE.value,
        ]
    }
