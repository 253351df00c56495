"""Learning routes name only what exists, leave no partner out, and keep to their time."""

from collections.abc import Iterator, Mapping

from generator.model.landelijk import Landelijk
from generator.problems import Position, Problem, suggestion
from generator.sources.yaml_text import Pointer, YamlText

FOLDER = "bronnen/leerroutes/"
MOST_MINUTES = 90
"""How long the core may take: one meeting."""


def learning_problems(
    landelijk: Landelijk, teksten: Mapping[str, YamlText]
) -> tuple[Problem, ...]:
    """Return what is wrong with the core and the learning routes."""
    return (
        *_unknown_ids(landelijk, teksten),
        *_partners_without_route(landelijk),
        *_double_places(landelijk),
        *_too_long(landelijk),
    )


def _unknown_ids(landelijk: Landelijk, teksten: Mapping[str, YamlText]) -> Iterator[Problem]:
    """Yield each id that does not exist, at its own place in the list that names it."""
    known = _known_ids(landelijk)
    for text in teksten.values():
        if text.path.startswith(FOLDER):
            for key, id, pointer in _named(text.data, known):
                noun, ids = known[key]
                if id not in ids:
                    message = f"{noun} '{id}' bestaat niet{suggestion(id, ids, 0)}"
                    yield Problem(text.position_of(pointer), "verwijzing", message)


def _known_ids(landelijk: Landelijk) -> dict[str, tuple[str, frozenset[str]]]:
    """Return for each key that names ids what they are called, and which there are."""
    cases = frozenset(casus.id for casus in landelijk.casussen)
    return {
        "kader": ("uitspraak", frozenset(u.id for u in landelijk.uitspraken)),
        "feiten": ("feit", frozenset(f.id for t in landelijk.themas for f in t.feiten)),
        "casussen": ("casus", cases),
        "casus": ("casus", cases),
        "partners": ("partner", frozenset(p.id for p in landelijk.partners)),
        "secties": ("paragraaf", frozenset(s.id for s in landelijk.secties)),
        "themas": ("thema", frozenset(t.id for t in landelijk.themas)),
        "formulieren": ("formulier", frozenset(f.id for f in landelijk.formulieren)),
    }


def _named(
    value: object, keys: Mapping[str, object], pointer: Pointer = ()
) -> Iterator[tuple[str, str, Pointer]]:
    """Yield each id with the key under which it is named and its place, at any depth."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _named(inner, keys, (*pointer, key))
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from _named(inner, keys, (*pointer, index))
    elif isinstance(value, str):
        key = next((step for step in reversed(pointer) if isinstance(step, str)), "")
        if key in keys:
            yield key, value, pointer


def _partners_without_route(landelijk: Landelijk) -> Iterator[Problem]:
    if not landelijk.leerroutes:
        return
    reached = {id for route in landelijk.leerroutes for id in route.partners}
    for partner in landelijk.partners:
        if partner.id not in reached:
            message = (
                f"partner '{partner.id}' heeft geen leerroute; "
                "noem hem bij 'partners' van een route in bronnen/leerroutes"
            )
            yield Problem(partner.plaats, "leerroute", message)


def _double_places(landelijk: Landelijk) -> Iterator[Problem]:
    """Two routes at one place would stand in an order that nobody chose."""
    first: dict[int, Position] = {}
    for route in landelijk.leerroutes:
        place = first.setdefault(route.volgorde, route.plaats)
        if place is not route.plaats:
            message = f"volgorde {route.volgorde} is al gebruikt: zie {place.path}"
            yield Problem(route.plaats, "leerroute", message)


def _too_long(landelijk: Landelijk) -> Iterator[Problem]:
    total = sum(module.minuten for module in landelijk.leermodules)
    if total > MOST_MINUTES:
        message = (
            f"alle delen van de basis duren samen {total} minuten, hoogstens {MOST_MINUTES}; "
            "maak een deel korter"
        )
        yield Problem(landelijk.leermodules[-1].plaats, "leerroute", message)
