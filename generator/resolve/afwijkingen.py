"""What a region does differently, with the text before and after."""

from collections.abc import Mapping

from generator.model.kader import Ruimte
from generator.model.regio import Keuze, Toevoeging
from generator.model.regiokader import Afwijking, Afwijkingsoort
from generator.resolve.convenant import national_text, regional_text
from generator.resolve.elementen import Element, Elementsoort
from generator.resolve.ruimte import Handeling, action
from generator.resolve.vingerafdruk import fingerprint
from generator.resolve.waarde import as_text

_SOORT = {
    Handeling.VULT_IN: Afwijkingsoort.INGEVULD,
    Handeling.KIEST: Afwijkingsoort.GEKOZEN,
    Handeling.VERVANGT_DOOR: Afwijkingsoort.VERVANGEN,
    Handeling.LAAT_WEG: Afwijkingsoort.WEGGELATEN,
}


def deviations(
    register: Mapping[str, Element],
    keuzes: Mapping[str, Keuze],
    toevoegingen: tuple[Toevoeging, ...],
) -> tuple[Afwijking, ...]:
    """Return every accepted choice and addition as a deviation, in the order of the file."""
    return (
        *(_deviation(register[id], keuze) for id, keuze in keuzes.items()),
        *(_addition(register, toevoeging) for toevoeging in toevoegingen),
    )


def _deviation(element: Element, keuze: Keuze) -> Afwijking:
    handeling = action(keuze)
    assert handeling is not None  # refused choices never come here
    was, becomes = _before_and_after(element, keuze)
    return Afwijking(
        element.id,
        element.titel,
        _SOORT[handeling],
        element.ruimte,
        element.kader,
        was,
        becomes,
        keuze.waarom,
        keuze.plaats,
        keuze.besluit,
        keuze.gelezen,
        fingerprint(element),
    )


def _before_and_after(element: Element, keuze: Keuze) -> tuple[str, str]:
    """Return the national text and the regional one; empty when there is none."""
    if element.openplek is not None:
        plek = element.openplek
        was = as_text(plek, plek.standaard) if plek.standaard is not None else ""
        return was, as_text(plek, keuze.vult_in if keuze.vult_in is not None else keuze.kiest)
    if element.lid is not None:
        lid = element.lid
        replaced = bool(keuze.vervangt_door)
        parts = keuze.onderdelen if replaced else lid.onderdelen
        becomes = "" if keuze.laat_weg else _whole(regional_text(lid, keuze), parts)
        return _whole(national_text(lid), lid.onderdelen), becomes
    return element.titel, ""


def _whole(text: str, parts: tuple[str, ...]) -> str:
    return "\n".join((text, *(f"– {part}" for part in parts)))


def _addition(register: Mapping[str, Element], toevoeging: Toevoeging) -> Afwijking:
    anchor = register.get(toevoeging.anker)
    return Afwijking(
        toevoeging.id,
        toevoeging.titel or _addition_title(toevoeging, anchor),
        Afwijkingsoort.TOEGEVOEGD,
        Ruimte.VRIJ,
        anchor.kader if anchor and anchor.soort is not Elementsoort.ARTIKEL else (),
        "",
        _addition_text(toevoeging),
        toevoeging.waarom,
        toevoeging.plaats,
        toevoeging.besluit,
    )


def _addition_text(toevoeging: Toevoeging) -> str:
    """Return what is added; for a question or example also what goes with each answer."""
    yes = f"Bij ja: {toevoeging.bij_ja}" if toevoeging.bij_ja else ""
    no = f"Bij nee: {toevoeging.bij_nee}" if toevoeging.bij_nee else ""
    text = " ".join(part for part in (toevoeging.tekst, yes, no) if part)
    return _whole(text, toevoeging.onderdelen)


def _addition_title(toevoeging: Toevoeging, anchor: Element | None) -> str:
    if anchor is None:
        return "Toevoeging van de regio"
    return f"Extra lid {'vóór' if toevoeging.voor else 'na'} {anchor.titel}"
