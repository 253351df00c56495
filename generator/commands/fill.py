"""`kaderwijzer fill`: a form with answers in it, as a document, on this computer only."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from typst import TypstError

from generator.commands.output import write_bytes
from generator.commands.parser import OK, AddCommand, WrongUseError
from generator.commands.project import content_of, project_of, region_of
from generator.load import Inhoud
from generator.model.formulier import Formulier
from generator.model.regio import Huis
from generator.model.regiokader import RegioKader
from generator.problems import Problem, suggestion
from generator.render.documenten import WRITERS
from generator.render.exchange.formulierschema import form_schema
from generator.sources.schema_check import check
from generator.sources.yaml_text import SourceError, read_file
from generator.views.clausule import clauses_of
from generator.views.formulier import formulier_document


def add_fill(command: AddCommand) -> None:
    """Add `kaderwijzer fill`."""
    what = "Maak een ingevuld formulier van een bestand met antwoorden."
    parser = command("fill", run, what)
    parser.add_argument("formulier", metavar="FORMULIER", help="id, zoals plan-persoon")
    parser.add_argument("antwoorden", type=Path, metavar="ANTWOORDEN.json")
    parser.add_argument("--region", required=True, metavar="REGIO")
    parser.add_argument("--huis", default="", metavar="HUIS", help="bij meer huizen: welk")
    parser.add_argument("--format", choices=sorted(WRITERS), help="zonder: docx")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="BESTAND", help="zonder: FORMULIER-REGIO.docx"
    )


def run(options: Namespace) -> int:
    """Write a filled-in form. It stays on this computer: nothing is sent or kept."""
    project = project_of(options)
    inhoud = content_of(project)
    kader = region_of(inhoud, options.region)
    name = f"{options.formulier}-{kader.regio.id}"
    soort, output = target(name, options.format, options.output)
    form, answers, house = options.formulier, options.antwoorden, options.huis
    content = fill(inhoud, kader, form, answers, soort, project.templates, house)
    write_bytes(output, content)
    print(f"Klaar: {output}. Dit bestand bevat de antwoorden: bewaar het veilig.")
    return OK


def fill(
    inhoud: Inhoud,
    kader: RegioKader,
    form: str,
    answers: Path,
    soort: str,
    templates: Path,
    house: str = "",
) -> bytes:
    """Return the filled-in form of a region.

    Raises WrongUseError when the form or house does not exist, when the answers do not follow
    the schema of the form, or when they hold a sign that the PDF has no letter for.
    """
    formulier = _form(kader, form)
    leefgebieden = inhoud.landelijk.leefgebieden
    data = _answers(answers, form_schema(formulier, leefgebieden, clauses_of(kader).regel))
    document = formulier_document(formulier, kader, leefgebieden, _house(kader, house), data)
    try:
        return WRITERS[soort](document, templates)
    except TypstError as error:
        message = "de PDF kent niet elk teken in deze antwoorden; maak een DOCX of ODT"
        raise WrongUseError(message) from error


def target(name: str, soort: str | None, output: Path | None) -> tuple[str, Path]:
    """Return the format and the file to write: what is not said follows from the other.

    Raises WrongUseError when they do not fit, or when a file that nobody named exists already.
    """
    ending = output.suffix.removeprefix(".") if output else ""
    if soort is None:
        soort = ending if ending in WRITERS else "docx"
    if ending in WRITERS and ending != soort:
        raise WrongUseError(
            f"'{output}' is geen {soort}; kies --format {ending}, of laat dat weg"
        )
    if output is None:
        output = Path(f"{name}.{soort}")
        if output.exists():
            raise WrongUseError(f"'{output}' bestaat al; noem een ander bestand met -o")
    return soort, output


def _form(kader: RegioKader, id: str) -> Formulier:
    forms = {formulier.id: formulier for formulier in kader.formulieren}
    if id not in forms:
        raise WrongUseError(f"formulier '{id}' bestaat hier niet{suggestion(id, forms, 30)}")
    return forms[id]


def _house(kader: RegioKader, id: str) -> Huis | None:
    if not id:
        return None
    houses = {huis.id: huis for huis in kader.regio.huizen}
    if id not in houses:
        raise WrongUseError(f"huis '{id}' bestaat hier niet{suggestion(id, houses)}")
    return houses[id]


def _answers(path: Path, schema: Mapping[str, Any]) -> Mapping[str, Mapping[str, object]]:
    if not path.is_file():
        raise WrongUseError(f"bestand '{path}' bestaat niet")
    try:
        text = read_file(path, path.parent)
    except SourceError as error:
        raise WrongUseError(_lines(error.problems)) from error
    problems = check(text, Draft202012Validator(dict(schema)))
    if problems:
        raise WrongUseError(_lines(problems))
    assert isinstance(text.data, dict)  # the schema asks for it
    return text.data


def _lines(problems: tuple[Problem, ...]) -> str:
    return "\n".join(["de antwoorden kloppen niet:", *map(str, problems)])
