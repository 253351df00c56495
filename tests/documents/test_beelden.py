"""DOCX and ODT in LibreOffice look as the kept pages do: nothing moved, nothing missing."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter

from generator.model.document import Aankruisveld, Blok, Document
from tests.documents.beelden import difference, kept, pictures, show
from tests.documents.proefblad import ACTIES, FORMULIER, PROEVEN


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Image.Image]:
    return pictures(PROEVEN, tmp_path_factory.mktemp("beelden"))


def test_every_page_looks_as_it_was_kept(seen: dict[str, Image.Image]) -> None:
    wanted = kept()
    wrong = {name: difference(page, wanted[name]) for name, page in seen.items()}
    told = [
        f"{name}: {what}; see {show(name, seen[name], wanted[name])}"
        for name, what in wrong.items()
        if what
    ]

    assert list(wanted) == sorted(seen)
    assert told == []


@pytest.mark.parametrize("page", ["formulier-docx-1", "formulier-odt-2", "convenant-odt-3"])
def test_letters_that_fall_a_dot_off_or_are_drawn_otherwise_are_the_same_page(
    page: str,
) -> None:
    wanted = kept()[page]

    assert difference(ImageChops.offset(wanted, 1, 1), wanted) == ""
    assert difference(wanted.filter(ImageFilter.GaussianBlur(1)), wanted) == ""
    assert difference(wanted.point(lambda grey: min(255, grey + 25)), wanted) == ""


def replaced(document: Document, *blocks: Blok) -> Document:
    """Return a document with other blocks in place of the table of actions."""
    parts = (blocks if blok is ACTIES else (blok,) for blok in document.blokken)
    return replace(document, blokken=tuple(blok for part in parts for blok in part))


def without_table(document: Document) -> Document:
    return replaced(document)


def without_ticks(document: Document) -> Document:
    left = (blok for blok in document.blokken if not isinstance(blok, Aankruisveld))
    return replace(document, blokken=tuple(left))


def with_one_row_more(document: Document) -> Document:
    return replaced(document, replace(ACTIES, rijkoppen=("1", "2", "3", "4")))


def with_columns_of_another_width(document: Document) -> Document:
    return replaced(document, replace(ACTIES, breedtes=(1, 3, 6, 3, 2)))


def with_a_line_before(document: Document) -> Document:
    return replace(document, briefhoofd=(*document.briefhoofd, "Een regel meer"))


@pytest.mark.parametrize(
    "change",
    [
        without_table,
        without_ticks,
        with_one_row_more,
        with_columns_of_another_width,
        with_a_line_before,
    ],
)
def test_what_is_missing_or_moved_is_another_page(change: object, tmp_path: Path) -> None:
    wanted = kept()
    found = pictures([change(FORMULIER)], tmp_path)  # type: ignore[operator]
    pages = {name for name in wanted if name.startswith("formulier")}
    differ = {name for name in pages & set(found) if difference(found[name], wanted[name])}

    for soort in ("docx", "odt"):
        assert any(soort in name for name in differ), (soort, sorted(differ))
