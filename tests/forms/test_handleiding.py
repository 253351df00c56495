"""What the manual page about forms shows, works: someone can start from its examples."""

import json
import re
from pathlib import Path
from textwrap import dedent

import pytest

from generator.commands.fill import fill
from generator.load import Inhoud, load
from tests.conftest import ROOT, copy_project

PAGE = (ROOT / "docs/gemeenten/formulieren.md").read_text(encoding="utf-8")


def example(start: str) -> str:
    """Return the indented block of the page that begins with a text."""
    blocks = re.findall(r"(?:^    .*\n|^\n)+", PAGE, re.MULTILINE)
    (found,) = [b for b in map(dedent, blocks) if b.lstrip("\n").startswith(start)]
    return found.strip("\n") + "\n"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Inhoud:
    """The project with the small form of the page, and with its choices of a region."""
    copy = copy_project(tmp_path_factory.mktemp("handleiding"))
    forms, region = copy / "bronnen/formulieren", copy / "bronnen/regios/duinkust/keuzes.yaml"
    form = example("# yaml-language-server: $schema=../../schemas/formulier.schema.json")
    (forms / "monitoringskaart.yaml").write_text(form, encoding="utf-8")
    with region.open("a", encoding="utf-8") as file:
        file.write(example("formulieren:"))
    inhoud, problems = load(copy)
    assert inhoud is not None, [str(problem) for problem in problems]
    return inhoud


def test_the_small_form_is_a_form_of_every_region(made: Inhoud) -> None:
    for kader in made.kaders:
        assert "monitoringskaart" in [form.id for form in kader.formulieren]


def test_the_choices_of_the_example_are_those_of_the_region(made: Inhoud) -> None:
    forms = {form.id: form for form in made.per_regio["duinkust"].formulieren}
    fields = {f"{s.id}.{v.id}": v for s in forms["inbreng"].secties for v in s.velden}
    reasons = {s.id: s for s in forms["afsluiting"].secties}["reden"].velden[0].opties

    assert forms["inbreng"].titel == "Aanmeldformulier"
    assert "inbrenger.vervanger" not in fields
    assert {"betrokkene.bsn", "aanleiding.wijk"} <= set(fields)
    assert "vertrokken" in [option.id for option in reasons]
    assert "jaarplan" not in forms


def test_the_answers_of_the_example_fill_the_form(made: Inhoud, tmp_path: Path) -> None:
    answers = tmp_path / "antwoorden.json"
    answers.write_text(example("{"), encoding="utf-8")
    kader = made.per_regio["waterrijk"]

    assert json.loads(answers.read_text(encoding="utf-8"))
    assert fill(made, kader, "inbreng", answers, "docx", ROOT / "site_templates")
