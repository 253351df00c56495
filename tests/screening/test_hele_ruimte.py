"""The rule over its whole space: formulas and tables agree. The browser: tests/browser."""

from itertools import product

from generator.load import Inhoud
from generator.screening.formule import built_values, evaluate
from generator.screening.tabel import DIGITS, cell, look_up
from generator.screening.uitkomst import outcomes
from generator.screening.vragenlijst import NATIONAL


def test_tables_say_what_the_formulas_say(inhoud: Inhoud) -> None:
    screening = inhoud.landelijk.screening
    tables = inhoud.vragenlijsten[NATIONAL].regel
    for choice in product(DIGITS, repeat=len(tables.onderdelen)):
        answers = dict(zip(tables.onderdelen, choice, strict=True))
        assert look_up(tables, answers) == outcomes(screening, built_values(screening, answers))


def test_signal_tables_say_what_their_formulas_say(inhoud: Inhoud) -> None:
    vragenlijst = inhoud.vragenlijsten["waterrijk"]
    for signaal, tabel in zip(vragenlijst.signalen, vragenlijst.signaaltabellen, strict=True):
        for choice in product(DIGITS, repeat=len(tabel.invoer)):
            values = dict(zip(tabel.invoer, choice, strict=True))
            expected = evaluate(signaal.voorwaarde, values)
            assert DIGITS[int(cell(tabel, values))] is expected


def test_empty_questionnaire_is_undecided(inhoud: Inhoud) -> None:
    assert look_up(inhoud.vragenlijsten[NATIONAL].regel, {}) == ("U5",)
