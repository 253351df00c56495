"""The rule over its whole space: formulas, tables and the shipped module agree."""

import hashlib
from itertools import product

from playwright.sync_api import Browser

from generator.load import Inhoud
from generator.screening.antwoord import Antwoord
from generator.screening.formule import built_values
from generator.screening.tabel import DIGITS, as_data, compile_tables, look_up
from generator.screening.uitkomst import outcomes
from tests.conftest import ROOT


def python_codes(inhoud: Inhoud) -> str:
    """Return for every combination of answers which outcomes the tables give, as digits."""
    tables = compile_tables(inhoud.landelijk.screening, inhoud.landelijk.signalen)
    codes = {ids: str(index) for index, ids in enumerate(tables.uitkomsten)}
    return "".join(
        codes[look_up(tables, dict(zip(tables.onderdelen, choice, strict=True)))]
        for choice in product(DIGITS, repeat=len(tables.onderdelen))
    )


def test_tables_say_what_the_formulas_say(inhoud: Inhoud) -> None:
    screening = inhoud.landelijk.screening
    tables = compile_tables(screening, inhoud.landelijk.signalen)
    for choice in product(DIGITS, repeat=len(tables.onderdelen)):
        answers = dict(zip(tables.onderdelen, choice, strict=True))
        assert look_up(tables, answers) == outcomes(screening, built_values(screening, answers))


def test_the_browser_says_what_python_says_for_every_answer(
    inhoud: Inhoud, browser: Browser
) -> None:
    tables = compile_tables(inhoud.landelijk.screening, inhoud.landelijk.signalen)
    module = (ROOT / "site_templates/screening/regel.mjs").read_text(encoding="utf-8")
    page = browser.new_page()
    page.route(
        "http://module.test/*",
        lambda route: route.fulfill(
            body=module if route.request.url.endswith(".mjs") else "<!doctype html>",
            content_type="text/javascript"
            if route.request.url.endswith(".mjs")
            else "text/html",
        ),
    )
    page.goto("http://module.test/")
    codes = page.evaluate(
        """async (regel) => {
          const { beoordeel } = await import('http://module.test/regel.mjs');
          const codes = regel.uitkomsten.map((ids) => ids.join());
          const namen = regel.onderdelen;
          let all = '';
          for (let n = 0; n < 3 ** namen.length; n += 1) {
            const antwoorden = {};
            let rest = n;
            for (let i = namen.length - 1; i >= 0; i -= 1) {
              antwoorden[namen[i]] = rest % 3;
              rest = Math.floor(rest / 3);
            }
            all += codes.indexOf(beoordeel(regel, antwoorden).uitkomsten.join());
          }
          return all;
        }""",
        as_data(tables),
    )
    page.close()
    expected = python_codes(inhoud)

    assert len(codes) == 3**11
    assert hashlib.sha256(codes.encode()).digest() == hashlib.sha256(expected.encode()).digest()


def test_empty_questionnaire_is_undecided(inhoud: Inhoud) -> None:
    screening = inhoud.landelijk.screening

    assert outcomes(screening, built_values(screening, {})) == ("U5",)
    assert Antwoord.ONBEKEND in DIGITS
