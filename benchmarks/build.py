"""Time and peak memory of a full build, beside bare mkdocs on the same pages, in one run.

Usage: python -m benchmarks.build [RUNS]. Prints medians and the ratio; machines differ, so
quote the ratio. Linux and macOS only (it asks the kernel for the peak memory of children).
"""

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FULL = [sys.executable, "-m", "generator", "build"]
BARE = [sys.executable, "-m", "mkdocs", "build", "--strict"]
BARE += ["--config-file", "build/mkdocs.yml", "--site-dir", "bare-site"]
PARTS = """
import time
from pathlib import Path
from generator.build import Project
from generator.load import load
from generator.render.documenten import render_tasks, tasks
from generator.render.site import render_site, site_assets
from generator.views.site import all_pages
project = Project(Path("."))
marks = [time.perf_counter()]
inhoud, _ = load(project.root)
marks.append(time.perf_counter())
pages = all_pages(inhoud)
files = render_site(inhoud, pages, project.templates)
files |= site_assets(inhoud, project.templates, project.root / "schemas")
marks.append(time.perf_counter())
documents = render_tasks(tasks(inhoud, project.templates), project.templates, lambda line: None)
marks.append(time.perf_counter())
names = ("read, resolve and check", f"{len(pages)} pages", f"{len(documents)} documents")
for name, start, end in zip(names, marks, marks[1:]):
    print(f"  {name}: {end - start:.2f} s")
"""


def timed(command: list[str]) -> float:
    """Run a command and return its wall time in seconds."""
    start = time.perf_counter()
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Run both in turn, A B A B, so that a drifting machine hits both alike."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    timed(FULL)
    pairs = [(timed(FULL), timed(BARE)) for _ in range(runs)]
    full, bare = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"full build: {full:.2f} s; bare mkdocs on the same pages: {bare:.2f} s")
    print(f"ratio, pair by pair: {ratio:.2f}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"peak memory of the largest process: {peak:.0f} MiB")
    print("in one process, without mkdocs:", flush=True)
    subprocess.run([sys.executable, "-c", PARTS], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
