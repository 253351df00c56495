"""What is different between two convenants: of two regions, two editions, or the model."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.dutch import op_een_regel
from generator.model.kader import Ruimte
from generator.model.regio import Regio
from generator.model.regiokader import LidInRegio, OpenplekInRegio, RegioKader
from generator.problems import Position
from generator.resolve.betekenis import Aard, core, differing
from generator.resolve.waarde import as_lines

MUNICIPALITIES = "gemeenten"


@dataclass(frozen=True)
class Onderdeel:
    """A part of a convenant that can differ: a value, or a text as the model writes it.

    `ruimte` and `variant` say what the model allows, and which of its texts holds.
    """

    id: str
    titel: str
    kader: tuple[str, ...]
    tekst: str
    ruimte: Ruimte
    waarde: bool = False
    variant: str = ""
    waarom: str = ""
    plaats: Position | None = None


@dataclass(frozen=True)
class Verschil:
    """One part that differs; an empty text means: not there, or still open.

    Each row of a table is a line. `aard` is empty when only the wording differs. `waarde`
    says that the texts are values. `waarom` is the reason that the right side gives.
    """

    element: str
    titel: str
    kader: tuple[str, ...]
    links: str
    rechts: str
    aard: tuple[Aard, ...] = ()
    waarde: bool = False
    waarom: str = ""

    @property
    def betekenis(self) -> bool:
        """Whether more differs than the wording."""
        return bool(self.aard)


def compare(links: RegioKader, rechts: RegioKader) -> tuple[Verschil, ...]:
    """Return every difference, in the order of the convenant on the right."""
    left, right = parts(links), parts(rechts)
    ids = in_both_orders([*left], [*right])
    if not (MUNICIPALITIES in left and MUNICIPALITIES in right):
        ids = [id for id in ids if id != MUNICIPALITIES]  # the national model has none
    return tuple(d for id in ids if (d := difference(left.get(id), right.get(id))))


def in_both_orders(left: list[str], right: list[str]) -> list[str]:
    """Return all ids in the order of the right, each that only the left has at its place."""
    known, after = frozenset(right), ""
    behind: dict[str, list[str]] = {}
    for id in left:
        if id in known:
            after = id
        else:
            behind.setdefault(after, []).append(id)
    return [id for anchor in ("", *right) for id in (anchor, *behind.get(anchor, ())) if id]


def difference(left: Onderdeel | None, right: Onderdeel | None) -> Verschil | None:
    """Return how two sides of one part differ; None when they do not."""
    a, b = left.tekst if left else "", right.tekst if right else ""
    some = right or left
    if some is None or (a == b and (not left or not right or left.ruimte is right.ruimte)):
        return None
    return Verschil(
        some.id,
        some.titel,
        some.kader,
        a,
        b,
        tuple(_respects(left, right)),
        some.waarde,
        right.waarom if right else "",
    )


def _respects(left: Onderdeel | None, right: Onderdeel | None) -> Iterator[Aard]:
    value = any(side.waarde for side in (left, right) if side)
    if left is None or not left.tekst:
        yield Aard.INGEVULD if value else Aard.ERBIJ
    elif right is None or not right.tekst:
        yield Aard.NIET_INGEVULD if value else Aard.WEG
    elif value and left.tekst != right.tekst:
        yield Aard.WAARDE
    if left is None or right is None:
        return
    if left.ruimte is not right.ruimte:
        yield Aard.RUIMTE
    if left.variant != right.variant:
        yield Aard.VARIANT
    if left.tekst and right.tekst and not left.waarde:
        yield from differing(core(left.tekst), core(right.tekst))


def parts(kader: RegioKader) -> dict[str, Onderdeel]:
    """Return all parts of a region's convenant by id, in the order of the model."""
    reasons = {a.element: a.waarom for a in kader.afwijkingen}
    text = kader.gezamenlijk or kader
    reasons = {a.element: a.waarom for a in text.afwijkingen} | reasons
    found = [
        *_municipalities(kader.regios or (kader.regio,)),
        *(_place(plek) for plek in kader.openplekken),
        *_clauses("Overwegingen", (), text.overwegingen, text, reasons),
        *_articles(text, reasons),
        *_annexes(text, reasons),
        *_terms(text),
    ]
    return {part.id: part for part in found}


def _municipalities(regios: tuple[Regio, ...]) -> Iterator[Onderdeel]:
    names = [g.naam for regio in regios for g in regio.gemeenten if g.aangesloten]
    if names:
        text = ", ".join(names)
        yield Onderdeel(MUNICIPALITIES, "Gemeenten", ("K-ORG-01",), text, Ruimte.INVUL, True)


def _place(plek: OpenplekInRegio) -> Onderdeel:
    part = plek.openplek
    value = as_lines(part, plek.waarde) if plek.waarde is not None else ""
    return Onderdeel(
        part.id, part.titel, part.kader, value, part.ruimte, True, "", plek.waarom, plek.plaats
    )


def _articles(kader: RegioKader, reasons: Mapping[str, str]) -> Iterator[Onderdeel]:
    for artikel in kader.artikelen:
        part = artikel.artikel
        yield from _clauses(part.titel, part.kader, artikel.leden, kader, reasons)


def _annexes(kader: RegioKader, reasons: Mapping[str, str]) -> Iterator[Onderdeel]:
    for bijlage in kader.bijlagen:
        part = bijlage.bijlage
        title = f"Bijlage {part.titel}"
        rows = bijlage.tabel.rijen if bijlage.tabel else ()
        text = _lines(part.inleiding, rows)
        yield Onderdeel(
            part.id,
            title,
            part.kader,
            text,
            part.ruimte,
            waarom=reasons.get(part.id, ""),
            plaats=part.plaats,
        )
        yield from _clauses(title, part.kader, bijlage.leden, kader, reasons)


def _clauses(
    titel: str,
    kader_ids: tuple[str, ...],
    leden: Iterable[LidInRegio],
    kader: RegioKader,
    reasons: Mapping[str, str],
) -> Iterator[Onderdeel]:
    many = len(tuple(leden)) > 1
    for number, lid in enumerate(leden, 1):
        keuze = kader.keuzes.keuzes.get(lid.lid.id)
        rows = lid.tabel.rijen if lid.tabel else ()
        text = _lines(" ".join((lid.tekst, *lid.onderdelen)), rows)
        yield Onderdeel(
            lid.lid.id,
            f"{titel}, lid {number}" if many else titel,
            lid.lid.kader or kader_ids,
            text,
            lid.lid.ruimte,
            variant=(keuze.kiest if keuze else "") or lid.lid.standaard,
            waarom=reasons.get(lid.lid.id, ""),
            plaats=lid.lid.plaats,
        )


def _terms(kader: RegioKader) -> Iterator[Onderdeel]:
    for term in kader.begrippen:
        title = f"Begrip {term.titel}"
        yield Onderdeel(
            term.id, title, (), op_een_regel(term.tekst), Ruimte.VRIJ, waarom=term.waarom
        )


def _lines(text: str, rows: Iterable[tuple[str, ...]]) -> str:
    """Return a text with each row of its table on a line of its own."""
    return "\n".join(filter(None, map(op_een_regel, (text, *(", ".join(row) for row in rows)))))
