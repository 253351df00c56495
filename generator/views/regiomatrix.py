"""All regions against all open places: who filled in what, to copy from. No ranking."""

from dataclasses import dataclass

import yaml

from generator.model.landelijk import Landelijk
from generator.model.openplek import Onderwerp, Openplek, Waardesoort
from generator.model.regio import Regio
from generator.model.regiokader import OpenplekInRegio, RegioKader, Stand
from generator.resolve.elementen import element_register
from generator.resolve.vingerafdruk import fingerprint
from generator.resolve.waarde import as_text
from generator.views.regiokeuzes import plain_value

_WORDS = {Stand.INGEVULD: "eigen", Stand.STANDAARD: "model", Stand.OPEN: "open"}
NOT_NEEDED = "niet nodig"


@dataclass(frozen=True)
class Gekozen:
    """What one region filled in, and the lines with which another takes it over."""

    regio: Regio
    tekst: str
    waarom: str
    overnemen: str


@dataclass(frozen=True)
class Matrixrij:
    """One open place: a word for each region, and the values that regions chose."""

    plek: Openplek
    cellen: tuple[str, ...]
    gekozen: tuple[Gekozen, ...]


@dataclass(frozen=True)
class Matrixdeel:
    """The open places of one subject."""

    onderwerp: Onderwerp
    rijen: tuple[Matrixrij, ...]


def region_matrix(
    landelijk: Landelijk, kaders: tuple[RegioKader, ...]
) -> tuple[Matrixdeel, ...]:
    """Return all open places by subject, with the regions in their own order."""
    register, _ = element_register(landelijk)
    per_region = [{o.openplek.id: o for o in kader.openplekken} for kader in kaders]
    return tuple(
        Matrixdeel(
            onderwerp,
            tuple(
                _row(plek, kaders, per_region, fingerprint(register[plek.id]))
                for plek in onderwerp.openplekken
            ),
        )
        for onderwerp in landelijk.onderwerpen
    )


def _row(
    plek: Openplek,
    kaders: tuple[RegioKader, ...],
    per_region: list[dict[str, OpenplekInRegio]],
    gelezen: str,
) -> Matrixrij:
    found = [places[plek.id] for places in per_region]
    return Matrixrij(
        plek,
        tuple(_word(o, kader) for o, kader in zip(found, kaders, strict=True)),
        tuple(
            Gekozen(
                kader.regio,
                as_text(plek, o.waarde),
                o.waarom,
                _to_copy(plek, o.waarde, gelezen),
            )
            for o, kader in zip(found, kaders, strict=True)
            if o.stand is Stand.INGEVULD
        ),
    )


def _word(plek: OpenplekInRegio, kader: RegioKader) -> str:
    if plek.stand is Stand.OPEN and plek.openplek.id not in kader.nodig:
        return NOT_NEEDED
    return _WORDS[plek.stand]


def _to_copy(plek: Openplek, waarde: object, gelezen: str) -> str:
    """Return the lines for `keuzes.yaml`, which note the national text of now.

    The reason stays out: each region has its own.
    """
    key = "kiest" if plek.soort is Waardesoort.KEUZE else "vult_in"
    choice = {plek.id: {key: plain_value(waarde), "gelezen": gelezen}}
    text = yaml.safe_dump(choice, allow_unicode=True, sort_keys=False, width=88)
    lines = [f"  {line}" for line in text.splitlines()]
    return "\n".join([*lines, "    # waarom: schrijf hier de reden van uw eigen regio"])
