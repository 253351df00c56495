"""Answers to a form, made up from its schema: the longest plausible text in every place."""

from collections.abc import Mapping
from typing import Any

from generator.load import Inhoud
from generator.model.formulier import Formulier
from generator.render.exchange.formulierschema import form_schema
from generator.views.clausule import clauses_of

NAMES = "Świętosława Żółć, Şükrü Ağaoğlu, محمد عبد الله"
EVIL = "<b>&amp; {{ x }} #set *a* _b_ \\ $1$ é €"
LONG = f"{NAMES}. {EVIL}. " + "Een lange zin over wat er speelt. " * 8


def schema_of(inhoud: Inhoud, region: str, form: Formulier) -> dict[str, Any]:
    """Return the schema of the answers to a form of one region."""
    words = clauses_of(inhoud.per_regio[region]).regel
    return form_schema(form, inhoud.landelijk.leefgebieden, words)


def example(schema: Mapping[str, Any]) -> Any:
    """Return an answer that fits the schema and fills every place."""
    if "enum" in schema:
        return schema["enum"][-1]
    match schema["type"]:
        case "string" if "pattern" in schema:
            return "2026-03-02"
        case "string":
            return LONG[: min(schema["maxLength"], 390)].strip()
        case "boolean":
            return True
        case "array" if "enum" in schema["items"]:
            return list(schema["items"]["enum"])
        case "array":
            return [example(schema["items"]) for _ in range(3)]
        case _:
            return {key: example(inner) for key, inner in schema["properties"].items()}
