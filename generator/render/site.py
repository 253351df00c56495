"""Pages and assets of the site: views to Markdown, style sheets and scripts to one file."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from generator.load import Inhoud
from generator.model.document import Document
from generator.model.regiokader import RegioKader
from generator.render.bundle import bundle
from generator.render.documents.html import render_html
from generator.render.environment import html_environment, make_environment, relative
from generator.render.exchange.bestanden import Uitwisselbestand, exchange_files
from generator.render.figuren import figuur_1, organisatiemodel
from generator.render.invulhulp import fill_in_assets
from generator.render.kaart import regional_map
from generator.render.kleur import accent_css, accent_path
from generator.render.los_bestand import standalone
from generator.render.stroomschema import draw_flow_chart
from generator.resolve.regio import national_kader
from generator.views.clausule import model_text, model_titles
from generator.views.pagina import Pagina
from generator.views.screeningpaginas import STANDALONE
from generator.views.stroomschema import FLOW_CHART, flow_chart
from generator.views.vergelijkdata import EVENT, comparison_data
from generator.views.vergelijking import Regel
from generator.views.vragenlijst import vragenlijst_view
from generator.views.wegwijzer import kader_addresses
from generator.views.zoeker import search_places

STYLES = ("base", "components", "screening", "documents", "pages")
"""Folders of style sheets, in the order in which they may override each other."""


def render_site(inhoud: Inhoud, pages: tuple[Pagina, ...], templates: Path) -> dict[str, bytes]:
    """Return the Markdown of every generated page by path, and the files for exchange.

    They come together: pages print the checksums of these files.
    """
    markdown = make_environment(templates, markdown=True)
    html = html_environment(templates)
    adressen = kader_addresses(inhoud.landelijk)
    exchange = exchange_files(inhoud)
    shared = _Shared(inhoud, templates, html, adressen, exchange)
    files = {page.path: _page(page, shared, markdown).encode() for page in pages}
    return files | {file.pad: file.inhoud for found in exchange.values() for file in found}


class _Shared:
    """What every page may call for: links, and parts that are HTML of their own."""

    def __init__(
        self,
        inhoud: Inhoud,
        templates: Path,
        html: Environment,
        adressen: Mapping[str, str],
        uitwisseling: Mapping[str, tuple[Uitwisselbestand, ...]],
    ) -> None:
        self.inhoud = inhoud
        self.templates = templates
        self.html = html
        self.adressen = adressen
        self.uitwisseling = uitwisseling
        self.plekken = {plek.id: plek for plek in inhoud.landelijk.openplekken}
        self.titels = model_titles(inhoud.landelijk.convenant)
        regios = [kader.regio for kader in inhoud.kaders]
        self.accents = {r.id: accent_path(r) for r in regios if r.accent}

    def for_page(self, page: Pagina) -> dict[str, object]:
        """Return the names that every template knows."""

        def link(target: str) -> str:
            return relative(page.adres, target)

        def naar(id: str) -> str:
            return link(self.adressen[id])

        return {
            "pagina": page,
            "link": link,
            "naar": naar,
            "landelijk": self.inhoud.landelijk,
            "document_html": self._document,
            "overnemen": lines_to_copy,
            "verschillen": lambda regels: self._differences(regels, naar),
            "vragenlijst": lambda kader: self._questionnaire(kader, link),
            "uitwisseling": self.uitwisseling,
            "regiokaart": lambda: self._map(link),
            "zoekplaatsen": lambda: search_places(self.inhoud.kaders, link),
            "anker": lambda id: Markup("{: #%s }") % id,
            "leesbaar": self._readable,
            "figuur_1": lambda: figuur_1(self.html),
            "organisatiemodel": lambda: organisatiemodel(self.html),
        }

    def _readable(self, text: str) -> str:
        return model_text(text, self.plekken, self.titels)

    def _document(self, document: Document, kopniveau: int) -> Markup:
        return render_html(document, self.templates, kopniveau)

    def _differences(self, regels: tuple[Regel, ...], naar: Callable[[str], str]) -> Markup:
        template = self.html.get_template("components/vergelijken/verschillen.html.j2")
        return Markup(template.render(regels=regels, naar=naar))

    def _questionnaire(self, kader: RegioKader | None, link: Callable[[str], str]) -> Markup:
        vragenlijst = self.inhoud.vragenlijst_of(kader)
        view = vragenlijst_view(self.inhoud.landelijk, kader, vragenlijst, link)
        template = self.html.get_template("screening/vragenlijst.html.j2")
        return Markup(template.render(vragenlijst=view))

    def _map(self, link: Callable[[str], str]) -> Markup:
        links = {
            kader.regio.code: (link(f"regios/{kader.regio.id}/index.html"), kader.regio.naam)
            for kader in self.inhoud.kaders
            if not kader.regio.verzonnen
        }
        return regional_map(self.inhoud.landelijk.omtrekken, links, self.html)


def lines_to_copy(text: str) -> Markup:
    """Return lines of a source file as one block of HTML that Markdown leaves alone."""
    return Markup("<pre><code>{}</code></pre>").format(text).replace("\n", Markup("&#10;"))


def _page(page: Pagina, shared: _Shared, markdown: Environment) -> str:
    body = markdown.get_template(page.template).render(
        {**shared.for_page(page), **page.gegevens}
    )
    front: dict[str, object] = {"title": page.titel}
    if page.omschrijving:
        front["description"] = page.omschrijving
    if not page.in_zoeken:
        front["search"] = {"exclude": True}
    elif page.gewicht != 1.0:
        front["search"] = {"boost": page.gewicht}
    if page.trefwoorden:
        front["tags"] = list(page.trefwoorden)
    look = shared.accents.get(page.regio) or page.stijl
    if look:
        front["stijl"] = look
    if page.zelfcheck:
        front["zelfcheck"] = True
    if page.invulhulp:
        front["invulhulp"] = True
    return f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n{body}"


def site_assets(inhoud: Inhoud, templates: Path, schemas: Path) -> dict[str, bytes]:
    """Return the style sheets and the scripts of the site by path."""
    return {
        "assets/kaderwijzer.css": style_sheet(templates).encode(),
        **_accents(inhoud),
        "assets/begin.js": (templates / "screening/begin.js").read_bytes(),
        **_scripts(templates),
        **_screening_files(inhoud, templates),
        **fill_in_assets(inhoud, templates, schemas / "keuzes.schema.json"),
        **_comparison_files(inhoud),
    }


def _scripts(templates: Path) -> dict[str, bytes]:
    """Return the script of every page, and one for each `start-NAME.mjs`, by path."""
    entries = {"kaderwijzer": templates / "start.mjs"}
    entries |= {p.stem.removeprefix("start-"): p for p in sorted(templates.glob("start-*.mjs"))}
    return {f"assets/{name}.js": bundle(path).encode() for name, path in entries.items()}


def _accents(inhoud: Inhoud) -> dict[str, bytes]:
    """Return a style sheet for each region with an accent of its own."""
    regios = [kader.regio for kader in inhoud.kaders]
    return {
        accent_path(regio): accent_css(regio.accent).encode()
        for regio in regios
        if regio.accent
    }


def _comparison_files(inhoud: Inhoud) -> dict[str, bytes]:
    """Return, for each region, a script that hands the page what is different there.

    A script, because a page that is opened from a disk may not read a JSON file.
    """
    national = national_kader(inhoud.landelijk)
    files = {}
    for kader in inhoud.kaders:
        data = json.dumps(comparison_data(national, kader), ensure_ascii=False)
        script = f'document.dispatchEvent(new CustomEvent("{EVENT}", {{ detail: {data} }}));\n'
        files[f"regios/{kader.regio.id}/vergelijking.js"] = script.encode()
    return files


def _screening_files(inhoud: Inhoud, templates: Path) -> dict[str, bytes]:
    """Return for each questionnaire its flow chart, and the screening as one file."""
    landelijk = inhoud.landelijk
    files = {}
    for kader in (None, *inhoud.kaders):
        folder = f"regios/{kader.regio.id}" if kader else "screening"
        vragenlijst = inhoud.vragenlijst_of(kader)
        view = vragenlijst_view(landelijk, kader, vragenlijst, None)
        chart = draw_flow_chart(flow_chart(landelijk, kader, vragenlijst))
        files[f"{folder}/{FLOW_CHART}"] = chart.encode()
        files[f"{folder}/{STANDALONE}"] = standalone(view, kader, templates)
    return files


def style_sheet(templates: Path) -> str:
    """Return all style sheets as one, in the order of `STYLES`, then by name."""
    sheets = [path for folder in STYLES for path in sorted((templates / folder).rglob("*.css"))]
    return "\n".join(path.read_text(encoding="utf-8") for path in sheets)
