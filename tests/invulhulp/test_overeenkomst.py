"""What the fill-in aid shows, refuses and writes is what `check` and `build` say."""

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.checks.afkortingen import unknown_abbreviations
from generator.checks.convenant import agreement_problems
from generator.checks.screening import name_clashes
from generator.checks.tekens import signs_without_letter
from generator.checks.toets import check_points
from generator.checks.uitkomstwoorden import avoided_words
from generator.checks.vaktaal import unexplained_words
from generator.checks.verwijzingen import reference_problems
from generator.checks.zinnen import long_sentences
from generator.load import Inhoud
from generator.model.document import Lijst
from generator.model.regio import Keuze, Keuzes
from generator.model.regiokader import RegioKader
from generator.problems import Position, Problem
from generator.render.documents.docx import docx_parts
from generator.render.documents.html import render_html
from generator.resolve.regio import resolve_regio
from generator.screening.vragenlijst import NATIONAL, Vragenlijst, all_questionnaires
from generator.sources.read import read_validator
from generator.sources.schema_check import check
from generator.sources.structure import structure
from generator.sources.yaml_text import YamlText, read_yaml
from generator.views.convenant import convenant_document
from tests.conftest import ROOT
from tests.invulhulp.conftest import SCHEMA, TEMPLATES, Browserkant, as_yaml, plain
from tests.invulhulp.gevallen import MISTAKES, Data, right

PATH = "bronnen/regios/waterrijk/keuzes.yaml"
OUTLINES = sorted((ROOT / "tests/convenant").glob("opzet-*.yaml"))
CASES = range(15)

WORKED_OUT = """
({ data, regio }) => {
  const { meldingen, invoer } = kw.controleer(model, model.regios[regio], data);
  const kader = kw.losOp(model, model.regios[regio], invoer);
  const document = kw.maakDocument(kader);
  return JSON.stringify({
    meldingen,
    document,
    delen: kw.worddelen(document, model.sjablonen),
    html: kw.alsOpmaak(document, model.sjablonen),
    toets: kw.toets(kader).map(({ id, oordeel, bevindingen }) => (
      [id, oordeel, bevindingen.map((b) => [b.oordeel, b.tekst])]
    )),
  });
}
"""
TOLD = """
({ data, regio }) => kw.controleer(model, model.regios[regio], data).meldingen
  .map(({ code, plek }) => [code, plek])
"""


TOLD_WORDS = """
({ data, regio }) => kw.controleer(model, model.regios[regio], data).meldingen
  .map(({ code, tekst }) => [code, tekst])
"""


def data_of(text: YamlText) -> Data:
    assert isinstance(text.data, dict)
    return text.data


def worked_out(browserkant: Browserkant, data: Data, regio: str = "waterrijk") -> Any:
    """Return what the browser makes of a file of choices."""
    return json.loads(str(browserkant(WORKED_OUT, {"data": data, "regio": regio})))


def messages(browserkant: Browserkant, data: Data) -> set[tuple[str, str]]:
    """Return the code and the place of everything that the browser tells."""
    told: Any = browserkant(TOLD, {"data": data, "regio": "waterrijk"})
    return {(code, plek) for code, plek in told}


def agrees(inhoud: Inhoud, kader: RegioKader, found: Any) -> None:
    """Check that the browser made the same document, files and check of a region."""
    document = convenant_document(kader)
    assert found["document"] == plain(document)
    assert found["delen"] == dict(docx_parts(document, TEMPLATES))
    assert found["html"] == str(render_html(document, TEMPLATES))
    assert found["toets"] == [
        [p.id, p.oordeel.value, [[b.oordeel.value, b.tekst] for b in p.bevindingen]]
        for p in check_points(inhoud.landelijk, kader)
    ]


def test_every_region_gets_the_same_document_in_the_browser(
    inhoud: Inhoud, browserkant: Browserkant
) -> None:
    for kader in inhoud.kaders:
        text = inhoud.keuzebestanden.get(kader.regio.id)
        data = data_of(read_yaml(PATH, text)) if text else {"keuzes": {}}
        data = {"schema": 1, "regio": kader.regio.id, **data}
        found = worked_out(browserkant, data, kader.regio.id)
        assert [m for m in found["meldingen"] if m["ernst"] == "fout"] == []
        agrees(inhoud, kader, found)


