"""Every practice case gets the outcome and the signals that its author expects."""

from collections.abc import Collection, Iterator, Mapping

from generator.model.casus import Casus
from generator.model.landelijk import Landelijk
from generator.problems import Problem, suggestion
from generator.screening.casusuitkomst import judged
from generator.screening.vragenlijst import Vragenlijst


def case_problems(
    landelijk: Landelijk, vragenlijsten: Mapping[str, Vragenlijst], complete: Vragenlijst
) -> tuple[Problem, ...]:
    """Return where a case and a questionnaire disagree, nationally or in a region."""
    known = {*complete.regel.onderdelen, *(v.vraag.onderdeel for v in complete.vragen)}
    problems = [p for casus in landelijk.casussen for p in _unknown_parts(casus, known)]
    if problems:
        return tuple(problems)
    for casus in landelijk.casussen:
        nationally = tuple(_differences(casus, landelijk, complete, ""))
        problems += nationally
        if not nationally:
            for id, vragenlijst in vragenlijsten.items():
                where = f" in {id}" if id else " in de landelijke vragenlijst"
                problems += _differences(casus, landelijk, vragenlijst, where)
    return tuple(problems)


def cases_right(landelijk: Landelijk, vragenlijst: Vragenlijst) -> int:
    """Return how many cases get what their author expects from this questionnaire."""
    return sum(
        not any(_differences(casus, landelijk, vragenlijst, "")) for casus in landelijk.casussen
    )


def _unknown_parts(casus: Casus, known: Collection[str]) -> Iterator[Problem]:
    for part in casus.antwoorden:
        if part not in known:
            message = f"onderdeel '{part}' bestaat niet{suggestion(part, known, 0)}"
            yield Problem(casus.plaats, "casus", message)


def _differences(
    casus: Casus, landelijk: Landelijk, vragenlijst: Vragenlijst, where: str
) -> Iterator[Problem]:
    """Yield where the outcome or the signals are others than the author of a case expects.

    A signal is expected only where it exists: not every region asks what it needs.
    """
    found = judged(casus, landelijk.screening, vragenlijst)
    here = {signaal.id for signaal in vragenlijst.signalen}
    expected = tuple(id for id in casus.signalen if id in here)
    for word, wanted, got in (
        ("verwachte uitkomst", casus.uitkomsten, found.uitkomsten),
        ("verwacht signaal", expected, found.signalen),
    ):
        if set(wanted) != set(got):
            message = (
                f"casus {casus.id}{where}: {word} {_listed(wanted)}, "
                f"de screening geeft {_listed(got)}"
            )
            yield Problem(casus.plaats, "casus", message)


def _listed(ids: tuple[str, ...]) -> str:
    return ", ".join(ids) or "geen"
