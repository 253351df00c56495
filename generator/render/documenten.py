"""All documents of all regions, as PDF, DOCX and ODT, made on all cores."""

import hashlib
import multiprocessing
import os
import platform
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from generator.load import Inhoud
from generator.model.document import Document
from generator.render.documents.docx import render_docx
from generator.render.documents.odt import render_odt
from generator.render.documents.pakket import package
from generator.render.documents.pdf import render_pdf
from generator.views.formulier import form_documents
from generator.views.overlegstapel import meeting_documents
from generator.views.regiodocumenten import region_documents
from generator.views.screeningboekje import screening_booklet
from generator.views.screeningformulier import screening_form
from generator.views.trainerskit import FOLDER, trainer_documents

Say = Callable[[str], None]

WRITERS: dict[str, Callable[[Document, Path], bytes]] = {
    "pdf": render_pdf,
    "docx": render_docx,
    "odt": render_odt,
}
ARCHIVE = "alle-documenten.zip"
LIBRARIES = ("typst", "pikepdf", "jinja2", "markupsafe")
EVERY = 2
"""Seconds between two lines about how far it is."""
FEW = 24
"""Up to so many files, starting processes takes longer than making them here."""


@dataclass(frozen=True)
class Taak:
    """A file to make: its path below the site's root, its format and what it is made from.

    `sleutel` depends on all that decides its bytes, and on nothing else.
    """

    path: str
    soort: str
    document: Document
    sleutel: str


def documents_of(inhoud: Inhoud) -> Iterator[tuple[str, Document]]:
    """Yield every document with its path below the site's root, without extension."""
    for document in (screening_form(inhoud, None), screening_booklet(inhoud, None)):
        yield f"screening/documenten/{document.slug}", document
    for document in trainer_documents(inhoud):
        yield f"{FOLDER}/{document.slug}", document
    leefgebieden = inhoud.landelijk.leefgebieden
    for kader in inhoud.kaders:
        documents = [*region_documents(inhoud.landelijk, kader)]
        documents += [screening_form(inhoud, kader), screening_booklet(inhoud, kader)]
        documents += form_documents(kader, leefgebieden)
        documents += meeting_documents(kader, leefgebieden)
        for document in documents:
            yield f"regios/{kader.regio.id}/documenten/{document.slug}", document


def tasks(inhoud: Inhoud, templates: Path) -> tuple[Taak, ...]:
    """Return every file to make, with its key."""
    tools = toolchain(templates)
    return tuple(
        Taak(f"{path}.{soort}", soort, document, _key(tools, soort, text))
        for path, document in documents_of(inhoud)
        for text in (repr(document),)
        for soort in WRITERS
    )


def toolchain(templates: Path) -> str:
    """Return a digest of what makes bytes of a document: templates, fonts, code, libraries."""
    digest = hashlib.sha256(platform.python_version().encode())
    for name in LIBRARIES:
        digest.update(f"{name} {version(name)}".encode())
    here = Path(__file__).parent
    for folder in (templates / "documents", here / "documents"):
        for path in sorted(p for p in folder.rglob("*") if _makes_files(p)):
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    for path in (here / "environment.py", here / "kleur.py"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _makes_files(path: Path) -> bool:
    """Return whether a template or module is for files; the others are for pages only."""
    return path.is_file() and not path.name.endswith((".pyc", ".css", ".html.j2", "html.py"))


def _key(tools: str, soort: str, document: str) -> str:
    return hashlib.sha256("\0".join((tools, soort, document)).encode()).hexdigest()


def render_tasks(todo: Iterable[Taak], templates: Path, say: Say) -> dict[str, bytes]:
    """Return the bytes of each file by its key; says how far it is now and then."""
    unique = {taak.sleutel: taak for taak in todo}
    made: dict[str, bytes] = {}
    spoken = time.monotonic()
    for key, content in _made(tuple(unique.values()), templates):
        made[key] = content
        if time.monotonic() - spoken > EVERY:
            say(f"  {len(made)} van {len(unique)} documenten")
            spoken = time.monotonic()
    return made


def _made(todo: tuple[Taak, ...], templates: Path) -> Iterator[tuple[str, bytes]]:
    if len(todo) <= FEW:
        for taak in todo:
            yield taak.sleutel, WRITERS[taak.soort](taak.document, templates)
        return
    parts = _shares(todo)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(_cores(), len(parts)), mp_context=context) as pool:
        for future in as_completed(pool.submit(_make, part, templates) for part in parts):
            yield from future.result()


def _make(todo: tuple[Taak, ...], templates: Path) -> list[tuple[str, bytes]]:
    """Make some files in a process of the pool; fonts and templates are read there once."""
    return [(t.sleutel, WRITERS[t.soort](t.document, templates)) for t in todo]


def _shares(todo: tuple[Taak, ...], size: int = 12) -> tuple[tuple[Taak, ...], ...]:
    """Return the work in parts; the formats of one document stay next to each other."""
    return tuple(todo[start : start + size] for start in range(0, len(todo), size))


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def archives(documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a zip file with all documents for each region and for trainers, by path."""
    folders: dict[str, list[tuple[str, bytes]]] = {}
    for path, content in documents.items():
        folder, _, name = path.rpartition("/")
        if folder.startswith(("regios/", FOLDER)):
            folders.setdefault(folder, []).append((name, content))
    return {
        f"{folder}/{ARCHIVE}": package(files, stored=frozenset(name for name, _ in files))
        for folder, files in folders.items()
    }
