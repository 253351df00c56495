"""A form as a page of the site is as good on paper as it is on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.documents.kantoor import page_texts

PLAN = "regios/waterrijk/formulieren/plan-persoon.html"


@pytest.fixture
def plan(browser: Browser, address: str) -> Iterator[Page]:
    page = browser.new_page(base_url=address, viewport={"width": 1280, "height": 900})
    page.goto(PLAN)
    yield page
    page.close()


def test_a_printed_form_fills_its_pages_and_counts_them(plan: Page, tmp_path: Path) -> None:
    plan.pdf(path=tmp_path / "plan.pdf", prefer_css_page_size=True)
    texts = page_texts(tmp_path / "plan.pdf")
    of_analysis = next(text for text in texts if "8. Integrale probleemanalyse" in text)

    assert "1. Gegevens van het plan" in texts[0]
    assert "Terug naar alle formulieren" not in " ".join(texts)
    assert of_analysis.startswith("8. Integrale probleemanalyse")
    for number, text in enumerate(texts, 1):
        assert text.endswith(f"pagina {number} van {len(texts)}")


def test_columns_have_the_width_that_the_author_gave_them(plan: Page) -> None:
    widths = plan.eval_on_selector_all(
        "[aria-label='Per leefgebied'] thead th", "cells => cells.map((c) => c.offsetWidth)"
    )

    row, facts, source, *_ = widths
    assert facts > row > source
    assert facts / source == pytest.approx(2, rel=0.2)
