"""The kit of a trainer: what each sheet holds, and what it keeps back."""

import pytest

from generator.load import Inhoud
from generator.model.document import Document
from generator.views.leerpaginas import learning_pages
from generator.views.trainerskit import FOLDER, groups, kit_parts, trainer_documents

GROUPS = 1 + 13
PARTS = ("oefenblad", "antwoordblad", "casuskaarten", "gespreksleidraad", "stemblad")


@pytest.fixture(scope="module")
def kits(inhoud: Inhoud) -> dict[str, Document]:
    return {document.slug: document for document in trainer_documents(inhoud)}


def test_each_group_has_each_part_where_its_page_says(
    inhoud: Inhoud, kits: dict[str, Document]
) -> None:
    ids = [groep.id for groep in groups(inhoud.landelijk)]
    named = [part.pad for id in ids for part in kit_parts(id)]

    assert len(ids) == GROUPS
    assert sorted(named) == sorted(f"{FOLDER}/{slug}" for slug in kits)
    assert [part.pad.rpartition("/")[2] for part in kit_parts("om")] == [
        f"{part}-om" for part in PARTS
    ]


def test_exercise_and_vote_sheets_give_nothing_away(
    inhoud: Inhoud, kits: dict[str, Document]
) -> None:
    for groep in groups(inhoud.landelijk):
        cases = [c for c in inhoud.landelijk.casussen if c.id in groep.casussen]
        for part in ("oefenblad", "stemblad"):
            text = repr(kits[f"{part}-{groep.id}"])
            assert all(repr(casus.titel)[1:-1] in text for casus in cases)
            assert not [c.id for c in cases if " ".join(c.leerpunt.split()) in text]
            assert "doorslag'" not in text


def test_answer_sheet_has_outcome_reason_and_learning_point_of_each_case(
    inhoud: Inhoud, kits: dict[str, Document]
) -> None:
    for groep in groups(inhoud.landelijk):
        text = repr(kits[f"antwoordblad-{groep.id}"])
        for casus in inhoud.landelijk.casussen:
            if casus.id in groep.casussen:
                assert " ".join(casus.leerpunt.split()) in text
                assert all(id in text for id in (*casus.uitkomsten, *casus.kader))


def test_talk_guide_asks_the_question_of_the_route(
    inhoud: Inhoud, kits: dict[str, Document]
) -> None:
    for route in inhoud.landelijk.leerroutes:
        text = repr(kits[f"gespreksleidraad-{route.id}"])
        assert all(repr(case.vraag)[1:-1] in text for case in route.twijfel)


def test_every_sheet_says_that_the_cases_are_fictitious(kits: dict[str, Document]) -> None:
    assert {kit.voettekst for kit in kits.values()} == {"Alle casussen zijn verzonnen."}


def test_no_page_of_learning_takes_the_address_of_another(inhoud: Inhoud) -> None:
    paths = [page.path for page in learning_pages(inhoud)]

    assert len(paths) == len({*paths}) == 3 + 13
