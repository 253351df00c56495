"""What the fill-in aid loads beside its script: the model and the templates as data, the style.

Only its own pages load them. The data is a script, because a page that was opened from a
disk may not fetch anything.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.load import Inhoud
from generator.render.documents.docx import docx_trees
from generator.render.documents.html import document_tree
from generator.render.documents.pakket import OUR_ACCENT
from generator.sources.soorten import modeline, soort_of
from generator.views.invulmodel import fill_in_model
from generator.views.regiokeuzes import EVENT, regional_choices

VENDORED = ("yaml.min.js", "fflate.min.js")
_ONLY_FOR_EDITORS = ("$schema", "$id", "examples")


def fill_in_assets(inhoud: Inhoud, templates: Path, schema: Path) -> dict[str, bytes]:
    """Return what the fill-in aid loads beside its script, by path below the root."""
    found = {f"assets/{name}": (templates / "vendor" / name).read_bytes() for name in VENDORED}
    return found | {
        "assets/invulhulp-model.js": model_script(inhoud, templates, schema).encode(),
        "assets/regiokeuzes.js": choices_script(inhoud).encode(),
        "assets/invulhulp.css": (templates / "invulhulp/invulhulp.css").read_bytes(),
    }


def model_script(inhoud: Inhoud, templates: Path, schema: Path) -> str:
    """Return the data as a classic script that defines one global name."""
    return f'"use strict";\nvar KwModel = {_literal(whole_model(inhoud, templates, schema))};\n'


def choices_script(inhoud: Inhoud) -> str:
    """Return what regions chose as a script that hands it to the page, when it asks."""
    data = _literal(regional_choices(inhoud.kaders))
    return f'document.dispatchEvent(new CustomEvent("{EVENT}", {{ detail: {data} }}));\n'


def _literal(value: object) -> str:
    """Return plain data as an expression of JavaScript."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Text that an author wrote can hold anything; these would end a script or a line in it.
    for character in "<\u2028\u2029":
        data = data.replace(character, f"\\u{ord(character):04x}")
    return data


def whole_model(inhoud: Inhoud, templates: Path, schema: Path) -> dict[str, Any]:
    """Return everything the fill-in aid knows: the model, its schema and its templates."""
    rules = lean(json.loads(schema.read_text(encoding="utf-8")))
    path = "bronnen/regios/x/keuzes.yaml"
    soort = soort_of(path)
    assert soort is not None  # a file of choices is a kind of source
    return {
        **fill_in_model(inhoud),
        "schema": rules,
        "volgorde": key_order(rules),
        "schemaregel": modeline(path, soort),
        "sjablonen": {
            "html": document_tree(templates),
            "docx": docx_trees(templates),
            "accent": OUR_ACCENT,
        },
    }


def lean(schema: Any) -> Any:
    """Return a schema without what only an editor uses."""
    if isinstance(schema, list):
        return [lean(item) for item in schema]
    if isinstance(schema, dict):
        return {k: lean(v) for k, v in schema.items() if k not in _ONLY_FOR_EDITORS}
    return schema


def key_order(schema: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the keys of a choice and of an addition in the order in which they are written."""
    choice = schema["properties"]["keuzes"]["additionalProperties"]
    addition = schema["properties"]["toevoegingen"]["items"]
    return {"keuze": [*choice["properties"]], "toevoeging": [*addition["properties"]]}
