"""The metadata beside a convenant: valid, true to the documents, and about real codes only."""

import csv
import hashlib
import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from generator.checks.gemeenten import municipality_problems
from generator.load import Inhoud
from generator.problems import Ernst
from generator.render.exchange.woo import (
    FORMATS,
    metadata,
    woo_files,
    woo_schema,
    woo_schema_file,
)
from generator.views.woo import TOOI, woo_facts
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def documents(inhoud: Inhoud) -> dict[str, bytes]:
    return {
        f"regios/{kader.regio.id}/documenten/convenant.{soort}": soort.encode()
        for kader in inhoud.kaders
        for soort in FORMATS
    }


def test_each_written_convenant_has_valid_metadata(
    inhoud: Inhoud, documents: dict[str, bytes]
) -> None:
    validator = Draft202012Validator(json.loads(*woo_schema_file().values()))
    files = woo_files(inhoud, documents)

    assert {path.split("/")[1] for path in files} == {
        "waterrijk",
        "duinkust",
        "heuvelland-fictie",
    }
    for content in files.values():
        assert [*validator.iter_errors(json.loads(content))] == []


def test_schema_itself_is_valid_and_refuses_what_is_wrong(inhoud: Inhoud) -> None:
    Draft202012Validator.check_schema(woo_schema())
    good = metadata(woo_facts(inhoud.landelijk, inhoud.kaders[0]), {})
    validator = Draft202012Validator(woo_schema())

    assert validator.is_valid(good)
    assert not validator.is_valid(good | {"status": "klaar"})
    assert not validator.is_valid(good | {"bijgewerkt": "23-11-2026"})
    assert not validator.is_valid({**good, "handtekening": "x"})


def test_checksums_are_those_of_the_documents(
    inhoud: Inhoud, documents: dict[str, bytes]
) -> None:
    for path, content in woo_files(inhoud, documents).items():
        folder = path.rpartition("/")[0]
        for file in json.loads(content)["bestanden"]:
            made = documents[f"{folder}/{file['naam']}"]
            assert file["sha256"] == hashlib.sha256(made).hexdigest()
            assert file["omvang"] == len(made)


def test_real_municipalities_have_the_tooi_address_of_the_list_and_invented_ones_none(
    inhoud: Inhoud,
) -> None:
    with (ROOT / "data/gemeenten.csv").open(encoding="utf-8") as file:
        listed = {TOOI + row["gm_code"].lower(): row["naam"] for row in csv.DictReader(file)}
    for kader in inhoud.kaders:
        for organisatie in woo_facts(inhoud.landelijk, kader).organisaties:
            if organisatie.code.startswith("GM99"):
                assert organisatie.uri == ""
            else:
                assert f"Gemeente {listed[organisatie.uri]}" == organisatie.naam


def test_a_date_that_is_not_known_is_left_out(inhoud: Inhoud) -> None:
    kader = next(k for k in inhoud.kaders if k.regio.id == "utrecht")
    facts = woo_facts(inhoud.landelijk, kader)

    assert "ingangsdatum" not in metadata(facts, {})
    assert (
        metadata(replace(facts, ingangsdatum="2026-01-01"), {})["ingangsdatum"] == "2026-01-01"
    )


def test_a_list_of_a_former_year_is_mentioned(inhoud: Inhoud) -> None:
    later = replace(inhoud.landelijk.uitgave, datum="2027-02-01")
    found = municipality_problems(replace(inhoud.landelijk, uitgave=later), ())

    assert municipality_problems(inhoud.landelijk, ()) == ()
    assert [problem.ernst for problem in found] == [Ernst.LET_OP]
    assert "is van 1 januari 2026 en de uitgave van 2027" in found[0].message
