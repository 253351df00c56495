"""What a region may do with an element follows from the room that the kader leaves."""

import pytest

from generator.model.convenant import Variant
from generator.model.kader import Ruimte
from generator.model.openplek import Optie, Waardesoort
from generator.problems import Position
from generator.resolve.elementen import Element, element_register
from generator.resolve.ruimte import Handeling, allowed, choice_problems
from tests.maken import artikel, keuze, landelijk, lid, plek

VARIANTEN = (Variant("kort", "Kort", "Kort."), Variant("lang", "Lang", "Lang."))


def clause(ruimte: Ruimte) -> Element:
    varianten = VARIANTEN if ruimte is Ruimte.VARIANT else ()
    model = landelijk(artikelen=(artikel("doel", lid("doel-1", ruimte, varianten=varianten)),))
    return element_register(model)[0]["doel-1"]


def place(**more: object) -> Element:
    soort = more.pop("soort", Waardesoort.REGEL)
    return element_register(landelijk(plekken=(plek("gremium", soort, **more),)))[0]["gremium"]  # type: ignore[arg-type]


ACTIONS = {
    Handeling.VULT_IN: {"vult_in": "iets"},
    Handeling.KIEST: {"kiest": "lang"},
    Handeling.VERVANGT_DOOR: {"vervangt_door": "Nieuw."},
    Handeling.LAAT_WEG: {"laat_weg": True},
}


@pytest.mark.parametrize(
    ("ruimte", "may"),
    [
        (Ruimte.VAST, set()),
        (Ruimte.INVUL, set()),
        (Ruimte.VARIANT, {Handeling.KIEST}),
        (Ruimte.FACULTATIEF, {Handeling.LAAT_WEG}),
        (Ruimte.VRIJ, {Handeling.VERVANGT_DOOR, Handeling.LAAT_WEG}),
    ],
)
def test_room_of_a_clause_decides_every_action(ruimte: Ruimte, may: set[Handeling]) -> None:
    refused = {
        h for h, what in ACTIONS.items() if choice_problems(clause(ruimte), keuze(**what))
    }

    assert allowed(clause(ruimte)) == may
    assert refused == set(Handeling) - may


def test_open_place_is_filled_in_and_a_choice_is_chosen() -> None:
    options = (Optie("a", "A"), Optie("b", "B"))
    chosen = place(soort=Waardesoort.KEUZE, opties=options, ruimte=Ruimte.VARIANT)

    assert allowed(place()) == {Handeling.VULT_IN}
    assert allowed(chosen) == {Handeling.KIEST}
    assert allowed(place(ruimte=Ruimte.VAST)) == frozenset()


def test_refusal_names_the_kader_id_and_both_places() -> None:
    (problem,) = choice_problems(clause(Ruimte.VAST), keuze(12, vervangt_door="Nieuw."))

    assert problem.position == Position("bronnen/regios/duinkust/keuzes.yaml", 12, 3)
    assert problem.message == (
        "lid 'doel-1' mag u niet vervangen: ruimte 'vast', volgt uit K-DOEL-01; "
        "zie bronnen/convenant/model.yaml:30:9; wilt u iets toevoegen? Gebruik 'toevoegingen'"
    )


def test_refusal_says_what_is_allowed() -> None:
    (problem,) = choice_problems(clause(Ruimte.VRIJ), keuze(kiest="kort"))

    assert "toegestaan: laat_weg, vervangt_door" in problem.message


def test_variant_that_does_not_exist_gets_a_suggestion() -> None:
    (problem,) = choice_problems(clause(Ruimte.VARIANT), keuze(kiest="lng"))

    assert "variant 'lng' bestaat niet; bedoelde u 'lang'?" in problem.message


def test_choice_needs_a_reason_where_the_kader_leaves_the_room() -> None:
    (problem,) = choice_problems(place(), keuze(vult_in="Stuurgroep", waarom=" "))

    assert problem.code == "waarom"
    assert "(K-BEST-03)" in problem.message
    assert not choice_problems(place(kader=()), keuze(vult_in="0800-0000", waarom=""))
