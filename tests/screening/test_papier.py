"""The screening off the site: on paper with a pencil, as one file, and on the wall."""

import gzip
import random
import re
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile
from itertools import combinations, product
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.load import Inhoud
from generator.model.document import Aankruisveld, Alinea
from generator.render.documents.docx import render_docx
from generator.render.documents.odt import render_odt
from generator.render.documents.pdf import render_pdf
from generator.render.documents.velden import flat_blocks
from generator.render.stroomschema import draw_flow_chart
from generator.screening.antwoord import Antwoord
from generator.screening.formule import built_values
from generator.screening.tabel import look_up
from generator.screening.uitkomst import outcomes
from generator.screening.vragenlijst import NATIONAL, value_of
from generator.views.antwoordwoorden import in_words
from generator.views.oppapier import Papierregel, by_number
from generator.views.screeningboekje import screening_booklet
from generator.views.screeningformulier import screening_form
from generator.views.stroomschema import flow_chart
from tests.conftest import AXE, ROOT

JA, NEE, ONBEKEND = Antwoord
TEMPLATES = ROOT / "site_templates"
WORDS = {JA: "ja", NEE: "nee", ONBEKEND: "weet ik niet"}


def pencil(paper: Papierregel, ticked: dict[str, str]) -> set[str]:
    """Follow the paper literally. `ticked`: what stands on paper, by number of the question."""
    state = {}
    for criterium in paper.landelijk.screening.criteria:
        row = re.findall(r"vraag (\d+): ([^;]+)", paper.answers(criterium.als))
        given = [ticked[number] for number, _ in row]
        wanted = [answer.replace("2 of meer die meetellen", "ja") for _, answer in row]
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
    force, help_, two = (ticked[n] for n in re.findall(r"vraag (\d+)", paper.route()[0]))
    if (force, help_) == ("ja", "ja") or two == "ja":
        return {"U3"}
    if "nee" in (force, help_) and two == "nee":
        return {"U4"}
    return {"U6"}


@pytest.mark.parametrize("regio", [NATIONAL, "waterrijk"])
def test_a_pencil_finds_the_same_outcome(inhoud: Inhoud, regio: str) -> None:
    vragenlijst = inhoud.vragenlijsten[regio]
    paper = Papierregel(inhoud.landelijk, vragenlijst, by_number(vragenlijst))
    numbers = numbers_on_the_form(inhoud, regio)
    asked = {item.vraag.onderdeel: item.vraag for item in vragenlijst.vragen}
    turned = {JA: NEE, NEE: JA, ONBEKEND: ONBEKEND}
    chance = random.Random(2013)
    for _ in range(3000):
        answers = {
            part: chance.choice((JA, JA, NEE, ONBEKEND))
            for part in vragenlijst.regel.onderdelen
        }
        ticked = {
            numbers[asked[part].id]: WORDS[turned[value] if asked[part].omgekeerd else value]
            for part, value in answers.items()
        }
        assert pencil(paper, ticked) == set(look_up(vragenlijst.regel, answers))


def test_a_pencil_counts_the_same_leefgebieden(inhoud: Inhoud) -> None:
    """Not every leefgebied counts (reading A11), and the boxes on paper say which do not."""
    vragenlijst = inhoud.vragenlijsten[NATIONAL]
    asked = next(item for item in vragenlijst.vragen if item.aankruisen)
    on_paper = next(
        blok
        for blok in screening_form(inhoud, None).blokken
        if isinstance(blok, Aankruisveld) and blok.id == asked.vraag.id
    )
    boxes = [optie for optie in asked.opties if optie.waarde is None]
    said = dict(zip(boxes, on_paper.opties, strict=False))
    apart = {optie.id for optie in boxes if "telt niet mee" in said[optie]}

    assert apart == {"gezondheid", "delictverleden"}
    for size in (1, 2, 3):
        for ticked in combinations(boxes, size):
            enough = sum(optie.id not in apart for optie in ticked) >= 2
            counted = value_of(asked, frozenset(optie.id for optie in ticked))
            assert counted is (JA if enough else NEE)


