"""The JSON Schema of a file with answers, as `kaderwijzer screen` reads it."""

from collections.abc import Mapping

from generator.model.landelijk import Landelijk
from generator.model.screening import Vraag, Vraagsoort
from generator.screening.antwoord import Antwoord
from generator.screening.antwoorden import PARTNER, TICKED

Schema = Mapping[str, object]

ID = "https://kaderwijzer.example/schemas/1/antwoorden.schema.json"

MEANING = {
    Antwoord.JA: "Klopt.",
    Antwoord.NEE: "Klopt niet.",
    Antwoord.ONBEKEND: "Niet bekend. Dat telt niet als nee.",
}


def answers_schema(landelijk: Landelijk) -> Schema:
    """Return the schema: each part of the rule, each question asked beforehand, the partner."""
    screening = landelijk.screening
    properties: dict[str, Schema] = {}
    for vraag in landelijk.vragen:
        properties[vraag.onderdeel] = _property(vraag, landelijk)
        if vraag.soort is Vraagsoort.PARTNER:
            properties[PARTNER] = _partner(vraag, landelijk)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": ID,
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
            {"C1a": "ja", TICKED: ["wonen", "financien"], "C2b": "onbekend", "acuut": "nee"}
        ],
    }


def _property(vraag: Vraag, landelijk: Landelijk) -> Schema:
    if vraag.soort is Vraagsoort.PARTNER:
        return {
            "title": "Mag uw organisatie zelf inbrengen?",
            "description": f"Zet dit er alleen in als u '{PARTNER}' weglaat.",
            **_value(),
        }
    described = {"title": vraag.titel, "description": _description(vraag)}
    if vraag.soort is Vraagsoort.LEEFGEBIEDEN:
        return {**described, "anyOf": [_ticked(vraag, landelijk), _value()]}
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


def _ticked(vraag: Vraag, landelijk: Landelijk) -> Schema:
    return {
        "title": "Aangekruiste leefgebieden",
        "description": (
            f"Vanaf {vraag.drempel} leefgebieden die meetellen is het onderdeel ja. "
            "Minder is nee."
        ),
        "type": "array",
        "items": {
            "title": "Leefgebied",
            "type": "string",
            "enum": [leefgebied.id for leefgebied in landelijk.leefgebieden],
            "enumDescriptions": [leefgebied.naam for leefgebied in landelijk.leefgebieden],
        },
        "examples": [[leefgebied.id for leefgebied in landelijk.leefgebieden[: vraag.drempel]]],
    }


def _partner(vraag: Vraag, landelijk: Landelijk) -> Schema:
    return {
        "title": vraag.titel,
        "description": f"{vraag.tekst} Daaruit volgt of u zelf mag inbrengen in uw regio.",
        "type": "string",
        "enum": [partner.id for partner in landelijk.partners],
        "enumDescriptions": [partner.naam for partner in landelijk.partners],
    }
