import csv
import re
import xml.etree.ElementTree as ET

import pytest

from generator.model.landelijk import Omtrek
from generator.render.environment import html_environment
from generator.render.kaart import ATTRIBUTION, path_data, regional_map
from generator.sources.data import read_outlines
from tests.conftest import ROOT

OUTLINES = read_outlines(ROOT / "data/regios.geojson")
HTML = html_environment(ROOT / "site_templates")
RING = ((5.0, 52.0), (5.1, 52.0), (5.1, 52.1), (5.0, 52.1), (5.0, 52.0))
SQUARE = Omtrek("VR01", (5.05, 52.05), (RING,))


@pytest.fixture(scope="module")
def links() -> dict[str, tuple[str, str]]:
    with (ROOT / "data/regios.csv").open(encoding="utf-8") as rows:
        return {
            row["vr_code"]: (f"regios/{row['slug']}/index.html", row["naam"])
            for row in csv.DictReader(rows)
        }


def svg_of(html: str) -> ET.Element:
    found = re.search(r"<svg.*</svg>", html, re.DOTALL)
    assert found
    return ET.fromstring(found.group())


def test_every_region_is_a_link_with_its_name(links):
    anchors = svg_of(regional_map(OUTLINES, links, HTML)).findall("a")
    found = {a.get("href"): (a.get("aria-label"), a.findtext("title")) for a in anchors}
    assert found == {address: (name, name) for address, name in links.values()}


def test_the_list_beside_the_map_has_the_same_links(links):
    html = regional_map(OUTLINES, links, HTML)
    beside = html[html.index('<ul class="kw-regiokaart__lijst"') :]
    found = re.findall(r'<li><a href="([^"]+)">([^<]+)</a>', beside)
    assert sorted(found) == sorted(links.values())


def test_every_region_has_a_shape_that_its_link_uses(links):
    svg = svg_of(regional_map(OUTLINES, links, HTML))
    shapes = {path.get("id"): path.get("d") for path in svg.findall("g/path")}
    used = {use.get("href") for use in svg.findall("a/use")}
    assert {f"#{id}" for id in shapes} == used
    assert all(d and d.startswith("M") and d.endswith("z") for d in shapes.values())


def test_all_points_lie_within_the_drawing(links):
    svg = svg_of(regional_map(OUTLINES, links, HTML))
    left, top, width, height = map(int, svg.get("viewBox", "").split())
    for text in svg.findall("a/text"):
        assert left < int(text.get("x", "")) < left + width
        assert top < int(text.get("y", "")) < top + height


def test_the_map_shows_the_attribution_and_stays_small(links):
    html = regional_map(OUTLINES, links, HTML)
    assert ATTRIBUTION in html
    assert len(html.encode()) <= 25_000


def test_the_attribution_is_that_of_the_data():
    assert ATTRIBUTION in (ROOT / "data/README.md").read_text(encoding="utf-8")


def test_nothing_in_it_needs_inline_style_or_script(links):
    html = regional_map(OUTLINES, links, HTML)
    assert " style=" not in html
    assert "<script" not in html


def test_north_is_up_and_a_square_is_drawn_as_steps():
    html = regional_map([SQUARE], {"VR01": ("a.html", "A")}, HTML)
    path = svg_of(html).find("g/path")
    assert path is not None
    assert path.get("d") == "M0 1305l800 0 0-1305-800 0z"


def test_a_region_without_a_page_is_left_out():
    html = regional_map([SQUARE], {}, HTML)
    assert "<path" not in html


def test_a_name_is_text_and_never_markup():
    html = regional_map([SQUARE], {"VR01": ("a.html?x=1&y=2", "A & <b>B</b>")}, HTML)
    assert "<b>" not in html
    anchor = svg_of(html).find("a")
    assert anchor is not None
    assert anchor.findtext("title") == "A & <b>B</b>"


def test_points_that_fall_together_are_drawn_once():
    assert path_data([[(0, 0), (5, 0), (5, 0), (5, -5), (0, 0)]]) == "M0 0l5 0 0-5z"


def test_a_ring_too_small_to_see_is_left_out():
    assert path_data([[(0, 0), (1, 0), (1, 0), (0, 0)]]) == ""


def test_the_data_has_an_outline_for_each_region(links):
    assert {omtrek.code for omtrek in OUTLINES} == set(links)
