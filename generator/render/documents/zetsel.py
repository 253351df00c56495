"""A document as plain data for the Typst template: nothing in it is read as markup."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from enum import Enum

from generator.model.document import (
    Aankruisveld,
    Artikellid,
    Document,
    Gegevens,
    Handtekeningen,
    Invultabel,
    Logo,
    Schrijfveld,
    Stuk,
    Tabel,
)
from generator.render.documents.pakket import accent_of
from generator.render.documents.velden import (
    Cel,
    Veldinfo,
    signature_fields,
    table_cells,
    tick_fields,
    writing_field,
)
from generator.render.environment import plain

Data = dict[str, object]


def typst_data(document: Document) -> Data:
    """Return the document as data that JSON can hold."""
    return _fields_of(document) | {"accent": accent_of(document)}


def _data(value: object) -> object:
    """Return any part of a document as data, with the name of its kind on each block."""
    match value:
        case Stuk():
            return {
                "tekst": plain(value.tekst),
                "soort": value.soort.value,
                "doel": value.doel,
            }
        case tuple():
            return [_data(item) for item in value]
        case str():
            return plain(value)
        case Enum():
            return value.value
        case Tabel():
            rows = [[{"delen": _data(cel)} for cel in row] for row in value.rijen]
            return _kind(value) | {"rijen": rows}
        case Artikellid():
            return _kind(value) | {"nummer": value.nummer}
        case Schrijfveld():
            return _kind(value) | {"veld": _field(writing_field(value))}
        case Gegevens():
            infos = [writing_field(veld, value.label) for veld in value.velden]
            return _kind(value) | {"invoer": _all(infos)}
        case Aankruisveld():
            return _kind(value) | {"invoer": _all(tick_fields(value))}
        case Handtekeningen():
            all = [signature_fields(value, n) for n, _ in enumerate(value.ondertekenaars)]
            return _kind(value) | {"invoer": [_all(infos) for infos in all]}
        case Invultabel():
            return _kind(value) | {
                "rijen": [[_cell(cel) for cel in row] for row in table_cells(value)],
            }
        case Logo():
            return {"omschrijving": plain(value.omschrijving), "png": [*value.png]}
        case _ if is_dataclass(value):
            return _kind(value)
        case _:
            return value


def _fields_of(value: object) -> Data:
    assert is_dataclass(value)
    return {item.name: _data(getattr(value, item.name)) for item in fields(value)}


def _kind(value: object) -> Data:
    return {"blok": type(value).__name__} | _fields_of(value)


def _field(veld: Veldinfo) -> Data:
    return {"naam": veld.naam, "soort": veld.soort.value, "waarde": plain(veld.waarde)}


def _all(velden: Iterable[Veldinfo]) -> list[Data]:
    return [_field(veld) for veld in velden]


def _cell(cel: Cel) -> Data:
    veld = _field(cel.veld) if cel.veld else None
    return {"tekst": plain(cel.tekst), "uitleg": plain(cel.uitleg), "veld": veld}
