"""Set up what Kaderwijzer needs on a bare machine. Standard library only.

Usage: python3 scripts/setup.py [--test]

Makes `.venv` with the locked versions. With --test also what the tests need: a Chromium
and the readers of PDF and office documents. Does nothing when nothing has changed.
"""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OWN_BROWSER = """
from playwright.sync_api import sync_playwright
with sync_playwright() as p:
    print(p.chromium.executable_path)
"""
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
STAMP = VENV / "kaderwijzer.stamp"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
READERS = {"pdftotext": "poppler-utils", "soffice": "libreoffice-writer"}


def main() -> int:
    """Set up, and say in Dutch what is done and what a person must do."""
    if sys.version_info < (3, 11):  # noqa: UP036 - says so before anything else fails
        print(f"Python 3.11 of nieuwer is nodig; dit is {platform.python_version()}.")
        print("Debian of Ubuntu: installeer python3.11. Windows en macOS: zie python.org.")
        return 1
    test = "--test" in sys.argv[1:]
    try:
        set_up_python(test)
        if test:
            set_up_readers()
            set_up_browser()
    except subprocess.CalledProcessError as error:
        print(f"Dit lukte niet: {' '.join(map(str, error.cmd))}")
        return 1
    except MissingError as missing:
        print(missing)
        return 1
    return 0


class MissingError(Exception):
    """Something that this program cannot get by itself; the message says what to do."""


def set_up_python(test: bool) -> None:
    """Make the virtual environment, unless it already holds these versions."""
    wanted = stamp(test)
    if STAMP.is_file() and STAMP.read_text() in (wanted, stamp(True)):
        return
    say("Python-pakketten klaarzetten …")
    requirements = ROOT / ("requirements-test.txt" if test else "requirements.txt")
    uv = shutil.which("uv")
    if uv:
        if not PYTHON.exists():
            run(uv, "venv", "--quiet", "--python", sys.executable, VENV)
        install = [uv, "pip", "install", "--quiet", "--python", PYTHON]
    else:
        make_venv()
        install = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(*install, "-r", requirements)
    run(*install, "--no-deps", "-e", ROOT)
    STAMP.write_text(wanted)


def make_venv() -> None:
    """Make a virtual environment with pip; Debian keeps that in a package of its own."""
    if (
        PYTHON.exists()
        and subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True).returncode
        == 0
    ):
        return
    command = [sys.executable, "-m", "venv", "--clear", VENV]
    if subprocess.run(command, capture_output=True).returncode != 0:
        apt("python3-venv", "een virtuele omgeving voor Python")
        run(*command)


def stamp(test: bool) -> str:
    """Return a text that changes when the set-up must be done again."""
    names = ("requirements.txt", "requirements-test.txt", "pyproject.toml")
    digest = hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in names))
    return f"{digest.hexdigest()} {sys.version} {test}"


def set_up_readers() -> None:
    """Get the programs with which the tests read documents back."""
    for program, package in READERS.items():
        if not shutil.which(program):
            apt(package, f"'{program}' om documenten te controleren")


def set_up_browser() -> None:
    """Get a Chromium: named by the user, on the machine, from Playwright, or from Debian."""
    named = os.environ.get("KADERWIJZER_CHROMIUM")
    if named and Path(named).exists():
        return
    if any(shutil.which(name) for name in BROWSERS):
        return
    done = subprocess.run(
        [PYTHON, "-c", OWN_BROWSER],
        capture_output=True,
        text=True,
    )
    if done.returncode == 0 and Path(done.stdout.strip()).exists():
        return
    say("Chromium ophalen met Playwright …")
    if (
        subprocess.run(
            [PYTHON, "-m", "playwright", "install", "chromium"], capture_output=True
        ).returncode
        == 0
    ):
        return
    apt("chromium", "Chromium voor de tests")


def apt(package: str, purpose: str) -> None:
    """Install a package of Debian or Ubuntu as root, or say what a person must type."""
    command = f"apt-get install -y {package}"
    if not shutil.which("apt-get") or os.geteuid() != 0:
        raise MissingError(
            f"Er ontbreekt iets: {purpose}.\n"
            f"Debian of Ubuntu: sudo {command}\n"
            "Een eigen Chromium? Zet het pad in KADERWIJZER_CHROMIUM."
        )
    say(f"{package} installeren …")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    first = subprocess.run(command.split(), capture_output=True, env=environment)
    if first.returncode != 0:
        run("apt-get", "update", "-qq")
        run(*command.split(), "-qq")


def run(*command: object) -> None:
    """Run a command; its own output is shown only by what it prints on stderr."""
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
