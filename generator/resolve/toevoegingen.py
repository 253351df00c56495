"""Whether what a region adds has a place, an id of its own and a reason."""

from collections.abc import Collection, Iterator, Mapping

from generator import dutch
from generator.model.regio import Toevoeging
from generator.problems import Problem, suggestion
from generator.resolve.elementen import Element, Elementsoort

_ANCHORS = {
    "lid": (
        Elementsoort.LID,
        Elementsoort.ARTIKEL,
        Elementsoort.BIJLAGE,
        Elementsoort.OVERWEGING,
    ),
    "artikel": (Elementsoort.ARTIKEL,),
    "bijlage": (Elementsoort.BIJLAGE,),
}
_BEFORE = {
    "lid": ("lid", "artikel", "bijlage"),
    "artikel": ("artikel",),
    "bijlage": ("bijlage",),
}
_TITLED = frozenset({"artikel", "bijlage", "begrip"})
ADDED_TO_CONVENANT = frozenset(_ANCHORS)
"""The kinds of additions that stand in the convenant; these may hold a table."""


def national_anchors(register: Mapping[str, Element], soort: str) -> list[str]:
    """Return the parts of the model behind which an addition of this kind may stand."""
    return [id for id, element in register.items() if element.soort in _ANCHORS[soort]]


def earlier_kinds(soort: str) -> tuple[str, ...]:
    """Return the kinds of additions behind which one of this kind may stand."""
    return _BEFORE[soort]


def accepted_additions(
    register: Mapping[str, Element],
    vragen: Collection[str],
    toevoegingen: tuple[Toevoeging, ...],
) -> tuple[tuple[Toevoeging, ...], tuple[Problem, ...]]:
    """Return the additions of one region that fit, and what is wrong with the others.

    `vragen` are the ids of the national questions.

    An addition may stand behind an earlier one, never behind itself or a later one, so
    that what is accepted always has an end. One behind a refused one goes with it, without
    a message of its own.
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
        follows = toevoeging.na in refused
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
    """Check `na`: a part of the model, or an earlier addition, that this may follow."""
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
    fitting = national_anchors(register, toevoeging.soort)
    before = _BEFORE[toevoeging.soort]
    fitting += [id for id, other in added.items() if other.soort in before]
    last = toevoeging.soort == "bijlage" and not toevoeging.na
    if toevoeging.na not in fitting and not last:
        wrong = "staat verderop" if toevoeging.na in later else "kan hier niet"
        where = f"'na: {toevoeging.na}' {wrong};" if toevoeging.na else "'na' ontbreekt;"
        kind = "de bijlage" if toevoeging.soort == "bijlage" else "het lid of artikel"
        message = f"{where} noem {kind} waar dit achter komt"
        near = suggestion(toevoeging.na, fitting, 0) if toevoeging.na else ""
        yield Problem(toevoeging.plaats, "verwijzing", message + near)


def _title(toevoeging: Toevoeging) -> Iterator[Problem]:
    """Check that what is found by its title has one; of a term the title is the word itself."""
    if toevoeging.soort in _TITLED and not toevoeging.titel:
        message = f"{toevoeging.soort} '{toevoeging.id}' heeft geen titel"
        yield Problem(toevoeging.plaats, "titel", message)


def _stray_keys(toevoeging: Toevoeging) -> Iterator[Problem]:
    """Tell of what stands there but would come nowhere: it does not go with this kind."""
    for key, written, kinds in (
        ("na", toevoeging.na, (*ADDED_TO_CONVENANT, "voorbeeld")),
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
