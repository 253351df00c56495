"""The rule in words, to follow with a pencil: which answers, which steps, which signals."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator import dutch
from generator.model.landelijk import Landelijk
from generator.model.screening import Formule, Vraag, Vraagsoort
from generator.screening.antwoord import Antwoord
from generator.screening.formule import names
from generator.screening.uitkomst import complex_ways
from generator.screening.vragenlijst import Lijstvraag, Vragenlijst
from generator.views.antwoordwoorden import in_ticks

Naam = Callable[[Vraag], str]


@dataclass(frozen=True)
class Papierstap:
    """One step on paper after the criteria: a question, and the outcome when it is so."""

    vraag: str
    uitkomst: str
    verder: str = ""


def by_title(vraag: Vraag) -> str:
    """Return how the page calls a question: by its title."""
    return f"'{vraag.titel}'"


def by_number(vragenlijst: Vragenlijst) -> Naam:
    """Return how a form calls its questions: by their number, which stands before each."""
    numbers = {item.vraag.id: n for n, item in enumerate(vragenlijst.vragen, 1)}
    return lambda vraag: f"vraag {numbers[vraag.id]}"


@dataclass(frozen=True)
class Papierregel:
    """The rule of one questionnaire in words. `naam` says how a question is called there."""

    landelijk: Landelijk
    vragenlijst: Vragenlijst
    naam: Naam = by_title

    def answers(self, als: Formule) -> str:
        """Return which answers a criterion needs: `'Dwang': ja; 'Eén keten': nee`."""
        parts = [part for name in names(als) for part in names(self._opened(name))]
        return "; ".join(self._answer(part, Antwoord.JA) for part in parts)

    def steps(self) -> tuple[Papierstap, ...]:
        """Return the steps from the criteria to the outcome.

        They follow the shape of the rule (reading A1) and the order of
        screening/uitkomst.py.
        """
        person, area = complex_ways(self.landelijk.screening)
        both, route = self.route()
        return (
            Papierstap(f"Voldoet {area}?", "U2", "Ga ook door met de volgende stap."),
            Papierstap(
                f"Voldoen {dutch.opsomming(person)} allemaal?",
                "U1",
                "Heeft u een uitkomst? Dan bent u klaar.",
            ),
            Papierstap(
                f"Is {area} nog open? Of is {dutch.opsomming(person, 'of')} nog open, "
                "terwijl er geen van die drie 'voldoet niet' is?",
                "U5",
                "Dan bent u klaar.",
            ),
            Papierstap(f"De casus is regulier. {both}", "U3", "Dan bent u klaar."),
            Papierstap(route, "U4", "Dan bent u klaar."),
            Papierstap("Weet u het antwoord bij de vorige twee stappen nog niet?", "U6"),
        )

    def route(self) -> tuple[str, str]:
        """Return the question for U3 and for U4, from the formula of the route."""
        yes, no = [], []
        for name in self.landelijk.screening.route["of"]:
            parts = [self.naam(self._asked(part).vraag) for part in names(self._opened(name))]
            verb, both = ("zijn", " allebei") if len(parts) > 1 else ("is", "")
            yes.append(f"{verb} {dutch.opsomming(parts)}{both} ja")
            no.append(f"is {dutch.opsomming(parts, 'of')} nee")
        either, neither = ", of ".join(yes), " en ".join(no)
        return f"{either[0].upper()}{either[1:]}?", f"{neither[0].upper()}{neither[1:]}?"

    def condition(self, formule: Formule, wanted: Antwoord = Antwoord.JA) -> str:
        """Return at which answers a signal holds: `vraag 4: ja, en vraag 5: nee`."""
        if isinstance(formule, str):
            if formule in {criterium.id for criterium in self.landelijk.screening.criteria}:
                return f"{formule} voldoet{'' if wanted is Antwoord.JA else ' niet'}"
            opened = self._opened(formule)
            known = isinstance(opened, str)
            return self._answer(formule, wanted) if known else self.condition(opened, wanted)
        ((connective, parts),) = formule.items()
        turned = Antwoord.NEE if wanted is Antwoord.JA else Antwoord.JA
        if connective == "niet":
            return self.condition(parts, turned)
        together = (connective == "en") is (wanted is Antwoord.JA)
        return _combined([self.condition(part, wanted) for part in parts], together)

    def _opened(self, name: str) -> Formule:
        """Return what a node is built of; the name itself for a part that is asked."""
        nodes = {node.id: node.als for node in self.landelijk.screening.knopen}
        return nodes.get(name, name)

    def _asked(self, part: str) -> Lijstvraag:
        return next(item for item in self.vragenlijst.vragen if item.vraag.onderdeel == part)

    def _answer(self, part: str, wanted: Antwoord) -> str:
        item = self._asked(part)
        return f"{self.naam(item.vraag)}: {dutch.opsomming(list(_ticked(item, wanted)), 'of')}"


def _combined(conditions: list[str], together: bool) -> str:
    """Return conditions in one line: 'of' binds more tightly, unless it joins whole lines."""
    if together:
        *first, last = conditions
        return f"{', '.join(first)}, en {last}"
    whole = any(", en " in condition for condition in conditions)
    return ("; of " if whole else " of ").join(conditions)


def _ticked(item: Lijstvraag, wanted: Antwoord) -> Iterator[str]:
    """Yield what somebody ticks for a value of the part."""
    if item.vraag.soort is Vraagsoort.LEEFGEBIEDEN:
        yield in_ticks(item.vraag.drempel, wanted is Antwoord.JA)
        return
    for optie in item.opties:
        if optie.waarde is wanted:
            yield optie.label.lower() if item.vraag.soort is Vraagsoort.JA_NEE else optie.label
