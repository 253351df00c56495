"""The rule over its whole space: formulas, tables and the shipped modules agree."""

import hashlib
import random
from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import Browser, Page

from generator.load import Inhoud
from generator.screening.code import write_code
from generator.screening.formule import built_values, evaluate
from generator.screening.tabel import DIGITS, as_data, cell, look_up, node_values, table_data
from generator.screening.uitkomst import outcomes
from generator.screening.vragenlijst import NATIONAL, Vragenlijst
from generator.screening.wegen import open_parts, ways
from tests.conftest import ROOT
from tests.screening.test_code import filled_in

MODULES = ROOT / "site_templates/screening"


@pytest.fixture
def module_page(browser: Browser) -> Iterator[Page]:
    """A page from which the shipped modules can be imported, as they are."""
    page = browser.new_page()

    def answer(route: object) -> None:
        name = route.request.url.rpartition("/")[2]  # type: ignore[attr-defined]
        body = (MODULES / name).read_text(encoding="utf-8") if name else "<!doctype html>"
        kind = "text/javascript" if name else "text/html"
        route.fulfill(body=body, content_type=kind)  # type: ignore[attr-defined]

    page.route("http://module.test/*", answer)
    page.goto("http://module.test/")
    yield page
    page.close()


def data_of(vragenlijst: Vragenlijst) -> dict[str, object]:
    data = as_data(vragenlijst.regel)
    data["signalen"] = [table_data(tabel) for tabel in vragenlijst.signaaltabellen]
    data["tegenspraken"] = [table_data(tabel) for tabel in vragenlijst.tegenspraken]
    return data


def test_tables_say_what_the_formulas_say(inhoud: Inhoud) -> None:
    screening = inhoud.landelijk.screening
    tables = inhoud.vragenlijsten[NATIONAL].regel
    for choice in product(DIGITS, repeat=len(tables.onderdelen)):
        answers = dict(zip(tables.onderdelen, choice, strict=True))
        assert look_up(tables, answers) == outcomes(screening, built_values(screening, answers))


def test_the_browser_says_what_python_says_for_every_answer(
    inhoud: Inhoud, module_page: Page
) -> None:
    """Outcomes, signals and contradictions, for all 177.147 combinations."""
    vragenlijst = inhoud.vragenlijsten[NATIONAL]
    found = module_page.evaluate(
        """async (regel) => {
          const { beoordeel } = await import('/regel.mjs');
          const namen = regel.onderdelen;
          let all = '';
          for (let n = 0; n < 3 ** namen.length; n += 1) {
            const antwoorden = {};
            let rest = n;
            for (let i = namen.length - 1; i >= 0; i -= 1) {
              antwoorden[namen[i]] = rest % 3;
              rest = Math.floor(rest / 3);
            }
            const { uitkomsten, signalen, tegenspraken } = beoordeel(regel, antwoorden);
            all += `${uitkomsten}/${signalen}/${tegenspraken};`;
          }
          return all;
        }""",
        data_of(vragenlijst),
    )
    expected = "".join(python_says(vragenlijst))

    assert found.count(";") == 3**11
    assert hashlib.sha256(found.encode()).digest() == hashlib.sha256(expected.encode()).digest()


def python_says(vragenlijst: Vragenlijst) -> Iterator[str]:
    regel = vragenlijst.regel
    for choice in product(DIGITS, repeat=len(regel.onderdelen)):
        values = node_values(regel, dict(zip(regel.onderdelen, choice, strict=True)))
        ids = regel.uitkomsten[int(cell(regel.uitkomst, values))]
        signals = [t.id for t in vragenlijst.signaaltabellen if cell(t, values) == "0"]
        against = [t.id for t in vragenlijst.tegenspraken if cell(t, values) == "0"]
        yield f"{','.join(ids)}/{','.join(signals)}/{','.join(against)};"


def test_signal_tables_say_what_their_formulas_say(inhoud: Inhoud) -> None:
    vragenlijst = inhoud.vragenlijsten["waterrijk"]
    for signaal, tabel in zip(vragenlijst.signalen, vragenlijst.signaaltabellen, strict=True):
        for choice in product(DIGITS, repeat=len(tabel.invoer)):
            values = dict(zip(tabel.invoer, choice, strict=True))
            expected = evaluate(signaal.voorwaarde, values)
            assert DIGITS[int(cell(tabel, values))] is expected


def test_the_browser_finds_the_same_ways(inhoud: Inhoud, module_page: Page) -> None:
    vragenlijst = inhoud.vragenlijsten[NATIONAL]
    regel = vragenlijst.regel
    chance = random.Random(2013)
    cases = [{part: chance.randrange(3) for part in regel.onderdelen} for _ in range(150)]
    cases.append(dict.fromkeys(regel.onderdelen, 2))
    found = module_page.evaluate(
        """async ([regel, gevallen]) => {
          const { wegenNaar, openOnderdelen } = await import('/wegen.mjs');
          return gevallen.map((antwoorden) => [
            openOnderdelen(regel, antwoorden),
            ...[false, true].map((mag) => wegenNaar(regel, antwoorden, mag)),
          ]);
        }""",
        [data_of(vragenlijst), cases],
    )
    for case, (open_, *both) in zip(cases, found, strict=True):
        answers = {part: DIGITS[digit] for part, digit in case.items()}
        assert tuple(open_) == open_parts(regel, answers)
        for may_change, shown in zip((False, True), both, strict=True):
            expected = [
                {
                    "uitkomsten": list(weg.uitkomsten),
                    "keuzes": [
                        [[part, DIGITS.index(value)] for part, value in choice]
                        for choice in weg.keuzes
                    ],
                }
                for weg in ways(regel, answers, may_change)
            ]
            assert shown == expected


def test_the_browser_writes_and_reads_the_same_codes(inhoud: Inhoud, module_page: Page) -> None:
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
        ticked = filled_in(vragenlijst, chance)
        boxes = {id: sorted(ids) for id, ids in ticked.items()}
        code, again = module_page.evaluate(
            """async ([kenmerk, vragen, gekozen]) => {
              const { schrijfCode, leesCode } = await import('/code.mjs');
              const code = schrijfCode(kenmerk, vragen, new Map(Object.entries(gekozen)));
              return [code, Object.fromEntries(leesCode(kenmerk, vragen, code))];
            }""",
            [vragenlijst.kenmerk, questions, boxes],
        )
        assert code == write_code(vragenlijst, ticked)
        assert {id: sorted(ids) for id, ids in again.items()} == boxes


def test_empty_questionnaire_is_undecided(inhoud: Inhoud) -> None:
    assert look_up(inhoud.vragenlijsten[NATIONAL].regel, {}) == ("U5",)
