import re
import xml.etree.ElementTree as ET

import pytest

from generator.render.environment import html_environment
from generator.render.figuren import figuur_1, organisatiemodel
from tests.conftest import ROOT

HTML = html_environment(ROOT / "site_templates")

FIGURES = pytest.mark.parametrize("figure", [figuur_1, organisatiemodel])


def parsed(figure) -> ET.Element:
    return ET.fromstring(re.sub(r"^\s+", "", figure(HTML)))


@FIGURES
def test_a_figure_has_a_name_and_a_description(figure):
    svg = parsed(figure).find("svg")
    assert svg is not None
    assert svg.get("role") == "img"
    named = svg.get("aria-labelledby", "").split()
    assert [svg.find("title").get("id"), svg.find("desc").get("id")] == named


@FIGURES
def test_a_figure_says_where_it_comes_from(figure):
    caption = parsed(figure).findtext("figcaption")
    assert caption
    assert re.search(r"^Naar .*Landelijk kader .*2013", caption)


@FIGURES
def test_a_figure_is_told_in_sentences_too(figure):
    sentences = [item.text for item in parsed(figure).findall("div/ul/li")]
    assert len(sentences) >= 6
    assert all(sentence.endswith(".") for sentence in sentences)


@FIGURES
def test_a_figure_takes_all_colours_from_the_style_sheet(figure):
    html = figure(HTML)
    assert not re.search(r"\s(style|fill|stroke)=", html)
    assert not re.search(r"=\"#[0-9a-f]{3,6}\"", html)


@FIGURES
def test_text_stays_within_the_drawing(figure):
    """Bold text of a wide letter is at most 0.62 em a character on average."""
    svg = parsed(figure).find("svg")
    left, _, width, _ = map(float, svg.get("viewBox").split())
    for group in svg.iter("g"):
        if "kw-figuur__links" in group.get("class", ""):
            assert all(starts_within(text, left + width) for text in group.iter("text"))
    middle = [t for t in svg.iter("text") if not in_left_group(svg, t)]
    for text in middle:
        half = len(text.text) * 15 * 0.62 / 2
        assert left <= float(text.get("x")) - half
        assert float(text.get("x")) + half <= left + width


def starts_within(text: ET.Element, right: float) -> bool:
    return float(text.get("x")) + len(text.text) * 15 * 0.62 <= right


def in_left_group(svg: ET.Element, text: ET.Element) -> bool:
    groups = (g for g in svg.iter("g") if "kw-figuur__links" in g.get("class", ""))
    return any(text is child for group in groups for child in group.iter("text"))


def test_figure_1_shows_the_three_classes_and_the_gate():
    words = " ".join(text.text for text in parsed(figuur_1).find("svg").iter("text"))
    for label in ("A", "B", "C", "Screening en triage", "Zorgketen", "Strafrechtketen"):
        assert re.search(rf"\b{label}\b", words)


def test_the_organisation_model_names_three_groups_and_nine_key_partners():
    figure = parsed(organisatiemodel)
    words = " ".join(text.text for text in figure.find("svg").iter("text"))
    for label in ("Partners", "Veiligheidshuispersoneel", "Sleutelpartners", "Flexibele schil"):
        assert label in words
    partners = next(li.text for li in figure.findall("div/ul/li") if "negen" in li.text)
    assert len(re.split(r", | en ", partners.split(":")[1])) == 9
