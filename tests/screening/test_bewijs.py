"""The proof: it holds for the real rule, and a rule broken on purpose is refused."""

from dataclasses import replace

import pytest

from generator.load import Inhoud
from generator.model.screening import Screening
from generator.screening.antwoord import Antwoord
from generator.screening.bewijs import prove
from generator.screening.formule import all_of, negation, one_of
from generator.screening.uitkomst import open_parts

JA, NEE, ONBEKEND = Antwoord


@pytest.fixture
def rule(inhoud: Inhoud) -> Screening:
    return inhoud.landelijk.screening


def defects(rule: Screening, inhoud: Inhoud) -> str:
    return "; ".join(prove(rule, inhoud.landelijk.signalen).gebreken)


def with_criterium(rule: Screening, id: str, als: object) -> Screening:
    criteria = tuple(replace(c, als=als) if c.id == id else c for c in rule.criteria)
    return replace(rule, criteria=criteria)


def test_the_real_rule_holds(rule: Screening, inhoud: Inhoud) -> None:
    proof = prove(rule, inhoud.landelijk.signalen)

    assert proof.gebreken == ()
    assert proof.antwoordcombinaties == 177_147
    assert set(proof.per_uitkomst) == {"U1", "U2", "U3", "U4", "U5", "U6"}


def test_dead_part_is_found(rule: Screening, inhoud: Inhoud) -> None:
    dead = with_criterium(
        rule, "C1", {"of": ("C1a", {"en": ("C1a", "C1b")}, {"en": ("C1a", "C1c")})}
    )

    assert "onderdeel C1b kan nooit iets veranderen" in defects(dead, inhoud)


def test_contradiction_makes_an_outcome_unreachable(rule: Screening, inhoud: Inhoud) -> None:
    never = with_criterium(rule, "C4", {"en": ("C4a", "C4b", {"niet": "C4a"})})

    assert "uitkomst U2 kan nooit voorkomen" in defects(never, inhoud)


def test_criterion_outside_the_formula_is_found(rule: Screening, inhoud: Inhoud) -> None:
    gap = replace(rule, formule={"of": ({"en": ("C1", "C2")}, "C4")})

    assert "criterium C3 staat niet in de formule" in defects(gap, inhoud)


@pytest.mark.parametrize(
    ("given", "and_", "or_"),
    [
        ((JA, JA), JA, JA),
        ((JA, NEE), NEE, JA),
        ((NEE, ONBEKEND), NEE, ONBEKEND),
        ((JA, ONBEKEND), ONBEKEND, JA),
        ((ONBEKEND, ONBEKEND), ONBEKEND, ONBEKEND),
        ((NEE, NEE), NEE, NEE),
    ],
)
def test_unknown_is_never_counted_as_no(
    given: tuple[Antwoord, ...], and_: Antwoord, or_: Antwoord
) -> None:
    assert (all_of(given), one_of(given)) == (and_, or_)
    assert all_of(given) == negation(one_of(negation(a) for a in given))


@pytest.mark.parametrize(
    ("known", "open_"),
    [
        ({"C1a": NEE, "C4a": NEE, "C2a-1": JA, "C2a-2": JA}, ()),
        ({"C1a": NEE, "C4a": NEE, "C2a-1": NEE}, ("Z",)),
        ({"C1a": NEE, "C4a": NEE, "Z": JA}, ()),
        ({"C1a": NEE, "Z": JA}, ("C4a", "C4b")),
        ({"C4a": JA, "C4b": JA, "C1a": NEE}, ()),
    ],
)
def test_open_parts_are_those_that_can_still_change_the_outcome(
    rule: Screening, known: dict[str, Antwoord], open_: tuple[str, ...]
) -> None:
    assert open_parts(rule, known) == open_
