"""The form for Open Formulieren: its logic run by the library that Open Formulieren uses."""

import io
import json
import re
import uuid
import zipfile
from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from json_logic import jsonLogic

from generator.load import Inhoud
from generator.render.exchange.beslismodel import decision_model
from generator.render.exchange.namen import plain_name
from generator.render.exchange.onderdelen import outcome_key, question_key, safe, signal_key
from generator.render.exchange.open_formulieren import as_zip, form_files
from generator.screening.antwoord import Antwoord
from generator.screening.tabel import DIGITS, cell, look_up
from generator.screening.vragenlijst import NATIONAL, Lijstvraag, value_of

LISTS = [NATIONAL, "waterrijk"]
Files = Mapping[str, list[dict]]


def files_of(inhoud: Inhoud, regio: str) -> Files:
    vragenlijst = inhoud.vragenlijsten[regio]
    model = decision_model(inhoud.landelijk, vragenlijst, "Screening")
    return form_files(inhoud.landelijk, inhoud.per_regio.get(regio), vragenlijst, model)


def components(files: Files) -> Iterator[dict]:
    for definition in files["formDefinitions"]:
        yield from definition["configuration"]["components"]


def variables_in(expression: object) -> Iterator[str]:
    if isinstance(expression, Mapping):
        for operator, inner in expression.items():
            if operator == "var":
                yield inner
            else:
                yield from variables_in(inner)
    elif isinstance(expression, list):
        for inner in expression:
            yield from variables_in(inner)


class Rules:
    """The rules of a form in order; the same rule on the same values is evaluated once."""

    def __init__(self, files: Files) -> None:
        self.sets: dict[str, dict] = {}
        self.shows: dict[str, dict] = {}
        for rule in sorted(files["formLogic"], key=lambda rule: rule["order"]):
            (action,) = rule["actions"]
            if action["action"]["type"] == "variable":
                assert jsonLogic(rule["json_logic_trigger"], {}) is True
                self.sets[action["variable"]] = action["action"]["value"]
            else:
                assert action["action"]["property"] == {"value": "hidden", "type": "bool"}
                assert action["action"]["state"] is False
                self.shows[action["component"]] = rule["json_logic_trigger"]
        self._needs = {
            name: tuple(dict.fromkeys(variables_in(rule)))
            for name, rule in (self.sets | self.shows).items()
        }
        self._known: dict[tuple, object] = {}

    def value(self, name: str, values: Mapping[str, object]) -> object:
        key = (name, *(values.get(needed) for needed in self._needs[name]))
        if key not in self._known:
            rule = (self.sets | self.shows)[name]
            self._known[key] = jsonLogic(rule, dict(values))
        return self._known[key]


@pytest.mark.parametrize("regio", LISTS)
def test_every_way_to_answer_a_question_gives_the_value_of_its_part(
    inhoud: Inhoud, regio: str
) -> None:
    rules = Rules(files_of(inhoud, regio))
    for item in inhoud.vragenlijsten[regio].vragen:
        if item.aankruisen and regio:
            continue  # the same boxes as nationally, where all thousands of ways are tried
        name = plain_name(item.vraag.onderdeel)
        for ticked in ways_to_tick(item):
            value = jsonLogic(
                rules.sets[name], {question_key(item): as_submitted(item, ticked)}
            )
            assert value == value_of(item, ticked).value, (item.vraag.id, ticked)


def ways_to_tick(item: Lijstvraag) -> Iterator[frozenset[str]]:
    ids = [optie.id for optie in item.opties]
    if not item.aankruisen:
        yield from (frozenset(), *(frozenset({id}) for id in ids))
        return
    for choice in product((False, True), repeat=len(ids)):
        yield frozenset(id for id, on in zip(ids, choice, strict=True) if on)


def as_submitted(item: Lijstvraag, ticked: frozenset[str]) -> object:
    if item.aankruisen:
        return {optie.id: optie.id in ticked for optie in item.opties}
    return next(iter(ticked), "")


def test_every_combination_of_answers_shows_just_its_outcomes(inhoud: Inhoud) -> None:
    vragenlijst = inhoud.vragenlijsten[NATIONAL]
    rules = Rules(files_of(inhoud, NATIONAL))
    parts = vragenlijst.regel.onderdelen
    built = [name for name in rules.sets if name not in map(plain_name, parts)]
    built = [name for name in built if name != "acuut"]
    outcomes = [uitkomst.id for uitkomst in inhoud.landelijk.uitkomsten]
    count = 0
    for answers in product(DIGITS, repeat=len(parts)):
        given = dict(zip(parts, answers, strict=True))
        values = {plain_name(part): answer.value for part, answer in given.items()}
        for name in built:
            values[name] = str(rules.value(name, values))
        shown = tuple(id for id in outcomes if rules.value(outcome_key(id), values))
        assert shown == look_up(vragenlijst.regel, given), given
        count += 1
    assert count == 3 ** len(parts)


