"""Every open place that is declared is used, so that nobody fills in what nobody reads."""

from difflib import get_close_matches

from generator.checks.verwijzingen import national_texts
from generator.model.landelijk import Landelijk
from generator.problems import Problem
from generator.resolve.verwijzingen import Verwijzingsoort, references


def unused_places(landelijk: Landelijk) -> tuple[Problem, ...]:
    """Return a problem for each open place that no clause, annex, table or form names."""
    used = {
        found.id
        for text, _ in national_texts(landelijk)
        for found in references(text)
        if found.soort is Verwijzingsoort.OPENPLEK
    }
    declared = [plek.id for plek in landelijk.openplekken]
    for unknown in used - {*declared}:  # that message is enough: this place was meant
        used |= {*get_close_matches(unknown, declared, n=1)}
    convenant = landelijk.convenant
    used |= {lid.tabel for part in convenant.stukken for lid in part.leden}
    used |= {id for bijlage in convenant.bijlagen for id in bijlage.tabellen}
    return tuple(
        Problem(
            plek.plaats,
            "ongebruikt",
            f"open plek '{plek.id}' wordt nergens gebruikt; noem haar in een lid of formulier "
            f"als {{{plek.id}}}, of bij 'tabel' of 'tabellen', of zet 'alleen_pagina: true'",
        )
        for plek in landelijk.openplekken
        if plek.id not in used and not plek.alleen_pagina
    )
