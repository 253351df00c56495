"""The screening off the site: on paper with a pencil, as one file, and on the wall."""

import gzip
import random
import re
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.load import Inhoud
from generator.model.landelijk import Landelijk
from generator.render.documents.docx import render_docx
from generator.render.documents.odt import render_odt
from generator.render.documents.pdf import render_pdf
from generator.screening.antwoord import Antwoord
from generator.screening.tabel import look_up
from generator.screening.vragenlijst import NATIONAL
from generator.views.screeningdocument import screening_booklet, screening_form
from generator.views.vragenlijst import answers_on_paper, paper_steps, route_on_paper
from tests.conftest import AXE, ROOT

JA, NEE, ONBEKEND = Antwoord
TEMPLATES = ROOT / "site_templates"
WORDS = {JA: "ja", NEE: "nee", ONBEKEND: "weet ik niet"}


def pencil(landelijk: Landelijk, ticked: dict[str, str]) -> set[str]:
    """Follow the paper literally. `ticked`: what stands on paper, by title of the question."""
    state = {}
    for criterium in landelijk.screening.criteria:
        row = re.findall(r"'([^']+)': ([^;]+)", answers_on_paper(landelijk, criterium.als))
        given = [ticked[titel] for titel, _ in row]
        wanted = [answer.replace("2 of meer aangekruist", "ja") for _, answer in row]
        pairs = list(zip(given, wanted, strict=True))
        if all(g == w for g, w in pairs):
            state[criterium.id] = "voldoet"
        elif any(g not in (w, "weet ik niet") for g, w in pairs):
            state[criterium.id] = "voldoet niet"
        else:
            state[criterium.id] = "nog open"
    found = set()
    if state["C4"] == "voldoet":
        found.add("U2")
    three = [state[id] for id in ("C1", "C2", "C3")]
    if three == ["voldoet"] * 3:
        found.add("U1")
    if found:
        return found
    if state["C4"] == "nog open" or ("nog open" in three and "voldoet niet" not in three):
        return {"U5"}
    force, help_, two = (ticked[t] for t in ("Dwang", "Drang, zorg of hulp", "Twee ketens"))
    if (force, help_) == ("ja", "ja") or two == "ja":
        return {"U3"}
    if "nee" in (force, help_) and two == "nee":
        return {"U4"}
    return {"U6"}


def test_a_pencil_finds_the_same_outcome(inhoud: Inhoud) -> None:
    landelijk = inhoud.landelijk
    regel = inhoud.vragenlijsten[NATIONAL].regel
    asked = {vraag.onderdeel: vraag for vraag in landelijk.vragen}
    chance = random.Random(2013)
    for _ in range(3000):
        answers = {part: chance.choice((JA, JA, NEE, ONBEKEND)) for part in regel.onderdelen}
        turned = {JA: NEE, NEE: JA, ONBEKEND: ONBEKEND}
        ticked = {
            asked[part].titel: WORDS[turned[value] if asked[part].omgekeerd else value]
            for part, value in answers.items()
        }
        assert pencil(landelijk, ticked) == set(look_up(regel, answers))


def test_the_steps_on_paper_are_the_ones_the_pencil_follows(inhoud: Inhoud) -> None:
    steps = paper_steps(inhoud.landelijk)
    to_u3, to_u4 = route_on_paper(inhoud.landelijk)

    assert [step.uitkomst for step in steps] == ["U2", "U1", "U5", "U3", "U4", "U6"]
    assert to_u3 == "Is 'Dwang' en 'Drang, zorg of hulp' allebei ja, of is 'Twee ketens' ja?"
    assert to_u4 == "Is 'Dwang' of 'Drang, zorg of hulp' nee en is 'Twee ketens' nee?"


