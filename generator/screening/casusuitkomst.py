"""What a questionnaire makes of a practice case."""

from generator.model.casus import Casus
from generator.model.screening import Screening
from generator.screening.antwoord import Antwoord
from generator.screening.beoordeling import Beoordeling, beoordeel
from generator.screening.vragenlijst import Vragenlijst


def judged(casus: Casus, screening: Screening, vragenlijst: Vragenlijst) -> Beoordeling:
    """Judge the answers of a case; an answer that is not asked here does not count."""
    asked = {v.vraag.onderdeel for v in vragenlijst.vragen}
    answers = {p: Antwoord(value) for p, value in casus.antwoorden.items() if p in asked}
    return beoordeel(vragenlijst, screening, answers)
