"""The words in which the tests speak of the screening on the page."""

from collections.abc import Mapping

from playwright.sync_api import Locator, Page

from generator.screening.vragenlijst import Vragenlijst
from tests.screening.codes import write_code

NATIONAAL = "/screening/index.html"
WATERRIJK = "/regios/waterrijk/screening.html"

CONTROLE = "Controleer uw antwoorden"
NAAR_UITKOMST_KNOP = "Naar de uitkomst"

Antwoorden = Mapping[str, tuple[str, ...]]

PERSOON = {
    "c1a": ("ja",),
    "c1b": ("wonen", "gezin"),
    "c1c": ("ja",),
    "c2a-1": ("ja",),
    "c2a-2": ("ja",),
    "c2b": ("nee",),
    "c3a": ("ja",),
    "c3b": ("ja",),
}
GEBIED = {"c4a": ("ja",), "c4b": ("ja",)}
REGULIER = {"c1a": ("nee",), "c4a": ("nee",)}

NAAR_UITKOMST: Mapping[tuple[str, ...], Antwoorden] = {
    ("U1",): PERSOON,
    ("U2",): GEBIED,
    ("U1", "U2"): PERSOON | GEBIED,
    ("U3",): REGULIER | {"z": ("ja",)},
    ("U4",): REGULIER | {"c2a-1": ("nee",), "z": ("nee",)},
    ("U5",): {"c1a": ("weet-niet",)},
    ("U6",): REGULIER,
}
"""For each outcome: answers that lead to it."""


