"""Whatever a real convenant contains can be said in YAML: outlines of two that exist."""

import shutil
from pathlib import Path

import pytest

from generator.load import Inhoud, load
from generator.model.document import (
    Artikellid,
    Bijlagekop,
    Bijlageleden,
    Document,
    Documentartikel,
    Kop,
    Tabel,
)
from generator.views.convenant import convenant_document
from tests.conftest import copy_project

HERE = Path(__file__).parent
CHOICES = "bronnen/regios/duinkust/keuzes.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "p")


def loaded(project: Path) -> Inhoud:
    content, problems = load(project)
    assert content is not None, "\n".join(map(str, problems))
    return content


def convenant(project: Path, outline: str) -> Document:
    shutil.copy(HERE / f"opzet-{outline}.yaml", project / CHOICES)
    return convenant_document(loaded(project).per_regio["duinkust"])


def headings(document: Document) -> list[str]:
    return [b.tekst for b in document.blokken if isinstance(b, Kop) and b.niveau == 1]


def articles(document: Document) -> dict[str, Documentartikel]:
    return {b.anker: b for b in document.blokken if isinstance(b, Documentartikel)}


def annexes(document: Document) -> dict[str, int]:
    return {b.titel: b.nummer for b in document.blokken if isinstance(b, Bijlagekop)}


def plain(lid: Artikellid) -> str:
    return "".join(stuk.tekst for stuk in lid.tekst)


def test_convenant_in_four_titles_keeps_one_numbering(project: Path) -> None:
    document = convenant(project, "fryslan")
    found = articles(document)

    assert headings(document)[2:6] == [
        "Titel I. Afspraken tussen alle partijen",
        "Titel II. Inzet van ketenpartners en inbreng",
        "Titel III. Afspraken tussen gemeenten en centrumgemeente",
        "Titel IV. Andere afspraken",
    ]
    assert [a.nummer for a in found.values()] == list(range(1, 28))
    assert list(found).index("plan") < list(found).index("inbreng")


def test_references_follow_the_new_order(project: Path) -> None:
    document = convenant(project, "fryslan")
    found = articles(document)
    centre = found["centrumgemeente"]
    parts = ["".join(s.tekst for s in part) for part in centre.leden[0].onderdelen]

    assert parts[0].endswith(
        f"bedoeld in artikel {found['organisatie-artikel'].nummer}, derde lid;"
    )
    assert parts[1].endswith(f"bedoeld in artikel {centre.nummer - 1}.")
    assert plain(centre.leden[1]).endswith("zie bijlage 10.")


def test_annexes_for_all_for_municipalities_and_for_partners(project: Path) -> None:
    document = convenant(project, "fryslan")
    found = annexes(document)
    clauses = [b for b in document.blokken if isinstance(b, Bijlageleden)]
    tables = [b.koppen for b in document.blokken if isinstance(b, Tabel)]

    assert list(found.items())[-3:] == [
        ("Algemeen", 9),
        ("Gemeenten", 10),
        ("Ketenpartners", 11),
    ]
    assert [len(b.leden) for b in clauses[-2:]] == [2, 2]
    assert plain(clauses[-1].leden[1]).endswith("zie het eerste lid.")
    assert ("Gemeente", "Bijdrage") in tables


def test_transfer_of_the_direction_is_a_consideration_of_its_own(project: Path) -> None:
    shutil.copy(HERE / "opzet-fryslan.yaml", project / CHOICES)
    kader = loaded(project).per_regio["duinkust"]
    ids = [lid.lid.id for lid in kader.overwegingen]

    assert ids.index("overweging-regie") == ids.index("overweging-2") + 1
    assert "overweging-6" not in ids


@pytest.mark.parametrize("outline", ["fryslan", "maas-en-leijgraaf"])
def test_fixed_term_ends_by_itself(project: Path, outline: str) -> None:
    term = articles(convenant(project, outline))["looptijd"]

    assert any("eindigt het convenant van rechtswege" in plain(lid) for lid in term.leden)
    assert not any("telkens met een jaar verlengd" in plain(lid) for lid in term.leden)


def test_foundation_with_advisory_group_and_annual_accounts(project: Path) -> None:
    found = articles(convenant(project, "maas-en-leijgraaf"))
    accounts = found["middelen-artikel"].leden[-1]
    excluded = next(lid for lid in found["toetreding"].leden if lid.onderdelen)

    assert found["stichting"].nummer == found["organisatie-artikel"].nummer + 1
    assert plain(found["regiegroep"].leden[0]).endswith(
        f"bedoeld in artikel {found['stichting'].nummer}."
    )
    assert [len(accounts.onderdelen), len(excluded.onderdelen)] == [2, 2]
    assert "geschillen" not in found
    assert "met een termijn van 12 maanden" in plain(found["toetreding"].leden[2])


def test_renamed_role_is_used_throughout(project: Path) -> None:
    found = articles(convenant(project, "maas-en-leijgraaf"))

    assert "De coördinator wordt aangestuurd" in plain(found["organisatie-artikel"].leden[-1])


def test_term_of_the_region_stands_in_the_list_of_terms(project: Path) -> None:
    document = convenant(project, "maas-en-leijgraaf")
    terms = next(b for b in document.blokken if isinstance(b, Tabel) and b.titel == "Begrippen")

    assert terms.rijen[0][0][0].tekst == "Regiegroep"
    assert len(terms.rijen) > 5


def test_three_regions_share_one_convenant(project: Path) -> None:
    follower = project / CHOICES
    follower.write_text(
        follower.read_text(encoding="utf-8").replace(
            "regio: duinkust\n", "regio: duinkust\nconvenant_van: waterrijk\n"
        ),
        encoding="utf-8",
    )
    content = loaded(project)
    lead, member = content.per_regio["waterrijk"], content.per_regio["duinkust"]
    document = convenant_document(member)

    assert document.regio == "Waterrijk en Duinkust"
    assert document == convenant_document(lead)
    assert member.openplek("naam-veiligheidshuis").waarde == "Veiligheidsnetwerk Duinkust"
    assert member.openplek("gremium").waarde == "Stuurgroep Zorg en Veiligheid Waterrijk"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "regio: duinkust\n",
            "regio: duinkust\nconvenant_van: waterijk\n",
            "'convenant_van: waterijk' is geen andere regio; bedoelde u 'waterrijk'?",
        ),
        (
            "regio: duinkust\nkeuzes:\n",
            "regio: duinkust\nconvenant_van: waterrijk\nkeuzes:\n"
            "  doel-4: {laat_weg: true, waarom: x}\n",
            "'doel-4': het convenant is dat van 'waterrijk'",
        ),
    ],
)
def test_member_of_a_shared_convenant_cannot_change_its_text(
    project: Path, old: str, new: str, message: str
) -> None:
    path = project / CHOICES
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    _, problems = load(project)

    assert message in problems[0].message
    assert problems[0].position.path == CHOICES
