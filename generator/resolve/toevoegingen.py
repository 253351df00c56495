"""Whether what a region adds has a place, an id of its own and a reason."""

from collections.abc import Collection, Iterator, Mapping

from generator import dutch
from generator.model.regio import Toevoeging
from generator.problems import Problem, suggestion
from generator.resolve.elementen import Element, Elementsoort

_BEHIND = {
    "lid": (
        Elementsoort.LID,
        Elementsoort.ARTIKEL,
        Elementsoort.BIJLAGE,
        Elementsoort.OVERWEGING,
    ),
    "artikel": (Elementsoort.ARTIKEL,),
    "bijlage": (Elementsoort.BIJLAGE,),
}
_BEHIND_OWN = {
    "lid": ("lid", "artikel", "bijlage"),
    "artikel": ("artikel",),
    "bijlage": ("bijlage",),
}
_BEFORE = {
    "lid": (Elementsoort.LID, Elementsoort.OVERWEGING),
    "artikel": (Elementsoort.ARTIKEL,),
    "bijlage": (Elementsoort.BIJLAGE,),
}
_AROUND_A_CLAUSE = (Elementsoort.ARTIKEL, Elementsoort.BIJLAGE)
_NAME = {"lid": "het lid", "artikel": "het artikel", "bijlage": "de bijlage"}
_NAME_BEHIND = _NAME | {"lid": "het lid of artikel"}
_TITLED = frozenset({"artikel", "bijlage", "begrip"})
ADDED_TO_CONVENANT = frozenset(_BEHIND)
"""The kinds of additions that stand in the convenant; these may hold a table."""


def national_anchors(register: Mapping[str, Element], soort: str) -> list[str]:
    """Return the parts of the model behind which an addition of this kind may stand."""
    return [id for id, element in register.items() if element.soort in _BEHIND[soort]]


def earlier_kinds(soort: str) -> tuple[str, ...]:
    """Return the kinds of additions behind which one of this kind may stand."""
    return _BEHIND_OWN[soort]


def kinds_before(soort: str) -> tuple[Elementsoort, ...]:
    """Return the kinds of parts right before which an addition of this kind may stand."""
    return _BEFORE[soort]


def accepted_additions(
    register: Mapping[str, Element],
    vragen: Collection[str],
    toevoegingen: tuple[Toevoeging, ...],
) -> tuple[tuple[Toevoeging, ...], tuple[Problem, ...]]:
    """Return the additions of one region that fit, and what is wrong with the others.

    `vragen` are the ids of the national questions.

    An addition may stand behind or before an earlier one, never at itself or a later one,
    so that what is accepted always has an end. One at a refused one goes with it, without a
    message of its own.
    """
    accepted: dict[str, Toevoeging] = {}
    refused: set[str] = set()
    problems: list[Problem] = []
    for number, toevoeging in enumerate(toevoegingen):
        later = [other.id for other in toevoegingen[number + 1 :]]
        found = [
            *_own_id(register, accepted, toevoeging),
            *_place(register, vragen, accepted, toevoeging, later),
            *_title(toevoeging),
            *_table(toevoeging),
        ]
        follows = not refused.isdisjoint((toevoeging.na, toevoeging.voor))
        problems += [] if follows else found
        if found or follows:
            refused |= {toevoeging.id} - accepted.keys()
        else:
            accepted[toevoeging.id] = toevoeging
    return tuple(accepted.values()), tuple(problems)


def _own_id(
    register: Mapping[str, Element], added: Mapping[str, Toevoeging], toevoeging: Toevoeging
) -> Iterator[Problem]:
    first = register.get(toevoeging.id) or added.get(toevoeging.id)
    if first is not None:
        message = f"de id '{toevoeging.id}' bestaat al: zie {first.plaats}; kies een andere"
        yield Problem(toevoeging.plaats, "dubbele-id", message)


def _question(vragen: Collection[str], toevoeging: Toevoeging) -> Iterator[Problem]:
    if toevoeging.na not in vragen:
        where = f"'na: {toevoeging.na}'" if toevoeging.na else "'na' ontbreekt:"
        near = suggestion(toevoeging.na, vragen, 20) if toevoeging.na else ""
        message = f"{where} noem de vraag waar dit voorbeeld bij hoort{near}"
        yield Problem(toevoeging.plaats, "verwijzing", message)


