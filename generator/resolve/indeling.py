"""Whether a region's own order of articles names each article once."""

from collections.abc import Iterable, Iterator, Mapping

from generator.model.regio import Keuze, Keuzes, Toevoeging
from generator.problems import Position, Problem, suggestion
from generator.resolve.elementen import Element, Elementsoort


def order_problems(
    register: Mapping[str, Element], keuzes: Keuzes, toevoegingen: Iterable[Toevoeging]
) -> tuple[Problem, ...]:
    """Return what is wrong with the parts (`indeling`) of a region's convenant."""
    return tuple(_problems(register, keuzes, toevoegingen)) if keuzes.indeling else ()


def _problems(
    register: Mapping[str, Element], keuzes: Keuzes, toevoegingen: Iterable[Toevoeging]
) -> Iterator[Problem]:
    national = [id for id, e in register.items() if e.soort is Elementsoort.ARTIKEL]
    own = [t.id for t in toevoegingen if t.soort == "artikel"]
    seen: dict[str, Position] = {}
    for deel in keuzes.indeling:
        places = deel.artikelplaatsen or (deel.plaats,) * len(deel.artikelen)
        for id, place in zip(deel.artikelen, places, strict=True):
            if id not in national and id not in own:
                near = suggestion(id, (*national, *own), 0)
                yield Problem(place, "verwijzing", f"artikel '{id}' bestaat niet{near}")
            elif id in seen:
                message = f"artikel '{id}' staat al in een ander deel: zie {seen[id]}"
                yield Problem(place, "indeling", message)
            seen.setdefault(id, place)
    missing = [id for id in national if id not in seen and not _dropped(keuzes.keuzes.get(id))]
    if missing:
        message = f"deze artikelen staan nog in geen deel: {', '.join(missing)}"
        yield Problem(keuzes.indeling[0].plaats, "indeling", message)


def _dropped(keuze: Keuze | None) -> bool:
    return keuze is not None and keuze.laat_weg
