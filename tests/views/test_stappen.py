"""What to do now: a step that holds for two outcomes at once is said once."""

from generator.load import Inhoud
from generator.screening.vragenlijst import NATIONAL
from generator.views.vragenlijst import VragenlijstView, vragenlijst_view


def view_of(inhoud: Inhoud, regio: str) -> VragenlijstView:
    kader = inhoud.per_regio.get(regio)
    return vragenlijst_view(inhoud.landelijk, kader, inhoud.vragenlijsten[regio], None)


def test_region_says_its_way_in_under_both_outcomes_and_marks_the_second(
    inhoud: Inhoud,
) -> None:
    person, area, *others = view_of(inhoud, "waterrijk").uitkomsten

    assert person.herhaald == ()
    assert len(area.herhaald) == 6
    assert set(area.herhaald) == set(person.stappen) & set(area.stappen)
    assert all(step.herhaald == () for step in others)


def test_nothing_is_left_of_an_outcome_that_stands_alone(inhoud: Inhoud) -> None:
    """The marked steps are still there: alone, the second outcome shows all of them."""
    for uitkomst in view_of(inhoud, "waterrijk").uitkomsten:
        assert set(uitkomst.herhaald) <= set(uitkomst.stappen)
        assert len(uitkomst.stappen) > len(uitkomst.herhaald)


def test_national_steps_differ_so_none_is_marked(inhoud: Inhoud) -> None:
    assert all(u.herhaald == () for u in view_of(inhoud, NATIONAL).uitkomsten)


def test_region_says_who_may_bring_in_and_through_whom(inhoud: Inhoud) -> None:
    steps = view_of(inhoud, "waterrijk").uitkomsten[0].stappen
    assert "Wie mag inbrengen: alleen sleutelpartners." in steps
    assert "Mag u niet zelf inbrengen? Dan gaat het via de gemeente." in steps

    everybody = view_of(inhoud, "heuvelland-fictie").uitkomsten[0].stappen
    assert "Wie mag inbrengen: alle partners." in everybody
    assert not [step for step in everybody if step.startswith("Mag u niet zelf")]


def test_what_a_region_left_open_is_said_once(inhoud: Inhoud) -> None:
    steps = view_of(inhoud, "utrecht").uitkomsten[0].stappen

    assert [step for step in steps if "vulde hier nog niet in" in step] == [
        "Deze regio vulde hier nog niet in hoe u inbrengt, wie de triage doet, "
        "wanneer de triage is en wanneer u iets hoort. Vraag het na."
    ]