def _place(
    register: Mapping[str, Element],
    vragen: Collection[str],
    added: Mapping[str, Toevoeging],
    toevoeging: Toevoeging,
    later: Collection[str],
) -> Iterator[Problem]:
    """Check where it stands, and that nothing is written that does not go with its kind."""
    if toevoeging.soort in ("vraag", "voorbeeld") and not (
        toevoeging.bij_ja or toevoeging.bij_nee
    ):
        message = f"'{toevoeging.id}' doet nog niets: geef 'bij_ja' of 'bij_nee'"
        yield Problem(toevoeging.plaats, "toevoeging", message)
    if toevoeging.soort == "voorbeeld":
        yield from _question(vragen, toevoeging)
    yield from _stray_keys(toevoeging)
    if toevoeging.soort not in ADDED_TO_CONVENANT:
        return
    if toevoeging.na and toevoeging.voor:
        message = "'na' en 'voor' staan er allebei; zeg met een van de twee waar dit komt"
        yield Problem(toevoeging.plaats, "verwijzing", message)
    elif toevoeging.voor:
        yield from _before(register, added, toevoeging, later)
    elif toevoeging.na or toevoeging.soort != "bijlage":
        yield from _behind(register, added, toevoeging, later)


def _behind(
    register: Mapping[str, Element],
    added: Mapping[str, Toevoeging],
    toevoeging: Toevoeging,
    later: Collection[str],
) -> Iterator[Problem]:
    """Check `na`: a part of the model, or an earlier addition, that this may follow."""
    id, soort = toevoeging.na, toevoeging.soort
    fitting = national_anchors(register, soort)
    fitting += [id for id, other in added.items() if other.soort in _BEHIND_OWN[soort]]
    where = f"noem {_NAME_BEHIND[soort]} waar dit achter komt"
    if not id:
        message = f"'na' ontbreekt; {where}, of met 'voor' {_NAME[soort]} waar dit vóór komt"
        yield Problem(toevoeging.plaats, "verwijzing", message)
    elif id not in fitting:
        message = f"'na: {id}' {_wrong(id, later)}; {where}{suggestion(id, fitting, 0)}"
        yield Problem(toevoeging.plaats, "verwijzing", message)


def _before(
    register: Mapping[str, Element],
    added: Mapping[str, Toevoeging],
    toevoeging: Toevoeging,
    later: Collection[str],
) -> Iterator[Problem]:
    """Check `voor`: a part of the model, or an earlier addition, of the same kind."""
    id, soort = toevoeging.voor, toevoeging.soort
    fitting = [other for other, element in register.items() if element.soort in _BEFORE[soort]]
    fitting += [other for other, own in added.items() if own.soort == soort]
    if id in fitting:
        return
    wrong, near = _wrong(id, later), suggestion(id, fitting, 0)
    around = register.get(id)
    if soort == "lid" and around and around.soort in _AROUND_A_CLAUSE:
        wrong = f"is een {around.soort.value}, geen lid"
        first = next((lid.id for lid in around.leden), "")
        near = f"; het eerste is '{first}'" if first else f"; er is er geen: zeg 'na: {id}'"
    message = f"'voor: {id}' {wrong}; noem {_NAME[soort]} waar dit vóór komt{near}"
    yield Problem(toevoeging.plaats, "verwijzing", message)


def _wrong(id: str, later: Collection[str]) -> str:
    return "staat verderop" if id in later else "kan hier niet"


def _title(toevoeging: Toevoeging) -> Iterator[Problem]:
    """Check that what is found by its title has one; of a term the title is the word itself."""
    if toevoeging.soort in _TITLED and not toevoeging.titel:
        message = f"{toevoeging.soort} '{toevoeging.id}' heeft geen titel"
        yield Problem(toevoeging.plaats, "titel", message)


def _stray_keys(toevoeging: Toevoeging) -> Iterator[Problem]:
    """Tell of what stands there but would come nowhere: it does not go with this kind."""
    for key, written, kinds in (
        ("na", toevoeging.na, (*ADDED_TO_CONVENANT, "voorbeeld")),
        ("voor", toevoeging.voor, tuple(ADDED_TO_CONVENANT)),
        ("onderdelen", toevoeging.onderdelen, tuple(ADDED_TO_CONVENANT)),
        ("bij_ja", toevoeging.bij_ja, ("vraag", "voorbeeld")),
        ("bij_nee", toevoeging.bij_nee, ("vraag", "voorbeeld")),
    ):
        if written and toevoeging.soort not in kinds:
            message = f"'{key}' hoort niet bij een {toevoeging.soort}; haal het weg"
            yield Problem(toevoeging.plaats, "toevoeging", message)


def _table(toevoeging: Toevoeging) -> Iterator[Problem]:
    """Check that a table of the region stands where one can, with rows as wide as its head."""
    tabel = toevoeging.tabel
    if tabel is None:
        return
    if toevoeging.soort not in ADDED_TO_CONVENANT:
        message = f"bij een {toevoeging.soort} kan geen tabel"
        yield Problem(tabel.plaats, "tabel", message)
    for number, row in enumerate(tabel.rijen, 1):
        if len(row) != len(tabel.koppen):
            message = (
                f"rij {number} heeft {dutch.aantal(len(row), 'cel', 'cellen')}; "
                f"zoveel koppen zijn er: {len(tabel.koppen)}"
            )
            yield Problem(tabel.plaats, "tabel", message)