@pytest.mark.parametrize("regio", [NATIONAL, "waterrijk", "duinkust"])
def test_paper_form_holds_questions_rule_and_version_in_every_format(
    inhoud: Inhoud, regio: str, tmp_path: Path
) -> None:
    kader = inhoud.per_regio.get(regio)
    vragenlijst = inhoud.vragenlijsten[regio]
    form = screening_form(inhoud, kader)
    texts = [vraag.vraag.tekst for vraag in vragenlijst.vragen]
    expected = [*texts, "Bel 112", "U6", f"kenmerk {vragenlijst.kenmerk}"]
    (tmp_path / "form.pdf").write_bytes(render_pdf(form, TEMPLATES))
    printed = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "form.pdf", "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    (tmp_path / "form.docx").write_bytes(render_docx(form, TEMPLATES))
    (tmp_path / "form.odt").write_bytes(render_odt(form, TEMPLATES))

    assert missing(expected, printed) == []
    for name, part in (("form.docx", "word/document.xml"), ("form.odt", "content.xml")):
        with zipfile.ZipFile(tmp_path / name) as package:
            text = re.sub(r"<[^>]+>", "", package.read(part).decode())
        assert missing(texts, text.replace("&#39;", "'")) == []


def missing(expected: list[str], text: str) -> list[str]:
    found = " ".join(text.split())
    return [wanted for wanted in expected if " ".join(wanted.split()) not in found]


def test_booklet_holds_everything_that_a_lawyer_checks(inhoud: Inhoud, tmp_path: Path) -> None:
    booklet = screening_booklet(inhoud, inhoud.per_regio["waterrijk"])
    (tmp_path / "boekje.pdf").write_bytes(render_pdf(booklet, TEMPLATES))
    printed = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "boekje.pdf", "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    landelijk = inhoud.landelijk
    expected = [f"{reading.id}: {reading.titel}" for reading in landelijk.leeswijzen]
    expected += [f"{c.id}: {c.naam}" for c in landelijk.screening.criteria]
    expected += [vraag.titel for vraag in landelijk.vragen]
    expected += [s.titel for s in landelijk.signalen]
    expected += ["177.147", "Gezien: naam, datum en paraaf"]

    assert missing(expected, printed) == []
    version = inhoud.vragenlijsten["waterrijk"].kenmerk
    pages = printed.rstrip("\f").split("\f")
    assert [page for page in pages if f"kenmerk {version}" not in page] == []


def test_single_file_works_alone_and_asks_for_nothing(
    site: Path, browser: Browser, tmp_path: Path
) -> None:
    for slug in ("waterrijk", "hollands-midden"):
        alone = tmp_path / f"{slug}.html"
        alone.write_bytes((site / f"regios/{slug}/screening-los.html").read_bytes())
        page = browser.new_page(viewport={"width": 360, "height": 640})
        asked: list[str] = []
        faults: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.on("console", lambda message, faults=faults: faults.append(message.text))
        page.on("pageerror", lambda error, faults=faults: faults.append(str(error)))
        page.goto(alone.as_uri())
        page.get_by_role("button", name="Alle vragen op één pagina").click()
        page.locator("#c4a-ja").check()
        page.locator("#c4b-ja").check()
        shown = page.locator("[data-uitkomst]:not([hidden])")

        assert [b.get_attribute("data-uitkomst") for b in shown.all()] == ["U2"]
        assert asked == [alone.as_uri()]
        assert faults == []
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert len(gzip.compress(alone.read_bytes())) < 60_000
        page.close()


def test_single_file_is_accessible(site: Path, browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto((site / "regios/waterrijk/screening-los.html").as_uri())
    page.get_by_role("button", name="Alle vragen op één pagina").click()
    page.locator("#c4a-ja").check()
    page.evaluate(AXE)

    assert page.evaluate("axe.run().then(r => r.violations.map(v => v.id))") == []
    context.close()


def test_single_file_runs_under_the_headers_of_the_site_too(
    address: str, browser: Browser
) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.goto(f"{address}/regios/waterrijk/screening-los.html")
    page.get_by_role("button", name="Alle vragen op één pagina").click()

    assert faults == []
    page.close()


def test_flow_chart_names_every_outcome_and_stays_on_its_page(site: Path) -> None:
    text = (site / "screening/stroomschema.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)
    space = "{http://www.w3.org/2000/svg}"
    shown = [element.text or "" for element in root.iter(f"{space}text")]

    assert [
        id for id in ("U1", "U2", "U3", "U4", "U5", "U6") if id not in " ".join(shown)
    ] == []
    assert max(float(element.get("y", 0)) for element in root.iter(f"{space}text")) <= 297
    assert "style" not in text
