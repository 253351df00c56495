"""What a municipality must tell when it publishes a convenant under the Woo."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.views.convenant import convenant_document, is_draft

TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"


@dataclass(frozen=True)
class Organisatie:
    """A municipality of the convenant; `uri` is its TOOI id, empty for an invented one."""

    naam: str
    code: str
    uri: str


@dataclass(frozen=True)
class Woogegevens:
    """The metadata of one convenant; a date is '' as long as the region gave none."""

    titel: str
    concept: bool
    verzonnen: bool
    organisaties: tuple[Organisatie, ...]
    peildatum: str
    ingangsdatum: str
    einddatum: str
    model: str
    editie: str
    datum: str


def has_convenant(kader: RegioKader) -> bool:
    """Return whether the region wrote a convenant; else the page shows the bare model."""
    return bool(kader.afwijkingen)


def woo_facts(landelijk: Landelijk, kader: RegioKader) -> Woogegevens:
    """Return the metadata of the convenant of a region, the shared one if it takes part."""
    kader = kader.gezamenlijk or kader
    document = convenant_document(kader)
    year = max(gemeente.jaar for gemeente in landelijk.gemeenten)
    return Woogegevens(
        titel=f"{document.titel} (regio {document.regio})",
        concept=is_draft(kader),
        verzonnen=document.verzonnen,
        organisaties=tuple(_organisations(kader)),
        peildatum=f"{year}-01-01",
        ingangsdatum=_date(kader, "convenant-datum"),
        einddatum=_date(kader, "convenant-einde"),
        model=kader.convenant.versie,
        editie=landelijk.uitgave.editie,
        datum=landelijk.uitgave.datum,
    )


def _organisations(kader: RegioKader) -> Iterator[Organisatie]:
    for regio in kader.regios or (kader.regio,):
        for gemeente in regio.gemeenten:
            if gemeente.aangesloten:
                uri = "" if regio.verzonnen else TOOI + gemeente.code.lower()
                yield Organisatie(f"Gemeente {gemeente.naam}", gemeente.code, uri)


def _date(kader: RegioKader, id: str) -> str:
    return str(kader.openplek(id).waarde or "")
