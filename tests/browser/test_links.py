"""Every built page, read as HTML: links that arrive, ids, headings, titles, pictures."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from generator.load import Inhoud
from generator.resolve.elementen import element_register

ROOT_ADDRESS = "https://site.test/"


class Pagina(HTMLParser):
    """What the tests ask of one page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.koppen: list[int] = []
        self.zonder_alt: list[str] = []
        self.taal = ""
        self.titel = ""
        self._in_titel = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [str(found["id"])] if "id" in found else []
        self.links += [str(found[name]) for name in ("href", "src") if found.get(name)]
        if re.fullmatch("h[1-6]", tag):
            self.koppen.append(int(tag[1]))
        if tag == "img" and "alt" not in found:
            self.zonder_alt.append(str(found.get("src")))
        if tag == "html":
            self.taal = str(found.get("lang"))
        self._in_titel = tag == "title" and not self.titel

    def handle_data(self, data: str) -> None:
        if self._in_titel:
            self.titel += data

    def handle_endtag(self, tag: str) -> None:
        self._in_titel = False


def places(target: str, paginas: Mapping[str, Pagina], fields: set[str]) -> Collection[str]:
    """Return where a link to a page may lead."""
    aid = re.fullmatch(r"regios/[^/]+/invulhulp\.html", target)
    return {*fields, *paginas[target].ids} if aid else paginas[target].ids


@pytest.fixture(scope="module")
def paginas(site: Path) -> Mapping[str, Pagina]:
    """Every page of the site by its path."""
    return {
        file.relative_to(site).as_posix(): Pagina(file.read_text(encoding="utf-8"))
        for file in site.rglob("*.html")
    }


def test_every_link_within_the_site_arrives(
    site: Path, paginas: Mapping[str, Pagina], inhoud: Inhoud
) -> None:
    """At a file that is there, and at a place in the page that is there.

    The fill-in aid draws its fields itself: there the element must exist.
    """
    elements, _ = element_register(inhoud.landelijk)
    fields = {f"plek-{id}" for id in elements}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    broken = [
        f"{name}: {link}"
        for name, page in paginas.items()
        for link, target, fragment in internal(name, page.links)
        if target not in files
        or (fragment and target in paginas and fragment not in places(target, paginas, fields))
    ]

    assert broken == []


def internal(name: str, links: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the links to the site itself, with the file and the fragment that they name."""
    for link in links:
        if not urlsplit(link).scheme and not urlsplit(link).netloc:
            parts = urlsplit(urljoin(ROOT_ADDRESS + name, link))
            yield link, unquote(parts.path.lstrip("/")), unquote(parts.fragment)


def test_no_page_loads_or_links_to_another_site_by_itself(
    paginas: Mapping[str, Pagina],
) -> None:
    """Sources are named in words: what is on these pages stays within the site."""
    elsewhere = {urlsplit(link).netloc for page in paginas.values() for link in page.links}

    assert elsewhere <= {"", "kaderwijzer.example"}


def test_id_stands_once_on_a_page(paginas: Mapping[str, Pagina]) -> None:
    double = {
        name: [id for id, times in Counter(page.ids).items() if times > 1]
        for name, page in paginas.items()
    }

    assert {name: ids for name, ids in double.items() if ids} == {}


def test_page_has_one_main_heading_and_skips_no_level(paginas: Mapping[str, Pagina]) -> None:
    wrong = {
        name: page.koppen
        for name, page in paginas.items()
        if page.koppen[:1] != [1]
        or page.koppen.count(1) != 1
        or any(b > a + 1 for a, b in zip(page.koppen, page.koppen[1:], strict=False))
    }

    assert wrong == {}


def test_every_picture_has_a_text(paginas: Mapping[str, Pagina]) -> None:
    assert {name: p.zonder_alt for name, p in paginas.items() if p.zonder_alt} == {}


def test_every_page_is_dutch_and_has_a_title_of_its_own(paginas: Mapping[str, Pagina]) -> None:
    titles = Counter(page.titel.strip() for page in paginas.values())

    assert {page.taal for page in paginas.values()} == {"nl"}
    assert "" not in titles
    assert [title for title, times in titles.items() if times > 1] == []
