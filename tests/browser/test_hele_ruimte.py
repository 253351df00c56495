"""The script that is shipped says what Python says, at every point of the answer space.

The functions are reached in the built script itself: a window is put in its last line, for
it defines no globals. The tables are those on the built page.
"""

import hashlib
import json
import random
from collections.abc import Iterator
from html import unescape
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.load import Inhoud
from generator.screening.tabel import DIGITS, cell, node_values
from generator.screening.vragenlijst import NATIONAL, Vragenlijst, values_of
from generator.screening.wegen import open_parts, ways
from tests.browser.zelfcheck import NATIONAAL, WATERRIJK, Zelfcheck
from tests.conftest import Watched
from tests.screening.codes import filled_in, write_code

FUNCTIONS = "beoordeel, wegenNaar, openOnderdelen, schrijfCode, leesCode"
CRITERIA = ["C1", "C2", "C3", "C4"]
WORDS = ("voldoet", "voldoet niet", "nog open")
PAGES = pytest.mark.parametrize(
    ("regio", "path"), [(NATIONAL, NATIONAAL), ("waterrijk", WATERRIJK)]
)


@pytest.fixture(scope="module")
def shipped(site: Path, browser: Browser) -> Iterator[Page]:
    """An empty page in which the functions of the built script can be called."""
    script = (site / "assets/screening.js").read_text(encoding="utf-8")
    start, end = "(() => {\n", "})();\n"
    before, inside = script.split(start, 1)
    assert inside.endswith(end)
    window = f"return {{ {FUNCTIONS} }};\n"
    page = browser.new_page()
    page.evaluate(f"{before}globalThis.kw = {start}{inside.removesuffix(end)}{window}{end}")
    yield page
    page.close()


def tables_on(site: Path, path: str) -> dict[str, object]:
    """The tables that a built page holds."""
    html = (site / path.lstrip("/")).read_text(encoding="utf-8")
    text = html.split('data-deel="regel">')[1].split("</script>")[0]
    found: dict[str, object] = json.loads(unescape(text))
    return found


@PAGES
def test_browser_says_what_python_says_for_every_answer(
    inhoud: Inhoud, site: Path, shipped: Page, regio: str, path: str
) -> None:
    """Outcomes, criteria, signals and contradictions, for all 177.147 combinations.

    What a region asks besides is onbekend, ja and nee in turn: it may not change an outcome.
    """
    vragenlijst = inhoud.vragenlijsten[regio]
    found = shipped.evaluate(
        """([regel, namen, andere, criteria]) => {
          let alles = "";
          for (let n = 0; n < 3 ** namen.length; n += 1) {
            const antwoorden = {};
            let rest = n;
            for (let i = namen.length - 1; i >= 0; i -= 1) {
              antwoorden[namen[i]] = rest % 3;
              rest = Math.floor(rest / 3);
            }
            for (const naam of andere) antwoorden[naam] = n % 5 % 3;
            const dan = kw.beoordeel(regel, antwoorden);
            const stand = criteria.map((id) => dan.waarden[id]).join("");
            alles += `${dan.uitkomsten}/${dan.signalen}/${dan.tegenspraken}/${stand};`;
          }
          return alles;
        }""",
        [
            tables_on(site, path),
            list(vragenlijst.regel.onderdelen),
            others(vragenlijst),
            CRITERIA,
        ],
    )
    expected = "".join(python_says(vragenlijst))

    assert found.count(";") == 3**11
    assert digest(found) == digest(expected)


def others(vragenlijst: Vragenlijst) -> list[str]:
    """The parts that are asked and are no part of the rule."""
    asked = [vraag.vraag.onderdeel for vraag in vragenlijst.vragen]
    return [part for part in asked if part not in vragenlijst.regel.onderdelen]


