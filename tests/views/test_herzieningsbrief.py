"""The letter about choices that answer an older text: one page, with all that is needed."""

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from generator.checks.verwijzingen import reference_problems
from generator.load import Inhoud
from generator.model.convenant import Modelwijziging, Vroeger
from generator.model.document import Alinea, Document, Lijst, Tabel, Tekst
from generator.model.kader import Ruimte
from generator.model.landelijk import Landelijk
from generator.model.openplek import Waardesoort
from generator.model.regio import Besluit, Keuzes
from generator.problems import Position
from generator.render.documents.pdf import render_pdf
from generator.resolve.elementen import element_register
from generator.resolve.regio import resolve_regio
from generator.resolve.vingerafdruk import fingerprint
from generator.views.herzieningsbrief import review_letter
from tests.conftest import ROOT
from tests.maken import MODEL, artikel, keuze, keuzes, landelijk, lid, plek, regio

OLD = "n00000000"
PLACE = Position(MODEL, 90, 5)


def model(*changes: Modelwijziging, clauses: int = 2) -> Landelijk:
    name = plek("naam-veiligheidshuis", standaard="het Veiligheidshuis")
    house = (plek(id, standaard="x") for id in ("contact-telefoon", "contact-email"))
    places = (name, *house, plek("termijn", Waardesoort.GETAL, standaard=6))
    leden = (
        lid(f"doel-{n}", Ruimte.VRIJ, f"Partijen overleggen vaak over punt {n}.")
        for n in range(1, clauses + 1)
    )
    national = landelijk(plekken=places, artikelen=(artikel("doel", *leden),))
    return replace(national, convenant=replace(national.convenant, wijzigingen=changes))


def change(*what: str, why: str = "De praktijk vroeg erom.", **more: object) -> Modelwijziging:
    return Modelwijziging("2", what, why, PLACE, **more)  # type: ignore[arg-type]


def letter(national: Landelijk, choices: Keuzes) -> Document | None:
    kader, _ = resolve_regio(national, regio(), choices)
    return review_letter(national, kader)


def plain(text: Tekst) -> str:
    signs = {"erbij": "[+{}+]", "weg": "[-{}-]"}
    return "".join(signs.get(p.soort.value, "{}").replace("{}", p.tekst) for p in text)


def words(document: Document | None) -> str:
    assert document is not None
    found = []
    for block in document.blokken:
        if isinstance(block, Alinea):
            found.append(plain(block.tekst))
        elif isinstance(block, Tabel):
            found += [" ".join(block.koppen)]
            found += [": ".join(map(plain, row)) for row in block.rijen]
        elif isinstance(block, Lijst):
            found += map(plain, block.punten)
    return "\n".join(found)


def test_choice_of_the_text_of_now_needs_no_letter() -> None:
    national = model()
    now = fingerprint(element_register(national)[0]["doel-1"])
    assert letter(national, keuzes(doel_1=keuze(vervangt_door="Anders.", gelezen=now))) is None
    assert letter(national, keuzes(doel_1=keuze(vervangt_door="Anders."))) is None


def test_letter_tells_what_was_chosen_what_changed_why_and_how_to_close_it() -> None:
    former = Vroeger("doel-1", OLD, "Partijen overleggen over punt 1.", PLACE)
    national = model(change("doel-1", vroeger=(former,), herzien_voor="2027-07-01"))
    besluit = Besluit("de raad van Duinkust", "2025-03-12")
    chosen = keuze(
        vervangt_door="Partijen bellen.", waarom="Dat is snel.", besluit=besluit, gelezen=OLD
    )
    document = letter(national, keuzes(doel_1=chosen))
    said = words(document)

    assert "Aan: de raad van Duinkust\n" in said
    assert "onder 1 keuze van regio Duinkust" in said
    assert "vóór 1 juli 2027" in said
    assert "Doel, lid 1 (K-DOEL-01). Nalezen vóór 1 juli 2027.: " in said
    assert "Partijen bellen. Waarom: Dat is snel. Besluit: de raad van Duinkust, " in said
    assert "Partijen overleggen[+ vaak+] over punt 1. Waarom: De praktijk vroeg erom.\n" in said
    assert "Neem dan een nieuw besluit" in said


