"""The rule of the screening is sound: its names exist, it has the right shape, and holds."""

from collections.abc import Iterator, Mapping

from generator.model.landelijk import Landelijk
from generator.model.screening import Screening
from generator.problems import Position, Problem, suggestion
from generator.screening.bewijs import defects, prove_list, prove_rule
from generator.screening.formule import names, parts_of
from generator.screening.vragenlijst import NATIONAL, Vragenlijst

Places = Mapping[str, Position]


def rule_problems(landelijk: Landelijk) -> tuple[Problem, ...]:
    """Return why the formulas cannot be read: names that do not exist, or another shape."""
    return (*_names(landelijk), *_signals(landelijk), *_shape(landelijk.screening))


def proof_problems(
    landelijk: Landelijk, vragenlijsten: Mapping[str, Vragenlijst], plaatsen: Places
) -> tuple[Problem, ...]:
    """Return why the rule, or the questionnaire of a region, is not sound.

    `plaatsen` holds by region where its choices stand.
    """
    national = vragenlijsten[NATIONAL]
    proof = prove_rule(landelijk.screening, national.regel)
    found = [
        Problem(landelijk.screening.plaats, "bewijs", defect)
        for defect in dict.fromkeys(defects(proof.proeven))
    ]
    for id, vragenlijst in vragenlijsten.items():
        plaats = plaatsen.get(id, landelijk.screening.plaats)
        whose = f"vragenlijst van {id}" if id else "landelijke vragenlijst"
        found += [
            Problem(plaats, "bewijs", f"{whose}: {defect}")
            for defect in defects(prove_list(vragenlijst, national.regel).proeven)
        ]
    found += [
        problem
        for vragenlijst in vragenlijsten.values()
        for problem in name_clashes(landelijk, vragenlijst)
    ]
    return tuple(found)


def name_clashes(landelijk: Landelijk, vragenlijst: Vragenlijst) -> Iterator[Problem]:
    """Yield each question of a region that has the name of something in the national rule.

    Boxes with one name exclude each other, and a part with one name overrides the other:
    such a question would change a national answer without anybody seeing it.
    """
    taken = taken_names(landelijk)
    for item in vragenlijst.vragen:
        if item.eigen and item.vraag.id.lower() in taken:
            message = (
                f"vraag '{item.vraag.id}' heet net als iets in de landelijke vragenlijst; "
                "geef de vraag van de regio een eigen id"
            )
            yield Problem(item.vraag.plaats, "dubbel", message)


def taken_names(landelijk: Landelijk) -> frozenset[str]:
    """Return the names, in small letters, that a question of a region may not have."""
    national = {node.id for node in landelijk.screening.bouwstenen}
    national |= {name for vraag in landelijk.vragen for name in (vraag.id, vraag.onderdeel)}
    return frozenset(name.lower() for name in national)


def _signals(landelijk: Landelijk) -> Iterator[Problem]:
    """Yield each signal without exactly one condition, and unknown questions beside it."""
    ids = [vraag.id for vraag in landelijk.vragen]
    for signaal in landelijk.signalen:
        if bool(signaal.als) == bool(signaal.tegenspraken):
            message = f"signaal {signaal.id} heeft 'als' of 'tegenspraken', een van de twee"
            yield Problem(signaal.plaats, "signaal", message)
        for tegenspraak in signaal.tegenspraken:
            for id in tegenspraak.vragen:
                if id not in ids:
                    message = f"vraag '{id}' bestaat niet{suggestion(id, ids, 20)}"
                    yield Problem(tegenspraak.plaats, "verwijzing", message)


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
    wholes += [
        (signaal.id, signaal.voorwaarde, signaal.plaats) for signaal in landelijk.signalen
    ]
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
