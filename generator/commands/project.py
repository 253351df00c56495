"""What commands share: the project, its content, a region, and how faults are told."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from generator import dutch
from generator.build import Project
from generator.commands.parser import WrongUseError
from generator.load import Inhoud, load
from generator.model.regiokader import RegioKader
from generator.problems import Problem, faults, suggestion


def project_of(options: Namespace) -> Project:
    """Return the project in the folder that was named, or in this one or one above it.

    Raises:
        WrongUseError: there is none.
    """
    here: Path = (options.project or Path.cwd()).resolve()
    candidates = [here] if options.project else [here, *here.parents]
    for folder in candidates:
        if (folder / "bronnen").is_dir() and (folder / "schemas").is_dir():
            return Project(folder)
    raise WrongUseError(f"in {here} staat geen Kaderwijzer-project (een map met 'bronnen')")


def content_of(project: Project) -> Inhoud:
    """Return all content of a project, for a command that needs it without faults.

    Raises:
        WrongUseError: it has faults; they have been printed.
    """
    inhoud, problems = load(project.root)
    if inhoud is None:
        print_problems(problems)
        raise WrongUseError("de inhoud heeft fouten; los die eerst op (kaderwijzer check)")
    return inhoud


def region_of(inhoud: Inhoud, id: str) -> RegioKader:
    """Return a region by its id.

    Raises:
        WrongUseError: there is no such region; the message names the nearest.
    """
    if id not in inhoud.per_regio:
        raise WrongUseError(f"regio '{id}' bestaat niet{suggestion(id, inhoud.per_regio)}")
    return inhoud.per_regio[id]


def print_problems(problems: Sequence[Problem]) -> None:
    """Print every problem, with its place."""
    for problem in problems:
        print(problem)


def summary(problems: Sequence[Problem]) -> str:
    """Return in one line how many problems there are."""
    fouten = len(faults(problems))
    notes = len(problems) - fouten
    if not problems:
        return "Geen fouten gevonden."
    files = len({p.position.path for p in problems})
    found = dutch.aantal(fouten, "fout", "fouten")
    also = f" en {dutch.aantal(notes, 'aandachtspunt', 'aandachtspunten')}" if notes else ""
    return f"{found}{also} in {dutch.aantal(files, 'bestand', 'bestanden')}."
