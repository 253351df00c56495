"""Whether a value fits an open place, and how it reads as one line of text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeGuard

from generator import dutch
from generator.model.openplek import Kolom, Openplek, Optie, Waardesoort
from generator.problems import suggestion
from generator.resolve.bedrag import amount

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEAR = re.compile(r"20[0-9]{2}")
_EMAIL = re.compile(r"[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+")
_PHONE = re.compile(r"\+?\(?[0-9](?:[ ()./-]{0,3}[0-9]){2,14}(?: *\([^()]*\))?")


def placed_faults(plek: Openplek, waarde: object) -> Iterator[tuple[int, str]]:
    """Yield each fault with the row it is in, from 1; 0 is the value as a whole."""
    match plek.soort:
        case Waardesoort.LIJST:
            if not _is_list(waarde):
                yield 0, f"hier hoort een lijst van regels; gevonden: {described(waarde)}"
                return
            for number, item in enumerate(waarde, 1):
                if not isinstance(item, str):
                    yield number, f"elke regel is tekst; gevonden: {described(item)}"
        case Waardesoort.TABEL:
            if not _is_list(waarde):
                found = described(waarde)
                yield 0, f"hier hoort een tabel (lijst van rijen); gevonden: {found}"
                return
            for number, row in enumerate(waarde, 1):
                yield from ((number, fault) for fault in _row_faults(plek, number, row))
        case soort:
            fault = _scalar_fault(soort, plek.opties, waarde)
            if fault:
                yield 0, fault


def _row_faults(plek: Openplek, number: int, row: object) -> Iterator[str]:
    if not isinstance(row, Mapping):
        yield f"rij {number}: schrijf elke kolom als 'kolom: waarde'"
        return
    columns = {kolom.id: kolom for kolom in plek.kolommen}
    unknown = [str(key) for key in row if key not in columns]
    for key in unknown:
        yield f"rij {number}: kolom '{key}' bestaat niet{suggestion(key, columns)}"
    for kolom in plek.kolommen:
        if not str(row.get(kolom.id, "")).strip():
            misspelt = get_close_matches(kolom.id, unknown, n=1)
            if kolom.verplicht and not misspelt:
                yield f"rij {number}{_first_cell(plek, row)}: kolom '{kolom.id}' ontbreekt"
            continue
        fault = _scalar_fault(kolom.soort, kolom.opties, row[kolom.id])
        if fault:
            yield f"rij {number}, kolom '{kolom.id}': {fault}"


def _first_cell(plek: Openplek, row: Mapping[str, object]) -> str:
    """Return what the row is about, such as the party, to find it again in a long table."""
    first = str(row.get(plek.kolommen[0].id, "")).strip()
    return f" ({first})" if first else ""


def _scalar_fault(soort: Waardesoort, opties: tuple[Optie, ...], waarde: object) -> str:
    """Return the fault of a single value, or an empty text."""
    match soort:
        case Waardesoort.GETAL:
            if not isinstance(waarde, int) or isinstance(waarde, bool) or waarde < 1:
                return f"hier hoort een heel getal vanaf 1; gevonden: {described(waarde)}"
        case Waardesoort.DATUM:
            if not is_date(waarde):
                return f"hier hoort een datum als 2026-03-12; gevonden: {described(waarde)}"
        case Waardesoort.JAAR:
            if not _YEAR.fullmatch(_line(waarde)):
                return f"hier hoort een jaar als 2026; gevonden: {described(waarde)}"
        case Waardesoort.BEDRAG:
            if not amount(_line(waarde)):
                return f"hier hoort een bedrag als € 400.000; gevonden: {described(waarde)}"
        case Waardesoort.EMAIL:
            if not _EMAIL.fullmatch(_line(waarde)):
                found = described(waarde)
                return f"hier hoort een e-mailadres als naam@regio.example; gevonden: {found}"
        case Waardesoort.TELEFOON:
            if not _PHONE.fullmatch(_line(waarde)):
                found = described(waarde)
                return f"hier hoort een telefoonnummer als 0800-0000; gevonden: {found}"
        case Waardesoort.KEUZE:
            ids = [optie.id for optie in opties]
            if waarde not in ids:
                return f"{described(waarde)} kan hier niet{suggestion(waarde, ids)}"
        case _:
            if isinstance(waarde, int) and not isinstance(waarde, bool):
                return ""
            if not isinstance(waarde, str):
                return f"hier hoort tekst; gevonden: {described(waarde)}"
    return ""


def _line(waarde: object) -> str:
    """Return a value that is written as one line, such as `2026`; empty when it is not."""
    plain = isinstance(waarde, str | int) and not isinstance(waarde, bool)
    return str(waarde).strip() if plain else ""


def is_date(waarde: object) -> bool:
    """Return whether `waarde` is a date that exists, as `2026-03-12`."""
    if not isinstance(waarde, str) or not _ISO_DATE.fullmatch(waarde):
        return False
    try:
        date.fromisoformat(waarde)
    except ValueError:
        return False
    return True


def _is_list(waarde: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(waarde, list | tuple)


def described(waarde: object) -> str:
    """Return a value as an author would recognise it in a message."""
    match waarde:
        case None:
            return "niets"
        case True:
            return "true"
        case False:
            return "false"
        case str():
            shown = waarde if len(waarde) <= 40 else waarde[:39] + "…"
            return f"'{' '.join(shown.split())}'"
        case Mapping():
            return "een groep van sleutels"
        case list() | tuple():
            return "een lijst"
        case _:
            return str(waarde)


def as_text(plek: Openplek, waarde: object) -> str:
    """Return the value on one line, for lists of deviations and running text."""
    match plek.soort:
        case Waardesoort.LIJST if _is_list(waarde):
            return dutch.opsomming([str(item) for item in waarde])
        case Waardesoort.TABEL if _is_list(waarde):
            return "; ".join(_row_text(plek, row) for row in waarde)
        case soort:
            return cell_text(soort, plek.opties, waarde, plek.eenheid)


def as_lines(plek: Openplek, waarde: object) -> str:
    """Return the value as text with each row of a table on a line of its own."""
    if plek.soort is Waardesoort.TABEL and _is_list(waarde):
        return "\n".join(dutch.op_een_regel(_row_text(plek, row)) for row in waarde)
    return dutch.op_een_regel(as_text(plek, waarde))


def _row_text(plek: Openplek, row: Mapping[str, object]) -> str:
    cells = [column_text(kolom, row) for kolom in plek.kolommen]
    return ", ".join(cell for cell in cells if cell)


def column_text(kolom: Kolom, row: Mapping[str, object]) -> str:
    """Return the text of one cell; empty when the row does not fill it in."""
    return cell_text(kolom.soort, kolom.opties, row[kolom.id]) if kolom.id in row else ""


def cell_text(
    soort: Waardesoort, opties: tuple[Optie, ...], waarde: object, eenheid: str = ""
) -> str:
    """Return a single value as text: a date in words, the name of an option."""
    if soort is Waardesoort.DATUM and is_date(waarde):
        return dutch.datum(str(waarde))
    if soort is Waardesoort.KEUZE:
        return next((o.naam for o in opties if o.id == waarde), str(waarde))
    return f"{waarde} {eenheid}".strip()
