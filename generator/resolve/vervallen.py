"""What a region leaves out is not spoken of any more, and nothing is added to it."""

from collections.abc import Iterable, Iterator, Mapping

from generator.model.regio import Keuze, Toevoeging
from generator.problems import Problem
from generator.resolve.convenant import national_text
from generator.resolve.elementen import Element, Elementsoort
from generator.resolve.verwijzingen import references


def lapsed_problems(
    register: Mapping[str, Element],
    keuzes: Mapping[str, Keuze],
    toevoegingen: Iterable[Toevoeging],
) -> tuple[Problem, ...]:
    """Return where accepted choices leave out what a text that stays refers to."""
    gone = _left_out(register, keuzes)
    return (
        *(
            _in_model(id, other, keuzes[gone[id]])
            for id, other in _kept(register, keuzes, gone)
        ),
        *_in_choices(keuzes, gone),
        *(problem for t in toevoegingen for problem in _in_addition(register, t, gone)),
    )


def _left_out(register: Mapping[str, Element], keuzes: Mapping[str, Keuze]) -> dict[str, str]:
    """Return the ids of all that goes, each with the choice that leaves it out."""
    whole = {id: id for id, keuze in keuzes.items() if keuze.laat_weg}
    inside = {id: e.binnen for id, e in register.items() if e.binnen in whole}
    return inside | whole


def _kept(
    register: Mapping[str, Element], keuzes: Mapping[str, Keuze], gone: Mapping[str, str]
) -> Iterator[tuple[str, Element]]:
    """Yield what is left out with each clause of the model that stays and refers to it."""
    for element in register.values():
        lid = element.lid
        keuze = keuzes.get(element.id)
        if lid is None or element.id in gone or (keuze is not None and keuze.vervangt_door):
            continue
        chosen = next((v.tekst for v in lid.varianten if keuze and v.id == keuze.kiest), "")
        for text in (chosen or national_text(lid), *lid.onderdelen):
            yield from ((r.id, element) for r in references(text) if r.id in gone)


def _in_model(id: str, other: Element, left_out: Keuze) -> Problem:
    message = (
        f"'{id}' laat u weg, maar {other.soort.value} '{other.id}' verwijst ernaar; laat "
        f"'{other.id}' ook weg, of vervang de tekst"
    )
    return Problem(left_out.plaats, "vervallen", message)


def _in_choices(keuzes: Mapping[str, Keuze], gone: Mapping[str, str]) -> Iterator[Problem]:
    for keuze in keuzes.values():
        for text in (keuze.vervangt_door, *keuze.onderdelen):
            for r in references(text):
                if r.id in gone:
                    yield Problem(keuze.plaats, "vervallen", _message(r.id))


def _in_addition(
    register: Mapping[str, Element], toevoeging: Toevoeging, gone: Mapping[str, str]
) -> Iterator[Problem]:
    for text in (toevoeging.titel, toevoeging.tekst, *toevoeging.onderdelen):
        for r in references(text):
            if r.id in gone:
                yield Problem(toevoeging.plaats, "vervallen", _message(r.id))
    around = register.get(gone.get(toevoeging.anker, ""))
    whole = around is not None and around.soort in (Elementsoort.ARTIKEL, Elementsoort.BIJLAGE)
    if toevoeging.soort == "lid" and whole:
        key = "voor" if toevoeging.voor else "na"
        message = (
            f"'{toevoeging.id}' komt nergens te staan: u laat '{gone[toevoeging.anker]}' in "
            f"zijn geheel weg; kies bij '{key}' een andere plaats"
        )
        yield Problem(toevoeging.plaats, "vervallen", message)


def _message(id: str) -> str:
    return f"deze tekst verwijst naar '{id}', en dat laat u zelf weg; haal een van de twee weg"
