"""The screening in a real browser: what somebody sees while answering, and at the end."""

import pytest
from playwright.sync_api import expect

from generator.load import Inhoud
from generator.screening.antwoord import Antwoord
from generator.screening.vragenlijst import NATIONAL, Lijstvraag
from tests.browser.zelfcheck import (
    CONTROLE,
    GEBIED,
    NAAR_UITKOMST,
    PERSOON,
    REGULIER,
    WATERRIJK,
    Antwoorden,
    Zelfcheck,
    code_van,
    zichtbaar,
)
from tests.conftest import Watched


@pytest.fixture
def zelfcheck(watched: Watched) -> Zelfcheck:
    """The national screening, nothing answered yet."""
    return Zelfcheck(watched.page)


@pytest.fixture
def waterrijk(watched: Watched) -> Zelfcheck:
    """The screening of a region with questions and agreements of its own."""
    return Zelfcheck(watched.page, WATERRIJK)


def test_one_question_at_a_time_is_the_default(zelfcheck: Zelfcheck, inhoud: Inhoud) -> None:
    titles = [vraag.vraag.titel for vraag in inhoud.vragenlijsten[NATIONAL].vragen]

    assert zelfcheck.koppen_tot("Uitkomst") == [*titles, CONTROLE, "Uitkomst"]


def test_all_questions_can_stand_on_one_page(zelfcheck: Zelfcheck, inhoud: Inhoud) -> None:
    questions = inhoud.vragenlijsten[NATIONAL].vragen
    zelfcheck.antwoord("acuut", "nee")
    zelfcheck.alle_vragen()

    assert len(zichtbaar(zelfcheck.root.locator(".kw-vraag"))) == len(questions)
    assert zelfcheck.aangekruist() == {"acuut-nee"}

    zelfcheck.knop("Stap voor stap").click()
    assert len(zichtbaar(zelfcheck.root.locator(".kw-vraag"))) == 1
    assert zelfcheck.aangekruist() == {"acuut-nee"}


@pytest.mark.parametrize(("uitkomst", "antwoorden"), NAAR_UITKOMST.items())
def test_answers_lead_to_every_outcome(
    zelfcheck: Zelfcheck, uitkomst: tuple[str, ...], antwoorden: Antwoorden
) -> None:
    """With U1 and U2 both, where a case is about a person and about an area (A14)."""
    zelfcheck.vul_in(antwoorden)

    assert zelfcheck.uitkomsten() == uitkomst
    assert zelfcheck.deel("stoppen").is_visible() == (uitkomst not in (("U5",), ("U6",)))


def test_practice_cases_give_the_outcome_that_they_teach(
    zelfcheck: Zelfcheck, inhoud: Inhoud
) -> None:
    vragenlijst = inhoud.vragenlijsten[NATIONAL]
    signals = {signaal.id for signaal in vragenlijst.signalen}
    for casus in inhoud.landelijk.casussen:
        ticked = {
            vraag.vraag.id: boxes_for(vraag, Antwoord(casus.antwoorden[vraag.vraag.onderdeel]))
            for vraag in vragenlijst.vragen
            if vraag.vraag.onderdeel in casus.antwoorden
        }
        zelfcheck.open_met(code_van(vragenlijst, ticked))

        assert set(zelfcheck.uitkomsten()) == set(casus.uitkomsten), casus.id
        assert set(zelfcheck.signalen()) == signals & set(casus.signalen), casus.id


def boxes_for(vraag: Lijstvraag, waarde: Antwoord) -> tuple[str, ...]:
    """The boxes that give a question this value."""
    counting = tuple(optie.id for optie in vraag.opties if optie.telt_mee)
    if waarde is Antwoord.JA and counting:
        return counting[: vraag.vraag.drempel]
    return (next(optie.id for optie in vraag.opties if optie.waarde is waarde),)


