"""V1 to V13: a complete convenant meets them all; each fires on what it is about."""

from dataclasses import replace
from typing import Any

import pytest

from generator.checks.toets import check_points
from generator.load import Inhoud
from generator.model.regio import Keuze
from generator.model.regiokader import RegioKader
from generator.model.toets import Oordeel, Toetspunt
from generator.resolve.regio import resolve_regio

Row = dict[str, Any]


@pytest.fixture(scope="module")
def whole(inhoud: Inhoud) -> RegioKader:
    return inhoud.per_regio["waterrijk"]


def points(inhoud: Inhoud, kader: RegioKader, **changed: Keuze | None) -> dict[str, Toetspunt]:
    """Return the points of a region with some of its choices changed, or taken out."""
    choices: dict[str, Keuze] = dict(kader.keuzes.keuzes)
    for name, keuze in changed.items():
        id = name.replace("_", "-")
        choices.pop(id, None)
        if keuze is not None:
            choices[id] = keuze
    own = replace(kader.keuzes, keuzes=choices)
    resolved, _ = resolve_regio(inhoud.landelijk, kader.regio, own)
    return {punt.id: punt for punt in check_points(inhoud.landelijk, resolved)}


def rows(kader: RegioKader, id: str) -> list[Row]:
    value = kader.openplek(id).waarde
    assert isinstance(value, tuple)
    return [dict(row) for row in value]


def with_rows(kader: RegioKader, id: str, found: list[Row]) -> Keuze:
    """Return the choice of a table with other rows."""
    return replace(kader.keuzes.keuzes[id], vult_in=tuple(found), rijplaatsen=())


def told(punt: Toetspunt) -> str:
    return "; ".join(b.tekst for b in punt.bevindingen)


def test_complete_convenant_has_all_thirteen_points_in_order(
    inhoud: Inhoud, whole: RegioKader
) -> None:
    found = points(inhoud, whole)

    assert [*found] == [f"V{n}" for n in range(1, 14)]
    assert {p.oordeel for p in found.values()} <= {Oordeel.GOED, Oordeel.UITGELEGD}
    assert all(punt.kader for id, punt in found.items() if id != "V12")


def test_region_that_fills_in_nothing_is_told_what_is_open(inhoud: Inhoud) -> None:
    found = {p.id: p for p in check_points(inhoud.landelijk, inhoud.per_regio["zeeland"])}

    for id in ("V1", "V2", "V3", "V4", "V5", "V6", "V7", "V11", "V12", "V13"):
        assert found[id].oordeel is Oordeel.OPEN, id
    assert found["V9"].oordeel is found["V10"].oordeel is Oordeel.GOED


@pytest.mark.parametrize(
    ("point", "places"),
    [
        ("V1", ("partijen",)),
        ("V3", ("inzet",)),
        ("V4", ("begroting", "verdeelsleutel", "bijdragen")),
        ("V5", ("werkgever", "functies", "ondergebracht-bij")),
        ("V6", ("gremium", "gremium-samenstelling")),
        ("V7", ("agenda-vanaf", "agenda-tot", "prioriteiten")),
        ("V11", ("op-en-afschalen", "lokale-overleggen")),
        ("V12", ("rechtsbasis", "verwerkingsverantwoordelijken")),
        ("V13", ("locaties",)),
    ],
)
def test_point_is_open_as_long_as_one_of_its_places_is(
    inhoud: Inhoud, whole: RegioKader, point: str, places: tuple[str, ...]
) -> None:
    for id in places:
        found = points(inhoud, whole, **{id: None})[point]

        assert found.oordeel is Oordeel.OPEN, id
        assert whole.openplek(id).openplek.titel in told(found)


def test_v1_municipality_that_joined_is_a_party(inhoud: Inhoud, whole: RegioKader) -> None:
    left = [r for r in rows(whole, "partijen") if r["partij"] != "Gemeente Rietveen"]
    found = points(inhoud, whole, partijen=with_rows(whole, "partijen", left))["V1"]

    assert found.oordeel is Oordeel.TEGENSTRIJDIG
    assert told(found) == "gemeente Rietveen is aangesloten, maar is geen partij"


def test_v1_municipality_that_did_not_join_has_its_reason(inhoud: Inhoud) -> None:
    heuvelland = inhoud.per_regio["heuvelland-fictie"]
    found = {p.id: p for p in check_points(inhoud.landelijk, heuvelland)}["V1"]

    (away,) = [g for g in heuvelland.regio.gemeenten if not g.aangesloten]
    assert f"gemeente {away.naam} doet niet mee: {away.reden}" in told(found)


def test_v2_key_partner_is_there_or_explained(inhoud: Inhoud, whole: RegioKader) -> None:
    left = [r for r in rows(whole, "partijen") if r.get("soort-partner") != "politie"]
    left = [r for r in left if "olitie" not in r["partij"]]
    parties = with_rows(whole, "partijen", left)
    missing = points(inhoud, whole, partijen=parties)["V2"]
    why = Keuze(
        whole.keuzes.plaats,
        vult_in=({"soort-partner": "politie", "reden": "Zij tekent apart."},),
        waarom="Zo is het.",
    )
    explained = points(inhoud, whole, partijen=parties, sleutelpartners_niet=why)["V2"]

    assert missing.oordeel is Oordeel.OPEN
    assert "is geen partij; voeg een partij toe of leg het uit" in told(missing)
    assert explained.oordeel is Oordeel.UITGELEGD
    assert "doet niet mee: Zij tekent apart." in told(explained)


