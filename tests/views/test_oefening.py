"""The explanation of a practice case follows from the rule, and from nothing else."""

from dataclasses import replace
from itertools import product

import pytest

from generator.load import Inhoud
from generator.render.site import render_site
from generator.screening.antwoord import Antwoord
from generator.screening.formule import evaluate
from generator.screening.tabel import look_up
from generator.screening.wegen import SETTLED
from generator.views.antwoordwoorden import in_words
from generator.views.leerpaginas import learning_pages
from generator.views.oefening import Niveau, Oefening, exercises, outcome_choices
from tests.conftest import ROOT

JA, NEE, ONBEKEND = Antwoord


@pytest.fixture(scope="module")
def oefeningen(inhoud: Inhoud) -> dict[str, Oefening]:
    return {oefening.casus.id: oefening for oefening in exercises(inhoud)}


@pytest.mark.parametrize(
    ("casus", "doorslag"),
    [
        pytest.param("TC-01", "C1 C2 C3", id="all-three-are-needed"),
        pytest.param("TC-06", "C4", id="area-stands-alone"),
        pytest.param("TC-19", "C1 C2 C3 C4", id="person-and-area"),
        pytest.param("TC-20", "C3", id="nobody-around"),
        pytest.param("TC-21", "C1", id="one-problem"),
        pytest.param("TC-22", "C2", id="one-chain-manages"),
        pytest.param("TC-05", "C1 C2", id="each-is-enough-to-close"),
        pytest.param("TC-07", "C1 C2 C3 C4", id="both-ways-play-a-part"),
        pytest.param("TC-23", "C3", id="person-open"),
        pytest.param("TC-24", "C4", id="area-open"),
    ],
)
def test_criteria_that_decide(
    oefeningen: dict[str, Oefening], casus: str, doorslag: str
) -> None:
    assert " ".join(oefeningen[casus].doorslag) == doorslag


@pytest.mark.parametrize(
    ("casus", "said"),
    [
        ("TC-01", "Voor een persoon of gezin kloppen C1, C2 en C3. Dat is genoeg."),
        ("TC-06", "Voor een gebied klopt C4. Dat is genoeg."),
        (
            "TC-07",
            "Voor een persoon of gezin kloppen C1, C2 en C3 niet. "
            "Eén criterium dat niet klopt, is al genoeg. Voor een gebied klopt C4 niet.",
        ),
        (
            "TC-20",
            "Voor een persoon of gezin klopt C3 niet. "
            "Eén criterium dat niet klopt, is al genoeg.",
        ),
        ("TC-24", "Voor een gebied is C4 nog open. Daar hangt de uitkomst van af."),
    ],
)
def test_what_decides_is_said_in_a_sentence(
    oefeningen: dict[str, Oefening], casus: str, said: str
) -> None:
    assert " ".join(oefeningen[casus].redenen) == said


def test_what_decides_is_enough_whatever_the_other_criteria_say(
    inhoud: Inhoud, oefeningen: dict[str, Oefening]
) -> None:
    """An area of which nothing is true plays no part, so it stays as it is."""
    formule = inhoud.landelijk.screening.formule
    for oefening in oefeningen.values():
        values = {o.criterium.id: o.waarde for o in oefening.criteria}
        now = evaluate(formule, values)
        others = [id for id in ("C1", "C2", "C3") if id not in oefening.doorslag]
        if now is not ONBEKEND:
            for turned in product(Antwoord, repeat=len(others)):
                changed = values | dict(zip(others, turned, strict=True))
                assert evaluate(formule, changed) is now, oefening.casus.id


def test_every_case_has_something_that_decides(oefeningen: dict[str, Oefening]) -> None:
    assert [id for id, oefening in oefeningen.items() if not oefening.doorslag] == []


def test_near_misses_are_all_single_answers_that_tip_the_outcome(
    inhoud: Inhoud, oefeningen: dict[str, Oefening]
) -> None:
    """Found here by trying every answer; the exercise reads them off the tables."""
    regel = inhoud.complete.regel
    for oefening in oefeningen.values():
        answers = {part: Antwoord(v) for part, v in oefening.casus.antwoorden.items()}
        now = look_up(regel, answers)
        tried = {
            (
                look_up(regel, answers | {part: value}),
                *in_words(inhoud.landelijk, [(part, value)]),
            )
            for part in regel.onderdelen
            for value in (JA, NEE)
        }
        shown = {
            (kanteling.uitkomsten, answer)
            for kanteling in oefening.kantelingen
            for answer in kanteling.antwoorden
        }
        wanted = {(found, word) for found, word in tried if found != now and SETTLED & {*found}}
        assert shown == wanted, oefening.casus.id


