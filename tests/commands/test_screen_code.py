"""The code on a print, typed over: `kaderwijzer screen --code`."""

import json

import pytest

from generator.load import Inhoud
from generator.screening.beoordeling import beoordeel
from generator.screening.vragenlijst import NATIONAL, values_of
from tests.conftest import kaderwijzer
from tests.screening.codes import write_code

TICKED = {
    "acuut": frozenset({"nee"}),
    "c1a": frozenset({"ja"}),
    "c1b": frozenset({"wonen", "financien"}),
    "c1c": frozenset({"ja"}),
    "c2a-1": frozenset({"ja"}),
    "c2a-2": frozenset({"ja"}),
    "c2b": frozenset({"nee"}),
    "c3a": frozenset({"ja"}),
    "c3b": frozenset({"ja"}),
    "c4a": frozenset({"weet-niet"}),
}


def code_of(inhoud: Inhoud, regio: str) -> str:
    return write_code(inhoud.vragenlijsten[regio], TICKED)


@pytest.mark.parametrize(("regio", "option"), [(NATIONAL, ()), ("waterrijk", ("--region",))])
def test_code_gives_what_the_answers_give(
    inhoud: Inhoud, regio: str, option: tuple[str, ...]
) -> None:
    where = (*option, regio) if option else ()
    done = kaderwijzer("screen", "--code", code_of(inhoud, regio), *where, "--json")
    found = json.loads(done.stdout)
    vragenlijst = inhoud.vragenlijsten[regio]
    expected = beoordeel(
        vragenlijst, inhoud.landelijk.screening, values_of(vragenlijst, TICKED)
    )

    assert done.returncode == 0
    assert found["uitkomsten"] == list(expected.uitkomsten) == ["U1"]
    assert found["signalen"] == list(expected.signalen)
    assert found["open"] == list(expected.open)


def test_code_may_be_typed_carelessly(inhoud: Inhoud) -> None:
    typed = code_of(inhoud, NATIONAL).lower().replace("-", " ")
    done = kaderwijzer("screen", "--code", typed)

    assert done.returncode == 0
    assert "U1" in done.stdout


def test_wrong_sign_is_told_and_no_outcome_shown(inhoud: Inhoud) -> None:
    code = code_of(inhoud, NATIONAL)
    other = "2" if code[-1] != "2" else "3"
    done = kaderwijzer("screen", "--code", code[:-1] + other)

    assert done.returncode != 0
    assert "kijk of elk teken goed is overgenomen" in done.stderr + done.stdout
    assert "U1" not in done.stdout
    assert "Traceback" not in done.stderr


def test_code_of_another_questionnaire_is_told(inhoud: Inhoud) -> None:
    done = kaderwijzer("screen", "--code", code_of(inhoud, "waterrijk"))

    assert done.returncode != 0
    assert "hoort bij een andere vragenlijst, regio of versie" in done.stderr + done.stdout


def test_code_and_file_together_are_wrong_use(inhoud: Inhoud) -> None:
    done = kaderwijzer("screen", "antwoorden.yaml", "--code", code_of(inhoud, NATIONAL))

    assert done.returncode == 2
    assert "geef een bestand met antwoorden, of --code" in done.stderr
