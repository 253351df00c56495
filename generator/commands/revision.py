"""The content of the project as it was at a git revision, read like the content of now."""

import io
import re
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

from generator.load import Inhoud, load_former
from generator.problems import faults
from generator.resolve.waarde import is_date

MODEL = "bronnen/convenant/model.yaml"
_VERSION = re.compile(r"v?([0-9]{4}\.[0-9]+)")
FOLDERS = ("bronnen", "data")
OF_NOW = ("schemas", "bronnen/formulieren", "bronnen/weg.yaml")
"""Taken from now: the schemas this program knows, and what no comparison looks at."""


class RevisionError(Exception):
    """A revision cannot be read; the message is Dutch."""


def content_at(project: Path, revision: str) -> Inhoud:
    """Return the content at a revision: a tag, branch, commit, day or version of the model.

    Nothing in the project changes: the files of then are read from a temporary folder. What
    `OF_NOW` names comes from now, so that a new format of the forms is no hindrance.

    Raises:
        RevisionError: there is no git, no such revision, or its content cannot be read.
    """
    archive = _git(project, "archive", "--format=tar", _commit(project, revision), *FOLDERS)
    with tempfile.TemporaryDirectory(prefix="kaderwijzer-") as folder:
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(folder, filter="data")
        for name in OF_NOW:
            _take_over(project / name, Path(folder) / name)
        return _readable(Path(folder), f"de bronnen van '{revision}'")


def _commit(project: Path, revision: str) -> str:
    """Return the commit that a revision means.

    A day, as `2026-03-12`, means the last commit of that day or before; a version of the
    model, as `2026.2`, the last commit that had it. What git knows by that name goes first.
    """
    try:
        found = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", revision)
        return found.decode().strip()
    except RevisionError:
        commit = ""
        if is_date(revision):
            commit = _lines(project, "rev-list", "-1", f"--before={revision} 23:59:59", "HEAD")
        elif version := _VERSION.fullmatch(revision):
            commit = _last_with(project, version.group(1))
        if not commit:
            raise
        return commit


def _last_with(project: Path, version: str) -> str:
    """Return the last commit with a version of the model; empty when there is none."""
    newer = ""
    for commit in _lines(project, "log", "--format=%H", "--", MODEL).split():
        text = _git(project, "show", f"{commit}:{MODEL}").decode(errors="replace")
        if f'\nversie: "{version}"\n' in text:
            return _lines(project, "rev-parse", f"{newer}^" if newer else "HEAD")
        newer = commit
    return ""


def _lines(project: Path, *arguments: str) -> str:
    return _git(project, *arguments).decode().strip()


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
        raise RevisionError(
            f"revisie '{arguments[-1]}' bestaat niet in deze map (git); noem een commit of "
            "tag, een dag als 2026-03-12 of een versie van het model als 2026.2"
        )
    said = done.stderr.decode(errors="replace").strip()
    raise RevisionError(f"git kan die revisie niet lezen: {said}")
