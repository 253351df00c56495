"""All generated pages of the site, and the order in which the navigation shows them."""

from collections.abc import Iterator

from generator.load import Inhoud
from generator.views.landelijke_paginas import national_pages
from generator.views.pagina import Pagina
from generator.views.regiopaginas import region_pages


def all_pages(inhoud: Inhoud) -> tuple[Pagina, ...]:
    """Return every generated page: the national ones, then those of each region."""
    return tuple(_pages(inhoud))


def _pages(inhoud: Inhoud) -> Iterator[Pagina]:
    yield from national_pages(inhoud)
    for kader in inhoud.kaders:
        yield from region_pages(inhoud, kader)
