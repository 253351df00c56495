"""The national model as one region works it out: fixed, filled in, deviating."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.model.landelijk import Landelijk
from generator.model.openplek import Openplek
from generator.model.regio import Keuze, Keuzes, Regio, Toevoeging
from generator.model.regiokader import OpenplekInRegio, RegioKader, Stand
from generator.problems import Ernst, Position, Problem, suggestion
from generator.resolve.afwijkingen import deviations
from generator.resolve.convenant import Aanpassing, annexes, articles, considerations, parts
from generator.resolve.elementen import Element, element_register
from generator.resolve.formulieren import region_forms
from generator.resolve.indeling import order_problems
from generator.resolve.nodig import needed_places
from generator.resolve.ruimte import choice_problems
from generator.resolve.toevoegingen import accepted_additions
from generator.resolve.vervallen import lapsed_problems
from generator.resolve.vingerafdruk import fingerprint


def resolve_regio(
    landelijk: Landelijk, regio: Regio, keuzes: Keuzes | None
) -> tuple[RegioKader, tuple[Problem, ...]]:
    """Apply a region's choices to the national model.

    Returns the resolved region and why choices are refused. A refused choice is left
    out of the result, so that all faults of a file can be found in one go.
    """
    register, _ = element_register(landelijk)
    own = keuzes or Keuzes(regio=regio.id, plaats=regio.plaats)
    problems = [*_ownership_problems(regio, own), *_unknown_elements(register, own)]
    accepted: dict[str, Keuze] = {}
    for id, keuze in own.keuzes.items():
        if id not in register:
            continue
        found = (*choice_problems(register[id], keuze), *_twice(register[id], own))
        problems += found
        if not found:
            accepted[id] = keuze
            problems += _out_of_date(register[id], keuze)
    questions = [vraag.id for vraag in landelijk.vragen]
    added, found_in_additions = accepted_additions(register, questions, own.toevoegingen)
    order = order_problems(register, own, added)
    lapsed = lapsed_problems(register, accepted, added)
    aanpassing = Aanpassing(accepted, added, () if order else own.indeling)
    kader = _resolved(landelijk, regio, register, own, aanpassing)
    forms, found_in_forms = region_forms(landelijk.formulieren, own.formulieren)
    kader = replace(
        kader,
        formulieren=forms.formulieren,
        formulieren_niet=forms.niet_gebruikt,
        afwijkingen=(*kader.afwijkingen, *forms.afwijkingen),
    )
    return kader, (*problems, *found_in_additions, *lapsed, *order, *found_in_forms)


def national_kader(landelijk: Landelijk) -> RegioKader:
    """Return the model as it holds when nobody chooses anything."""
    nobody = Regio("landelijk", "het landelijke model", "", (), Position(""))
    kader, _ = resolve_regio(landelijk, nobody, None)
    return replace(kader, regios=())


def _ownership_problems(regio: Regio, keuzes: Keuzes) -> Iterator[Problem]:
    if keuzes.regio != regio.id:
        message = f"dit bestand hoort bij '{regio.id}', maar er staat regio '{keuzes.regio}'"
        yield Problem(keuzes.plaats, "regio", message)


def _unknown_elements(register: Mapping[str, Element], keuzes: Keuzes) -> Iterator[Problem]:
    for id, keuze in keuzes.keuzes.items():
        if id not in register:
            message = (
                f"'{id}' bestaat niet in het landelijke model{suggestion(id, register, 0)}"
            )
            yield Problem(keuze.plaats, "verwijzing", message)


def _twice(element: Element, keuzes: Keuzes) -> Iterator[Problem]:
    """A clause of an article that is left out whole cannot be changed as well."""
    around = keuzes.keuzes.get(element.binnen)
    if around is not None and around.laat_weg:
        message = (
            f"'{element.id}' verandert twee keer: '{element.binnen}' laat u al in zijn geheel "
            f"weg, zie {around.plaats}; haal een van de twee weg"
        )
        yield Problem(keuzes.keuzes[element.id].plaats, "dubbel", message)


def _out_of_date(element: Element, keuze: Keuze) -> Iterator[Problem]:
    now = fingerprint(element)
    if keuze.gelezen and keuze.gelezen != now:
        message = (
            f"'{element.id}' is te herzien: de landelijke tekst veranderde nadat uw regio dit "
            f"koos; lees {element.plaats} en zet daarna 'gelezen: {now}'"
        )
        yield Problem(keuze.plaats, "te-herzien", message, Ernst.LET_OP)


def _resolved(
    landelijk: Landelijk,
    regio: Regio,
    register: Mapping[str, Element],
    own: Keuzes,
    aanpassing: Aanpassing,
) -> RegioKader:
    convenant, keuzes = landelijk.convenant, aanpassing.keuzes
    kader = RegioKader(
        regio=regio,
        openplekken=tuple(_open_place(p, keuzes.get(p.id)) for p in landelijk.openplekken),
        convenant=convenant,
        overwegingen=considerations(convenant, aanpassing),
        artikelen=articles(convenant, aanpassing),
        bijlagen=annexes(convenant, aanpassing),
        vragen=_of_kind(aanpassing.toevoegingen, "vraag"),
        voorbeelden=_of_kind(aanpassing.toevoegingen, "voorbeeld"),
        begrippen=_of_kind(aanpassing.toevoegingen, "begrip"),
        afwijkingen=deviations(register, keuzes, aanpassing.toevoegingen),
        keuzes=own,
        woordenlijst=landelijk.begrippen,
        delen=parts(convenant, aanpassing),
        regios=(regio,),
    )
    return replace(kader, nodig=needed_places(landelijk.openplekken, kader))


def _of_kind(toevoegingen: Iterable[Toevoeging], soort: str) -> tuple[Toevoeging, ...]:
    return tuple(t for t in toevoegingen if t.soort == soort)


def _open_place(plek: Openplek, keuze: Keuze | None) -> OpenplekInRegio:
    if keuze is not None:
        waarde = keuze.vult_in if keuze.vult_in is not None else keuze.kiest
        return OpenplekInRegio(
            plek, Stand.INGEVULD, waarde, keuze.waarom, keuze.besluit, keuze.plaats
        )
    if plek.standaard is not None:
        return OpenplekInRegio(plek, Stand.STANDAARD, plek.standaard)
    return OpenplekInRegio(plek, Stand.OPEN)


def unused_choice_file(regios: Iterable[str], keuzes: Mapping[str, Keuzes]) -> list[Problem]:
    """Return a problem for each file of choices whose region does not exist."""
    known = set(regios)
    return [
        Problem(
            Position(k.plaats.path),
            "regio",
            f"naast dit bestand hoort een regio.yaml voor '{id}'",
        )
        for id, k in keuzes.items()
        if id not in known
    ]
