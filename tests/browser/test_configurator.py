"""The fill-in aid as a policy officer uses it: from empty to a draft that can be signed."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Locator, Page, expect

from generator.load import Inhoud, load
from generator.render.documents.docx import docx_parts
from generator.sources.yaml_text import read_yaml
from generator.views.convenant import convenant_document
from generator.views.invulhulp import fill_in_page
from generator.views.invulmodel import fill_in_model
from tests.browser.toegankelijk import SCHEMES, WIDTHS, findings, focus_is_visible, too_wide
from tests.conftest import ROOT, Watched, copy_project, kaderwijzer

WATERRIJK = "regios/waterrijk/invulhulp.html"
DUINKUST = "regios/duinkust/invulhulp.html"
EMPTY = "convenant/invulhulp.html"
FILE = "bronnen/regios/{}/keuzes.yaml"


class Invulhulp:
    """The page in the words of who uses it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, path: str, stap: str = "") -> None:
        self.page.goto(f"{path}{f'#stap-{stap}' if stap else ''}")
        expect(self.page.locator(".kw-invulhulp__geheel")).to_be_visible()

    def naar(self, stap: str) -> None:
        self.page.evaluate("(stap) => { window.location.hash = `#stap-${stap}`; }", stap)
        expect(self.page.locator(f".kw-stappen a[href='#stap-{stap}']")).to_have_attribute(
            "aria-current", "step"
        )

    def veld(self, id: str) -> Locator:
        return self.page.locator(f"#v-{id}")

    def knop(self, naam: str, exact: bool = True) -> Locator:
        return self.page.get_by_role("button", name=naam, exact=exact)

    @property
    def balk(self) -> Locator:
        return self.page.locator(".kw-balk")

    @property
    def tekst(self) -> Locator:
        return self.page.locator(".kw-voorbeeld")

    def download(self, naam: str) -> Path:
        with self.page.expect_download() as found:
            self.balk.get_by_role("button", name=naam, exact=True).click()
        return Path(found.value.path())

    def yaml(self) -> str:
        return self.download("Werk opslaan").read_text(encoding="utf-8")

    def word(self) -> bytes:
        return self.download("Word-bestand maken").read_bytes()

    def geef_bestand(self, tekst: str) -> None:
        file = {"name": "keuzes.yaml", "mimeType": "text/yaml", "buffer": tekst.encode()}
        self.page.locator("input[type=file]").set_input_files(files=[file])  # type: ignore[list-item]


@pytest.fixture
def hulp(watched: Watched) -> Invulhulp:
    watched.page.set_viewport_size({"width": 1440, "height": 900})
    watched.page.on("dialog", lambda dialog: dialog.accept())
    return Invulhulp(watched.page)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("invulhulp"))


def built_from(copy: Path, regio: str, text: str) -> tuple[list[str], dict[str, str]]:
    """Return the faults of a downloaded file, and the parts of the Word file a build makes."""
    file = copy / FILE.format(regio)
    before = file.read_text(encoding="utf-8") if file.exists() else None
    file.write_text(text, encoding="utf-8")
    try:
        inhoud, problems = load(copy)
        faults = [str(p) for p in problems if p.ernst.value == "fout"]
        if inhoud is None:
            return faults, {}
        document = convenant_document(inhoud.per_regio[regio])
        return faults, dict(docx_parts(document, ROOT / "site_templates"))
    finally:
        file.unlink() if before is None else file.write_text(before, encoding="utf-8")


