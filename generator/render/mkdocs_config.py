"""The generated half of the engine's configuration: navigation, and the glossary include."""

import json
from collections.abc import Iterable, Mapping

from generator.dutch import op_een_regel
from generator.model.begrip import Begrip
from generator.model.uitgave import Uitgave
from generator.views.navigatie import navigation
from generator.views.pagina import Pagina


def engine_config(
    pages: tuple[Pagina, ...], manuals: Mapping[str, str], uitgave: Uitgave
) -> bytes:
    """Return `build/mkdocs.yml`: it inherits the settings and adds the navigation.

    Paths count from `build/`, and Zensical wants the pages below the folder of the file.
    JSON is YAML too, so the navigation needs no YAML writer and holds no surprises.
    """
    nav = json.dumps(navigation(pages, manuals), ensure_ascii=False, indent=1)
    lines = [
        "# Generated from the sources; the settings stand in the mkdocs.yml of the project.",
        "INHERIT: ../mkdocs.yml",
        "docs_dir: docs",
        "theme: {custom_dir: ../site_templates/thema}",
        f"extra: {{uitgave: {json.dumps(uitgave.editie)}}}",
        f"nav: {nav}",
    ]
    return ("\n".join(lines) + "\n").encode()


def glossary_include(begrippen: Iterable[Begrip]) -> bytes:
    """Return the abbreviations as Markdown appends them to each page, for tooltips."""
    lines = [
        f"*[{begrip.afkorting}]: {_one_line(begrip.term)}"
        for begrip in begrippen
        if begrip.afkorting
    ]
    return ("\n".join(sorted(lines)) + "\n").encode()


def _one_line(text: str) -> str:
    return op_een_regel(text.replace("<", "").replace(">", ""))
