"""What the search for a municipality looks through: names, and the region each leads to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator import dutch
from generator.model.regiokader import RegioKader


@dataclass(frozen=True)
class Plaats:
    """A municipality or region by name, and the page of its region."""

    naam: str
    regio: str
    adres: str


def search_places(
    kaders: Iterable[RegioKader], link: Callable[[str], str]
) -> tuple[Plaats, ...]:
    """Return every municipality of the real regions, and the regions themselves, sorted."""
    places = []
    for kader in kaders:
        regio = kader.regio
        if regio.verzonnen:
            continue
        address = link(f"regios/{regio.id}/index.html")
        names = [regio.naam, *regio.ook_bekend_als]
        names += [naam for g in regio.gemeenten for naam in (g.naam, *g.ook_bekend_als)]
        places += [Plaats(naam, regio.naam, address) for naam in dict.fromkeys(names)]
    return tuple(sorted(places, key=lambda place: dutch.sorteersleutel(place.naam)))
