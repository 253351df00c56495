"""A sign that no font has is told at its place, before it stops the making of a PDF."""

from generator.checks.tekens import signs_without_letter, stretches
from generator.sources.yaml_text import read_yaml

LETTERS = frozenset(range(0x20, 0x17F))


def told(text: str, known: frozenset[int] = LETTERS) -> list[str]:
    file = read_yaml("x.yaml", text)
    found = signs_without_letter({"x": file}, known)
    return [f"{p.position}: {p.message.partition(' kan niet')[0]}" for p in found]


def test_each_strange_sign_is_told_once_at_its_first_place() -> None:
    text = "een: é\ntwee: ab漢 漢\n"
    assert told(text) == ["x.yaml:2:9: het teken '漢' (U+6F22)"]


def test_a_sign_written_as_an_escape_is_told_at_its_key() -> None:
    assert told('een: "\\u6F22"\n') == ["x.yaml:1:1: het teken '漢' (U+6F22)"]


def test_without_fonts_nothing_is_known_to_be_strange() -> None:
    assert told("een: 漢\n", frozenset()) == []


def test_code_points_are_told_as_stretches() -> None:
    assert stretches({7, 3, 1, 2}) == ((1, 3), (7, 7))
    assert stretches(()) == ()
