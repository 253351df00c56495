"""The command line: `kaderwijzer build | serve | check | screen | new-region | …`."""

import argparse
import json
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from generator import dutch
from generator.build import Project, Report, build
from generator.commands import editions, fill, new_region, region_check, review
from generator.commands.parser import WRONG_USE, DutchParser, WrongUseError
from generator.load import Inhoud, load
from generator.model.landelijk import Gemeente
from generator.model.regiokader import RegioKader
from generator.problems import Problem, faults, suggestion
from generator.render.documenten import WRITERS
from generator.screening.antwoord import Antwoord
from generator.screening.antwoorden import read_answers
from generator.screening.beoordeling import beoordeel
from generator.screening.code import CodeError, read_code
from generator.screening.vragenlijst import NATIONAL, Vragenlijst, values_of
from generator.sources.yaml_text import SourceError, read_file
from generator.views.herzieningsbrief import review_letter
from generator.views.toets import assessment
from generator.write.serve import open_server, serve

OK, FAULTS = 0, 1

WATCHED = ("bronnen", "schemas", "site_templates", "docs", "data")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 fine, 1 faults in content, 2 wrong use."""
    options = make_parser().parse_args(arguments)
    try:
        code: int = options.run(options)
    except WrongUseError as wrong:
        print(f"kaderwijzer: {wrong}", file=sys.stderr)
        return WRONG_USE
    except KeyboardInterrupt:
        print("\nGestopt.", file=sys.stderr)
        return OK
    return code


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = DutchParser(
        prog="kaderwijzer",
        description="Van het landelijk kader Veiligheidshuizen naar de praktijk in uw regio.",
    )
    commands = parser.add_subparsers(
        title="opdrachten", metavar="OPDRACHT", required=True, dest="opdracht"
    )

    def command(
        name: str, run: Callable[[argparse.Namespace], int], what: str
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=what, description=what)
        sub.add_argument(
            "--project",
            type=Path,
            default=None,
            metavar="MAP",
            help="map van het project (standaard: deze map of een map erboven)",
        )
        sub.set_defaults(run=run)
        return sub

    command("build", run_build, "Controleer de inhoud en bouw de hele site in 'site'.")
    server = command(
        "serve", run_serve, "Bouw de site, toon haar en bouw opnieuw na een wijziging."
    )
    server.add_argument(
        "--port", type=int, default=8000, metavar="POORT", help="standaard 8000"
    )
    checker = command("check", run_check, "Controleer alle bronnen en toon elke fout.")
    checker.add_argument("--json", action="store_true", help="toon de meldingen als JSON")
    checker.add_argument(
        "--region", metavar="REGIO", help="toon ook wat deze regio nog te doen heeft"
    )
    screener = command(
        "screen", run_screen, "Bepaal de uitkomst bij een bestand met antwoorden."
    )
    screener.add_argument("antwoorden", type=Path, nargs="?", metavar="ANTWOORDEN.yaml")
    screener.add_argument(
        "--code", metavar="CODE", help="de code van een afdruk, in plaats van een bestand"
    )
    screener.add_argument(
        "--region", metavar="REGIO", help="reken met de keuzes van deze regio"
    )
    screener.add_argument("--json", action="store_true", help="toon de uitkomst als JSON")
    filler = command(
        "fill", run_fill, "Maak een ingevuld formulier van een bestand met antwoorden."
    )
    filler.add_argument("formulier", metavar="FORMULIER", help="id, zoals plan-persoon")
    filler.add_argument("antwoorden", type=Path, metavar="ANTWOORDEN.json")
    filler.add_argument("--region", required=True, metavar="REGIO")
    filler.add_argument("--huis", default="", metavar="HUIS", help="bij meer huizen: welk")
    filler.add_argument("--format", choices=sorted(WRITERS), help="zonder: docx")
    filler.add_argument(
        "-o", "--output", type=Path, metavar="BESTAND", help="zonder: FORMULIER-REGIO.docx"
    )
    starter = command(
        "new-region", run_new_region, "Maak de bestanden waarin een regio begint."
    )
    starter.add_argument("regio", metavar="REGIO", help="id, zoals hollands-midden")
    starter.add_argument("--naam", help="naam van een nieuwe (verzonnen) regio")
    reviewer = command("review", run_review, "Toon welke keuzes van een regio te herzien zijn.")
    reviewer.add_argument("regio", metavar="REGIO")
    reviewer.add_argument(
        "keuzes",
        nargs="*",
        default=[],
        metavar="KEUZE",
        help="alleen deze keuzes, zoals geschillen-1",
    )
    reviewer.add_argument(
        "--write",
        action="store_true",
        help="noteer bij elke keuze welke landelijke tekst zij beantwoordt",
    )
    _add_output(reviewer, "schrijf de herzieningsbrief (docx, odt of pdf)")
    comparer = command("compare", run_compare, "Toon wat in een regio of uitgave anders is.")
    comparer.add_argument(
        "links", nargs="?", metavar="REGIO", help="weggelaten, met --since: alle regio's"
    )
    comparer.add_argument(
        "rechts",
        nargs="?",
        metavar="ANDERE",
        help="een andere regio; zonder: het landelijke model",
    )
    _add_revisions(comparer)
    comparer.add_argument("--json", action="store_true", help="toon de verschillen als JSON")
    comparer.add_argument(
        "--vroeger",
        action="store_true",
        help="toon, met --since, de oude teksten voor 'wijzigingen' in het model",
    )
    _add_output(comparer, "schrijf de vergelijking als document (docx, odt of pdf)")
    changer = command(
        "changes", run_changes, "Maak een Word-bestand met bijgehouden wijzigingen."
    )
    changer.add_argument("regio", metavar="REGIO")
    _add_revisions(changer)
    _add_output(changer, "het bestand om te schrijven, zoals wijzigingen.docx")
    return parser


def _add_revisions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--since",
        metavar="REVISIE",
        help="vergelijk met deze tag of commit in git",
    )
    parser.add_argument(
        "--until", metavar="REVISIE", help="tot deze revisie; zonder: de bestanden van nu"
    )


def _add_output(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument(
        "-o", "--output", dest="bestand", type=Path, metavar="BESTAND", help=what
    )


def run_build(options: argparse.Namespace) -> int:
    """Build the site; say what was built, how long it took and how to look at it."""
    report = build(_project(options), lambda line: print(line, flush=True))
    return _say_report(report)


def run_serve(options: argparse.Namespace) -> int:
    """Build, serve and rebuild on change until the user stops."""
    project = _project(options)

    def rebuild() -> bool:
        report = build(project, lambda line: print(line, flush=True))
        return _say_report(report) == OK

    watched = [project.root / name for name in WATCHED] + [project.root / "mkdocs.yml"]
    try:
        server = open_server(project.site, options.port)
    except (OSError, OverflowError) as error:
        raise WrongUseError(
            f"poort {options.port} is niet vrij; kies een andere: kaderwijzer serve --port 8080"
        ) from error
    serve(rebuild, watched, server)
    return OK


def run_check(options: argparse.Namespace) -> int:
    """Print every problem, one a line; with a region also what it still has to do.

    Open work is not a fault: only problems change the exit code.
    """
    inhoud, problems = load(_project(options).root)
    toetsing = None
    if options.region and inhoud is not None:
        kader = inhoud.per_regio[_region(inhoud, options.region)]
        toetsing = assessment(inhoud.landelijk, kader)
    if options.json and toetsing is not None:
        print(json.dumps(region_check.as_data(toetsing), ensure_ascii=False, indent=2))
    elif toetsing is not None:
        print("\n".join(region_check.as_lines(toetsing)))
    elif options.json:
        print(json.dumps([p.as_json() for p in problems], ensure_ascii=False, indent=2))
    else:
        _print_problems(problems)
        print(_summary(problems))
    return FAULTS if faults(problems) else OK


def run_screen(options: argparse.Namespace) -> int:
    """Print the outcome of a file of answers, or of the code on a print."""
    if bool(options.code) == bool(options.antwoorden):
        raise WrongUseError("geef een bestand met antwoorden, of --code")
    inhoud = _content(options)
    region = _region(inhoud, options.region) if options.region else NATIONAL
    if options.code:
        vragenlijst = inhoud.vragenlijsten[region]
        antwoorden = _answers_of_code(vragenlijst, options.code)
    else:
        vragenlijst = inhoud.vragenlijsten[region] if region else inhoud.complete
        antwoorden = _answers_of_file(vragenlijst, options.antwoorden)
    landelijk = inhoud.landelijk
    beoordeling = beoordeel(vragenlijst, landelijk.screening, antwoorden)
    found = {
        "uitkomsten": list(beoordeling.uitkomsten),
        "signalen": list(beoordeling.signalen),
        "criteria": {id: waarde.value for id, waarde in beoordeling.criteria.items()},
        "open": list(beoordeling.open),
    }
    if options.json:
        print(json.dumps(found, ensure_ascii=False))
        return OK
    titles = {u.id: u.titel for u in landelijk.uitkomsten} | {
        s.id: s.titel for s in vragenlijst.signalen
    }
    for id in (*beoordeling.uitkomsten, *beoordeling.signalen):
        print(f"{id}: {titles[id]}")
    for criterium in landelijk.screening.criteria:
        value = beoordeling.criteria[criterium.id].value
        print(f"{criterium.id} ({', '.join(criterium.kader)}): {value}")
    if beoordeling.open:
        print(f"Dit kan de uitkomst nog veranderen: {dutch.opsomming(beoordeling.open)}.")
    return OK


def run_fill(options: argparse.Namespace) -> int:
    """Write a filled-in form. It stays on this computer: nothing is sent or kept."""
    inhoud = _content(options)
    kader = inhoud.per_regio[_region(inhoud, options.region)]
    try:
        name = f"{options.formulier}-{kader.regio.id}"
        soort, output = fill.target(name, options.format, options.output)
        content = fill.fill(
            inhoud,
            kader,
            options.formulier,
            options.antwoorden,
            soort,
            _project(options).templates,
            options.huis,
        )
        output.write_bytes(content)
    except (fill.FillError, OSError) as error:
        raise WrongUseError(str(error)) from error
    print(f"Klaar: {output}. Dit bestand bevat de antwoorden: bewaar het veilig.")
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


def run_new_region(options: argparse.Namespace) -> int:
    """Write the starting files of a region; never over what is there."""
    project = _project(options)
    inhoud = _content(options)
    id: str = options.regio
    if not re.fullmatch(r"[a-z][a-z0-9-]{1,58}[a-z0-9]", id):
        raise WrongUseError(
            f"'{id}' kan geen id zijn; gebruik kleine letters, cijfers en streepjes"
        )
    folder = project.root / "bronnen" / "regios" / id
    files: dict[Path, str] = {}
    if id in inhoud.per_regio:
        naam = inhoud.per_regio[id].regio.naam
    elif options.naam:
        naam = options.naam
        files[folder / "regio.yaml"] = new_region.region_file(
            id, naam, _free_code(inhoud), (_example_municipality(inhoud),), verzonnen=True
        )
    else:
        known = list(inhoud.per_regio)
        raise WrongUseError(
            f"regio '{id}' bestaat niet; geef --naam voor een nieuwe{suggestion(id, known, 0)}"
        )
    files[folder / "keuzes.yaml"] = new_region.choices_file(inhoud.landelijk, id, naam)
    for path in files:
        if path.exists():
            raise WrongUseError(
                f"{path.relative_to(project.root)} bestaat al; ik overschrijf niets"
            )
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(f"Gemaakt: {path.relative_to(project.root)}")
    print("Vul in wat uw regio kiest, en draai daarna: kaderwijzer check")
    return OK


def run_review(options: argparse.Namespace) -> int:
    """Print which choices of a region answer a text that changed; note the texts of now.

    Or write the letter about them.
    """
    inhoud = _content(options)
    kader = inhoud.per_regio[_region(inhoud, options.regio)]
    prints = review.fingerprints(inhoud.landelijk, kader.keuzes, options.keuzes)
    if options.bestand:
        return _write_letter(options, inhoud, kader)
    if not options.write:
        print("\n".join(review.as_lines(kader)))
        return OK
    if not any(_stands_in_own_file(kader, id) for id in kader.keuzes.keuzes):
        raise WrongUseError(f"'{options.regio}' heeft nog geen keuzes om iets bij te noteren")
    own = {id: found for id, found in prints.items() if _stands_in_own_file(kader, id)}
    path = _project(options).root / kader.keuzes.plaats.path
    text = path.read_bytes().decode()  # as bytes: ends of lines stay what they are
    path.write_bytes(review.with_fingerprints(text, own).encode())
    print(
        f"{dutch.aantal(len(own), 'keuze', 'keuzes')} bijgewerkt in {kader.keuzes.plaats.path}."
    )
    for afwijking in kader.te_herzien:
        if afwijking.element not in own:
            print(f"{afwijking.plaats}: blijft te herzien; noem '{afwijking.element}' erbij.")
    return OK


def _write_letter(options: argparse.Namespace, inhoud: Inhoud, kader: RegioKader) -> int:
    if options.write or options.keuzes:
        raise WrongUseError("een brief gaat over alle keuzes; gebruik -o zonder iets anders")
    letter = review_letter(inhoud.landelijk, kader)
    if letter is None:
        print("Geen keuze is te herzien. Er is dus geen brief.")
    else:
        editions.write_document(options.bestand, letter, _project(options))
    return OK


def _stands_in_own_file(kader: RegioKader, id: str) -> bool:
    """Return whether a choice is the region's own, not one of the shared convenant."""
    return kader.keuzes.keuzes[id].plaats.path == kader.keuzes.plaats.path


