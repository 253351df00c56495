"""The pages that hold for the whole country: home, kader, screening, glossary, regions."""

from collections.abc import Iterator

from generator import dutch
from generator.model.begrip import Begrip
from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.screening.bewijs import prove
from generator.views.beslistabel import decision_table
from generator.views.pagina import Pagina
from generator.views.regiopaginas import completeness
from generator.views.wegwijzer import elaborations


def national_pages(landelijk: Landelijk, kaders: tuple[RegioKader, ...]) -> Iterator[Pagina]:
    """Yield the national pages."""
    yield Pagina(
        "index.md",
        "Kaderwijzer",
        "pages/home.md.j2",
        {"kaders": kaders},
        omschrijving="Van het landelijk kader Veiligheidshuizen naar de praktijk in uw regio",
    )
    yield from _kader_pages(landelijk)
    yield from _screening_pages(landelijk)
    yield from _convenant_pages(landelijk)
    yield Pagina(
        "formulieren.md",
        "Formulieren",
        "pages/formulieren.md.j2",
        {"formulieren": landelijk.formulieren},
    )
    yield Pagina(
        "partners.md", "Partners", "pages/partners.md.j2", {"partners": landelijk.partners}
    )
    yield Pagina("organisatiemodel.md", "Het model in beeld", "pages/organisatiemodel.md.j2")
    yield Pagina(
        "begrippen.md",
        "Begrippen",
        "pages/begrippen.md.j2",
        {"begrippen": sorted_terms(landelijk.begrippen)},
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
        {"landelijk": landelijk, "kaders": kaders},
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


def _screening_pages(landelijk: Landelijk) -> Iterator[Pagina]:
    yield Pagina("screening/index.md", "Screening", "pages/screening.md.j2")
    yield Pagina(
        "screening/zo-werkt-het.md",
        "Zo werkt de screening",
        "pages/zo-werkt-het.md.j2",
        {
            "landelijk": landelijk,
            "beslistabel": decision_table(landelijk),
            "bewijs": prove(landelijk.screening, landelijk.signalen),
        },
    )
    yield Pagina(
        "screening/leeswijzen.md",
        "Zo lezen wij de criteria",
        "pages/leeswijzen.md.j2",
        {"leeswijzen": landelijk.leeswijzen},
    )
    yield Pagina(
        "casussen.md",
        "Oefencasussen",
        "pages/casussen.md.j2",
        {
            "casussen": landelijk.casussen,
            "uitkomsten": {u.id: u for u in landelijk.uitkomsten},
            "signalen": {s.id: s for s in landelijk.signalen},
        },
    )


def _convenant_pages(landelijk: Landelijk) -> Iterator[Pagina]:
    yield Pagina(
        "convenant/index.md",
        "Modelconvenant",
        "pages/convenant.md.j2",
        {"convenant": landelijk.convenant},
    )
    yield Pagina(
        "convenant/open-plekken.md",
        "Open plekken",
        "pages/open-plekken.md.j2",
        {"onderwerpen": landelijk.onderwerpen},
    )


def sorted_terms(begrippen: tuple[Begrip, ...]) -> tuple[Begrip, ...]:
    """Return the glossary in Dutch order, by abbreviation where there is one."""
    return tuple(sorted(begrippen, key=lambda b: dutch.sorteersleutel(b.afkorting or b.term)))