def test_leefgebied_that_does_not_count_says_so_and_does_not_count(
    zelfcheck: Zelfcheck,
) -> None:
    boxes = zelfcheck.vraag("c1b").locator("label", has_text="telt niet mee")
    assert boxes.count() == 2
    zelfcheck.vul_in({"c1b": ("wonen", "gezondheid", "delictverleden"), "c4a": ("nee",)})
    zelfcheck.naar("vraag-c1c")
    zelfcheck.antwoord("c1c", "ja")

    assert zelfcheck.criteria()["C1"] == "voldoet niet"
    (reply,) = zichtbaar(zelfcheck.root.locator("[data-criterium=C1] .kw-criterium__zin"))
    assert "leefgebieden die meetellen" in reply
    zelfcheck.antwoord("c1b", "gezin")
    zelfcheck.antwoord("c1a", "ja")
    assert zelfcheck.criteria()["C1"] == "voldoet"


def test_unanswered_is_unknown_and_never_regular(zelfcheck: Zelfcheck) -> None:
    zelfcheck.koppen_tot("Uitkomst")

    assert zelfcheck.uitkomsten() == ("U5",)
    assert set(zelfcheck.criteria().values()) == {"nog open"}
    assert set(zelfcheck.gegeven().values()) == {"niet beantwoord"}


def test_do_not_know_counts_as_not_answered(zelfcheck: Zelfcheck) -> None:
    zelfcheck.vul_in({id: ("weet-niet",) for id in (*PERSOON, *GEBIED, "z")})

    assert zelfcheck.uitkomsten() == ("U5",)
    assert set(zelfcheck.criteria().values()) == {"nog open"}


def test_settled_outcome_is_said_at_once_with_a_way_to_it(zelfcheck: Zelfcheck) -> None:
    zelfcheck.volgende()
    zelfcheck.antwoord("c1a", "nee")
    zelfcheck.naar("vraag-c4a")
    assert not zelfcheck.deel("stoppen").is_visible()
    zelfcheck.antwoord("c4a", "nee")
    zelfcheck.naar("vraag-z")
    zelfcheck.antwoord("z", "ja")

    assert "U kunt stoppen." in zelfcheck.deel("stoppen").inner_text()
    assert "samenwerking tussen ketens" in zelfcheck.deel("oordeel").inner_text()
    zelfcheck.ga_via(zelfcheck.knop("Naar de uitkomst"))
    assert zelfcheck.kop() == "Uitkomst"
    assert zelfcheck.uitkomsten() == ("U3",)


def test_steps_skip_questions_that_no_longer_matter(zelfcheck: Zelfcheck) -> None:
    """'C1 is not met': the other questions of criteria 1 and 3 are left out."""
    zelfcheck.volgende()
    zelfcheck.antwoord("c1a", "nee")
    titles = zelfcheck.koppen_tot("Uitkomst")

    assert "Leefgebieden" not in titles
    assert "Invloed van de omgeving" not in titles
    assert "Ernstige problemen in een gebied" in titles
    assert zelfcheck.gegeven()["Leefgebieden"] == "niet nodig"


def test_folded_question_stays_within_reach(zelfcheck: Zelfcheck) -> None:
    zelfcheck.vul_in({"c1a": ("nee",)})
    folded = zelfcheck.vraag("c3a")
    assert not folded.locator("fieldset").is_visible()
    assert "verandert de uitkomst niet meer" in folded.inner_text()

    folded.get_by_role("button", name="Toch beantwoorden").click()
    zelfcheck.antwoord("c3a", "ja")
    assert "c3a-ja" in zelfcheck.aangekruist()

    zelfcheck.knop("Stap voor stap").click()
    zelfcheck.naar("uitkomst")
    zelfcheck.wijzig("Gevolgen")
    assert zelfcheck.kop() == "Gevolgen"
    zelfcheck.antwoord("c1c", "ja")
    assert "c1c-ja" in zelfcheck.aangekruist()


def test_wijzig_leads_back_to_where_it_was_followed(zelfcheck: Zelfcheck) -> None:
    zelfcheck.naar_uitkomst_van({**PERSOON, "c4a": ("nee",), "z": ("nee",)})
    zelfcheck.wijzig("Gevolgen")
    assert zelfcheck.kop() == "Gevolgen"
    zelfcheck.antwoord("c1c", "weet-niet")
    zelfcheck.volgende()

    assert zelfcheck.uitkomsten() == ("U5",)


