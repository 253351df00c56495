"""The screening admits nobody and counts nothing, and does not speak as if it did."""

import pytest

from generator.checks.uitkomstwoorden import avoided_words
from generator.problems import Ernst
from generator.sources.yaml_text import read_yaml


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Deze casus wordt toegelaten.", "toegelaten"),
        ("De casus komt in aanmerking.", "in aanmerking"),
        ("De aanmelding is afgewezen.", "afgewezen"),
        ("De risicoscore is hoog.", "risicoscore"),
    ],
)
def test_a_word_that_does_not_fit_is_found_with_its_line(sentence: str, word: str) -> None:
    path = "bronnen/screening/uitkomsten.yaml"
    text = read_yaml(
        path, f"uitkomsten:\n  - id: U1\n    uitleg: |\n      Goed.\n      {sentence}\n"
    )
    first, *_ = avoided_words({path: text})

    assert (first.position.line, first.ernst) == (5, Ernst.FOUT)
    assert first.message.startswith(f"het woord '{word}' past niet bij de screening: ")
