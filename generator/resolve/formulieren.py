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

BSN = "bsn"
"""The one part of a person that is always sensitive."""


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
    used, unused, deviations = [], [], []
    for formulier in all:
        keuze = keuzes.get(formulier.bron)
        if keuze is None:
            used.append(_without_sensitive(formulier, ()))
            continue
        others = [f for f in all if f.bron == formulier.bron]
        found = tuple(_problems(formulier, keuze, others))
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


def _problems(
    formulier: Formulier, keuze: Formulierkeuze, others: list[Formulier]
) -> Iterator[Problem]:
    """Yield why the choices do not fit; a part may stand in another variant of the form."""
    sections = {s.id: s for form in others for s in form.secties}
    fields = {f"{s.id}.{v.id}": v for form in others for s in form.secties for v in s.velden}
    if keuze.gebruikt_niet and formulier.ruimte is Ruimte.VAST:
        message = f"formulier '{formulier.bron}' heeft elke regio: ruimte 'vast'"
        yield Problem(keuze.plaats, "ruimte", f"{message}; zie {formulier.plaats}")
    for weg in keuze.laat_weg:
        part: Formuliersectie | Veld | None = sections.get(weg.deel) or fields.get(weg.deel)
        if part is None:
            yield _unknown(weg.deel, (*sections, *fields), weg.plaats)
        elif part.speelruimte is not Ruimte.FACULTATIEF:
            yield Problem(weg.plaats, "ruimte", _refusal(weg.deel, part))
    sensitive = [*_sensitive_parts(fields)]
    for aan in keuze.zet_aan:
        if aan.veld not in sensitive:
            message = f"'{aan.veld}' is geen gevoelig veld{suggestion(aan.veld, sensitive)}"
            yield Problem(aan.plaats, "verwijzing", message)
    for opties in keuze.opties:
        yield from _option_problems(opties, fields)
    for toevoeging in keuze.voegt_toe:
        yield from _addition_problems(toevoeging, sections, fields)


def _unknown(found: str, known: Iterable[str], plaats: Position) -> Problem:
    return Problem(
        plaats, "verwijzing", f"'{found}' staat niet in dit formulier{suggestion(found, known)}"
    )


def _refusal(id: str, part: Formuliersectie | Veld) -> str:
    asked = [*part.kader]
    if isinstance(part, Formuliersectie):
        asked += [id for veld in part.velden for id in veld.kader]
    source = f"volgt uit {', '.join(dict.fromkeys(asked))}" if asked else "ligt vast"
    return f"'{id}' mag u niet weglaten: {source}; zie {part.plaats}"


def _sensitive_parts(fields: Mapping[str, Veld]) -> Iterator[str]:
    for id, veld in fields.items():
        if veld.gevoelig:
            yield id
        if BSN in veld.onderdelen:
            yield f"{id}.{BSN}"


def _option_problems(keuze: Optiekeuze, fields: Mapping[str, Veld]) -> Iterator[Problem]:
    veld = fields.get(keuze.veld)
    if veld is None:
        yield _unknown(keuze.veld, fields, keuze.plaats)
        return
    if not veld.opties:
        message = f"'{keuze.veld}' heeft geen opties (soort {veld.soort.value})"
        yield Problem(keuze.plaats, "veld", message)
        return
    if veld.speelruimte is Ruimte.VAST:
        asked = ", ".join(veld.kader) or "het landelijke model"
        message = f"de opties van '{keuze.veld}' liggen vast: volgt uit {asked}"
        yield Problem(keuze.plaats, "ruimte", f"{message}; zie {veld.plaats}")
    known = [optie.id for optie in veld.opties]
    for id in keuze.alleen:
        if id not in known:
            message = f"optie '{id}' bestaat niet bij '{keuze.veld}'{suggestion(id, known)}"
            yield Problem(keuze.plaats, "verwijzing", message)
    for optie in keuze.erbij:
        if optie.id in known:
            message = f"optie '{optie.id}' bestaat al bij '{keuze.veld}'; kies een andere id"
            yield Problem(keuze.plaats, "dubbele-id", message)


def _addition_problems(
    toevoeging: Formuliertoevoeging,
    sections: Mapping[str, Formuliersectie],
    fields: Mapping[str, Veld],
) -> Iterator[Problem]:
    known = [*sections] if toevoeging.sectie else [*sections, *fields]
    if toevoeging.na not in known:
        yield _unknown(toevoeging.na, known, toevoeging.plaats)
        return
    if toevoeging.sectie is not None and toevoeging.sectie.id in sections:
        first = sections[toevoeging.sectie.id].plaats
        message = f"sectie '{toevoeging.sectie.id}' bestaat al: zie {first}; kies een andere id"
        yield Problem(toevoeging.plaats, "dubbele-id", message)
    if toevoeging.veld is not None:
        id = f"{toevoeging.na.partition('.')[0]}.{toevoeging.veld.id}"
        if id in fields:
            message = f"veld '{id}' bestaat al: zie {fields[id].plaats}; kies een andere id"
            yield Problem(toevoeging.plaats, "dubbele-id", message)


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
            replace(t.sectie, toegevoegd=True)
            for t in keuze.voegt_toe
            if t.sectie is not None and t.na == sectie.id
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
            yield replace(toevoeging.veld, toegevoegd=True)


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
                veld = replace(veld, onderdelen=tuple(d for d in veld.onderdelen if d != BSN))
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
