"""Learning routes: what their authors may name, and how a mistake is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.checks.leerroutes import MOST_MINUTES, learning_problems
from generator.load import Inhoud, load
from generator.problems import faults
from tests.conftest import ROOT, copy_project
from tests.sources.test_fouten import check_with

POLITIE = "bronnen/leerroutes/politie.yaml"
M2 = "bronnen/leerroutes/basis/m2.yaml"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("leerroutes"))


@pytest.mark.parametrize(
    ("path", "old", "new", "messages"),
    [
        pytest.param(
            POLITIE,
            "casussen: [TC-01, TC-03,",
            "casussen: [TC-01, TC-93,",
            [f"{POLITIE}:39:19: casus 'TC-93' bestaat niet; bedoelde u 'TC-34'? [verwijzing]"],
            id="casus",
        ),
        pytest.param(
            POLITIE,
            "partners: [politie]",
            "partners: [politi]",
            [
                f"{POLITIE}:7:12: partner 'politi' bestaat niet; "
                "bedoelde u 'politie'? [verwijzing]",
                "bronnen/partners.yaml:44:5: partner 'politie' heeft geen leerroute; noem hem "
                "bij 'partners' van een route in bronnen/leerroutes [leerroute]",
            ],
            id="partner",
        ),
        pytest.param(
            POLITIE,
            "    kader: [K-INST-01]",
            "    kader: [K-INST-91]",
            [
                f"{POLITIE}:15:13: uitspraak 'K-INST-91' bestaat niet; "
                "bedoelde u 'K-INST-01'? [verwijzing]"
            ],
            id="kader",
        ),
        pytest.param(
            POLITIE,
            "  - casus: TC-24",
            "  - casus: TC-42",
            [f"{POLITIE}:41:5: casus 'TC-42' bestaat niet; bedoelde u 'TC-34'? [verwijzing]"],
            id="twijfelgeval",
        ),
        pytest.param(
            M2,
            "secties: [focus, figuur-1]",
            "secties: [fokus, figuur-1]",
            [f"{M2}:13:13: paragraaf 'fokus' bestaat niet; bedoelde u 'focus'? [verwijzing]"],
            id="paragraaf",
        ),
        pytest.param(
            POLITIE,
            "volgorde: 1\n",
            "volgorde: 2\n",
            [
                f"{POLITIE}:3:1: volgorde 2 is al gebruikt: "
                "zie bronnen/leerroutes/om.yaml [leerroute]"
            ],
            id="volgorde",
        ),
        pytest.param(
            M2,
            "minuten: 25",
            "minuten: 26",
            [
                "bronnen/leerroutes/basis/m7.yaml:3:1: alle delen van de basis duren samen "
                "91 minuten, hoogstens 90; maak een deel korter [leerroute]"
            ],
            id="te-lang",
        ),
        pytest.param(
            POLITIE,
            "valkuil:\n",
            "valkuilen:\n",
            [
                f"{POLITIE}:35:1: de sleutel 'valkuilen' kennen we hier niet; "
                "bedoelde u 'valkuil'?; toegestaan: valkuil [sleutel]",
            ],
            id="sleutel",
        ),
        pytest.param(
            POLITIE,
            "  - Wat er is gebeurd, en",
            "  - Wat er is gebeurd, en wat er volgens u en volgens uw collega's daarna nog is "
            "gebeurd in de wijk, en",
            [],
            id="lange-zin",
        ),
    ],
)
def test_mistake_is_told_at_its_place(
    copy: Path, path: str, old: str, new: str, messages: list[str]
) -> None:
    found = check_with(copy, path, old, new)

    if messages:
        assert found == messages
    else:
        assert len(found) == 1
        assert "deze zin telt" in found[0]


def test_core_fills_one_meeting(inhoud: Inhoud) -> None:
    modules = inhoud.landelijk.leermodules

    assert [module.id for module in modules] == [f"M{n}" for n in range(1, 8)]
    assert sum(module.minuten for module in modules) == MOST_MINUTES


def test_case_of_the_manual_is_a_case_and_its_message_is_the_message(copy: Path) -> None:
    manual = (ROOT / "docs/trainers/eigen-casus.md").read_text(encoding="utf-8")
    example = manual.split("```yaml\n")[1].split("```")[0]
    file = copy / "bronnen/casussen/tc-35.yaml"
    file.write_text(example, encoding="utf-8")
    accepted = load(copy)[1]
    file.write_text(example.replace("[U4]", "[U3]"), encoding="utf-8")
    refused = load(copy)[1]
    file.unlink()

    assert faults(accepted) == ()
    (fault,) = faults(refused)
    assert str(fault) in manual


def test_manual_has_the_minutes_of_the_core(inhoud: Inhoud) -> None:
    manual = (ROOT / "docs/trainers/bijeenkomst.md").read_text(encoding="utf-8")

    for module in inhoud.landelijk.leermodules:
        assert f"| {module.id} {module.titel} | {module.minuten} |" in manual


def test_edition_without_routes_has_no_partner_without_one(inhoud: Inhoud) -> None:
    """Editions before this one had no routes: they can still be compared with."""
    former = replace(inhoud.landelijk, leerroutes=(), leermodules=())

    assert learning_problems(former, {}) == ()
