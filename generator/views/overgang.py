"""What a new edition means for a region: what it has to look at, and which cases flip."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.load import Inhoud
from generator.model.convenant import Vroeger
from generator.model.document import Alinea, Blok, Kop, Lijst, Stuk
from generator.model.landelijk import Landelijk
from generator.resolve.elementen import Element, element_register
from generator.resolve.herziening import plain_text
from generator.resolve.vingerafdruk import fingerprint
from generator.screening.casusuitkomst import judged
from generator.screening.vragenlijst import NATIONAL
from generator.views.clausule import model_text, model_titles


@dataclass(frozen=True)
class Omslag:
    """A practice case whose outcome is another than before."""

    casus: str
    regio: str
    was: tuple[str, ...]
    wordt: tuple[str, ...]

    def __str__(self) -> str:
        where = f"in regio {self.regio}" if self.regio else "landelijk"
        return f"Casus {self.casus} {where}: {_listed(self.was)} -> {_listed(self.wordt)}"


@dataclass(frozen=True)
class Overgang:
    """What one region has to look at when an edition follows another.

    `herzien` are choices whose national text changed, `vervallen` those whose element is
    gone, `nieuw` the places that it must fill in for the first time, and `mee` the texts
    that change with the model without the region doing anything.
    """

    regio: str
    herzien: tuple[str, ...]
    vervallen: tuple[str, ...]
    nieuw: tuple[str, ...]
    mee: tuple[str, ...]
    omslagen: tuple[Omslag, ...]

    @property
    def klaar(self) -> bool:
        """Whether the region has nothing to look at."""
        return not (self.herzien or self.vervallen or self.nieuw or self.omslagen)


def transition(oud: Inhoud, nieuw: Inhoud, regio: str) -> Overgang:
    """Return what a region has to look at between two editions of the content."""
    before, _ = element_register(oud.landelijk)
    after, _ = element_register(nieuw.landelijk)
    kader, was = nieuw.per_regio[regio], oud.per_regio.get(regio)
    text, former = kader.gezamenlijk or kader, (was.gezamenlijk or was) if was else None
    chosen = {*kader.keuzes.keuzes, *text.keuzes.keuzes}
    chosen_before = {*former.keuzes.keuzes, *chosen} if former else chosen
    changed = [id for id in after if id in before and _differs(before[id], after[id])]
    known = {id for id in before if before[id].openplek is not None}
    return Overgang(
        kader.regio.naam,
        tuple(_named(after[id]) for id in changed if id in chosen),
        tuple(_named(before[id]) for id in before if id not in after and id in chosen_before),
        tuple(
            _named(after[o.openplek.id]) for o in kader.nog_open if o.openplek.id not in known
        ),
        tuple(_moving_along(before, after, [id for id in changed if id not in chosen])),
        tuple(flips(oud, nieuw, (regio,))),
    )


def former_texts(oud: Landelijk, nieuw: Landelijk) -> Iterator[Vroeger]:
    """Yield the old text of each element that changed, as a change of the model keeps it."""
    before, _ = element_register(oud)
    after, _ = element_register(nieuw)
    plekken = {plek.id: plek for plek in oud.openplekken}
    titels = model_titles(oud.convenant)
    for id, element in after.items():
        if id in before and _differs(before[id], element):
            text = model_text(plain_text(before[id]), plekken, titels)
            if text:
                yield Vroeger(id, fingerprint(before[id]), text, element.plaats)


def flips(oud: Inhoud, nieuw: Inhoud, regios: tuple[str, ...]) -> Iterator[Omslag]:
    """Yield the practice cases whose outcome changed, with the answers of the new edition."""
    for casus in nieuw.landelijk.casussen:
        for regio in regios:
            if regio not in oud.vragenlijsten or regio not in nieuw.vragenlijsten:
                continue
            was = judged(casus, oud.landelijk.screening, oud.vragenlijsten[regio])
            now = judged(casus, nieuw.landelijk.screening, nieuw.vragenlijsten[regio])
            if set(was.uitkomsten) != set(now.uitkomsten):
                name = "" if regio == NATIONAL else nieuw.per_regio[regio].regio.naam
                yield Omslag(casus.id, name, was.uitkomsten, now.uitkomsten)


def _moving_along(
    before: Mapping[str, Element], after: Mapping[str, Element], changed: list[str]
) -> Iterator[str]:
    """Yield what changes by itself; an article only when none of its clauses stands there."""
    fresh = [id for id, e in after.items() if id not in before and e.openplek is None]
    around = {after[id].binnen for id in (*changed, *fresh)}
    for id in after:
        if id in fresh and after[id].binnen not in fresh:
            yield f"{_named(after[id])}: nieuw"
        elif id in changed and id not in around:
            yield _named(after[id])


def _differs(old: Element, new: Element) -> bool:
    return fingerprint(old) != fingerprint(new)


def _named(element: Element) -> str:
    kader = f" ({', '.join(element.kader)})" if element.kader else ""
    return f"{element.id}: {element.titel}{kader}"


def _listed(ids: tuple[str, ...]) -> str:
    return " en ".join(ids) or "geen uitkomst"


def sections(overgang: Overgang) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what there is to look at under its heading, the heaviest first."""
    for heading, lines in (
        ("Lees opnieuw: de landelijke tekst achter uw keuze veranderde", overgang.herzien),
        ("Haal weg: dit bestaat niet meer in het landelijke model", overgang.vervallen),
        ("Vul in: dit is nieuw", overgang.nieuw),
        (
            "Praktijkcasussen met een andere uitkomst",
            tuple(map(str, overgang.omslagen)),
        ),
        ("Verandert mee met het model, u hoeft niets te doen", overgang.mee),
    ):
        if lines:
            yield heading, lines


def transition_blocks(overgang: Overgang) -> Iterator[Blok]:
    """Yield what there is to look at, as blocks of a document."""
    yield Kop("Wat moet uw regio doen?", anker="doen")
    if overgang.klaar:
        yield Alinea((Stuk("Uw regio hoeft niets te doen."),))
    for heading, lines in sections(overgang):
        yield Kop(heading, niveau=2)
        yield Lijst(tuple((Stuk(line),) for line in lines))
