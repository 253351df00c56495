"""How the convenant of a region carries out each statement of the kader it should."""

from collections.abc import Iterator, Mapping

from generator.model.convenant import Artikel, Bijlage, Lid
from generator.model.kader import Ruimte
from generator.model.landelijk import Landelijk
from generator.model.regiokader import Afwijking, LidInRegio, RegioKader
from generator.model.toets import Dekking, Oordeel
from generator.resolve.verwijzingen import Verwijzingsoort, references


def coverage(landelijk: Landelijk, kader: RegioKader) -> tuple[Dekking, ...]:
    """Return the coverage of every statement that the national model carries out.

    That is what a convenant should carry out; the other statements only inform, or are
    about the screening and the forms.
    """
    carriers = _carriers(landelijk)
    present = {lid.lid.id: lid for lid in _clauses(kader)}
    deviations = {a.element: a for a in kader.afwijkingen}
    open_places = {o.openplek.id for o in kader.nog_open}
    return tuple(
        _one(u.id, carriers[u.id], present, deviations, open_places)
        for u in landelijk.uitspraken
        if u.id in carriers
    )


def _one(
    id: str,
    carriers: tuple[tuple[str, str], ...],
    present: Mapping[str, LidInRegio],
    deviations: Mapping[str, Afwijking],
    open_places: set[str],
) -> Dekking:
    """Return the coverage by clauses; each carrier is a clause and what stands around it."""
    kept = tuple(lid for lid, _ in carriers if lid in present)
    reasons = tuple(
        dict.fromkeys(
            deviations[part].waarom
            for pair in carriers
            for part in pair
            if part in deviations and (part in kept) == bool(deviations[part].wordt)
        )
    )
    still = tuple(
        dict.fromkeys(p for lid in kept for p in _places(present[lid]) if p in open_places)
    )
    if not kept:
        return Dekking(id, Oordeel.UITGELEGD, (), waarom=reasons)
    if still:
        return Dekking(id, Oordeel.OPEN, kept, still)
    changed = any(lid in deviations and deviations[lid].was for lid in kept)
    return Dekking(id, Oordeel.UITGELEGD if changed else Oordeel.GOED, kept, waarom=reasons)


def _carriers(landelijk: Landelijk) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return, for each statement, the clauses of the model that carry it out.

    A statement that only the article or annex names is carried out by its fixed clauses,
    or by all of them when none is fixed.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for lid in landelijk.convenant.overwegingen:
        for id in lid.kader:
            found.setdefault(id, []).append((lid.id, ""))
    for stuk in landelijk.convenant.stukken:
        for id, lid in _of_part(stuk):
            found.setdefault(id, []).append((lid.id, stuk.id))
    return {id: tuple(pairs) for id, pairs in found.items()}


def _of_part(stuk: Artikel | Bijlage) -> Iterator[tuple[str, Lid]]:
    named = {id for lid in stuk.leden for id in lid.kader}
    fixed = [lid for lid in stuk.leden if lid.ruimte is Ruimte.VAST]
    for lid in stuk.leden:
        yield from ((id, lid) for id in lid.kader)
    for lid in fixed or stuk.leden:
        yield from ((id, lid) for id in stuk.kader if id not in named)


def _clauses(kader: RegioKader) -> Iterator[LidInRegio]:
    yield from kader.overwegingen
    for stuk in kader.stukken:
        yield from stuk.leden


def _places(lid: LidInRegio) -> Iterator[str]:
    for text in (lid.tekst, *lid.onderdelen):
        yield from (r.id for r in references(text) if r.soort is Verwijzingsoort.OPENPLEK)
    if lid.lid.tabel:
        yield lid.lid.tabel
