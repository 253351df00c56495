"""Time to make documents, beside the bare library calls for the same documents.

Usage: python -m benchmarks.documents [REGIONS]. Each side runs in a process of its own, on
one core, so that neither profits from what the other left in memory; quote the ratio.
python-docx makes the intake form too, and so does WeasyPrint when it is installed
(`.venv/bin/pip install -r benchmarks/requirements.txt`); no test and no build needs it.
"""

import io
import json
import subprocess
import sys
import time
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pikepdf

from benchmarks.anderen import page, with_python_docx, with_weasyprint
from generator.load import load
from generator.model.document import Document
from generator.render.documenten import WRITERS, documents_of
from generator.render.documents import docx, odt
from generator.render.documents.docx import docx_environment
from generator.render.documents.html import render_html
from generator.render.documents.odt import odt_environment
from generator.render.documents.pakket import package, rendered
from generator.render.documents.pdf import typst_compiler
from generator.render.documents.velden import fields_of
from generator.render.documents.zetsel import typst_data

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "site_templates"
FORM = "inbreng"


def documents(regions: int) -> list[Document]:
    """Return every document of some regions."""
    inhoud, problems = load(ROOT)
    assert inhoud is not None, problems
    few = replace(inhoud, kaders=inhoud.kaders[:regions])
    return [document for _, document in documents_of(few)]


def ours(all: list[Document]) -> dict[str, float]:
    """Return the seconds that each of our writers takes."""
    return {
        soort: timed(lambda d, write=write: write(d, TEMPLATES), all)
        for soort, write in WRITERS.items()
    }


def bare(all: list[Document]) -> dict[str, float]:
    """Return the seconds of the library calls alone, with all data at hand beforehand."""
    compiler = typst_compiler(TEMPLATES)
    data = {id(d): json.dumps(typst_data(d), ensure_ascii=False) for d in all}
    fields = {id(d): {veld.naam: veld for veld in fields_of(d)} for d in all}

    def with_typst(document: Document) -> None:
        made = compiler.compile(
            format="pdf", sys_inputs={"document": data[id(document)]}, pdf_standards=["ua-1"]
        )
        with pikepdf.Pdf.open(io.BytesIO(made)) as file:
            roots = []
            for page in file.pages:
                for link in page.obj.get("/Annots", []):
                    name = str(link.get("/A", {}).get("/URI", "")).removeprefix("veld:")
                    if name in fields[id(document)]:
                        del link["/A"]
                        link.Subtype, link.FT = pikepdf.Name.Widget, pikepdf.Name.Tx
                        link.T = pikepdf.String(name)
                        link.TU = pikepdf.String(fields[id(document)][name].omschrijving)
                        roots.append(link)
            file.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array(roots))
            mode = pikepdf.ObjectStreamMode.generate
            file.save(io.BytesIO(), deterministic_id=True, object_stream_mode=mode)

    word, odf = docx_environment(TEMPLATES), odt_environment(TEMPLATES)

    return {
        "pdf": timed(with_typst, all),
        "docx": timed(lambda d: package(rendered(d, word, docx.PARTS)), all),
        "odt": timed(lambda d: package(rendered(d, odf, odt.PARTS)), all),
    }


def timed(make: object, all: list[Document]) -> float:
    """Return the processor seconds for all documents; the first run is to warm up."""
    make(all[0])  # type: ignore[operator]
    start = time.process_time()
    for document in all:
        make(document)  # type: ignore[operator]
    return time.process_time() - start


def others(document: Document) -> None:
    """Print how long other libraries take for the same form, and how large it gets."""
    html = page(document, str(render_html(document, TEMPLATES)))
    makers = {"python-docx, without controls": lambda: with_python_docx(document)}
    if find_spec("weasyprint") is None:
        print("  weasyprint is not here: pip install -r benchmarks/requirements.txt")
    else:
        makers["weasyprint, with fields"] = lambda: with_weasyprint(html)
    for name, make in makers.items():
        size = len(make())
        seconds = timed(lambda _, make=make: make(), [document] * 5)
        print(f"  {name}, {FORM}: {seconds / 5 * 1000:.0f} ms, {size // 1000} KB")


def main() -> None:
    """Run each side in its own process and print the ratio."""
    regions = sys.argv[1] if len(sys.argv) > 1 else "3"
    if len(sys.argv) > 2:
        side = {"ours": ours, "bare": bare}[sys.argv[2]]
        print(json.dumps(side(documents(int(regions)))))
        return
    found = {}
    for side in ("ours", "bare"):
        command = [sys.executable, "-m", "benchmarks.documents", regions, side]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        found[side] = json.loads(done.stdout)
    all = documents(int(regions))
    forms = {document.slug: document for document in all}
    for soort, seconds in found["ours"].items():
        each, base = seconds / len(all) * 1000, found["bare"][soort] / len(all) * 1000
        ratio = seconds / found["bare"][soort]
        print(f"{soort}: {each:.1f} ms a document; bare {base:.1f} ms; ratio {ratio:.2f}")
    total = sum(found["ours"].values()) / sum(found["bare"].values())
    print(f"all {len(all)} documents in three formats: ratio {total:.2f}")
    for soort, write in WRITERS.items():
        size = len(write(forms[FORM], TEMPLATES))
        seconds = timed(lambda d, write=write: write(d, TEMPLATES), [forms[FORM]] * 5)
        print(f"  ours, {FORM} as {soort}: {seconds / 5 * 1000:.0f} ms, {size // 1000} KB")
    others(forms[FORM])


if __name__ == "__main__":
    main()