def test_very_long_id_gets_the_same_bookmark(inhoud: Inhoud, browserkant: Browserkant) -> None:
    long = "een-artikel-met-een-heel-lange-naam-die-door-en-door-gaat"
    added = [
        {
            "id": f"{long}-{n}",
            "soort": "artikel",
            "na": "doel",
            "titel": f"Artikel {n}",
            "tekst": f"Zie {{artikel:{long}-{3 - n}}}.",
            "waarom": "Test.",
        }
        for n in (1, 2)
    ]
    data = {"schema": 1, "regio": "waterrijk", "keuzes": {}, "toevoegingen": added}
    kader, problems = python_side(inhoud, data)
    found = worked_out(browserkant, data)

    assert [p for p in problems if p.ernst.value == "fout"] == []
    assert kader is not None
    agrees(inhoud, kader, found)
    assert found["delen"]["word/document.xml"].count("kw_een_artikel_met_een_heel_lan_") > 3


def test_a_party_is_named_with_all_that_the_region_filled_in(
    inhoud: Inhoud, browserkant: Browserkant
) -> None:
    place = {
        "zetel": "Waterstad",
        "besluit": "2025-10-14",
        "afkorting": "de gemeente",
    }
    who = ("burgemeester", "hoofd beleid", "afdelingshoofd zorg", "De burgemeester", "de baas")
    rows = [
        {"partij": f"Partij {n}", "rol": "overig", "vertegenwoordigd-door": function}
        for n, function in enumerate(who, 1)
    ]
    rows[0] |= place
    choice = {"partijen": {"vult_in": rows, "waarom": "Test."}}
    data = {"schema": 1, "regio": "waterrijk", "keuzes": choice}
    kader, _ = python_side(inhoud, data)
    found = worked_out(browserkant, data)

    assert kader is not None
    agrees(inhoud, kader, found)
    parties = next(b for b in convenant_document(kader).blokken if isinstance(b, Lijst))
    assert ["".join(s.tekst for s in punt) for punt in parties.punten] == [
        "Partij 1, gevestigd te Waterstad, vertegenwoordigd door de burgemeester, "
        "ter uitvoering van het besluit van 14 oktober 2025, hierna te noemen: de gemeente;",
        "Partij 2, vertegenwoordigd door het hoofd beleid;",
        "Partij 3, vertegenwoordigd door het afdelingshoofd zorg;",
        "Partij 4, vertegenwoordigd door De burgemeester;",
        "Partij 5, vertegenwoordigd door de baas.",
    ]


@pytest.mark.parametrize("seed", CASES)
def test_choices_drawn_at_random_give_the_same_document_and_no_fault(
    inhoud: Inhoud, browserkant: Browserkant, seed: int
) -> None:
    data = right(random.Random(seed), inhoud, "waterrijk")
    kader, problems = python_side(inhoud, data)
    found = worked_out(browserkant, data)

    assert [p for p in problems if p.ernst.value == "fout"] == []
    assert kader is not None
    assert [m for m in found["meldingen"] if m["ernst"] == "fout"] == []
    agrees(inhoud, kader, found)


@pytest.mark.parametrize("outline", OUTLINES, ids=lambda path: path.stem)
def test_the_outline_of_a_real_convenant_reads_the_same(
    inhoud: Inhoud, browserkant: Browserkant, outline: Path
) -> None:
    data = data_of(read_yaml(PATH, outline.read_text(encoding="utf-8"))) | {
        "regio": "waterrijk"
    }
    data.pop("convenant_van", None)
    kader, _ = python_side(inhoud, data)
    found = worked_out(browserkant, data)

    assert kader is not None
    agrees(inhoud, kader, found)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_every_mistake_is_told_at_the_same_place(
    inhoud: Inhoud, browserkant: Browserkant, mistake: str
) -> None:
    for seed in range(3):
        draw = random.Random(f"{mistake} {seed}")
        data = right(draw, inhoud, "waterrijk")
        MISTAKES[mistake](draw, data)
        wanted = python_messages(inhoud, data)
        told = messages(browserkant, data)
        assert comparable(told) == comparable(wanted)


SAME_WORDS = {"geld", "datum", "lange zin", "uitkomstwoord", "tabel", "teken"}
"""What is told about no key of the file; elsewhere the form speaks of its fields."""


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_in_the_same_words(
    inhoud: Inhoud, browserkant: Browserkant, mistake: str
) -> None:
    draw = random.Random(mistake)
    data: Data = {"schema": 1, "regio": "waterrijk", "keuzes": {}}
    MISTAKES[mistake](draw, data)
    _, problems = python_side(inhoud, data)
    wanted = sorted(words(p.message) for p in problems if p.code in SAME_WORDS)
    told: Any = browserkant(TOLD_WORDS, {"data": data, "regio": "waterrijk"})
    assert sorted(words(tekst) for code, tekst in told if code in SAME_WORDS) == wanted


