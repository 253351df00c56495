"""Outcomes and signals for a set of answers, and which open answer still matters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from generator.model.screening import Screening, Signaal
from generator.screening.antwoord import Antwoord
from generator.screening.formule import Waarden, all_of, built_values, evaluate, parts_of


@dataclass(frozen=True)
class Beoordeling:
    """What follows from the answers. `open` are parts that can still change the outcome."""

    uitkomsten: tuple[str, ...]
    signalen: tuple[str, ...]
    criteria: Mapping[str, Antwoord]
    open: tuple[str, ...]


def outcomes(screening: Screening, values: Waarden) -> tuple[str, ...]:
    """Return the outcomes for the values of nodes and criteria.

    Source: K-FIG1-04 to K-FIG1-07, and K-CRIT-05 for the two ways to be complex. An
    unknown is settled before a regular route is given, so that it never leaks into one.
    """
    person, area = complex_ways(screening)
    found = []
    if all_of(values[id] for id in person) is Antwoord.JA:
        found.append("U1")
    if values[area] is Antwoord.JA:
        found.append("U2")
    if found:
        return tuple(found)
    if evaluate(screening.formule, values) is Antwoord.ONBEKEND:
        return ("U5",)
    route = evaluate(screening.route, values)
    return ({Antwoord.JA: "U3", Antwoord.NEE: "U4", Antwoord.ONBEKEND: "U6"}[route],)


def complex_ways(screening: Screening) -> tuple[tuple[str, ...], str]:
    """Return the criteria for a person or family, and the one for an area.

    The formula must have the shape of reading A1: `{of: [{en: [...]}, area]}`.
    """
    person, area = screening.formule["of"]
    return tuple(person["en"]), str(area)


def signals(signalen: Iterable[Signaal], values: Waarden) -> tuple[str, ...]:
    """Return the signals whose formula is certainly 'ja'."""
    return tuple(s.id for s in signalen if evaluate(s.als, values) is Antwoord.JA)


def beoordeel(
    screening: Screening, signalen: Iterable[Signaal], antwoorden: Waarden
) -> Beoordeling:
    """Judge a set of answers, by part; what is absent is onbekend."""
    values = built_values(screening, antwoorden)
    return Beoordeling(
        uitkomsten=outcomes(screening, values),
        signalen=signals(signalen, values),
        criteria={criterium.id: values[criterium.id] for criterium in screening.criteria},
        open=open_parts(screening, antwoorden),
    )


def open_parts(screening: Screening, antwoorden: Waarden) -> tuple[str, ...]:
    """Return the unknown parts that can still change the outcome.

    A part counts when, for some way to fill in all unknown parts, turning only that part
    around gives other outcomes.
    """
    unknown = [
        part
        for part in parts_of(screening)
        if antwoorden.get(part, Antwoord.ONBEKEND) is Antwoord.ONBEKEND
    ]
    results = {
        choice: outcomes(
            screening,
            built_values(screening, {**antwoorden, **dict(zip(unknown, choice, strict=True))}),
        )
        for choice in product((Antwoord.JA, Antwoord.NEE), repeat=len(unknown))
    }
    return tuple(part for index, part in enumerate(unknown) if _matters(results, index))


def _matters(results: Mapping[tuple[Antwoord, ...], tuple[str, ...]], index: int) -> bool:
    return any(
        result != results[(*choice[:index], Antwoord.NEE, *choice[index + 1 :])]
        for choice, result in results.items()
        if choice[index] is Antwoord.JA
    )