def test_reasons_are_those_of_the_screening(inhoud: Inhoud) -> None:
    """Change a text of the rule, and the explanation of each case changes with it."""
    screening = inhoud.landelijk.screening
    first = replace(
        screening.criteria[0], voldoet="Wel.", voldoet_niet="Niet.", nog_open="Nog niet."
    )
    changed = replace(screening, criteria=(first, *screening.criteria[1:]))
    landelijk = replace(inhoud.landelijk, screening=changed)

    reasons = {o.criteria[0].reden for o in exercises(replace(inhoud, landelijk=landelijk))}
    assert reasons == {"Wel.", "Niet.", "Nog niet."}


def test_answers_read_as_they_are_ticked(oefeningen: dict[str, Oefening]) -> None:
    """C2b asks it the other way round; C1b counts; what is open says so."""
    assert oefeningen["TC-01"].criteria[1].antwoorden[-1] == "Eén keten: nee"
    assert (
        oefeningen["TC-01"].criteria[0].antwoorden[1] == "Leefgebieden: 2 of meer die meetellen"
    )
    assert (
        oefeningen["TC-18"].criteria[0].antwoorden[1]
        == "Leefgebieden: minder dan 2 die meetellen"
    )
    assert oefeningen["TC-10"].criteria[0].antwoorden[2] == "Gevolgen: weet ik niet"


@pytest.mark.parametrize(
    ("casus", "niveau"),
    [
        ("TC-01", Niveau.DUIDELIJK),
        ("TC-03", Niveau.DUIDELIJK),
        ("TC-20", Niveau.GEMENGD),
        ("TC-15", Niveau.GEMENGD),
        ("TC-13", Niveau.TWIJFEL),
        ("TC-14", Niveau.TWIJFEL),
        ("TC-10", Niveau.TWIJFEL),
        ("TC-12", Niveau.TWIJFEL),
    ],
)
def test_how_hard_a_case_is(
    oefeningen: dict[str, Oefening], casus: str, niveau: Niveau
) -> None:
    assert oefeningen[casus].niveau is niveau


def test_every_level_and_every_route_has_cases(
    inhoud: Inhoud, oefeningen: dict[str, Oefening]
) -> None:
    groups = {group for oefening in oefeningen.values() for group in oefening.groepen}

    assert {oefening.niveau for oefening in oefeningen.values()} == {*Niveau}
    assert groups == {"basis", *(route.id for route in inhoud.landelijk.leerroutes)}


def test_trainee_can_predict_each_outcome_that_the_rule_can_give(inhoud: Inhoud) -> None:
    choices = {tuple(u.id for u in choice) for choice in outcome_choices(inhoud)}

    assert choices == set(inhoud.complete.regel.uitkomsten)


def test_only_a_regular_case_tells_of_its_route(oefeningen: dict[str, Oefening]) -> None:
    assert oefeningen["TC-04"].route == (
        "Er zijn meer ketens nodig, met dwang en drang: nee",
        "Twee ketens: ja",
    )
    assert oefeningen["TC-01"].route == ()
    assert oefeningen["TC-10"].route == ()


def test_what_an_author_writes_never_becomes_markup(inhoud: Inhoud) -> None:
    evil = '<b onclick="x">& {{ 7 * 7 }} [a](javascript:1) _b_ \' `'
    casus = replace(inhoud.landelijk.casussen[0], titel=evil, tekst=evil, leerpunt=evil)
    first = inhoud.landelijk.leerroutes[0]
    route = replace(first, titel=evil, voor=evil, brengt=(evil, evil))
    landelijk = replace(
        inhoud.landelijk,
        casussen=(casus, *inhoud.landelijk.casussen[1:]),
        leerroutes=(route, *inhoud.landelijk.leerroutes[1:]),
    )
    changed = replace(inhoud, landelijk=landelijk)
    pages = tuple(learning_pages(changed))

    for path, content in render_site(changed, pages, ROOT / "site_templates").items():
        if path in {page.path for page in pages}:
            body = content.decode().split("\n---\n", 1)[1]
            assert "<b onclick" not in body, path
            assert "](javascript" not in body, path
            assert "{{ 7" not in body, path
