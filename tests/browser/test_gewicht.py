"""The questionnaire and the fill-in aid are light, and load nothing that they do not need."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.browser.toegankelijk import layout_shift

PAGES = ["screening/index.html", "regios/waterrijk/screening.html"]
OWN_SCRIPTS = ("begin.js", "kaderwijzer.js", "screening.js")
AID = "regios/waterrijk/invulhulp.html"
MOST_PAGE, MOST_SCRIPT, MOST_FILE, MOST_AID = 150_000, 10_000, 60_000, 250_000


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [390, 1280])
def test_page_is_light_and_does_not_move(
    browser: Browser, address: str, path: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 850})
    sizes = weighed(page, f"{address}/{path}")

    assert sum(sizes.values()) < MOST_PAGE
    assert not [url for url in sizes if "search" in url]
    assert layout_shift(page) < 0.005
    page.close()


def test_fill_in_aid_of_the_complete_region_is_light(browser: Browser, address: str) -> None:
    page = browser.new_page()
    sizes = weighed(page, f"{address}/{AID}")

    assert any("invulhulp" in url for url in sizes)
    assert sum(sizes.values()) < MOST_AID
    page.close()


def weighed(page: Page, url: str) -> dict[str, int]:
    """Open a page and return the compressed size of all that it loads."""
    sizes: dict[str, int] = {}

    def weigh(response: Response) -> None:
        sizes[response.url] = len(gzip.compress(response.body()))

    page.on("response", weigh)
    page.goto(url, wait_until="networkidle")
    return sizes


def test_page_shows_itself_when_its_script_does_not_come(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.route("**/assets/screening.js", lambda route: route.abort())
    page.goto(f"{address}/{PAGES[0]}", wait_until="load")

    assert page.get_by_text("Zo bepaalt u zelf de uitkomst").is_visible()
    page.close()


def test_search_is_one_click_away(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/{PAGES[1]}")
    page.get_by_role("link", name="Zoeken op de startpagina").click()
    page.locator("input[name=query]").wait_for(state="visible")

    assert page.url.startswith(f"{address}/index.html")
    page.close()


def test_our_own_files_are_small(site: Path) -> None:
    scripts = [site / "assets" / name for name in OWN_SCRIPTS]
    assert sum(len(gzip.compress(file.read_bytes())) for file in scripts) < MOST_SCRIPT
    alone = site / "regios/waterrijk/screening-los.html"
    assert len(gzip.compress(alone.read_bytes())) < MOST_FILE
