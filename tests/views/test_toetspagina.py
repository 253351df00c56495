"""The page of the check links to the line in the file, where the sources are published."""

from dataclasses import replace

import pytest

from generator.load import Inhoud
from generator.render.site import render_site
from generator.views.regiopaginas import region_pages
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
