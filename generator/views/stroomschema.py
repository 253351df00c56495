"""The rule as a chart for on the wall: the steps on paper, with what stands in each box."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import dutch
from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.screening.bewijs import COMPLEX
from generator.screening.formule import names
from generator.screening.uitkomst import complex_ways
from generator.screening.vragenlijst import Vragenlijst
from generator.views.oppapier import Papierregel, Papierstap, by_number

FLOW_CHART = "stroomschema.svg"
NO, ALWAYS, NOTHING_YET = "nee", "na ja en na nee", "nog geen uitkomst"


@dataclass(frozen=True)
class Schemastap:
    """A question on the left, the outcome of a yes on the right, and the word downwards."""

    vraag: str
    regels: tuple[str, ...]
    uitkomst: str
    gevolg: tuple[str, ...]
    omlaag: str = NO


@dataclass(frozen=True)
class Stroomschema:
    """A chart: its title, its steps, what is said below, and its questionnaire."""

    titel: str
    stappen: tuple[Schemastap, ...]
    slot: tuple[str, ...]
    versie: str


def flow_chart(
    landelijk: Landelijk, kader: RegioKader | None, vragenlijst: Vragenlijst
) -> Stroomschema:
    """Return the chart of one questionnaire; its steps are those of the form on paper."""
    paper = Papierregel(landelijk, vragenlijst, by_number(vragenlijst))
    return Stroomschema(
        "Hoort een casus bij het Veiligheidshuis?",
        (_danger(), *_steps(paper)),
        _closing(landelijk),
        f"{_whose(kader)}, versie {vragenlijst.versie}, kenmerk {vragenlijst.kenmerk}",
    )


def _whose(kader: RegioKader | None) -> str:
    if kader is None:
        return "Landelijke screening"
    invented = " (verzonnen regio)" if kader.regio.verzonnen else ""
    return f"Screening {kader.regio.naam}{invented}"


def _closing(landelijk: Landelijk) -> tuple[str, ...]:
    apart = [gebied.naam for gebied in landelijk.leefgebieden if not gebied.telt_mee]
    return (
        "Onbekend telt nooit als nee. Vraag na bij de partner die het weet.",
        f"Deze leefgebieden tellen niet mee voor criterium 1: {dutch.opsomming(apart)}.",
        "Voldoen is nog geen opname. U en het Veiligheidshuis beslissen.",
    )


def _danger() -> Schemastap:
    return Schemastap(
        "Is er nu direct gevaar?",
        ("Wacht niet op de screening.",),
        "Bel 112",
        ("Eerst veiligheid.",),
    )


def _steps(paper: Papierregel) -> Iterator[Schemastap]:
    steps = paper.steps()
    titles = {uitkomst.id: uitkomst.titel for uitkomst in paper.landelijk.uitkomsten}
    explained = _explained(paper)
    for place, step in enumerate(steps):
        yield Schemastap(
            step.vraag,
            explained.get(step.uitkomst, ()),
            step.uitkomst,
            tuple(filter(None, (titles[step.uitkomst], step.verder))),
            _downwards(steps[place:]),
        )


def _downwards(steps: tuple[Papierstap, ...]) -> str:
    """Return when one goes on from the first of these steps; '' from the last.

    The two ways to be complex can hold together: only after both an outcome ends the way.
    """
    first, *others = steps
    if not others:
        return ""
    if first.uitkomst not in COMPLEX:
        return NO
    return ALWAYS if others[0].uitkomst in COMPLEX else NOTHING_YET


def _explained(paper: Papierregel) -> dict[str, tuple[str, ...]]:
    """Return by outcome what the ids and the numbers in its question stand for."""
    screening = paper.landelijk.screening
    criteria = {criterium.id: criterium for criterium in screening.criteria}
    person, area = complex_ways(screening)
    nodes = {node.id: node.als for node in screening.knopen}
    parts = [p for name in screening.route["of"] for p in names(nodes.get(name, name))]
    asked = {item.vraag.onderdeel: item.vraag for item in paper.vragenlijst.vragen}
    return {
        "U2": (f"{area}: {criteria[area].voldoet}",),
        "U1": tuple(f"{id}: {criteria[id].voldoet}" for id in person),
        "U5": ("'Nog open': u weet nog niet of de casus voldoet.",),
        "U3": tuple(
            f"{dutch.hoofdletter(paper.naam(asked[part]))}: {asked[part].tekst}"
            for part in parts
        ),
    }
