"""The practice cases together show everything: each outcome, signal and criterion decides once.

A case shows a criterion when turning only that criterion gives another outcome. A trainee
then sees what the criterion does, and the case notices when the rule changes there.
"""

from collections.abc import Iterator, Mapping

from generator.model.landelijk import Landelijk
from generator.model.screening import Screening
from generator.problems import Problem
from generator.screening.antwoord import Antwoord
from generator.screening.casusuitkomst import answers_of
from generator.screening.formule import built_values, parts_of
from generator.screening.tabel import cell, node_values
from generator.screening.uitkomst import outcomes
from generator.screening.vragenlijst import Vragenlijst

Answers = Mapping[str, Antwoord]


def coverage_problems(landelijk: Landelijk, complete: Vragenlijst) -> tuple[Problem, ...]:
    """Return what no practice case shows."""
    cases: list[Answers] = [answers_of(casus) for casus in landelijk.casussen]
    return (
        *_outcomes(landelijk),
        *_signals(complete, cases),
        *_criteria(landelijk.screening, cases),
        *_parts(landelijk, cases),
    )


def _outcomes(landelijk: Landelijk) -> Iterator[Problem]:
    shown = {id for casus in landelijk.casussen for id in casus.uitkomsten}
    for uitkomst in landelijk.uitkomsten:
        if uitkomst.id not in shown:
            message = f"geen enkele oefencasus heeft uitkomst {uitkomst.id}"
            yield Problem(uitkomst.plaats, "dekking", message)


def _signals(complete: Vragenlijst, cases: list[Answers]) -> Iterator[Problem]:
    """A signal is shown by a case that has no other one, and loses it by one answer."""
    for signaal in complete.signalen:
        shown = any(
            _signals_of(complete, answers) == (signaal.id,)
            and any(
                signaal.id not in _signals_of(complete, {**answers, part: Antwoord.ONBEKEND})
                for part in answers
            )
            for answers in cases
        )
        if not shown:
            message = f"geen enkele oefencasus heeft alleen signaal {signaal.id}"
            yield Problem(signaal.plaats, "dekking", message)


def _signals_of(complete: Vragenlijst, answers: Answers) -> tuple[str, ...]:
    values = node_values(complete.regel, answers)
    return tuple(t.id for t in complete.signaaltabellen if cell(t, values) == "0")


def _criteria(screening: Screening, cases: list[Answers]) -> Iterator[Problem]:
    for criterium in screening.criteria:
        for value in Antwoord:
            if not any(decides(screening, answers, criterium.id, value) for answers in cases):
                message = (
                    f"in geen enkele oefencasus beslist criterium {criterium.id} "
                    f"met '{value.value}' over de uitkomst"
                )
                yield Problem(criterium.plaats, "dekking", message)


def decides(screening: Screening, answers: Answers, criterium: str, value: Antwoord) -> bool:
    """Return whether a criterion has this value, and another value gives another outcome."""
    values = built_values(screening, answers)
    if values[criterium] is not value:
        return False
    found = outcomes(screening, _with_all_parts(screening, values))
    return any(
        outcomes(screening, _with_all_parts(screening, {**values, criterium: other})) != found
        for other in Antwoord
    )


def _with_all_parts(screening: Screening, values: Answers) -> Answers:
    return {**dict.fromkeys(parts_of(screening), Antwoord.ONBEKEND), **values}


def _parts(landelijk: Landelijk, cases: list[Answers]) -> Iterator[Problem]:
    """Each question of the rule has a case for ja, for nee and for onbekend."""
    parts = parts_of(landelijk.screening)
    for vraag in landelijk.vragen:
        for value in Antwoord:
            if vraag.onderdeel in parts and not any(
                answers.get(vraag.onderdeel, Antwoord.ONBEKEND) is value for answers in cases
            ):
                message = (
                    f"geen enkele oefencasus heeft bij vraag '{vraag.id}' "
                    f"{vraag.onderdeel} {value.value}"
                )
                yield Problem(vraag.plaats, "dekking", message)