def test_only_the_last_small_line_speaks_of_the_file_and_the_command() -> None:
    document = letter(model(), keuzes(doel_1=keuze(vervangt_door="Anders.", gelezen=OLD)))
    assert document is not None
    *others, last = document.blokken

    assert isinstance(last, Alinea) and last.klein
    assert plain(last.tekst) == (
        "Voor wie het bestand bijhoudt: het gaat om doel-1 (regel 12). "
        "Afsluiten kan ook met kaderwijzer review duinkust doel-1 --write."
    )
    said = words(replace(document, blokken=tuple(others)))
    assert not [word for word in ("yaml", "regel 12", "kaderwijzer", "--") if word in said]


def test_text_that_nobody_kept_is_said_so_and_has_no_date() -> None:
    said = words(letter(model(), keuzes(termijn=keuze(vult_in=8, gelezen=OLD))))

    assert "Aan: de stuurgroep\n" in said
    assert "Wat is termijn? Standaard: 6. De tekst van vroeger is niet bewaard." in said
    assert "vóór" not in said


def test_reasons_are_those_since_the_text_that_the_region_read() -> None:
    read = Vroeger("doel-1", OLD, "Oud.", PLACE)
    national = model(
        change("doel", why="Nieuwste."),
        change("doel-1", why="Ervoor.", vroeger=(read,)),
        change("doel-1", why="Te oud."),
    )
    said = words(letter(national, keuzes(doel_1=keuze(laat_weg=True, gelezen=OLD))))

    assert "Waarom: Nieuwste. Ervoor.\n" in said
    assert "Zij laat dit weg. Waarom: Omdat." in said


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 40])
def test_letter_is_one_page_however_long_the_texts_are(count: int) -> None:
    long = "Een heel lange zin over overleg en afspraken. " * 60
    ids = [f"doel-{n}" for n in range(1, count + 1)]
    former = tuple(Vroeger(id, OLD, long, PLACE) for id in ids)
    national = model(change("doel", why=long, vroeger=former), clauses=count)
    besluit = Besluit("het regionaal bestuurlijk overleg van de zes gemeenten", "2025-03-12")
    chosen = keuze(vervangt_door=long, waarom=long, besluit=besluit, gelezen=OLD)
    document = letter(national, keuzes(**{id.replace("-", "_"): chosen for id in ids}))

    assert document is not None
    made = render_pdf(document, ROOT / "site_templates")
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) == 1
    named = sum(f"lid {n}" in words(document) for n in range(1, count + 1))
    assert named == min(count, 11)
    assert ("nog 29 andere" in words(document)) == (count == 40)


def test_live_example_shows_both_texts(inhoud: Inhoud, tmp_path: Path) -> None:
    kader = inhoud.per_regio["heuvelland-fictie"]
    document = review_letter(inhoud.landelijk, kader)

    assert document is not None and document.verzonnen
    assert "overleg op[+, zo nodig in het gremium+]." in words(document)
    assert [k.regio.id for k in inhoud.kaders if k.te_herzien] == ["heuvelland-fictie"]


@pytest.mark.parametrize(
    ("id", "gelezen", "message"),
    [
        ("doel-2", OLD, "'doel-2' staat niet bij 'wat' van deze wijziging"),
        ("doel-9", OLD, "'doel-9' staat niet bij 'wat' van deze wijziging"),
        (
            "doel-1",
            "",
            "'doel-1': dit is de vingerafdruk van nu, niet die van vroeger",
        ),
    ],
)
def test_former_text_belongs_to_its_change(id: str, gelezen: str, message: str) -> None:
    now = fingerprint(element_register(model())[0]["doel-1"])
    former = Vroeger(id, gelezen or now, "Oud.", PLACE)
    problems = reference_problems(model(change("doel-1", vroeger=(former,))), {})

    found = [p for p in problems if p.position == PLACE]
    assert [p.message for p in found] == [message]
