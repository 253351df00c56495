"""The decision as DMN: valid, and run by an engine of others over all answers."""

import re
from collections.abc import Mapping
from importlib.resources import files
from itertools import product
from xml.etree import ElementTree

import pytest
from lxml import etree

from generator.load import Inhoud
from generator.problems import Position
from generator.render.exchange.beslismodel import (
    OUTCOMES,
    SIGNALS,
    Beslismodel,
    decision_model,
)
from generator.render.exchange.dmn import DMN_13, DMN_15, dmn_file
from generator.render.exchange.namen import plain_name
from generator.screening.antwoord import Antwoord
from generator.screening.antwoorden import read_answers
from generator.screening.beoordeling import beoordeel
from generator.screening.tabel import DIGITS, cell, look_up, node_values
from generator.screening.vragenlijst import NATIONAL

Answers = tuple[str, ...]
PLACE = Position("casus.yaml")
NO_ROW = "No rules matched the input data"
ALL = [antwoord.value for antwoord in DIGITS]


def model_of(inhoud: Inhoud, regio: str) -> Beslismodel:
    return decision_model(inhoud.landelijk, inhoud.vragenlijsten[regio], "Screening")


class Engine:
    """pyDMNrules with one file loaded, as somebody who knows nothing of us would use it.

    It makes its parser when it is imported, which takes long: so just where it is used.
    """

    def __init__(self, content: bytes) -> None:
        from pyDMNrules import DMN

        self._rules = DMN()
        status = self._rules.useXML(content.decode())
        assert not status.get("errors"), status

    def decide(self, answers: Mapping[str, str]) -> Mapping[str, object]:
        status, results = self._rules.decide(dict(answers))
        return self._last(status, results)

    def decide_one(self, decision: str, values: Mapping[str, str]) -> object:
        status, results = self._rules.decideTables(dict(values), [decision])
        return self._last(status, results).get(decision)

    def _last(self, status: Mapping[str, object], results: object) -> Mapping[str, object]:
        errors = [str(error) for error in status.get("errors", ())]
        assert all(error.startswith(NO_ROW) and SIGNALS in error for error in errors), errors
        if isinstance(results, list):
            return dict(results[-1]["Result"]) if results else {}
        return dict(results["Result"])


pytestmark = pytest.mark.xdist_group("dmn")


