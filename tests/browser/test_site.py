"""The site as a visitor meets it: the way to a region, navigation, looks, paper."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.load import Inhoud
from tests.browser.toegankelijk import SCHEMES, findings, focus_is_visible, too_wide
from tests.browser.zelfcheck import tab_naar
from tests.conftest import Watched

PAGES = (
    "index.html",
    "kader/instroom.html",
    "kader/figuur-1.html",
    "regios/index.html",
    "regios/waterrijk/index.html",
    "regios/waterrijk/convenant.html",
    "regios/waterrijk/afwijkingen.html",
    "regios/waterrijk/formulieren.html",
    "regios/waterrijk/formulieren/inbreng.html",
    "regios/heuvelland-fictie/formulieren.html",
    "regios/waterrijk/screening.html",
    "regios/zeeland/toets.html",
    "screening/bewijs.html",
    "formulieren.html",
    "begrippen.html",
    "sinds2013/wgs.html",
    "over/toegankelijkheid.html",
    "404.html",
)
WIDTHS = (320, 1280)


@pytest.mark.parametrize("path", PAGES)
def test_page_is_accessible_light_and_dark_on_phone_and_desktop(
    watched: Watched, path: str
) -> None:
    """All of axe at both widths; in the dark, where only colours differ, once."""
    page = watched.page
    for width, schemes in zip(WIDTHS, (("light",), SCHEMES), strict=True):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(path)
        for scheme in schemes:
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            assert findings(page) == [], (width, scheme)
        assert too_wide(page) <= 0, width


def test_looks_follow_the_preference_of_the_device(watched: Watched) -> None:
    watched.page.goto("/index.html")
    shades = {}
    for scheme in SCHEMES:
        watched.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        colour = watched.page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).map(Number)"
        )
        shades[scheme] = sum(colour[:3])

    assert shades["light"] > 600
    assert shades["dark"] < 200


def test_home_has_three_ways_in(watched: Watched) -> None:
    watched.page.goto("/index.html")
    ways = watched.page.locator("main .kw-ingangen a")

    assert ways.evaluate_all("alle => alle.map((a) => a.getAttribute('href'))") == [
        "screening/index.html",
        "convenant/index.html",
        "leren/index.html",
    ]


def test_municipality_leads_to_its_region(watched: Watched) -> None:
    page = watched.page
    page.goto("/index.html")
    field = page.get_by_role("searchbox", name="Zoek uw gemeente of regio")
    field.fill("goud")
    found = page.get_by_role("list", name="Gevonden plaatsen").get_by_role("link")
    assert found.first.inner_text() == "Gouda"

    found.first.click()
    assert page.url.endswith("/regios/hollands-midden/index.html")
    assert page.get_by_role("heading", level=1).inner_text().startswith("Hollands Midden")


def test_municipality_can_be_chosen_with_the_keyboard_alone(watched: Watched) -> None:
    page = watched.page
    page.goto("/index.html")
    tab_naar(page, "e => e.type === 'search' && e.closest('.kw-regiozoeker')")
    page.keyboard.type("sudwest")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "Súdwest-Fryslân"
    assert focus_is_visible(page)

    page.keyboard.press("Enter")
    page.wait_for_url("**/regios/fryslan/index.html")


def test_unknown_place_is_answered_kindly(watched: Watched) -> None:
    watched.page.goto("/index.html")
    watched.page.get_by_role("searchbox", name="Zoek uw gemeente of regio").fill("Xyz")

    said = watched.page.locator(".kw-regiozoeker [role=status]")
    assert "Geen gemeente of regio gevonden met ‘Xyz’." in said.inner_text()


def test_map_and_list_lead_to_all_real_regions(watched: Watched, inhoud: Inhoud) -> None:
    real = {k.regio.id for k in inhoud.kaders if not k.regio.verzonnen}
    invented = {k.regio.id for k in inhoud.kaders if k.regio.verzonnen}
    watched.page.goto("/regios/index.html")
    drawn = region_links(watched.page, "main svg a")
    listed = region_links(watched.page, "main a:not(svg a):not(.kw-regiozoeker a)")

    assert drawn == real
    assert listed >= real | invented


def region_links(page: Page, selector: str) -> set[str]:
    """The ids of the regions to which these links lead."""
    hrefs = page.locator(selector).evaluate_all(
        "alle => alle.map((a) => a.getAttribute('href') ?? a.getAttribute('xlink:href'))"
    )
    return {href.split("/")[0] for href in hrefs if href.endswith("/index.html")} - {".."}


def test_region_on_the_map_can_be_reached_with_the_keyboard(watched: Watched) -> None:
    page = watched.page
    page.goto("/regios/index.html")
    tab_naar(page, "e => e.closest('svg') && e.tagName === 'a'", 120)
    name = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{name}")


@pytest.mark.parametrize("regio", ["waterrijk", "duinkust", "heuvelland-fictie"])
def test_invented_region_says_so_on_every_page_and_document(
    site: Path, inhoud: Inhoud, regio: str
) -> None:
    assert inhoud.per_regio[regio].regio.verzonnen
    for page in (site / "regios" / regio).glob("*.html"):
        assert "Verzonnen voorbeeld" in page.read_text(encoding="utf-8"), page.name
    for document in (site / "regios" / regio).rglob("*.pdf"):
        text = subprocess.run(
            ["pdftotext", document, "-"], capture_output=True, encoding="utf-8", check=True
        ).stdout
        assert "verzonnen" in text.lower(), document.name


def test_real_region_is_never_called_invented(site: Path) -> None:
    for page in (site / "regios/zeeland").glob("*.html"):
        assert "Verzonnen voorbeeld" not in page.read_text(encoding="utf-8"), page.name


def test_skip_link_comes_first_and_leads_to_the_text(watched: Watched) -> None:
    watched.page.goto("/kader/instroom.html")
    watched.page.keyboard.press("Tab")
    skip = watched.page.evaluate("document.activeElement.textContent.trim()")
    assert skip == "Ga naar inhoud"
    assert focus_is_visible(watched.page)

    watched.page.keyboard.press("Enter")
    tab_naar(watched.page, "e => e.closest('article')", 1)


def test_keyboard_leads_through_the_navigation(watched: Watched) -> None:
    page = watched.page
    page.goto("/index.html")
    tab_naar(page, "e => e.closest('.md-tabs') && e.textContent.trim() === `Regio's`")
    assert focus_is_visible(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/regios/index.html")


def test_menu_opens_on_a_phone(watched: Watched) -> None:
    page = watched.page
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto("/index.html")
    page.locator("header label[for=__drawer]").click()
    page.locator(".md-nav--primary").get_by_role("link", name="Screening").click()
    page.wait_for_url("**/screening/index.html")


def test_menu_on_a_phone_works_with_the_keyboard(watched: Watched) -> None:
    page = watched.page
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/index.html")
    menu = page.get_by_role("button", name="Menu")
    tab_naar(page, "e => e.getAttribute('aria-label') === 'Menu'", 3)
    assert focus_is_visible(page)
    page.keyboard.press("Tab")
    assert not page.evaluate("Boolean(document.activeElement.closest('.md-nav--primary'))")

    menu.focus()
    page.keyboard.press("Enter")
    assert menu.get_attribute("aria-expanded") == "true"
    assert page.evaluate("Boolean(document.activeElement.closest('.md-nav--primary'))")
    page.keyboard.press("Escape")
    assert menu.get_attribute("aria-expanded") == "false"
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Menu"

    page.keyboard.press("Space")
    tab_naar(page, "e => e.textContent.trim() === 'Screening'", 8)
    page.keyboard.press("Enter")
    page.wait_for_url("**/screening/index.html")


@pytest.mark.parametrize("path", ["kader/instroom.html", "regios/waterrijk/index.html"])
def test_page_reads_and_prints_without_script(
    browser: Browser, address: str, tmp_path: Path, path: str
) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(path)
    heading = page.get_by_role("heading", level=1).inner_text().rstrip("#").strip()
    page.pdf(path=tmp_path / "print.pdf", format="A4")
    context.close()
    printed = subprocess.run(
        ["pdftotext", tmp_path / "print.pdf", "-"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout

    assert heading in printed
    assert "Ga naar inhoud" not in printed
    assert "Zoeken" not in printed


def test_site_reads_from_a_disk(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((site / "index.html").as_uri())
    field = page.get_by_role("searchbox", name="Zoek uw gemeente of regio")
    field.fill("Middelburg")
    field.press("Enter")
    page.wait_for_url("**/regios/zeeland/index.html")

    assert faults == []
    page.close()
