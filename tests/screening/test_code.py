"""The short code on paper: it says the same again, and finds a wrong sign."""

import random

import pytest

from generator.load import Inhoud
from generator.screening.code import CodeError, check_sign, read_code
from generator.screening.vragenlijst import ALPHABET, NATIONAL, Vragenlijst
from tests.screening.codes import filled_in, write_code


@pytest.fixture
def waterrijk(inhoud: Inhoud) -> Vragenlijst:
    return inhoud.vragenlijsten["waterrijk"]


def test_code_gives_the_same_answers_again(inhoud: Inhoud) -> None:
    chance = random.Random(2013)
    for vragenlijst in inhoud.vragenlijsten.values():
        for _ in range(20):
            ticked = filled_in(vragenlijst, chance)
            assert read_code(vragenlijst, write_code(vragenlijst, ticked)) == ticked


def test_code_is_short(inhoud: Inhoud, waterrijk: Vragenlijst) -> None:
    national = write_code(inhoud.vragenlijsten[NATIONAL], {})

    assert len(national.replace("-", "")) <= 11
    assert len(write_code(waterrijk, {}).replace("-", "")) <= 14


def test_code_may_be_typed_sloppily(waterrijk: Vragenlijst) -> None:
    ticked = filled_in(waterrijk, random.Random(1))
    code = write_code(waterrijk, ticked)
    sloppy = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")

    assert read_code(waterrijk, f" {sloppy} ") == ticked


def test_one_wrong_sign_or_two_that_changed_places_is_found(waterrijk: Vragenlijst) -> None:
    code = write_code(waterrijk, filled_in(waterrijk, random.Random(3))).replace("-", "")
    for place, sign in enumerate(code):
        for other in ALPHABET:
            if other != sign:
                with pytest.raises(CodeError):
                    read_code(waterrijk, code[:place] + other + code[place + 1 :])
    for place in range(len(code) - 1):
        if code[place] != code[place + 1]:
            swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
            with pytest.raises(CodeError):
                read_code(waterrijk, swapped)


def test_code_of_another_questionnaire_is_refused(
    inhoud: Inhoud, waterrijk: Vragenlijst
) -> None:
    code = write_code(inhoud.vragenlijsten["duinkust"], {})

    with pytest.raises(CodeError, match="andere vragenlijst, regio of versie"):
        read_code(waterrijk, code)


@pytest.mark.parametrize("code", ["", "-", "ABC!", "U" * 12, "0" * 12, "Z" * 500])
def test_nonsense_is_refused(waterrijk: Vragenlijst, code: str) -> None:
    with pytest.raises(CodeError):
        read_code(waterrijk, code)


def test_code_that_is_too_large_a_number_is_refused(waterrijk: Vragenlijst) -> None:
    code = write_code(waterrijk, {}).replace("-", "")
    signs = waterrijk.kenmerk + "Z" * (len(code) - 3)

    with pytest.raises(CodeError):
        read_code(waterrijk, signs + check_sign(signs))
