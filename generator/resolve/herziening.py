"""What a region has to look at again: its choice, the national text then and now, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.dutch import op_een_regel
from generator.model.convenant import Convenant, Modelwijziging
from generator.model.landelijk import Landelijk
from generator.model.openplek import Openplek
from generator.model.regiokader import Afwijking, RegioKader
from generator.resolve.convenant import national_text
from generator.resolve.elementen import Element, element_register
from generator.resolve.waarde import as_text

PARTIES = "de partijen bij het convenant"


@dataclass(frozen=True)
class Herziening:
    """A choice that answers an older text.

    `was` is the national text that it answers as a reader saw it, empty when nobody kept
    it; `nu` is that of now, as its author wrote it. `waarom` are the reasons of the editors,
    and `voor` is the day by which the region looks at it (an ISO date), empty when there is
    none.
    """

    afwijking: Afwijking
    eigenaar: str
    was: str
    nu: str
    waarom: tuple[str, ...]
    voor: str


def revisions(landelijk: Landelijk, kader: RegioKader) -> tuple[Herziening, ...]:
    """Return what the region has to look at again, in the order of its file."""
    if not kader.te_herzien:
        return ()
    register, _ = element_register(landelijk)
    return tuple(
        _revision(landelijk.convenant, register[a.element], a) for a in kader.te_herzien
    )


def plain_text(element: Element) -> str:
    """Return the national text of an element, as its author wrote it, on one line."""
    if element.openplek is not None:
        return _question(element.openplek)
    parts = (
        part
        for lid in element.leden
        for part in (*(v.tekst for v in lid.varianten), national_text(lid), *lid.onderdelen)
    )
    return " ".join(dict.fromkeys(op_een_regel(part) for part in parts if part))


def _question(plek: Openplek) -> str:
    """Return what an open place asks, and what holds when nobody answers."""
    default = as_text(plek, plek.standaard) if plek.standaard is not None else ""
    options = ", ".join(optie.naam for optie in plek.opties)
    tail = (f"Standaard: {default}." if default else "", f"Keuzes: {options}." * bool(options))
    return " ".join((op_een_regel(plek.vraag), *filter(None, tail)))


def _revision(convenant: Convenant, element: Element, afwijking: Afwijking) -> Herziening:
    since = [*_since(convenant, element, afwijking.gelezen)]
    return Herziening(
        afwijking,
        _owner(element, afwijking),
        _former(convenant).get((element.id, afwijking.gelezen), ""),
        plain_text(element),
        tuple(dict.fromkeys(op_een_regel(change.waarom) for change in since)),
        min((change.herzien_voor for change in since if change.herzien_voor), default=""),
    )


def _owner(element: Element, afwijking: Afwijking) -> str:
    if afwijking.besluit is not None:
        return afwijking.besluit.door
    return element.openplek.wie_beslist if element.openplek is not None else PARTIES


def _former(convenant: Convenant) -> Mapping[tuple[str, str], str]:
    return {
        (v.id, v.gelezen): op_een_regel(v.tekst)
        for change in convenant.wijzigingen
        for v in change.vroeger
    }


def _since(convenant: Convenant, element: Element, gelezen: str) -> Iterator[Modelwijziging]:
    """Yield the changes of an element, the newest first, back to the one that the text of
    `gelezen` went before; all of them when nobody kept that text.
    """
    for change in convenant.wijzigingen:
        if element.id in change.wat or element.binnen in change.wat:
            yield change
            if any(v.id == element.id and v.gelezen == gelezen for v in change.vroeger):
                return