class Zelfcheck:
    """The screening on a page, as somebody uses it."""

    def __init__(self, page: Page, path: str = NATIONAAL) -> None:
        self.page = page
        self.root = page.locator(".kw-zelfcheck")
        page.goto(path)

    def knop(self, naam: str) -> Locator:
        """The visible button with this name."""
        return self.root.get_by_role("button", name=naam, exact=True)

    def alle_vragen(self) -> None:
        """Show all questions on one page."""
        self.knop("Alle vragen op één pagina").click()

    def vraag(self, id: str) -> Locator:
        """One question."""
        return self.root.locator(f"#vraag-{id}")

    def antwoord(self, vraag: str, *keuzes: str) -> None:
        """Tick boxes of a question that can be seen."""
        for keuze in keuzes:
            self.root.locator(f"#{vraag}-{keuze}").check()

    def vul_in(self, antwoorden: Antwoorden) -> None:
        """Show all questions and click these answers; a folded question is opened first."""
        if self.knop("Alle vragen op één pagina").is_visible():
            self.alle_vragen()
        self.page.evaluate(
            """(antwoorden) => {
              for (const [vraag, keuzes] of antwoorden) {
                const toch = document.querySelector(`#vraag-${vraag} .kw-vraag__toch`);
                if (toch.checkVisibility()) toch.click();
                for (const keuze of keuzes) {
                  const vakje = document.getElementById(`${vraag}-${keuze}`);
                  if (!vakje.checkVisibility()) throw new Error(`${vakje.id} is hidden`);
                  if (!vakje.checked) vakje.click();
                }
              }
            }""",
            list(antwoorden.items()),
        )

    def naar(self, fragment: str) -> None:
        """Follow a link within the page."""
        self.page.evaluate(
            """(fragment) => new Promise((klaar) => {
              if (location.hash === `#${fragment}`) return klaar();
              addEventListener("hashchange", () => setTimeout(klaar), { once: true });
              location.hash = fragment;
            })""",
            fragment,
        )

    def naar_uitkomst_van(self, antwoorden: Antwoorden) -> None:
        """Give these answers, and go to their outcome one question at a time."""
        self.vul_in(antwoorden)
        self.knop("Stap voor stap").click()
        self.naar("uitkomst")

    def open_met(self, code: str) -> None:
        """Follow a link with a code, to its outcome."""
        self.naar(f"code={code}")

    def ga_via(self, waar: Locator) -> None:
        """Press what leads to another step; the page follows its address a moment later."""
        waar.click()
        self.root.locator(":is(h2, h3):focus").wait_for()

    def volgende(self) -> None:
        """Go to the next question."""
        self.ga_via(self.knop("Volgende"))

    def kop(self) -> str:
        """The heading of the step that can be seen, or of the outcome."""
        return zichtbaar(self.root.locator("h2"))[0]

    def koppen_tot(self, laatste: str) -> list[str]:
        """Step on without answering, until this heading; return the headings on the way."""
        koppen = [self.kop()]
        while koppen[-1] != laatste:
            self.ga_via(self.knop(NAAR_UITKOMST_KNOP if koppen[-1] == CONTROLE else "Volgende"))
            koppen.append(self.kop())
        return koppen

    def uitkomsten(self) -> tuple[str, ...]:
        """The ids of the outcomes that can be seen."""
        return self._ids("data-uitkomst")

    def signalen(self) -> tuple[str, ...]:
        """The ids of the signals that can be seen."""
        return self._ids("data-signaal")

    def criteria(self) -> dict[str, str]:
        """The word that can be seen beside each criterion."""
        pairs = self.root.locator("[data-criterium]").evaluate_all(
            """alle => alle.map((e) => [
              e.dataset.criterium, e.querySelector("[data-deel=woord]").innerText,
            ])"""
        )
        return dict(pairs)

    def deel(self, naam: str) -> Locator:
        """A part of the screening by its name."""
        return self.root.locator(f"[data-deel='{naam}']")

    def regels(self, naam: str) -> list[str]:
        """The lines of a list that can be seen."""
        return zichtbaar(self.deel(naam).locator("li"))

    def gegeven(self) -> dict[str, str]:
        """The answers as the list with 'Wijzig' shows them, by the title of the question."""
        rows = self.regels("antwoorden-lijst")
        pairs = (row.partition(" Wijzig")[0].rpartition(": ") for row in rows)
        return {title: answer for title, _, answer in pairs}

    def wijzig(self, titel: str) -> None:
        """Follow 'Wijzig' at an answer."""
        name = f"Wijzig het antwoord op {titel}"
        self.ga_via(self.root.get_by_role("link", name=name, exact=True))

    def aangekruist(self) -> set[str]:
        """The ids of all ticked boxes."""
        return set(
            self.root.locator("form input:checked").evaluate_all("k => k.map(e => e.id)")
        )

    def code(self) -> str:
        """The code on the screen."""
        return self.deel("codetekst").inner_text()

    def _ids(self, kenmerk: str) -> tuple[str, ...]:
        return tuple(
            self.root.locator(f"[{kenmerk}]").evaluate_all(
                """(alle, kenmerk) => alle
                  .filter((e) => e.checkVisibility())
                  .map((e) => e.getAttribute(kenmerk))""",
                kenmerk,
            )
        )


def zichtbaar(elementen: Locator) -> list[str]:
    """The texts of the elements that can be seen, on one line each."""
    texts = elementen.evaluate_all(
        "alle => alle.filter((e) => e.checkVisibility()).map((e) => e.innerText)"
    )
    return [" ".join(text.split()) for text in texts]


def code_van(vragenlijst: Vragenlijst, antwoorden: Antwoorden) -> str:
    """The code that Python writes for these answers."""
    return write_code(vragenlijst, {id: frozenset(k) for id, k in antwoorden.items()})


def tab_naar(page: Page, klopt: str, hoogstens: int = 60) -> None:
    """Press Tab until `klopt`, a test in JavaScript on the element with focus, holds."""
    for _ in range(hoogstens):
        page.keyboard.press("Tab")
        if page.evaluate(f"(({klopt}))(document.activeElement)"):
            return
    raise AssertionError(f"not reached with Tab: {klopt}")
