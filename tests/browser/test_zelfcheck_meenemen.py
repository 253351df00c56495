"""Taking the screening along: code, link, print and single file; and nothing left behind."""

import datetime
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.load import Inhoud
from generator.screening.vragenlijst import NATIONAL
from tests.browser.zelfcheck import (
    GEBIED,
    NAAR_UITKOMST,
    PERSOON,
    WATERRIJK,
    Antwoorden,
    Zelfcheck,
    code_van,
)
from tests.conftest import Watched

ANTWOORDEN = PERSOON | {"acuut": ("nee",), "c4a": ("weet-niet",)}
DAG = datetime.datetime(2027, 3, 5, 10, 30)


@pytest.fixture
def waterrijk(watched: Watched) -> Zelfcheck:
    return Zelfcheck(watched.page, WATERRIJK)


def boxes(antwoorden: Antwoorden) -> set[str]:
    """The ids of the boxes of these answers."""
    return {f"{vraag}-{keuze}" for vraag, keuzes in antwoorden.items() for keuze in keuzes}


def test_code_on_screen_is_the_one_that_the_command_line_reads(
    waterrijk: Zelfcheck, inhoud: Inhoud
) -> None:
    waterrijk.vul_in(ANTWOORDEN)

    assert waterrijk.code() == code_van(inhoud.vragenlijsten["waterrijk"], ANTWOORDEN)


def test_code_typed_over_gives_the_same_answers_and_outcome(
    waterrijk: Zelfcheck, inhoud: Inhoud
) -> None:
    code = code_van(inhoud.vragenlijsten["waterrijk"], ANTWOORDEN)
    waterrijk.page.get_by_text("Ik heb een code").click()
    waterrijk.page.get_by_label("Code", exact=True).fill(code.lower().replace("-", " "))
    waterrijk.ga_via(waterrijk.knop("Toon de antwoorden"))

    assert waterrijk.kop() == "Uitkomst"
    assert waterrijk.uitkomsten() == ("U1",)
    assert waterrijk.aangekruist() == boxes(ANTWOORDEN)
    assert waterrijk.code() == code


@pytest.mark.parametrize(
    ("code", "melding"),
    [
        ("", "Deze code klopt niet. Kijk of elk teken goed is overgenomen."),
        ("0000-0000-0000-1", "Deze code klopt niet. Kijk of elk teken goed is overgenomen."),
        ("AB?", "Het teken '?' komt in een code niet voor."),
        ("landelijk", "Deze code hoort bij een andere vragenlijst, regio of versie."),
    ],
)
def test_wrong_code_gives_a_kind_message_and_keeps_the_answers(
    waterrijk: Zelfcheck, inhoud: Inhoud, code: str, melding: str
) -> None:
    if code == "landelijk":
        code = code_van(inhoud.vragenlijsten[NATIONAL], GEBIED)
    waterrijk.antwoord("acuut", "nee")
    waterrijk.page.get_by_text("Ik heb een code").click()
    field = waterrijk.page.get_by_label("Code", exact=True)
    field.fill(code)
    waterrijk.knop("Toon de antwoorden").click()

    assert waterrijk.deel("codefout").inner_text() == melding
    assert field.get_attribute("aria-invalid") == "true"
    assert field.evaluate("veld => veld === document.activeElement")
    assert waterrijk.aangekruist() == {"acuut-nee"}


def test_link_on_request_holds_the_code_and_leaves_the_address(
    waterrijk: Zelfcheck, inhoud: Inhoud
) -> None:
    waterrijk.vul_in(ANTWOORDEN)
    assert not waterrijk.deel("linkblok").is_visible()
    waterrijk.knop("Maak een link").click()
    link = waterrijk.page.get_by_label("Link met uw antwoorden").input_value()
    code = code_van(inhoud.vragenlijsten["waterrijk"], ANTWOORDEN)
    assert link.endswith(f"{WATERRIJK}#code={code}")

    waterrijk.page.goto("about:blank")
    waterrijk.page.goto(link)
    assert waterrijk.uitkomsten() == ("U1",)
    assert waterrijk.aangekruist() == boxes(ANTWOORDEN)
    assert waterrijk.page.url.endswith(f"{WATERRIJK}#uitkomst")
    heading = waterrijk.page.locator("[data-uitkomst='U1'] h3")
    expect(heading).to_be_focused()


