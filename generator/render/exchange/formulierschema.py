"""The JSON Schema of the answers to a form: sections, and the fields in each."""

import json
from collections.abc import Callable, Iterable, Mapping

from generator.load import Inhoud
from generator.model.formulier import Formulier, Kolomsoort, Veld, Veldkolom, Veldsoort
from generator.model.openplek import Optie
from generator.model.partner import Leefgebied
from generator.resolve.formulieren import region_forms
from generator.views.clausule import clauses_of, model_text, model_titles
from generator.views.formuliervelden import (
    JA_NEE_WEET_NIET,
    ONDERTEKENING,
    PERSOON,
    person_parts,
)

Schema = dict[str, object]
Words = Callable[[str], str]

BASE = "https://kaderwijzer.example/uitwisseling/formulieren"
LINE, LINES, MOST_ROWS = 400, 8000, 60
SILENT = (Veldsoort.TEKST, Veldsoort.VRIJ_VLAK)
"""Kinds of field without an answer."""


def form_schemas(inhoud: Inhoud) -> dict[str, Schema]:
    """Return the schema of each national form by path, and of those a region changed."""
    landelijk = inhoud.landelijk
    places = {plek.id: plek for plek in landelijk.openplekken}
    titles = model_titles(landelijk.convenant)
    national, _ = region_forms(landelijk.formulieren, {})
    schemas = {
        f"uitwisseling/formulieren/{form.id}.schema.json": form_schema(
            form, landelijk.leefgebieden, lambda text: model_text(text, places, titles)
        )
        for form in national.formulieren
    }
    for kader in inhoud.kaders:
        words = clauses_of(kader).regel
        for form in kader.formulieren:
            if form.bron in kader.keuzes.formulieren:
                path = f"regios/{kader.regio.id}/formulieren/{form.id}.schema.json"
                schemas[path] = form_schema(form, landelijk.leefgebieden, words)
    return schemas


def schema_files(inhoud: Inhoud) -> dict[str, bytes]:
    """Return the schemas as files by path."""
    return {
        path: (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
        for path, schema in form_schemas(inhoud).items()
    }


def form_schema(
    formulier: Formulier, leefgebieden: tuple[Leefgebied, ...], words: Words
) -> Schema:
    """Return the schema of the answers to one form.

    Nothing is required: a form may be filled in partly. `words` turns a text of the model
    into what its reader sees.
    """
    sections = {
        sectie.id: _object(
            words(sectie.titel),
            {
                veld.id: _described(_field(veld, leefgebieden, words), veld, words)
                for veld in sectie.velden
                if veld.soort not in SILENT
            },
        )
        for sectie in formulier.secties
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"{BASE}/{formulier.id}.schema.json",
        "description": f"Antwoorden bij versie {formulier.versie} van dit formulier.",
        **_object(
            words(formulier.titel), {id: s for id, s in sections.items() if s["properties"]}
        ),
    }


def _described(schema: Schema, veld: Veld, words: Words) -> Schema:
    described: Schema = {"title": words(veld.label)}
    if veld.hulp:
        described["description"] = words(veld.hulp)
    return {**described, **{k: v for k, v in schema.items() if k != "title"}}


def _field(veld: Veld, leefgebieden: tuple[Leefgebied, ...], words: Words) -> Schema:
    match veld.soort:
        case Veldsoort.DATUM:
            return _date()
        case Veldsoort.EEN_VAN:
            return _one(veld.opties, words)
        case Veldsoort.JA_NEE_WEET_NIET:
            return _enum(JA_NEE_WEET_NIET)
        case Veldsoort.MEER_VAN:
            return {
                "type": "array",
                "uniqueItems": True,
                "items": _one(veld.opties, words),
            }
        case Veldsoort.TABEL if veld.rijen:
            names = {rij.id: words(rij.naam) for rij in veld.rijen}
            return _fixed_rows(names, veld.kolommen, words)
        case Veldsoort.PER_LEEFGEBIED:
            names = {leefgebied.id: leefgebied.naam for leefgebied in leefgebieden}
            return _fixed_rows(names, veld.kolommen, words)
        case Veldsoort.TABEL:
            return _list(_row(veld.label, veld.kolommen, words))
        case Veldsoort.AGENDA:
            note = {"aantekening": _text(LINES)}
            return _object("", {p.id: _object(words(p.naam), dict(note)) for p in veld.punten})
        case Veldsoort.PERSOON:
            asked = person_parts(veld)
            return _object("", {p: {"title": PERSOON[p], **_part(p)} for p in asked})
        case Veldsoort.HANDTEKENING:
            parts = {key: _date() if key == "datum" else _text(LINE) for key in ONDERTEKENING}
            return _list(_object("Ondertekenaar", parts))
        case _:
            return _text(LINES if veld.soort is Veldsoort.REGELS else LINE)


def _object(title: str, properties: Mapping[str, Schema]) -> Schema:
    schema: Schema = {"title": title} if title else {}
    return {
        **schema,
        "type": "object",
        "additionalProperties": False,
        "properties": dict(properties),
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "maxItems": MOST_ROWS, "items": items}


def _text(longest: int) -> Schema:
    return {"type": "string", "maxLength": longest}


def _date() -> Schema:
    return {
        "type": "string",
        "format": "date",
        "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        "patternErrorMessage": "Schrijf de datum als 2026-03-02",
    }


def _part(part: str) -> Schema:
    return _date() if part == "geboortedatum" else _text(LINE)


def _one(opties: Iterable[Optie], words: Words) -> Schema:
    return _enum({optie.id: words(optie.naam) for optie in opties})


def _enum(options: Mapping[str, str]) -> Schema:
    return {"type": "string", "enum": [*options], "enumDescriptions": [*options.values()]}


def _fixed_rows(
    names: Mapping[str, str], kolommen: tuple[Veldkolom, ...], words: Words
) -> Schema:
    return _object("", {id: _row(name, kolommen, words) for id, name in names.items()})


def _row(title: str, kolommen: tuple[Veldkolom, ...], words: Words) -> Schema:
    return _object(title, {kolom.id: _cell(kolom, words) for kolom in kolommen})


def _cell(kolom: Veldkolom, words: Words) -> Schema:
    title: Schema = {"title": words(kolom.naam)}
    match kolom.soort:
        case Kolomsoort.DATUM:
            return {**title, **_date()}
        case Kolomsoort.EEN_VAN:
            return {**title, **_one(kolom.opties, words)}
        case Kolomsoort.VINK:
            return {**title, "type": "boolean"}
        case Kolomsoort.REGEL:
            return {**title, **_text(LINES)}
