"""A practice case as an exercise: the right outcome and why, all read off the rule.

Nothing here is written by hand for a case. Its answers stand in its YAML; outcome, criteria
and what one other answer would do come from the tables of the screening.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.load import Inhoud
from generator.model.casus import Casus
from generator.model.leerroute import Leermodule, Leerroute
from generator.model.screening import Criterium, Screening, Signaal, Uitkomst
from generator.screening.antwoord import Antwoord
from generator.screening.beoordeling import Beoordeling
from generator.screening.casusuitkomst import answers_of, judged
from generator.screening.formule import built_values, evaluate, names, parts_under
from generator.screening.uitkomst import complex_ways
from generator.screening.wegen import SETTLED, ways
from generator.views.antwoordwoorden import in_words
from generator.views.doorslag import Doorslag, deciding

BASIS = "basis"
"""The name under which the cases of the core are chosen, beside the ids of the routes."""


class Niveau(Enum):
    """How hard a case is, by what the rule makes of it."""

    DUIDELIJK = "duidelijk"
    GEMENGD = "gemengd"
    TWIJFEL = "twijfel"


@dataclass(frozen=True)
class Criteriumoordeel:
    """What a criterion says in a case: `stand` in one word, `reden` in a sentence.

    `antwoorden` are the answers that it follows from, in the words on screen.
    """

    criterium: Criterium
    waarde: Antwoord
    stand: str
    reden: str
    beslist: bool
    antwoorden: tuple[str, ...]


@dataclass(frozen=True)
class Kanteling:
    """Other outcomes, and the answers of which each one alone would lead to them."""

    uitkomsten: tuple[str, ...]
    antwoorden: tuple[str, ...]


@dataclass(frozen=True)
class Oefening:
    """A practice case with everything that a trainee sees after the own answer.

    `redenen` say in sentences which criteria decide. `route` says for a regular case why
    one chain or two; `groepen` are the routes that practise with it.
    """

    casus: Casus
    niveau: Niveau
    uitkomsten: tuple[Uitkomst, ...]
    signalen: tuple[Signaal, ...]
    criteria: tuple[Criteriumoordeel, ...]
    redenen: tuple[str, ...]
    route: tuple[str, ...]
    kantelingen: tuple[Kanteling, ...]
    groepen: tuple[str, ...]

    @property
    def doorslag(self) -> tuple[str, ...]:
        """The ids of the criteria that decide."""
        return tuple(o.criterium.id for o in self.criteria if o.beslist)


def exercises(inhoud: Inhoud) -> tuple[Oefening, ...]:
    """Return every practice case as an exercise, in the order of their numbers."""
    return tuple(_exercise(inhoud, casus) for casus in inhoud.landelijk.casussen)


def outcome_choices(inhoud: Inhoud) -> tuple[tuple[Uitkomst, ...], ...]:
    """Return what a trainee can predict: every outcome, and outcomes that go together."""
    known = {uitkomst.id: uitkomst for uitkomst in inhoud.landelijk.uitkomsten}
    found = sorted(inhoud.complete.regel.uitkomsten)
    return tuple(tuple(known[id] for id in ids) for ids in found)


def _exercise(inhoud: Inhoud, casus: Casus) -> Oefening:
    landelijk, complete = inhoud.landelijk, inhoud.complete
    found = judged(casus, landelijk.screening, complete)
    reasons = deciding(landelijk.screening, answers_of(casus), found.criteria)
    return Oefening(
        casus=casus,
        niveau=_level(landelijk.screening, found, complete.signalen),
        uitkomsten=tuple(u for u in landelijk.uitkomsten if u.id in found.uitkomsten),
        signalen=tuple(s for s in complete.signalen if s.id in found.signalen),
        criteria=tuple(_criteria(inhoud, casus, found, reasons)),
        redenen=tuple(reason.zin for reason in reasons),
        route=tuple(_route(inhoud, casus, found)),
        kantelingen=tuple(_flips(inhoud, casus)),
        groepen=tuple(_groups(inhoud, casus)),
    )


def _given(casus: Casus, parts: tuple[str, ...]) -> tuple[tuple[str, Antwoord], ...]:
    answers = answers_of(casus)
    return tuple((part, answers.get(part, Antwoord.ONBEKEND)) for part in parts)


def _criteria(
    inhoud: Inhoud, casus: Casus, found: Beoordeling, reasons: tuple[Doorslag, ...]
) -> Iterator[Criteriumoordeel]:
    screening = inhoud.landelijk.screening
    ids = {id for reason in reasons for id in reason.criteria}
    for criterium in screening.criteria:
        value = found.criteria[criterium.id]
        stand, reason = {
            Antwoord.JA: ("voldoet", criterium.voldoet),
            Antwoord.NEE: ("voldoet niet", criterium.voldoet_niet),
            Antwoord.ONBEKEND: ("nog open", criterium.nog_open),
        }[value]
        given = _given(casus, parts_under(screening, criterium.id))
        answers = tuple(in_words(inhoud.landelijk, given))
        yield Criteriumoordeel(criterium, value, stand, reason, criterium.id in ids, answers)


def _level(screening: Screening, found: Beoordeling, signalen: tuple[Signaal, ...]) -> Niveau:
    """Return how hard a case is.

    In doubt are cases without a settled outcome, and cases whose own answers do not fit: a
    signal about the rule itself. Clear are those where the criteria for a person all
    say the same, with no signal at all.
    """
    rule = {node.id for node in screening.bouwstenen}
    doubt = any(
        rule & {*names(signaal.voorwaarde)}
        for signaal in signalen
        if signaal.id in found.signalen
    )
    if doubt or not SETTLED & {*found.uitkomsten}:
        return Niveau.TWIJFEL
    person, _ = complex_ways(screening)
    values = {found.criteria[id] for id in person}
    clear = len(values) == 1 and Antwoord.ONBEKEND not in values and not found.signalen
    return Niveau.DUIDELIJK if clear else Niveau.GEMENGD


def _route(inhoud: Inhoud, casus: Casus, found: Beoordeling) -> Iterator[str]:
    """Yield why a case that is not complex goes to one chain or two; nothing otherwise."""
    screening = inhoud.landelijk.screening
    if evaluate(screening.formule, found.criteria) is Antwoord.NEE:
        nodes = {node.id: node.naam for node in screening.knopen}
        values = built_values(screening, answers_of(casus))
        words = {Antwoord.JA: "ja", Antwoord.NEE: "nee", Antwoord.ONBEKEND: "weet ik niet"}
        for name in names(screening.route):
            if name in nodes:
                yield f"{nodes[name]}: {words[values[name]]}"
            else:
                yield from in_words(inhoud.landelijk, _given(casus, (name,)))


def _flips(inhoud: Inhoud, casus: Casus) -> Iterator[Kanteling]:
    for way in ways(inhoud.complete.regel, answers_of(casus), may_change=True):
        single = [choice[0] for choice in way.keuzes if len(choice) == 1]
        if single:
            yield Kanteling(way.uitkomsten, tuple(in_words(inhoud.landelijk, single)))


def _groups(inhoud: Inhoud, casus: Casus) -> Iterator[str]:
    if any(_works_with(module, casus) for module in inhoud.landelijk.leermodules):
        yield BASIS
    yield from (r.id for r in inhoud.landelijk.leerroutes if _works_with(r, casus))


def _works_with(part: Leermodule | Leerroute, casus: Casus) -> bool:
    return casus.id in (*part.casussen, *(case.casus for case in part.twijfel))