def test_every_place_that_counts_leefgebieden_says_that_not_all_count(inhoud: Inhoud) -> None:
    vragenlijst = inhoud.vragenlijsten[NATIONAL]
    by_id = {vraag.id: vraag for vraag in inhoud.landelijk.vragen}
    first = inhoud.landelijk.screening.criteria[0]
    booklet = next(
        text
        for blok in flat_blocks(screening_booklet(inhoud, None).blokken)
        if isinstance(blok, Alinea)
        and "Antwoorden: Huisvesting" in (text := "".join(stuk.tekst for stuk in blok.tekst))
    )
    against = next(
        t.tekst
        for signaal in inhoud.landelijk.signalen
        for t in signaal.tegenspraken
        if "c1b" in t.vragen
    )
    for text in (
        by_id["c1b"].hint,
        Papierregel(inhoud.landelijk, vragenlijst).answers(first.als),
        next(in_words(inhoud.landelijk, [("C1b", JA)])),
        next(in_words(inhoud.landelijk, [("C1b", NEE)])),
        first.voldoet,
        first.voldoet_niet,
        booklet,
        against,
    ):
        assert "meetellen" in text
    assert any("Delictverleden" in line for line in chart(inhoud, NATIONAL).itertext())


def numbers_on_the_form(inhoud: Inhoud, regio: str) -> dict[str, str]:
    """The number that stands before each question on the form, by the id of the question."""
    form = screening_form(inhoud, inhoud.per_regio.get(regio))
    fields = [blok for blok in form.blokken if isinstance(blok, Aankruisveld)]
    return {field.id: field.label.split(".")[0] for field in fields}


def test_the_steps_on_paper_are_the_ones_the_pencil_follows(inhoud: Inhoud) -> None:
    paper = Papierregel(inhoud.landelijk, inhoud.vragenlijsten[NATIONAL])
    to_u3, to_u4 = paper.route()

    assert [step.uitkomst for step in paper.steps()] == ["U2", "U1", "U5", "U3", "U4", "U6"]
    assert to_u3 == "Zijn 'Dwang' en 'Drang, zorg of hulp' allebei ja, of is 'Twee ketens' ja?"
    assert to_u4 == "Is 'Dwang' of 'Drang, zorg of hulp' nee en is 'Twee ketens' nee?"


@pytest.mark.parametrize(
    ("signaal", "answers"),
    [
        ("F1", "vraag 1: ja"),
        ("F2", "vraag 15: nee"),
        (
            "F3",
            "vraag 2: Maatschappelijk werk, Woningcorporatie, UWV of Een andere organisatie",
        ),
        (
            "F4",
            "vraag 7: nee of vraag 8: nee, en vraag 9: nee; "
            "of vraag 4: ja, en vraag 5: minder dan 2 die meetellen",
        ),
        ("F5", "C1 voldoet, C2 voldoet, C3 voldoet, en vraag 10: ja"),
        ("vraag-lokaal-nee", "vraag 17: nee"),
    ],
)
def test_paper_says_at_which_answers_a_signal_holds(
    inhoud: Inhoud, signaal: str, answers: str
) -> None:
    vragenlijst = inhoud.vragenlijsten["waterrijk"]
    paper = Papierregel(inhoud.landelijk, vragenlijst, by_number(vragenlijst))
    formulas = {s.id: s.voorwaarde for s in vragenlijst.signalen}

    assert paper.condition(formulas[signaal]) == answers


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


@pytest.mark.parametrize("regio", [NATIONAL, "waterrijk"])
def test_flow_chart_leads_to_the_outcome_of_the_rule_in_every_state(
    inhoud: Inhoud, regio: str
) -> None:
    steps = drawn_steps(chart(inhoud, regio))
    screening = inhoud.landelijk.screening
    numbers = numbers_on_the_form(inhoud, regio)
    asked = {v.vraag.onderdeel: v.vraag.id for v in inhoud.vragenlijsten[regio].vragen}
    parts = ("C2a-1", "C2a-2", "C2b", "Z")
    states = 0
    for choice in product(Antwoord, repeat=3 + len(parts)):
        given = dict(zip(("C1", "C3", "C4", *parts), choice, strict=True))
        values = built_values(screening, given)
        wall = {id: values[id] for id in ("C1", "C2", "C3", "C4")}
        wall |= {numbers[asked[part]]: values[part] for part in parts if part != "C2b"}
        assert walked(steps, wall) == set(outcomes(screening, values)), given
        states += 1

    assert states == 3**7


