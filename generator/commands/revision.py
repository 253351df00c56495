"""The content of the project as it was at a git revision, read like the content of now."""

import io
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from generator.load import Inhoud, load_former
from generator.problems import faults

FOLDERS = ("bronnen", "data")
OF_NOW = ("schemas", "bronnen/formulieren", "bronnen/weg.yaml")
"""Taken from now: the schemas this program knows, and what no comparison looks at."""


class RevisionError(Exception):
    """A revision cannot be read; the message is Dutch."""


def content_at(project: Path, revision: str) -> Inhoud:
    """Return the content at a revision (a tag, branch or commit).

    Nothing in the project changes: the files of then are read from a temporary folder. What
    `OF_NOW` names comes from now, so that a new format of the forms is no hindrance.

    Raises:
        RevisionError: there is no git, no such revision, or its content cannot be read.
    """
    commit = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", revision)
    archive = _git(project, "archive", "--format=tar", commit.decode().strip(), *FOLDERS)
    with tempfile.TemporaryDirectory(prefix="kaderwijzer-") as folder:
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(folder, filter="data")
        for name in OF_NOW:
            _take_over(project / name, Path(folder) / name)
        return _readable(Path(folder), f"de bronnen van '{revision}'")


def content_on_trial(project: Path) -> Inhoud:
    """Return the content of now, also when it has faults: a trial shows what they do.

    Raises:
        RevisionError: it cannot be read at all.
    """
    return _readable(project, "de bronnen van nu")


def _take_over(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target)
    elif source.is_file():
        shutil.copy(source, target)


def _readable(folder: Path, what: str) -> Inhoud:
    inhoud, problems = load_former(folder)
    if inhoud is None:
        raise RevisionError(
            f"{what} kan deze versie van Kaderwijzer niet lezen; "
            f"de eerste melding: {faults(problems)[0]}"
        )
    return inhoud


def _git(project: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=project, capture_output=True, check=False
        )
    except FileNotFoundError as error:
        raise RevisionError("git staat niet op deze computer") from error
    if done.returncode == 0:
        return done.stdout
    if arguments[0] == "rev-parse":
        raise RevisionError(f"revisie '{arguments[-1]}' bestaat niet in deze map (git)")
    said = done.stderr.decode(errors="replace").strip()
    raise RevisionError(f"git kan die revisie niet lezen: {said}")