def test_wijzig_first_asks_what_has_become_needed(zelfcheck: Zelfcheck) -> None:
    zelfcheck.naar_uitkomst_van(REGULIER | {"z": ("ja",)})
    zelfcheck.wijzig("Ernstige problemen in een gebied")
    zelfcheck.antwoord("c4a", "ja")
    zelfcheck.volgende()
    assert zelfcheck.kop() == "Meer ketens voor het gebied"
    zelfcheck.antwoord("c4b", "ja")
    zelfcheck.volgende()

    assert zelfcheck.uitkomsten() == ("U2",)


def test_last_step_shows_the_answers_and_how_many_are_open(zelfcheck: Zelfcheck) -> None:
    zelfcheck.antwoord("acuut", "nee")
    zelfcheck.koppen_tot(CONTROLE)

    assert zelfcheck.gegeven()["Acuut gevaar"] == "Nee"
    assert zelfcheck.gegeven()["Dwang"] == "niet beantwoord"
    assert "U liet 11 vragen open." in zelfcheck.deel("controle-uitleg").inner_text()


def test_pick_list_is_judged_when_somebody_moves_on(zelfcheck: Zelfcheck) -> None:
    """Between two ticks nothing is said; then the contradiction is, and once."""
    zelfcheck.naar("vraag-c1a")
    zelfcheck.antwoord("c1a", "ja")
    zelfcheck.volgende()
    zelfcheck.antwoord("c1b", "wonen")
    against = zelfcheck.vraag("c1b").locator("[data-tegenspraak]")
    assert zelfcheck.criteria()["C1"] == "nog open"
    assert not against.is_visible()

    zelfcheck.knop("Volgende").click()
    assert zelfcheck.kop() == "Leefgebieden"
    assert against.evaluate("e => e === document.activeElement")
    zelfcheck.volgende()
    assert zelfcheck.criteria()["C1"] == "voldoet niet"


def test_enter_in_a_question_goes_on(zelfcheck: Zelfcheck) -> None:
    zelfcheck.antwoord("acuut", "nee")
    zelfcheck.page.keyboard.press("Enter")
    zelfcheck.root.locator("h2:focus").wait_for()

    assert zelfcheck.kop() == "Meer problemen tegelijk"


def test_skip_link_does_not_lose_the_step(zelfcheck: Zelfcheck) -> None:
    zelfcheck.naar("vraag-c2b")
    zelfcheck.naar("screening")

    assert zelfcheck.kop() == "Eén keten"


def test_changed_answer_brings_folded_questions_back(zelfcheck: Zelfcheck) -> None:
    zelfcheck.vul_in({"c1a": ("nee",)})
    assert not zelfcheck.vraag("c3a").locator("fieldset").is_visible()
    zelfcheck.antwoord("c1a", "ja")

    assert zelfcheck.vraag("c3a").locator("fieldset").is_visible()


def test_open_outcome_says_what_would_settle_it_and_who_knows(zelfcheck: Zelfcheck) -> None:
    zelfcheck.vul_in({**PERSOON, "c2b": ("weet-niet",), "c4a": ("nee",)})

    assert zelfcheck.uitkomsten() == ("U5",)
    assert zelfcheck.regels("open-lijst") == [
        "Eén keten. Vraag na bij: Reclassering (3RO), Ggz of Gemeenten."
    ]
    assert zelfcheck.deel("wegen-kop").inner_text() == "Zo komt er een uitkomst"
    assert zelfcheck.regels("wegen-lijst") == [
        "Is ‘Eén keten’ nee? "
        "Dan U1: Deze casus voldoet aan de criteria voor complexe problematiek.",
        "Is ‘Eén keten’ ja? "
        "Dan U3: Dit is een reguliere casus voor samenwerking tussen ketens.",
    ]


def test_settled_outcome_says_what_would_have_to_be_different(zelfcheck: Zelfcheck) -> None:
    zelfcheck.vul_in({**PERSOON, "c4a": ("nee",), "z": ("nee",)})

    assert zelfcheck.deel("wegen-kop").inner_text() == "Wat zou er anders moeten zijn?"
    ways = zelfcheck.regels("wegen-lijst")
    assert any(way.startswith("Was ") and "? Dan U4: " in way for way in ways)
    assert "Dan U1:" not in " ".join(ways)


