"""What a region leaves out is not spoken of, and takes nothing of its own with it unseen."""

from collections.abc import Iterable, Iterator

from generator.model.regiokader import RegioKader
from generator.problems import Ernst, Problem
from generator.resolve.verwijzingen import Verwijzingsoort, references


def dropped_references(kaders: Iterable[RegioKader]) -> tuple[Problem, ...]:
    """Return where a convenant refers to what the region left out, and what went with it.

    Something to look at, not a fault: the convenant says 'een vervallen bepaling' there.
    """
    own = [kader for kader in kaders if kader.gezamenlijk is None]
    return tuple(problem for kader in own for problem in (*_spoken_of(kader), *_lost(kader)))


def _spoken_of(kader: RegioKader) -> Iterator[Problem]:
    present = _present(kader)
    told: set[tuple[str, str]] = set()
    for id, text in _texts(kader):
        for found in references(text):
            if found.soort is Verwijzingsoort.OPENPLEK or found.id in present:
                continue
            dropped = _dropped(kader, found.id)
            if dropped and (dropped, id) not in told:
                told.add((dropped, id))
                message = (
                    f"'{dropped}' laat u weg, maar '{id}' verwijst er nog naar; "
                    "pas die tekst aan, of laat haar ook weg"
                )
                place = kader.keuzes.keuzes[dropped].plaats
                yield Problem(place, "vervallen", message, Ernst.LET_OP)


def _lost(kader: RegioKader) -> Iterator[Problem]:
    present = _present(kader)
    for toevoeging in kader.keuzes.toevoegingen:
        dropped = _dropped(kader, toevoeging.na)
        if toevoeging.soort == "lid" and toevoeging.id not in present and dropped:
            message = (
                f"'{toevoeging.id}' staat nergens in het convenant: u laat '{dropped}' weg; "
                "zet dit ergens anders, of haal het weg"
            )
            yield Problem(toevoeging.plaats, "vervallen", message, Ernst.LET_OP)


def _present(kader: RegioKader) -> frozenset[str]:
    """Return the ids of all that stands in the convenant of the region."""
    leden = [*kader.overwegingen, *(lid for stuk in kader.stukken for lid in stuk.leden)]
    parts = [*(a.artikel.id for a in kader.artikelen), *(b.bijlage.id for b in kader.bijlagen)]
    return frozenset([*parts, *(lid.lid.id for lid in leden)])


def _texts(kader: RegioKader) -> Iterator[tuple[str, str]]:
    """Yield each text of the convenant with the id of what it stands in."""
    leden = [*kader.overwegingen, *(lid for stuk in kader.stukken for lid in stuk.leden)]
    for lid in leden:
        yield from ((lid.lid.id, text) for text in (lid.tekst, *lid.onderdelen))
    yield from ((b.bijlage.id, b.bijlage.inleiding) for b in kader.bijlagen)


def _dropped(kader: RegioKader, id: str) -> str:
    """Return what the region left out so that `id` is gone: itself, its article or nothing."""
    around = {lid.id: stuk.id for stuk in kader.convenant.stukken for lid in stuk.leden}
    keuzes = kader.keuzes.keuzes
    ids = (id, around.get(id, ""))
    return next((i for i in ids if i in keuzes and keuzes[i].laat_weg), "")
