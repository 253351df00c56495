"""What a region fills in about parties, money and time agrees with itself."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import zip_longest

from generator.dutch import datum, sorteersleutel
from generator.model.regiokader import OpenplekInRegio, RegioKader, Stand
from generator.problems import Position, Problem
from generator.resolve.bedrag import amount, in_euros, percentage, share

Row = Mapping[str, object]
PERIODS = (("convenant-datum", "convenant-einde"), ("agenda-vanaf", "agenda-tot"))
"""The open places that are the first and the last day of something."""


def agreement_problems(kaders: Sequence[RegioKader]) -> tuple[Problem, ...]:
    """Return where a region's parties, budget, shares, contributions and dates contradict."""
    own = [kader for kader in kaders if kader.gezamenlijk is None]
    return tuple(
        problem
        for kader in own
        for problem in (*_parties_twice(kader), *_money(kader), *_periods(kader))
    )


def rows_of(kader: RegioKader, id: str) -> list[tuple[Row, Position]]:
    """Return the rows of a table with where each stands; empty when there are none."""
    plek = next((o for o in kader.openplekken if o.openplek.id == id), None)
    rows = plek.waarde if plek is not None and isinstance(plek.waarde, list | tuple) else ()
    keuze = kader.keuzes.keuzes.get(id)
    whole = keuze.plaats if keuze else kader.regio.plaats
    places = keuze.rijplaatsen if keuze else ()
    pairs = zip_longest(rows, places[: len(rows)], fillvalue=whole)
    return [(row, place) for row, place in pairs if isinstance(row, Mapping)]


def _parties_twice(kader: RegioKader) -> Iterator[Problem]:
    seen: dict[str, Position] = {}
    for row, place in rows_of(kader, "partijen"):
        name = str(row.get("partij", ""))
        first = seen.setdefault(sorteersleutel(name), place)
        if first is not place:
            yield Problem(place, "partij", f"partij '{name}' staat hier al: zie {first}")


def _money(kader: RegioKader) -> Iterator[Problem]:
    rows = rows_of(kader, "bijdragen")
    if not rows:
        return
    budget = _budget(kader)
    amounts = [amount(str(row.get("bedrag", ""))) for row, _ in rows]
    shares = [share(str(row["aandeel"])) if row.get("aandeel") else None for row, _ in rows]
    whole = kader.keuzes.keuzes["bijdragen"].plaats
    if budget is not None:
        total = sum((a for a in amounts if a is not None), Decimal())
        if total > budget or (total < budget and None not in amounts):
            message = (
                f"de bijdragen zijn samen {in_euros(total)}, maar de begroting is "
                f"{in_euros(budget)}; het verschil is {in_euros(abs(total - budget))}"
            )
            yield Problem(whole, "geld", message)
    yield from _shares(whole, rows, shares, amounts, budget)


def _periods(kader: RegioKader) -> Iterator[Problem]:
    """Check that what ends does so after it began, and that the evaluation lies within."""
    for start, end in PERIODS:
        if end in kader.keuzes.keuzes:
            yield from _reversed(_text(kader, start), _text(kader, end), _place(kader, end))
    for row, place in rows_of(kader, "prioriteiten"):
        yield from _reversed(
            str(row.get("geldig-vanaf", "")), str(row.get("geldig-tot", "")), place
        )
    start, end = _text(kader, "convenant-datum")[:4], _text(kader, "convenant-einde")[:4]
    year = _text(kader, "evaluatiejaar").strip()
    if year and ((start and year < start) or (end and year > end)):
        message = f"de evaluatie in {year} valt buiten het convenant"
        period = " ".join((f"van {start}" * bool(start), f"tot en met {end}" * bool(end)))
        yield Problem(_place(kader, "evaluatiejaar"), "datum", f"{message} ({period.strip()})")


def _reversed(start: str, end: str, place: Position) -> Iterator[Problem]:
    if start and end and end < start:
        message = f"het einde ({datum(end)}) ligt vóór het begin ({datum(start)})"
        yield Problem(place, "datum", message)


def _text(kader: RegioKader, id: str) -> str:
    """Return what the region filled in, as text; empty when it did not."""
    keuze = kader.keuzes.keuzes.get(id)
    plek = next((o for o in kader.openplekken if o.openplek.id == id), None)
    return str(plek.waarde) if keuze and plek and plek.stand is Stand.INGEVULD else ""


def _place(kader: RegioKader, id: str) -> Position:
    return kader.keuzes.keuzes[id].plaats


def _shares(
    whole: Position,
    rows: list[tuple[Row, Position]],
    shares: list[Decimal | None],
    amounts: list[Decimal | None],
    budget: Decimal | None,
) -> Iterator[Problem]:
    """Check that the shares make 100 %, and that each amount is its share of the budget."""
    for (row, place), found in zip(rows, shares, strict=True):
        if row.get("aandeel") and found is None:
            message = f"'{row['aandeel']}' is geen aandeel; schrijf een percentage als 60,68"
            yield Problem(place, "geld", message)
    given = [s for s in shares if s is not None]
    if not given:
        return
    total = sum(given, Decimal())
    if abs(total - 100) > Decimal("0.05"):
        message = f"de aandelen zijn samen {percentage(total)} in plaats van 100 %"
        yield Problem(whole, "geld", message)
    if budget is None:
        return
    margin = budget / 20000 + 1  # a share has two decimals, an amount whole euros
    for (row, place), part, paid in zip(rows, shares, amounts, strict=True):
        if part is not None and paid is not None and abs(budget * part / 100 - paid) > margin:
            message = (
                f"{row.get('partij')} betaalt {in_euros(paid)}, maar {percentage(part)} van "
                f"{in_euros(budget)} is {in_euros((budget * part / 100).quantize(Decimal(1)))}"
            )
            yield Problem(place, "geld", message)


def _budget(kader: RegioKader) -> Decimal | None:
    found: OpenplekInRegio | None = next(
        (o for o in kader.openplekken if o.openplek.id == "begroting"), None
    )
    return amount(str(found.waarde)) if found is not None and found.waarde else None
