"""The folder that mkdocs reads can be built by its successor too: the same pages and words."""

import os
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

UNSEEN = ("script", "style")


class Article(HTMLParser):
    """The words of the article of a page, without what only one engine adds."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._within: list[str] = []
        self._left_out: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tags_of_zensical = tag == "nav" and "md-tags" in (dict(attrs).get("class") or "")
        if tag in UNSEEN or tags_of_zensical:
            self._left_out.append(tag)
        if tag == "article":
            self._within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._left_out and self._left_out[-1] == tag:
            self._left_out.pop()
        if tag == "article":
            self._within.pop()

    def handle_data(self, data: str) -> None:
        if self._within and not self._left_out:
            self.found.append(data)


def words(page: Path) -> str:
    """Return the words of the article, with white space folded."""
    article = Article()
    article.feed(page.read_text(encoding="utf-8"))
    return " ".join("".join(article.found).split())


def pages(site: Path) -> dict[str, str]:
    """Return the words of each page by its address."""
    return {str(path.relative_to(site)): words(path) for path in site.rglob("*.html")}


@pytest.fixture(scope="module")
def by_zensical(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the same folder, built by Zensical."""
    copy = tmp_path_factory.mktemp("zensical")
    shutil.copy(project / "mkdocs.yml", copy)
    shutil.copytree(project / "site_templates/thema", copy / "site_templates/thema")
    for name in ("docs", "config"):
        shutil.copytree(project / "build" / name, copy / "build" / name, copy_function=os.link)
    shutil.copy(project / "build/mkdocs.yml", copy / "build")
    command = [sys.executable, "-m", "zensical", "build", "-f", str(copy / "build/mkdocs.yml")]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No issues found" in done.stdout + done.stderr
    return copy / "build/site"


def test_zensical_builds_the_same_pages_with_the_same_words(
    site: Path, by_zensical: Path
) -> None:
    ours, theirs = pages(site), pages(by_zensical)

    assert len(ours) > 300
    assert theirs.keys() == ours.keys()
    assert [address for address in ours if theirs[address] != ours[address]] == []
