"""The proof: every combination of answers is tried, and what must hold is checked.

The inputs of the outcome share no part. So it is enough, and the same, to try every
combination of parts for each input, and every combination of what the inputs can be.
The complete space of separate answers is tried too, in the tests and in the browser.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from generator.model.screening import Screening
from generator.screening.antwoord import Antwoord
from generator.screening.formule import names, parts_of
from generator.screening.tabel import (
    DIGITS,
    Regeltabellen,
    Tabel,
    cell,
    look_up,
    node_values,
)
from generator.screening.vragenlijst import Lijstvraag, Vragenlijst
from generator.screening.wegen import SETTLED, Weg, open_parts, ways

State = tuple[int, ...]

COMPLEX = frozenset({"U1", "U2"})
EXPECTED = ("U1", "U2", "U3", "U4", "U5", "U6")
MOST_STATES = 3**12


@dataclass(frozen=True)
class Proef:
    """One thing that must hold, as a sentence, and where it does not (must be nowhere)."""

    naam: str
    gebreken: tuple[str, ...]


@dataclass(frozen=True)
class Regelbewijs:
    """The numbers of the rule, and what was checked.

    `per_uitkomst` counts a state once for each of its outcomes; `dubbel` are the states
    that have two.
    """

    onderdelen: int
    antwoordcombinaties: int
    toestanden: int
    per_uitkomst: Mapping[str, int]
    dubbel: int
    proeven: tuple[Proef, ...]


@dataclass(frozen=True)
class Lijstbewijs:
    """The numbers of one questionnaire, and what was checked."""

    vragen: int
    invullingen: int
    proeven: tuple[Proef, ...]


@dataclass(frozen=True)
class Langste:
    """The longest way to a settled outcome when only questions that matter are asked."""

    vragen: int
    gemiddeld: float


def prove_rule(screening: Screening, regel: Regeltabellen) -> Regelbewijs:
    """Try every combination and return the numbers and the defects of the rule."""
    results = _reachable(regel)
    counts = Counter(id for ids in results.values() for id in ids)
    return Regelbewijs(
        onderdelen=len(regel.onderdelen),
        antwoordcombinaties=3 ** len(regel.onderdelen),
        toestanden=len(results),
        per_uitkomst=dict(sorted(counts.items())),
        dubbel=sum(len(ids) > 1 for ids in results.values()),
        proeven=tuple(_checks_of_rule(screening, regel, results)),
    )


def _checks_of_rule(
    screening: Screening, regel: Regeltabellen, results: Mapping[State, tuple[str, ...]]
) -> Iterator[Proef]:
    possible = {id for ids in results.values() for id in ids}
    never = [f"uitkomst {id} kan nooit voorkomen" for id in EXPECTED if id not in possible]
    without = [_named(state, regel) for state, ids in results.items() if not ids]
    for name, defects in (
        ("Elke uitkomst kan voorkomen.", never),
        ("Elk onderdeel van de regel kan iets veranderen.", _dead_parts(screening, regel)),
        (
            "Geen combinatie van antwoorden blijft zonder uitkomst.",
            [f"geen uitkomst bij {state}" for state in without],
        ),
        ("Weet u meer, dan vervalt een vaste uitkomst niet.", _unstable(results, regel)),
        (
            "Een antwoord dat alsnog klopt, maakt een complexe casus nooit regulier.",
            _complex_made_regular(screening, results, regel),
        ),
    ):
        yield Proef(name, tuple(defects))


def prove_list(vragenlijst: Vragenlijst, national: Regeltabellen) -> Lijstbewijs:
    """Check that a questionnaire leaves the rule alone and asks nothing in vain."""
    return Lijstbewijs(
        vragen=len(vragenlijst.vragen),
        invullingen=prod(_ways_to_fill_in(vraag) for vraag in vragenlijst.vragen),
        proeven=tuple(_checks_of_list(vragenlijst, national)),
    )


def _checks_of_list(vragenlijst: Vragenlijst, national: Regeltabellen) -> Iterator[Proef]:
    can_be = {v.vraag.onderdeel: _values(v) for v in vragenlijst.vragen}
    changed = vragenlijst.regel != national
    unasked = [part for part in national.onderdelen if part not in can_be]
    signals = (*vragenlijst.signaaltabellen, *vragenlijst.tegenspraken)
    never = [tabel.id for tabel in signals if not _can_hold(tabel, national, can_be)]
    for name, defects in (
        (
            "De vragenlijst verandert geen landelijk criterium.",
            ["de vragenlijst verandert een landelijk criterium"] if changed else [],
        ),
        (
            "Alles wat de regel nodig heeft, wordt gevraagd.",
            [f"onderdeel {part} wordt niet gevraagd" for part in unasked],
        ),
        (
            "Elk signaal kan voorkomen.",
            [f"signaal {id} kan nooit voorkomen" for id in never],
        ),
        ("Elke vraag kan iets veranderen.", _idle_questions(vragenlijst, national)),
    ):
        yield Proef(name, tuple(defects))


def _idle_questions(vragenlijst: Vragenlijst, national: Regeltabellen) -> Iterator[str]:
    listening = (*national.knopen, national.uitkomst, *vragenlijst.signaaltabellen)
    for vraag in vragenlijst.vragen:
        part = vraag.vraag.onderdeel
        if len(_values(vraag)) < 2 or not any(_listens(tabel, part) for tabel in listening):
            yield f"vraag '{vraag.vraag.id}' kan nooit iets veranderen"


def defects(proeven: Sequence[Proef]) -> tuple[str, ...]:
    """Return all that does not hold."""
    return tuple(defect for proef in proeven for defect in proef.gebreken)


def confirmed(proeven: Sequence[Proef]) -> tuple[str, ...]:
    """Return the sentences of the checks that hold."""
    return tuple(proef.naam for proef in proeven if not proef.gebreken)


def shortest(regel: Regeltabellen) -> tuple[Weg, ...]:
    """Return for each outcome the smallest sets of answers that are enough for it."""
    return ways(regel, {})


def longest(regel: Regeltabellen, order: Sequence[str]) -> Langste:
    """Return how many questions it takes, asking in this order only what still matters.

    Every way with ja and nee is walked. A way ends as soon as the outcome is settled.
    """
    lengths = list(_walk(regel, order, {}))
    return Langste(max(lengths), sum(lengths) / len(lengths))


def _walk(
    regel: Regeltabellen, order: Sequence[str], answers: dict[str, Antwoord]
) -> Iterator[int]:
    """Yield the length of every way on from these answers."""
    settled = SETTLED & set(look_up(regel, answers))
    open_ = () if settled else open_parts(regel, answers)
    ask = next((part for part in order if part in open_), None)
    if ask is None:
        yield len(answers)
        return
    for answer in (Antwoord.JA, Antwoord.NEE):
        yield from _walk(regel, order, {**answers, ask: answer})


def _reachable(regel: Regeltabellen) -> dict[State, tuple[str, ...]]:
    """Return the outcomes for each combination of what the inputs can be."""
    can_be = [_node_values(regel, name) for name in regel.uitkomst.invoer]
    return {
        state: regel.uitkomsten[int(regel.uitkomst.waarden[_index(state)])]
        for state in product(*can_be)
    }


def _node_values(regel: Regeltabellen, name: str) -> tuple[int, ...]:
    """Return the digits that an input takes over every combination of its parts."""
    parts = regel.delen[name]
    if 3 ** len(parts) > MOST_STATES:
        raise ValueError(f"{name} has too many parts to try them all")
    found = {
        node_values(regel, dict(zip(parts, choice, strict=True)))[name]
        for choice in product(DIGITS, repeat=len(parts))
    }
    return tuple(sorted(DIGITS.index(value) for value in found))


def _index(digits: Sequence[int]) -> int:
    index = 0
    for digit in digits:
        index = index * 3 + digit
    return index


def _dead_parts(screening: Screening, regel: Regeltabellen) -> Iterator[str]:
    """A part is dead when its table never listens to it, or nothing listens to its node."""
    tables = (*regel.knopen, regel.uitkomst)
    for part in parts_of(screening):
        if not any(_listens(tabel, part) for tabel in tables):
            yield f"onderdeel {part} kan nooit iets veranderen"
    for name in regel.uitkomst.invoer:
        if not _listens(regel.uitkomst, name):
            yield f"{name} telt nergens mee"
    for criterium in screening.criteria:
        if criterium.id not in set(names(screening.formule)):
            yield f"criterium {criterium.id} staat niet in de formule"


def _listens(tabel: Tabel, name: str) -> bool:
    """Return whether the value of this input ever makes a difference in a table."""
    if name not in tabel.invoer:
        return False
    step = 3 ** (len(tabel.invoer) - 1 - tabel.invoer.index(name))
    return any(
        len({tabel.waarden[index + digit * step] for digit in range(3)}) > 1
        for index in range(len(tabel.waarden))
        if index // step % 3 == 0
    )


def _more_known(state: State, results: Mapping[State, object]) -> Iterator[State]:
    """Yield the states in which one unknown of `state` has become known."""
    for position, digit in enumerate(state):
        if digit == DIGITS.index(Antwoord.ONBEKEND):
            for known in (0, 1):
                other = (*state[:position], known, *state[position + 1 :])
                if other in results:
                    yield other


def _unstable(results: Mapping[State, tuple[str, ...]], regel: Regeltabellen) -> Iterator[str]:
    """More information may add a second way to be complex; it never takes one away."""
    for state, ids in results.items():
        for other in _more_known(state, results):
            lost = SETTLED & set(ids) - set(results[other])
            if lost:
                where = _named(other, regel)
                yield f"uitkomst {min(lost)} vervalt als er meer bekend is: {where}"


def _complex_made_regular(
    screening: Screening, results: Mapping[State, tuple[str, ...]], regel: Regeltabellen
) -> Iterator[str]:
    """Turning an answer on a criterion into ja never makes a complex case regular."""
    criteria = screening.criteria
    of_criteria = {name for c in criteria for name in (c.id, *names(c.als))}
    for state, ids in results.items():
        for position, name in enumerate(regel.uitkomst.invoer):
            other = (*state[:position], 0, *state[position + 1 :])
            if name in of_criteria and state[position] and other in results:
                lost = COMPLEX & set(ids) - set(results[other])
                if lost:
                    yield f"'ja' maakt een complexe casus regulier: {_named(other, regel)}"


def _named(state: State, regel: Regeltabellen) -> str:
    pairs = zip(regel.uitkomst.invoer, state, strict=True)
    return ", ".join(f"{name} {DIGITS[digit].value}" for name, digit in pairs)


def _values(vraag: Lijstvraag) -> frozenset[Antwoord]:
    """Return the values that the boxes of a question can give; unanswered is onbekend."""
    fixed = {optie.waarde for optie in vraag.opties if optie.waarde is not None}
    ticks = {Antwoord.JA, Antwoord.NEE} if vraag.aankruisen else set()
    return frozenset({Antwoord.ONBEKEND, *fixed, *ticks})


def _ways_to_fill_in(vraag: Lijstvraag) -> int:
    """Return in how many ways a question can be left, unanswered included."""
    if not vraag.aankruisen:
        return len(vraag.opties) + 1
    ticks = sum(optie.waarde is None for optie in vraag.opties)
    return int(2**ticks) + len(vraag.opties) - ticks


def _can_hold(
    tabel: Tabel, regel: Regeltabellen, can_be: Mapping[str, frozenset[Antwoord]]
) -> bool:
    """Return whether some answers make the formula of a signal certainly ja."""
    return any(cell(tabel, values) == "0" for values in _input_values(tabel, regel, can_be))


def _input_values(
    tabel: Tabel, regel: Regeltabellen, can_be: Mapping[str, frozenset[Antwoord]]
) -> Iterator[Mapping[str, Antwoord]]:
    """Yield what the inputs of a table can be together.

    Inputs that share no part are taken as they are; otherwise all their parts are tried.
    """
    below = [_parts(regel, name) for name in tabel.invoer]
    if len({part for parts in below for part in parts}) == sum(map(len, below)):
        options = [_options(regel, name, can_be) for name in tabel.invoer]
        for choice in product(*options):
            yield dict(zip(tabel.invoer, choice, strict=True))
        return
    parts = sorted({part for parts in below for part in parts})
    for choice in product(*(_options(regel, part, can_be) for part in parts)):
        yield node_values(regel, dict(zip(parts, choice, strict=True)))


def _options(
    regel: Regeltabellen, name: str, can_be: Mapping[str, frozenset[Antwoord]]
) -> list[Antwoord]:
    node = next((knoop for knoop in regel.knopen if knoop.id == name), None)
    if node is not None:
        return [DIGITS[digit] for digit in sorted(set(map(int, node.waarden)))]
    return sorted(can_be.get(name, {Antwoord.ONBEKEND}), key=DIGITS.index)


def _parts(regel: Regeltabellen, name: str) -> frozenset[str]:
    node = next((knoop for knoop in regel.knopen if knoop.id == name), None)
    if node is None:
        return frozenset({name})
    return frozenset(part for inner in node.invoer for part in _parts(regel, inner))
