"""The practice cases as questions for the learning environment of others.

Each case asks three things: the outcome, the criteria that decide, and what one other answer
would lead to (the near miss). All of it is read off the rule, as on the site.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import dutch
from generator.load import Inhoud
from generator.model.screening import Criterium, Uitkomst
from generator.views.oefening import Oefening, exercises, outcome_choices
from generator.views.trainerskit import Groep, groups

FOLDER = "leren/leeromgeving"
NOTE = "Deze casus is verzonnen."


@dataclass(frozen=True)
class Antwoordkeuze:
    """One thing to choose, and what a trainee reads after choosing it."""

    id: str
    tekst: str
    goed: bool
    uitleg: str


@dataclass(frozen=True)
class Toetsvraag:
    """One question about a case. `meer`: every right choice must be made, and no other.

    `terugblik` is shown afterwards, whatever was chosen.
    """

    id: str
    titel: str
    verhaal: str
    vraag: str
    keuzes: tuple[Antwoordkeuze, ...]
    meer: bool
    terugblik: tuple[str, ...]


@dataclass(frozen=True)
class Vragenreeks:
    """All questions of the core or of a route."""

    id: str
    naam: str
    vragen: tuple[Toetsvraag, ...]


@dataclass(frozen=True)
class Vragenbestand:
    """A file with all questions of a group: what it is called, for whom, and its path."""

    naam: str
    voor: str
    pad: str


def question_files(groep: str) -> tuple[Vragenbestand, Vragenbestand]:
    """Return the file for Moodle and the one for other environments."""
    return (
        Vragenbestand("Moodle XML", "Voor Moodle", f"{FOLDER}/moodle-{groep}.xml"),
        Vragenbestand(
            "QTI 2.1", "Voor Canvas en andere programma's", f"{FOLDER}/qti-{groep}.zip"
        ),
    )


def question_sets(inhoud: Inhoud) -> Iterator[Vragenreeks]:
    """Yield the questions of the core, and then of each route, doubtful cases included."""
    known = {oefening.casus.id: oefening for oefening in exercises(inhoud)}
    outcomes = outcome_choices(inhoud)
    criteria = inhoud.landelijk.screening.criteria
    for groep in groups(inhoud.landelijk):
        vragen = (
            vraag
            for id in _cases(groep)
            for vraag in _questions(groep, known[id], outcomes, criteria)
        )
        yield Vragenreeks(groep.id, groep.naam, tuple(vragen))


def _cases(groep: Groep) -> Iterator[str]:
    """Yield each case once, those to talk over last."""
    yield from dict.fromkeys((*groep.casussen, *(geval.casus for geval in groep.twijfel)))


def _questions(
    groep: Groep,
    oefening: Oefening,
    outcomes: tuple[tuple[Uitkomst, ...], ...],
    criteria: tuple[Criterium, ...],
) -> Iterator[Toetsvraag]:
    casus = oefening.casus
    story = " ".join(casus.tekst.split())
    look_back = tuple(_look_back(groep, oefening))
    right = tuple(uitkomst.id for uitkomst in oefening.uitkomsten)
    yield Toetsvraag(
        f"{casus.id}-uitkomst",
        f"{casus.titel}: de uitkomst",
        story,
        "Wat is de uitkomst?",
        tuple(_outcome_choice(choice, right, oefening.redenen) for choice in outcomes),
        False,
        look_back,
    )
    yield Toetsvraag(
        f"{casus.id}-doorslag",
        f"{casus.titel}: de doorslag",
        story,
        "Welke criteria geven de doorslag? Kies ze allemaal, en geen andere.",
        tuple(_criterion_choice(oefening, criterium) for criterium in criteria),
        True,
        look_back,
    )
    for kanteling in oefening.kantelingen[:1]:
        yield Toetsvraag(
            f"{casus.id}-bijna",
            f"{casus.titel}: één ander antwoord",
            story,
            f"Stel: alleen dit antwoord is anders. {kanteling.antwoorden[0]}. "
            "Wat is dan de uitkomst?",
            tuple(_outcome_choice(choice, kanteling.uitkomsten, ()) for choice in outcomes),
            False,
            look_back,
        )


def _outcome_choice(
    choice: tuple[Uitkomst, ...], right: tuple[str, ...], redenen: tuple[str, ...]
) -> Antwoordkeuze:
    ids = tuple(uitkomst.id for uitkomst in choice)
    good = ids == right
    text = " ".join(uitkomst.titel for uitkomst in choice)
    said = (f"De regel zegt {dutch.opsomming(right)}.", *redenen)
    verdict = "Dat klopt." if good else "Dat klopt niet."
    return Antwoordkeuze(
        "-".join(ids), f"{' en '.join(ids)}. {text}", good, " ".join((verdict, *said))
    )


def _criterion_choice(oefening: Oefening, criterium: Criterium) -> Antwoordkeuze:
    found = next(o for o in oefening.criteria if o.criterium.id == criterium.id)
    verdict = "geeft de doorslag" if found.beslist else "geeft niet de doorslag"
    return Antwoordkeuze(
        criterium.id,
        f"{criterium.id}. {criterium.naam}",
        found.beslist,
        f"{criterium.id} {verdict}: {found.stand}. {found.reden}",
    )


def _look_back(groep: Groep, oefening: Oefening) -> Iterator[str]:
    """Yield the reasons, the near misses, the opening question and the learning point."""
    yield from oefening.redenen
    for o in oefening.criteria:
        yield f"{o.criterium.id} {o.stand}. {o.reden}"
    for kanteling in oefening.kantelingen:
        outcomes = dutch.opsomming(kanteling.uitkomsten)
        answers = dutch.opsomming(kanteling.antwoorden, "of")
        yield f"Bijna-casus. Met één ander antwoord wordt het {outcomes}: {answers}."
    for geval in groep.twijfel:
        if geval.casus == oefening.casus.id:
            yield f"Praat erover. {geval.vraag}"
    yield f"Leerpunt. {' '.join(oefening.casus.leerpunt.split())}"
    yield f"{NOTE} Kader: {dutch.opsomming(oefening.casus.kader)}."
