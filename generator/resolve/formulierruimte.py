"""Whether what a region does with a form leaves standing what the kader asks."""

from collections.abc import Iterable, Iterator, Mapping

from generator.model.formulier import (
    Formulier,
    Formulierkeuze,
    Formuliersectie,
    Formuliertoevoeging,
    Optiekeuze,
    Veld,
)
from generator.model.kader import Ruimte
from generator.problems import Position, Problem, suggestion

BSN = "bsn"
"""The one part of a person that is always sensitive."""


def choice_problems(
    formulier: Formulier, keuze: Formulierkeuze, others: Iterable[Formulier]
) -> tuple[Problem, ...]:
    """Return why the choices for a form do not fit.

    `others` are all variants of the form: a part may stand in only one of them.
    """
    return tuple(_problems(formulier, keuze, tuple(others)))


def _problems(
    formulier: Formulier, keuze: Formulierkeuze, others: tuple[Formulier, ...]
) -> Iterator[Problem]:
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
