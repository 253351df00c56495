"""The questionnaire of a region, or the national one: what is asked, and what follows.

A region can leave questions out that decide nothing there, and add questions of its own.
It cannot touch the rule: every questionnaire holds the same tables for the outcome.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.landelijk import Landelijk
from generator.model.partner import Leefgebied, Partnergroep
from generator.model.regio import Toevoeging
from generator.model.regiokader import RegioKader
from generator.model.screening import Signaal, Vraag, Vraagsoort
from generator.screening.antwoord import Antwoord
from generator.screening.formule import names
from generator.screening.inbrengrecht import may_bring_in, other_may_bring_in, right_of
from generator.screening.tabel import Regeltabellen, Tabel, as_data, formula_table, table_data

ONLY_IN_REGION = ("inbrengrecht", "buiten-regio", "prioriteit")
NATIONAL = ""
NONE, UNKNOWN = "geen", "weet-niet"
NOT_COUNTED = "(telt niet mee voor criterium 1)"


@dataclass(frozen=True)
class Optie:
    """One box to tick. `waarde` is None for a leefgebied, which counts or does not."""

    id: str
    label: str
    waarde: Antwoord | None = None
    telt_mee: bool = False


@dataclass(frozen=True)
class Lijstvraag:
    """A question with its boxes; `eigen` when the region added it."""

    vraag: Vraag
    opties: tuple[Optie, ...]
    eigen: bool = False

    @property
    def aankruisen(self) -> bool:
        """Whether more than one box may be ticked."""
        return self.vraag.soort is Vraagsoort.LEEFGEBIEDEN


@dataclass(frozen=True)
class Vragenlijst:
    """A questionnaire, with its rule compiled.

    `regio` is the id of the region, or '' for the national one. `kenmerk` (two signs)
    tells one questionnaire or version from another, in the code on paper.
    """

    regio: str
    versie: str
    vragen: tuple[Lijstvraag, ...]
    signalen: tuple[Signaal, ...]
    regel: Regeltabellen
    signaaltabellen: tuple[Tabel, ...]
    tegenspraken: tuple[Tabel, ...]
    kenmerk: str


def questionnaire(
    landelijk: Landelijk, kader: RegioKader | None, regel: Regeltabellen
) -> Vragenlijst:
    """Return the questionnaire of a region, or the national one without a region."""
    return _compiled(landelijk, kader, regel, tuple(_questions(landelijk, kader)))


def all_questionnaires(
    landelijk: Landelijk, kaders: Iterable[RegioKader], regel: Regeltabellen
) -> dict[str, Vragenlijst]:
    """Return the national questionnaire (under '') and that of every region, by id."""
    national = {NATIONAL: questionnaire(landelijk, None, regel)}
    return national | {k.regio.id: questionnaire(landelijk, k, regel) for k in kaders}


def complete_questionnaire(landelijk: Landelijk, regel: Regeltabellen) -> Vragenlijst:
    """Return the national questionnaire with also what depends on the region.

    For a file of answers that names no region: what it says is not thrown away.
    """
    vragen = (Lijstvraag(v, tuple(_options(v, landelijk, None))) for v in landelijk.vragen)
    return _compiled(landelijk, None, regel, tuple(vragen))


def _compiled(
    landelijk: Landelijk,
    kader: RegioKader | None,
    regel: Regeltabellen,
    vragen: tuple[Lijstvraag, ...],
) -> Vragenlijst:
    signalen = tuple(_signals(landelijk, kader, vragen))
    regio = kader.regio.id if kader else NATIONAL
    versie = landelijk.screening.versie
    tegenspraken = tuple(
        formula_table(contradiction_id(signaal, number), tegenspraak.als)
        for signaal in signalen
        for number, tegenspraak in enumerate(signaal.tegenspraken, 1)
    )
    tables = tuple(formula_table(s.id, s.voorwaarde) for s in signalen)
    asked = [[vraag.vraag.id, *(optie.id for optie in vraag.opties)] for vraag in vragen]
    rule = [as_data(regel), [table_data(tabel) for tabel in (*tables, *tegenspraken)]]
    return Vragenlijst(
        regio=regio,
        versie=versie,
        vragen=vragen,
        signalen=signalen,
        regel=regel,
        signaaltabellen=tables,
        tegenspraken=tegenspraken,
        kenmerk=_fingerprint([regio, versie, asked, rule]),
    )


def contradiction_id(signaal: Signaal, number: int) -> str:
    """Return the id of one contradiction of a signal: `F4-1`."""
    return f"{signaal.id}-{number}"


def _fingerprint(value: object) -> str:
    """Return ten bits of a digest as two digits of base 32 (see code.py)."""
    digest = hashlib.sha256(json.dumps(value, sort_keys=True).encode()).digest()
    number = int.from_bytes(digest[:2], "big") >> 6
    return f"{ALPHABET[number >> 5]}{ALPHABET[number & 31]}"


ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that nobody misreads a code on paper."""


def _questions(landelijk: Landelijk, kader: RegioKader | None) -> Iterator[Lijstvraag]:
    for vraag in landelijk.vragen:
        opties = tuple(_options(vraag, landelijk, kader))
        if vraag.onderdeel not in ONLY_IN_REGION or (
            kader is not None and _decides_here(vraag, opties, kader)
        ):
            yield Lijstvraag(_with_examples(vraag, kader), opties)
    for extra in kader.vragen if kader else ():
        yield Lijstvraag(_own_question(extra), yes_no(False), eigen=True)


