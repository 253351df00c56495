"""Telephone numbers and e-mail addresses in a text can be used with one press."""

import pytest

from generator.render.bereikbaar import reachable


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Bel 112.", 'Bel <a href="tel:112">112</a>.'),
        ("Bel 0900-8844", 'Bel <a href="tel:09008844">0900-8844</a>'),
        ("010 123 45 67", '<a href="tel:0101234567">010 123 45 67</a>'),
        ("+31 10 1234567", '<a href="tel:+31101234567">+31 10 1234567</a>'),
        (
            "Mail a.b@vhh-fictie.nl of bel.",
            'Mail <a href="mailto:a.b@vhh-fictie.nl">a.b@vhh-fictie.nl</a> of bel.',
        ),
    ],
)
def test_number_or_address_is_a_link(text: str, html: str) -> None:
    assert reachable(text) == html


@pytest.mark.parametrize(
    "text", ["01-02-2026", "112 gemeenten tellen 1112", "K-112-3", "artikel 12", "a@b"]
)
def test_what_only_looks_like_it_stays_text(text: str) -> None:
    expected = text.replace("112 gem", '<a href="tel:112">112</a> gem')
    assert reachable(text) == expected


def test_text_around_a_link_is_escaped() -> None:
    assert reachable("<b>112</b>") == '&lt;b&gt;<a href="tel:112">112</a>&lt;/b&gt;'