def words(message: str) -> str:
    """Return a message as one sentence: the form ends it with a full stop, `check` does not."""
    plain = message.rstrip(".").replace(". ", "; ")
    return "; ".join(part[:1].lower() + part[1:] for part in plain.split("; "))


def test_mistakes_that_come_together_are_all_told(
    inhoud: Inhoud, browserkant: Browserkant
) -> None:
    for seed in range(20):
        draw = random.Random(f"samen {seed}")
        data = right(draw, inhoud, "waterrijk")
        for mistake in draw.sample(sorted(MISTAKES), 3):
            MISTAKES[mistake](draw, data)
        wanted = python_messages(inhoud, data)
        told = messages(browserkant, data)
        assert comparable(told) == comparable(wanted), seed


NEED_REASONS = ("geld", "partij")
"""What `check` only tells of choices that have their reason."""


def comparable(messages: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return what both sides can know.

    `check` tells what a schema refuses before it looks further, and adds up money only when
    every reason is there; the form does both at once.
    """
    schema = {("schema", plek) for code, plek in messages if code in ("schema", "sleutel")}
    if schema:
        return schema
    if any(code == "waarom" for code, _ in messages):
        return {(code, plek) for code, plek in messages if code not in NEED_REASONS}
    return messages


def python_side(inhoud: Inhoud, data: Data) -> tuple[RegioKader | None, list[Problem]]:
    """Return the region as `check` works it out, and every problem; None when unreadable."""
    text = read_yaml(PATH, as_yaml(data))
    refused = check(text, read_validator(SCHEMA))
    if refused:
        return None, list(refused)
    keuzes = structure(Keuzes, text)
    placed = {id: replace(k, rijplaatsen=rows(text, id, k)) for id, k in keuzes.keuzes.items()}
    keuzes = replace(keuzes, keuzes=placed)
    regio = inhoud.per_regio["waterrijk"].regio
    kader, problems = resolve_regio(inhoud.landelijk, regio, keuzes)
    found = [
        *problems,
        *reference_problems(inhoud.landelijk, {"waterrijk": keuzes}),
        *agreement_problems([kader]),
        *unknown_abbreviations(inhoud.landelijk, {PATH: text}),
        *unexplained_words(inhoud.landelijk, {PATH: text}),
        *long_sentences({PATH: text}),
        *avoided_words({PATH: text}),
        *signs_without_letter({PATH: text}, inhoud.tekens),
        *name_clashes(inhoud.landelijk, questionnaire(inhoud, kader)),
    ]
    return kader, found


def questionnaire(inhoud: Inhoud, kader: RegioKader) -> Vragenlijst:
    """Return the screening of one region, with the questions that it adds."""
    rule = inhoud.vragenlijsten[NATIONAL].regel
    return all_questionnaires(inhoud.landelijk, (kader,), rule)[kader.regio.id]


def rows(text: YamlText, id: str, keuze: Keuze) -> tuple[Position, ...]:
    """Return where each row of a table stands."""
    count = len(keuze.vult_in) if isinstance(keuze.vult_in, tuple) else 0
    return tuple(text.position_of(("keuzes", id, "vult_in", n)) for n in range(count))


def python_messages(inhoud: Inhoud, data: Data) -> set[tuple[str, str]]:
    """Return the code of every problem, with the element or addition that it stands in."""
    _, problems = python_side(inhoud, data)
    text = read_yaml(PATH, as_yaml(data))
    starts = [(text.position_of(("keuzes", id)).line, id) for id in data["keuzes"]]
    starts += [
        (text.position_of(("toevoegingen", n)).line, row["id"])
        for n, row in enumerate(data.get("toevoegingen", []))
    ]
    if "indeling" in data:
        starts.append((text.position_of(("indeling",)).line, "indeling"))
    starts += [(1, ""), (text.position_of(("keuzes",)).line, "")]
    starts.sort()
    return {
        (p.code, [id for line, id in starts if line <= p.position.line][-1]) for p in problems
    }


@pytest.mark.parametrize("formaat", [0, 2])
def test_a_file_of_another_format_gets_one_message(
    browserkant: Browserkant, formaat: int
) -> None:
    other = {"schema": formaat, "regio": "waterrijk", "keuzes": {}, "nieuw": "x"}

    assert messages(browserkant, other) == {("formaat", "")}
