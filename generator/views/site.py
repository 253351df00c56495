"""All generated pages of the site, and the order in which the navigation shows them."""

from collections.abc import Iterator

from generator.load import Inhoud
from generator.views.landelijke_paginas import national_pages
from generator.views.pagina import Pagina
from generator.views.regiopaginas import region_pages


def all_pages(inhoud: Inhoud, eerdere: tuple[str, ...] = ()) -> tuple[Pagina, ...]:
    """Return every generated page: the national ones, then those of each region.

    `eerdere` are the earlier editions that stay on the site.
    """
    return tuple(_pages(inhoud, eerdere))


def _pages(inhoud: Inhoud, eerdere: tuple[str, ...]) -> Iterator[Pagina]:
    yield from national_pages(inhoud, eerdere)
    for kader in inhoud.kaders:
        yield from region_pages(inhoud, kader)
