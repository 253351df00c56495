"""The municipalities of a region are those of the national list, of the year of the edition."""

from collections.abc import Iterator, Mapping

from generator.model.landelijk import Gemeente, Landelijk
from generator.model.regio import Regio, RegioGemeente
from generator.problems import Ernst, Problem, suggestion

_INVENTED = "GM99"


def municipality_problems(
    landelijk: Landelijk, regios: tuple[Regio, ...]
) -> tuple[Problem, ...]:
    """Return where a region and the national list differ, by code, name and region."""
    by_code = {g.code: g for g in landelijk.gemeenten}
    problems = [*_old_list(landelijk)]
    for regio in regios:
        problems += _invented(regio) if regio.verzonnen else _real(regio, by_code)
        problems += _reasons(regio)
    return tuple(problems)


def _old_list(landelijk: Landelijk) -> Iterator[Problem]:
    """Municipalities merge on 1 January: a code of last year may be gone."""
    listed = max((g.jaar for g in landelijk.gemeenten), default=0)
    edition = int(landelijk.uitgave.datum[:4])
    if listed < edition:
        message = (
            f"de lijst van gemeenten is van 1 januari {listed} en de uitgave van {edition}; "
            "zet de lijst van dit jaar in data/gemeenten.csv"
        )
        yield Problem(landelijk.uitgave.plaats, "gemeente", message, Ernst.LET_OP)


def _invented(regio: Regio) -> Iterator[Problem]:
    for gemeente in regio.gemeenten:
        if not gemeente.code.startswith(_INVENTED):
            message = (
                f"een verzonnen regio gebruikt verzonnen gemeenten ({_INVENTED}..), "
                f"niet {gemeente.code}"
            )
            yield Problem(gemeente.plaats, "gemeente", message)


def _real(regio: Regio, by_code: Mapping[str, Gemeente]) -> Iterator[Problem]:
    names = {g.naam: g.code for g in by_code.values()}
    for gemeente in regio.gemeenten:
        yield from _one(regio, gemeente, by_code, names)
    present = {g.code for g in regio.gemeenten}
    for code, listed in by_code.items():
        if listed.regio == regio.code and code not in present:
            message = (
                f"gemeente {listed.naam} ({code}) hoort bij {regio.code} en ontbreekt hier"
            )
            yield Problem(regio.plaats, "gemeente", message)


def _one(
    regio: Regio,
    gemeente: RegioGemeente,
    by_code: Mapping[str, Gemeente],
    names: Mapping[str, str],
) -> Iterator[Problem]:
    listed = by_code.get(gemeente.code)
    if listed is None:
        right = names.get(gemeente.naam)
        near = f"; {gemeente.naam} heeft code {right}" if right else ""
        near = near or suggestion(gemeente.code, by_code, 0)
        message = f"gemeentecode {gemeente.code} staat niet in de landelijke lijst{near}"
        yield Problem(gemeente.plaats, "gemeente", message)
    elif listed.regio != regio.code:
        message = (
            f"{listed.naam} ({listed.code}) hoort bij {listed.regio}, niet bij {regio.code}"
        )
        yield Problem(gemeente.plaats, "gemeente", message)
    elif listed.naam != gemeente.naam:
        message = (
            f"{listed.code} heet in de landelijke lijst '{listed.naam}', hier '{gemeente.naam}'"
        )
        yield Problem(gemeente.plaats, "gemeente", message)


def _reasons(regio: Regio) -> Iterator[Problem]:
    for gemeente in regio.gemeenten:
        if not gemeente.aangesloten and not gemeente.reden:
            message = (
                f"{gemeente.naam} doet niet mee; geef bij 'reden' aan waarom "
                "(K-ORG-01: elke gemeente moet kunnen aansluiten)"
            )
            yield Problem(gemeente.plaats, "gemeente", message)
