"""A real Chromium with the shipped modules of the fill-in aid, and the model they work with."""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.load import Inhoud
from generator.model.document import Blok
from generator.render.invulhulp import whole_model
from tests.conftest import ROOT

TEMPLATES = ROOT / "site_templates"
SCHEMA = ROOT / "schemas/keuzes.schema.json"
LOADED = """
async () => {
  const namen = ['lezen', 'bewaren', 'schrijven', 'kader', 'document', 'controle', 'toets',
    'toestand', 'word', 'sjabloon', 'tekst'];
  window.kw = {};
  for (const naam of namen) Object.assign(window.kw, await import(`/invulhulp/${naam}.mjs`));
}
"""

Browserkant = Callable[..., object]


@pytest.fixture(scope="session")
def model(inhoud: Inhoud) -> dict[str, object]:
    """Everything that the page of the fill-in aid knows."""
    return whole_model(inhoud, TEMPLATES, SCHEMA)


@pytest.fixture(scope="session")
def browserkant(browser: Browser, model: dict[str, object]) -> Iterator[Browserkant]:
    """Run a function of JavaScript with the modules (`kw`), the model and the YAML reader."""
    page: Page = browser.new_page()

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix("http://module.test/")
        if not path:
            route.fulfill(body="<!doctype html>", content_type="text/html")
            return
        file = TEMPLATES / path
        route.fulfill(body=file.read_text(encoding="utf-8"), content_type="text/javascript")

    page.route("http://module.test/**", answer)
    page.goto("http://module.test/")
    page.add_script_tag(url="http://module.test/vendor/yaml.min.js")
    page.evaluate("(model) => { window.model = model; }", model)
    page.evaluate(LOADED)

    def run(script: str, argument: object = None) -> object:
        return page.evaluate(script, argument)

    yield run
    page.close()


def plain(value: object) -> object:
    """Return a document as the plain data that the browser makes of it."""
    if is_dataclass(value) and not isinstance(value, type):
        found = {f.name: plain(getattr(value, f.name)) for f in fields(value)}
        return {"blok": type(value).__name__, **found} if isinstance(value, Blok) else found
    if isinstance(value, Enum):
        return {"value": value.value}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def as_yaml(data: object) -> str:
    """Return data as text that any YAML reader reads as exactly that: JSON, a value a line."""
    return json.dumps(data, ensure_ascii=False, indent=1)
