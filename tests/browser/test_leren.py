"""Learning in a real browser: the pages, and a case as an exercise."""

import subprocess
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.load import Inhoud
from tests.browser.toegankelijk import SCHEMES, findings, focus_is_visible, too_wide
from tests.browser.zelfcheck import tab_naar
from tests.conftest import Watched

PRACTICE = "/casussen.html"
PAGES = ("leren/index.html", "leren/basis.html", "leerroutes/ggz.html", "casussen.html")
WIDTHS = (360, 1280)


def case(page: Page) -> Locator:
    """The one case that is shown."""
    return page.locator(".kw-oefening:not([hidden])")


def answer(page: Page, outcome: str, criterium: str) -> None:
    page.locator(f"input[name=uitkomst][value='{outcome}']").check()
    page.locator(f"input[name=criterium][value={criterium}]").check()
    page.get_by_role("button", name="Kijk na").click()


def verdict(page: Page) -> Locator:
    return page.locator(".kw-oefenvraag [role=status]")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_everybody_can_use_it(
    browser: Browser, address: str, path: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(f"/{path}")
    assert (findings(page), too_wide(page)) == ([], 0)
    if path == "casussen.html":
        answer(page, "U4", "C4")
        assert (findings(page, "main"), too_wide(page)) == ([], 0)
        page.get_by_role("button", name="Alle casussen onder elkaar").click()
        assert findings(page, "main") == []
    context.close()


def test_right_prediction_is_said_once_and_explained(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{PRACTICE}#tc-20")
    expect(case(page).locator("details")).to_be_hidden()
    answer(page, "U3", "C3")

    expect(verdict(page)).to_have_text(
        "De uitkomst klopt: U3. Het criterium klopt ook: C3. De uitleg staat hieronder."
    )
    assert page.get_by_text("De uitkomst klopt").count() == 1
    expect(case(page).locator("details")).to_have_attribute("open", "")
    decides = case(page).locator("li", has_text="geeft de doorslag")
    expect(decides).to_have_count(1)
    expect(decides).to_contain_text("C3 Gezin of omgeving speelt mee")


@pytest.mark.parametrize(
    ("casus", "outcome", "criterium", "said"),
    [
        ("tc-20", "U1", "C1", "De uitkomst is U3. U koos U1. De doorslag geeft C3. U koos C1."),
        (
            "tc-01",
            "U3",
            "C2",
            "De uitkomst is U1. U koos U3. Het criterium klopt wel: C2. Ook C1 en C3 tellen",
        ),
        ("tc-19", "U1 U2", "C4", "De uitkomst klopt: U1 en U2. Het criterium klopt ook: C4."),
        ("tc-05", "U4", "C1", "Het criterium klopt ook: C1. Ook C2 telt mee."),
    ],
)
def test_prediction_is_answered_in_words(
    watched: Watched, casus: str, outcome: str, criterium: str, said: str
) -> None:
    watched.page.goto(f"{PRACTICE}#{casus}")
    answer(watched.page, outcome, criterium)

    expect(verdict(watched.page)).to_contain_text(said)


def test_nothing_chosen_gives_nothing_away(watched: Watched) -> None:
    page = watched.page
    page.goto(PRACTICE)
    page.get_by_role("button", name="Kijk na").click()
    expect(verdict(page)).to_have_text("Kies eerst een uitkomst en een criterium.")
    page.locator("input[name=uitkomst]").first.check()
    page.get_by_role("button", name="Kijk na").click()

    expect(verdict(page)).to_have_text("Kies eerst een criterium.")
    expect(case(page).locator("details")).to_be_hidden()


def test_every_case_is_right_with_what_the_page_says(watched: Watched, inhoud: Inhoud) -> None:
    page = watched.page
    page.goto(PRACTICE)
    for casus in inhoud.landelijk.casussen:
        expect(case(page).locator("h2")).to_contain_text(casus.id)
        decides = case(page).get_attribute("data-doorslag")
        assert decides
        answer(page, " ".join(sorted(casus.uitkomsten)), decides.split()[-1])
        expect(verdict(page)).to_contain_text("De uitkomst klopt")
        expect(verdict(page)).to_contain_text("Het criterium klopt ook")
        page.get_by_role("button", name="Volgende casus").click()


def test_cases_are_chosen_by_route_and_by_how_hard_they_are(
    watched: Watched, inhoud: Inhoud
) -> None:
    page = watched.page
    police = next(r for r in inhoud.landelijk.leerroutes if r.id == "politie")
    total = len({*police.casussen, *(case.casus for case in police.twijfel)})
    page.goto(f"{PRACTICE}?route=politie")
    counter = page.locator(".kw-oefenkeuze [role=status]")

    expect(page.get_by_label("Voor wie")).to_have_value("politie")
    expect(counter).to_have_text(f"Casus 1 van {total}.")
    page.get_by_label("Hoe moeilijk").select_option("twijfel")
    expect(counter).to_have_text("Casus 1 van 2.")
    page.get_by_label("Voor wie").select_option("bestuur")
    page.get_by_label("Hoe moeilijk").select_option("duidelijk")
    expect(counter).to_have_text("Geen casus bij deze keuze. Kies iets anders.")
    expect(case(page)).to_have_count(0)


def test_unknown_route_in_the_address_shows_all_cases(watched: Watched, inhoud: Inhoud) -> None:
    watched.page.goto(f"{PRACTICE}?route=%3Cb%3E")

    expect(watched.page.locator(".kw-oefenkeuze [role=status]")).to_have_text(
        f"Casus 1 van {len(inhoud.landelijk.casussen)}."
    )


def test_search_result_leads_to_its_case(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{PRACTICE}?route=politie#tc-33")
    expect(case(page).locator("h2")).to_contain_text("TC-33")
    page.goto(f"{PRACTICE}?route=politie#tc-03")
    expect(case(page).locator("h2")).to_contain_text("TC-03")


def test_all_cases_can_stand_below_each_other(watched: Watched, inhoud: Inhoud) -> None:
    page = watched.page
    page.goto(PRACTICE)
    page.get_by_role("button", name="Alle casussen onder elkaar").click()
    expect(case(page)).to_have_count(len(inhoud.landelijk.casussen))
    expect(page.get_by_role("button", name="Kijk na")).to_be_hidden()

    page.get_by_role("button", name="Eén casus tegelijk").click()
    expect(case(page)).to_have_count(1)


def test_exercise_works_with_the_keyboard_alone(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{PRACTICE}?route=politie")
    tab_naar(page, "e => e.name === 'uitkomst'", 60)
    assert focus_is_visible(page)
    page.keyboard.press("Space")
    tab_naar(page, "e => e.name === 'criterium'", 2)
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.value") == "C2"
    tab_naar(page, "e => e.textContent === 'Kijk na'", 2)
    assert focus_is_visible(page)
    page.keyboard.press("Enter")
    expect(verdict(page)).to_contain_text("De uitkomst klopt: U1.")

    tab_naar(page, "e => e.textContent === 'Volgende casus'", 2)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "tc-03"
    assert focus_is_visible(page)
    expect(verdict(page)).to_be_empty()


def test_nothing_is_kept(watched: Watched) -> None:
    page = watched.page
    page.goto(PRACTICE)
    answer(page, "U1", "C1")

    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    assert kept == [0, 0, ""]


def test_without_script_every_case_is_there_with_its_explanation(
    browser: Browser, address: str, inhoud: Inhoud
) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(PRACTICE)
    expect(page.locator(".kw-oefening")).to_have_count(len(inhoud.landelijk.casussen))
    expect(page.get_by_role("button", name="Kijk na")).to_be_hidden()
    expect(page.get_by_label("Voor wie")).to_be_hidden()
    section = page.locator(".kw-oefening", has=page.locator("#tc-33"))
    section.locator("summary").click()

    expect(section).to_contain_text("Bijna anders.")
    expect(section).to_contain_text("U1, bij Gevolgen voor de omgeving: ja.")
    context.close()


def test_exercise_works_from_a_disk(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "casussen.html").as_uri() + "?route=om#tc-22")
    answer(page, "U4", "C2")

    expect(verdict(page)).to_contain_text("De uitkomst klopt: U4.")
    page.close()


def test_route_prints_on_two_pages_without_script(
    browser: Browser, address: str, inhoud: Inhoud, tmp_path: Path
) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    for route in inhoud.landelijk.leerroutes:
        page.goto(f"/leerroutes/{route.id}.html")
        paper = tmp_path / f"{route.id}.pdf"
        page.pdf(path=paper, format="A4")
        with pikepdf.Pdf.open(paper) as pdf:
            assert len(pdf.pages) <= 2, route.id
        text = subprocess.run(
            ["pdftotext", paper, "-"], capture_output=True, encoding="utf-8", check=True
        ).stdout
        assert "Dit helpt." in text
        assert "Voor de trainer" not in text
    context.close()


def test_each_route_leads_to_cases_kader_and_region(watched: Watched, inhoud: Inhoud) -> None:
    page = watched.page
    page.goto("/leren/index.html")
    ways = page.locator("main .kw-kaart__link[href*='/leerroutes/']")
    assert ways.count() == len(inhoud.landelijk.leerroutes)
    for route in inhoud.landelijk.leerroutes:
        page.goto(f"/leerroutes/{route.id}.html")
        links = page.locator("main a").evaluate_all("alle => alle.map((a) => a.href)")
        for part in (f"casussen.html?route={route.id}#", "/kader/", "/regios/index.html"):
            assert any(part in link for link in links), (route.id, part)
