"""The proof: it holds for the real rule, and a rule broken on purpose is refused."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.load import Inhoud, load
from generator.model.screening import Screening
from generator.screening.antwoord import Antwoord
from generator.screening.bewijs import (
    confirmed,
    defects,
    longest,
    prove_list,
    prove_rule,
    shortest,
)
from generator.screening.formule import all_of, negation, one_of
from generator.screening.tabel import compile_rule, formula_table
from generator.screening.vragenlijst import NATIONAL, Vragenlijst, yes_no
from tests.conftest import copy_project

JA, NEE, ONBEKEND = Antwoord


@pytest.fixture
def rule(inhoud: Inhoud) -> Screening:
    return inhoud.landelijk.screening


@pytest.fixture
def national(inhoud: Inhoud) -> Vragenlijst:
    return inhoud.vragenlijsten[NATIONAL]


def rule_defects(rule: Screening) -> str:
    return "; ".join(defects(prove_rule(rule, compile_rule(rule)).proeven))


def list_defects(vragenlijst: Vragenlijst, national: Vragenlijst) -> str:
    return "; ".join(defects(prove_list(vragenlijst, national.regel).proeven))


def with_criterium(rule: Screening, id: str, als: object) -> Screening:
    criteria = tuple(replace(c, als=als) if c.id == id else c for c in rule.criteria)
    return replace(rule, criteria=criteria)


def test_the_real_rule_holds(rule: Screening) -> None:
    proof = prove_rule(rule, compile_rule(rule))

    assert defects(proof.proeven) == ()
    assert proof.antwoordcombinaties == 177_147
    assert proof.toestanden == 3**6
    assert set(proof.per_uitkomst) == {"U1", "U2", "U3", "U4", "U5", "U6"}
    assert sum(proof.per_uitkomst.values()) == proof.toestanden + proof.dubbel
    assert len(confirmed(proof.proeven)) == 5


def test_what_does_not_hold_is_not_called_confirmed(rule: Screening) -> None:
    never = with_criterium(rule, "C4", {"en": ("C4a", "C4b", {"niet": "C4a"})})
    proof = prove_rule(never, compile_rule(never))

    assert "Elke uitkomst kan voorkomen." not in confirmed(proof.proeven)
    assert "Geen combinatie van antwoorden blijft zonder uitkomst." in confirmed(proof.proeven)


def test_every_questionnaire_holds(inhoud: Inhoud, national: Vragenlijst) -> None:
    assert len(inhoud.vragenlijsten) == 1 + len(inhoud.kaders)
    for vragenlijst in inhoud.vragenlijsten.values():
        assert defects(prove_list(vragenlijst, national.regel).proeven) == ()


def test_dead_part_is_found(rule: Screening) -> None:
    dead = with_criterium(
        rule, "C1", {"of": ("C1a", {"en": ("C1a", "C1b")}, {"en": ("C1a", "C1c")})}
    )

    assert "onderdeel C1b kan nooit iets veranderen" in rule_defects(dead)


def test_contradiction_makes_an_outcome_unreachable(rule: Screening) -> None:
    never = with_criterium(rule, "C4", {"en": ("C4a", "C4b", {"niet": "C4a"})})

    assert "uitkomst U2 kan nooit voorkomen" in rule_defects(never)


def test_criterion_outside_the_formula_is_found(rule: Screening) -> None:
    gap = replace(rule, formule={"of": ({"en": ("C1", "C2")}, "C4")})

    assert "criterium C3 staat niet in de formule" in rule_defects(gap)


def test_dead_question_of_a_region_is_found(inhoud: Inhoud, national: Vragenlijst) -> None:
    waterrijk = inhoud.vragenlijsten["waterrijk"]
    without = [s.id not in ("vraag-lokaal-nee",) for s in waterrijk.signalen]
    mute = replace(
        waterrijk,
        signaaltabellen=tuple(
            t for t, keep in zip(waterrijk.signaaltabellen, without, strict=True) if keep
        ),
    )

    assert "vraag 'vraag-lokaal' kan nooit iets veranderen" in list_defects(mute, national)


def test_signal_that_no_answer_can_give_is_found(inhoud: Inhoud, national: Vragenlijst) -> None:
    waterrijk = inhoud.vragenlijsten["waterrijk"]
    for formula in ({"en": ("acuut", {"niet": "acuut"})}, {"en": ("C1a", {"niet": "C1a"})}):
        never = replace(waterrijk, signaaltabellen=(formula_table("F9", formula),))
        assert "signaal F9 kan nooit voorkomen" in list_defects(never, national)


def test_region_that_changes_a_criterion_is_found(
    rule: Screening, inhoud: Inhoud, national: Vragenlijst
) -> None:
    other = compile_rule(with_criterium(rule, "C3", {"of": ("C3a", "C3b")}))
    changed = replace(inhoud.vragenlijsten["waterrijk"], regel=other)

    assert "verandert een landelijk criterium" in list_defects(changed, national)


def test_question_left_out_is_found(inhoud: Inhoud, national: Vragenlijst) -> None:
    waterrijk = inhoud.vragenlijsten["waterrijk"]
    fewer = replace(
        waterrijk, vragen=tuple(v for v in waterrijk.vragen if v.vraag.onderdeel != "C3b")
    )

    assert "onderdeel C3b wordt niet gevraagd" in list_defects(fewer, national)


def test_question_whose_boxes_all_say_the_same_is_found(
    inhoud: Inhoud, national: Vragenlijst
) -> None:
    waterrijk = inhoud.vragenlijsten["waterrijk"]
    same = tuple(replace(optie, waarde=ONBEKEND) for optie in yes_no(False))
    vragen = tuple(
        replace(v, opties=same) if v.vraag.id == "acuut" else v for v in waterrijk.vragen
    )

    assert "vraag 'acuut' kan nooit iets veranderen" in list_defects(
        replace(waterrijk, vragen=vragen), national
    )


def test_only_what_decides_is_asked_in_a_region(inhoud: Inhoud) -> None:
    """Without priorities nobody is asked about them; who asks matters unless all may."""
    asked = {
        id: {vraag.vraag.onderdeel for vraag in vragenlijst.vragen}
        for id, vragenlijst in inhoud.vragenlijsten.items()
    }

    assert {"inbrengrecht", "prioriteit", "buiten-regio"} <= asked["waterrijk"]
    assert "prioriteit" not in asked["hollands-midden"]
    assert not {"inbrengrecht", "prioriteit", "buiten-regio"} & asked[NATIONAL]


def test_shortest_and_longest_way_to_an_outcome(national: Vragenlijst) -> None:
    answers = {weg.uitkomsten: len(weg.keuzes[0]) for weg in shortest(national.regel)}
    order = [vraag.vraag.onderdeel for vraag in national.vragen]
    way = longest(national.regel, order)

    assert answers == {("U1",): 8, ("U1", "U2"): 10, ("U2",): 2, ("U3",): 3, ("U4",): 3}
    assert way.vragen == 10
    assert 2 < way.gemiddeld < way.vragen


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


@pytest.mark.parametrize("id", ["c1a", "acuut", "c2a", "z"])
def test_question_of_a_region_with_a_national_name_is_refused(tmp_path: Path, id: str) -> None:
    """Its boxes would exclude the national ones, and nobody would see it."""
    project = copy_project(tmp_path)
    choices = project / "bronnen/regios/duinkust/keuzes.yaml"
    text = choices.read_text(encoding="utf-8")
    choices.write_text(
        f"{text}toevoegingen:\n  - id: {id}\n    soort: vraag\n    titel: Kinderen\n"
        "    tekst: Wonen er kinderen in huis?\n    bij_ja: Zeg dat erbij.\n"
        "    waarom: Dat helpt.\n",
        encoding="utf-8",
    )
    _, problems = load(project)

    assert [str(p).partition(": ")[2] for p in problems if p.code == "dubbel"] == [
        f"vraag '{id}' heet net als iets in de landelijke vragenlijst; "
        "geef de vraag van de regio een eigen id [dubbel]"
    ]
