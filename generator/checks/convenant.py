"""What a region fills in about parties, money and time agrees with itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from generator.dutch import datum, sorteersleutel
from generator.model.regiokader import OpenplekInRegio, RegioKader, Stand
from generator.problems import Position, Problem
from generator.resolve.bedrag import amount, in_euros, percentage, share

Row = Mapping[str, object]
PERIODS = (("convenant-datum", "convenant-einde"), ("agenda-vanaf", "agenda-tot"))
"""The open places that are the first and the last day of something."""
NOBODY = frozenset(("", "geen", "niemand", "nvt", "onbekend", "nog onbekend", "volgt"))
"""How people write in a table that there is nobody."""


def agreement_problems(kaders: Sequence[RegioKader]) -> tuple[Problem, ...]:
    """Return where a region's parties, budget, shares, contributions and dates contradict."""
    own = [kader for kader in kaders if kader.gezamenlijk is None]
    return tuple(
        problem
        for kader in own
        for problem in (*_parties(kader), *_money(kader), *_periods(kader))
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


def _parties(kader: RegioKader) -> Iterator[Problem]:
    seen: dict[str, Position] = {}
    for row, place in rows_of(kader, "partijen"):
        name = str(row.get("partij", ""))
        first = seen.setdefault(sorteersleutel(name), place)
        if first is not place:
            yield Problem(place, "partij", f"partij '{name}' staat hier al: zie {first}")
        if sorteersleutel(str(row.get("vertegenwoordigd-door", ""))) in NOBODY:
            message = f"partij '{name}' heeft geen vertegenwoordiger; noem wie er tekent"
            yield Problem(place, "partij", message)


def _money(kader: RegioKader) -> Iterator[Problem]:
    """Check that contributions make the budget, and each its share of it.

    One mistake gives one message. One row that does not fit is wrong itself; the sums then
    follow from it. Several rows that do not fit, with a sum that is off, are not: the budget
    is.
    """
    rows = rows_of(kader, "bijdragen")
    if not rows:
        return
    lines = [_Bijdrage.of(row, place) for row, place in rows]
    budget = _budget(kader)
    yield from (line.unreadable() for line in lines if line.is_unreadable)
    misfits = [line for line in lines if not line.is_unreadable and not line.fits(budget)]
    whole = kader.keuzes.keuzes["bijdragen"].plaats
    sums = [Problem(whole, "geld", text) for text in _sums(lines, budget)]
    off = budget is not None and sum((x.paid for x in lines), Decimal()) != budget
    if misfits and not (off and len(misfits) > 1 and sums):
        yield from (line.misfit(budget) for line in misfits)
    elif not any(line.is_unreadable for line in lines):
        yield from sums[:1]


@dataclass(frozen=True)
class _Bijdrage:
    """What one party pays, with its share if it has one."""

    partij: str
    bedrag: Decimal | None
    aandeel: Decimal | None
    geschreven: tuple[str, str]
    plaats: Position

    @classmethod
    def of(cls, row: Row, place: Position) -> "_Bijdrage":
        written = str(row.get("bedrag", "")), str(row.get("aandeel") or "")
        part = share(written[1]) if written[1] else None
        return cls(str(row.get("partij")), amount(written[0]), part, written, place)

    @property
    def paid(self) -> Decimal:
        return self.bedrag if self.bedrag is not None else Decimal()

    @property
    def is_unreadable(self) -> bool:
        """Whether a share is none, or stands beside what is no amount."""
        if self.aandeel is None:
            return bool(self.geschreven[1])
        return self.bedrag is None and self.aandeel > 0

    def unreadable(self) -> Problem:
        amount_, part = self.geschreven
        if self.aandeel is None:
            message = f"'{part}' is geen aandeel; schrijf een percentage als 60,68"
        else:
            message = (
                f"'{amount_}' is geen bedrag, maar {self.partij} heeft een aandeel van "
                f"{percentage(self.aandeel)}; schrijf een bedrag als € 102.000"
            )
        return Problem(self.plaats, "geld", message)

    def fits(self, budget: Decimal | None) -> bool:
        if budget is None or self.aandeel is None or self.bedrag is None:
            return True
        margin = budget / 20000 + 1  # a share has two decimals, an amount whole euros
        return abs(budget * self.aandeel / 100 - self.bedrag) <= margin

    def misfit(self, budget: Decimal | None) -> Problem:
        assert budget is not None and self.aandeel is not None  # or else it fits
        due = (budget * self.aandeel / 100).quantize(Decimal(1))
        message = (
            f"{self.partij} betaalt {in_euros(self.paid)}, maar {percentage(self.aandeel)} van "
            f"{in_euros(budget)} is {in_euros(due)}"
        )
        return Problem(self.plaats, "geld", message)


def _sums(lines: list[_Bijdrage], budget: Decimal | None) -> Iterator[str]:
    total = sum((line.paid for line in lines), Decimal())
    known = all(line.bedrag is not None for line in lines)
    if budget is not None and (total > budget or (total < budget and known)):
        yield (
            f"de bijdragen zijn samen {in_euros(total)}, maar de begroting is "
            f"{in_euros(budget)}; het verschil is {in_euros(abs(total - budget))}"
        )
    parts = [line.aandeel for line in lines if line.aandeel is not None]
    if parts and abs(sum(parts, Decimal()) - 100) > Decimal("0.05"):
        shares = percentage(sum(parts, Decimal()))
        yield f"de aandelen zijn samen {shares} in plaats van 100 %"


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


def _budget(kader: RegioKader) -> Decimal | None:
    found: OpenplekInRegio | None = next(
        (o for o in kader.openplekken if o.openplek.id == "begroting"), None
    )
    return amount(str(found.waarde)) if found is not None and found.waarde else None
