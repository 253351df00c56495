"""Values of open places: what fits, and how it reads."""

import pytest

from generator.model.openplek import Kolom, Openplek, Optie, Waardesoort
from generator.resolve.waarde import as_text, placed_faults
from tests.maken import plek

OPTIES = (Optie("fysiek", "Fysiek"), Optie("digitaal", "Alleen digitaal"))
KOLOMMEN = (
    Kolom("naam", "Naam", verplicht=True),
    Kolom("soort", "Soort", Waardesoort.KEUZE, opties=OPTIES),
    Kolom("sinds", "Sinds", Waardesoort.DATUM),
)
TABEL = plek("locaties", Waardesoort.TABEL, kolommen=KOLOMMEN)


def value_faults(plek: Openplek, waarde: object) -> tuple[str, ...]:
    """What is wrong with a value, without the rows."""
    return tuple(fault for _, fault in placed_faults(plek, waarde))


@pytest.mark.parametrize(
    ("soort", "waarde", "fault"),
    [
        (Waardesoort.REGEL, "Stuurgroep", ""),
        (Waardesoort.REGEL, 2026, ""),
        (Waardesoort.REGEL, True, "hier hoort tekst; gevonden: true"),
        (Waardesoort.TEKST, ("a",), "hier hoort tekst; gevonden: een lijst"),
        (Waardesoort.GETAL, 4, ""),
        (Waardesoort.GETAL, "vier", "hier hoort een heel getal vanaf 1; gevonden: 'vier'"),
        (Waardesoort.GETAL, True, "hier hoort een heel getal vanaf 1; gevonden: true"),
        (Waardesoort.GETAL, -1, "hier hoort een heel getal vanaf 1; gevonden: -1"),
        (Waardesoort.GETAL, 0, "hier hoort een heel getal vanaf 1; gevonden: 0"),
        (Waardesoort.JAAR, 2026, ""),
        (
            Waardesoort.JAAR,
            "volgend jaar",
            "hier hoort een jaar als 2026; gevonden: 'volgend jaar'",
        ),
        (Waardesoort.BEDRAG, "€ 412.000", ""),
        (Waardesoort.BEDRAG, 412000, ""),
        (Waardesoort.BEDRAG, "veel", "hier hoort een bedrag als € 400.000; gevonden: 'veel'"),
        (Waardesoort.BEDRAG, "-5", "hier hoort een bedrag als € 400.000; gevonden: '-5'"),
        (Waardesoort.EMAIL, "netwerk@duinkust.example", ""),
        (
            Waardesoort.EMAIL,
            "a",
            "hier hoort een e-mailadres als naam@regio.example; gevonden: 'a'",
        ),
        (Waardesoort.TELEFOON, "0800-0000 (verzonnen nummer)", ""),
        (Waardesoort.TELEFOON, 112, ""),
        (
            Waardesoort.TELEFOON,
            "abc",
            "hier hoort een telefoonnummer als 0800-0000; gevonden: 'abc'",
        ),
        (Waardesoort.DATUM, "2026-03-12", ""),
        (
            Waardesoort.DATUM,
            "2026-02-30",
            "hier hoort een datum als 2026-03-12; gevonden: '2026-02-30'",
        ),
        (
            Waardesoort.DATUM,
            "12-03-2026",
            "hier hoort een datum als 2026-03-12; gevonden: '12-03-2026'",
        ),
        (Waardesoort.LIJST, ("a", "b"), ""),
        (Waardesoort.LIJST, "a", "hier hoort een lijst van regels; gevonden: 'a'"),
        (Waardesoort.LIJST, ("a", 1), "elke regel is tekst; gevonden: 1"),
    ],
)
def test_value_fits_its_kind(soort: Waardesoort, waarde: object, fault: str) -> None:
    assert value_faults(plek("x", soort), waarde) == ((fault,) if fault else ())


def test_choice_is_one_of_the_options() -> None:
    choice = plek("soort", Waardesoort.KEUZE, opties=OPTIES)

    assert value_faults(choice, "fysiek") == ()
    (fault,) = value_faults(choice, "fysiekk")
    assert (
        fault == "'fysiekk' kan hier niet; bedoelde u 'fysiek'?; toegestaan: digitaal, fysiek"
    )


def test_every_fault_of_a_table_is_told_with_its_row_and_column() -> None:
    rows = ({"soort": "digitaal"}, {"naam": "Huis", "plek": "x", "sinds": "ooit"})

    assert value_faults(TABEL, rows) == (
        "rij 1: kolom 'naam' ontbreekt",
        "rij 2: kolom 'plek' bestaat niet; toegestaan: naam, sinds, soort",
        "rij 2, kolom 'sinds': hier hoort een datum als 2026-03-12; gevonden: 'ooit'",
    )


def test_table_is_a_list_of_rows() -> None:
    assert value_faults(TABEL, "Huis") == (
        "hier hoort een tabel (lijst van rijen); gevonden: 'Huis'",
    )
    assert value_faults(TABEL, ("Huis",)) == ("rij 1: schrijf elke kolom als 'kolom: waarde'",)


def test_values_read_as_running_text() -> None:
    rows = (
        {"naam": "Huis Noord", "soort": "digitaal", "sinds": "2026-03-12"},
        {"naam": "Zuid"},
    )

    assert as_text(TABEL, rows) == "Huis Noord, Alleen digitaal, 12 maart 2026; Zuid"
    assert as_text(plek("x", Waardesoort.LIJST), ("a", "b", "c")) == "a, b en c"
    assert as_text(plek("x", Waardesoort.GETAL, eenheid="weken"), 6) == "6 weken"
