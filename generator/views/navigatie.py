"""The navigation of the site, as the engine wants it: nested lists of titles and paths."""

from collections.abc import Iterable, Mapping, Sequence

from generator.views.pagina import Pagina

Nav = list["str | dict[str, str | Nav]"]

KADER = ("kader/", "sinds2013/", "organisatiemodel.md", "partners.md", "begrippen.md")
SCREENING = ("screening/",)
LEARNING = ("leren/", "casussen.md", "leerroutes/")
CONVENANT = ("convenant/", "formulieren.md")
MANUALS = (
    ("Voor gemeenten", "gemeenten/"),
    ("Voor professionals", "professionals/"),
    ("Voor trainers", "trainers/"),
    ("Beheer", "beheer/"),
)
REGION_PAGES = {
    "screening.md": "Screening",
    "verantwoording.md": "Verantwoording",
    "convenant.md": "Convenant",
    "invulhulp.md": "Convenant invullen",
    "toets.md": "Toets aan het kader",
    "afwijkingen.md": "Afwijkingen",
    "vergelijken.md": "Vergelijken",
    "formulieren.md": "Formulieren",
    "partners.md": "Partners",
}


def navigation(pages: Sequence[Pagina], manuals: Mapping[str, str]) -> Nav:
    """Return the whole navigation.

    Args:
        pages: the generated pages, in the order in which they are shown.
        manuals: the hand-written pages: from path to title, in order.
    """
    titles = {page.path: page.titel for page in pages} | dict(manuals)
    return [
        {"Home": "index.md"},
        {"Regio's": _regions(pages)},
        {"Screening": _group(titles, SCREENING)},
        {"Convenant en formulieren": _group(titles, CONVENANT)},
        {"Het kader": _group(titles, KADER)},
        {"Leren": _group(titles, LEARNING)},
        {"Handleiding": [{name: _group(titles, (start,))} for name, start in MANUALS]},
        {"Over": _group(titles, ("over/",))},
    ]


def _group(titles: Mapping[str, str], starts: Iterable[str]) -> Nav:
    """Return the pages below each start; the first index page heads the group."""
    nav: Nav = []
    for start in starts:
        paths = [path for path in titles if path.startswith(start)]
        nav += [_entry(titles, path) for path in paths]
    return sorted(nav, key=lambda entry: entry != _first_index(nav))


def _first_index(nav: Nav) -> "str | dict[str, str | Nav] | None":
    return next((e for e in nav if isinstance(e, str)), None)


def _entry(titles: Mapping[str, str], path: str) -> "str | dict[str, str | Nav]":
    """An index page stands without title: it becomes the page of its group."""
    return path if path.endswith("/index.md") else {titles[path]: path}


def _regions(pages: Sequence[Pagina]) -> Nav:
    nav: Nav = ["regios/index.md"]
    for page in pages:
        folder, _, name = page.path.rpartition("/")
        if page.regio and name == "index.md":
            inner: Nav = [page.path]
            inner += [{title: f"{folder}/{file}"} for file, title in REGION_PAGES.items()]
            nav.append({page.titel: inner})
    return nav
