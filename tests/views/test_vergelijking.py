"""Convenants beside each other: on a page, in a document, and the same in the browser."""

import io
import json
from itertools import permutations
from pathlib import Path

import docx
import pytest
import yaml
from playwright.sync_api import Browser

from generator.load import Inhoud
from generator.model.document import Tekstsoort
from generator.render.documents.docx import render_docx
from generator.render.documents.html import render_html
from generator.render.documents.odt import render_odt
from generator.render.documents.pdf import render_pdf
from generator.resolve.regio import national_kader
from generator.resolve.vergelijk import compare, parts
from generator.views.regiomatrix import region_matrix
from generator.views.vergelijkdata import comparison_data
from generator.views.vergelijking import beside, comparison, comparison_document, marked
from tests.conftest import ROOT
from tests.documents.test_documenten import pdf_text, words

TEMPLATES = ROOT / "site_templates"
MODULES = TEMPLATES / "components/vergelijken"
FICTITIOUS = ("waterrijk", "duinkust", "heuvelland-fictie")


def test_reference_to_what_a_region_added_reads_as_its_title(inhoud: Inhoud) -> None:
    national = national_kader(inhoud.landelijk)
    shown = comparison(national, inhoud.per_regio["waterrijk"])
    text = " ".join(s.tekst for regel in shown.regels for s in regel.tekst)

    assert "{" not in text


def test_signs_tell_what_came_and_went_in_every_format(inhoud: Inhoud, tmp_path: Path) -> None:
    kader = inhoud.per_regio["waterrijk"]
    found = comparison(national_kader(inhoud.landelijk), kader)
    document = comparison_document(found, kader)
    word = docx.Document(io.BytesIO(render_docx(document, TEMPLATES)))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    html = str(render_html(document, TEMPLATES))
    (tmp_path / "x.odt").write_bytes(render_odt(document, TEMPLATES))

    assert "[-vier-] [+drie+] keer per jaar" in [c.replace("][", "] [") for c in cells]
    assert '<del class="kw-weg">[-vier-]</del>' in html
    assert '<ins class="kw-erbij">[+drie+]</ins>' in html
    assert "[-vier-][+drie+] keer" in words(
        pdf_text(render_pdf(document, TEMPLATES), tmp_path)
    ).replace("] [", "][")


def test_space_behind_a_changed_word_stays_outside_its_signs() -> None:
    pieces = [(s.soort, s.tekst) for s in marked("een oud woord", "een nieuw woord")]

    assert pieces == [
        (Tekstsoort.GEWOON, "een "),
        (Tekstsoort.WEG, "oud"),
        (Tekstsoort.ERBIJ, "nieuw"),
        (Tekstsoort.GEWOON, " woord"),
    ]


def in_browser(browser: Browser, module: str, call: str, *arguments: object) -> object:
    """Call a pure function of a module in Chromium."""
    code = (MODULES / module).read_text(encoding="utf-8").replace("export ", "")
    page = browser.new_page()
    try:
        return page.evaluate(f"(given) => {{ {code}\nreturn {call}; }}", list(arguments))
    finally:
        page.close()


@pytest.mark.parametrize(("one", "other"), [*permutations((*FICTITIOUS, "zeeland"), 2)])
def test_browser_finds_the_same_differences_as_the_build(
    inhoud: Inhoud, browser: Browser, one: str, other: str
) -> None:
    national = national_kader(inhoud.landelijk)
    left, right = inhoud.per_regio[one], inhoud.per_regio[other]
    data = [comparison_data(national, kader) for kader in (left, right)]
    call = "verschillen(...given).map(({ id, aard }) => [id, aard])"
    found = in_browser(browser, "paar.mjs", call, *data)
    words = beside(left.regio.naam, right.regio.naam)
    wanted = [
        [v.element, [words.get(aard, aard.value) for aard in v.aard]]
        for v in compare(left, right)
    ]

    assert sorted(map(json.dumps, found)) == sorted(map(json.dumps, wanted))  # type: ignore[call-overload]


def test_both_texts_come_back_from_the_difference_in_the_browser(
    inhoud: Inhoud, browser: Browser
) -> None:
    left, right = (parts(inhoud.per_regio[id]) for id in FICTITIOUS[:2])
    pairs = [[left[id].tekst, right[id].tekst] for id in left if id in right]
    pairs += [["a, 1\nb, 2\nc, 3", "a, 1\nc, 4\nd, 5"], ["x", "y, 1\nx, 2"], ["x\ny", ""]]
    pairs += [["", "nieuw"], ["oud", ""], ["a b c", "x y z"], ["één keer", "één  keer,"]]
    call = "given.map(([oud, nieuw]) => woordverschil(oud, nieuw))"
    found = in_browser(browser, "woordverschil.mjs", call, *pairs)

    assert isinstance(found, list)
    for (old, new), runs in zip(pairs, found, strict=True):
        assert "".join(r["tekst"] for r in runs if r["soort"] != "erbij") == old
        assert "".join(r["tekst"] for r in runs if r["soort"] != "weg") == new
        assert not [r for r in runs if "\n" in r["tekst"].strip("\n")]


def test_matrix_shows_each_region_at_each_place_in_one_word(inhoud: Inhoud) -> None:
    matrix = region_matrix(inhoud.landelijk, inhoud.kaders)
    rows = {row.plek.id: row for part in matrix for row in part.rijen}
    regions = [kader.regio.id for kader in inhoud.kaders]

    assert set(rows) == {plek.id for plek in inhoud.landelijk.openplekken}
    assert rows["gremium"].cellen[regions.index("waterrijk")] == "eigen"
    assert rows["gremium"].cellen[regions.index("zeeland")] == "open"
    assert rows["opzegtermijn"].cellen[regions.index("zeeland")] == "model"


def test_lines_to_take_over_are_what_the_other_region_wrote(inhoud: Inhoud) -> None:
    """The reason stays out, so that the check asks for one of the region's own."""
    matrix = region_matrix(inhoud.landelijk, inhoud.kaders)
    rows = {row.plek.id: row for part in matrix for row in part.rijen}
    for id in ("functies", "triage-termijn", "inbrengrecht", "gremium"):
        (found,) = [g for g in rows[id].gekozen if g.regio.id == "waterrijk"]
        choice = inhoud.per_regio["waterrijk"].keuzes.keuzes[id]
        (copied,) = yaml.safe_load(found.overnemen).values()

        value = [*choice.vult_in] if isinstance(choice.vult_in, tuple) else choice.vult_in

        assert copied.pop("gelezen") == choice.gelezen
        assert copied in ({"vult_in": value}, {"kiest": choice.kiest})
