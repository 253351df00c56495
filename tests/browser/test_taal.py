"""The site speaks Dutch, also where the engine or a browser would speak English."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

ENGLISH = re.compile(
    r"\b(the|and|with|search|skip|back to|next|previous|copy|close|loading|contents|edit|view|"
    r"source|toggle|made with|initializing|type to start|no matching|results?|clear|share|"
    r"mode)\b",
    re.IGNORECASE,
)
NAMES = ("Decision Model and Notation",)
SPOKEN = ("aria-label", "title", "placeholder", "alt")
UNSEEN = {"script", "style", "code", "pre"}


class Texts(HTMLParser):
    """Everything of a page that is read or spoken, apart from code."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSEEN:
            self._within.append(tag)
        self.found += [value for key, value in attrs if key in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        if self._within and self._within[-1] == tag:
            self._within.pop()

    def handle_data(self, data: str) -> None:
        if not self._within:
            self.found.append(data)


def english(html: str) -> Iterator[str]:
    """Yield the texts of a page with an English word that is no name."""
    page = Texts()
    page.feed(html)
    for text in page.found:
        if text.strip() not in NAMES and ENGLISH.search(text):
            yield " ".join(text.split())


def test_no_page_speaks_english(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    found = {str(path.relative_to(site)): list(english(path.read_text())) for path in pages}

    assert len(pages) > 300
    assert {path: texts for path, texts in found.items() if texts} == {}


def test_english_of_an_engine_would_be_found() -> None:
    html = '<button aria-label="Toggle navigation">x</button><p>Volgende</p><code>the</code>'

    assert list(english(html)) == ["Toggle navigation"]
