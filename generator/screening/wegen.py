"""The ways from the answers so far to an outcome: which answers are open, and which decide.

All of it is read off the tables. The inputs of the outcome share no part, so what a part
can do to its input and what that input can do to the outcome may be looked at apart.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from generator.screening.antwoord import Antwoord
from generator.screening.formule import Waarden
from generator.screening.tabel import DIGITS, Regeltabellen, cell, node_values

YES_NO = (Antwoord.JA, Antwoord.NEE)
SETTLED = frozenset({"U1", "U2", "U3", "U4"})

Keuze = tuple[tuple[str, Antwoord], ...]


@dataclass(frozen=True)
class Weg:
    """The smallest sets of answers that lead to these outcomes; each is a way of its own."""

    uitkomsten: tuple[str, ...]
    keuzes: tuple[Keuze, ...]


def open_parts(tabellen: Regeltabellen, antwoorden: Waarden) -> tuple[str, ...]:
    """Return the unknown parts that can still change the outcome, whatever else follows.

    A part counts when, for some way to fill in all unknown parts, turning only that part
    around gives other outcomes.
    """
    can_be = {
        name: {value for value, _ in _completions(tabellen, name, antwoorden)}
        for name in tabellen.uitkomst.invoer
    }
    found = set()
    for name, parts in tabellen.delen.items():
        if _decides(tabellen, name, can_be):
            found |= {part for part in parts if _turns(tabellen, name, part, antwoorden)}
    return tuple(part for part in tabellen.onderdelen if part in found)


def ways(
    tabellen: Regeltabellen, antwoorden: Waarden, may_change: bool = False
) -> tuple[Weg, ...]:
    """Return the smallest sets of answers that lead to each settled outcome.

    Without `may_change` only unknown parts get an answer ('what would settle it?'); with
    it, given answers may be turned around too ('what would have to be different?'). The
    outcomes that hold already are left out. Ways come in the order of their outcomes.
    """
    steps = {
        name: _steps(tabellen, name, antwoorden, may_change)
        for name in tabellen.uitkomst.invoer
    }
    now = tabellen.uitkomsten[int(cell(tabellen.uitkomst, node_values(tabellen, antwoorden)))]
    best: dict[tuple[str, ...], tuple[int, list[dict[str, Antwoord]]]] = {}
    for state in product(*(options.items() for options in steps.values())):
        values = dict(zip(steps, (value for value, _ in state), strict=True))
        found = tabellen.uitkomsten[int(cell(tabellen.uitkomst, values))]
        if found == now or not SETTLED & set(found):
            continue
        cost = sum(len(choices[0]) for _, choices in state)
        if cost < best.get(found, (cost + 1, []))[0]:
            best[found] = (cost, [])
        if cost == best[found][0]:
            best[found][1].append(values)
    return tuple(
        Weg(found, tuple(_choices(tabellen, steps, states)))
        for found, (_, states) in sorted(best.items())
    )


def _choices(
    tabellen: Regeltabellen,
    steps: Mapping[str, Mapping[Antwoord, list[Keuze]]],
    states: list[dict[str, Antwoord]],
) -> Iterator[Keuze]:
    """Yield each smallest set of answers once, in the order of the parts."""
    order = {part: index for index, part in enumerate(tabellen.onderdelen)}
    found = {
        tuple(
            sorted((step for choice in choices for step in choice), key=lambda s: order[s[0]])
        )
        for values in states
        for choices in product(*(steps[name][value] for name, value in values.items()))
    }
    yield from sorted(
        found, key=lambda choice: [(order[p], DIGITS.index(a)) for p, a in choice]
    )


def _steps(
    tabellen: Regeltabellen, name: str, antwoorden: Waarden, may_change: bool
) -> dict[Antwoord, list[Keuze]]:
    """Return for each value of an input the smallest sets of answers that give it."""
    parts = tabellen.delen[name]
    given = [antwoorden.get(part, Antwoord.ONBEKEND) for part in parts]
    options = [
        (now, *(a for a in YES_NO if a is not now))
        if may_change or now is Antwoord.ONBEKEND
        else (now,)
        for now in given
    ]
    best: dict[Antwoord, list[Keuze]] = {}
    for choice in product(*options):
        value = _value(tabellen, name, dict(zip(parts, choice, strict=True)))
        steps = tuple(
            (part, new)
            for part, now, new in zip(parts, given, choice, strict=True)
            if new is not now
        )
        known = best.setdefault(value, [steps])
        if len(steps) < len(known[0]):
            best[value] = [steps]
        elif len(steps) == len(known[0]) and steps not in known:
            known.append(steps)
    return best


def _completions(
    tabellen: Regeltabellen, name: str, antwoorden: Waarden
) -> Iterator[tuple[Antwoord, dict[str, Antwoord]]]:
    """Yield the value of an input for every way to answer its unknown parts."""
    parts = tabellen.delen[name]
    given = [antwoorden.get(part, Antwoord.ONBEKEND) for part in parts]
    for choice in product(*(YES_NO if a is Antwoord.ONBEKEND else (a,) for a in given)):
        answers = dict(zip(parts, choice, strict=True))
        yield _value(tabellen, name, answers), answers


def _turns(tabellen: Regeltabellen, name: str, part: str, antwoorden: Waarden) -> bool:
    """Return whether an unknown part can turn its input around."""
    if antwoorden.get(part, Antwoord.ONBEKEND) is not Antwoord.ONBEKEND:
        return False
    return any(
        value is not _value(tabellen, name, {**answers, part: Antwoord.NEE})
        for value, answers in _completions(tabellen, name, antwoorden)
        if answers[part] is Antwoord.JA
    )


def _decides(tabellen: Regeltabellen, name: str, can_be: Mapping[str, set[Antwoord]]) -> bool:
    """Return whether an input can still make a difference, given what the others can be."""
    if can_be[name] != {*YES_NO}:
        return False
    others = [other for other in tabellen.uitkomst.invoer if other != name]
    return any(
        cell(tabellen.uitkomst, {**values, name: Antwoord.JA})
        != cell(tabellen.uitkomst, {**values, name: Antwoord.NEE})
        for choice in product(*(sorted(can_be[o], key=DIGITS.index) for o in others))
        for values in (dict(zip(others, choice, strict=True)),)
    )


def _value(tabellen: Regeltabellen, name: str, answers: Waarden) -> Antwoord:
    return node_values(tabellen, answers)[name]
