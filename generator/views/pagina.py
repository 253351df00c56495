"""A page of the site: where it goes, which template makes it, and what it shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Pagina:
    """One generated page, as Markdown below `build/docs`.

    `in_zoeken` is false for regional copies of national text: 28 copies of each page
    would make the search useless. `gewicht` moves a page up (above 1) or down in what the
    search finds: a word stands on many pages, and one of them explains it. `trefwoorden`
    are single words for which the page comes first; `zoekwoorden` are names it also goes
    by. `regio` is the id of the region whose look it has. `zelfcheck` is for the page of a
    questionnaire: it loads little and does not move. `invulhulp` is for the page on which
    the convenant is filled in: it loads no search. `stijl` is a style
    sheet for this page alone.
    """

    path: str
    titel: str
    template: str
    gegevens: Mapping[str, object] = field(default_factory=dict, hash=False)
    omschrijving: str = ""
    in_zoeken: bool = True
    gewicht: float = 1.0
    trefwoorden: tuple[str, ...] = ()
    regio: str = ""
    zoekwoorden: tuple[str, ...] = ()
    zelfcheck: bool = False
    invulhulp: bool = False
    stijl: str = ""

    @property
    def adres(self) -> str:
        """The path of the finished page below the site's root."""
        return self.path.removesuffix(".md") + ".html"