def parts_of(word: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(word)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_a_keystroke_shows_in_the_text_and_is_marked(hulp: Invulhulp) -> None:
    hulp.open(WATERRIJK, "inbreng")
    hulp.veld("inbreng-kanaal").fill("per brief aan het huis")
    marked = hulp.tekst.locator(".kw-ingevuld", has_text="per brief aan het huis")
    expect(marked).to_be_visible()


def test_an_unchanged_region_downloads_as_its_own_file(hulp: Invulhulp) -> None:
    hulp.open(WATERRIJK)
    assert hulp.yaml() == (ROOT / FILE.format("waterrijk")).read_text(encoding="utf-8")


def test_the_download_passes_check_and_gives_the_word_file_of_the_site(
    hulp: Invulhulp, copy: Path
) -> None:
    hulp.open(WATERRIJK, "inbreng")
    hulp.veld("inbreng-kanaal").fill("met <b>dit</b> formulier: & 'zo'")
    hulp.veld("triage-termijn").fill("9")
    hulp.naar("gremium-artikel")
    hulp.page.get_by_label("De landelijke standaard").check()
    hulp.naar("geschillen")
    hulp.veld("geschillen").locator("xpath=ancestor::fieldset").get_by_label("Weglaten").check()
    hulp.veld("geschillen-waarom").fill("Dat staat al in een ander stuk.")
    text = hulp.yaml()
    word = hulp.word()
    faults, parts = built_from(copy, "waterrijk", text)

    assert faults == []
    assert parts_of(word) == parts
    assert "Geschillen" not in parts["word/document.xml"]
    styles = {p.style.name for p in Document(io.BytesIO(word)).paragraphs}
    assert {"Artikel", "Lid", "Onderdeel", "Bijlage"} <= styles


def test_from_empty_to_a_draft_that_can_be_signed(hulp: Invulhulp, copy: Path) -> None:
    """Nobody sees YAML: only questions, a button to the next one, and two files at the end."""
    hulp.open(DUINKUST)
    hulp.knop("Leeg beginnen").click()
    expect(hulp.balk).to_contain_text("nog open")
    for _ in range(200):
        hulp.balk.get_by_role("button", name="Volgend open veld").click()
        if hulp.page.locator("h2", has_text="Nakijken en opslaan").is_visible():
            break
        fill_in(hulp)
    expect(hulp.page.locator(".kw-stap")).to_contain_text("Alles is ingevuld")
    text = hulp.yaml()
    word = hulp.word()
    faults, parts = built_from(copy, "duinkust", text)

    assert faults == []
    assert parts_of(word) == parts
    assert "nog in te vullen" not in parts["word/document.xml"]
    first = text.splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../../schemas/keuzes.schema.json"


def fill_in(hulp: Invulhulp) -> None:
    """Fill in the open place that has the focus, as its kind asks, and say why."""
    block = hulp.page.locator("[data-plek]:has(:focus), [data-plek]:focus").last
    plek = block.get_attribute("data-plek")
    start = block.get_by_role("button", name="Begin met", exact=False)
    if start.count():
        start.click()
        block = hulp.page.locator(f"[data-plek='{plek}']")
    elif block.locator(".kw-tabelveld").count() and not block.locator(".kw-rijkaart").count():
        block.get_by_role("button", name="Rij toevoegen").click()
        block = hulp.page.locator(f"[data-plek='{plek}']")
    if block.locator(".kw-keuzeveld").count():
        block.locator("input[type=radio]").last.check()
    for field in block.locator("input[type=text], input[type=date], textarea, select").all():
        if field.is_visible() and not field.input_value():
            answer(field)
    reason = block.locator(f"#v-{plek}-waarom")
    if reason.count() and not reason.input_value():
        reason.fill("Zo spraken de partijen het af.")


TYPED = {
    "numeric": "2027",
    "decimal": "€ 100.000",
    "email": "contact@voorbeeld.example",
    "tel": "0800-0000",
}
"""What somebody fills in where the keyboard of a phone is one of digits, or for e-mail."""


def answer(field: Locator) -> None:
    id = field.get_attribute("id") or ""
    if field.evaluate("e => e.tagName") == "SELECT":
        field.select_option(index=1)
    elif field.get_attribute("type") == "date":
        field.fill("2027-01-01")
    elif field.get_attribute("inputmode") in TYPED:
        field.fill(TYPED[field.get_attribute("inputmode") or ""])
    elif id.endswith("-aandeel"):
        field.fill("50")  # of the two municipalities of Duinkust
    elif id.endswith("-bedrag"):
        field.fill("€ 50.000")  # half of the budget
    elif id.endswith("-partij"):
        field.fill(f"Stichting {id}")
    else:
        field.fill("naar keuze van de regio")


def test_a_mistake_is_told_at_its_field_and_listed_at_the_end(hulp: Invulhulp) -> None:
    hulp.open(WATERRIJK, "inbreng")
    hulp.veld("triage-wie-waarom").fill("")
    fault = hulp.page.locator("[data-meldingen='triage-wie'] .kw-fout")
    expect(fault).to_have_text("Leg uit waarom uw regio dit kiest.")
    field = hulp.veld("triage-wie-waarom")
    expect(field).to_have_attribute("aria-invalid", "true")
    described = field.get_attribute("aria-describedby") or ""
    assert fault.get_attribute("id") in described.split()
    expect(hulp.balk).to_contain_text("1 ding klopt nog niet")
    hulp.naar("klaar")
    hulp.page.locator(".kw-stap").get_by_role("link", name="Wie doet de triage").click()
    expect(hulp.veld("triage-wie-waarom")).to_be_focused()


def test_a_mistake_in_a_long_table_is_one_press_from_its_cell(hulp: Invulhulp) -> None:
    hulp.open(EMPTY)
    hulp.veld("regio").select_option("hollands-midden")
    hulp.knop("Leeg beginnen").click()
    hulp.knop("Begin met 26 rijen", exact=False).click()
    hulp.naar("klaar")
    told = hulp.page.locator(".kw-stap li", has_text="Rij 26: vul")
    told.get_by_role("link", name="Partijen").first.click()
    expect(hulp.page.locator("[id^='v-partijen-25-']:focus")).to_have_value("")


def test_the_button_goes_to_the_reason_before_the_next_place(hulp: Invulhulp) -> None:
    hulp.open(DUINKUST)
    hulp.knop("Leeg beginnen").click()
    hulp.naar("inbreng")
    before = open_places(hulp)
    hulp.veld("triage-wie").fill("de procesregisseur")
    reason = hulp.veld("triage-wie-waarom")
    block = hulp.page.locator("[data-plek='triage-wie']")
    expect(block.locator(".kw-meldingen")).to_have_text("Nog open: de reden.")
    expect(block.locator(".kw-stand")).to_have_text("open")
    expect(block.get_by_text("Waarom (verplicht)")).to_be_visible()
    assert open_places(hulp) == before
    hulp.balk.get_by_role("button", name="Volgend open veld").click()
    expect(reason).to_be_focused()
    reason.fill("Zij ziet alle aanmeldingen.")
    expect(block.locator(".kw-stand")).to_have_text("ingevuld")
    assert open_places(hulp) == before - 1
    hulp.balk.get_by_role("button", name="Volgend open veld").click()
    expect(block.locator(":focus")).to_have_count(0)


def open_places(hulp: Invulhulp) -> int:
    found = re.search(r"(\d+) plek", hulp.balk.inner_text())
    assert found
    return int(found[1])


def test_a_cell_that_nobody_touched_is_open_and_wrong_only_when_looked_over(
    hulp: Invulhulp,
) -> None:
    hulp.open(DUINKUST)
    hulp.knop("Leeg beginnen").click()
    start = hulp.knop("Begin met", exact=False)
    for _ in range(5):
        hulp.balk.get_by_role("button", name="Volgend open veld").click()
        if start.and_(hulp.page.locator(":focus")).count():
            break
    expect(start).to_be_focused()
    hulp.page.keyboard.press("Enter")
    rows = hulp.page.locator("[data-plek='partijen'] .kw-rijkaart")
    expect(rows.filter(has_text="Openbaar Ministerie")).to_have_count(1)
    expect(rows.filter(has_text="Raad voor de Kinderbescherming")).to_have_count(1)
    expect(rows.locator("summary", has_text="(Jeugd)zorg (nog leeg: partij")).to_have_count(1)
    expect(hulp.page.locator(".kw-stap :focus")).to_have_attribute("aria-required", "true")
    expect(hulp.page.locator(".kw-stap :focus")).to_have_value("")
    told = hulp.page.locator("[data-meldingen='partijen']")
    expect(told).to_contain_text("Nog open: ")
    expect(hulp.page.locator(".kw-stap .kw-fout, .kw-stap [aria-invalid]")).to_have_count(0)
    expect(hulp.balk).not_to_contain_text("klop")
    hulp.yaml()
    expect(hulp.page.locator(".kw-bericht")).to_contain_text("Er mist nog iets")
    expect(told.locator(".kw-fout")).to_have_count(0)
    hulp.naar("klaar")
    hulp.naar("partijen")
    expect(told.locator(".kw-fout").first).to_be_visible()


def test_an_example_of_a_date_is_written_as_people_do(hulp: Invulhulp) -> None:
    hulp.open(WATERRIJK)
    dates = [p for p in hulp.page.evaluate("KwModel.openplekken") if p["soort"] == "datum"]
    shown = hulp.page.evaluate("KwModel.stappen.map((s) => s.id)")
    texts = []
    for step in shown:
        hulp.naar(step)
        texts += hulp.page.locator(".kw-veld__uitleg").all_inner_texts()
    examples = [text for text in texts if "Voorbeeld: 1 januari 20" in text]
    assert len(examples) >= 1 and dates
    assert not [text for text in texts if re.search(r"Voorbeeld: \d{4}-\d\d-\d\d", text)]


def test_on_a_phone_the_text_is_one_press_away_and_so_is_the_way_back(hulp: Invulhulp) -> None:
    hulp.page.set_viewport_size({"width": 360, "height": 740})
    hulp.open(WATERRIJK, "inbreng")
    hulp.veld("inbreng-kanaal").fill("per brief aan het huis")
    hulp.knop("Bekijk de tekst").focus()
    hulp.page.keyboard.press("Enter")
    expect(hulp.tekst).to_be_focused()
    expect(hulp.tekst.locator("#inbreng")).to_be_in_viewport()
    hulp.knop("Terug naar het formulier").focus()
    hulp.page.keyboard.press("Enter")
    expect(hulp.veld("inbreng-kanaal")).to_be_focused()
    expect(hulp.veld("inbreng-kanaal")).to_be_in_viewport()
    expect(hulp.knop("Bekijk de tekst")).to_be_visible()


def test_undo_shows_what_it_took_back(hulp: Invulhulp) -> None:
    hulp.open(WATERRIJK, "inbreng")
    hulp.veld("inbreng-kanaal").fill("per duif")
    hulp.naar("klaar")
    hulp.knop("Ongedaan maken").click()
    expect(hulp.veld("inbreng-kanaal")).to_be_focused()
    expect(hulp.veld("inbreng-kanaal")).not_to_have_value("per duif")


def test_undo_and_redo(hulp: Invulhulp) -> None:
    hulp.open(WATERRIJK, "inbreng")
    was = hulp.veld("inbreng-kanaal").input_value()
    hulp.veld("inbreng-kanaal").fill("per duif")
    hulp.knop("Ongedaan maken").click()
    expect(hulp.veld("inbreng-kanaal")).to_have_value(was)
    expect(hulp.tekst).not_to_contain_text("per duif")
    hulp.knop("Opnieuw").click()
    expect(hulp.veld("inbreng-kanaal")).to_have_value("per duif")
    expect(hulp.knop("Opnieuw")).to_be_disabled()


def test_leaving_with_unsaved_work_warns_and_only_then(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    hulp = Invulhulp(page)
    hulp.open(WATERRIJK, "inbreng")
    page.reload()
    assert asked == []
    hulp.veld("inbreng-kanaal").fill("per duif")
    page.reload()
    assert asked == ["beforeunload"]
    hulp.veld("inbreng-kanaal").fill("per duif")
    hulp.yaml()
    page.reload()
    assert asked == ["beforeunload"]
    page.close()


def test_who_starts_empty_sees_which_region_it_is_and_what_is_next(hulp: Invulhulp) -> None:
    hulp.open(EMPTY)
    hulp.knop("Leeg beginnen").click()
    expect(hulp.page.locator(".kw-bericht")).to_contain_text("Kies eerst een regio")
    hulp.veld("regio").select_option("hollands-midden")
    hulp.knop("Leeg beginnen").click()
    expect(hulp.page.locator(".kw-bericht")).to_contain_text("Kies ‘Volgend open veld’")
    expect(hulp.balk.get_by_role("button", name="Volgend open veld")).to_be_focused()
    expect(hulp.balk).to_contain_text("Regio Hollands Midden. ")


def test_rows_of_a_long_table_that_are_complete_are_folded(hulp: Invulhulp) -> None:
    hulp.open(EMPTY)
    hulp.veld("regio").select_option("hollands-midden")
    hulp.knop("Leeg beginnen").click()
    hulp.knop("Begin met 26 rijen", exact=False).click()
    rows = hulp.page.locator("[data-plek='partijen'] .kw-rijkaart")
    politie = rows.filter(has_text="Politie (nog leeg: vertegenwoordigd door (functie))")
    expect(rows.filter(has_text="Gemeente Gouda")).not_to_have_attribute("open", "")
    expect(politie).to_have_attribute("open", "")
    told = hulp.page.locator("[data-meldingen='partijen']")
    expect(told).to_contain_text("De tabel staat in de tekst zodra elke rij klopt.")
    politie.get_by_label("Vertegenwoordigd door (functie)").fill("de politiechef")
    expect(rows.get_by_text(re.compile(r"^Rij \d+: Politie$"))).to_be_visible()
    hulp.naar("b-begroting")
    hulp.knop("Begin met 18 rijen", exact=False).click()
    expect(hulp.page.locator(".kw-rijkaart").first).to_contain_text("Gemeente Alphen")


def test_choice_of_another_region_is_a_start_with_its_origin_in_the_reason(
    hulp: Invulhulp, copy: Path
) -> None:
    loaded: list[str] = []
    hulp.page.on("request", lambda request: loaded.append(request.url))
    hulp.open(DUINKUST, "geschillen")
    assert not [url for url in loaded if url.endswith("regiokeuzes.js")]
    hulp.page.locator("[data-plek='geschillen-1'] .kw-overnemen summary").click()
    hulp.knop("Neem de keuze van Heuvelland-Fictie over als begin").click()
    reason = hulp.veld("geschillen-1-waarom")
    expect(reason).to_be_focused()
    expect(reason).to_have_value(
        "Overgenomen van Heuvelland-Fictie (verzonnen regio). "
        "Hun reden: Twee collega's komen er eerder uit dan het hele overleg."
    )
    expect(hulp.page.locator(".kw-bericht")).to_contain_text("schrijf de reden van uw eigen")
    text = hulp.veld("geschillen-1-tekst")
    text.fill(text.input_value().replace("twee burgemeesters", "drie burgemeesters"))
    expect(hulp.tekst).to_contain_text("eerst voor aan drie burgemeesters")
    faults, _ = built_from(copy, "duinkust", hulp.yaml())
    assert faults == []
    hulp.knop("Ongedaan maken").click()
    hulp.knop("Ongedaan maken").click()
    expect(hulp.tekst).not_to_contain_text("burgemeesters uit de regio")


def test_what_is_to_do_leads_straight_to_its_field(hulp: Invulhulp) -> None:
    hulp.page.goto("regios/heuvelland-fictie/toets.html")
    hulp.page.get_by_role("link", name="Vul in bij Te herzien: Geschillen, lid 1").click()
    keep = hulp.knop("Ik heb de nieuwe tekst gelezen, onze keuze blijft")
    expect(keep).to_be_visible()
    expect(hulp.veld("geschillen-1")).to_be_focused()
    hulp.page.goto("regios/heuvelland-fictie/toets.html")
    hulp.page.get_by_role("link", name="Vul in bij Begin van de strategische agenda").click()
    expect(hulp.veld("agenda-vanaf")).to_be_focused()


def test_a_file_can_be_opened_again_on_the_page_without_a_region(hulp: Invulhulp) -> None:
    text = (ROOT / FILE.format("heuvelland-fictie")).read_text(encoding="utf-8")
    hulp.open(EMPTY)
    hulp.geef_bestand(text)
    expect(hulp.tekst).to_contain_text("Bestuurlijk Overleg Veiligheid Heuvelland")
    assert hulp.yaml() == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: [1\n", "kan niet open"),
        ("schema: 1\nregio: duinkust\nkeuzes:\n", "die regio: Convenant invullen Duinkust."),
        ("schema: 1\nregio: waterrijk\n", "geen groep ‘keuzes’"),
        ("schema: 1\nregio: waterrijk\nkeuzes:\n  gremium: x\n", "keuze ‘gremium’"),
        ("schema: 1\nregio: waterrijk\nkeuzes:\ntoevoegingen: x\n", "geen lijst"),
        (
            "schema: 1\nregio: waterrijk\nconvenant_van: duinkust\nkeuzes:\n",
            "Waterrijk doet mee in het convenant van Duinkust",
        ),
    ],
)
def test_a_file_that_does_not_belong_here_says_so_and_changes_nothing(
    hulp: Invulhulp, text: str, told: str
) -> None:
    hulp.open(WATERRIJK)
    hulp.geef_bestand(text)
    expect(hulp.page.locator(".kw-bericht")).to_contain_text(told)
    expect(hulp.tekst).to_contain_text("Stuurgroep Zorg en Veiligheid Waterrijk")


def test_a_clause_of_the_region_gets_a_number_and_can_be_referred_to(
    hulp: Invulhulp, copy: Path
) -> None:
    hulp.open(WATERRIJK, "doel")
    hulp.knop("Eigen lid toevoegen").click()
    hulp.veld("eigen-lid-1-tekst").fill("Zie ook {artikel:leren}.")
    hulp.veld("eigen-lid-1-waarom").fill("Dat wilde de raad.")
    article = hulp.tekst.locator("#doel")
    expect(article).to_contain_text("5. Zie ook artikel 21.")
    faults, _ = built_from(copy, "waterrijk", hulp.yaml())
    assert faults == []


def test_a_clause_of_the_region_comes_first_in_an_article(hulp: Invulhulp, copy: Path) -> None:
    hulp.open(WATERRIJK, "doel")
    hulp.knop("Eigen lid toevoegen").click()
    place = hulp.veld("eigen-lid-1-na")
    expect(place.locator("option:checked")).to_have_text("Achteraan in Doel en functie")
    place.select_option(label="Vooraan in Doel en functie")
    hulp.veld("eigen-lid-1-tekst").fill("Wij werken samen.")
    hulp.veld("eigen-lid-1-waarom").fill("Dat wilde de raad.")
    expect(hulp.tekst.locator("#doel")).to_contain_text("1. Wij werken samen.")
    text = hulp.yaml()
    faults, parts = built_from(copy, "waterrijk", text)

    assert "    soort: lid\n    voor: doel-1\n    tekst: Wij werken samen.\n" in text
    assert faults == []
    assert parts_of(hulp.word()) == parts
    hulp.naar("doel")
    expect(hulp.page.locator(".kw-stap")).to_contain_text("Eigen lid: Wij werken samen.")
    hulp.geef_bestand(text.replace("voor: doel-1", "voor: doel-2"))
    hulp.naar("eigen")
    expect(place.locator("option:checked")).to_have_text("Vóór Doel en functie, lid 2")


def test_what_a_new_clause_still_needs_is_open_and_not_yet_wrong(hulp: Invulhulp) -> None:
    hulp.open(WATERRIJK, "eigen")
    hulp.knop("Lid toevoegen").click()
    card = hulp.page.locator("[data-plek='eigen-lid-1']")
    expect(hulp.veld("eigen-lid-1-na")).to_be_focused()
    told = card.locator(".kw-meldingen")
    expect(told).to_contain_text("Nog open: 2 vakken en de reden.")
    expect(told).to_contain_text("Dit staat in de tekst zodra alles is ingevuld en klopt.")
    expect(card.locator(".kw-fout, [aria-invalid]")).to_have_count(0)
    expect(hulp.balk).not_to_contain_text("klopt")
    step = hulp.page.locator(".kw-stappen li", has_text="Eigen toevoegingen")
    expect(step).to_contain_text("1 open")
    for field in ("na", "tekst", "waarom"):
        expect(hulp.veld(f"eigen-lid-1-{field}")).to_be_focused()
        if field == "na":
            hulp.veld("eigen-lid-1-na").select_option("doel-1")
        else:
            hulp.page.keyboard.type("Tekst van de regio.")
        hulp.page.wait_for_timeout(400)
        if field != "waarom":
            hulp.balk.get_by_role("button", name="Volgend open veld").click()
    expect(told).to_be_empty()
    expect(hulp.tekst.locator("#doel")).to_contain_text("2. Tekst van de regio.")


def test_an_article_with_clauses_a_reference_and_a_pasted_table(
    hulp: Invulhulp, copy: Path
) -> None:
    """Nobody has to know how a reference or the id of a clause is written."""
    hulp.open(WATERRIJK, "eigen")
    hulp.knop("Artikel toevoegen").click()
    hulp.veld("eigen-artikel-1-na").select_option("doel")
    hulp.veld("eigen-artikel-1-titel").fill("Jaarplan")
    hulp.veld("eigen-artikel-1-tekst").fill("Elk jaar is er een plan, zoals bedoeld in ")
    hulp.veld("eigen-artikel-1-waarom").fill("Dat wilde de raad.")
    card = hulp.page.locator("[data-plek='eigen-artikel-1']")
    card.locator("summary", has_text="Verwijs naar een artikel").click()
    hulp.veld("eigen-artikel-1-tekst-verwijs").select_option("{artikel:leren}")
    card.get_by_role("button", name="Zet in de tekst").click()
    expect(hulp.veld("eigen-artikel-1-tekst")).to_be_focused()
    hulp.page.keyboard.type(".")
    hulp.veld("eigen-artikel-1-tabel").fill("Wat\tWanneer\nPlan\tmaart")
    card.get_by_role("button", name="Lid bij dit artikel toevoegen").click()
    expect(hulp.veld("eigen-lid-1-tekst")).to_be_focused()
    hulp.page.keyboard.type("De manager maakt het plan.")
    hulp.veld("eigen-lid-1-waarom").fill("Eén persoon is verantwoordelijk.")
    article = hulp.tekst.locator("[data-stap='eigen-artikel-1']")
    expect(article.filter(has_text="zoals bedoeld in artikel 22.")).to_have_count(1)
    expect(article.filter(has_text="De manager maakt het plan.")).to_have_count(1)
    expect(article.locator("td", has_text="maart")).to_have_count(1)
    faults, parts = built_from(copy, "waterrijk", hulp.yaml())
    assert faults == []
    assert parts_of(hulp.word()) == parts


def test_an_article_shows_what_the_region_added_to_it(hulp: Invulhulp) -> None:
    hulp.open("regios/heuvelland-fictie/invulhulp.html", "locaties-artikel")
    own = hulp.page.locator(".kw-stap").get_by_role("link", name="De voordeur bepaalt")
    own.click()
    expect(hulp.page.locator("[data-plek='verdeling-huizen']")).to_be_focused()


def test_a_replaced_text_says_what_its_braces_mean(hulp: Invulhulp) -> None:
    hulp.open(EMPTY)
    hulp.veld("regio").select_option("hollands-midden")
    hulp.knop("Leeg beginnen").click()
    free = hulp.page.evaluate(
        "() => KwModel.convenant.artikelen.flatMap((a) => a.leden.map((lid) => [a.id, lid]))"
        ".filter(([, lid]) => lid.tekst.includes('{')"
        " && KwModel.elementen[lid.id].mag.includes('vervangt_door'))"
        ".map(([step, lid]) => [step, lid.id])"
    )
    assert free
    step, clause = free[0]
    hulp.naar(step)
    block = hulp.page.locator(f"[data-plek='{clause}']")
    block.get_by_role("radio", name="Eigen tekst").check()
    expect(block.locator(f"#v-{clause}-tekst-uitleg")).to_contain_text("Laat een stuk als {")
    expect(block.locator("summary", has_text="Verwijs naar een artikel")).to_be_visible()


def test_the_order_of_articles_can_be_changed(hulp: Invulhulp, copy: Path) -> None:
    hulp.open(WATERRIJK, "volgorde")
    hulp.knop("Deel het convenant in").click()
    hulp.knop("Zet Doel en functie omhoog").click()
    expect(hulp.tekst).to_contain_text("Artikel 1 Doel en functie")
    text = hulp.yaml()
    faults, _ = built_from(copy, "waterrijk", text)
    assert faults == []
    data = read_yaml("x", text).data
    assert isinstance(data, dict)
    assert data["indeling"][0]["artikelen"][:2] == ["doel", "begrippen"]


def test_an_article_goes_a_long_way_in_one_move(hulp: Invulhulp, copy: Path) -> None:
    hulp.open(WATERRIJK, "volgorde")
    hulp.knop("Deel het convenant in").click()
    hulp.veld("verplaats").select_option("slotbepaling")
    hulp.veld("verplaats-naar").select_option("begrippen")
    hulp.knop("Verplaats").click()
    expect(hulp.veld("verplaats")).to_be_focused()
    expect(hulp.tekst).to_contain_text("Artikel 2 Slotbepalingen")
    hulp.knop("Deel toevoegen").click()
    hulp.veld("verplaats").select_option("doel")
    hulp.veld("verplaats-naar").select_option("deel:1")
    hulp.knop("Verplaats").click()
    text = hulp.yaml()
    faults, _ = built_from(copy, "waterrijk", text)
    assert faults == []
    data = read_yaml("x", text).data
    assert isinstance(data, dict)
    first, second = data["indeling"]
    assert first["artikelen"][:3] == ["begrippen", "slotbepaling", "reikwijdte"]
    assert second["artikelen"][0] == "doel"


def test_a_choice_about_an_older_text_says_so_until_somebody_looked(hulp: Invulhulp) -> None:
    text = (ROOT / FILE.format("waterrijk")).read_text(encoding="utf-8")
    hulp.open(WATERRIJK, "begrippen")
    hulp.geef_bestand(text.replace("gelezen: n534cdf0f", "gelezen: n00000000"))
    hulp.naar("begrippen")
    told = hulp.page.locator("[data-meldingen='gremium']")
    expect(told).to_contain_text("De landelijke tekst is veranderd")
    reason = hulp.veld("gremium-waarom").input_value()
    hulp.veld("gremium-waarom").fill("Zo is het.")
    assert "gelezen: n00000000" in hulp.yaml()
    expect(told).to_contain_text("De landelijke tekst is veranderd")
    hulp.veld("gremium-waarom").fill(reason)
    hulp.knop("Ik heb de nieuwe tekst gelezen, onze keuze blijft").click()
    expect(told).to_be_empty()
    assert hulp.yaml() == text


def test_what_somebody_types_is_only_text(hulp: Invulhulp) -> None:
    hulp.open(WATERRIJK, "inbreng")
    hulp.veld("inbreng-kanaal").fill("<img src=x onerror=alert(1)> {{ 7*7 }} **vet**")
    expect(hulp.tekst).to_contain_text("<img src=x onerror=alert(1)>")
    assert hulp.tekst.locator("img").count() == 0


def test_nothing_is_kept_in_the_browser(hulp: Invulhulp) -> None:
    hulp.open(WATERRIJK, "inbreng")
    hulp.veld("inbreng-kanaal").fill("per duif")
    hulp.yaml()
    kept = hulp.page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
    assert kept == ["", 0, 0]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_finding_and_no_sideways_scrolling_in_any_step(
    hulp: Invulhulp, width: int, scheme: str
) -> None:
    hulp.page.set_viewport_size({"width": width, "height": 800})
    hulp.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for path, step in steps():
        hulp.open(path, step)
        assert double_ids(hulp.page) == [], (path, step)
        if step == "inbreng":
            hulp.veld("triage-wie-waarom").fill("")
            expect(hulp.page.locator("[data-meldingen='triage-wie'] .kw-fout")).to_be_visible()
        assert findings(hulp.page) == [], (path, step)
        assert too_wide(hulp.page) <= 0, (path, step)


def double_ids(page: Page) -> list[str]:
    """Return the ids that stand twice on the page: a link would lead to the wrong field."""
    found: list[str] = page.evaluate(
        "() => { const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);"
        " return ids.filter((id, n) => ids.indexOf(id) !== n); }"
    )
    return found


def steps() -> Iterator[tuple[str, str]]:
    yield EMPTY, ""
    for step in ("partijen", "gremium-artikel", "inbreng", "doel", "b-overleg"):
        yield WATERRIJK, step
    for step in ("geschillen", "toetreding", "eigen", "volgorde", "klaar"):
        yield WATERRIJK, step
    yield DUINKUST, "klaar"


def test_the_keyboard_is_enough(hulp: Invulhulp) -> None:
    """Tab reaches the button, Enter jumps to the first open field, typing fills it in."""
    hulp.open(DUINKUST)
    button = hulp.balk.get_by_role("button", name="Volgend open veld")
    button.focus()
    hulp.page.keyboard.press("Enter")
    assert focus_is_visible(hulp.page)
    plek = hulp.page.evaluate("document.activeElement.closest('[data-plek]').dataset.plek")
    assert plek
    hulp.page.keyboard.press("Tab")
    assert focus_is_visible(hulp.page)
    hulp.naar("inbreng")
    hulp.veld("triage-wie").focus()
    hulp.page.keyboard.type("de procesregisseur")
    expect(hulp.tekst).to_contain_text("de procesregisseur")
    hulp.page.keyboard.press("Control+s")
    expect(hulp.page.locator(".kw-bericht")).to_contain_text("keuzes.yaml")


def test_without_script_the_page_says_what_to_do(browser: Browser, address: str) -> None:
    page = browser.new_context(base_url=address, java_script_enabled=False).new_page()
    page.goto(WATERRIJK)
    expect(page.locator(".kw-invulhulp")).to_contain_text("werkt alleen met JavaScript")
    assert page.locator(".kw-invulhulp").get_by_role("link").count() == 2
    assert page.locator(".kw-invulhulp button").count() == 0
    page.close()


def test_it_works_from_a_disk_without_a_server(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / WATERRIJK).as_uri() + "#stap-inbreng")
    hulp = Invulhulp(page)
    hulp.veld("inbreng-kanaal").fill("per duif")
    expect(hulp.tekst).to_contain_text("per duif")
    assert "per duif" in hulp.yaml()
    page.locator("[data-plek='inbreng-kanaal'] .kw-overnemen summary").click()
    expect(page.locator(".kw-overnemen__keuze")).to_contain_text(["Heuvelland-Fictie"])
    page.close()


