"""The pages on which a region fills in its convenant: one for each region, one empty."""

from collections.abc import Mapping

from generator.load import Inhoud
from generator.model.regiokader import RegioKader
from generator.views.pagina import Pagina

TEMPLATE = "pages/invulhulp.md.j2"
EMPTY = "convenant/invulhulp.md"


def fill_in_page(inhoud: Inhoud, kader: RegioKader) -> Pagina:
    """Return the page of one region, which starts from what the region filled in so far.

    A region that takes part in the convenant of another is sent to that one's page.
    """
    regio = kader.regio
    lead = kader.gezamenlijk.regio if kader.gezamenlijk else None
    return Pagina(
        f"regios/{regio.id}/invulhulp.md",
        f"Convenant invullen {regio.naam}",
        TEMPLATE,
        {
            "regio": regio,
            "map": f"regios/{regio.id}",
            "leidend": lead,
            "begin": start(regio.id, inhoud.keuzebestanden.get(regio.id, "")),
        },
        in_zoeken=False,
        regio=regio.id,
        invulhulp=True,
    )


def empty_fill_in_page() -> Pagina:
    """Return the page without a region: who fills in chooses one there."""
    return Pagina(
        EMPTY,
        "Convenant invullen",
        TEMPLATE,
        {"regio": None, "map": "convenant", "leidend": None, "begin": start("", "")},
        omschrijving="Vul het convenant van uw regio in, en bewaar het op uw eigen computer",
        invulhulp=True,
    )


def start(regio: str, bron: str) -> Mapping[str, str]:
    """Return what the form begins with: the region and the text of its file."""
    return {"regio": regio, "bron": bron}
