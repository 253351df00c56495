"""The fingerprint of a national text: changes when what a region answered changes."""

import hashlib
import json
from collections.abc import Mapping

from generator.model.convenant import Lid
from generator.model.openplek import Openplek
from generator.resolve.elementen import Element


def fingerprint(element: Element) -> str:
    """Return the fingerprint of an element: `n` and eight hexadecimal digits.

    Only what the region answers counts: the words, the room, the choices and the kader
    ids. An example or an explanation may change without a choice becoming out of date.
    The first letter keeps YAML from reading eight digits as a number.
    """
    text = json.dumps(_content(element), ensure_ascii=False, sort_keys=True)
    return "n" + hashlib.sha256(text.encode()).hexdigest()[:8]


def _content(element: Element) -> Mapping[str, object]:
    shared: dict[str, object] = {"ruimte": element.ruimte.value, "kader": list(element.kader)}
    if element.openplek is not None:
        return {**shared, **_place(element.openplek)}
    return {
        **shared,
        "titel": element.titel if element.lid is None else "",
        "leden": [_clause(lid) for lid in element.leden],
    }


def _place(plek: Openplek) -> Mapping[str, object]:
    return {
        "vraag": _flat(plek.vraag),
        "soort": plek.soort.value,
        "eenheid": plek.eenheid,
        "standaard": _plain(plek.standaard),
        "opties": [optie.id for optie in plek.opties],
    }


def _clause(lid: Lid) -> Mapping[str, object]:
    return {
        "tekst": _flat(lid.tekst),
        "onderdelen": [_flat(part) for part in lid.onderdelen],
        "varianten": [[v.id, _flat(v.tekst)] for v in lid.varianten],
        "tabel": lid.tabel,
    }


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _flat(text: str) -> str:
    return " ".join(text.split())