def run_compare(options: argparse.Namespace) -> int:
    """Print the differences between regions, or between two editions; or write them."""
    editions.run_compare(options, _project(options), _content)
    return OK


def run_changes(options: argparse.Namespace) -> int:
    """Write the convenant of a region with its changes tracked against a former edition."""
    editions.run_changes(options, _project(options), _content)
    return OK


def _project(options: argparse.Namespace) -> Project:
    here: Path = (options.project or Path.cwd()).resolve()
    candidates = [here] if options.project else [here, *here.parents]
    for folder in candidates:
        if (folder / "bronnen").is_dir() and (folder / "schemas").is_dir():
            return Project(folder)
    raise WrongUseError(f"in {here} staat geen Kaderwijzer-project (een map met 'bronnen')")


def _content(options: argparse.Namespace) -> Inhoud:
    inhoud, problems = load(_project(options).root)
    if inhoud is None:
        _print_problems(problems)
        raise WrongUseError("de inhoud heeft fouten; los die eerst op (kaderwijzer check)")
    return inhoud


def _region(inhoud: Inhoud, id: str) -> str:
    return editions.known_region(inhoud, id)


def _free_code(inhoud: Inhoud) -> str:
    used = {kader.regio.code for kader in inhoud.kaders}
    return next(code for n in range(1, 100) if (code := f"VX{n:02}") not in used)