def python_says(vragenlijst: Vragenlijst) -> Iterator[str]:
    regel = vragenlijst.regel
    extra = others(vragenlijst)
    for n, choice in enumerate(product(DIGITS, repeat=len(regel.onderdelen))):
        answers = dict(zip(regel.onderdelen, choice, strict=True))
        values = node_values(regel, answers | dict.fromkeys(extra, DIGITS[n % 5 % 3]))
        ids = regel.uitkomsten[int(cell(regel.uitkomst, values))]
        signals = [t.id for t in vragenlijst.signaaltabellen if cell(t, values) == "0"]
        against = [t.id for t in vragenlijst.tegenspraken if cell(t, values) == "0"]
        states = "".join(str(DIGITS.index(values[id])) for id in CRITERIA)
        yield f"{','.join(ids)}/{','.join(signals)}/{','.join(against)}/{states};"


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_browser_finds_the_same_open_parts_and_ways(
    inhoud: Inhoud, site: Path, shipped: Page
) -> None:
    regel = inhoud.vragenlijsten[NATIONAL].regel
    chance = random.Random(2013)
    cases = [{part: chance.randrange(3) for part in regel.onderdelen} for _ in range(200)]
    cases.append(dict.fromkeys(regel.onderdelen, 2))
    found = shipped.evaluate(
        """([regel, gevallen]) => gevallen.map((antwoorden) => [
          kw.openOnderdelen(regel, antwoorden),
          ...[false, true].map((magAnders) => kw.wegenNaar(regel, antwoorden, magAnders)),
        ])""",
        [tables_on(site, NATIONAAL), cases],
    )
    for case, (open_, *both) in zip(cases, found, strict=True):
        answers = {part: DIGITS[digit] for part, digit in case.items()}
        assert tuple(open_) == open_parts(regel, answers)
        for may_change, shown in zip((False, True), both, strict=True):
            assert shown == [
                {
                    "uitkomsten": list(weg.uitkomsten),
                    "keuzes": [
                        [[part, DIGITS.index(value)] for part, value in choice]
                        for choice in weg.keuzes
                    ],
                }
                for weg in ways(regel, answers, may_change)
            ]


def test_browser_writes_and_reads_the_same_codes(inhoud: Inhoud, shipped: Page) -> None:
    """For every questionnaire, thirty ways to fill it in."""
    chance = random.Random(2013)
    for vragenlijst in inhoud.vragenlijsten.values():
        questions = [
            {
                "id": vraag.vraag.id,
                "vast": [optie.id for optie in vraag.opties if optie.waarde is not None],
                "kruis": [optie.id for optie in vraag.opties if optie.waarde is None],
            }
            for vraag in vragenlijst.vragen
        ]
        ticked = [filled_in(vragenlijst, chance) for _ in range(30)]
        boxes = [{id: sorted(ids) for id, ids in one.items()} for one in ticked]
        found = shipped.evaluate(
            """([kenmerk, vragen, gevallen]) => gevallen.map((gekozen) => {
              const code = kw.schrijfCode(kenmerk, vragen, new Map(Object.entries(gekozen)));
              return [code, Object.fromEntries(kw.leesCode(kenmerk, vragen, code))];
            })""",
            [vragenlijst.kenmerk, questions, boxes],
        )
        assert [code for code, _ in found] == [write_code(vragenlijst, one) for one in ticked]
        assert [{id: sorted(ids) for id, ids in again.items()} for _, again in found] == boxes


@pytest.mark.parametrize(
    ("regio", "path"),
    [
        (NATIONAL, NATIONAAL),
        ("waterrijk", WATERRIJK),
        ("duinkust", "/regios/duinkust/screening-los.html"),
    ],
)
def test_form_on_the_page_shows_what_python_says(
    inhoud: Inhoud, watched: Watched, regio: str, path: str
) -> None:
    """From the ticked boxes to what can be seen, for forty ways to fill the form in."""
    vragenlijst = inhoud.vragenlijsten[regio]
    chance = random.Random(regio)
    cases = [filled_in(vragenlijst, chance) for _ in range(40)]
    check = Zelfcheck(watched.page, path)
    shown = check.page.evaluate(
        """async (codes) => {
          const zichtbaar = (naam) => [...document.querySelectorAll(`[data-${naam}]`)]
            .filter((blok) => blok.checkVisibility())
            .map((blok) => blok.getAttribute(`data-${naam}`));
          const gezien = [];
          for (const code of codes) {
            const klaar = new Promise((ja) => {
              addEventListener("hashchange", ja, { once: true });
            });
            location.hash = `code=${code}`;
            await klaar;
            const stand = [...document.querySelectorAll("[data-criterium]")];
            gezien.push([
              zichtbaar("uitkomst"),
              zichtbaar("signaal"),
              stand.map((rij) => rij.dataset.stand),
              document.querySelector("[data-deel='codetekst']").textContent,
            ]);
          }
          return gezien;
        }""",
        [write_code(vragenlijst, ticked) for ticked in cases],
    )
    for ticked, (outcomes, signals, states, code) in zip(cases, shown, strict=True):
        regel = vragenlijst.regel
        values = node_values(regel, values_of(vragenlijst, ticked))
        assert tuple(outcomes) == regel.uitkomsten[int(cell(regel.uitkomst, values))]
        assert signals == [t.id for t in vragenlijst.signaaltabellen if cell(t, values) == "0"]
        assert states == [WORDS[DIGITS.index(values[id])] for id in CRITERIA]
        assert code == write_code(vragenlijst, ticked)
