"""The page of the check links to the line in the file, where the sources are published."""

from dataclasses import replace
from html import unescape

import pytest

from generator.load import Inhoud
from generator.render.site import render_site
from generator.views.landelijke_paginas import national_pages
from generator.views.regiopaginas import region_pages
from generator.views.toets import lawyer_places
from tests.conftest import ROOT


@pytest.mark.parametrize("address", ["", "https://code.voorbeeld.example/k/blob/main/"])
def test_place_in_the_file_is_a_link_only_when_the_sources_are_published(
    inhoud: Inhoud, address: str
) -> None:
    uitgave = replace(inhoud.landelijk.uitgave, bronnen_op=address)
    whole = replace(inhoud, landelijk=replace(inhoud.landelijk, uitgave=uitgave))
    pages = region_pages(whole, whole.per_regio["duinkust"])
    (page,) = (p for p in pages if p.path.endswith("/toets.md"))
    text = render_site(whole, (page,), ROOT / "site_templates")[page.path].decode()
    text = text.replace("&#47;", "/")

    assert ("#L" in text or "&#35;L" in text) == bool(address)
    assert "<code>bronnen/regios/duinkust/" in text


def test_a_lawyer_is_sent_to_the_articles_on_data_and_to_their_protocol(
    inhoud: Inhoud,
) -> None:
    assert lawyer_places(inhoud.per_regio["duinkust"]) == (
        "artikel 16 Gegevensverwerking",
        "artikel 17 Geheimhouding",
        "artikel 18 Informeren, rechten en klachten",
        "artikel 19 Beveiliging en datalekken",
        "bijlage 6 Privacyprotocol",
    )


def test_the_page_of_the_model_shows_the_clauses_of_an_annex_and_asks_for_a_lawyer(
    inhoud: Inhoud,
) -> None:
    (page,) = (p for p in national_pages(inhoud) if p.path == "convenant/index.md")
    text = render_site(inhoud, (page,), ROOT / "site_templates")[page.path].decode()
    annex = unescape(text.partition("### Privacyprotocol")[2].partition("### ")[0])

    assert text.count("Laat een jurist dit nagaan.") == 5
    assert 'id="privacy-noodzaak"' in annex
