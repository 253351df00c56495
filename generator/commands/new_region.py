"""`kaderwijzer new-region`: the file in which a region starts to fill in."""

from collections.abc import Iterator

from generator.dutch import op_een_regel
from generator.model.landelijk import Gemeente, Landelijk
from generator.model.openplek import Openplek, Waardesoort
from generator.resolve.elementen import element_register
from generator.resolve.vingerafdruk import fingerprint

KEUZES_SCHEMA = "../../../schemas/keuzes.schema.json"
REGIO_SCHEMA = "../../../schemas/regio.schema.json"


def choices_file(landelijk: Landelijk, regio: str, naam: str) -> str:
    """Return a file of choices without choices: every open place as a comment to uncomment."""
    register, _ = element_register(landelijk)
    lines = [
        f"# yaml-language-server: $schema={KEUZES_SCHEMA}",
        f"# Wat {naam} zelf invult, kiest of anders doet, met de reden. Wie beslist, staat bij",
        "# elke plek. Haal de hekjes weg bij wat u invult en zet uw eigen tekst erin.",
        "# Controleer daarna met: kaderwijzer check",
        "schema: 1",
        f"regio: {regio}",
        "keuzes:",
    ]
    for onderwerp in landelijk.onderwerpen:
        lines += ["", f"  # --- {onderwerp.titel} ---"]
        for plek in onderwerp.openplekken:
            lines += _place(plek, fingerprint(register[plek.id]))
    return "\n".join(lines) + "\n"


def _place(plek: Openplek, gelezen: str) -> Iterator[str]:
    yield ""
    kader = f" ({', '.join(plek.kader)})" if plek.kader else ""
    yield f"  # {op_een_regel(plek.vraag)}{kader}"
    yield f"  # Beslist: {op_een_regel(plek.wie_beslist)}. {_need(plek)}"
    yield f"  # {plek.id}:"
    yield from _value(plek)
    if plek.kader:
        yield "  #   waarom: schrijf hier de reden"
    yield f"  #   gelezen: {gelezen}"


def _need(plek: Openplek) -> str:
    if plek.standaard is not None:
        return "Er is een landelijke standaard; invullen mag."
    return "Nodig voor een compleet convenant." if plek.verplicht else "Niet verplicht."


def _value(plek: Openplek) -> Iterator[str]:
    match plek.soort:
        case Waardesoort.KEUZE:
            yield f"  #   kiest: {plek.opties[0].id}    # of: " + ", ".join(
                optie.id for optie in plek.opties[1:]
            )
        case Waardesoort.LIJST:
            yield "  #   vult_in:"
            yield "  #     - schrijf hier de eerste regel"
        case Waardesoort.TABEL:
            yield "  #   vult_in:"
            for number, kolom in enumerate(plek.kolommen):
                name = op_een_regel(kolom.naam)
                yield f"  #     {'- ' if number == 0 else '  '}{kolom.id}: {name}"
        case Waardesoort.GETAL:
            yield f"  #   vult_in: 1    # {plek.eenheid or 'een heel getal'}"
        case Waardesoort.DATUM:
            yield "  #   vult_in: 2027-01-01"
        case Waardesoort.JAAR | Waardesoort.BEDRAG | Waardesoort.EMAIL | Waardesoort.TELEFOON:
            yield f"  #   vult_in: {plek.voorbeeld}"
        case _:
            yield "  #   vult_in: schrijf hier uw tekst"


def region_file(
    regio: str, naam: str, code: str, gemeenten: tuple[Gemeente, ...], verzonnen: bool
) -> str:
    """Return a new `regio.yaml` with the facts that are known."""
    lines = [
        f"# yaml-language-server: $schema={REGIO_SCHEMA}",
        f"# Feiten over de regio {naam}. Keuzes van de regio staan in keuzes.yaml.",
        "schema: 1",
        f"id: {regio}",
        f"naam: {naam}",
        f"code: {code}",
    ]
    if verzonnen:
        lines += [
            "verzonnen: true",
            "samenvatting: |",
            "  Een verzonnen regio om mee te oefenen.",
        ]
    lines.append("gemeenten:")
    rows = gemeenten or (Gemeente("GM9901", "Voorbeeldstad", "", code),)
    for gemeente in rows:
        lines += [f"  - code: {gemeente.code}", f"    naam: {_scalar(gemeente.naam)}"]
    return "\n".join(lines) + "\n"


def _scalar(text: str) -> str:
    return '"' + text + '"' if text.startswith("'") else text