def test_wrong_link_gives_a_message_and_an_empty_form(waterrijk: Zelfcheck) -> None:
    waterrijk.open_met("WZ00-1111-1111-1")

    assert waterrijk.deel("codefout").is_visible()
    assert waterrijk.deel("melding").inner_text() == waterrijk.deel("codefout").inner_text()
    expect(waterrijk.page.get_by_label("Code", exact=True)).to_be_focused()
    expect(waterrijk.deel("codeblok")).to_be_in_viewport()
    assert waterrijk.kop() == "Acuut gevaar"
    assert waterrijk.aangekruist() == set()


def test_address_of_a_step_never_holds_an_answer(waterrijk: Zelfcheck) -> None:
    waterrijk.antwoord("acuut", "ja")
    waterrijk.volgende()

    assert waterrijk.page.url.endswith(f"{WATERRIJK}#vraag-partner")


def test_back_button_goes_a_question_back_and_answers_stay(waterrijk: Zelfcheck) -> None:
    waterrijk.antwoord("acuut", "nee")
    waterrijk.volgende()
    waterrijk.antwoord("partner", "politie")
    waterrijk.volgende()
    assert waterrijk.kop() == "Andere regio"

    waterrijk.page.go_back()
    waterrijk.vraag("partner").locator("h2:focus").wait_for()
    assert waterrijk.kop() == "Uw organisatie"
    waterrijk.ga_via(waterrijk.page.get_by_role("link", name="Vorige vraag"))
    waterrijk.vraag("acuut").locator("h2:focus").wait_for()
    assert waterrijk.kop() == "Acuut gevaar"
    assert waterrijk.aangekruist() == {"acuut-nee", "partner-politie"}

    waterrijk.antwoord("acuut", "ja")
    assert waterrijk.aangekruist() == {"acuut-ja", "partner-politie"}


@pytest.mark.parametrize("knop", ["Wis alles", "Opnieuw beginnen"])
def test_restart_wipes_everything(waterrijk: Zelfcheck, inhoud: Inhoud, knop: str) -> None:
    waterrijk.vul_in(ANTWOORDEN)
    waterrijk.knop("Maak een link").click()
    waterrijk.knop(knop).click()

    assert waterrijk.aangekruist() == set()
    assert waterrijk.uitkomsten() == ("U5",)
    assert waterrijk.code() == code_van(inhoud.vragenlijsten["waterrijk"], {})
    assert not waterrijk.deel("linkblok").is_visible()
    assert waterrijk.deel("melding").inner_text() == "Alle antwoorden zijn gewist."


def test_nothing_is_stored_and_nothing_is_sent(waterrijk: Zelfcheck) -> None:
    waterrijk.page.wait_for_load_state("networkidle")
    sent: list[str] = []
    waterrijk.page.on("request", lambda request: sent.append(request.url))
    waterrijk.vul_in(ANTWOORDEN)
    waterrijk.knop("Maak een link").click()
    waterrijk.knop("Stap voor stap").click()
    waterrijk.naar("uitkomst")

    assert [url for url in sent if not url.endswith("/assets/merk.svg")] == []  # the tab's icon
    kept = waterrijk.page.context.storage_state(indexed_db=True)
    assert kept == {"cookies": [], "origins": []}
    assert waterrijk.page.evaluate(
        "async () => [sessionStorage.length, (await caches.keys()).length]"
    ) == [0, 0]


def test_reload_starts_with_an_empty_form(waterrijk: Zelfcheck) -> None:
    waterrijk.vul_in(ANTWOORDEN)
    waterrijk.page.reload()

    assert waterrijk.aangekruist() == set()


def test_no_free_text_about_a_case_can_be_typed(waterrijk: Zelfcheck) -> None:
    fields = waterrijk.root.locator("textarea, [contenteditable], input:not([type=radio])")
    kinds = {
        f.get_attribute("id") for f in fields.all() if f.get_attribute("type") != "checkbox"
    }

    assert kinds == {"code", "link"}
    assert waterrijk.page.get_by_label("Code", exact=True).get_attribute("maxlength") == "40"


