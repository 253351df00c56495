"""A fault in a form, in a shared block or in a region's choices points at its line."""

from pathlib import Path

import pytest

from generator.load import load
from tests.conftest import copy_project
from tests.sources.test_fouten import check_with

A = "bronnen/formulieren/afsluiting.yaml"
S = "bronnen/formulieren/schalen.yaml"
B = "bronnen/formulieren/blokken/kern-plan.yaml"
P, W = "bronnen/formulieren/plan-persoon.yaml", "bronnen/regios/waterrijk/keuzes.yaml"
NEWER = 'versies: [{versie: "2027.1", datum: "2027-01-01"}, '
H = "bronnen/regios/heuvelland-fictie/regio.yaml"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("formulieren"))


@pytest.mark.parametrize(
    ("path", "old", "new", "wanted"),
    [
        (A, "stap: afsluiting", "stap: afsluitng", "bedoelde u 'afsluiting'?"),
        (A, "soort: een_van\n        label", "soort: eenvan\n        label", "'een_van'"),
        (A, "      - {id: toelichting,", "      - {id: reden,", "veld 'reden' bestaat hier al"),
        (A, "        lege_rijen: 6\n", "", "geef rijen of lege_rijen"),
        (
            A,
            "{id: begonnen, soort: datum,",
            "{id: b, soort: datum, hoogte: 3,",
            "'hoogte' hoort",
        ),
        (
            S,
            "rijkop: Tafel",
            "rijkop: Tafel\n        genummerd: true",
            "'genummerd' hoort bij lege_rijen, niet bij rijen",
        ),
        (
            A,
            "{id: begonnen, soort: datum,",
            "{id: begonnen, soort: datum, genummerd: true,",
            "'genummerd' hoort bij soort tabel",
        ),
        (A, "{afsluitcriteria}", "{afsluitcriteri}", "bedoelde u 'afsluitcriteria'?"),
        (A, "[K-RES-03]\n    velden", "[K-RES-93]\n    velden", "'K-RES-93' staat niet"),
        (A, "versies: [", NEWER, "zeg met 'wat' wat veranderde"),
        (P, "blok: kern-plan", "blok: kern-pln", "bedoelde u 'kern-plan'?"),
        (B, "[K-RES-03]", "[K-RES-03]\n    ruimte: facultatief", "kan niet facultatief zijn"),
        (W, "na: betrokkene.gebied", "na: betrokkene.gebid", "bedoelde u 'betrokkene.gebied'?"),
        (W, "alleen: [bereikt,", "alleen: [bereik,", "bedoelde u 'bereikt'?"),
        (H, "logo:\n  omschrijving", "logo:\n  omschrijvng", "bedoelde u 'omschrijving'?"),
    ],
)
def test_a_fault_is_told_once_at_its_file_and_line(
    copy: Path, path: str, old: str, new: str, wanted: str
) -> None:
    told = [line for line in check_with(copy, path, old, new) if wanted in line]

    assert len(told) == 1, told
    assert told[0].startswith(f"{path}:")
    assert not told[0].startswith(f"{path}:1:1")


def test_a_logo_needs_a_picture_and_a_picture_a_description(copy: Path) -> None:
    logo = copy / "bronnen/regios/heuvelland-fictie/logo.png"
    before = logo.read_bytes()
    told = []
    for content in (None, b"geen plaatje", before[:8] + b"x" * 40_000):
        logo.unlink(missing_ok=True)
        if content is not None:
            logo.write_bytes(content)
        told += [str(problem) for problem in load(copy)[1]]
    logo.write_bytes(before)
    (copy / "bronnen/regios/waterrijk/logo.png").write_bytes(before)
    told += [str(problem) for problem in load(copy)[1]]
    (copy / "bronnen/regios/waterrijk/logo.png").unlink()

    assert ["zet logo.png in" in told[0], "geen PNG" in told[1], "40 kB" in told[2]] == [
        True
    ] * 3
    assert told[3].startswith("bronnen/regios/waterrijk/logo.png:1:1: beschrijf dit logo")
    assert len(told) == 4
