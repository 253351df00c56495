"""The rule as lookup tables: what the browser runs, made from the formulas once.

Each table holds one character for every combination of its inputs, read as a number in
base 3 with digits 0 (ja), 1 (nee) and 2 (onbekend), first input first. So the browser
needs no logic of its own: it can only look up what has been proven here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import product

from generator.model.screening import Formule, Screening
from generator.screening.antwoord import Antwoord
from generator.screening.formule import (
    Waarden,
    built_values,
    evaluate,
    names,
    parts_of,
    parts_under,
)
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
    """The rule as tables.

    `knopen` are looked up in order. `uitkomst` gives an index into `uitkomsten`; its
    inputs are nodes or parts that share no part, so each can have any value whatever
    the others have. `delen` holds the parts of each of those inputs.
    """

    onderdelen: tuple[str, ...]
    knopen: tuple[Tabel, ...]
    uitkomst: Tabel
    uitkomsten: tuple[tuple[str, ...], ...]
    delen: Mapping[str, tuple[str, ...]]


def compile_rule(screening: Screening) -> Regeltabellen:
    """Return the tables of a rule."""
    inputs = _independent_inputs(screening)
    found: list[tuple[str, ...]] = []

    def outcome(values: Waarden) -> str:
        result = outcomes(screening, built_values(screening, values))
        if result not in found:
            found.append(result)
        return str(found.index(result))

    return Regeltabellen(
        onderdelen=parts_of(screening),
        knopen=tuple(formula_table(node.id, node.als) for node in screening.bouwstenen),
        uitkomst=_table("uitkomst", inputs, outcome),
        uitkomsten=tuple(found),
        delen={name: parts_under(screening, name) for name in inputs},
    )


def formula_table(id: str, formule: Formule) -> Tabel:
    """Return the table of one formula over the names in it."""
    inputs = tuple(dict.fromkeys(names(formule)))
    return _table(id, inputs, lambda values: str(DIGITS.index(evaluate(formule, values))))


def cell(tabel: Tabel, values: Waarden) -> str:
    """Look one combination up; a name without a value is onbekend."""
    index = 0
    for name in tabel.invoer:
        index = index * 3 + DIGITS.index(values.get(name, Antwoord.ONBEKEND))
    return tabel.waarden[index]


def node_values(tabellen: Regeltabellen, antwoorden: Waarden) -> dict[str, Antwoord]:
    """Return the answers with the values of all nodes and criteria, by tables alone."""
    values = {**antwoorden}
    for tabel in tabellen.knopen:
        values[tabel.id] = DIGITS[int(cell(tabel, values))]
    return values


def look_up(tabellen: Regeltabellen, antwoorden: Waarden) -> tuple[str, ...]:
    """Return the outcomes as the browser finds them, by tables alone."""
    return tabellen.uitkomsten[int(cell(tabellen.uitkomst, node_values(tabellen, antwoorden)))]


def as_data(tabellen: Regeltabellen) -> dict[str, object]:
    """Return the tables as plain data, for the page and the script."""
    return {
        "onderdelen": list(tabellen.onderdelen),
        "knopen": [table_data(tabel) for tabel in tabellen.knopen],
        "uitkomst": table_data(tabellen.uitkomst),
        "uitkomsten": [list(ids) for ids in tabellen.uitkomsten],
        "delen": {name: list(parts) for name, parts in tabellen.delen.items()},
    }


def table_data(tabel: Tabel) -> dict[str, object]:
    """Return one table as plain data."""
    return {"id": tabel.id, "invoer": list(tabel.invoer), "waarden": tabel.waarden}


def _independent_inputs(screening: Screening) -> tuple[str, ...]:
    """Return what the outcome depends on, opened up until no two share a part.

    C2 is built from C2a, and C2a decides the route too: so C2 gives way to C2a and C2b.
    """
    built = {node.id: node.als for node in screening.bouwstenen}
    inputs = list(dict.fromkeys((*names(screening.formule), *names(screening.route))))
    while True:
        shared = next(
            (
                name
                for name in inputs
                if name in built
                and any(_share(screening, name, other) for other in inputs if other != name)
                and not any(name in names(built[other]) for other in inputs if other in built)
            ),
            None,
        )
        if shared is None:
            return tuple(inputs)
        place = inputs.index(shared)
        opened = [*inputs[:place], *names(built[shared]), *inputs[place + 1 :]]
        inputs = list(dict.fromkeys(opened))


def _share(screening: Screening, one: str, other: str) -> bool:
    return bool({*parts_under(screening, one)} & {*parts_under(screening, other)})


def _table(id: str, inputs: tuple[str, ...], value: Callable[[Waarden], str]) -> Tabel:
    if len(inputs) > MOST_INPUTS:
        raise ValueError(f"{id} has {len(inputs)} inputs; at most {MOST_INPUTS} fit a table")
    combinations = product(DIGITS, repeat=len(inputs))
    return Tabel(
        id, inputs, "".join(value(dict(zip(inputs, c, strict=True))) for c in combinations)
    )