def _decides_here(vraag: Vraag, opties: tuple[Optie, ...], kader: RegioKader) -> bool:
    """Return whether a question asked beforehand can change anything in this region.

    Where every partner may bring in, it does not matter who asks. Without priorities
    there is nothing to compare with.
    """
    if vraag.onderdeel == "prioriteit":
        return bool(kader.openplek("prioriteiten").waarde)
    known = {optie.waarde for optie in opties if optie.id != UNKNOWN}
    return len(known) > 1


def _options(vraag: Vraag, landelijk: Landelijk, kader: RegioKader | None) -> Iterator[Optie]:
    match vraag.soort:
        case Vraagsoort.JA_NEE:
            yield from yes_no(vraag.omgekeerd)
        case Vraagsoort.LEEFGEBIEDEN:
            for leefgebied in landelijk.leefgebieden:
                yield _box(leefgebied)
            yield Optie(NONE, "Op geen enkel leefgebied", Antwoord.NEE)
            yield Optie(UNKNOWN, "Weet ik (nog) niet", Antwoord.ONBEKEND)
        case Vraagsoort.PARTNER:
            right = right_of(kader)
            for partner in landelijk.partners:
                if partner.groep is not Partnergroep.PERSONEEL:
                    yield Optie(partner.id, partner.naam, may_bring_in(partner.groep, right))
            yield Optie("anders", "Een andere organisatie", other_may_bring_in(right))
            yield Optie(UNKNOWN, "Weet ik (nog) niet", Antwoord.ONBEKEND)


def _box(leefgebied: Leefgebied) -> Optie:
    """Return the box of a leefgebied, which says so when it does not count."""
    naam = leefgebied.naam if leefgebied.telt_mee else f"{leefgebied.naam} {NOT_COUNTED}"
    return Optie(leefgebied.id, naam, telt_mee=leefgebied.telt_mee)


def yes_no(reversed: bool) -> tuple[Optie, ...]:
    """Return the three fixed boxes; reversed where 'ja' on screen is nee for the part."""
    yes, no = (Antwoord.NEE, Antwoord.JA) if reversed else (Antwoord.JA, Antwoord.NEE)
    return (
        Optie("ja", "Ja", yes),
        Optie("nee", "Nee", no),
        Optie(UNKNOWN, "Weet ik (nog) niet", Antwoord.ONBEKEND),
    )


def _with_examples(vraag: Vraag, kader: RegioKader | None) -> Vraag:
    """Return the question with the examples of the region instead of the national ones."""
    own = [v for v in kader.voorbeelden if v.na == vraag.id] if kader else []
    yes = next((v.bij_ja for v in own if v.bij_ja), vraag.voorbeeld_ja)
    no = next((v.bij_nee for v in own if v.bij_nee), vraag.voorbeeld_nee)
    return replace(vraag, voorbeeld_ja=yes, voorbeeld_nee=no)


def _own_question(extra: Toevoeging) -> Vraag:
    return Vraag(
        id=extra.id,
        onderdeel=extra.id,
        soort=Vraagsoort.JA_NEE,
        titel=extra.titel or "Extra vraag",
        tekst=extra.tekst,
        waarom=extra.waarom,
        kader=(),
        plaats=extra.plaats,
        vooraf=True,
    )


def _signals(
    landelijk: Landelijk, kader: RegioKader | None, vragen: tuple[Lijstvraag, ...]
) -> Iterator[Signaal]:
    """Yield the signals whose questions are asked, and the advice of own questions."""
    known = {node.id for node in landelijk.screening.bouwstenen}
    known |= {vraag.vraag.onderdeel for vraag in vragen}
    for signaal in landelijk.signalen:
        if all(name in known for name in names(signaal.voorwaarde)):
            yield signaal
    for extra in kader.vragen if kader else ():
        for answer, advice, formule in (
            ("ja", extra.bij_ja, extra.id),
            ("nee", extra.bij_nee, {"niet": extra.id}),
        ):
            if advice:
                yield Signaal(
                    id=f"{extra.id}-{answer}",
                    titel=extra.titel or "Advies van de regio",
                    tekst=advice,
                    plaats=extra.plaats,
                    als=formule,
                )


def value_of(vraag: Lijstvraag, gekozen: frozenset[str]) -> Antwoord:
    """Return the value of a question for the ids of its ticked boxes.

    Leefgebieden count from the threshold of the question (K-CRIT-01: more than one).
    """
    ticked = [optie for optie in vraag.opties if optie.id in gekozen]
    fixed = next((optie.waarde for optie in ticked if optie.waarde is not None), None)
    if not ticked or fixed is not None:
        return fixed or Antwoord.ONBEKEND
    counted = sum(optie.telt_mee for optie in ticked)
    return Antwoord.JA if counted >= vraag.vraag.drempel else Antwoord.NEE


def values_of(
    vragenlijst: Vragenlijst, gekozen: Mapping[str, frozenset[str]]
) -> dict[str, Antwoord]:
    """Return the value of each part for the ticked boxes of each question, by its id."""
    return {
        vraag.vraag.onderdeel: value_of(vraag, gekozen.get(vraag.vraag.id, frozenset()))
        for vraag in vragenlijst.vragen
    }