@pytest.mark.parametrize("file", ["screening.html", "screening-los.html"])
def test_screening_runs_from_a_disk(site: Path, browser: Browser, file: str) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    check = Zelfcheck(page, (site / "regios/waterrijk" / file).as_uri())
    check.vul_in(ANTWOORDEN)
    code = check.code()
    check.knop("Wis alles").click()
    check.open_met(code)

    assert check.uitkomsten() == ("U1",)
    assert check.aangekruist() == boxes(ANTWOORDEN)
    assert faults == []
    page.close()


@pytest.fixture
def geprint(watched: Watched, inhoud: Inhoud, tmp_path: Path) -> list[str]:
    """The pages of a print of the region's screening with everything answered."""
    watched.page.clock.set_fixed_time(DAG)
    check = Zelfcheck(watched.page, WATERRIJK)
    everything = {**PERSOON, **GEBIED, "acuut": ("ja",), "z": ("ja",), "prioriteit": ("nee",)}
    check.vul_in(everything)
    check.naar("uitkomst")
    return printed(check, tmp_path)


def printed(check: Zelfcheck, folder: Path) -> list[str]:
    """The text of each page of a print."""
    check.page.pdf(path=folder / "print.pdf", format="A4")
    text = subprocess.run(
        ["pdftotext", "-layout", folder / "print.pdf", "-"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    return [" ".join(page.split()) for page in text.removesuffix("\f").split("\f")]


def test_print_is_one_or_two_pages_with_all_that_a_file_needs(
    geprint: list[str], inhoud: Inhoud
) -> None:
    vragenlijst = inhoud.vragenlijsten["waterrijk"]
    text = " ".join(geprint)

    assert 1 <= len(geprint) <= 2
    for wanted in (
        f"Screening Waterrijk, versie 2026.1, kenmerk {vragenlijst.kenmerk}",
        "Regio: Waterrijk",
        "Datum: 5 maart 2027",
        f"Code: {vragenlijst.kenmerk}",
        "Deze casus voldoet aan de criteria voor complexe problematiek.",
        "Dit gebied voldoet aan de criteria voor complexe problematiek.",
        "Bel 112 bij direct gevaar.",
        "K-CRIT-01",
        "Leefgebieden: Huisvesting en wonen",
        "Twee ketens: Ja",
        "Nummer van de casus (schrijf geen naam op): …",
        "Wie is betrokken? …",
        "Dit is een hulpmiddel. U en het Veiligheidshuis beslissen.",
    ):
        assert wanted in text, wanted
    for unwanted in ("Afdrukken", "Maak een link", "Volgende vraag", "Ik heb een code"):
        assert unwanted not in text


def test_every_outcome_fits_on_two_pages(
    watched: Watched, inhoud: Inhoud, tmp_path: Path
) -> None:
    check = Zelfcheck(watched.page, WATERRIJK)
    for uitkomst, antwoorden in NAAR_UITKOMST.items():
        check.open_met(code_van(inhoud.vragenlijsten["waterrijk"], antwoorden))
        pages = printed(check, tmp_path)

        assert len(pages) <= 2
        for id in uitkomst:
            assert titel_van(inhoud, id) in pages[0]


def titel_van(inhoud: Inhoud, id: str) -> str:
    return next(u.titel for u in inhoud.landelijk.uitkomsten if u.id == id)


def test_without_script_it_is_a_form_with_the_rule_spelled_out(
    browser: Browser, address: str, inhoud: Inhoud
) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=address)
    page = context.new_page()
    page.goto(WATERRIJK)
    root = page.locator(".kw-zelfcheck")
    shown = " ".join(root.inner_text().split())

    for vraag in inhoud.vragenlijsten["waterrijk"].vragen:
        assert " ".join(vraag.vraag.tekst.split()) in shown
    assert root.locator("button:visible").count() == 0
    steps = root.locator(".kw-stappen > li")
    assert steps.count() == 8
    for n, uitkomst in enumerate(("U2", "U1", "U5", "U3", "U4", "U6"), 2):
        steps.nth(n).get_by_role("link").click()
        target = page.locator(":target")
        assert titel_van(inhoud, uitkomst) in target.inner_text()
        assert target.is_visible()
    assert root.locator("[data-tegenspraak]:visible").count() == 0
    context.close()
