"""The pages that hold for the whole country: home, kader, screening, glossary, regions."""

from collections.abc import Iterator

from generator import dutch
from generator.load import Inhoud
from generator.model.begrip import Begrip
from generator.model.landelijk import Landelijk
from generator.views.invulhulp import empty_fill_in_page
from generator.views.leerpaginas import learning_pages
from generator.views.pagina import Pagina
from generator.views.regiomatrix import region_matrix
from generator.views.regiopaginas import completeness
from generator.views.screeningpaginas import national_screening_pages
from generator.views.wegwijzer import elaborations


def national_pages(inhoud: Inhoud, eerdere: tuple[str, ...] = ()) -> Iterator[Pagina]:
    """Yield the national pages; `eerdere` are the earlier editions that stay on the site."""
    landelijk, kaders = inhoud.landelijk, inhoud.kaders
    yield Pagina(
        "index.md",
        "Kaderwijzer",
        "pages/home.md.j2",
        {"kaders": kaders},
        omschrijving="Van het landelijk kader Veiligheidshuizen naar de praktijk in uw regio",
        stijl="assets/home.css",
    )
    yield from _kader_pages(landelijk)
    yield from national_screening_pages(inhoud)
    yield from _convenant_pages(inhoud)
    yield empty_fill_in_page()
    yield Pagina(
        "formulieren.md",
        "Formulieren",
        "pages/formulieren.md.j2",
        {"formulieren": landelijk.formulieren},
        trefwoorden=("formulieren", "formulier", "plan", "downloads"),
    )
    yield Pagina(
        "partners.md",
        "Partners",
        "pages/partners.md.j2",
        {"partners": landelijk.partners},
        trefwoorden=("partners", "sleutelpartners", "partner"),
    )
    yield Pagina(
        "organisatiemodel.md",
        "Het model in beeld",
        "pages/organisatiemodel.md.j2",
        trefwoorden=("organisatiemodel", "organogram"),
    )
    yield from learning_pages(inhoud)
    yield Pagina(
        "begrippen.md",
        "Begrippen",
        "pages/begrippen.md.j2",
        {"begrippen": sorted_terms(landelijk.begrippen)},
        gewicht=3,
    )
    yield Pagina(
        "regios/index.md",
        "Regio's",
        "pages/regios.md.j2",
        {"kaders": kaders, "volledigheid": {k.regio.id: completeness(k) for k in kaders}},
    )
    yield Pagina(
        "over/versie.md",
        "Versie",
        "pages/versie.md.j2",
        {"landelijk": landelijk, "kaders": kaders, "eerdere": eerdere},
    )


def _kader_pages(landelijk: Landelijk) -> Iterator[Pagina]:
    yield Pagina(
        "kader/index.md",
        "Het landelijk kader",
        "pages/kader.md.j2",
        {"secties": landelijk.secties},
    )
    uitwerkingen = elaborations(landelijk)
    for sectie in landelijk.secties:
        yield Pagina(
            f"kader/{sectie.id}.md",
            sectie.titel,
            "pages/kader-sectie.md.j2",
            {"sectie": sectie, "uitwerkingen": uitwerkingen},
            gewicht=4,
            trefwoorden=sectie.trefwoorden,
        )
    yield Pagina(
        "sinds2013/index.md",
        "Sinds 2013",
        "pages/sinds2013.md.j2",
        {"themas": landelijk.themas},
    )
    for thema in landelijk.themas:
        yield Pagina(
            f"sinds2013/{thema.id}.md",
            thema.titel,
            "pages/sinds2013-thema.md.j2",
            {"thema": thema},
        )


def _convenant_pages(inhoud: Inhoud) -> Iterator[Pagina]:
    landelijk = inhoud.landelijk
    yield Pagina(
        "convenant/index.md",
        "Modelconvenant",
        "pages/convenant.md.j2",
        {"convenant": landelijk.convenant},
        trefwoorden=("convenant", "modelconvenant"),
    )
    yield Pagina(
        "convenant/open-plekken.md",
        "Open plekken",
        "pages/open-plekken.md.j2",
        {"onderwerpen": landelijk.onderwerpen},
        gewicht=2,
    )
    yield Pagina(
        "convenant/regios.md",
        "Wat regio's kozen",
        "pages/regiokeuzes.md.j2",
        {
            "matrix": region_matrix(landelijk, inhoud.kaders),
            "regios": tuple(kader.regio for kader in inhoud.kaders),
        },
        gewicht=0.3,
    )


def sorted_terms(begrippen: tuple[Begrip, ...]) -> tuple[Begrip, ...]:
    """Return the glossary in Dutch order, by abbreviation where there is one."""
    return tuple(sorted(begrippen, key=lambda b: dutch.sorteersleutel(b.afkorting or b.term)))
