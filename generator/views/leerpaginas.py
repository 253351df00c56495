"""The pages to learn from: overview, core, a route for each partner, and the exercise."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import dutch
from generator.load import Inhoud
from generator.model.casus import Casus
from generator.model.feit import Feit
from generator.model.formulier import Formulier
from generator.model.kader import Sectie
from generator.model.landelijk import Landelijk
from generator.model.leerroute import (
    Landelijkepagina,
    Leermodule,
    Leeronderwerp,
    Leerroute,
    Regiopagina,
)
from generator.model.partner import Partner
from generator.views.oefening import BASIS, Niveau, exercises, outcome_choices
from generator.views.pagina import Pagina
from generator.views.toetsvragen import Vragenbestand, question_files
from generator.views.trainerskit import Kitdeel, kit_parts

PRACTICE = "casussen.md"
NATIONAL_PAGES = {
    Landelijkepagina.SCREENING: ("De screening", "screening/index.html"),
    Landelijkepagina.OEFENCASUSSEN: ("Oefencasussen", "casussen.html"),
    Landelijkepagina.PARTNERS: ("Partners", "partners.html"),
    Landelijkepagina.ORGANISATIEMODEL: ("Het model in beeld", "organisatiemodel.html"),
    Landelijkepagina.BEGRIPPEN: ("Begrippen", "begrippen.html"),
    Landelijkepagina.MODELCONVENANT: ("Het modelconvenant", "convenant/index.html"),
}
REGION_PAGES = {
    Regiopagina.REGIO: "de voorpagina",
    Regiopagina.SCREENING: "de screening",
    Regiopagina.CONVENANT: "het convenant",
    Regiopagina.PARTNERS: "de partners",
    Regiopagina.FORMULIEREN: "de formulieren",
    Regiopagina.TOETS: "de toets aan het kader",
}
LEVELS = {
    Niveau.DUIDELIJK: "Duidelijk: de criteria wijzen één kant op",
    Niveau.GEMENGD: "Gemengd: sommige criteria wel, andere niet",
    Niveau.TWIJFEL: "Twijfel: nog open, of antwoorden die schuren",
}


@dataclass(frozen=True)
class Moduleview:
    """A part of the core, with what lies open during it, by name and address.

    `regio` names what a participant looks up in the own region.
    """

    module: Leermodule
    openen: tuple[tuple[str, str], ...]
    regio: tuple[str, ...]
    feiten: tuple[Feit, ...]
    casussen: tuple[Casus, ...]


@dataclass(frozen=True)
class Onderwerpview:
    """Something of its own that a partner learns, with the facts since 2013 behind it."""

    onderwerp: Leeronderwerp
    feiten: tuple[Feit, ...]


@dataclass(frozen=True)
class Twijfelview:
    """A case to talk over: its number, its title and the question that opens the talk."""

    casus: str
    titel: str
    vraag: str


@dataclass(frozen=True)
class Routeview:
    """A learning route with everything that its page shows."""

    route: Leerroute
    partners: tuple[Partner, ...]
    onderwerpen: tuple[Onderwerpview, ...]
    casussen: tuple[Casus, ...]
    twijfel: tuple[Twijfelview, ...]
    kit: tuple[Kitdeel, ...]
    vragen: tuple[Vragenbestand, ...]


def learning_pages(inhoud: Inhoud) -> Iterator[Pagina]:
    """Yield the pages of 'Leren'; the exercise is one of them."""
    landelijk = inhoud.landelijk
    modules = tuple(_module(landelijk, module) for module in landelijk.leermodules)
    minutes = sum(module.minuten for module in landelijk.leermodules)
    yield Pagina(
        "leren/index.md",
        "Leren",
        "pages/leren.md.j2",
        {
            "routes": landelijk.leerroutes,
            "modules": landelijk.leermodules,
            "minuten": minutes,
            "casussen": landelijk.casussen,
            "kit": kit_parts(BASIS),
            "vragen": question_files(BASIS),
        },
        omschrijving="Leerroutes, oefencasussen en oefenbladen voor nieuwe partners",
        trefwoorden=("leren", "leerroute", "onboarding", "training"),
    )
    yield Pagina(
        "leren/basis.md",
        "De basis",
        "pages/leerbasis.md.j2",
        {"modules": modules, "minuten": minutes},
    )
    yield Pagina(
        PRACTICE,
        "Oefencasussen",
        "pages/casussen.md.j2",
        {
            "oefeningen": exercises(inhoud),
            "keuzes": outcome_choices(inhoud),
            "criteria": landelijk.screening.criteria,
            "uitkomsten": {uitkomst.id: uitkomst for uitkomst in landelijk.uitkomsten},
            "routes": landelijk.leerroutes,
            "niveaus": tuple((niveau.value, text) for niveau, text in LEVELS.items()),
        },
        trefwoorden=("oefencasussen", "oefenen", "quiz"),
    )
    for route in landelijk.leerroutes:
        yield Pagina(
            f"leerroutes/{route.id}.md",
            f"Leerroute {route.titel}",
            "pages/leerroute.md.j2",
            {"leerroute": _route(landelijk, route), "minuten": minutes},
        )


def _module(landelijk: Landelijk, module: Leermodule) -> Moduleview:
    return Moduleview(
        module,
        tuple(_open(landelijk, module)),
        tuple(REGION_PAGES[page] for page in module.openen.regiopaginas),
        _facts(landelijk, module.feiten),
        _cases(landelijk, module.casussen),
    )


def _open(landelijk: Landelijk, module: Leermodule) -> Iterator[tuple[str, str]]:
    """Yield what lies open, by name and address; the forms share one page."""
    sections: dict[str, Sectie] = {sectie.id: sectie for sectie in landelijk.secties}
    themes = {thema.id: thema for thema in landelijk.themas}
    for id in module.openen.secties:
        yield sections[id].titel, f"kader/{id}.html"
    for id in module.openen.themas:
        yield f"Sinds 2013: {themes[id].titel}", f"sinds2013/{id}.html"
    for page in module.openen.paginas:
        yield NATIONAL_PAGES[page]
    forms: dict[str, Formulier] = {form.id: form for form in landelijk.formulieren}
    if module.openen.formulieren:
        names = dutch.opsomming([forms[id].titel for id in module.openen.formulieren])
        yield f"Formulieren: {names}", "formulieren.html"


def _route(landelijk: Landelijk, route: Leerroute) -> Routeview:
    partners = {partner.id: partner for partner in landelijk.partners}
    titles = {casus.id: casus.titel for casus in landelijk.casussen}
    return Routeview(
        route,
        tuple(partners[id] for id in route.partners),
        tuple(Onderwerpview(o, _facts(landelijk, o.feiten)) for o in route.onderwerpen),
        _cases(landelijk, route.casussen),
        tuple(
            Twijfelview(case.casus, titles[case.casus], case.vraag) for case in route.twijfel
        ),
        kit_parts(route.id),
        question_files(route.id),
    )


def _facts(landelijk: Landelijk, ids: tuple[str, ...]) -> tuple[Feit, ...]:
    known = {feit.id: feit for thema in landelijk.themas for feit in thema.feiten}
    return tuple(known[id] for id in ids)


def _cases(landelijk: Landelijk, ids: tuple[str, ...]) -> tuple[Casus, ...]:
    known = {casus.id: casus for casus in landelijk.casussen}
    return tuple(known[id] for id in ids)
