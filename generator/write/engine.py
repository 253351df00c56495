"""Run the site engine over the generated pages: the one place that knows it is mkdocs."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class EngineResult:
    """Whether the engine finished, and the lines it complained with."""

    ok: bool
    lines: tuple[str, ...]


def run_engine(root: Path, config: Path, staging: Path, epoch: int) -> EngineResult:
    """Build the site of `config` into `staging`, from the folder `root`.

    Warnings count as faults.

    `epoch` (seconds) is the date of the edition: it makes two builds of the same content
    the same, byte for byte. Never `--quiet`: with it, mkdocs' `--strict` never fails.
    """
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": str(epoch)}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    command += ["--config-file", str(config), "--site-dir", str(staging)]
    done = subprocess.run(
        command,
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    loud = [line for line in lines if not line.startswith("INFO")]
    return EngineResult(done.returncode == 0, tuple(loud))
