"""What is different between two regions, or between a region and the national model."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.regiokader import LidInRegio, OpenplekInRegio, RegioKader
from generator.resolve.waarde import as_text


@dataclass(frozen=True)
class Verschil:
    """One element that differs; an empty text means: not there, or still open."""

    element: str
    titel: str
    kader: tuple[str, ...]
    links: str
    rechts: str


def compare(links: RegioKader, rechts: RegioKader) -> tuple[Verschil, ...]:
    """Return every difference, in the order of the model; additions come last."""
    return (*_open_places(links, rechts), *_clauses(links, rechts))


def _open_places(links: RegioKader, rechts: RegioKader) -> Iterator[Verschil]:
    for left, right in zip(links.openplekken, rechts.openplekken, strict=True):
        a, b = _value(left), _value(right)
        if a != b:
            plek = left.openplek
            yield Verschil(plek.id, plek.titel, plek.kader, a, b)


def _value(plek: OpenplekInRegio) -> str:
    return as_text(plek.openplek, plek.waarde) if plek.waarde is not None else ""


def _clauses(links: RegioKader, rechts: RegioKader) -> Iterator[Verschil]:
    left, right = _texts(links), _texts(rechts)
    for id, text in (left | right).items():
        a = left[id].text if id in left else ""
        b = right[id].text if id in right else ""
        if a != b:
            yield Verschil(id, text.titel, text.kader, a, b)


@dataclass(frozen=True)
class _Text:
    titel: str
    kader: tuple[str, ...]
    text: str


def _texts(kader: RegioKader) -> dict[str, _Text]:
    texts = {
        lid.lid.id: _Text("Overwegingen", lid.lid.kader, _full(lid))
        for lid in kader.overwegingen
    }
    for artikel in kader.artikelen:
        for lid in artikel.leden:
            title, ids = artikel.artikel.titel, lid.lid.kader or artikel.artikel.kader
            texts[lid.lid.id] = _Text(title, ids, _full(lid))
    return texts


def _full(lid: LidInRegio) -> str:
    return " ".join(" ".join((lid.tekst, *lid.onderdelen)).split())
