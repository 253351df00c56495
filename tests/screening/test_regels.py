"""Rows of a table: none overlap, none is missing, and they say what the table says."""

from itertools import product

import pytest

from generator.load import Inhoud
from generator.screening.regels import rows_of
from generator.screening.tabel import DIGITS
from generator.screening.vragenlijst import NATIONAL


@pytest.mark.parametrize(
    "waarden", ["0", "012", "000", "001", "011" * 3, "012111212", "0" * 27, "01" * 13 + "0"]
)
def test_exactly_one_row_fits_each_combination(waarden: str) -> None:
    inputs = {1: 0, 3: 1, 9: 2, 27: 3}[len(waarden)]
    rows = list(rows_of(waarden))
    for sign, combination in zip(waarden, product(DIGITS, repeat=inputs), strict=True):
        fits = [
            row
            for row in rows
            if all(v in values for v, values in zip(combination, row.waarden, strict=True))
        ]
        assert [row.teken for row in fits] == [sign]


def test_values_that_lead_to_the_same_share_a_row() -> None:
    assert len(list(rows_of("000"))) == 1
    assert len(list(rows_of("001"))) == 2


def test_every_table_of_the_rule_has_fewer_rows_than_combinations(inhoud: Inhoud) -> None:
    for tabel in inhoud.vragenlijsten[NATIONAL].regel.knopen:
        assert len(list(rows_of(tabel.waarden))) < len(tabel.waarden)
