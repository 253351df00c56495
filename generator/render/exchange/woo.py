"""The metadata of each convenant as a file beside it, and the schema of that file."""

import hashlib
import json
from collections.abc import Mapping

from generator.load import Inhoud
from generator.views.woo import Woogegevens, has_convenant, woo_facts

Json = dict[str, object]

SCHEMA_PATH = "uitwisseling/woo.schema.json"
NAME = "convenant.woo.json"
FORMATS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
}
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"


def woo_files(inhoud: Inhoud, documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the file of each region that wrote a convenant, by path.

    `documents` are the finished documents by path: size and checksum are theirs.
    """
    files = {}
    for kader in inhoud.kaders:
        if has_convenant(kader):
            folder = f"regios/{kader.regio.id}/documenten"
            facts = woo_facts(inhoud.landelijk, kader)
            made = {
                soort: documents[f"{folder}/convenant.{soort}"]
                for soort in FORMATS
                if f"{folder}/convenant.{soort}" in documents
            }
            files[f"{folder}/{NAME}"] = _bytes(metadata(facts, made))
    return files


def woo_schema_file() -> dict[str, bytes]:
    """Return the schema by path."""
    return {SCHEMA_PATH: _bytes(woo_schema())}


def _bytes(data: Json) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def metadata(facts: Woogegevens, made: Mapping[str, bytes]) -> Json:
    """Return the metadata as plain data; a date that is not known yet is left out."""
    dates = {"ingangsdatum": facts.ingangsdatum, "einddatum": facts.einddatum}
    return {
        "titel": facts.titel,
        "status": "concept" if facts.concept else "vastgesteld",
        "verzonnen": facts.verzonnen,
        "informatiecategorie": {
            "artikel": "Woo 3.3, tweede lid, onder f",
            "naam": "convenanten",
        },
        "taal": "nl",
        "organisaties": [
            {"naam": o.naam, "code": o.code} | ({"tooi": o.uri} if o.uri else {})
            for o in facts.organisaties
        ],
        "gemeenten_peildatum": facts.peildatum,
        **{name: day for name, day in dates.items() if day},
        "model": facts.model,
        "editie": facts.editie,
        "bijgewerkt": facts.datum,
        "bestanden": [
            {
                "naam": f"convenant.{soort}",
                "formaat": FORMATS[soort],
                "omvang": len(content),
                "sha256": hashlib.sha256(content).hexdigest(),
            }
            for soort, content in made.items()
        ],
    }


def woo_schema() -> Json:
    """Return the JSON Schema of `metadata`."""
    text: Json = {"type": "string", "minLength": 1}
    day: Json = {"type": "string", "pattern": DAY}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://kaderwijzer.example/{SCHEMA_PATH}",
        "title": "Gegevens bij een convenant, om het onder de Woo te publiceren",
        **_group(
            ("ingangsdatum", "einddatum"),
            titel=text,
            status={"enum": ["concept", "vastgesteld"]},
            verzonnen={"type": "boolean"},
            informatiecategorie=_group(artikel=text, naam={"const": "convenanten"}),
            taal={"const": "nl"},
            organisaties={
                "type": "array",
                "minItems": 1,
                "items": _group(
                    ("tooi",),
                    naam=text,
                    code={"type": "string", "pattern": "^GM[0-9]{4}$"},
                    tooi={"type": "string", "pattern": "/tooi/id/gemeente/gm[0-9]{4}$"},
                ),
            },
            gemeenten_peildatum=day,
            model=text,
            editie=text,
            bijgewerkt=day,
            ingangsdatum=day,
            einddatum=day,
            bestanden={
                "type": "array",
                "items": _group(
                    naam=text,
                    formaat={"enum": [*FORMATS.values()]},
                    omvang={"type": "integer", "minimum": 1},
                    sha256={"type": "string", "pattern": "^[0-9a-f]{64}$"},
                ),
            },
        ),
    }


def _group(may_lack: tuple[str, ...] = (), **properties: Json) -> Json:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in properties if name not in may_lack],
        "properties": properties,
    }