def test_v3_every_party_has_its_deployment(inhoud: Inhoud, whole: RegioKader) -> None:
    left = [r for r in rows(whole, "inzet") if r["partner"] != "Politie"]
    found = points(inhoud, whole, inzet=with_rows(whole, "inzet", left))["V3"]

    assert found.oordeel is Oordeel.TEGENSTRIJDIG
    assert "staat geen inzet in de tabel" in told(found)


@pytest.mark.parametrize(
    ("point", "place", "column", "text"),
    [
        ("V3", "inzet", "inzet", "levert geen inzet: "),
        ("V4", "bijdragen", "bedrag", "draagt niets bij: "),
        ("V11", "lokale-overleggen", "overleg", "heeft geen lokaal overleg: "),
    ],
)
def test_none_in_a_table_is_another_choice_with_the_reason_of_the_table(
    inhoud: Inhoud, whole: RegioKader, point: str, place: str, column: str, text: str
) -> None:
    first, *others = rows(whole, place)
    choice = with_rows(whole, place, [first | {column: "Geen"}, *others])
    found = points(inhoud, whole, **{place: choice})[point]

    assert found.oordeel is Oordeel.UITGELEGD
    assert f"{text}{choice.waarom.split()[0]}" in told(found)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("Gemeente", "geen gemeente in het gremium"),
        ("burgemeester", "geen burgemeester in het gremium"),
        ("wethouder", "geen wethouder in het gremium"),
    ],
)
def test_v6_body_holds_municipalities_and_both_offices(
    inhoud: Inhoud, whole: RegioKader, part: str, text: str
) -> None:
    found = [
        {key: str(cell).replace(part, "x") for key, cell in row.items()}
        for row in rows(whole, "gremium-samenstelling")
    ]
    choice = with_rows(whole, "gremium-samenstelling", found)

    assert text in told(points(inhoud, whole, gremium_samenstelling=choice)["V6"])


def test_v6_body_holds_key_partners(inhoud: Inhoud, whole: RegioKader) -> None:
    own = [r for r in rows(whole, "gremium-samenstelling") if "Gemeente" in r["organisatie"]]
    choice = with_rows(whole, "gremium-samenstelling", own)
    found = points(inhoud, whole, gremium_samenstelling=choice)["V6"]

    assert told(found) == "geen sleutelpartner in het gremium"


def test_v7_agenda_that_ended_is_told(inhoud: Inhoud, whole: RegioKader) -> None:
    ended = replace(whole.keuzes.keuzes["agenda-tot"], vult_in="2026-01-31")
    found = points(inhoud, whole, agenda_tot=ended)["V7"]

    assert found.oordeel is Oordeel.LET_OP
    assert told(found) == "de strategische agenda liep af op 31 januari 2026"


def test_v8_names_the_triangle_and_the_ajb(inhoud: Inhoud, whole: RegioKader) -> None:
    other = replace(whole.keuzes.keuzes["afstemming"], vult_in=("het overleg van de OGGZ",))
    found = points(inhoud, whole, afstemming=other)["V8"]

    assert told(found) == "de lokale driehoek staat er niet bij; het AJB staat er niet bij"


def test_v11_each_municipality_has_a_local_table(inhoud: Inhoud, whole: RegioKader) -> None:
    left = rows(whole, "lokale-overleggen")[1:]
    found = points(
        inhoud, whole, lokale_overleggen=with_rows(whole, "lokale-overleggen", left)
    )["V11"]

    assert found.oordeel is Oordeel.LET_OP
    assert told(found) == "voor Waterstad staat nog geen lokaal overleg"


def test_v12_asks_a_lawyer(inhoud: Inhoud, whole: RegioKader) -> None:
    found = points(inhoud, whole, privacy_nagegaan=None)["V12"]

    assert found.oordeel is Oordeel.LET_OP
    assert "een jurist ging de artikelen over gegevens nog niet na" in told(found)


def test_v13_locations_come_with_a_decision(inhoud: Inhoud, whole: RegioKader) -> None:
    bare = replace(whole.keuzes.keuzes["locaties"], besluit=None)
    found = points(inhoud, whole, locaties=bare)["V13"]

    assert found.oordeel is Oordeel.LET_OP
    assert told(found) == "bij de locaties staat geen besluit met datum"


@pytest.mark.parametrize(
    ("point", "clause"), [("V9", "regie-1"), ("V9", "regie-2"), ("V10", "reikwijdte-1")]
)
def test_fixed_clause_that_is_not_there_is_told(
    inhoud: Inhoud, whole: RegioKader, point: str, clause: str
) -> None:
    """No region can leave it out; an edition of the model can."""
    without = tuple(
        replace(a, leden=tuple(lid for lid in a.leden if lid.lid.id != clause))
        for a in whole.artikelen
    )
    found = {p.id: p for p in check_points(inhoud.landelijk, replace(whole, artikelen=without))}

    assert found[point].oordeel is Oordeel.TEGENSTRIJDIG
    assert f"lid '{clause}' staat niet meer in het convenant" in told(found[point])
