"""The files for exchange: which there are, and that a page says the truth about them."""

import hashlib
import html
import json

import pytest

from generator.load import Inhoud
from generator.render.exchange.antwoordschema import answers_schema
from generator.render.exchange.bestanden import Uitwisselbestand, exchange_files
from generator.render.site import render_site
from generator.screening.antwoord import Antwoord
from generator.screening.vragenlijst import NATIONAL
from generator.views.site import all_pages
from tests.conftest import ROOT

NAMES = ["antwoorden.schema.json", "screening.dmn", "screening-dmn-1.3.dmn"]


@pytest.fixture(scope="module")
def found(inhoud: Inhoud) -> dict[str, tuple[Uitwisselbestand, ...]]:
    return exchange_files(inhoud)


def test_every_questionnaire_has_its_files(
    inhoud: Inhoud, found: dict[str, tuple[Uitwisselbestand, ...]]
) -> None:
    assert set(found) == set(inhoud.vragenlijsten)
    for regio, files in found.items():
        folder = f"regios/{regio}/uitwisseling" if regio else "uitwisseling"
        assert [file.pad for file in files] == [
            f"{folder}/{name}" for name in (*NAMES, "open-formulieren.zip")
        ]


def test_the_same_content_gives_the_same_bytes(
    inhoud: Inhoud, found: dict[str, tuple[Uitwisselbestand, ...]]
) -> None:
    again = exchange_files(inhoud)
    assert {f.pad: f.sha256 for files in again.values() for f in files} == {
        f.pad: f.sha256 for files in found.values() for f in files
    }


def test_schema_of_a_region_knows_its_own_questions_only(inhoud: Inhoud) -> None:
    own = answers_schema(inhoud.landelijk, inhoud.vragenlijsten["waterrijk"])
    other = answers_schema(inhoud.landelijk, inhoud.vragenlijsten["drenthe"])

    assert own["$id"] != other["$id"]
    assert "vraag-kinderen" in own["properties"]
    assert "vraag-kinderen" not in other["properties"]
    assert own["properties"]["vraag-kinderen"]["enum"] == [a.value for a in Antwoord]


@pytest.mark.parametrize(
    ("page", "regio"),
    [
        ("screening/uitwisseling.md", NATIONAL),
        ("regios/waterrijk/verantwoording.md", "waterrijk"),
    ],
)
def test_page_links_each_file_with_its_checksum(inhoud: Inhoud, page: str, regio: str) -> None:
    pages = tuple(p for p in all_pages(inhoud) if p.path == page)
    written = render_site(inhoud, pages, ROOT / "site_templates")
    text = html.unescape(written[page].decode())
    for file in exchange_files(inhoud)[regio]:
        assert written[file.pad] == file.inhoud
        assert hashlib.sha256(file.inhoud).hexdigest() in text
        assert f"uitwisseling/{file.pad.rpartition('/')[2]}" in text


def test_files_are_text_of_their_kind(
    found: dict[str, tuple[Uitwisselbestand, ...]],
) -> None:
    schema, new, old, form = (file.inhoud for file in found["waterrijk"])
    assert json.loads(schema)["$schema"].endswith("2020-12/schema")
    assert new.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<definitions ')
    assert old.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<definitions ')
    assert form.startswith(b"PK")
