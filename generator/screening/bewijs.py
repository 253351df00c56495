"""The proof: every combination of answers is tried, and what must hold is checked.

Parts of different criteria are independent, so it is enough to try every combination of
the values that the outcome depends on, and every combination of parts per criterion.
The complete space of separate answers is tried too, by the tables, in the tests.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from generator.model.screening import Screening, Signaal
from generator.screening.antwoord import Antwoord
from generator.screening.formule import names, parts_of
from generator.screening.tabel import DIGITS, Regeltabellen, Tabel, compile_tables

State = tuple[int, ...]

SETTLED = frozenset({"U1", "U2", "U3", "U4"})
COMPLEX = frozenset({"U1", "U2"})
EXPECTED = ("U1", "U2", "U3", "U4", "U5", "U6")


@dataclass(frozen=True)
class Bewijs:
    """The numbers of the proof, and what does not hold (Dutch sentences; must be none)."""

    onderdelen: int
    antwoordcombinaties: int
    toestanden: int
    per_uitkomst: Mapping[str, int]
    gebreken: tuple[str, ...]


def prove(screening: Screening, signalen: Sequence[Signaal]) -> Bewijs:
    """Try every combination and return the numbers and the defects."""
    tabellen = compile_tables(screening, signalen)
    results = _reachable(tabellen)
    counts = Counter(id for ids in results.values() for id in ids)
    defects = [
        *_unreached(counts, tabellen),
        *_dead_parts(screening, tabellen),
        *_unstable(results, tabellen),
        *_complex_made_regular(results, tabellen),
    ]
    return Bewijs(
        onderdelen=len(tabellen.onderdelen),
        antwoordcombinaties=3 ** len(tabellen.onderdelen),
        toestanden=len(results),
        per_uitkomst=dict(sorted(counts.items())),
        gebreken=tuple(defects),
    )


def _reachable(tabellen: Regeltabellen) -> dict[State, tuple[str, ...]]:
    """Return the outcomes for each state of the outcome's inputs that answers can reach."""
    known = {tabel.id: tabel for tabel in tabellen.knopen}
    inputs = tabellen.uitkomst.invoer
    results: dict[State, tuple[str, ...]] = {}
    for state in product(range(3), repeat=len(inputs)):
        values = dict(zip(inputs, state, strict=True))
        if all(_possible(known, name, values) for name in inputs):
            cell = tabellen.uitkomst.waarden[_index(state)]
            results[state] = tabellen.uitkomsten[int(cell)]
    return results


def _possible(known: Mapping[str, Tabel], name: str, values: Mapping[str, int]) -> bool:
    """Return whether a node can have its value, given nodes of the state it is built from.

    C2 is built from C2a, which is an input of the outcome itself: with C2a = nee, C2 is
    always nee. Parts that are not in the state are free.
    """
    tabel = known.get(name)
    if tabel is None:
        return True
    free = [range(3) if i not in values else (values[i],) for i in tabel.invoer]
    return any(int(tabel.waarden[_index(choice)]) == values[name] for choice in product(*free))


def _index(digits: Sequence[int]) -> int:
    index = 0
    for digit in digits:
        index = index * 3 + digit
    return index


def _unreached(counts: Counter[str], tabellen: Regeltabellen) -> Iterator[str]:
    for id in EXPECTED:
        if not counts[id]:
            yield f"uitkomst {id} kan nooit voorkomen"
    for tabel in tabellen.signalen:
        if "0" not in tabel.waarden:
            yield f"signaal {tabel.id} kan nooit voorkomen"


def _dead_parts(screening: Screening, tabellen: Regeltabellen) -> Iterator[str]:
    """A part is dead when its table never listens to it, or nothing listens to its node."""
    for part in parts_of(screening):
        tables = [t for t in (*tabellen.knopen, tabellen.uitkomst) if part in t.invoer]
        if not any(_listens(t.waarden, len(t.invoer), t.invoer.index(part)) for t in tables):
            yield f"onderdeel {part} kan nooit iets veranderen"
    listened = {name for t in (*tabellen.knopen, tabellen.uitkomst) for name in t.invoer}
    listened |= {name for s in tabellen.signalen for name in s.invoer}
    for tabel in tabellen.knopen:
        if tabel.id not in listened:
            yield f"{tabel.id} telt nergens mee"
    for criterium in screening.criteria:
        if criterium.id not in set(names(screening.formule)):
            yield f"criterium {criterium.id} staat niet in de formule"


def _listens(values: str, inputs: int, position: int) -> bool:
    step = 3 ** (inputs - 1 - position)
    for index, value in enumerate(values):
        if index // step % 3 == 0 and (
            values[index + step] != value or values[index + 2 * step] != value
        ):
            return True
    return False


def _more_known(state: State, results: Mapping[State, object]) -> Iterator[State]:
    """Yield the states in which one unknown of `state` has become known."""
    for position, digit in enumerate(state):
        if digit == DIGITS.index(Antwoord.ONBEKEND):
            for known in (0, 1):
                other = (*state[:position], known, *state[position + 1 :])
                if other in results:
                    yield other


def _unstable(
    results: Mapping[State, tuple[str, ...]], tabellen: Regeltabellen
) -> Iterator[str]:
    """More information may add a second way to be complex; it never takes one away."""
    for state, ids in results.items():
        for other in _more_known(state, results):
            lost = SETTLED & set(ids) - set(results[other])
            if lost:
                where = _named(other, tabellen)
                yield f"uitkomst {min(lost)} vervalt als er meer bekend is: {where}"


def _complex_made_regular(
    results: Mapping[State, tuple[str, ...]], tabellen: Regeltabellen
) -> Iterator[str]:
    """Turning a criterion from nee to ja never makes a complex case regular."""
    criteria = [i for i, name in enumerate(tabellen.uitkomst.invoer) if name.startswith("C")]
    for state, ids in results.items():
        for position in criteria:
            other = (*state[:position], 0, *state[position + 1 :])
            if state[position] and other in results:
                lost = COMPLEX & set(ids) - set(results[other])
                if lost:
                    yield f"'ja' maakt een complexe casus regulier: {_named(other, tabellen)}"


def _named(state: State, tabellen: Regeltabellen) -> str:
    pairs = zip(tabellen.uitkomst.invoer, state, strict=True)
    return ", ".join(f"{name} {DIGITS[digit].value}" for name, digit in pairs)
