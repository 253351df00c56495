"""YAML is read as its author wrote it; what cannot be read gets a message at its place."""

from pathlib import Path

import pytest

from generator.sources.yaml_text import SourceError, read_file, read_yaml

PAD = "bronnen/x.yaml"


def faults(text: str) -> list[str]:
    with pytest.raises(SourceError) as caught:
        read_yaml(PAD, text)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param("0363", "0363", id="gemeentecode"),
        pytest.param("13:30", "13:30", id="tijdstip"),
        pytest.param("No", "No", id="gemeente No"),
        pytest.param("1.10", "1.10", id="versie"),
        pytest.param("2026-01-01", "2026-01-01", id="datum"),
        pytest.param("1_000", "1_000", id="onderstreept"),
        pytest.param("25", 25, id="aantal"),
        pytest.param("'25'", "25", id="getal als tekst"),
        pytest.param("true", True, id="waar"),
    ],
)
def test_value_keeps_the_form_its_author_wrote(written: str, read: object) -> None:
    assert read_yaml(PAD, f"waarde: {written}\n").data == {"waarde": read}


def test_positions_of_values_and_their_keys() -> None:
    text = read_yaml(PAD, "a:\n  - b: 1\n    c: twee\n")

    assert str(text.position_of(("a", 0, "c"))) == f"{PAD}:3:5"
    assert str(text.position_of(("a", 0, "x"))) == f"{PAD}:2:5"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\na: 2\n", "2:1: 'a' staat hier al eerder: op regel 1 [dubbel]"),
        ("a:\n\t- b\n", "2:1: hier staat een tab; gebruik spaties om in te springen [yaml]"),
        (
            "a: b: c\n",
            "1:5: hier staat een dubbele punt te veel; zet de tekst tussen aanhalings",
        ),
        ("a: [1, 2\n", "een komma of sluithaak ontbreekt"),
        ("a: 'b\n", "een aanhalingsteken of haak is niet gesloten"),
        ("a: @b\n", "een waarde kan niet met '@' beginnen"),
        ("a: &x 1\nb: *x\n", "1:4: ankers (&) en aliassen (*) kennen we hier niet"),
        ("a: !!python/object:os.system x\n", "kennen we hier niet"),
        ("---\na: 1\n---\nb: 2\n", "één bestand is één document"),
        ("", "het bestand is leeg"),
        ("a: b\x07\n", "1:5: onzichtbaar teken U+0007; haal het weg [teken]"),
        ("a: b\x80\n", "1:5: onzichtbaar teken U+0080; haal het weg [teken]"),
        ("a: b\x9f\n", "1:5: onzichtbaar teken U+009F; haal het weg [teken]"),
        ('a: "b\\x07"\n', "1:4: onzichtbaar teken U+0007; haal het weg [teken]"),
        ('a: "b\\uD800"\n', "1:4: onzichtbaar teken U+D800; haal het weg [teken]"),
        ('"a\\0": b\n', "1:1: onzichtbaar teken U+0000; haal het weg [teken]"),
        ("\ufeffa: b\n", "1:1: het bestand begint met een BOM (U+FEFF); bewaar het als"),
        ("a: !!binary aGFsbG8=\n", "'tag:yaml.org,2002:binary' kennen we hier niet"),
        ('a: !x "b"\n', "1:4: '!x' kennen we hier niet"),
        ("? [a]\n: 1\n", "een sleutel is één woord"),
        ("a: " + "[" * 40 + "]" * 40, "te diep genest"),
        ("a:\n" + "- 1\n" * 120_000, "te veel onderdelen"),
    ],
)
def test_what_cannot_be_read_gets_one_dutch_message(text: str, message: str) -> None:
    (fault,) = faults(text)

    assert message in fault
    assert "\n" not in fault


def test_every_double_key_of_a_file_is_told_at_once() -> None:
    assert len(faults("a: 1\na: 2\nb: 1\nb: 2\n")) == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b"naam: caf\xe9\n",
            "x.yaml:1:10: geen UTF-8: byte 0xe9; bewaar het bestand als UTF-8",
        ),
        (b"a: " + b"b" * 1_100_000, "het bestand is te groot; hoogstens 1000 kB"),
    ],
)
def test_file_that_is_no_text_or_too_large(
    tmp_path: Path, content: bytes, message: str
) -> None:
    (tmp_path / "x.yaml").write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read_file(tmp_path / "x.yaml", tmp_path)

    assert message in str(caught.value)


def test_link_that_points_outside_the_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "geheim.yaml").write_text("a: 1\n")
    inside = tmp_path / "project"
    inside.mkdir()
    (inside / "x.yaml").symlink_to(tmp_path / "geheim.yaml")
    with pytest.raises(SourceError) as caught:
        read_file(inside / "x.yaml", inside)

    assert "wijst buiten de map van het project" in str(caught.value)


@pytest.mark.parametrize("target", ["x.yaml", "weg.yaml"], ids=["itself", "nothing"])
def test_link_that_leads_nowhere_is_refused(tmp_path: Path, target: str) -> None:
    (tmp_path / "x.yaml").symlink_to(target)
    with pytest.raises(SourceError) as caught:
        read_file(tmp_path / "x.yaml", tmp_path)

    assert str(caught.value) == (
        "x.yaml:1:1: dit bestand is een koppeling die nergens uitkomt [pad]"
    )
