"""The pipeline on one page: read, resolve, check, view, render, publish, swap in."""

import shutil
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from generator.load import Inhoud, load
from generator.problems import Problem
from generator.render.documenten import Say, archives
from generator.render.exchange.formulierschema import schema_files
from generator.render.exchange.leeromgeving import learning_environment_files
from generator.render.exchange.woo import woo_files, woo_schema_file
from generator.render.formulierbladen import form_sheets
from generator.render.mkdocs_config import engine_config, glossary_include
from generator.render.publication import publication_files
from generator.render.site import render_site, site_assets
from generator.views.site import all_pages
from generator.write.documentcache import all_documents
from generator.write.editions import add_editions, kept_editions
from generator.write.engine import run_engine
from generator.write.manuals import read_manuals
from generator.write.staging import swap_in, write_changed


@dataclass(frozen=True)
class Project:
    """A checkout: where the sources are and where the site goes."""

    root: Path

    @property
    def templates(self) -> Path:
        """The folder with all templates."""
        return self.root / "site_templates"

    @property
    def site(self) -> Path:
        """The finished site."""
        return self.root / "site"

    @property
    def kept(self) -> Path:
        """The folder with the sites of earlier editions that the publisher kept."""
        return self.root / "uitgaven"

    @property
    def work(self) -> Path:
        """The folder of everything in between; safe to delete."""
        return self.root / "build"


@dataclass(frozen=True)
class Report:
    """What a build found and made. `written` is None when the former site was kept."""

    problems: tuple[Problem, ...]
    engine_lines: tuple[str, ...] = ()
    written: Path | None = None
    pages: int = 0
    documents: int = 0
    seconds: float = 0.0


def build(project: Project, say: Say) -> Report:
    """Build the whole site, or leave the last good one and say what is wrong."""
    start = time.monotonic()
    say("Bronnen lezen en controleren …")
    inhoud, problems = load(project.root)
    if inhoud is None:
        return Report(problems)
    earlier = kept_editions(project.kept, inhoud.landelijk.uitgave.editie)
    pages = all_pages(inhoud, earlier)
    manuals = read_manuals(project.root / "docs")
    say(f"{len(pages)} pagina's maken …")
    files = render_site(inhoud, pages, project.templates)
    files |= site_assets(inhoud, project.templates, project.root / "schemas")
    files |= form_sheets(inhoud, project.templates)
    files |= schema_files(inhoud)
    files |= learning_environment_files(inhoud)
    documents = all_documents(inhoud, project.templates, project.work / "documenten", say)
    woo = woo_files(inhoud, documents)
    files |= documents | woo | woo_schema_file()
    files |= archives(documents | woo)
    clash = sorted(files.keys() & manuals.files.keys())
    if clash:
        raise ValueError(f"docs/ holds files that are generated too: {', '.join(clash)}")
    write_changed(project.work / "docs", {**files, **manuals.files})
    glossary = {"begrippen.md": glossary_include(inhoud.landelijk.begrippen)}
    write_changed(project.work / "config", glossary)
    config = project.work / "mkdocs.yml"
    config.write_bytes(engine_config(pages, manuals.titles, inhoud.landelijk.uitgave))
    say("Site opmaken met mkdocs …")
    staging = project.work / "site"
    shutil.rmtree(staging, ignore_errors=True)
    engine = run_engine(project.root, config, staging, edition_epoch(inhoud))
    if not engine.ok:
        return Report(problems, engine.lines)
    add_editions(project.kept, earlier, staging)
    for name, content in publication_files(staging, inhoud.landelijk.uitgave).items():
        target = staging / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    swap_in(staging, project.site)
    return Report(
        problems,
        written=project.site,
        pages=len(pages) + len(manuals.titles),
        documents=len(documents),
        seconds=time.monotonic() - start,
    )


def edition_epoch(inhoud: Inhoud) -> int:
    """Return the date of the edition as seconds since 1970, for every date that is written."""
    day = datetime.fromisoformat(inhoud.landelijk.uitgave.datum).replace(tzinfo=UTC)
    return int(day.timestamp())
