"""All convenants in three formats, beside bare library calls for the same documents.

Usage: python -m benchmarks.convenant [RUNS]. One run makes every convenant as PDF, DOCX and
ODT on all cores, from the resolved region on. The bare run gets everything ready made: the
data of the page as JSON for typst.compile, and the values for Jinja's render and a zip file.
Prints medians and the ratio, pair by pair; machines differ, so quote the ratio.
"""

import io
import json
import multiprocessing
import os
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from generator.load import load
from generator.model.document import Document
from generator.model.regiokader import RegioKader
from generator.render.documenten import WRITERS
from generator.render.documents import docx, odt
from generator.render.documents.docx import docx_environment
from generator.render.documents.odt import odt_environment
from generator.render.documents.pakket import rendered
from generator.render.documents.pdf import typst_compiler
from generator.render.documents.zetsel import typst_data
from generator.views.convenant import convenant_document

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "site_templates"
PACKAGES = {
    "docx": (docx_environment(TEMPLATES), docx.PARTS),
    "odt": (odt_environment(TEMPLATES), odt.PARTS),
}

_kaders: list[RegioKader] = []
_documents: list[Document] = []
_data: list[str] = []


def prepare() -> None:
    """Read the content once for each process, and make ready what the bare run gets."""
    inhoud, problems = load(ROOT)
    assert inhoud is not None, problems
    _kaders.extend(kader for kader in inhoud.kaders if kader.gezamenlijk is None)
    _documents.extend(convenant_document(kader) for kader in _kaders)
    _data.extend(json.dumps(typst_data(d), ensure_ascii=False) for d in _documents)
    ours(0)
    bare(0)


def ours(number: int) -> int:
    """Make one convenant in three formats, as the build does."""
    document = convenant_document(_kaders[number])
    return sum(len(write(document, TEMPLATES)) for write in WRITERS.values())


def bare(number: int) -> int:
    """Make the same three files with nothing but the calls of the libraries."""
    made = typst_compiler(TEMPLATES).compile(
        format="pdf", sys_inputs={"document": _data[number]}, pdf_standards=["ua-1"]
    )
    assert isinstance(made, bytes)
    return len(made) + sum(_package(number, name) for name in PACKAGES)


def _package(number: int, name: str) -> int:
    out = io.BytesIO()
    parts = rendered(_documents[number], *PACKAGES[name])
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts:
            archive.writestr(part, text)
    return len(out.getvalue())


def spent(make: Callable[[int], int], number: int) -> float:
    """Return the processor time of one convenant, which a busy machine hardly changes."""
    start = time.process_time()
    assert make(number)
    return time.process_time() - start


def timed(
    pool: ProcessPoolExecutor, make: Callable[[int], int], count: int
) -> tuple[float, float]:
    """Make every convenant on all cores; return wall time and processor time in seconds."""
    start = time.perf_counter()
    processor = sum(pool.map(partial(spent, make), range(count)))
    return time.perf_counter() - start, processor


def main() -> None:
    """Run both in turn, A B A B, so that a drifting machine hits both alike."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    prepare()
    count, cores = len(_kaders), os.cpu_count() or 1
    spawn = multiprocessing.get_context("spawn")  # forking after typst has threads would hang
    with ProcessPoolExecutor(cores, mp_context=spawn, initializer=prepare) as pool:
        timed(pool, ours, count)
        pairs = [(timed(pool, ours, count), timed(pool, bare, count)) for _ in range(runs)]
    print(f"{count} convenants as PDF, DOCX and ODT on {cores} cores; medians of {runs} runs")
    for name, which in (("wall time", 0), ("processor time", 1)):
        full, library = (
            statistics.median(found[which] for found in side)
            for side in zip(*pairs, strict=True)
        )
        ratio = statistics.median(a[which] / b[which] for a, b in pairs)
        print(f"{name}: {full:.2f} s; bare library calls {library:.2f} s; ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
