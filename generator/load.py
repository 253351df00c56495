"""All content, read, resolved and checked: what every command starts from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.checks.afkortingen import unknown_abbreviations
from generator.checks.casusdekking import coverage_problems
from generator.checks.casussen import case_problems
from generator.checks.convenant import agreement_problems
from generator.checks.dubbel import double_ids
from generator.checks.formulieren import added_problems, form_problems
from generator.checks.gemeenten import municipality_problems
from generator.checks.leerroutes import learning_problems
from generator.checks.ongebruikt import unused_places
from generator.checks.screening import proof_problems, rule_problems
from generator.checks.tekens import signs_without_letter
from generator.checks.uitgewerkt import unimplemented
from generator.checks.uitkomstwoorden import avoided_words
from generator.checks.vaktaal import unexplained_words
from generator.checks.verwijzingen import reference_problems
from generator.checks.vingerafdruk import unnoted_choices
from generator.checks.zinnen import long_sentences
from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.problems import Problem, faults, in_order
from generator.resolve.regio import unused_choice_file
from generator.resolve.samen import resolve_regions
from generator.screening.bewijs import Langste, longest
from generator.screening.tabel import compile_rule
from generator.screening.vragenlijst import (
    NATIONAL,
    Vragenlijst,
    all_questionnaires,
    complete_questionnaire,
)
from generator.sources.lettertypen import signs_of_fonts
from generator.sources.read import Bronnen, read_sources


@dataclass(frozen=True)
class Inhoud:
    """The national model and every region worked out; no faults in it."""

    landelijk: Landelijk
    kaders: tuple[RegioKader, ...]
    vragenlijsten: Mapping[str, Vragenlijst]
    complete: Vragenlijst
    """The questionnaire with all questions, for answers that name no region."""
    keuzebestanden: Mapping[str, str]
    """The text of each region's file of choices, as its author wrote it."""
    tekens: frozenset[int]
    """The code points that a PDF can show; empty when there are no fonts."""

    @cached_property
    def per_regio(self) -> Mapping[str, RegioKader]:
        """The resolved regions by id."""
        return {kader.regio.id: kader for kader in self.kaders}

    def vragenlijst_of(self, kader: RegioKader | None) -> Vragenlijst:
        """Return the questionnaire of a region, or the national one without a region."""
        return self.vragenlijsten[kader.regio.id if kader else NATIONAL]

    @cached_property
    def langste(self) -> Langste:
        """The longest way to an outcome. It follows from the rule, so it holds everywhere."""
        national = self.vragenlijsten[NATIONAL]
        return longest(national.regel, [v.vraag.onderdeel for v in national.vragen])


def load(project: Path) -> tuple[Inhoud | None, tuple[Problem, ...]]:
    """Read and check all content of a project folder.

    Returns the content (None when there is a fault) and every problem, in order. All
    faults of all files come at once, so that an author mends them in one round.
    """
    inhoud, problems = load_former(project)
    return (None if faults(problems) else inhoud), problems


def load_former(project: Path) -> tuple[Inhoud | None, tuple[Problem, ...]]:
    """Read the content of a former edition, which need not meet the rules of now.

    Returns the content, None only when it cannot be read at all, and every problem.
    """
    bronnen, problems = read_sources(project)
    if bronnen is None:
        return None, in_order(problems)
    kaders, found = resolve_all(bronnen)
    found = (*found, *agreement_problems(kaders))
    signs = signs_of_fonts(project)
    strange = signs_without_letter(bronnen.teksten, signs)
    problems = (*problems, *found, *content_problems(bronnen), *strange)
    if rule_problems(bronnen.landelijk):
        return None, in_order(problems)
    regel = compile_rule(bronnen.landelijk.screening)
    inhoud = Inhoud(
        bronnen.landelijk,
        kaders,
        all_questionnaires(bronnen.landelijk, kaders, regel),
        complete_questionnaire(bronnen.landelijk, regel),
        {id: bronnen.teksten[k.plaats.path].text for id, k in bronnen.keuzes.items()},
        signs,
    )
    return inhoud, in_order((*problems, *screening_problems(inhoud, bronnen)))


def resolve_all(bronnen: Bronnen) -> tuple[tuple[RegioKader, ...], tuple[Problem, ...]]:
    """Return every region worked out, and why choices are refused."""
    kaders, problems = resolve_regions(bronnen.landelijk, bronnen.regios, bronnen.keuzes)
    stray = unused_choice_file((regio.id for regio in bronnen.regios), bronnen.keuzes)
    return kaders, (*problems, *stray)


def content_problems(bronnen: Bronnen) -> tuple[Problem, ...]:
    """Return what no schema can say: references, coverage, municipalities, the rule."""
    landelijk = bronnen.landelijk
    return (
        *double_ids(landelijk, bronnen.regios),
        *reference_problems(landelijk, bronnen.keuzes),
        *form_problems(landelijk.formulieren, landelijk.stappen),
        *added_problems(bronnen.keuzes),
        *learning_problems(landelijk, bronnen.teksten),
        *unimplemented(landelijk),
        *unused_places(landelijk),
        *municipality_problems(landelijk, bronnen.regios),
        *unnoted_choices(bronnen.keuzes.values()),
        *unknown_abbreviations(landelijk, bronnen.teksten),
        *unexplained_words(landelijk, bronnen.teksten),
        *long_sentences(bronnen.teksten),
        *avoided_words(bronnen.teksten),
        *rule_problems(landelijk),
    )


def screening_problems(inhoud: Inhoud, bronnen: Bronnen) -> tuple[Problem, ...]:
    """Return why a questionnaire is not sound, and where practice cases disagree with it.

    What the cases leave out is only told when all else holds: it follows from the rule.
    """
    places = {id: keuzes.plaats for id, keuzes in bronnen.keuzes.items()}
    found = (
        *proof_problems(inhoud.landelijk, inhoud.vragenlijsten, places),
        *case_problems(inhoud.landelijk, inhoud.vragenlijsten, inhoud.complete),
    )
    return found or coverage_problems(inhoud.landelijk, inhoud.complete)
