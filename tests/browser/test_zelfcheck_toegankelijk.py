"""The screening for everybody: axe in every state, small screens, large text, the keyboard."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from generator.load import Inhoud
from tests.browser.toegankelijk import (
    DUBBEL,
    SCHEMES,
    WIDTHS,
    findings,
    focus_is_visible,
    too_wide,
)
from tests.browser.zelfcheck import (
    NAAR_UITKOMST,
    PERSOON,
    WATERRIJK,
    Antwoorden,
    Zelfcheck,
    code_van,
    tab_naar,
)
from tests.conftest import Watched

WORTEL = ".kw-zelfcheck"


def states(check: Zelfcheck, inhoud: Inhoud) -> Iterator[str]:
    """Bring the screening in every state, and name it."""
    yield "empty"
    check.naar("vraag-c1b")
    check.antwoord("c1b", "wonen")
    yield "half"
    check.page.get_by_text("Ik heb een code").click()
    check.knop("Toon de antwoorden").click()
    yield "wrong code"
    for uitkomst, antwoorden in NAAR_UITKOMST.items():
        check.open_met(code_van(inhoud.vragenlijsten["waterrijk"], antwoorden))
        assert check.uitkomsten() == uitkomst
        yield " ".join(uitkomst)
    check.knop("Maak een link").click()
    yield "link"
    check.naar("vraag-acuut")
    check.knop("Wis alles").click()
    check.vul_in({"acuut": ("ja",), "c1a": ("ja",), "c1b": ("wonen",), "c4a": ("nee",)})
    yield "all questions, a contradiction"
    check.vul_in({"c1a": ("nee",), "z": ("ja",)})
    yield "all questions, some folded"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_finding_and_no_sideways_scrolling_in_any_state(
    watched: Watched, inhoud: Inhoud, width: int, scheme: str
) -> None:
    watched.page.set_viewport_size({"width": width, "height": 800})
    watched.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    check = Zelfcheck(watched.page, WATERRIJK)
    for state in states(check, inhoud):
        assert findings(watched.page, WORTEL) == [], state
        assert too_wide(watched.page) <= 0, state


@pytest.mark.parametrize("width", WIDTHS)
def test_text_can_be_twice_as_large(watched: Watched, inhoud: Inhoud, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 800})
    check = Zelfcheck(watched.page, WATERRIJK)
    watched.page.evaluate(DUBBEL)
    for state in states(check, inhoud):
        assert too_wide(watched.page) <= 0, state
    assert findings(watched.page, WORTEL) == []


def test_forced_colours_keep_everything_readable(watched: Watched, inhoud: Inhoud) -> None:
    watched.page.emulate_media(forced_colors="active")
    check = Zelfcheck(watched.page, WATERRIJK)
    check.open_met(code_van(inhoud.vragenlijsten["waterrijk"], PERSOON))
    assert findings(watched.page, WORTEL) == []
    check.alle_vragen()
    assert findings(watched.page, WORTEL) == []

    check.vraag("acuut").locator("h2").focus()
    tab_naar(watched.page, "e => e.id === 'acuut-ja'")
    assert focus_is_visible(watched.page)


@pytest.mark.parametrize(
    ("uitkomst", "antwoorden"),
    [(u, NAAR_UITKOMST[u]) for u in (("U1",), ("U2",), ("U3",), ("U4",))],
)
def test_keyboard_alone_leads_from_the_first_question_to_the_outcome(
    watched: Watched, uitkomst: tuple[str, ...], antwoorden: Antwoorden
) -> None:
    check = Zelfcheck(watched.page)
    page = watched.page
    while check.kop() != "Uitkomst":
        step = page.locator(".kw-vraag:visible").get_attribute("data-vraag")
        assert step is not None
        answer_with_keys(page, step, antwoorden.get(step, ()))
        if check.knop("Naar de uitkomst").is_visible():
            tab_naar(page, "e => e.textContent === 'Naar de uitkomst'")
        else:
            tab_naar(page, "e => e.textContent === 'Volgende'")
        assert focus_is_visible(page)
        page.keyboard.press("Enter")
        page.locator(":is(h2, h3):focus").wait_for()

    assert check.uitkomsten() == uitkomst
    assert focused_text(page).startswith(uitkomst[0])


def answer_with_keys(page: Page, vraag: str, keuzes: tuple[str, ...]) -> None:
    """Choose in a group with the arrows, or tick boxes with the space bar."""
    for keuze in keuzes:
        box = page.locator(f"#{vraag}-{keuze}")
        if box.get_attribute("type") == "checkbox":
            tab_naar(page, f"e => e.id === '{vraag}-{keuze}'")
            page.keyboard.press("Space")
        else:
            tab_naar(page, f"e => e.name === '{vraag}'")
            page.keyboard.press("Space")
            while not box.is_checked():
                page.keyboard.press("ArrowDown")
        assert focus_is_visible(page)


def focused_text(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent"))


def test_every_stop_of_the_tab_key_can_be_seen(watched: Watched) -> None:
    check = Zelfcheck(watched.page, WATERRIJK)
    check.vul_in({"c1a": ("nee",)})
    watched.page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    tab_naar(watched.page, "e => e.closest('.kw-zelfcheck')")
    seen = 0
    while watched.page.evaluate("Boolean(document.activeElement.closest('.kw-zelfcheck'))"):
        what = watched.page.evaluate("document.activeElement.outerHTML.slice(0, 90)")
        assert focus_is_visible(watched.page), what
        assert watched.page.evaluate(UNCOVERED), what
        watched.page.keyboard.press("Tab")
        seen += 1
    assert seen > 30


UNCOVERED = """() => {
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  const kop = document.querySelector(".md-header, header");
  return bottom <= innerHeight && top >= kop.getBoundingClientRect().bottom;
}"""
"""Whether the element with focus is in view, below the header that stays in place."""


@pytest.mark.parametrize("width", WIDTHS)
def test_focus_and_title_go_along_to_the_next_question(watched: Watched, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 640})
    check = Zelfcheck(watched.page)
    for number in (2, 3, 4):
        check.volgende()

        assert focused_text(watched.page) == check.kop()
        assert watched.page.evaluate(UNCOVERED)
        title = watched.page.title()
        assert title.startswith(f"Vraag {number} van hoogstens 12: {check.kop()} – ")


def test_screen_reader_meets_heading_progress_reason_and_question_in_this_order(
    watched: Watched,
) -> None:
    check = Zelfcheck(watched.page)
    check.naar("vraag-c1a")
    tree = check.vraag("c1a").aria_snapshot()
    wanted = (
        'heading "Meer problemen tegelijk" [level=2]',
        "Vraag 2 van hoogstens 12",
        "Criterium 1 gaat over",
        'group "Spelen er meer problemen tegelijk bij deze persoon of dit gezin?"',
        'radio "Ja"',
        'radio "Nee"',
        'radio "Weet ik (nog) niet"',
        'button "Volgende"',
    )
    places = [tree.find(text) for text in wanted]

    assert -1 not in places, tree
    assert places == sorted(places)


DANGER = (
    "Acuut gevaar. Bel 112 bij direct gevaar.\nGaat het om geweld thuis? "
    "Bel ook Veilig Thuis: 0800-2000.\nWacht niet op de uitkomst van deze screening."
)


def test_changed_verdict_is_said_once(watched: Watched) -> None:
    """A status is filled at most once for an answer, and only when it says something else."""
    check = Zelfcheck(watched.page)
    check.alle_vragen()
    watched.page.evaluate(
        """() => {
          globalThis.gezegd = [];
          const plekken = document.querySelectorAll("main :is([role=status], [aria-live])");
          for (const plek of plekken) {
            new MutationObserver((wijzigingen) => {
              for (const _ of wijzigingen) gezegd.push(plek.textContent);
            }).observe(plek, { childList: true, characterData: true, subtree: true });
          }
        }"""
    )
    open_ = "Op dit moment is het nog niet te zeggen."
    regular = "Dit is een reguliere casus. De route is nog open."
    settled = "Dit is een reguliere casus voor samenwerking tussen ketens."
    for vraag, keuze, wanted in (
        ("acuut", "nee", [open_]),
        ("c1c", "ja", []),
        ("c1a", "nee", []),
        ("c4a", "nee", [regular]),
        ("z", "ja", [settled]),
        ("acuut", "ja", [DANGER]),
        ("acuut", "nee", [""]),
    ):
        watched.page.evaluate("gezegd.length = 0")
        check.antwoord(vraag, keuze)
        assert watched.page.evaluate("gezegd") == wanted, vraag
