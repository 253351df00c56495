import re
from pathlib import Path

import pytest

from generator.render.kleur import DARK, LIGHT, TEXT, accent_css, contrast, mix, readable

TOKENS = Path(__file__).resolve().parents[2] / "site_templates/base/tokens.css"
BORDER = 3.0


def scheme(dark: bool) -> dict[str, str]:
    """The colours of tokens.css: of each token our own value, the last of its chain."""
    light_part, dark_part = TOKENS.read_text(encoding="utf-8").split("@media", 1)
    text = dark_part if dark else light_part
    lines = re.findall(r"--kw-([a-z-]+):(.*(#[0-9a-f]{6}).*);", text)
    return {name: colour for name, _, colour in lines}


def test_contrast_runs_from_1_to_21():
    assert contrast("#ffffff", "#ffffff") == 1
    assert contrast("#000000", "#ffffff") == 21
    assert contrast("#ffffff", "#000000") == 21
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


def test_mix_goes_from_one_colour_to_the_other():
    assert mix("#000000", "#ffffff", 0) == "#000000"
    assert mix("#000000", "#ffffff", 0.5) == "#808080"
    assert mix("#000000", "#ffffff", 1) == "#ffffff"


@pytest.mark.parametrize("dark", [False, True])
def test_text_of_the_face_can_be_read(dark: bool):
    tokens = scheme(dark)
    grounds = ["vlak", "vlak-zacht"]
    pairs = [
        (text, ground) for text in ("tekst", "tekst-zacht", "accent") for ground in grounds
    ]
    pairs += [(text, ground) for text in ("goed", "let-op", "fout") for ground in grounds]
    pairs += [(kind, f"{kind}-zacht") for kind in ("accent", "goed", "let-op", "fout")]
    pairs += [("tekst", f"{kind}-zacht") for kind in ("accent", "goed", "let-op", "verzonnen")]
    pairs += [("verzonnen", "verzonnen-zacht"), ("accent-tekst", "accent")]
    too_low = {
        pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 2)
        for pair in pairs
        if contrast(tokens[pair[0]], tokens[pair[1]]) < TEXT
    }
    assert too_low == {}


@pytest.mark.parametrize("dark", [False, True])
def test_borders_and_the_focus_ring_can_be_seen(dark: bool):
    tokens = scheme(dark)
    grounds = ["vlak", "vlak-zacht"]
    for ground in grounds:
        assert contrast(tokens["rand"], tokens[ground]) >= BORDER
        assert contrast(tokens["focus"], tokens[ground]) >= BORDER


def test_the_surfaces_that_accents_are_measured_on_are_those_of_the_face():
    for known, tokens in ((LIGHT, scheme(False)), (DARK, scheme(True))):
        assert known.surfaces == (tokens["vlak"], tokens["vlak-zacht"])
        assert known.text == tokens["tekst"]


def test_an_accent_that_can_be_read_stays_as_it_is():
    assert readable("#14646b", LIGHT).colour == "#14646b"
    assert readable("#7cc8c8", DARK).colour == "#7cc8c8"


@pytest.mark.parametrize(
    "accent", ["#ffd400", "#000000", "#ffffff", "#e2001a", "#808080", "#00ff00", "#1a2427"]
)
@pytest.mark.parametrize("known", [LIGHT, DARK])
def test_every_accent_becomes_readable(accent: str, known):
    found = readable(accent, known)
    for ground in (*known.surfaces, found.soft):
        assert contrast(found.colour, ground) >= TEXT
    assert contrast(found.on, found.colour) >= TEXT
    assert contrast(known.text, found.soft) >= TEXT


def test_a_page_gets_its_accent_in_both_schemes():
    css = accent_css("#7a3b8f")
    assert css.count("body {") == 2
    light, dark = css.split("@media screen and (prefers-color-scheme: dark)")
    assert "--kw-accent: #7a3b8f;" in light
    assert "--kw-accent: #7a3b8f;" not in dark


@pytest.mark.parametrize("accent", ["red", "#fff", "#14646b; } body { display: none", ""])
def test_what_is_no_colour_is_refused(accent: str):
    with pytest.raises(ValueError, match="not a colour"):
        accent_css(accent)
