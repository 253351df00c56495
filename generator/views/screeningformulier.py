"""The screening on paper: questions with boxes, and the rule to follow with a pencil."""

from collections.abc import Iterator

from generator.load import Inhoud
from generator.model.document import (
    Aankruisveld,
    Alinea,
    Blok,
    Document,
    Kadertekst,
    Kop,
    NieuwePagina,
    Schrijfveld,
    plain,
)
from generator.model.regiokader import RegioKader
from generator.screening.vragenlijst import Vragenlijst
from generator.views.oppapier import Papierregel, by_number
from generator.views.screeningblokken import (
    help_lines,
    joined,
    outcome_table,
    rule_blocks,
    screening_document,
    signal_table,
)
from generator.views.vervolg import contact_lines

DANGER = "Is er nu direct gevaar? Bel 112. Wacht niet op deze screening."
NO_NAMES = "Schrijf geen namen op dit formulier. Gebruik een nummer."


def screening_form(inhoud: Inhoud, kader: RegioKader | None) -> Document:
    """Return the questionnaire as a form, with the rule to follow with a pencil."""
    return screening_document(inhoud, kader, "screening", "Screening op papier", _form)


def _form(inhoud: Inhoud, kader: RegioKader | None, vragenlijst: Vragenlijst) -> Iterator[Blok]:
    landelijk = inhoud.landelijk
    paper = Papierregel(landelijk, vragenlijst, by_number(vragenlijst))
    yield Kadertekst("Acuut gevaar", plain(DANGER))
    yield Alinea(plain(NO_NAMES), klein=True)
    yield Schrijfveld("nummer", "Nummer van de casus")
    yield Schrijfveld("datum", "Datum", datum=True)
    yield Kop("Vragen")
    for number, item in enumerate(vragenlijst.vragen, 1):
        yield Aankruisveld(
            item.vraag.id,
            f"{number}. {item.vraag.tekst}",
            tuple(optie.label for optie in item.opties),
            item.aankruisen,
            joined(help_lines(item, kader)),
        )
    yield NieuwePagina()
    yield Kop("Zo bepaalt u de uitkomst")
    yield from rule_blocks(landelijk, paper)
    yield Kop("De uitkomsten")
    yield outcome_table(landelijk, kader)
    yield Alinea(plain("Kruis aan wat klopt."), klein=True)
    ids = tuple(uitkomst.id for uitkomst in landelijk.uitkomsten)
    yield Aankruisveld("uitkomst", "Uitkomst", ids, True)
    yield Schrijfveld("toelichting", "Wat is al geprobeerd? Wie is betrokken?", 4)
    yield Kop("Let ook op")
    yield signal_table(vragenlijst, paper)
    contact = ". ".join(contact_lines(kader))
    if contact:
        yield Kadertekst(
            "Twijfelt u? Overleg zonder namen met het Veiligheidshuis", plain(contact)
        )
