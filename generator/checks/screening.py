"""The rule of the screening is sound: its names exist, it has the right shape, and holds."""

from collections.abc import Iterator

from generator.model.landelijk import Landelijk
from generator.model.screening import Screening
from generator.problems import Problem, suggestion
from generator.screening.bewijs import prove
from generator.screening.formule import names, parts_of


def proof_problems(landelijk: Landelijk) -> tuple[Problem, ...]:
    """Return why the screening is not sound; the proof runs only on a rule that reads."""
    found = [*_names(landelijk), *_shape(landelijk.screening)]
    if found:
        return tuple(found)
    proof = prove(landelijk.screening, landelijk.signalen)
    return tuple(
        Problem(landelijk.screening.plaats, "bewijs", defect)
        for defect in dict.fromkeys(proof.gebreken)
    )


def _names(landelijk: Landelijk) -> Iterator[Problem]:
    """Yield each name in a formula that no question, node or criterion has."""
    screening = landelijk.screening
    asked = {vraag.onderdeel for vraag in landelijk.vragen}
    defined = set(asked)
    for node in screening.bouwstenen:
        for name in names(node.als):
            if name not in defined:
                message = (
                    f"'{name}' in {node.id} heeft geen vraag{suggestion(name, defined, 0)}"
                )
                yield Problem(node.plaats, "formule", message)
        defined.add(node.id)
    wholes = [("formule", screening.formule, screening.plaats)]
    wholes.append(("route", screening.route, screening.plaats))
    wholes += [(signaal.id, signaal.als, signaal.plaats) for signaal in landelijk.signalen]
    for word, formula, plaats in wholes:
        for name in names(formula):
            if name not in defined:
                message = f"'{name}' in {word} bestaat niet{suggestion(name, defined, 0)}"
                yield Problem(plaats, "formule", message)
    for vraag in landelijk.vragen:
        used = set(parts_of(screening))
        if not vraag.vooraf and vraag.onderdeel not in used:
            message = f"vraag '{vraag.id}' telt nergens mee: onderdeel '{vraag.onderdeel}'"
            yield Problem(vraag.plaats, "formule", message)


def _shape(screening: Screening) -> Iterator[Problem]:
    """Reading A1: (C1 en C2 en C3) of C4."""
    match screening.formule:
        case {"of": (({"en": _}), str())}:
            return
        case _:
            message = "de formule heeft de vorm {of: [{en: [criteria]}, criterium]}; zie A1"
            yield Problem(screening.plaats, "formule", message)
