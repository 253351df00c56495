"""What somebody types in the search, and the page that must be among the first three."""

import pytest
from playwright.sync_api import Browser, Page

QUERIES = (
    ("criteria", "kader/focus"),
    ("criterium", "kader/focus"),
    ("complexe problematiek", "kader/focus"),
    ("doelgroep", "kader/focus"),
    ("casusregie", "kader/sturing-en-regie"),
    ("procesregie", "kader/sturing-en-regie"),
    ("bestuurlijke regie", "kader/sturing-en-regie"),
    ("stuurgroep", "kader/sturing-en-regie"),
    ("wie mag inbrengen", "kader/instroom"),
    ("inbreng", "kader/instroom"),
    ("ZSM", "kader/instroom"),
    ("prioriteiten", "kader/instroom"),
    ("doel van het veiligheidshuis", "kader/functie-en-doel"),
    ("recidive", "begrippen"),
    ("werkwijze", "kader/werkwijze"),
    ("25 regio's", "regios/index"),
    ("nazorg", "kader/figuur-1"),
    ("figuur 1", "kader/figuur-1"),
    ("organisatiemodel", "organisatiemodel"),
    ("flexibele schil", "partners"),
    ("sleutelpartners", "partners"),
    ("reclassering", "begrippen"),
    ("ggz", "begrippen"),
    ("RvdK", "begrippen"),
    ("driehoek", "begrippen"),
    ("LVB", "begrippen"),
    ("AJB", "begrippen"),
    ("BSN", "begrippen"),
    ("afkortingen", "begrippen"),
    ("dwang", "begrippen"),
    ("drang", "begrippen"),
    ("WGS", "sinds2013/wgs"),
    ("AVG", "begrippen"),
    ("privacy", "over/privacy"),
    ("toegankelijkheid", "over/toegankelijkheid"),
    ("versie", "over/versie"),
    ("convenant", "convenant/index"),
    ("modelconvenant", "convenant/index"),
    ("bewaartermijn", "convenant/open-plekken"),
    ("verdeelsleutel", "convenant/open-plekken"),
    ("geheimhouding", "convenant/index"),
    ("escalatie", "convenant/index"),
    ("formulieren", "formulieren"),
    ("plan van aanpak", "formulieren"),
    ("screening", "screening/index"),
    ("zelfcheck", "screening/index"),
    ("triage", "screening/index"),
    ("direct gevaar", "screening/index"),
    ("bewijs", "screening/bewijs"),
    ("algoritmeregister", "screening/registratie"),
    ("hoe lezen wij de criteria", "screening/leeswijzen"),
    ("oefencasussen", "casussen"),
    ("verwarde personen", "casussen"),
    ("trainers", "trainers/index"),
    ("leerroute", "leren/index"),
    ("onboarding", "leren/index"),
    ("oefenen", "casussen"),
    ("bijeenkomst", "trainers/bijeenkomst"),
    ("Gouda", "regios/hollands-midden/index"),
    ("Hollands Midden", "regios/hollands-midden/index"),
    ("Leeuwarden", "regios/fryslan/index"),
    ("Friesland", "regios/fryslan/index"),
    ("Maastricht", "regios/limburg-zuid/index"),
    ("opschalen", "begrippen"),
)
FOUND = """
() => [...document.querySelectorAll('.md-search-result__item > a')]
  .map((a) => new URL(a.href).pathname.slice(1).replace(/\\.html$/, ''))
"""


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Page:
    """The home page with the search open and its index read."""
    found = browser.new_page(viewport={"width": 1280, "height": 900})
    found.goto(f"{address}/index.html")
    box = found.locator("input.md-search__input")
    box.click()
    box.press_sequentially("kader")
    found.wait_for_selector(".md-search-result__item")
    return found


def test_every_query_finds_its_page_among_the_first_three(page: Page) -> None:
    box = page.locator("input.md-search__input")
    missed = {}
    for query, expected in QUERIES:
        box.fill("")
        box.press("End")
        page.wait_for_selector(".md-search-result__item", state="detached")
        box.fill(query)
        box.press("End")
        page.wait_for_selector(".md-search-result__item", state="attached", timeout=5000)
        first = list(dict.fromkeys(page.evaluate(FOUND)))[:3]
        if expected not in first:
            missed[query] = first

    assert missed == {}
