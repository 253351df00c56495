"""What the fill-in aid is told: each place asked once, the room worked out, the facts."""

from collections import Counter

import pytest

from generator.load import Inhoud
from generator.model.kader import Ruimte
from generator.model.openplek import Waardesoort
from generator.resolve.elementen import element_register
from generator.resolve.vingerafdruk import fingerprint
from generator.views.invulhulp import empty_fill_in_page, fill_in_page
from generator.views.invulmodel import fill_in_model


@pytest.fixture(scope="module")
def model(inhoud: Inhoud) -> dict[str, object]:
    return dict(fill_in_model(inhoud))


def test_every_open_place_is_asked_in_exactly_one_step(inhoud: Inhoud, model: dict) -> None:  # type: ignore[type-arg]
    asked = Counter(plek for stap in model["stappen"] for plek in stap["plekken"])
    assert asked == Counter(plek.id for plek in inhoud.landelijk.openplekken)


def test_a_place_is_asked_where_the_convenant_first_speaks_of_it(model: dict) -> None:  # type: ignore[type-arg]
    step = {plek: stap["id"] for stap in model["stappen"] for plek in stap["plekken"]}
    assert step["partijen"] == "partijen"
    assert step["gremium"] == "begrippen"
    assert step["gremium-samenstelling"] == "gremium-artikel"
    assert step["bijdragen"] == "b-begroting"
    assert step["convenant-plaats"] == "ondertekening"
    assert step["contact-email"] == "over-instroom"


def test_the_room_of_every_element_is_worked_out(inhoud: Inhoud, model: dict) -> None:  # type: ignore[type-arg]
    register, _ = element_register(inhoud.landelijk)
    assert list(model["elementen"]) == list(register)
    for id, element in register.items():
        told = model["elementen"][id]
        assert told["nu"] == fingerprint(element)
        if element.ruimte is Ruimte.VAST:
            assert told["mag"] == []
        elif element.openplek is not None:
            is_choice = element.openplek.soort is Waardesoort.KEUZE
            assert told["mag"] == (["kiest"] if is_choice else ["vult_in"])
    assert model["elementen"]["gremium-4"]["mag"] == ["kiest"]
    assert model["elementen"]["doel-4"]["mag"] == ["laat_weg", "vervangt_door"]
    assert model["elementen"]["gremium"]["waarom"]
    assert not model["elementen"]["contact-email"]["waarom"]


def test_every_region_brings_its_municipalities(inhoud: Inhoud, model: dict) -> None:  # type: ignore[type-arg]
    assert list(model["regios"]) == [kader.regio.id for kader in inhoud.kaders]
    for kader in inhoud.kaders:
        names = [g["naam"] for g in model["regios"][kader.regio.id]["gemeenten"]]
        assert names == [g.naam for g in kader.regio.gemeenten]


def test_a_page_starts_from_the_file_of_its_region(inhoud: Inhoud) -> None:
    page = fill_in_page(inhoud, inhoud.per_regio["waterrijk"])
    begin = page.gegevens["begin"]
    assert isinstance(begin, dict)
    assert begin["bron"].startswith("# yaml-language-server")
    assert "Stuurgroep Zorg en Veiligheid Waterrijk" in begin["bron"]
    assert empty_fill_in_page().gegevens["begin"] == {"regio": "", "bron": ""}
