"""The pages of one region: overview, screening, convenant, deviations, forms, partners."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import dutch
from generator.load import Inhoud
from generator.model.landelijk import Landelijk
from generator.model.openplek import Onderwerp, Waardesoort
from generator.model.partner import Partner
from generator.model.regiokader import OpenplekInRegio, RegioKader, Stand
from generator.resolve.regio import national_kader
from generator.resolve.waarde import as_text, column_text
from generator.views.convenant import convenant_document, is_draft
from generator.views.formulierenpagina import forms_page
from generator.views.invulhulp import fill_in_page
from generator.views.pagina import Pagina
from generator.views.regio import house_name
from generator.views.screeningpaginas import region_screening_pages
from generator.views.toets import assessment, completion_text, lawyer_places
from generator.views.vergelijking import comparison
from generator.views.woo import has_convenant, woo_facts


@dataclass(frozen=True)
class Plekregel:
    """An open place as a region's page shows it: one text, or a table."""

    plek: OpenplekInRegio
    tekst: str
    koppen: tuple[str, ...] = ()
    rijen: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Onderwerpregels:
    """The open places of one subject in a region."""

    onderwerp: Onderwerp
    regels: tuple[Plekregel, ...]


@dataclass(frozen=True)
class Volledigheid:
    """How many of the needed open places are filled in (or have a national default)."""

    ingevuld: int
    standaard: int
    nog_open: int


@dataclass(frozen=True)
class Partnerregel:
    """A kind of partner with what the region agreed about its deployment."""

    partner: Partner
    afspraken: tuple[tuple[str, ...], ...]


def completeness(kader: RegioKader) -> Volledigheid:
    """Count the open places that the region needs by how they stand."""
    stands = [o.stand for o in kader.benodigd]
    return Volledigheid(
        stands.count(Stand.INGEVULD), stands.count(Stand.STANDAARD), stands.count(Stand.OPEN)
    )


def region_pages(inhoud: Inhoud, kader: RegioKader) -> Iterator[Pagina]:
    """Yield the pages of a region. Only the overview is found by the search."""
    landelijk, regio = inhoud.landelijk, kader.regio
    folder = f"regios/{regio.id}"
    shared = {"kader": kader, "regio": regio, "huis": house_name(kader), "map": folder}
    shared |= {"brief": bool(kader.te_herzien)}
    yield Pagina(
        f"{folder}/index.md",
        regio.naam,
        "pages/regio.md.j2",
        shared
        | {
            "onderwerpen": subject_lines(landelijk, kader),
            "volledigheid": completeness(kader),
            "concept": is_draft(kader),
        },
        omschrijving=f"Veiligheidshuisregio {regio.naam}: overzicht, screening en convenant",
        regio=regio.id,
        zoekwoorden=(
            *regio.ook_bekend_als,
            *(gemeente.naam for gemeente in regio.gemeenten),
        ),
    )
    yield from region_screening_pages(inhoud, kader)
    yield Pagina(
        f"{folder}/convenant.md",
        f"Convenant {regio.naam}",
        "pages/regio-convenant.md.j2",
        shared
        | {
            "document": convenant_document(kader),
            "concept": is_draft(kader),
            "woo": woo_facts(landelijk, kader) if has_convenant(kader) else None,
        },
        in_zoeken=False,
        regio=regio.id,
    )
    yield fill_in_page(inhoud, kader)
    toetsing = assessment(landelijk, kader)
    yield Pagina(
        f"{folder}/toets.md",
        f"Toets aan het kader {regio.naam}",
        "pages/regio-toets.md.j2",
        shared
        | {
            "toetsing": toetsing,
            "samen": completion_text(toetsing),
            "jurist": lawyer_places(kader.gezamenlijk or kader),
            "uitgave": landelijk.uitgave,
        },
        in_zoeken=False,
        regio=regio.id,
    )
    yield Pagina(
        f"{folder}/afwijkingen.md",
        f"Afwijkingen {regio.naam}",
        "pages/regio-afwijkingen.md.j2",
        shared,
        in_zoeken=False,
        regio=regio.id,
    )
    yield Pagina(
        f"{folder}/vergelijken.md",
        f"Vergelijken {regio.naam}",
        "pages/regio-vergelijken.md.j2",
        shared
        | {
            "vergelijking": comparison(national_kader(landelijk), kader),
            "anderen": tuple(k.regio for k in inhoud.kaders if k.regio.id != regio.id),
        },
        in_zoeken=False,
        regio=regio.id,
    )
    yield Pagina(
        f"{folder}/formulieren.md",
        f"Formulieren {regio.naam}",
        "pages/regio-formulieren.md.j2",
        shared
        | {"formulieren": forms_page(landelijk, kader, inhoud.vragenlijsten[regio.id].versie)},
        in_zoeken=False,
        regio=regio.id,
    )
    yield Pagina(
        f"{folder}/partners.md",
        f"Partners {regio.naam}",
        "pages/regio-partners.md.j2",
        shared | {"partners": _partner_lines(landelijk, kader)},
        in_zoeken=False,
        regio=regio.id,
    )


def subject_lines(landelijk: Landelijk, kader: RegioKader) -> tuple[Onderwerpregels, ...]:
    """Return all open places of a region, grouped by subject."""
    return tuple(
        Onderwerpregels(
            onderwerp,
            tuple(_line(kader.openplek(plek.id)) for plek in onderwerp.openplekken),
        )
        for onderwerp in landelijk.onderwerpen
    )


def _line(plek: OpenplekInRegio) -> Plekregel:
    if plek.stand is Stand.OPEN:
        return Plekregel(plek, "")
    if plek.openplek.soort is Waardesoort.TABEL:
        assert isinstance(plek.waarde, list | tuple)  # checked when resolved
        kolommen = plek.openplek.kolommen
        return Plekregel(
            plek,
            "",
            koppen=tuple(kolom.naam for kolom in kolommen),
            rijen=tuple(tuple(column_text(k, row) for k in kolommen) for row in plek.waarde),
        )
    return Plekregel(plek, as_text(plek.openplek, plek.waarde))


def _partner_lines(landelijk: Landelijk, kader: RegioKader) -> tuple[Partnerregel, ...]:
    inzet = kader.openplek("inzet")
    rows = inzet.waarde if isinstance(inzet.waarde, list | tuple) else ()
    return tuple(
        Partnerregel(
            partner,
            tuple(
                tuple(column_text(k, row) for k in inzet.openplek.kolommen)
                for row in rows
                if _speaks_of(str(row.get("partner", "")), partner)
            ),
        )
        for partner in landelijk.partners
    )


def _speaks_of(name: str, partner: Partner) -> bool:
    """Return whether a row of the deployment table is about this kind of partner."""
    return dutch.sorteersleutel(name) in (
        dutch.sorteersleutel(partner.naam),
        dutch.sorteersleutel(partner.id),
    )
