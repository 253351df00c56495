"""Every text of a form in which an open place may stand, with its place."""

from collections.abc import Iterable, Iterator

from generator.model.formulier import Formulier, Formulierkeuze, Formuliersectie, Stap, Veld
from generator.problems import Position

Placed = Iterator[tuple[str, Position]]


def form_texts(formulieren: Iterable[Formulier], stappen: Iterable[Stap]) -> Placed:
    """Yield the texts of the national forms and of the steps they belong to."""
    for stap in stappen:
        yield stap.uitleg, stap.plaats
    for formulier in formulieren:
        for text in (
            formulier.titel,
            formulier.wanneer,
            formulier.wie,
            formulier.inleiding,
            formulier.slot,
        ):
            yield text, formulier.plaats
        for sectie in formulier.secties:
            yield from section_texts(sectie)


def choice_texts(keuze: Formulierkeuze) -> Placed:
    """Yield the texts that a region writes into a form."""
    yield keuze.titel, keuze.plaats
    for keuze_opties in keuze.opties:
        yield from ((optie.naam, keuze_opties.plaats) for optie in keuze_opties.erbij)
    for toevoeging in keuze.voegt_toe:
        if toevoeging.sectie is not None:
            yield from section_texts(toevoeging.sectie)
        if toevoeging.veld is not None:
            yield from _field_texts(toevoeging.veld)


def section_texts(sectie: Formuliersectie) -> Placed:
    """Yield the texts of a section and its fields."""
    for text in (sectie.titel, sectie.uitleg, sectie.voorwaarde):
        yield text, sectie.plaats
    for veld in sectie.velden:
        yield from _field_texts(veld)


def _field_texts(veld: Veld) -> Placed:
    texts = [veld.label, veld.hulp, veld.voorwaarde, veld.tekst, veld.rijkop]
    texts += [*veld.opsomming, *veld.partijen]
    texts += [optie.naam for optie in (*veld.opties, *veld.rijen)]
    for punt in veld.punten:
        texts += [punt.naam, punt.uitleg]
    for kolom in veld.kolommen:
        texts += [kolom.naam, *(optie.naam for optie in kolom.opties)]
    yield from ((text, veld.plaats) for text in texts)
