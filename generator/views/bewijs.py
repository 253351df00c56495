"""The proof of a questionnaire as people read it: what was checked, and what follows."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.casussen import cases_right
from generator.load import Inhoud
from generator.model.landelijk import Landelijk
from generator.screening.bewijs import Langste, Lijstbewijs, confirmed, prove_list, shortest
from generator.screening.vragenlijst import NATIONAL, Vragenlijst
from generator.views.antwoordwoorden import in_words
from generator.views.beslistabel import Beslistabel, complete_table


@dataclass(frozen=True)
class Kortste:
    """The smallest sets of answers that are enough for an outcome, in words."""

    uitkomsten: tuple[str, ...]
    voorbeeld: tuple[str, ...]
    aantal: int


@dataclass(frozen=True)
class Bewijsview:
    """The proof of one questionnaire.

    `nagegaan`: what holds, in sentences. `casussen_goed`: how many of the `casussen` practice
    cases come out as their author expects. `hoogstens`: how many questions it takes when
    every answer is ja or nee.
    """

    lijst: Lijstbewijs
    nagegaan: tuple[str, ...]
    casussen: int
    casussen_goed: int
    beslistabel: Beslistabel
    kortste: tuple[Kortste, ...]
    langste: Langste
    hoogstens: int


def proof_view(inhoud: Inhoud, vragenlijst: Vragenlijst) -> Bewijsview:
    """Return the proof of a questionnaire: its own numbers, and the tables of the rule."""
    landelijk = inhoud.landelijk
    lijst = prove_list(vragenlijst, inhoud.vragenlijsten[NATIONAL].regel)
    asked = [vraag.vraag.onderdeel for vraag in vragenlijst.vragen]
    others = sum(part not in vragenlijst.regel.onderdelen for part in asked)
    return Bewijsview(
        lijst=lijst,
        nagegaan=confirmed(lijst.proeven),
        casussen=len(landelijk.casussen),
        casussen_goed=cases_right(landelijk, vragenlijst),
        beslistabel=complete_table(landelijk.screening),
        kortste=tuple(_shortest(landelijk, vragenlijst)),
        langste=inhoud.langste,
        hoogstens=inhoud.langste.vragen + others,
    )


def _shortest(landelijk: Landelijk, vragenlijst: Vragenlijst) -> Iterator[Kortste]:
    for weg in shortest(vragenlijst.regel):
        example = tuple(in_words(landelijk, weg.keuzes[0]))
        yield Kortste(weg.uitkomsten, example, len(weg.keuzes))
