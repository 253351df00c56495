"""The rule as lookup tables: what the browser runs, made from the formulas once.

Each table holds one character for every combination of its inputs, read as a number in
base 3 with digits 0 (ja), 1 (nee) and 2 (onbekend), first input first. So the browser
needs no logic of its own: it can only look up what has been proven here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from generator.model.screening import Formule, Screening, Signaal
from generator.screening.antwoord import Antwoord
from generator.screening.formule import Waarden, evaluate, names, parts_of
from generator.screening.uitkomst import outcomes

DIGITS = (Antwoord.JA, Antwoord.NEE, Antwoord.ONBEKEND)
MOST_INPUTS = 8


@dataclass(frozen=True)
class Tabel:
    """A table: the names of its inputs, and the result for each combination."""

    id: str
    invoer: tuple[str, ...]
    waarden: str


@dataclass(frozen=True)
class Regeltabellen:
    """The whole rule as tables.

    `knopen` are looked up in order; `uitkomst` gives an index into `uitkomsten`; a signal
    holds when its table says 0 (ja).
    """

    onderdelen: tuple[str, ...]
    knopen: tuple[Tabel, ...]
    uitkomst: Tabel
    uitkomsten: tuple[tuple[str, ...], ...]
    signalen: tuple[Tabel, ...]


def compile_tables(screening: Screening, signalen: Sequence[Signaal]) -> Regeltabellen:
    """Return the tables of a rule and its signals."""
    inputs = _outcome_inputs(screening)
    found: list[tuple[str, ...]] = []

    def outcome(values: Waarden) -> str:
        result = outcomes(screening, values)
        if result not in found:
            found.append(result)
        return str(found.index(result))

    uitkomst = _table("uitkomst", inputs, outcome)
    return Regeltabellen(
        onderdelen=parts_of(screening),
        knopen=tuple(_formula_table(node.id, node.als) for node in screening.bouwstenen),
        uitkomst=uitkomst,
        uitkomsten=tuple(found),
        signalen=tuple(_formula_table(signaal.id, signaal.als) for signaal in signalen),
    )


def look_up(tabellen: Regeltabellen, antwoorden: Waarden) -> tuple[str, ...]:
    """Return the outcomes as the browser finds them, by tables alone."""
    values = {**{part: Antwoord.ONBEKEND for part in tabellen.onderdelen}, **antwoorden}
    for tabel in tabellen.knopen:
        values[tabel.id] = DIGITS[int(_cell(tabel, values))]
    return tabellen.uitkomsten[int(_cell(tabellen.uitkomst, values))]


def as_data(tabellen: Regeltabellen) -> Mapping[str, object]:
    """Return the tables as plain data, for the page and the script."""
    return {
        "onderdelen": list(tabellen.onderdelen),
        "knopen": [_table_data(tabel) for tabel in tabellen.knopen],
        "uitkomst": _table_data(tabellen.uitkomst),
        "uitkomsten": [list(ids) for ids in tabellen.uitkomsten],
        "signalen": [_table_data(tabel) for tabel in tabellen.signalen],
    }


def _table_data(tabel: Tabel) -> dict[str, object]:
    return {"id": tabel.id, "invoer": list(tabel.invoer), "waarden": tabel.waarden}


def _outcome_inputs(screening: Screening) -> tuple[str, ...]:
    found = [*names(screening.formule), *names(screening.route)]
    return tuple(dict.fromkeys(found))


def _formula_table(id: str, formule: Formule) -> Tabel:
    inputs = tuple(dict.fromkeys(names(formule)))
    return _table(id, inputs, lambda values: str(DIGITS.index(evaluate(formule, values))))


def _table(id: str, inputs: tuple[str, ...], value: Callable[[Waarden], str]) -> Tabel:
    if len(inputs) > MOST_INPUTS:
        raise ValueError(f"{id} has {len(inputs)} inputs; at most {MOST_INPUTS} fit a table")
    combinations = product(DIGITS, repeat=len(inputs))
    return Tabel(
        id, inputs, "".join(value(dict(zip(inputs, c, strict=True))) for c in combinations)
    )


def _cell(tabel: Tabel, values: Waarden) -> str:
    index = 0
    for name in tabel.invoer:
        index = index * 3 + DIGITS.index(values.get(name, Antwoord.ONBEKEND))
    return tabel.waarden[index]
