"""The text of the convenant as one region works it out: what stands where, numbered."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.convenant import Artikel, Bijlage, Convenant, Lid
from generator.model.kader import Ruimte
from generator.model.openplek import Herkomst
from generator.model.regio import Deel, Keuze, Toevoeging
from generator.model.regiokader import ArtikelInRegio, BijlageInRegio, LidInRegio


@dataclass(frozen=True)
class Aanpassing:
    """What a region accepted changes: its choices per element, its additions, its order."""

    keuzes: Mapping[str, Keuze]
    toevoegingen: tuple[Toevoeging, ...]
    indeling: tuple[Deel, ...] = ()

    def drops(self, id: str) -> bool:
        """Return whether the region leaves this element out."""
        return id in self.keuzes and self.keuzes[id].laat_weg

    def added(self, soort: str, after: str) -> Iterator[Toevoeging]:
        """Yield the additions of a kind that stand behind `after`, in the order of the file."""
        return (t for t in self.toevoegingen if t.soort == soort and t.na == after)


def national_text(lid: Lid) -> str:
    """Return the text of a clause that holds when the region chooses nothing."""
    if not lid.varianten:
        return lid.tekst
    chosen = lid.standaard or lid.varianten[0].id
    return next(v.tekst for v in lid.varianten if v.id == chosen)


def regional_text(lid: Lid, keuze: Keuze | None) -> str:
    """Return the text of a clause as it holds with the region's choice."""
    if keuze is not None and keuze.vervangt_door:
        return keuze.vervangt_door
    if keuze is not None and keuze.kiest:
        return next(v.tekst for v in lid.varianten if v.id == keuze.kiest)
    return national_text(lid)


def considerations(convenant: Convenant, aanpassing: Aanpassing) -> tuple[LidInRegio, ...]:
    """Return the considerations, with those that the region adds."""
    return tuple(_clauses(convenant.overwegingen, aanpassing))


def articles(convenant: Convenant, aanpassing: Aanpassing) -> tuple[ArtikelInRegio, ...]:
    """Return the articles that hold, in the region's order, numbered from 1."""
    found = [*_articles(convenant.artikelen, aanpassing)]
    if aanpassing.indeling:
        found = _reordered(found, aanpassing.indeling)
    return tuple(replace(artikel, nummer=number) for number, artikel in enumerate(found, 1))


def annexes(convenant: Convenant, aanpassing: Aanpassing) -> tuple[BijlageInRegio, ...]:
    """Return the annexes that hold, numbered from 1; an addition without `na` comes last."""
    found = [
        *(b for bijlage in convenant.bijlagen for b in _annex(bijlage, aanpassing)),
        *(b for added in aanpassing.added("bijlage", "") for b in _added(added, aanpassing)),
    ]
    return tuple(replace(bijlage, nummer=number) for number, bijlage in enumerate(found, 1))


def _clauses(
    leden: Iterable[Lid], aanpassing: Aanpassing, after_last: str = ""
) -> Iterator[LidInRegio]:
    for lid in leden:
        if not aanpassing.drops(lid.id):
            keuze = aanpassing.keuzes.get(lid.id)
            replaced = keuze is not None and bool(keuze.vervangt_door)
            parts = keuze.onderdelen if keuze is not None and replaced else lid.onderdelen
            yield LidInRegio(lid, regional_text(lid, keuze), parts)
        yield from _added_clauses(lid.id, aanpassing)
    if after_last:
        yield from _added_clauses(after_last, aanpassing)


def _added_clauses(after: str, aanpassing: Aanpassing) -> Iterator[LidInRegio]:
    for toevoeging in aanpassing.added("lid", after):
        yield _added_clause(toevoeging, toevoeging.id)
        yield from _added_clauses(toevoeging.id, aanpassing)


def _added_clause(toevoeging: Toevoeging, id: str) -> LidInRegio:
    lid = Lid(id, Ruimte.VRIJ, toevoeging.plaats, toevoeging.tekst, toevoeging.onderdelen)
    return LidInRegio(lid, toevoeging.tekst, toevoeging.onderdelen, toevoeging.tabel)


def _articles(
    artikelen: tuple[Artikel, ...], aanpassing: Aanpassing
) -> Iterator[ArtikelInRegio]:
    for artikel in artikelen:
        leden = tuple(_clauses(artikel.leden, aanpassing, after_last=artikel.id))
        if leden and not aanpassing.drops(artikel.id):
            yield ArtikelInRegio(artikel, 0, leden)
        yield from _added_articles(artikel.id, aanpassing)


def _added_articles(after: str, aanpassing: Aanpassing) -> Iterator[ArtikelInRegio]:
    for toevoeging in aanpassing.added("artikel", after):
        first = _added_clause(toevoeging, f"{toevoeging.id}-1")
        artikel = Artikel(
            toevoeging.id,
            toevoeging.titel,
            Ruimte.VRIJ,
            Herkomst.PRAKTIJK,
            (first.lid,),
            toevoeging.plaats,
        )
        leden = (first, *_added_clauses(toevoeging.id, aanpassing))
        yield ArtikelInRegio(artikel, 0, leden)
        yield from _added_articles(toevoeging.id, aanpassing)


def _reordered(
    artikelen: list[ArtikelInRegio], indeling: tuple[Deel, ...]
) -> list[ArtikelInRegio]:
    """Return the articles in the order of the parts; an unnamed one follows its predecessor."""
    named = [id for deel in indeling for id in deel.artikelen]
    after: dict[str, list[ArtikelInRegio]] = {}
    last = ""
    for artikel in artikelen:
        if artikel.artikel.id in named:
            last = artikel.artikel.id
        after.setdefault(last, []).append(artikel)
    return [artikel for id in ("", *named) for artikel in after.get(id, [])]


def _annex(bijlage: Bijlage, aanpassing: Aanpassing) -> Iterator[BijlageInRegio]:
    if not aanpassing.drops(bijlage.id):
        leden = tuple(_clauses(bijlage.leden, aanpassing, after_last=bijlage.id))
        yield BijlageInRegio(bijlage, 0, leden)
    for added in aanpassing.added("bijlage", bijlage.id):
        yield from _added(added, aanpassing)


def _added(toevoeging: Toevoeging, aanpassing: Aanpassing) -> Iterator[BijlageInRegio]:
    """Yield an added annex (its points become clauses), and what stands behind it."""
    leden = tuple(
        Lid(f"{toevoeging.id}-{number}", Ruimte.VRIJ, toevoeging.plaats, text)
        for number, text in enumerate(toevoeging.onderdelen, 1)
    )
    bijlage = Bijlage(
        toevoeging.id,
        toevoeging.titel,
        Ruimte.VRIJ,
        toevoeging.plaats,
        inleiding=toevoeging.tekst,
        leden=leden,
    )
    yield BijlageInRegio(
        bijlage,
        0,
        (
            *(LidInRegio(lid, lid.tekst, ()) for lid in leden),
            *_added_clauses(toevoeging.id, aanpassing),
        ),
        tabel=toevoeging.tabel,
    )
    for after in aanpassing.added("bijlage", toevoeging.id):
        yield from _added(after, aanpassing)
