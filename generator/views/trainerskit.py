"""The kits that trainers print: for the core and for each route, one document a sheet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.load import Inhoud
from generator.model.document import Blok, Document
from generator.model.landelijk import Landelijk
from generator.model.leerroute import Twijfelgeval
from generator.views.oefening import BASIS, exercises
from generator.views.trainersbladen import (
    Lesstof,
    answer_sheet,
    case_cards,
    exercise_sheet,
    talk_guide,
    vote_sheet,
)

FOLDER = "leren/documenten"
FICTITIOUS = "Alle casussen zijn verzonnen."


@dataclass(frozen=True)
class Kitdeel:
    """One part of a kit: its name, what it is for, and its path without extension."""

    titel: str
    waarvoor: str
    pad: str


@dataclass(frozen=True)
class Groep:
    """Who works with a kit: the core or a route, its cases and what to talk over."""

    id: str
    naam: str
    casussen: tuple[str, ...]
    twijfel: tuple[Twijfelgeval, ...]


@dataclass(frozen=True)
class _Soort:
    """A kind of part, and what makes its blocks."""

    slug: str
    titel: str
    waarvoor: str
    blokken: Callable[[Lesstof], Iterator[Blok]]


def groups(landelijk: Landelijk) -> Iterator[Groep]:
    """Yield the core, and then each route, as groups that practise."""
    modules = landelijk.leermodules
    if modules:
        yield Groep(
            BASIS,
            "Basis",
            tuple(id for module in modules for id in module.casussen),
            tuple(case for module in modules for case in module.twijfel),
        )
    for route in landelijk.leerroutes:
        yield Groep(route.id, f"Leerroute {route.titel}", route.casussen, route.twijfel)


def kit_parts(groep: str) -> tuple[Kitdeel, ...]:
    """Return what a page lists for one group."""
    return tuple(
        Kitdeel(soort.titel, soort.waarvoor, f"{FOLDER}/{soort.slug}-{groep}")
        for soort in _SOORTEN
    )


def trainer_documents(inhoud: Inhoud) -> Iterator[Document]:
    """Yield every part of every kit."""
    known = {oefening.casus.id: oefening for oefening in exercises(inhoud)}
    for groep in groups(inhoud.landelijk):
        stof = Lesstof(
            inhoud.landelijk,
            tuple(known[id] for id in groep.casussen),
            tuple((known[case.casus], case.vraag) for case in groep.twijfel),
        )
        for soort in _SOORTEN:
            yield _document(inhoud, groep, stof, soort)


def _document(inhoud: Inhoud, groep: Groep, stof: Lesstof, soort: _Soort) -> Document:
    return Document(
        slug=f"{soort.slug}-{groep.id}",
        titel=soort.titel,
        regio="Nederland",
        huis=groep.naam,
        versie=inhoud.landelijk.screening.versie,
        kader=inhoud.landelijk.screening.kader,
        blokken=tuple(soort.blokken(stof)),
        voettekst=FICTITIOUS,
    )


_SOORTEN = (
    _Soort(
        "oefenblad",
        "Oefenblad",
        "Voor elke deelnemer: de casussen, zonder antwoorden.",
        exercise_sheet,
    ),
    _Soort(
        "antwoordblad",
        "Antwoordblad",
        "Voor de trainer: uitkomsten, redenen en leerpunten.",
        answer_sheet,
    ),
    _Soort(
        "casuskaarten",
        "Casuskaarten",
        "Eén blad per casus. Vouw het, en het antwoord zit achterop.",
        case_cards,
    ),
    _Soort(
        "gespreksleidraad",
        "Gespreksleidraad",
        "Voor de trainer: twijfelgevallen met een openingsvraag.",
        talk_guide,
    ),
    _Soort(
        "stemblad",
        "Stemblad",
        "Voor de groep: tel wie wat koos.",
        vote_sheet,
    ),
)
