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

    def behind(self, soort: str, id: str) -> Iterator[Toevoeging]:
        """Yield the additions of a kind that stand behind `id`, in the order of the file."""
        return (t for t in self.toevoegingen if t.soort == soort and t.na == id)

    def before(self, soort: str, id: str) -> Iterator[Toevoeging]:
        """Yield the additions of a kind that stand right before `id`, in that order."""
        return (t for t in self.toevoegingen if t.soort == soort and t.voor == id)

    def last(self, soort: str) -> Iterator[Toevoeging]:
        """Yield the additions of a kind that name no place: they come last."""
        return (t for t in self.toevoegingen if t.soort == soort and not t.anker)


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
    groups = _grouped(convenant, aanpassing)
    found = (a for id in ("", *_named(aanpassing)) for a in groups.get(id, ()))
    return tuple(replace(artikel, nummer=number) for number, artikel in enumerate(found, 1))


def parts(convenant: Convenant, aanpassing: Aanpassing) -> tuple[Deel, ...]:
    """Return the region's parts, each with all articles that hold in it, in their order."""
    groups = _grouped(convenant, aanpassing)
    return tuple(
        replace(
            deel,
            artikelen=tuple(a.artikel.id for id in deel.artikelen for a in groups.get(id, ())),
        )
        for deel in aanpassing.indeling
    )


def annexes(convenant: Convenant, aanpassing: Aanpassing) -> tuple[BijlageInRegio, ...]:
    """Return the annexes that hold, numbered from 1; an addition without a place is last."""
    found = [
        *(b for bijlage in convenant.bijlagen for b in _annex(bijlage, aanpassing)),
        *_added_annexes(aanpassing.last("bijlage"), aanpassing),
    ]
    return tuple(replace(bijlage, nummer=number) for number, bijlage in enumerate(found, 1))


def _clauses(
    leden: Iterable[Lid], aanpassing: Aanpassing, after_last: str = ""
) -> Iterator[LidInRegio]:
    for lid in leden:
        yield from _added_clauses(aanpassing.before("lid", lid.id), aanpassing)
        if not aanpassing.drops(lid.id):
            keuze = aanpassing.keuzes.get(lid.id)
            replaced = keuze is not None and bool(keuze.vervangt_door)
            parts = keuze.onderdelen if keuze is not None and replaced else lid.onderdelen
            yield LidInRegio(lid, regional_text(lid, keuze), parts)
        yield from _added_clauses(aanpassing.behind("lid", lid.id), aanpassing)
    if after_last:
        yield from _added_clauses(aanpassing.behind("lid", after_last), aanpassing)


def _added_clauses(added: Iterable[Toevoeging], aanpassing: Aanpassing) -> Iterator[LidInRegio]:
    """Yield added clauses, each between what stands before it and what stands behind it."""
    for toevoeging in added:
        yield from _added_clauses(aanpassing.before("lid", toevoeging.id), aanpassing)
        yield _added_clause(toevoeging, toevoeging.id)
        yield from _added_clauses(aanpassing.behind("lid", toevoeging.id), aanpassing)


def _added_clause(toevoeging: Toevoeging, id: str) -> LidInRegio:
    lid = Lid(id, Ruimte.VRIJ, toevoeging.plaats, toevoeging.tekst, toevoeging.onderdelen)
    return LidInRegio(lid, toevoeging.tekst, toevoeging.onderdelen, toevoeging.tabel)


def _articles(
    artikelen: tuple[Artikel, ...], aanpassing: Aanpassing
) -> Iterator[ArtikelInRegio]:
    for artikel in artikelen:
        yield from _added_articles(aanpassing.before("artikel", artikel.id), aanpassing)
        leden = tuple(_clauses(artikel.leden, aanpassing, after_last=artikel.id))
        if leden and not aanpassing.drops(artikel.id):
            yield ArtikelInRegio(artikel, 0, leden)
        yield from _added_articles(aanpassing.behind("artikel", artikel.id), aanpassing)


def _added_articles(
    added: Iterable[Toevoeging], aanpassing: Aanpassing
) -> Iterator[ArtikelInRegio]:
    for toevoeging in added:
        yield from _added_articles(aanpassing.before("artikel", toevoeging.id), aanpassing)
        first = _added_clause(toevoeging, f"{toevoeging.id}-1")
        artikel = Artikel(
            toevoeging.id,
            toevoeging.titel,
            Ruimte.VRIJ,
            Herkomst.PRAKTIJK,
            (first.lid,),
            toevoeging.plaats,
        )
        behind = aanpassing.behind("lid", toevoeging.id)
        yield ArtikelInRegio(artikel, 0, (first, *_added_clauses(behind, aanpassing)))
        yield from _added_articles(aanpassing.behind("artikel", toevoeging.id), aanpassing)


def _named(aanpassing: Aanpassing) -> list[str]:
    return [id for deel in aanpassing.indeling for id in deel.artikelen]


def _grouped(convenant: Convenant, aanpassing: Aanpassing) -> dict[str, list[ArtikelInRegio]]:
    """Return the articles by the one among them that a part names; below `""` the first.

    An unnamed one follows its predecessor; one that stands before another goes with that.
    """
    named = _named(aanpassing)
    unnamed = {t.id: t for t in aanpassing.toevoegingen if t.id not in named}
    groups: dict[str, list[ArtikelInRegio]] = {}
    last = ""
    ahead: list[ArtikelInRegio] = []
    for artikel in _articles(convenant.artikelen, aanpassing):
        ahead.append(artikel)
        if artikel.artikel.id in named:
            last = artikel.artikel.id
        elif _goes_ahead(artikel.artikel.id, unnamed):
            continue
        groups.setdefault(last, []).extend(ahead)
        ahead = []
    groups.setdefault(last, []).extend(ahead)
    return groups


def _goes_ahead(id: str, unnamed: Mapping[str, Toevoeging]) -> bool:
    """Return whether an unnamed article is there for what comes behind it: as its anchor is."""
    own = unnamed.get(id)
    if own is None:
        return False
    return _goes_ahead(own.anker, unnamed) if own.anker in unnamed else bool(own.voor)


def _annex(bijlage: Bijlage, aanpassing: Aanpassing) -> Iterator[BijlageInRegio]:
    yield from _added_annexes(aanpassing.before("bijlage", bijlage.id), aanpassing)
    if not aanpassing.drops(bijlage.id):
        leden = tuple(_clauses(bijlage.leden, aanpassing, after_last=bijlage.id))
        yield BijlageInRegio(bijlage, 0, leden)
    yield from _added_annexes(aanpassing.behind("bijlage", bijlage.id), aanpassing)


def _added_annexes(
    added: Iterable[Toevoeging], aanpassing: Aanpassing
) -> Iterator[BijlageInRegio]:
    for toevoeging in added:
        yield from _added_annexes(aanpassing.before("bijlage", toevoeging.id), aanpassing)
        yield _added_annex(toevoeging, aanpassing)
        yield from _added_annexes(aanpassing.behind("bijlage", toevoeging.id), aanpassing)


def _added_annex(toevoeging: Toevoeging, aanpassing: Aanpassing) -> BijlageInRegio:
    """Return an added annex; its points become clauses."""
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
    return BijlageInRegio(
        bijlage,
        0,
        (
            *(LidInRegio(lid, lid.tekst, ()) for lid in leden),
            *_added_clauses(aanpassing.behind("lid", toevoeging.id), aanpassing),
        ),
        tabel=toevoeging.tabel,
    )