def chart(inhoud: Inhoud, regio: str) -> ElementTree.Element:
    """The picture of a region, or the national one."""
    kader, vragenlijst = inhoud.per_regio.get(regio), inhoud.vragenlijsten[regio]
    return ElementTree.fromstring(
        draw_flow_chart(flow_chart(inhoud.landelijk, kader, vragenlijst))
    )


def drawn_steps(root: ElementTree.Element) -> list[tuple[str, str, str, str]]:
    """What stands in each step of the picture: question, outcome, what to do then, and down."""
    space = "{http://www.w3.org/2000/svg}"
    steps = []
    for group in root.iter(f"{space}g"):
        if not (group.get("id") or "").startswith("stap-"):
            continue
        left, right, down = [], [], ""
        border = [float(r.get("x", 0)) for r in group.iter(f"{space}rect")][1]
        bottom = max(
            float(r.get("y", 0)) + float(r.get("height", 0)) for r in group.iter(f"{space}rect")
        )
        for text in group.iter(f"{space}text"):
            shown, x = text.text or "", float(text.get("x", 0))
            if float(text.get("y", 0)) > bottom:
                down = shown
            elif x >= border:
                right.append(shown)
            elif text.get("font-weight"):
                left.append(shown)
        steps.append((" ".join(left), right[0], " ".join(right[1:]), down))
    return steps


def walked(steps: list[tuple[str, str, str, str]], wall: dict[str, Antwoord]) -> set[str]:
    """Follow the arrows literally, from the first step after the one about danger."""
    found: set[str] = set()
    for question, outcome, told, down in steps[1:]:
        if holds_on_the_wall(question, wall):
            found.add(outcome)
            if told.endswith("Dan bent u klaar.") or not down:
                return found
            assert down == "na ja en na nee"
        elif down == "nog geen uitkomst" and found:
            return found
    return found


def holds_on_the_wall(question: str, wall: dict[str, Antwoord]) -> bool:
    """Answer a question of the chart as somebody reads it."""
    three = [wall[id] for id in re.findall(r"C[1-3]", question)]
    if match := re.fullmatch(r"Voldoet (C4)\?", question):
        return wall[match[1]] is JA
    if question.startswith("Voldoen"):
        return all(value is JA for value in three)
    if "nog open" in question:
        area = re.match(r"Is (C4) nog open", question)
        assert area
        return wall[area[1]] is ONBEKEND or (ONBEKEND in three and NEE not in three)
    if "allebei ja" in question:
        force, help_, both = (wall[n] for n in re.findall(r"vraag (\d+)", question))
        return (force is JA and help_ is JA) or both is JA
    if "nee en is" in question:
        force, help_, both = (wall[n] for n in re.findall(r"vraag (\d+)", question))
        return NEE in (force, help_) and both is NEE
    assert question == "Weet u het antwoord bij de vorige twee stappen nog niet?"
    return True


def test_flow_chart_stays_on_its_page_and_says_which_questionnaire(inhoud: Inhoud) -> None:
    for regio, vragenlijst in inhoud.vragenlijsten.items():
        root = chart(inhoud, regio)
        texts = list(root.iter("{http://www.w3.org/2000/svg}text"))
        *steps, footer = sorted(texts, key=lambda element: float(element.get("y", 0)))

        assert (footer.text or "").endswith(f"kenmerk {vragenlijst.kenmerk}")
        assert float(steps[-1].get("y", 0)) < float(footer.get("y", 0)) - 5 < 297 - 10
        assert not any("style" in (*element.attrib, element.tag) for element in root.iter())
