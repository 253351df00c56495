"""One convenant for several regions: who takes part in whose, and what they share."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.model.landelijk import Landelijk
from generator.model.regio import Keuzes, Regio
from generator.model.regiokader import RegioKader
from generator.problems import Problem, suggestion
from generator.resolve.regio import resolve_regio

_OF_THE_CONVENANT = ("lid", "artikel", "bijlage", "begrip")


def resolve_regions(
    landelijk: Landelijk, regios: tuple[Regio, ...], keuzes: Mapping[str, Keuzes]
) -> tuple[tuple[RegioKader, ...], tuple[Problem, ...]]:
    """Return every region worked out, and why choices are refused.

    A region that takes part in the convenant of another has that text, and the values
    that the other filled in, except what it fills in itself.
    """
    problems: list[Problem] = []
    places = {plek.id for plek in landelijk.openplekken}
    kaders: dict[str, RegioKader] = {}
    leads = _leads(regios, keuzes)
    for regio in regios:
        own = keuzes.get(regio.id)
        if own is not None and own.convenant_van:
            problems += _refused(own, regios, keuzes, places)
        if own is not None and regio.id in leads:
            own = _with_shared_values(own, keuzes.get(leads[regio.id]), places)
        kaders[regio.id], found = resolve_regio(landelijk, regio, own)
        problems += found
    by_id = {regio.id: regio for regio in regios}
    for lead in dict.fromkeys(leads.values()):
        members = tuple(by_id[id] for id in (lead, *(r for r in leads if leads[r] == lead)))
        kaders[lead] = replace(kaders[lead], regios=members)
    for id, lead in leads.items():
        kaders[id] = replace(kaders[id], regios=kaders[lead].regios, gezamenlijk=kaders[lead])
    return tuple(kaders.values()), tuple(problems)


def _leads(regios: tuple[Regio, ...], keuzes: Mapping[str, Keuzes]) -> dict[str, str]:
    """Return, for each region that takes part, the region that keeps the convenant."""
    known = {regio.id for regio in regios}
    found = {id: k.convenant_van for id, k in keuzes.items() if id in known}
    return {
        id: lead
        for id, lead in found.items()
        if lead in known and lead != id and not found.get(lead)
    }


def _refused(
    own: Keuzes, regios: tuple[Regio, ...], keuzes: Mapping[str, Keuzes], places: set[str]
) -> Iterator[Problem]:
    lead, known = own.convenant_van, [regio.id for regio in regios]
    if lead not in known or lead == own.regio:
        message = f"'convenant_van: {lead}' is geen andere regio{suggestion(lead, known, 0)}"
        yield Problem(own.plaats, "verwijzing", message)
        return
    if lead in keuzes and keuzes[lead].convenant_van:
        further = keuzes[lead].convenant_van
        message = f"'{lead}' doet zelf mee in het convenant van '{further}'; noem die regio"
        yield Problem(own.plaats, "verwijzing", message)
        return
    where = (
        f"het convenant is dat van '{lead}'; wijzig dit in bronnen/regios/{lead}/keuzes.yaml"
    )
    for id, keuze in own.keuzes.items():
        if id not in places:
            yield Problem(keuze.plaats, "gezamenlijk", f"'{id}': {where}")
    for toevoeging in own.toevoegingen:
        if toevoeging.soort in _OF_THE_CONVENANT:
            yield Problem(toevoeging.plaats, "gezamenlijk", f"'{toevoeging.id}': {where}")
    for deel in own.indeling:
        yield Problem(deel.plaats, "gezamenlijk", f"'{deel.titel}': {where}")


def _with_shared_values(own: Keuzes, lead: Keuzes | None, places: set[str]) -> Keuzes:
    shared = {id: k for id, k in lead.keuzes.items() if id in places} if lead else {}
    return replace(own, keuzes=shared | own.keuzes)
