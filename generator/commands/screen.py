"""`kaderwijzer screen`: the outcome of a file of answers, or of the code on a print."""

import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from generator import dutch
from generator.commands.parser import OK, AddCommand, WrongUseError
from generator.commands.project import content_of, project_of, region_of
from generator.load import Inhoud
from generator.screening.antwoord import Antwoord
from generator.screening.antwoorden import read_answers
from generator.screening.beoordeling import Beoordeling, beoordeel
from generator.screening.code import CodeError, read_code
from generator.screening.vragenlijst import NATIONAL, Vragenlijst, values_of
from generator.sources.yaml_text import SourceError, read_file


def add_screen(command: AddCommand) -> None:
    """Add `kaderwijzer screen`."""
    parser = command("screen", run, "Bepaal de uitkomst bij een bestand met antwoorden.")
    parser.add_argument("antwoorden", type=Path, nargs="?", metavar="ANTWOORDEN.yaml")
    parser.add_argument(
        "--code", metavar="CODE", help="de code van een afdruk, in plaats van een bestand"
    )
    parser.add_argument("--region", metavar="REGIO", help="reken met de keuzes van deze regio")
    parser.add_argument("--json", action="store_true", help="toon de uitkomst als JSON")


def run(options: Namespace) -> int:
    """Print the outcome, the signals, each criterium and what can still change the outcome."""
    if bool(options.code) == bool(options.antwoorden):
        raise WrongUseError("geef een bestand met antwoorden, of --code")
    inhoud = content_of(project_of(options))
    region = region_of(inhoud, options.region).regio.id if options.region else NATIONAL
    if options.code:
        vragenlijst = inhoud.vragenlijsten[region]
        antwoorden = _answers_of_code(vragenlijst, options.code)
    else:
        vragenlijst = inhoud.vragenlijsten[region] if region else inhoud.complete
        antwoorden = _answers_of_file(vragenlijst, options.antwoorden)
    beoordeling = beoordeel(vragenlijst, inhoud.landelijk.screening, antwoorden)
    if options.json:
        print(json.dumps(_as_data(beoordeling), ensure_ascii=False))
    else:
        print("\n".join(_as_lines(beoordeling, inhoud, vragenlijst)))
    return OK


def _answers_of_file(vragenlijst: Vragenlijst, path: Path) -> dict[str, Antwoord]:
    if not path.is_file():
        raise WrongUseError(f"bestand '{path}' bestaat niet")
    try:
        text = read_file(path.resolve(), path.resolve().parent)
    except SourceError as error:
        raise WrongUseError("\n".join(str(p) for p in error.problems)) from error
    antwoorden, problems = read_answers(vragenlijst, text.data, text.position_of)
    if problems:
        raise WrongUseError("\n".join(str(p) for p in problems))
    return antwoorden


def _answers_of_code(vragenlijst: Vragenlijst, code: str) -> dict[str, Antwoord]:
    try:
        return values_of(vragenlijst, read_code(vragenlijst, code))
    except CodeError as error:
        raise WrongUseError(str(error)) from error


def _as_data(beoordeling: Beoordeling) -> dict[str, object]:
    return {
        "uitkomsten": list(beoordeling.uitkomsten),
        "signalen": list(beoordeling.signalen),
        "criteria": {id: waarde.value for id, waarde in beoordeling.criteria.items()},
        "open": list(beoordeling.open),
    }


def _as_lines(
    beoordeling: Beoordeling, inhoud: Inhoud, vragenlijst: Vragenlijst
) -> Iterator[str]:
    titles = {u.id: u.titel for u in inhoud.landelijk.uitkomsten}
    titles |= {s.id: s.titel for s in vragenlijst.signalen}
    for id in (*beoordeling.uitkomsten, *beoordeling.signalen):
        yield f"{id}: {titles[id]}"
    for criterium in inhoud.landelijk.screening.criteria:
        value = beoordeling.criteria[criterium.id].value
        yield f"{criterium.id} ({', '.join(criterium.kader)}): {value}"
    if beoordeling.open:
        yield f"Dit kan de uitkomst nog veranderen: {dutch.opsomming(beoordeling.open)}."
