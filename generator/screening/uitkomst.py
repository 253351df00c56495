"""The outcomes that follow from the values of the criteria."""

from generator.model.screening import Screening
from generator.screening.antwoord import Antwoord
from generator.screening.formule import Waarden, all_of, evaluate


def outcomes(screening: Screening, values: Waarden) -> tuple[str, ...]:
    """Return the outcomes for the values of nodes and criteria."""
    return outcomes_on(screening, values, evaluate(screening.route, values))


def outcomes_on(screening: Screening, values: Waarden, route: Antwoord) -> tuple[str, ...]:
    """Return the outcomes for the values of the criteria and of the route.

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
    return ({Antwoord.JA: "U3", Antwoord.NEE: "U4", Antwoord.ONBEKEND: "U6"}[route],)


def complex_ways(screening: Screening) -> tuple[tuple[str, ...], str]:
    """Return the criteria for a person or family, and the one for an area.

    The formula must have the shape of reading A1: `{of: [{en: [...]}, area]}`.
    """
    person, area = screening.formule["of"]
    return tuple(person["en"]), str(area)
