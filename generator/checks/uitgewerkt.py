"""Every statement of the kader that asks something is carried out somewhere."""

from generator.checks.verwijzingen import kader_citations
from generator.model.kader import Uitspraaksoort
from generator.model.landelijk import Landelijk
from generator.problems import Problem


def unimplemented(landelijk: Landelijk) -> tuple[Problem, ...]:
    """Return a problem for each statement that no question, clause or field carries out.

    Statements of the kind `feit` only inform the reader and need no elaboration.
    """
    cited = {id for id, _ in kader_citations(landelijk)}
    return tuple(
        Problem(
            uitspraak.plaats,
            "niet-uitgewerkt",
            f"uitspraak {uitspraak.id} ({uitspraak.soort.value}) wordt nergens uitgewerkt; "
            "noem haar bij 'kader' van een vraag, open plek, artikel of formulierveld",
        )
        for uitspraak in landelijk.uitspraken
        if uitspraak.soort is not Uitspraaksoort.FEIT and uitspraak.id not in cited
    )