def _example_municipality(inhoud: Inhoud) -> Gemeente:
    used = {g.code for kader in inhoud.kaders for g in kader.regio.gemeenten}
    code = next(code for n in range(1, 100) if (code := f"GM99{n:02}") not in used)
    return Gemeente(code, "Voorbeeldstad", "", "")


def _print_problems(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        print(problem)


def _summary(problems: tuple[Problem, ...]) -> str:
    fouten = len(faults(problems))
    notes = len(problems) - fouten
    if not problems:
        return "Geen fouten gevonden."
    files = len({p.position.path for p in problems})
    found = dutch.aantal(fouten, "fout", "fouten")
    also = f" en {dutch.aantal(notes, 'aandachtspunt', 'aandachtspunten')}" if notes else ""
    return f"{found}{also} in {dutch.aantal(files, 'bestand', 'bestanden')}."


def _say_report(report: Report) -> int:
    _print_problems(report.problems)
    for line in report.engine_lines:
        print(line)
    if report.written is None:
        if report.problems:
            print(_summary(report.problems))
        print("Er is niets gebouwd. De vorige site is blijven staan.")
        return FAULTS
    print(
        f"Klaar in {report.seconds:.0f} seconden: {report.pages} pagina's en "
        f"{report.documents} documenten in {report.written}."
    )
    print(f"Bekijk de site: open {report.written / 'index.html'} of draai 'make serve'.")
    return OK


if __name__ == "__main__":
    sys.exit(main())
