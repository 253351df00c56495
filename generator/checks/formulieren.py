"""What a schema cannot say about a form: keys that fit the kind, room, steps, editions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from generator.model.formulier import (
    Formulier,
    Formuliersectie,
    Kolomsoort,
    Stap,
    Veld,
    Veldsoort,
)
from generator.model.kader import Ruimte
from generator.model.regio import Keuzes
from generator.problems import Position, Problem, suggestion

_CHOICES = frozenset({Veldsoort.EEN_VAN, Veldsoort.MEER_VAN})
_TABLES = frozenset({Veldsoort.TABEL, Veldsoort.PER_LEEFGEBIED})
_FITS: dict[str, frozenset[Veldsoort]] = {
    "opties": _CHOICES,
    "kolommen": _TABLES,
    "rijkop": _TABLES,
    "rijen": frozenset({Veldsoort.TABEL}),
    "lege_rijen": frozenset({Veldsoort.TABEL}),
    "genummerd": frozenset({Veldsoort.TABEL}),
    "onderdelen": frozenset({Veldsoort.PERSOON}),
    "partijen": frozenset({Veldsoort.HANDTEKENING}),
    "punten": frozenset({Veldsoort.AGENDA}),
    "tekst": frozenset({Veldsoort.TEKST}),
    "opsomming": frozenset({Veldsoort.TEKST}),
    "hoogte": _TABLES | {Veldsoort.REGELS, Veldsoort.VRIJ_VLAK, Veldsoort.AGENDA},
}


def form_problems(
    formulieren: Iterable[Formulier], stappen: Iterable[Stap]
) -> tuple[Problem, ...]:
    """Return every fault in the national forms, each once."""
    steps = [stap.id for stap in stappen]
    found: list[Problem] = []
    for formulier in formulieren:
        found += _step(formulier, steps)
        found += _editions(formulier)
        found += _double(formulier.secties, "sectie")
        for sectie in formulier.secties:
            found += section_problems(sectie)
    return tuple(dict.fromkeys(found))


def added_problems(keuzes: Mapping[str, Keuzes]) -> tuple[Problem, ...]:
    """Return the faults in what regions add to forms: their parts follow the same rules."""
    found: list[Problem] = []
    for own in keuzes.values():
        for keuze in own.formulieren.values():
            for toevoeging in keuze.voegt_toe:
                if toevoeging.sectie is not None:
                    found += section_problems(toevoeging.sectie)
                if toevoeging.veld is not None:
                    found += field_problems(toevoeging.veld)
    return tuple(found)


def section_problems(sectie: Formuliersectie) -> Iterator[Problem]:
    """Yield the faults of one section; a region's own sections follow the same rules."""
    yield from _room(sectie)
    yield from _double(sectie.velden, "veld")
    for veld in sectie.velden:
        yield from field_problems(veld)


def field_problems(veld: Veld) -> Iterator[Problem]:
    """Yield the faults of one field."""
    yield from _room(veld)
    for key, kinds in _FITS.items():
        if getattr(veld, key) and veld.soort not in kinds:
            names = " of ".join(sorted(kind.value for kind in kinds))
            message = f"'{key}' hoort bij soort {names}, niet bij {veld.soort.value}"
            yield Problem(veld.plaats, "veld", message)
    if veld.soort is Veldsoort.TABEL and bool(veld.rijen) == bool(veld.lege_rijen):
        message = f"tabel '{veld.id}': geef rijen of lege_rijen, precies één van de twee"
        yield Problem(veld.plaats, "veld", message)
    if veld.genummerd and veld.rijen:
        message = f"tabel '{veld.id}': 'genummerd' hoort bij lege_rijen, niet bij rijen"
        yield Problem(veld.plaats, "veld", message)
    for kolom in veld.kolommen:
        if kolom.opties and kolom.soort is not Kolomsoort.EEN_VAN:
            message = f"kolom '{kolom.id}': opties horen bij soort een_van"
            yield Problem(veld.plaats, "veld", message)
    for ids, word in (
        ([optie.id for optie in veld.opties], "optie"),
        ([rij.id for rij in veld.rijen], "rij"),
        ([kolom.id for kolom in veld.kolommen], "kolom"),
        ([punt.id for punt in veld.punten], "punt"),
        *(([optie.id for optie in kolom.opties], "optie") for kolom in veld.kolommen),
    ):
        for id in (id for id, count in Counter(ids).items() if count > 1):
            message = f"veld '{veld.id}': {word} '{id}' staat er twee keer"
            yield Problem(veld.plaats, "dubbele-id", message)


def _room(part: Formuliersectie | Veld) -> Iterator[Problem]:
    if part.kader and part.ruimte is Ruimte.FACULTATIEF:
        ids = ", ".join(part.kader)
        message = f"'{part.id}' volgt uit {ids}; de ruimte kan niet facultatief zijn"
        yield Problem(part.plaats, "ruimte", message)


def _step(formulier: Formulier, steps: list[str]) -> Iterator[Problem]:
    if formulier.stap not in steps:
        message = f"stap '{formulier.stap}' bestaat niet{suggestion(formulier.stap, steps)}"
        yield Problem(formulier.plaats, "verwijzing", message)


def _editions(formulier: Formulier) -> Iterator[Problem]:
    dates = [versie.datum for versie in formulier.versies]
    if dates != sorted(dates, reverse=True):
        message = f"versies van '{formulier.bron}': zet de nieuwste bovenaan"
        yield Problem(formulier.plaats, "versie", message)
    for versie in formulier.versies[:-1]:
        if not versie.wat:
            message = (
                f"versie {versie.versie} van '{formulier.bron}': zeg met 'wat' wat veranderde"
            )
            yield Problem(formulier.plaats, "versie", message)


def _double(parts: Iterable[Formuliersectie | Veld], word: str) -> Iterator[Problem]:
    seen: dict[str, Position] = {}
    for part in parts:
        first = seen.setdefault(part.id, part.plaats)
        if first != part.plaats:
            message = f"{word} '{part.id}' bestaat hier al: zie {first}"
            yield Problem(part.plaats, "dubbele-id", message)
