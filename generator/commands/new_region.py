"""`kaderwijzer new-region`: the files in which a region starts to fill in."""

import re
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from generator.commands.parser import OK, AddCommand, WrongUseError
from generator.commands.project import content_of, project_of
from generator.dutch import op_een_regel
from generator.load import Inhoud
from generator.model.landelijk import Gemeente, Landelijk
from generator.model.openplek import Openplek, Waardesoort
from generator.problems import suggestion
from generator.resolve.elementen import element_register
from generator.resolve.vingerafdruk import fingerprint

KEUZES_SCHEMA = "../../../schemas/keuzes.schema.json"
REGIO_SCHEMA = "../../../schemas/regio.schema.json"

_ID = re.compile(r"[a-z][a-z0-9-]{1,58}[a-z0-9]")


def add_new_region(command: AddCommand) -> None:
    """Add `kaderwijzer new-region`."""
    parser = command("new-region", run, "Maak de bestanden waarin een regio begint.")
    parser.add_argument("regio", metavar="REGIO", help="id, zoals hollands-midden")
    parser.add_argument("--naam", help="naam van een nieuwe (verzonnen) regio")


def run(options: Namespace) -> int:
    """Write the starting files of a region; never over what is there."""
    project = project_of(options)
    inhoud = content_of(project)
    if not _ID.fullmatch(options.regio):
        raise WrongUseError(
            f"'{options.regio}' kan geen id zijn; gebruik kleine letters, cijfers en streepjes"
        )
    folder = Path("bronnen/regios", options.regio)
    files = {folder / name: text for name, text in _starting_files(inhoud, options).items()}
    for path in files:
        if (project.root / path).exists():
            raise WrongUseError(f"{path} bestaat al; ik overschrijf niets")
    for path, text in files.items():
        target = project.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        print(f"Gemaakt: {path}")
    print("Vul in wat uw regio kiest, en draai daarna: kaderwijzer check")
    return OK


def _starting_files(inhoud: Inhoud, options: Namespace) -> dict[str, str]:
    """Return the files of a region by name: its choices, and its facts when it is new."""
    id: str = options.regio
    files = {}
    if id in inhoud.per_regio:
        naam = inhoud.per_regio[id].regio.naam
    elif options.naam:
        naam = options.naam
        files["regio.yaml"] = region_file(id, naam, _free_code(inhoud), _free_place(inhoud))
    else:
        near = suggestion(id, inhoud.per_regio, 0)
        raise WrongUseError(f"regio '{id}' bestaat niet; geef --naam voor een nieuwe{near}")
    return files | {"keuzes.yaml": choices_file(inhoud.landelijk, id, naam)}


def _free_code(inhoud: Inhoud) -> str:
    used = {kader.regio.code for kader in inhoud.kaders}
    return next(code for n in range(1, 100) if (code := f"VX{n:02}") not in used)


def _free_place(inhoud: Inhoud) -> Gemeente:
    """Return an invented municipality that no other region has."""
    used = {g.code for kader in inhoud.kaders for g in kader.regio.gemeenten}
    code = next(code for n in range(1, 100) if (code := f"GM99{n:02}") not in used)
    return Gemeente(code, "Voorbeeldstad", "", "")


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


def region_file(regio: str, naam: str, code: str, gemeente: Gemeente) -> str:
    """Return a `regio.yaml` for an invented region with one municipality."""
    lines = [
        f"# yaml-language-server: $schema={REGIO_SCHEMA}",
        f"# Feiten over de regio {naam}. Keuzes van de regio staan in keuzes.yaml.",
        "schema: 1",
        f"id: {regio}",
        f"naam: {naam}",
        f"code: {code}",
        "verzonnen: true",
        "samenvatting: |",
        "  Een verzonnen regio om mee te oefenen.",
        "gemeenten:",
        f"  - code: {gemeente.code}",
        f"    naam: {gemeente.naam}",
    ]
    return "\n".join(lines) + "\n"
