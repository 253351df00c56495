"""All content, read, resolved and checked: what every command starts from."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.checks.afkortingen import unknown_abbreviations
from generator.checks.casusdekking import coverage_problems
from generator.checks.casussen import case_problems
from generator.checks.dubbel import double_ids
from generator.checks.gemeenten import municipality_problems
from generator.checks.screening import proof_problems
from generator.checks.uitgewerkt import unimplemented
from generator.checks.verwijzingen import reference_problems
from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.problems import Problem, faults, in_order
from generator.resolve.regio import resolve_regio, unused_choice_file
from generator.sources.read import Bronnen, read_sources


@dataclass(frozen=True)
class Inhoud:
    """The national model and every region worked out; no faults in it."""

    landelijk: Landelijk
    kaders: tuple[RegioKader, ...]

    @property
    def per_regio(self) -> Mapping[str, RegioKader]:
        """The resolved regions by id."""
        return {kader.regio.id: kader for kader in self.kaders}


def load(project: Path) -> tuple[Inhoud | None, tuple[Problem, ...]]:
    """Read and check all content of a project folder.

    Returns the content (None when there is a fault) and every problem, in order. All
    faults of all files come at once, so that an author mends them in one round.
    """
    bronnen, problems = read_sources(project)
    if bronnen is None:
        return None, in_order(problems)
    kaders, found = resolve_all(bronnen)
    problems = in_order((*problems, *found, *content_problems(bronnen)))
    if faults(problems):
        return None, problems
    return Inhoud(bronnen.landelijk, kaders), problems


def resolve_all(bronnen: Bronnen) -> tuple[tuple[RegioKader, ...], tuple[Problem, ...]]:
    """Return every region worked out, and why choices are refused."""
    results = [
        resolve_regio(bronnen.landelijk, regio, bronnen.keuzes.get(regio.id))
        for regio in bronnen.regios
    ]
    stray = unused_choice_file((regio.id for regio in bronnen.regios), bronnen.keuzes)
    problems = [problem for _, found in results for problem in found]
    return tuple(kader for kader, _ in results), (*problems, *stray)


def content_problems(bronnen: Bronnen) -> tuple[Problem, ...]:
    """Return what no schema can say: references, coverage, municipalities, proof.

    What the cases leave out is only told when all else holds: it follows from the rule.
    """
    landelijk = bronnen.landelijk
    found = (
        *double_ids(landelijk, bronnen.regios),
        *reference_problems(landelijk, bronnen.keuzes),
        *unimplemented(landelijk),
        *municipality_problems(landelijk, bronnen.regios),
        *unknown_abbreviations(landelijk, bronnen.teksten),
        *proof_problems(landelijk),
        *case_problems(landelijk),
    )
    return found or coverage_problems(landelijk)
