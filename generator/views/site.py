"""All generated pages of the site, and the order in which the navigation shows them."""

from collections.abc import Iterator

from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.views.landelijke_paginas import national_pages
from generator.views.pagina import Pagina
from generator.views.regiopaginas import region_pages


def all_pages(landelijk: Landelijk, kaders: tuple[RegioKader, ...]) -> tuple[Pagina, ...]:
    """Return every generated page: the national ones, then those of each region."""
    return tuple(_pages(landelijk, kaders))


def _pages(landelijk: Landelijk, kaders: tuple[RegioKader, ...]) -> Iterator[Pagina]:
    yield from national_pages(landelijk, kaders)
    for kader in kaders:
        yield from region_pages(landelijk, kader)