def test_reasons_stand_by_criterion_with_their_place_in_the_kader(
    zelfcheck: Zelfcheck,
) -> None:
    zelfcheck.vul_in(PERSOON | {"c4a": ("nee",)})

    assert zelfcheck.criteria() == {
        "C1": "voldoet",
        "C2": "voldoet",
        "C3": "voldoet",
        "C4": "voldoet niet",
    }
    rows = zichtbaar(zelfcheck.root.locator("[data-criterium]"))
    assert all(f"K-CRIT-0{n}" in row for n, row in enumerate(rows, 1))
    assert "Er is geen gebied met ernstige problemen" in rows[3]
    link = zelfcheck.root.locator("[data-criterium=C4] .kw-herkomst__id")
    link.click()
    assert zelfcheck.page.locator(":target").inner_text().startswith("K-CRIT-04")


def test_each_criterion_says_one_sentence(zelfcheck: Zelfcheck) -> None:
    sentences = zelfcheck.root.locator(".kw-criterium__zin")
    assert len(zichtbaar(sentences)) == 4

    zelfcheck.vul_in({"c1a": ("nee",)})
    assert len(zichtbaar(sentences)) == 4
    assert zichtbaar(sentences)[0].startswith(
        "Er zijn geen problemen op twee leefgebieden die meetellen."
    )


def test_leefgebieden_count_from_the_threshold(zelfcheck: Zelfcheck) -> None:
    zelfcheck.vul_in({"c1a": ("ja",), "c1c": ("ja",), "c1b": ("wonen",)})
    assert zelfcheck.criteria()["C1"] == "voldoet niet"

    zelfcheck.antwoord("c1b", "gezin")
    assert zelfcheck.criteria()["C1"] == "voldoet"


def test_leefgebied_that_does_not_count_adds_nothing(zelfcheck: Zelfcheck) -> None:
    """Gezondheid stands in the list and does not count (A11)."""
    zelfcheck.vul_in({"c1a": ("ja",), "c1c": ("ja",), "c1b": ("wonen", "gezondheid")})

    assert zelfcheck.criteria()["C1"] == "voldoet niet"


def test_none_and_unknown_exclude_the_leefgebieden(zelfcheck: Zelfcheck) -> None:
    zelfcheck.vul_in({"c1b": ("wonen", "gezin")})
    zelfcheck.antwoord("c1b", "weet-niet")
    assert zelfcheck.aangekruist() == {"c1b-weet-niet"}

    zelfcheck.antwoord("c1b", "geen")
    assert zelfcheck.aangekruist() == {"c1b-geen"}

    zelfcheck.antwoord("c1b", "wonen")
    assert zelfcheck.aangekruist() == {"c1b-wonen"}


def test_acute_danger_comes_first_and_says_whom_to_call(zelfcheck: Zelfcheck) -> None:
    assert zelfcheck.kop() == "Acuut gevaar"
    assert "Bel 112." in zichtbaar(zelfcheck.root.locator("> p"))[0]

    zelfcheck.vul_in({"acuut": ("ja",)})
    assert zelfcheck.signalen() == ("F1",)
    beside = zelfcheck.vraag("acuut").locator("[data-dringend=F1]")
    assert "Bel 112 bij direct gevaar." in beside.inner_text()
    assert "Veilig Thuis: 0800-2000" in zelfcheck.root.locator("[data-signaal=F1]").inner_text()
    assert zelfcheck.uitkomsten() == ("U5",)


def test_contradiction_is_pointed_out_beside_its_questions(zelfcheck: Zelfcheck) -> None:
    zelfcheck.vul_in({"c1a": ("ja",), "c1b": ("wonen",)})
    shown = zelfcheck.root.locator(".kw-vraag:has(.kw-vraag__tegenspraak:visible)")

    assert [v.get_attribute("data-vraag") for v in shown.all()] == ["c1a", "c1b"]
    assert "Klopt dat allebei?" in shown.first.inner_text()
    assert zelfcheck.signalen() == ("F4",)

    zelfcheck.antwoord("c1b", "gezin")
    assert shown.count() == 0
    assert zelfcheck.signalen() == ()


