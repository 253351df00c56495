"""An earlier edition stays on the site, and each page of it says that it is old."""

from html import unescape
from pathlib import Path

import pytest

from generator.load import Inhoud
from generator.render.site import render_site
from generator.views.site import all_pages
from generator.write.editions import add_editions, kept_editions
from tests.conftest import ROOT

BASE = "https://kaderwijzer.example"


def page(path: str) -> str:
    return (
        '<!doctype html><html lang="nl">'
        f'<head><link rel="canonical" href="{BASE}/{path}"></head>'
        '<body><a href="#x" class="md-skip">Ga naar inhoud</a>'
        '<div class="md-container" data-md-component="container"><main id="x">oud</main></div>'
        "</body></html>"
    )


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    folder = tmp_path / "uitgaven"
    for path in ("index.html", "regios/a/index.html", "weg/oud.html", "404.html"):
        target = folder / "2026.05" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page(path), encoding="utf-8")
    (folder / "2026.05/regios/a/plan.pdf").write_bytes(b"%PDF")
    (folder / "2026.05/sitemap.xml").write_text("<x/>", encoding="utf-8")
    return folder


@pytest.fixture
def site(tmp_path: Path, kept: Path) -> Path:
    folder = tmp_path / "site"
    for path in ("index.html", "regios/a/index.html"):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("nieuw", encoding="utf-8")
    add_editions(kept, ("2026.05",), folder)
    return folder


def test_only_finished_editions_before_this_one_count(kept: Path) -> None:
    for name in ("2025.11", "2026.11", "concept"):
        (kept / name).mkdir()
        (kept / name / "index.html").write_text("x", encoding="utf-8")
    (kept / "2024.01").mkdir()

    assert kept_editions(kept, "2026.11") == ("2026.05", "2025.11")
    assert kept_editions(kept / "none", "2026.11") == ()


def test_each_old_page_says_so_and_leads_to_the_page_of_now(site: Path) -> None:
    html = (site / "versie/2026.05/regios/a/index.html").read_text(encoding="utf-8")

    assert "Dit is uitgave 2026.05. Zij geldt niet meer." in html
    assert '<a href="../../../../regios/a/index.html">' in html
    assert f'<link rel="canonical" href="{BASE}/regios/a/index.html">' in html
    assert html.index("md-skip") < html.index("kw-oude-uitgave") < html.index("<main")


def test_a_page_that_is_gone_leads_to_the_home_page(site: Path) -> None:
    html = (site / "versie/2026.05/weg/oud.html").read_text(encoding="utf-8")

    assert '<a href="../../../index.html">Ga naar de nieuwste uitgave</a>' in html
    assert f'<link rel="canonical" href="{BASE}/index.html">' in html


def test_what_was_kept_is_not_changed_and_files_of_a_whole_site_stay_behind(
    kept: Path, site: Path
) -> None:
    old = site / "versie/2026.05"

    assert (kept / "2026.05/index.html").read_text(encoding="utf-8") == page("index.html")
    assert (old / "regios/a/plan.pdf").read_bytes() == b"%PDF"
    assert not (old / "sitemap.xml").exists()
    assert not (old / "404.html").exists()
    assert (site / "index.html").read_text(encoding="utf-8") == "nieuw"


def test_the_page_of_the_edition_names_the_earlier_ones(inhoud: Inhoud) -> None:
    def versie(eerdere: tuple[str, ...]) -> str:
        pages = tuple(p for p in all_pages(inhoud, eerdere) if p.path == "over/versie.md")
        made = render_site(inhoud, pages, ROOT / "site_templates")
        return unescape(made["over/versie.md"].decode())

    assert '<a href="../versie/2026.05/index.html">Uitgave 2026.05</a>' in versie(("2026.05",))
    assert "Eerdere uitgaven" not in versie(())
