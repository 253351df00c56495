"""What a questionnaire makes of a practice case."""

from generator.model.casus import Casus
from generator.model.screening import Screening
from generator.screening.antwoord import Antwoord
from generator.screening.beoordeling import Beoordeling, beoordeel
from generator.screening.vragenlijst import Vragenlijst


def answers_of(casus: Casus) -> dict[str, Antwoord]:
    """Return the answers of a case by part."""
    return {part: Antwoord(value) for part, value in casus.antwoorden.items()}


def judged(casus: Casus, screening: Screening, vragenlijst: Vragenlijst) -> Beoordeling:
    """Judge the answers of a case; an answer that is not asked here does not count."""
    asked = {v.vraag.onderdeel for v in vragenlijst.vragen}
    answers = {part: value for part, value in answers_of(casus).items() if part in asked}
    return beoordeel(vragenlijst, screening, answers)