@pytest.mark.parametrize("regio", LISTS)
def test_each_signal_shows_for_just_its_answers(inhoud: Inhoud, regio: str) -> None:
    vragenlijst = inhoud.vragenlijsten[regio]
    rules = Rules(files_of(inhoud, regio))
    for signaal, tabel in zip(vragenlijst.signalen, vragenlijst.signaaltabellen, strict=True):
        for combination in product(DIGITS, repeat=len(tabel.invoer)):
            given = dict(zip(tabel.invoer, combination, strict=True))
            values = {plain_name(name): answer.value for name, answer in given.items()}
            holds = DIGITS[int(cell(tabel, given))] is Antwoord.JA
            assert bool(rules.value(signal_key(signaal.id), values)) is holds, signaal.id


@pytest.mark.parametrize("regio", LISTS)
def test_nothing_points_at_what_is_not_there(inhoud: Inhoud, regio: str) -> None:
    files = files_of(inhoud, regio)
    keys = [component["key"] for component in components(files)]
    variables = [variable["key"] for variable in files["formVariables"]]
    assert len({*keys, *variables}) == len(keys) + len(variables)
    assert all(re.fullmatch(r"\w|\w[\w.\-]*\w", key) for key in (*keys, *variables))
    rules = Rules(files)
    assert set(rules.sets) == set(variables)
    assert set(rules.shows) <= set(keys)
    for rule in (rules.sets | rules.shows).values():
        for name in variables_in(rule):
            assert name.partition(".")[0] in (*keys, *variables)


@pytest.mark.parametrize("regio", LISTS)
def test_addresses_and_ids_agree_between_the_files(inhoud: Inhoud, regio: str) -> None:
    files = files_of(inhoud, regio)
    (form,) = files["forms"]
    definitions = {definition["url"] for definition in files["formDefinitions"]}
    assert [step["index"] for step in files["formSteps"]] == [0, 1]
    assert {step["form_definition"] for step in files["formSteps"]} == definitions
    assert {entry["form"] for entry in (*files["formVariables"], *files["formLogic"])} == {
        form["url"]
    }
    ids = [entry["uuid"] for entries in files.values() for entry in entries if "uuid" in entry]
    assert len(set(ids)) == len(ids)
    assert all(str(uuid.UUID(id)) == id for id in ids)


def test_the_form_sends_nothing_and_keeps_no_half_filled_form(inhoud: Inhoud) -> None:
    (form,) = files_of(inhoud, NATIONAL)["forms"]
    assert form["submission_allowed"] == "no_without_overview"
    assert form["suspension_allowed"] is False
    assert form["active"] is False


def test_acute_danger_stands_beside_its_question(inhoud: Inhoud) -> None:
    keys = [component["key"] for component in components(files_of(inhoud, NATIONAL))]
    assert keys[keys.index("vraag_acuut") + 1] == signal_key("F1")


@pytest.mark.parametrize("text", ["{{ 1 }}", "{% load x %}", "{{{", "{#", "{{{{%"])
def test_a_text_is_never_a_template(text: str) -> None:
    assert not re.search(r"\{[{%#]", safe(text))


def test_only_our_own_places_are_templates(inhoud: Inhoud) -> None:
    """And they name variables that the rules set."""
    files = files_of(inhoud, "waterrijk")
    variables = {variable["key"] for variable in files["formVariables"]}
    found = re.findall(r"\{[{%#] *(\w*)", json.dumps(list(components(files))))
    assert found == [criterium.id for criterium in inhoud.landelijk.screening.criteria]
    assert set(found) <= variables


def test_zip_holds_what_the_importer_reads_and_is_the_same_each_time(inhoud: Inhoud) -> None:
    content = as_zip(files_of(inhoud, "waterrijk"))
    assert content == as_zip(files_of(inhoud, "waterrijk"))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == [
            "formDefinitions.json",
            "forms.json",
            "formSteps.json",
            "formVariables.json",
            "formLogic.json",
        ]
        for name in archive.namelist():
            assert isinstance(json.loads(archive.read(name)), list)
