"""Open answers and the ways to an outcome, held against trying everything."""

import random
from itertools import combinations, product

import pytest

from generator.load import Inhoud
from generator.screening.antwoord import Antwoord
from generator.screening.tabel import Regeltabellen, look_up
from generator.screening.vragenlijst import NATIONAL
from generator.screening.wegen import SETTLED, open_parts, ways

JA, NEE, ONBEKEND = Antwoord


@pytest.fixture
def regel(inhoud: Inhoud) -> Regeltabellen:
    return inhoud.vragenlijsten[NATIONAL].regel


def some_answers(regel: Regeltabellen, number: int) -> list[dict[str, Antwoord]]:
    chance = random.Random(2013)
    return [
        {part: chance.choice((JA, NEE, ONBEKEND, ONBEKEND)) for part in regel.onderdelen}
        for _ in range(number)
    ]


@pytest.mark.parametrize(
    ("known", "open_"),
    [
        ({"C1a": NEE, "C4a": NEE, "C2a-1": JA, "C2a-2": JA}, ()),
        ({"C1a": NEE, "C4a": NEE, "C2a-1": NEE}, ("Z",)),
        ({"C1a": NEE, "C4a": NEE, "Z": JA}, ()),
        ({"C1a": NEE, "Z": JA}, ("C4a", "C4b")),
        ({"C4a": JA, "C4b": JA, "C1a": NEE}, ()),
    ],
)
def test_open_parts_are_those_that_can_still_change_the_outcome(
    regel: Regeltabellen, known: dict[str, Antwoord], open_: tuple[str, ...]
) -> None:
    assert open_parts(regel, known) == open_


def test_open_parts_agree_with_filling_in_everything(regel: Regeltabellen) -> None:
    for answers in some_answers(regel, 25):
        unknown = [part for part in regel.onderdelen if answers[part] is ONBEKEND]
        results = {
            choice: look_up(regel, {**answers, **dict(zip(unknown, choice, strict=True))})
            for choice in product((JA, NEE), repeat=len(unknown))
        }
        matters = tuple(
            part
            for place, part in enumerate(unknown)
            if any(
                result != results[(*choice[:place], NEE, *choice[place + 1 :])]
                for choice, result in results.items()
                if choice[place] is JA
            )
        )
        assert open_parts(regel, answers) == matters


def test_ways_are_the_smallest_and_lead_there(regel: Regeltabellen) -> None:
    for answers in some_answers(regel, 12):
        for may_change in (False, True):
            for way in ways(regel, answers, may_change):
                size = len(way.keuzes[0])
                for choice in way.keuzes:
                    assert len(choice) == size
                    assert look_up(regel, {**answers, **dict(choice)}) == way.uitkomsten
                if size > 1:
                    assert not reachable_with(
                        regel, answers, way.uitkomsten, size - 1, may_change
                    )


def reachable_with(
    regel: Regeltabellen,
    answers: dict[str, Antwoord],
    wanted: tuple[str, ...],
    size: int,
    may_change: bool,
) -> bool:
    """Whether some `size` answers lead to an outcome: by trying them all."""
    free = [p for p in regel.onderdelen if may_change or answers[p] is ONBEKEND]
    return any(
        look_up(regel, {**answers, **dict(zip(parts, values, strict=True))}) == wanted
        for parts in combinations(free, min(size, 2))
        for values in product((JA, NEE), repeat=min(size, 2))
    )


def test_only_settled_outcomes_are_a_way(regel: Regeltabellen) -> None:
    assert all(SETTLED & set(way.uitkomsten) for way in ways(regel, {}))


def test_one_turned_answer_is_found_as_what_would_have_to_be_different(
    regel: Regeltabellen,
) -> None:
    complex_case = dict.fromkeys(regel.onderdelen, JA) | {"C4a": NEE, "C4b": NEE, "Z": NEE}
    found = {way.uitkomsten: way.keuzes for way in ways(regel, complex_case, may_change=True)}

    assert (("C2b", NEE),) in found[("U3",)]
    assert (("C2a-1", NEE),) in found[("U4",)]
