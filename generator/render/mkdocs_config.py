"""The generated half of the engine's configuration: navigation, and the glossary include."""

import json
from collections.abc import Iterable, Mapping

from generator.model.begrip import Begrip
from generator.model.landelijk import Landelijk
from generator.views.navigatie import navigation
from generator.views.pagina import Pagina


def engine_config(
    pages: tuple[Pagina, ...], manuals: Mapping[str, str], landelijk: Landelijk
) -> dict[str, bytes]:
    """Return `mkdocs.yml` and `begrippen.md`, which stand beside the generated pages.

    JSON is YAML too, so the navigation needs no YAML writer and holds no surprises.
    """
    nav = json.dumps(navigation(pages, manuals), ensure_ascii=False, indent=1)
    lines = [
        "# Generated from the sources; the settings stand in the mkdocs.yml of the project.",
        "INHERIT: ../../mkdocs.yml",
        "docs_dir: ../docs",
        f"nav: {nav}",
    ]
    return {
        "mkdocs.yml": ("\n".join(lines) + "\n").encode(),
        "begrippen.md": glossary_include(landelijk.begrippen).encode(),
    }


def glossary_include(begrippen: Iterable[Begrip]) -> str:
    """Return the abbreviations as Markdown appends them to each page, for tooltips."""
    lines = [
        f"*[{begrip.afkorting}]: {_one_line(begrip.term)}"
        for begrip in begrippen
        if begrip.afkorting
    ]
    return "\n".join(sorted(lines)) + "\n"


def _one_line(text: str) -> str:
    return " ".join(text.replace("<", "").replace(">", "").split())
