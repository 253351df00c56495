"""The value of a formula of parts: strong Kleene logic, so unknown never counts as no.

Source: K-CRIT-05, the words 'en:' and 'of:' between the criteria. The kader does not
speak of unknown answers; that an unknown one leaves the outcome open is our choice.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.model.screening import Formule, Screening
from generator.screening.antwoord import Antwoord

Waarden = Mapping[str, Antwoord]


def evaluate(formule: Formule, waarden: Waarden) -> Antwoord:
    """Return the value of a formula; a name without a value is onbekend."""
    if isinstance(formule, str):
        return waarden.get(formule, Antwoord.ONBEKEND)
    ((connective, parts),) = formule.items()
    if connective == "en":
        return all_of(evaluate(part, waarden) for part in parts)
    if connective == "of":
        return one_of(evaluate(part, waarden) for part in parts)
    return negation(evaluate(parts, waarden))


def all_of(antwoorden: Iterable[Antwoord]) -> Antwoord:
    """Combine with 'en': one `NEE` decides, whatever is still unknown."""
    given = set(antwoorden)
    if Antwoord.NEE in given:
        return Antwoord.NEE
    return Antwoord.ONBEKEND if Antwoord.ONBEKEND in given else Antwoord.JA


def one_of(antwoorden: Iterable[Antwoord]) -> Antwoord:
    """Combine with 'of': one `JA` decides, whatever is still unknown."""
    given = set(antwoorden)
    if Antwoord.JA in given:
        return Antwoord.JA
    return Antwoord.ONBEKEND if Antwoord.ONBEKEND in given else Antwoord.NEE


def negation(antwoord: Antwoord) -> Antwoord:
    """Turn ja and nee around; the contrary of unknown is unknown."""
    turned = {Antwoord.JA: Antwoord.NEE, Antwoord.NEE: Antwoord.JA}
    return turned.get(antwoord, Antwoord.ONBEKEND)


def names(formule: Formule) -> Iterator[str]:
    """Yield the names in a formula, from left to right."""
    if isinstance(formule, str):
        yield formule
        return
    ((connective, parts),) = formule.items()
    for part in (parts,) if connective == "niet" else parts:
        yield from names(part)


def built_values(screening: Screening, antwoorden: Waarden) -> dict[str, Antwoord]:
    """Return the answers with the values of all nodes and criteria added.

    A node that has a value already keeps it: the outcome can be asked of nodes, too.
    """
    values = dict(antwoorden)
    for node in screening.bouwstenen:
        if node.id not in values:
            values[node.id] = evaluate(node.als, values)
    return values


def parts_of(screening: Screening) -> tuple[str, ...]:
    """Return the parts that answers are given for, in the order of the rule."""
    built = {node.id for node in screening.bouwstenen}
    formulas = [node.als for node in screening.bouwstenen]
    found = [name for formula in (*formulas, screening.route) for name in names(formula)]
    return tuple(dict.fromkeys(name for name in sorted(found) if name not in built))


def parts_under(screening: Screening, name: str) -> tuple[str, ...]:
    """Return the parts that a node is built from; a part is built from itself."""
    built = {node.id: node.als for node in screening.bouwstenen}
    if name not in built:
        return (name,)
    below = (parts_under(screening, inner) for inner in names(built[name]))
    return tuple(dict.fromkeys(part for parts in below for part in parts))
