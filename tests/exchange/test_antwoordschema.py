"""The schema of the answers accepts and refuses exactly what `kaderwijzer screen` does."""

import pytest
from jsonschema import Draft202012Validator

from generator.load import Inhoud
from generator.problems import Position
from generator.render.exchange.antwoordschema import answers_schema
from generator.screening.antwoorden import read_answers

ACCEPTED: list[object] = [
    {},
    {"C1a": "ja"},
    {"C2a-1": "nee", "Z": "onbekend", "C4b": "ja"},
    {"C1b": "onbekend"},
    {"C1b": []},
    {"C1b": ["wonen"]},
    {"C1b": ["wonen", "wonen", "gezondheid"]},
    {"partner": "woningcorporatie"},
    {"inbrengrecht": "nee"},
    {"acuut": "ja", "prioriteit": "nee", "buiten-regio": "onbekend"},
]

REFUSED: list[object] = [
    None,
    "ja",
    ["C1a"],
    {"C1a": "misschien"},
    {"C1a": "Ja"},
    {"C1a": True},
    {"C1a": None},
    {"C1a": ["wonen"]},
    {"C9": "ja"},
    {"C1": "ja"},
    {"U1": "ja"},
    {"C1b": ["tuin"]},
    {"C1b": [1]},
    {"C1b": [{"wonen": "ja"}]},
    {"C1b": "wonen"},
    {"partner": "de buren"},
    {"partner": ["gemeente"]},
    {"partner": "ja"},
    {"naam": "iemand"},
]


@pytest.fixture(scope="module")
def validator(inhoud: Inhoud) -> Draft202012Validator:
    schema = answers_schema(inhoud.landelijk, inhoud.complete)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def is_read(inhoud: Inhoud, data: object) -> bool:
    place = Position("antwoorden.yaml")
    _, problems = read_answers(inhoud.complete, data, lambda _: place)
    return not problems


@pytest.mark.parametrize("data", ACCEPTED, ids=str)
def test_accepted_by_schema_and_reader(
    inhoud: Inhoud, validator: Draft202012Validator, data: object
) -> None:
    assert (validator.is_valid(data), is_read(inhoud, data)) == (True, True)


@pytest.mark.parametrize("data", REFUSED, ids=str)
def test_refused_by_schema_and_reader(
    inhoud: Inhoud, validator: Draft202012Validator, data: object
) -> None:
    assert (validator.is_valid(data), is_read(inhoud, data)) == (False, False)


def test_every_practice_case_and_example_is_accepted(
    inhoud: Inhoud, validator: Draft202012Validator
) -> None:
    answers = [casus.antwoorden for casus in inhoud.landelijk.casussen]
    examples = answers_schema(inhoud.landelijk, inhoud.complete)["examples"]
    assert isinstance(examples, list)

    for data in (*answers, *examples):
        assert validator.is_valid(data) and is_read(inhoud, data)


def test_everything_has_a_dutch_title_and_description(inhoud: Inhoud) -> None:
    properties = answers_schema(inhoud.landelijk, inhoud.complete)["properties"]
    assert isinstance(properties, dict)

    assert all(p["title"] and p["description"] for p in properties.values())
    assert "nee, dan staat hier 'ja'" in properties["C2b"]["description"]