def test_signals_stand_beside_the_outcome_and_never_change_it(waterrijk: Zelfcheck) -> None:
    waterrijk.vul_in({**PERSOON, "c4a": ("nee",), "z": ("nee",)})
    assert (waterrijk.uitkomsten(), waterrijk.signalen()) == (("U1",), ())

    signals = {
        "acuut": ("ja",),
        "partner": ("woningcorporatie",),
        "buiten-regio": ("ja",),
        "prioriteit": ("nee",),
        "z": ("ja",),
    }
    waterrijk.vul_in(signals)
    assert waterrijk.uitkomsten() == ("U1",)
    assert waterrijk.signalen() == ("F1", "F2", "F3", "F5", "F6")


def test_question_of_a_region_gives_advice_only(waterrijk: Zelfcheck) -> None:
    waterrijk.vul_in(PERSOON | {"c4a": ("nee",), "vraag-kinderen": ("ja",)})

    assert waterrijk.uitkomsten() == ("U1",)
    assert waterrijk.signalen() == ("vraag-kinderen-ja",)
    assert "verandert de uitkomst niet" in waterrijk.vraag("vraag-kinderen").inner_text()


def test_who_can_stop_early_is_pointed_to_the_questions_of_the_region(
    waterrijk: Zelfcheck,
) -> None:
    waterrijk.vul_in(PERSOON | GEBIED)
    regional = waterrijk.root.locator("[data-regionaal]")
    first, *rest = regional.evaluate_all("alle => alle.map((e) => e.dataset.vraag)")
    waterrijk.knop("Stap voor stap").click()
    link = waterrijk.deel("regiovragen")
    assert link.inner_text() == f"Uw regio heeft nog {len(rest) + 1} vragen"

    link.click()
    expect(waterrijk.vraag(first).locator("h2")).to_be_focused()
    waterrijk.vraag(first).locator("input").first.check()
    assert link.inner_text() == f"Uw regio heeft nog {len(rest)} vragen"


def test_outcome_says_what_to_do_now_in_this_region(
    waterrijk: Zelfcheck, inhoud: Inhoud
) -> None:
    waterrijk.vul_in(PERSOON)
    (steps,) = zichtbaar(waterrijk.root.locator(".kw-watnu"))

    for agreed in ("inbreng-kanaal", "triage-frequentie", "triage-termijn"):
        value = inhoud.per_regio["waterrijk"].openplek(agreed).waarde
        assert str(value) in steps
    assert "0800-0000" in waterrijk.root.locator(".kw-zelfcheck__voet").inner_text()


def test_two_outcomes_each_say_what_to_do(zelfcheck: Zelfcheck) -> None:
    heads = zelfcheck.root.locator(".kw-watnu h3")
    zelfcheck.vul_in(PERSOON)
    assert zichtbaar(heads) == ["Wat kunt u nu doen?"]

    zelfcheck.vul_in(GEBIED)
    assert zichtbaar(heads) == ["Wat kunt u nu doen bij U1?", "Wat kunt u nu doen bij U2?"]


def test_regular_case_gets_the_regular_route(waterrijk: Zelfcheck) -> None:
    waterrijk.vul_in(REGULIER | {"z": ("ja",)})
    (steps,) = zichtbaar(waterrijk.root.locator(".kw-watnu"))

    assert "rechtstreeks contact op met de partner uit de andere keten" in steps
    assert "Zo brengt u in" not in steps


def test_every_state_says_that_people_decide_and_how_to_ask(zelfcheck: Zelfcheck) -> None:
    foot = zelfcheck.root.locator(".kw-zelfcheck__voet")
    for stap in ("vraag-acuut", "uitkomst"):
        zelfcheck.naar(stap)
        assert "U en het Veiligheidshuis beslissen." in foot.inner_text()
        assert "Twijfelt u?" in foot.inner_text()
