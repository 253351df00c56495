"""A whole build: what comes out, the same every time, and nothing half when it fails."""

import base64
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.load import Inhoud
from tests.conftest import ROOT, copy_project

KEPT = ("duinkust", "heuvelland-fictie", "waterrijk", "zeeland")
HEADER_FILES = ("_headers", "headers/nginx.conf", "headers/apache.conf", "headers/Caddyfile")
CHOICES = "bronnen/regios/waterrijk/keuzes.yaml"


class TestFullSite:
    def test_every_region_has_its_pages_and_documents(self, site: Path, inhoud: Inhoud) -> None:
        example = files_of(site / "regios/zeeland")  # filled in nothing itself
        regions = [kader.regio.id for kader in inhoud.kaders]

        assert len(regions) == 28
        assert len([k for k in inhoud.kaders if not k.regio.verzonnen]) == 25
        for kader in inhoud.kaders:
            id = kader.regio.id
            made = {name.replace(id, "zeeland") for name in files_of(site / "regios" / id)}
            if len(kader.regio.huizen) > 1:
                made |= {name.replace(f"-{kader.regio.huizen[0].id}.", ".") for name in made}
            unused = {form.id for form in kader.formulieren_niet}
            missing = {name for name in set(example) - made if Path(name).stem not in unused}
            assert missing == set(), id

    def test_headers_allow_exactly_the_inline_scripts_of_this_build(self, site: Path) -> None:
        inline = {
            hash_of(body)
            for page in site.rglob("*.html")
            for attributes, body in re.findall(
                rb"<script([^>]*)>(.*?)</script>", page.read_bytes(), re.DOTALL
            )
            if b"src=" not in attributes and b"json" not in attributes
        }
        for name in HEADER_FILES:
            text = (site / name).read_text(encoding="utf-8")
            (allowed,) = re.findall(r"script-src 'self' ([^;]*);", text)

            assert set(allowed.split()) == inline, name
            assert "unsafe" not in text
            assert "Strict-Transport-Security" in text

    def test_security_txt_says_whom_to_warn_and_until_when(
        self, site: Path, inhoud: Inhoud
    ) -> None:
        lines = (site / ".well-known/security.txt").read_text(encoding="utf-8").splitlines()
        fields = dict(line.split(": ", 1) for line in lines)

        assert fields["Contact"].startswith("mailto:")
        expires = date.fromisoformat(fields["Expires"][:10])
        edition = date.fromisoformat(inhoud.landelijk.uitgave.datum)
        assert 0 < (expires - edition).days < 366

    def test_sitemap_names_pages_that_are_there(self, site: Path) -> None:
        root = ElementTree.parse(site / "sitemap.xml").getroot()
        places = [str(place.text) for place in root.findall("{*}url/{*}loc")]
        names = [place.removeprefix("https://kaderwijzer.example/") for place in places]

        assert len(names) > 250
        assert [name for name in names if not (site / name).is_file()] == []

    def test_output_names_no_folder_of_this_machine(self, project: Path, site: Path) -> None:
        folders = [str(folder).encode() for folder in (project, ROOT, Path.home())]
        found = [
            file.relative_to(site).as_posix()
            for file in site.rglob("*")
            if file.is_file() and any(folder in file.read_bytes() for folder in folders)
        ]

        assert found == []


def hash_of(body: bytes) -> str:
    digest = hashlib.sha256(body).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def files_of(folder: Path) -> Mapping[str, str]:
    """The digest of every file in a folder, by its path."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def build(project: Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project from any folder."""
    return subprocess.run(
        [sys.executable, "-m", "generator", "build", "--project", str(project)],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with one real region and the invented ones, built from another folder."""
    folder = tmp_path_factory.mktemp("small")
    project = copy_project(folder / "een")
    for region in (project / "bronnen/regios").iterdir():
        if region.name not in KEPT:
            shutil.rmtree(region)
    done = build(project, folder, PYTHONHASHSEED="1", TZ="Pacific/Auckland")
    assert done.returncode == 0, done.stdout + done.stderr
    return project


class TestSmallSite:
    def test_build_from_another_folder_leaves_its_work_in_the_project(
        self, small: Path
    ) -> None:
        assert (small / "site/index.html").is_file()
        assert [path.name for path in small.parent.iterdir()] == [small.name]

    def test_same_content_gives_the_same_bytes(self, small: Path, tmp_path: Path) -> None:
        """In another folder, with other hashing, in another time zone; documents too."""
        other = tmp_path / "a folder with another name"
        shutil.copytree(small, other, ignore=shutil.ignore_patterns("site", "build"))
        done = build(other, tmp_path, PYTHONHASHSEED="2", TZ="America/Lima")
        first, second = files_of(small / "site"), files_of(other / "site")

        assert done.returncode == 0
        assert len([name for name in first if name.endswith((".pdf", ".docx", ".odt"))]) > 50
        assert {name for name in first if first[name] != second.get(name)} == set()
        assert first.keys() == second.keys()

    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            ("regio: waterrijk", "regio: [waterrijk", r"\d+:\d+: "),
            ("  gremium:\n", "  gremiun:\n", r"\d+:3: .*'gremiun'.*bedoelde u 'gremium'\?"),
        ],
    )
    def test_failed_build_says_where_and_keeps_the_former_site(
        self, small: Path, old: str, new: str, message: str
    ) -> None:
        before = files_of(small / "site")
        file = small / CHOICES
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        try:
            done = build(small, small.parent)
        finally:
            file.write_text(text, encoding="utf-8")

        assert done.returncode == 1
        assert re.search(rf"^{re.escape(CHOICES)}:{message}", done.stdout + done.stderr, re.M)
        assert "Traceback" not in done.stdout + done.stderr
        assert files_of(small / "site") == before

    def test_fault_of_the_engine_keeps_the_former_site(self, small: Path) -> None:
        """A manual with a link that goes nowhere is found only when the pages are made."""
        before = files_of(small / "site")
        page = small / "docs/trainers/kapot.md"
        page.write_text("---\ntitle: Kapot\n---\n\n# Kapot\n\n[weg](bestaat-niet.md)\n")
        try:
            done = build(small, small.parent)
        finally:
            page.unlink()

        assert done.returncode == 1
        assert "bestaat-niet.md" in done.stdout + done.stderr
        assert files_of(small / "site") == before
