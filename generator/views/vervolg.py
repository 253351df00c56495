"""What to do after the outcome: the next steps, the way in and the contact of a region."""

from collections.abc import Iterator, Mapping

from generator import dutch
from generator.model.landelijk import Landelijk
from generator.model.openplek import Waardesoort
from generator.model.regiokader import RegioKader, Stand
from generator.model.screening import Uitkomst
from generator.resolve.waarde import as_text
from generator.screening.inbrengrecht import EVERYBODY, right_of

TOGETHER = ("U1", "U2")
"""The outcomes that can hold at the same time (generator/screening/uitkomst.py)."""

_BRING_IN = (
    ("inbrengrecht", "Wie mag inbrengen: {}.", "wie mag inbrengen"),
    (
        "inbreng-via",
        "Mag u niet zelf inbrengen? Dan gaat het via {}.",
        "via wie het anders gaat",
    ),
    ("inbreng-kanaal", "Zo brengt u in: {}.", "hoe u inbrengt"),
    ("triage-wie", "De triage wordt gedaan door {}.", "wie de triage doet"),
    ("triage-frequentie", "De triage is {}.", "wanneer de triage is"),
    ("triage-termijn", "U hoort iets binnen {}.", "wanneer u iets hoort"),
)
REGIONAL_STEPS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    **dict.fromkeys(TOGETHER, _BRING_IN),
    "U3": (("route-bilateraal", "In deze regio: {}.", "wat de route tussen ketens is"),),
    "U4": (("route-een-keten", "In deze regio: {}.", "wat de route binnen een keten is"),),
}
"""For an outcome: what the region fills in, how it is said, and what is open without it."""


def repeated_steps(
    uitkomst: Uitkomst, landelijk: Landelijk, kader: RegioKader | None
) -> tuple[str, ...]:
    """Return the steps that an outcome above says too, when both can hold at once."""
    if uitkomst.id not in TOGETHER[1:]:
        return ()
    first = next(u for u in landelijk.uitkomsten if u.id == TOGETHER[0])
    said = tuple(next_steps(first, kader))
    return tuple(step for step in next_steps(uitkomst, kader) if step in said)


def next_steps(uitkomst: Uitkomst, kader: RegioKader | None) -> Iterator[str]:
    """Yield what to do now; a region adds its own way, or says honestly that it is open."""
    yield from uitkomst.wat_nu
    if kader is None:
        return
    missing = []
    for id, said, when_open in REGIONAL_STEPS.get(uitkomst.id, ()):
        plek = kader.openplek(id)
        if id == "inbreng-via" and right_of(kader) == EVERYBODY:
            continue
        if plek.stand is Stand.OPEN:
            missing.append(when_open)
        else:
            text = as_text(plek.openplek, plek.waarde)
            chosen = plek.openplek.soort is Waardesoort.KEUZE
            yield said.format(f"{text[0].lower()}{text[1:]}" if chosen else text)
    if missing:
        yield f"Deze regio vulde hier nog niet in {dutch.opsomming(missing)}. Vraag het na."


def contact_lines(kader: RegioKader | None) -> Iterator[str]:
    """Yield telephone and e-mail of the house, where the region gives them."""
    if kader is None:
        return
    for label, id in (("Telefoon", "contact-telefoon"), ("E-mail", "contact-email")):
        plek = kader.openplek(id)
        if plek.stand is not Stand.OPEN:
            yield f"{label}: {as_text(plek.openplek, plek.waarde)}"


def use_of_screening(kader: RegioKader | None) -> str:
    """Return how a region uses the outcome; '' nationally."""
    if kader is None:
        return ""
    plek = kader.openplek("gebruik-zelfcheck")
    return as_text(plek.openplek, plek.waarde)
