"""The practice cases show every outcome, signal and criterion; a gap is named."""

from dataclasses import replace

import pytest

from generator.checks.casusdekking import coverage_problems, decides
from generator.load import Inhoud
from generator.screening.antwoord import Antwoord

JA, NEE, ONBEKEND = Antwoord


def gaps(inhoud: Inhoud, *left_out: str) -> str:
    cases = tuple(c for c in inhoud.landelijk.casussen if c.id not in left_out)
    found = coverage_problems(replace(inhoud.landelijk, casussen=cases), inhoud.complete)
    return "\n".join(map(str, found))


def test_the_cases_show_everything(inhoud: Inhoud) -> None:
    assert gaps(inhoud) == ""
    assert len(inhoud.landelijk.casussen) >= 20 + 10


@pytest.mark.parametrize(
    ("left_out", "gap"),
    [
        (("TC-06", "TC-19", "TC-29", "TC-31"), "geen enkele oefencasus heeft uitkomst U2"),
        (("TC-12", "TC-30"), "geen enkele oefencasus heeft uitkomst U6"),
        (("TC-26",), "geen enkele oefencasus heeft alleen signaal F2"),
        (("TC-27",), "geen enkele oefencasus heeft alleen signaal F6"),
        (("TC-21", "TC-18"), "beslist criterium C1 met 'nee' over de uitkomst"),
        (("TC-24", "TC-25", "TC-32"), "beslist criterium C4 met 'onbekend' over de uitkomst"),
        (("TC-25", "TC-32"), "heeft bij vraag 'c4a' C4a onbekend"),
    ],
)
def test_gap_is_named_at_the_element(
    inhoud: Inhoud, left_out: tuple[str, ...], gap: str
) -> None:
    found = gaps(inhoud, *left_out)

    assert gap in found
    assert all(line.startswith("bronnen/screening/") for line in found.splitlines())


def test_criterion_decides_only_when_turning_it_changes_the_outcome(inhoud: Inhoud) -> None:
    rule = inhoud.landelijk.screening
    complex_person = dict.fromkeys(("C1a", "C1b", "C1c", "C2a-1", "C2a-2", "C2b"), JA)
    complex_person |= {"C3a": JA, "C3b": JA, "C4a": NEE, "Z": NEE}

    assert decides(rule, complex_person, "C1", JA)
    assert not decides(rule, complex_person, "C1", NEE)
    assert decides(rule, {**complex_person, "C3a": ONBEKEND}, "C3", ONBEKEND)
    assert not decides(rule, {**complex_person, "C1a": NEE, "C3a": ONBEKEND}, "C3", ONBEKEND)
