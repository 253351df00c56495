"""The way of a case from intake to closing, with the forms of a region at each step."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import dutch
from generator.checks.formulierteksten import form_texts
from generator.model.formulier import Formulier, Stap
from generator.model.landelijk import Landelijk
from generator.model.openplek import Openplek
from generator.model.regiokader import RegioKader, Stand
from generator.resolve.verwijzingen import Verwijzingsoort, references
from generator.views.clausule import Clausules, clauses_of
from generator.views.overlegstapel import SLUG, TITEL
from generator.views.regio import houses_with_heading

SCREENING_STEP = "screening"


@dataclass(frozen=True)
class Huisdownload:
    """The files of a form with the heading of one house; `huis` is empty when only one."""

    slug: str
    huis: str = ""


@dataclass(frozen=True)
class Formulierregel:
    """A form on the page of a region; `wijzigingen` says what changed since the former.

    `open` are the places that it still shows in brackets: the region can fill them in.
    """

    slug: str
    titel: str
    wanneer: str
    wie: str
    versie: str
    datum: str
    downloads: tuple[Huisdownload, ...]
    wijzigingen: tuple[str, ...] = ()
    vorige: str = ""
    als_pagina: bool = True
    open: tuple[Openplek, ...] = ()


@dataclass(frozen=True)
class Stapregel:
    """A step with its forms."""

    stap: Stap
    uitleg: str
    formulieren: tuple[Formulierregel, ...]


@dataclass(frozen=True)
class Nietgebruikt:
    """A form that the region does without, and why."""

    titel: str
    reden: str


@dataclass(frozen=True)
class Formulierenpagina:
    """Everything on the page with the forms of a region."""

    weg: tuple[Stapregel, ...]
    ernaast: tuple[Stapregel, ...]
    stapel: tuple[Huisdownload, ...]
    niet_gebruikt: tuple[Nietgebruikt, ...]
    stapeltitel: str = TITEL

    @property
    def stappen(self) -> tuple[Stapregel, ...]:
        """All steps: along the way, then beside it."""
        return (*self.weg, *self.ernaast)


def forms_page(
    landelijk: Landelijk, kader: RegioKader, screening_versie: str
) -> Formulierenpagina:
    """Return the forms of a region by step. The screening on paper is one of them."""
    clausules = clauses_of(kader)
    lines = {stap.id: [*_lines(kader, stap, clausules)] for stap in landelijk.stappen}
    if SCREENING_STEP in lines:
        lines[SCREENING_STEP].append(_screening(screening_versie))
    steps = [
        Stapregel(stap, clausules.regel(stap.uitleg), tuple(lines[stap.id]))
        for stap in landelijk.stappen
    ]
    reasons = kader.keuzes.formulieren
    pile = any(formulier.casusoverleg for formulier in kader.formulieren)
    return Formulierenpagina(
        weg=tuple(step for step in steps if not step.stap.naast),
        ernaast=tuple(step for step in steps if step.stap.naast),
        stapel=_downloads(SLUG, kader) if pile else (),
        niet_gebruikt=tuple(
            Nietgebruikt(clausules.regel(f.titel), reasons[f.bron].gebruikt_niet)
            for f in kader.formulieren_niet
        ),
    )


def _lines(kader: RegioKader, stap: Stap, clausules: Clausules) -> Iterator[Formulierregel]:
    for formulier in kader.formulieren:
        if formulier.stap == stap.id:
            yield _line(kader, formulier, clausules)


def _line(kader: RegioKader, formulier: Formulier, clausules: Clausules) -> Formulierregel:
    former = formulier.versies[1:2]
    return Formulierregel(
        slug=formulier.id,
        titel=clausules.regel(formulier.titel),
        wanneer=clausules.regel(formulier.wanneer),
        wie=clausules.regel(formulier.wie),
        versie=formulier.versie,
        datum=dutch.datum(formulier.datum),
        downloads=_downloads(formulier.id, kader),
        wijzigingen=formulier.versies[0].wat,
        vorige=former[0].versie if former else "",
        open=_open_places(kader, formulier),
    )


def _open_places(kader: RegioKader, formulier: Formulier) -> tuple[Openplek, ...]:
    """Return the open places in the texts of a form, each once, in order of appearance."""
    texts = (text for text, _ in form_texts([formulier], ()))
    named = (piece for text in texts for piece in references(text))
    ids = (p.id for p in named if p.soort is Verwijzingsoort.OPENPLEK)
    places = (kader.openplek(id) for id in dict.fromkeys(ids))
    return tuple(place.openplek for place in places if place.stand is Stand.OPEN)


def _screening(versie: str) -> Formulierregel:
    return Formulierregel(
        slug="screening",
        titel="Screening op papier",
        wanneer="Als u een casus wilt inbrengen en geen scherm bij de hand heeft.",
        wie="De inbrenger.",
        versie=versie,
        datum="",
        downloads=(Huisdownload("screening"),),
        als_pagina=False,
    )


def _downloads(slug: str, kader: RegioKader) -> tuple[Huisdownload, ...]:
    return tuple(
        Huisdownload(f"{slug}-{huis.id}", huis.naam) if huis else Huisdownload(slug)
        for huis in houses_with_heading(kader)
    )
