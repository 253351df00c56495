"""Sentences of the screening are short, and their professional words are explained."""

from pathlib import Path

import pytest

from generator.checks.vaktaal import is_professional, unexplained_words
from generator.checks.zinnen import MOST_WORDS, long_sentences, sentences, words
from generator.load import Inhoud
from generator.problems import Ernst
from generator.sources.yaml_text import YamlText, read_yaml
from tests.conftest import copy_project, kaderwijzer

LONG = (
    "Dit is een zin die maar doorgaat en doorgaat en nog eens doorgaat "
    "tot ze veel te lang is voor wie haar moet lezen."
)


def source(path: str, text: str) -> dict[str, YamlText]:
    return {path: read_yaml(path, text)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Eén zin.", 1),
        ("Eén zin. En nog één.", 2),
        ("Klopt dat? Ja! Goed.", 3),
        ("Denk aan zorg, bijv. Veilig Thuis of o.a. De Waag.", 1),
        ("Zie art. 3 en nr. 12 van de wet.", 1),
        ("Dat kost 1.500 euro per jaar.", 1),
        ("Dat duurt t/m 1 mei. Daarna niet.", 2),
        ("Bel 0800-2000. 112 is voor acuut gevaar.", 2),
        ("Deze zin gaat\nop de volgende regel verder.", 1),
        ("Een regel.\nEn nog een regel.", 2),
        ("Een alinea zonder punt\n\nEn nog een", 2),
        ('Hij zei: "Kom maar." Dat was alles.', 2),
        ("", 0),
    ],
)
def test_sentences_are_told_apart(text: str, found: int) -> None:
    assert len(sentences(text)) == found
    assert " ".join(" ".join(sentences(text)).split()) == " ".join(text.split())


def test_words_are_what_a_reader_counts() -> None:
    assert words("Bel Veilig Thuis: 0800-2000.") == 4
    assert words("Het gaat o.a. om 1.500 euro's.") == 6
    assert words("Weet ik (nog) niet") == 4


def test_long_sentence_is_named_with_its_line() -> None:
    text = f"uitkomsten:\n  - id: U1\n    uitleg: |\n      Kort.\n      Ook kort. {LONG}\n"
    (found,) = long_sentences(source("bronnen/screening/uitkomsten.yaml", text))

    assert words(LONG) > MOST_WORDS
    assert str(found.position) == "bronnen/screening/uitkomsten.yaml:5:7"
    assert f"telt {words(LONG)} woorden, hoogstens 20: '{LONG}'" in found.message
    assert found.ernst is Ernst.FOUT


@pytest.mark.parametrize("key", ["titel", "tekst", "hint", "voorbeeld_ja", "wat_nu"])
def test_every_text_of_the_screening_is_measured(key: str) -> None:
    text = f"vragen:\n  - id: c1a\n    {key}: {LONG}\n"
    (found,) = long_sentences(source("bronnen/screening/vragen.yaml", text))
    assert found.position.line == 3


def test_text_that_nobody_reads_there_is_left_alone() -> None:
    text = f"schema: 1\nkader: [{LONG}]\n"
    assert long_sentences(source("bronnen/screening/vragen.yaml", text)) == ()
    assert long_sentences(source("bronnen/begrippen/keten.yaml", f"term: {LONG}\n")) == ()


@pytest.mark.parametrize(
    "text",
    [
        f"toevoegingen:\n  - id: x\n    soort: vraag\n    tekst: {LONG}\n",
        f"toevoegingen:\n  - id: x\n    soort: voorbeeld\n    bij_ja: {LONG}\n",
        f"keuzes:\n  triage-wie:\n    vult_in: {LONG}\n",
    ],
)
def test_what_a_region_adds_is_something_to_look_at(text: str) -> None:
    (found,) = long_sentences(source("bronnen/regios/duinkust/keuzes.yaml", text))
    assert found.ernst is Ernst.LET_OP


@pytest.mark.parametrize("word", ["casusregisseur", "Ketenoverleg", "escalatie", "Recidive"])
def test_professional_words_are_known_by_their_stem(word: str) -> None:
    assert is_professional(word)


@pytest.mark.parametrize("word", ["huis", "overlast", "gezin", "samenwerking"])
def test_common_words_are_not_professional(word: str) -> None:
    assert not is_professional(word)


def test_unexplained_word_is_named_with_its_line(inhoud: Inhoud) -> None:
    text = "vragen:\n  - tekst: |\n      Is het rustig?\n      Is er een ketenmarinier?\n"
    files = source("bronnen/screening/vragen.yaml", text)
    (found,) = unexplained_words(inhoud.landelijk, files)

    assert str(found.position) == "bronnen/screening/vragen.yaml:4:7"
    assert found.message.startswith("vakwoord 'ketenmarinier' staat niet in de begrippen")


@pytest.mark.parametrize("word", ["ketens", "Zorgketen", "reguliere", "leefgebieden", "triage"])
def test_other_forms_of_a_term_are_explained_too(inhoud: Inhoud, word: str) -> None:
    files = source("bronnen/screening/vragen.yaml", f"vragen:\n  - tekst: {word}\n")
    assert unexplained_words(inhoud.landelijk, files) == ()


def test_check_stops_at_a_long_sentence(tmp_path: Path) -> None:
    copy = copy_project(tmp_path / "p")
    file = copy / "bronnen/screening/uitkomsten.yaml"
    file.write_text(file.read_text().replace("Inbrengen is geen falen.", LONG))
    done = kaderwijzer("check", cwd=copy)

    assert done.returncode == 1
    assert "[lange zin]" in done.stdout
