"""A region beside another one in a real browser, served, from a disk and without script."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.toegankelijk import SCHEMES, WIDTHS, findings, too_wide
from tests.conftest import Watched

PAGE = "regios/waterrijk/vergelijken.html"


def choose(page: Page, region: str) -> None:
    page.get_by_label("Vergelijk met een andere regio").select_option(region)
    expect(page.get_by_role("heading", name="Wat er anders geldt").first).to_be_visible()


def test_another_region_is_laid_beside_this_one(watched: Watched) -> None:
    page = watched.page
    page.goto(f"/{PAGE}")
    choose(page, "duinkust")
    term = page.locator("[data-deel=uitkomst] .kw-verschil", has_text="Termijn").first

    expect(page.get_by_role("status")).to_contain_text("Duinkust en Waterrijk: ")
    expect(term.locator("ins")).to_contain_text("[+5 werkdagen+]")
    expect(term).to_contain_text("Anders: alleen ingevuld bij Waterrijk")


def test_choice_can_change_and_be_taken_back(watched: Watched) -> None:
    page = watched.page
    page.goto(f"/{PAGE}")
    choose(page, "duinkust")
    page.get_by_label("Vergelijk met een andere regio").select_option("zeeland")
    expect(page.get_by_role("status")).to_contain_text("Zeeland en Waterrijk: ")
    page.get_by_label("Vergelijk met een andere regio").select_option("")

    expect(page.get_by_role("status")).to_be_hidden()
    expect(page.locator("[data-deel=uitkomst]")).to_be_empty()


def test_it_works_from_a_disk(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / PAGE).as_uri())
    choose(page, "heuvelland-fictie")

    expect(page.get_by_role("status")).to_contain_text("Heuvelland-Fictie en Waterrijk: ")
    page.close()


def test_without_script_the_page_shows_the_national_model(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/{PAGE}")

    expect(page.get_by_label("Vergelijk met een andere regio")).to_be_hidden()
    expect(page.locator("#gremium-frequentie del")).to_have_text("[-vier-]")
    expect(page.locator("#gremium-frequentie ins")).to_have_text("[+drie+]")
    context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_everybody_can_use_it(browser: Browser, address: str, width: int, scheme: str) -> None:
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(f"/{PAGE}")
    choose(page, "duinkust")
    assert (findings(page), too_wide(page)) == ([], 0)
    page.goto("/convenant/regios.html")
    assert (findings(page, "main"), too_wide(page)) == ([], 0)
    context.close()
