"""Every practice case gets the outcome and the signals that its author expects."""

from collections.abc import Iterator

from generator.model.casus import Casus
from generator.model.landelijk import Landelijk
from generator.problems import Problem, suggestion
from generator.screening.antwoord import Antwoord
from generator.screening.formule import parts_of
from generator.screening.uitkomst import beoordeel


def case_problems(landelijk: Landelijk) -> tuple[Problem, ...]:
    """Return where a case and the screening disagree."""
    return tuple(problem for casus in landelijk.casussen for problem in _case(landelijk, casus))


def _case(landelijk: Landelijk, casus: Casus) -> Iterator[Problem]:
    asked = [vraag.onderdeel for vraag in landelijk.vragen]
    known = {*parts_of(landelijk.screening), *asked}
    for part in casus.antwoorden:
        if part not in known:
            message = f"onderdeel '{part}' bestaat niet{suggestion(part, known, 0)}"
            yield Problem(casus.plaats, "casus", message)
    answers = {part: Antwoord(value) for part, value in casus.antwoorden.items()}
    found = beoordeel(landelijk.screening, landelijk.signalen, answers)
    for word, expected, got in (
        ("uitkomst", casus.uitkomsten, found.uitkomsten),
        ("signaal", casus.signalen, found.signalen),
    ):
        if set(expected) != set(got):
            message = (
                f"casus {casus.id}: verwachte {word} {_listed(expected)}, "
                f"de screening geeft {_listed(got)}"
            )
            yield Problem(casus.plaats, "casus", message)


def _listed(ids: tuple[str, ...]) -> str:
    return ", ".join(ids) or "geen"
