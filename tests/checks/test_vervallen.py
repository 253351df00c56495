"""What a region leaves out is not still spoken of."""

from generator.checks.vervallen import dropped_references
from generator.load import Inhoud
from generator.problems import Ernst
from tests.invulhulp.gevallen import Data
from tests.invulhulp.test_overeenkomst import python_side

OUT = {"laat_weg": True, "waarom": "Dat staat in een ander stuk."}


def told(inhoud: Inhoud, data: Data) -> list[str]:
    kader, _ = python_side(inhoud, {"schema": 1, "regio": "waterrijk", **data})
    assert kader is not None
    found = dropped_references([kader])
    assert all(problem.ernst is Ernst.LET_OP for problem in found)
    return [problem.message for problem in found]


def test_each_text_that_refers_to_a_dropped_annex_is_named(inhoud: Inhoud) -> None:
    assert told(inhoud, {"keuzes": {"b-overleg": OUT}}) == [
        f"'b-overleg' laat u weg, maar '{id}' verwijst er nog naar; pas die tekst aan, "
        "of laat haar ook weg"
        for id in ("regie-tafels", "lokaal-overleg")
    ]


def test_a_text_that_is_replaced_or_dropped_too_says_nothing(inhoud: Inhoud) -> None:
    replaced = {"vervangt_door": "Partijen hebben één overleg.", "waarom": "Zo is het."}
    keuzes = {"b-overleg": OUT, "regie-tafels": OUT, "lokaal-overleg": replaced}
    assert told(inhoud, {"keuzes": keuzes}) == []


def test_an_own_clause_in_a_dropped_article_is_told(inhoud: Inhoud) -> None:
    own = {"id": "x", "soort": "lid", "na": "communicatie-1", "tekst": "Tekst.", "waarom": "x"}
    assert told(inhoud, {"keuzes": {"communicatie": OUT}, "toevoegingen": [own]}) == [
        "'x' staat nergens in het convenant: u laat 'communicatie' weg; "
        "zet dit ergens anders, of haal het weg"
    ]
