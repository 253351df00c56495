"""`kaderwijzer build` and `serve`: the whole site, once or after each change."""

from argparse import Namespace

from generator.build import Project, Report, build
from generator.commands.parser import FAULTS, OK, AddCommand, WrongUseError
from generator.commands.project import print_problems, project_of, summary
from generator.write.serve import open_server, serve

WATCHED = ("bronnen", "schemas", "site_templates", "docs", "data", "mkdocs.yml")


def add_build(command: AddCommand) -> None:
    """Add `kaderwijzer build`."""
    command("build", run_build, "Controleer de inhoud en bouw de hele site in 'site'.")


def add_serve(command: AddCommand) -> None:
    """Add `kaderwijzer serve`."""
    what = "Bouw de site, toon haar en bouw opnieuw na een wijziging."
    parser = command("serve", run_serve, what)
    parser.add_argument(
        "--port", type=int, default=8000, metavar="POORT", help="standaard 8000"
    )


def run_build(options: Namespace) -> int:
    """Build the site; say what was built, how long it took and how to look at it."""
    return _build(project_of(options))


def run_serve(options: Namespace) -> int:
    """Build, serve and rebuild on change until the user stops."""
    project = project_of(options)
    try:
        server = open_server(project.site, options.port)
    except (OSError, OverflowError) as error:
        raise WrongUseError(
            f"poort {options.port} is niet vrij; kies een andere: kaderwijzer serve --port 8080"
        ) from error
    serve(lambda: _build(project) == OK, [project.root / name for name in WATCHED], server)
    return OK


def _build(project: Project) -> int:
    return _say(build(project, lambda line: print(line, flush=True)))


def _say(report: Report) -> int:
    print_problems(report.problems)
    for line in report.engine_lines:
        print(line)
    if report.written is None:
        if report.problems:
            print(summary(report.problems))
        print("Er is niets gebouwd. De vorige site is blijven staan.")
        return FAULTS
    print(
        f"Klaar in {report.seconds:.0f} seconden: {report.pages} pagina's en "
        f"{report.documents} documenten in {report.written}."
    )
    print(f"Bekijk de site: open {report.written / 'index.html'} of draai 'make serve'.")
    return OK
