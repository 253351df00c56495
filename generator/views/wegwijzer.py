"""Where everything is on the site: from an id to an address below the root."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.landelijk import Landelijk


@dataclass(frozen=True)
class Uitwerking:
    """A place where a statement of the kader is carried out."""

    soort: str
    titel: str
    adres: str


def kader_addresses(landelijk: Landelijk) -> dict[str, str]:
    """Return the address of each statement of the kader."""
    return {
        uitspraak.id: f"kader/{sectie.id}.html#{uitspraak.id.lower()}"
        for sectie in landelijk.secties
        for uitspraak in sectie.uitspraken
    }


def elaborations(landelijk: Landelijk) -> Mapping[str, tuple[Uitwerking, ...]]:
    """Return, for each statement, where on the site it is carried out."""
    found: dict[str, list[Uitwerking]] = {}
    for kader, uitwerking in _all(landelijk):
        for id in kader:
            places = found.setdefault(id, [])
            if uitwerking not in places:
                places.append(uitwerking)
    return {id: tuple(places) for id, places in found.items()}


def _all(landelijk: Landelijk) -> Iterator[tuple[tuple[str, ...], Uitwerking]]:
    for criterium in landelijk.screening.criteria:
        address = f"screening/zo-werkt-het.html#{criterium.id.lower()}"
        yield criterium.kader, Uitwerking("Criterium", criterium.naam, address)
    for vraag in landelijk.vragen:
        yield vraag.kader, Uitwerking("Vraag", vraag.titel, "screening/index.html")
    for uitkomst in landelijk.uitkomsten:
        address = f"screening/zo-werkt-het.html#{uitkomst.id.lower()}"
        yield uitkomst.kader, Uitwerking("Uitkomst", uitkomst.titel, address)
    for leeswijze in landelijk.leeswijzen:
        address = f"screening/leeswijzen.html#{leeswijze.id.lower()}"
        yield leeswijze.kader, Uitwerking("Leeswijze", leeswijze.titel, address)
    for plek in landelijk.openplekken:
        address = f"convenant/open-plekken.html#{plek.id}"
        yield plek.kader, Uitwerking("Open plek", plek.titel, address)
    for artikel in landelijk.convenant.artikelen:
        ids = (*artikel.kader, *(id for lid in artikel.leden for id in lid.kader))
        address = f"convenant/index.html#{artikel.id}"
        yield ids, Uitwerking("Artikel", artikel.titel, address)
    for bijlage in landelijk.convenant.bijlagen:
        address = f"convenant/index.html#{bijlage.id}"
        ids = (*bijlage.kader, *(id for lid in bijlage.leden for id in lid.kader))
        yield ids, Uitwerking("Bijlage", bijlage.titel, address)
    for formulier in landelijk.formulieren:
        for sectie in formulier.secties:
            ids = (*sectie.kader, *(id for veld in sectie.velden for id in veld.kader))
            name = f"{formulier.titel}: {sectie.titel}"
            yield ids, Uitwerking("Formulier", name, "formulieren.html")
    for partner in landelijk.partners:
        yield partner.kader, Uitwerking("Partner", partner.naam, f"partners.html#{partner.id}")
