"""The JSON Schema of a file with answers, as `kaderwijzer screen` reads it."""

from collections.abc import Mapping

from generator.model.landelijk import Landelijk
from generator.model.screening import Vraag, Vraagsoort
from generator.screening.antwoord import Antwoord
from generator.screening.antwoorden import PARTNER
from generator.screening.vragenlijst import Lijstvraag, Vragenlijst

Schema = Mapping[str, object]

ID = "https://kaderwijzer.example/schemas/1/{}antwoorden.schema.json"

MEANING = {
    Antwoord.JA: "Klopt.",
    Antwoord.NEE: "Klopt niet.",
    Antwoord.ONBEKEND: "Niet bekend. Dat telt niet als nee.",
}


def answers_schema(landelijk: Landelijk, vragenlijst: Vragenlijst) -> Schema:
    """Return the schema: each part of the rule, each question asked beforehand, the partner.

    Of a region: only what is asked there. Without region: the complete questionnaire.
    """
    screening = landelijk.screening
    properties: dict[str, Schema] = {}
    for item in vragenlijst.vragen:
        properties[item.vraag.onderdeel] = _property(item)
        if item.vraag.soort is Vraagsoort.PARTNER:
            properties[PARTNER] = _partner(item)
    ticked = next(item for item in vragenlijst.vragen if item.aankruisen)
    enough = [optie.id for optie in ticked.opties[: ticked.vraag.drempel]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID.format(f"{vragenlijst.regio}/" if vragenlijst.regio else ""),
        "title": f"Antwoorden bij de {screening.titel.lower()}",
        "description": (
            "De antwoorden op de vragen, per onderdeel van de regel. "
            f"Hoort bij versie {screening.versie} van de vragenlijst. "
            "Wat ontbreekt, telt als onbekend."
        ),
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "examples": [
            {"C1a": "ja", ticked.vraag.onderdeel: enough, "C2b": "onbekend", "acuut": "nee"}
        ],
    }


def _property(item: Lijstvraag) -> Schema:
    vraag = item.vraag
    if vraag.soort is Vraagsoort.PARTNER:
        return {
            "title": "Mag uw organisatie zelf inbrengen?",
            "description": f"Zet dit er alleen in als u '{PARTNER}' weglaat.",
            **_value(),
        }
    described = {"title": vraag.titel, "description": _description(vraag)}
    if item.aankruisen:
        return {**described, "anyOf": [_ticked(item), _value()]}
    return {**described, **_value()}


def _description(vraag: Vraag) -> str:
    """A question asked the other way round is told: the file holds the part, not the button."""
    if vraag.omgekeerd:
        return f"{vraag.tekst} Let op: is uw antwoord op die vraag nee, dan staat hier 'ja'."
    return " ".join(text for text in (vraag.tekst, vraag.hint) if text)


def _value() -> Schema:
    return {
        "type": "string",
        "enum": [antwoord.value for antwoord in Antwoord],
        "enumDescriptions": [MEANING[antwoord] for antwoord in Antwoord],
    }


def _ticked(item: Lijstvraag) -> Schema:
    drempel = item.vraag.drempel
    boxes = [optie for optie in item.opties if optie.waarde is None]
    return {
        "title": "Aangekruiste leefgebieden",
        "description": (
            f"Vanaf {drempel} leefgebieden die meetellen is het onderdeel ja. Minder is nee."
        ),
        "type": "array",
        "items": {
            "title": "Leefgebied",
            "type": "string",
            "enum": [optie.id for optie in boxes],
            "enumDescriptions": [optie.label for optie in boxes],
        },
        "examples": [[optie.id for optie in boxes[:drempel]]],
    }


def _partner(item: Lijstvraag) -> Schema:
    return {
        "title": item.vraag.titel,
        "description": f"{item.vraag.tekst} Daaruit volgt of u zelf mag inbrengen in uw regio.",
        "type": "string",
        "enum": [optie.id for optie in item.opties],
        "enumDescriptions": [optie.label for optie in item.opties],
    }
