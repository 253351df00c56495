"""The forms as they hold in one region: what it leaves out, turns on, offers and adds.

What the kader asks stays: a field or section with kader ids is `vast`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.model.formulier import (
    Formulier,
    Formulierkeuze,
    Formuliersectie,
    Formuliertoevoeging,
    Optiekeuze,
    Veld,
    Veldsoort,
)
from generator.model.kader import Ruimte
from generator.model.regiokader import Afwijking, Afwijkingsoort
from generator.problems import Position, Problem, suggestion
from generator.resolve.formulierruimte import BSN, choice_problems


@dataclass(frozen=True)
class Regioformulieren:
    """The forms of a region in order, those it does not use, and what it did differently."""

    formulieren: tuple[Formulier, ...]
    niet_gebruikt: tuple[Formulier, ...]
    afwijkingen: tuple[Afwijking, ...]


def region_forms(
    formulieren: Iterable[Formulier], keuzes: Mapping[str, Formulierkeuze]
) -> tuple[Regioformulieren, tuple[Problem, ...]]:
    """Apply the choices of a region to the national forms.

    Returns the forms and why choices are refused; a refused choice changes nothing. A choice
    for a form with variants holds for each variant that has the part.
    """
    all = tuple(formulieren)
    problems = [*_unknown_forms(all, keuzes)]
    used: list[Formulier] = []
    unused: list[Formulier] = []
    deviations: list[Afwijking] = []
    for formulier in all:
        keuze = keuzes.get(formulier.bron)
        if keuze is None:
            used.append(_without_sensitive(formulier, ()))
            continue
        others = [f for f in all if f.bron == formulier.bron]
        found = choice_problems(formulier, keuze, others)
        problems += found
        if found:
            used.append(_without_sensitive(formulier, ()))
            continue
        deviations += _deviations(formulier, keuze)
        if keuze.gebruikt_niet:
            unused.append(formulier)
        else:
            used.append(_applied(formulier, keuze))
    forms = Regioformulieren(tuple(used), tuple(unused), tuple(dict.fromkeys(deviations)))
    return forms, tuple(dict.fromkeys(problems))


def _unknown_forms(
    formulieren: tuple[Formulier, ...], keuzes: Mapping[str, Formulierkeuze]
) -> Iterator[Problem]:
    known = {formulier.bron for formulier in formulieren}
    for id, keuze in keuzes.items():
        if id not in known:
            message = f"formulier '{id}' bestaat niet{suggestion(id, known)}"
            yield Problem(keuze.plaats, "verwijzing", message)


def _applied(formulier: Formulier, keuze: Formulierkeuze) -> Formulier:
    on = tuple(aan.veld for aan in keuze.zet_aan)
    formulier = _without_sensitive(formulier, on)
    away = {weg.deel for weg in keuze.laat_weg}
    options = {opties.veld: opties for opties in keuze.opties}
    sections: list[Formuliersectie] = []
    for sectie in formulier.secties:
        if sectie.id not in away:
            sections.append(_section(sectie, away, options, keuze.voegt_toe))
        sections += [
            t.sectie for t in keuze.voegt_toe if t.sectie is not None and t.na == sectie.id
        ]
    return replace(formulier, titel=keuze.titel or formulier.titel, secties=tuple(sections))


def _section(
    sectie: Formuliersectie,
    away: Iterable[str],
    options: Mapping[str, Optiekeuze],
    added: Iterable[Formuliertoevoeging],
) -> Formuliersectie:
    fields: list[Veld] = []
    for veld in sectie.velden:
        id = f"{sectie.id}.{veld.id}"
        if id not in away:
            fields.append(_with_options(veld, options.get(id)))
        fields += _added_fields(added, id)
    fields += _added_fields(added, sectie.id)
    return replace(sectie, velden=tuple(fields))


def _added_fields(added: Iterable[Formuliertoevoeging], na: str) -> Iterator[Veld]:
    for toevoeging in added:
        if toevoeging.veld is not None and toevoeging.na == na:
            yield toevoeging.veld


def _with_options(veld: Veld, keuze: Optiekeuze | None) -> Veld:
    if keuze is None:
        return veld
    kept = tuple(o for o in veld.opties if not keuze.alleen or o.id in keuze.alleen)
    return replace(veld, opties=(*kept, *keuze.erbij))


def _without_sensitive(formulier: Formulier, on: tuple[str, ...]) -> Formulier:
    """Return the form without the sensitive fields that the region has not turned on."""
    sections = []
    for sectie in formulier.secties:
        fields = []
        for veld in sectie.velden:
            id = f"{sectie.id}.{veld.id}"
            if veld.gevoelig and id not in on:
                continue
            if veld.soort is Veldsoort.PERSOON and f"{id}.{BSN}" not in on:
                rest = tuple(part for part in veld.onderdelen if part != BSN)
                if veld.onderdelen and not rest:
                    continue
                veld = replace(veld, onderdelen=rest)
            fields.append(veld)
        if fields:
            sections.append(replace(sectie, velden=tuple(fields)))
    return replace(formulier, secties=tuple(sections))


def _deviations(formulier: Formulier, keuze: Formulierkeuze) -> Iterator[Afwijking]:
    """Yield what the region did with the form, in words, for its page of deviations."""

    def deviation(
        part: str, soort: Afwijkingsoort, was: str, wordt: str, waarom: str, plaats: Position
    ) -> Afwijking:
        return Afwijking(
            element=f"{formulier.bron}.{part}" if part else formulier.bron,
            titel=f"Formulier {formulier.titel}",
            soort=soort,
            ruimte=Ruimte.FACULTATIEF,
            kader=formulier.kader,
            was=was,
            wordt=wordt,
            waarom=waarom,
            plaats=plaats,
        )

    fields = {f"{s.id}.{v.id}": v for s in formulier.secties for v in s.velden}
    names = {s.id: s.titel for s in formulier.secties}
    names |= {id: veld.label or veld.id for id, veld in fields.items()}
    if keuze.gebruikt_niet:
        out, soort = "niet in gebruik", Afwijkingsoort.WEGGELATEN
        yield deviation("", soort, formulier.titel, out, keuze.gebruikt_niet, keuze.plaats)
        return
    if keuze.titel:
        why, soort = "De regio gebruikt een eigen naam.", Afwijkingsoort.VERVANGEN
        yield deviation("", soort, formulier.titel, keuze.titel, why, keuze.plaats)
    for weg in keuze.laat_weg:
        if weg.deel in names:
            was, soort = names[weg.deel], Afwijkingsoort.WEGGELATEN
            yield deviation(weg.deel, soort, was, "", weg.waarom, weg.plaats)
    for aan in keuze.zet_aan:
        now, soort = f"{aan.veld} staat aan", Afwijkingsoort.GEKOZEN
        yield deviation(aan.veld, soort, "staat uit", now, aan.waarom, aan.plaats)
    for opties in keuze.opties:
        if opties.veld in fields:
            before = fields[opties.veld]
            was = ", ".join(optie.naam for optie in before.opties)
            now = ", ".join(optie.naam for optie in _with_options(before, opties).opties)
            soort = Afwijkingsoort.GEKOZEN
            yield deviation(opties.veld, soort, was, now, opties.waarom, opties.plaats)
    for t in keuze.voegt_toe:
        part = t.sectie or t.veld
        if part is not None and t.na in names:
            now = t.sectie.titel if t.sectie else t.veld.label if t.veld else ""
            soort = Afwijkingsoort.TOEGEVOEGD
            yield deviation(f"{t.na}.{part.id}", soort, "", now, t.waarom, t.plaats)
