"""Which open places the convenant of a region needs: no more, and no fewer."""

from collections.abc import Iterable, Iterator

from generator.model.convenant import Convenant
from generator.model.openplek import Openplek
from generator.model.regiokader import BijlageInRegio, LidInRegio, RegioKader
from generator.resolve.verwijzingen import Verwijzingsoort, references


def needed_places(plekken: Iterable[Openplek], kader: RegioKader) -> frozenset[str]:
    """Return the ids of the open places that must have a value.

    A required place counts, unless the region left out every clause that speaks of it; a
    place that is not required counts as soon as a clause that the region keeps names it.
    """
    national = frozenset(national_places(kader.convenant))
    spoken = frozenset(_in_text(kader))
    present = spoken | frozenset(_in_tables(kader.bijlagen))
    required = {plek.id for plek in plekken if plek.verplicht}
    return frozenset(required - (national - present)) | spoken


def national_places(convenant: Convenant) -> Iterator[str]:
    """Yield the ids of the open places that the model speaks of, some more than once."""
    leden = [*convenant.overwegingen, *(lid for s in convenant.stukken for lid in s.leden)]
    for lid in leden:
        for text in (lid.tekst, *lid.onderdelen, *(v.tekst for v in lid.varianten)):
            yield from _named(text)
        yield from (lid.tabel,) if lid.tabel else ()
    for bijlage in convenant.bijlagen:
        yield from (*_named(bijlage.inleiding), *bijlage.tabellen)


def _in_text(kader: RegioKader) -> Iterator[str]:
    """Yield the places in the text as it holds: opening, clauses, annexes and closing."""
    for text in (kader.convenant.titel, kader.convenant.aanhef, kader.convenant.slot):
        yield from _named(text)
    leden: list[LidInRegio] = [
        *kader.overwegingen,
        *(i for s in kader.stukken for i in s.leden),
    ]
    for lid in leden:
        for text in (lid.tekst, *lid.onderdelen):
            yield from _named(text)
        yield from (lid.lid.tabel,) if lid.lid.tabel else ()
    for bijlage in kader.bijlagen:
        yield from _named(bijlage.bijlage.inleiding)


def _in_tables(bijlagen: Iterable[BijlageInRegio]) -> Iterator[str]:
    for bijlage in bijlagen:
        yield from bijlage.bijlage.tabellen


def _named(text: str) -> Iterator[str]:
    return (r.id for r in references(text) if r.soort is Verwijzingsoort.OPENPLEK)
