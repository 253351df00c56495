"""Everything a region can tailor, with the room that the kader leaves for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.model.convenant import Lid
from generator.model.kader import Ruimte
from generator.model.landelijk import Landelijk
from generator.model.openplek import Openplek
from generator.problems import Position, Problem


class Elementsoort(Enum):
    """What kind of element it is, in the words of the messages."""

    OPENPLEK = "open plek"
    LID = "lid"
    ARTIKEL = "artikel"
    BIJLAGE = "bijlage"
    OVERWEGING = "overweging"


@dataclass(frozen=True)
class Element:
    """One thing that a region may tailor (or may not), and where it stands.

    `leden` are the clauses it holds: one for a clause, all of them for an article or annex.
    `binnen` is the id of the article or annex around a clause.
    """

    id: str
    titel: str
    soort: Elementsoort
    ruimte: Ruimte
    kader: tuple[str, ...]
    plaats: Position
    openplek: Openplek | None = None
    lid: Lid | None = None
    leden: tuple[Lid, ...] = ()
    binnen: str = ""


def elementen(landelijk: Landelijk) -> Iterator[Element]:
    """Yield every element of the national model, in the order of the sources."""
    for plek in landelijk.openplekken:
        yield Element(
            plek.id,
            plek.titel,
            Elementsoort.OPENPLEK,
            plek.ruimte,
            plek.kader,
            plek.plaats,
            openplek=plek,
        )
    convenant = landelijk.convenant
    for number, lid in enumerate(convenant.overwegingen, 1):
        yield _clause(lid, Elementsoort.OVERWEGING, f"Overweging {number}", ())
    for artikel in convenant.artikelen:
        yield Element(
            artikel.id,
            artikel.titel,
            Elementsoort.ARTIKEL,
            artikel.ruimte,
            artikel.kader,
            artikel.plaats,
            leden=artikel.leden,
        )
        for number, lid in enumerate(artikel.leden, 1):
            titel = f"{artikel.titel}, lid {number}"
            yield _clause(lid, Elementsoort.LID, titel, artikel.kader, artikel.id)
    for bijlage in convenant.bijlagen:
        yield Element(
            bijlage.id,
            bijlage.titel,
            Elementsoort.BIJLAGE,
            bijlage.ruimte,
            bijlage.kader,
            bijlage.plaats,
            leden=bijlage.leden,
        )
        for number, lid in enumerate(bijlage.leden, 1):
            titel = f"Bijlage {bijlage.titel}, lid {number}"
            yield _clause(lid, Elementsoort.LID, titel, bijlage.kader, bijlage.id)


def _clause(
    lid: Lid, soort: Elementsoort, titel: str, kader: tuple[str, ...], binnen: str = ""
) -> Element:
    return Element(
        lid.id,
        titel,
        soort,
        lid.ruimte,
        lid.kader or kader,
        lid.plaats,
        lid=lid,
        leden=(lid,),
        binnen=binnen,
    )


def element_register(
    landelijk: Landelijk,
) -> tuple[dict[str, Element], tuple[Problem, ...]]:
    """Return the elements by id, and a problem for each id that is used twice."""
    register: dict[str, Element] = {}
    problems = []
    for element in elementen(landelijk):
        first = register.setdefault(element.id, element)
        if first is not element:
            message = f"de id '{element.id}' bestaat al: zie {first.plaats}"
            problems.append(Problem(element.plaats, "dubbele-id", message))
    return register, tuple(problems)