@pytest.fixture(scope="module")
def engine(inhoud: Inhoud) -> Engine:
    return Engine(dmn_file(model_of(inhoud, NATIONAL), DMN_15))


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The official schema of DMN 1.3, from a package that ships it."""
    folder = files("SpiffWorkflow.dmn.parser") / "schema" / "DMN13.xsd"
    return etree.XMLSchema(etree.parse(str(folder)))


def test_every_questionnaire_fits_the_official_schema(
    inhoud: Inhoud, schema: etree.XMLSchema
) -> None:
    for regio in inhoud.vragenlijsten:
        document = etree.fromstring(dmn_file(model_of(inhoud, regio), DMN_13))
        assert schema.validate(document), (regio, schema.error_log)


def test_editions_differ_in_their_namespaces_only(inhoud: Inhoud) -> None:
    model = model_of(inhoud, "waterrijk")
    new, old = (dmn_file(model, versie).decode() for versie in (DMN_15, DMN_13))
    assert new != old
    assert (
        new.replace(DMN_15.model, DMN_13.model).replace(DMN_15.diagram, DMN_13.diagram) == old
    )


def test_hit_policies(inhoud: Inhoud) -> None:
    """One row for a criterion; a list for outcomes and signals."""
    root = ElementTree.fromstring(dmn_file(model_of(inhoud, NATIONAL), DMN_15))
    space = {"": DMN_15.model}
    found = {
        decision.get("name"): decision.find("decisionTable", space).get("hitPolicy")
        for decision in root.findall("decision", space)
    }
    assert {name for name, policy in found.items() if policy == "COLLECT"} == {
        OUTCOMES,
        SIGNALS,
    }
    assert found["C1"] == found["C2a"] == "UNIQUE"


def test_every_question_part_is_an_input(inhoud: Inhoud) -> None:
    for regio, vragenlijst in inhoud.vragenlijsten.items():
        asked = [item.vraag.onderdeel for item in vragenlijst.vragen]
        assert [invoer.id for invoer in model_of(inhoud, regio).invoer] == asked


def test_engine_agrees_on_every_combination_of_answers(inhoud: Inhoud, engine: Engine) -> None:
    """Every table in full by the engine, then all answers through its results."""
    vragenlijst = inhoud.vragenlijsten[NATIONAL]
    decided: dict[str, tuple[Answers, dict[Answers, object]]] = {}
    for beslissing in model_of(inhoud, NATIONAL).beslissingen:
        if beslissing.id != SIGNALS:
            inputs = tuple(map(plain_name, beslissing.invoer))
            decided[beslissing.id] = (
                beslissing.invoer,
                {
                    values: engine.decide_one(
                        beslissing.id, dict(zip(inputs, values, strict=True))
                    )
                    for values in product(ALL, repeat=len(inputs))
                },
            )
    parts = vragenlijst.regel.onderdelen
    count = 0
    for answers in product(DIGITS, repeat=len(parts)):
        given = dict(zip(parts, answers, strict=True))
        values: dict[str, object] = {part: answer.value for part, answer in given.items()}
        for id, (inputs, results) in decided.items():
            values[id] = results[tuple(values[name] for name in inputs)]
        assert tuple(values[OUTCOMES]) == look_up(vragenlijst.regel, given), given
        count += 1
    assert count == 3 ** len(parts)


@pytest.mark.parametrize("regio", [NATIONAL, "waterrijk"])
def test_engine_gives_each_signal_for_just_its_answers(inhoud: Inhoud, regio: str) -> None:
    """Everything a signal looks at, in full; the rest is open. Rows share no conditions."""
    vragenlijst = inhoud.vragenlijsten[regio]
    model = model_of(inhoud, regio)
    engine = Engine(dmn_file(model, DMN_15))
    signals = next(b for b in model.beslissingen if b.id == SIGNALS)
    for signaal, tabel in zip(vragenlijst.signalen, vragenlijst.signaaltabellen, strict=True):
        for combination in product(DIGITS, repeat=len(tabel.invoer)):
            given = dict(zip(tabel.invoer, combination, strict=True))
            values = {
                plain_name(name): given.get(name, Antwoord.ONBEKEND).value
                for name in signals.invoer
            }
            found = engine.decide_one(SIGNALS, values) or []
            holds = DIGITS[int(cell(tabel, given))] is Antwoord.JA
            assert (signaal.id in found) is holds, (signaal.id, given)


@pytest.mark.parametrize("regio", [NATIONAL, "waterrijk"])
def test_engine_runs_the_practice_cases_through_the_whole_model(
    inhoud: Inhoud, regio: str
) -> None:
    vragenlijst = inhoud.vragenlijsten[regio]
    engine = Engine(dmn_file(model_of(inhoud, regio), DMN_15))
    asked = [item.vraag.onderdeel for item in vragenlijst.vragen]
    assert inhoud.landelijk.casussen
    for casus in inhoud.landelijk.casussen:
        known, _ = read_answers(vragenlijst, dict(casus.antwoorden), lambda _: PLACE)
        given = {part: known.get(part, Antwoord.ONBEKEND) for part in asked}
        result = engine.decide({plain_name(part): a.value for part, a in given.items()})
        expected = beoordeel(vragenlijst, inhoud.landelijk.screening, given)
        assert tuple(result[OUTCOMES]) == expected.uitkomsten, casus.id
        assert set(result[SIGNALS] or ()) == set(expected.signalen), casus.id
        values = node_values(vragenlijst.regel, given)
        for tabel in vragenlijst.regel.knopen:
            assert result[plain_name(tabel.id)] == values[tabel.id].value


def test_a_control_sign_in_a_text_of_a_region_cannot_break_the_file(inhoud: Inhoud) -> None:
    model = decision_model(inhoud.landelijk, inhoud.vragenlijsten[NATIONAL], 'Regio "\x0b<b>&')
    root = ElementTree.fromstring(dmn_file(model, DMN_15))
    assert root.get("name") == 'Regio "<b>&'


def test_drawing_has_a_place_for_everything(inhoud: Inhoud) -> None:
    text = dmn_file(model_of(inhoud, "waterrijk"), DMN_15).decode()
    drawn = set(re.findall(r'dmnElementRef="([^"]+)"', text))
    made = set(re.findall(r'<(?:decision|inputData|informationRequirement) id="([^"]+)"', text))
    assert drawn == made
    places = re.findall(r'<dc:Bounds x="(\d+)" y="(\d+)"', text)
    assert len(set(places)) == len(places)