def test_a_region_that_takes_part_elsewhere_gets_a_file_that_says_so(
    hulp: Invulhulp, copy: Path
) -> None:
    hulp.open(DUINKUST)
    hulp.page.locator("summary", has_text="Eén convenant voor meer regio's?").click()
    hulp.veld("samen").select_option("waterrijk")
    with hulp.page.expect_download() as found:
        hulp.knop("Maak het bestand van onze regio").click()
    text = Path(found.value.path()).read_text(encoding="utf-8")
    assert "\nregio: duinkust\nconvenant_van: waterrijk\n" in text
    expect(hulp.page.locator(".kw-bericht")).to_contain_text("Het convenant vult Waterrijk in.")
    faults, parts = built_from(copy, "duinkust", text)
    assert faults == []
    assert parts


def test_a_member_of_a_shared_convenant_is_sent_to_the_one_that_keeps_it(
    copy: Path, inhoud: Inhoud
) -> None:
    file = copy / FILE.format("duinkust")
    before = file.read_text(encoding="utf-8")
    head = "# yaml-language-server: $schema=../../../schemas/keuzes.schema.json\n"
    file.write_text(f"{head}schema: 1\nregio: duinkust\nconvenant_van: waterrijk\nkeuzes:\n")
    try:
        done = kaderwijzer("check", cwd=copy)
        assert done.returncode == 0, done.stdout + done.stderr
        found, _ = load(copy)
        assert found is not None
        lead = fill_in_page(found, found.per_regio["duinkust"]).gegevens["leidend"]
        assert lead == inhoud.per_regio["waterrijk"].regio
        regios = fill_in_model(found)["regios"]
        assert [id for id, r in regios.items() if r["leidend"]] == ["duinkust"]  # type: ignore[attr-defined]
    finally:
        file.write_text(before, encoding="utf-8")
