"""Which words in a text are abbreviations that a reader may not know."""

import pytest

from generator.checks.afkortingen import abbreviations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Het OM en de GGD's praten met VT.", ("OM", "GGD", "VT")),
        ("Zie K-CRIT-02, TC-05 en criterium C1a.", ()),
        ("Kerkpad 1, 9990 XA Bergdorp", ()),
        ("Artikel IV, in de IJmond, bij {contact-EM}", ()),
    ],
)
def test_words_with_capitals_count_but_ids_postcodes_and_numerals_do_not(
    text: str, found: tuple[str, ...]
) -> None:
    assert abbreviations(text) == found
