"""On which page of the Word file a heading comes: a first value for the table of contents.

Word and LibreOffice know their own pages, and put the right number in the table when the
reader renews it. Until then this is what stands there. It follows the styles of
`documents/docx/styles.xml.j2`: lengths are twips (a twentieth of a point), sizes half points.
The fill-in aid counts the same way in `site_templates/invulhulp/paginas.mjs`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from generator.model.document import (
    Alinea,
    Artikellid,
    Bijlagekop,
    Bijlageleden,
    Blok,
    Documentartikel,
    Handtekeningen,
    Kadertekst,
    Kop,
    Lijst,
    NieuwePagina,
    Tabel,
    Tekst,
    Tekstsoort,
)

PAGE = 16838 - 1474 - 1361
WIDTH = 11906 - 2 * 1247
TABLE = 9400
CELL_SIDES, CELL_ENDS = 180, 110
SIGNATURE = 80 + 252 + 60 + 4 * 252 + 3 * 40 + 720 + 252 + 300
MOST_TOGETHER = 12
# The width of each letter from the space on, in thousandths of the size: Arial.
WIDTHS = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 "
    "556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 "
    "556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 "
    "556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 "
    "500 500 500 334 260 334 584"
)
_WIDTHS = tuple(map(int, WIDTHS.split()))
_OTHER = 556


@dataclass(frozen=True)
class Stijl:
    """A paragraph style: its size, the height of a line, the space around, the indent."""

    maat: int
    regel: int
    voor: int
    na: int
    inspringing: int = 0
    bijeen: bool = False


STANDAARD = Stijl(20, 252, 0, 120)
KLEIN = Stijl(17, 215, 0, 120)
HULP = Stijl(17, 215, 0, 60, bijeen=True)
KOP = {1: Stijl(28, 354, 280, 80, bijeen=True), 2: Stijl(23, 291, 280, 100, bijeen=True)}
LID = Stijl(20, 252, 0, 120, 425)
OPSOMMING = Stijl(20, 252, 0, 40, 425)
ONDERDEEL = Stijl(20, 252, 0, 120, 850)
KADER = Stijl(20, 252, 90, 210)
CEL = Stijl(18, 217, 20, 20)
INHOUDKOP = Stijl(32, 405, 0, 200)
INHOUD = Stijl(20, 252, 0, 40)


@dataclass(frozen=True)
class Stuk:
    """What is put on a page: `regels` lines of `hoogte`; one line is never split."""

    regels: int
    hoogte: int
    voor: int = 0
    na: int = 0
    bijeen: bool = False
    anker: str = ""
    nieuw: bool = False


Gap = Callable[[int, int], int]
BREAK = Stuk(0, 1, nieuw=True)
"""What follows starts a page."""


def page_numbers(
    blokken: Sequence[Blok], contents: int, gap: Gap = max, *, kader: bool = True
) -> Mapping[str, int]:
    """Return the page of each heading by its anchor, in a document with a title page.

    The table of contents, on the second page, has `contents` lines. `gap` makes one space of
    that after a paragraph and that before the next: Word takes the larger, ODF both.

    `kader` says whether articles and annexes show the kader ids they carry out and their
    marks, as a draft.
    """
    table = (_styled(INHOUD, 1) for _ in range(contents))
    head = (BREAK, _styled(INHOUDKOP, 1), *table, BREAK)
    pairs = zip_longest(blokken, blokken[1:])
    return _placed(
        (*head, *(s for blok, then in pairs for s in _pieces(blok, then, kader))), gap
    )


def _pieces(blok: Blok, then: Blok | None, kader: bool) -> Iterator[Stuk]:
    match blok:
        case Kop():
            yield _paragraph(KOP.get(blok.niveau, KOP[2]), blok.tekst, anker=blok.anker)
            yield from _kader(blok.kader, HULP)
        case Alinea():
            together = isinstance(then, Tabel | Lijst | Handtekeningen)
            style = KLEIN if blok.klein else STANDAARD
            yield _paragraph(style, _plain(blok.tekst), together=together)
        case Kadertekst():
            yield _paragraph(KADER, f"{blok.titel}. {_plain(blok.tekst)}")
        case Lijst():
            yield from (_paragraph(OPSOMMING, _plain(punt)) for punt in blok.punten)
        case Documentartikel():
            title = f"Artikel {blok.nummer} {blok.titel}"
            yield _paragraph(KOP[2], title, anker=blok.anker)
            yield from _merk(blok.merk if kader else "")
            yield from _clauses(blok.leden, slot=kader and bool(blok.kader))
            yield from _kader(blok.kader if kader else (), KLEIN)
        case Bijlagekop():
            title = f"Bijlage {blok.nummer} {blok.titel}"
            yield _paragraph(KOP[1], title, anker=blok.anker, new=blok.nieuw_blad)
            yield from _merk(blok.merk if kader else "")
            yield from _kader(blok.kader if kader else (), HULP)
        case Bijlageleden():
            yield from _clauses(blok.leden)
        case Tabel():
            yield from _table(blok)
        case Handtekeningen():
            yield from (Stuk(1, SIGNATURE) for _ in blok.ondertekenaars[::2])
        case NieuwePagina():
            yield BREAK


def _clauses(leden: Sequence[Artikellid], *, slot: bool = False) -> Iterator[Stuk]:
    for number, lid in enumerate(leden, 1):
        more = bool(lid.tabel or lid.onderdelen) or (slot and number == len(leden))
        style = LID if lid.nummer else STANDAARD
        yield _paragraph(style, _plain(lid.tekst), together=more)
        yield from (_paragraph(ONDERDEEL, _plain(part)) for part in lid.onderdelen)
        if lid.tabel:
            yield from _table(lid.tabel)


def _table(tabel: Tabel) -> Iterator[Stuk]:
    total = sum(tabel.breedtes)
    widths = [TABLE * share // total - CELL_SIDES for share in tabel.breedtes]
    yield _row(widths, tabel.koppen, together=True)
    for rij in tabel.rijen:
        yield _row(widths, tuple(map(_plain, rij)))
    yield Stuk(1, 200)


def _row(widths: Sequence[int], cells: Sequence[str], *, together: bool = False) -> Stuk:
    lines = max(line_count(t, CEL.maat, w) for t, w in zip(cells, widths, strict=True))
    return Stuk(1, lines * CEL.regel + CEL.voor + CEL.na + CELL_ENDS, bijeen=together)


def _kader(ids: tuple[str, ...], style: Stijl) -> Iterator[Stuk]:
    if ids:
        yield _paragraph(style, f"Kader: {', '.join(ids)}")


def _merk(merk: str) -> Iterator[Stuk]:
    if merk:
        yield _paragraph(HULP, f"[{merk}]")


def _paragraph(
    style: Stijl, text: str, *, anker: str = "", together: bool = False, new: bool = False
) -> Stuk:
    lines = line_count(text, style.maat, WIDTH - style.inspringing)
    together = together or style.bijeen
    return Stuk(lines, style.regel, style.voor, style.na, together, anker, new)


def _styled(style: Stijl, lines: int) -> Stuk:
    return Stuk(lines, style.regel, style.voor, style.na)


def _plain(text: Tekst) -> str:
    return "".join(f"[{s.tekst}]" if s.soort is Tekstsoort.OPEN else s.tekst for s in text)


def line_count(text: str, size: int, width: int) -> int:
    """Return how many lines a text takes in a column of this width."""
    most, lines, used = width * 100 // size, 1, 0
    for word in text.split(" "):
        long = _word(word)
        if used and used + _WIDTHS[0] + long > most:
            lines, used = lines + 1, long
        else:
            used += long + (_WIDTHS[0] if used else 0)
        lines, used = lines + used // (most + 1), used % (most + 1)
    return lines


@lru_cache(maxsize=20_000)
def _word(word: str) -> int:
    """Return the width of a word; most words come back in every convenant."""
    return sum(map(_letter, word))


def _letter(sign: str) -> int:
    place = ord(sign) - 32
    return _WIDTHS[place] if 0 <= place < len(_WIDTHS) else _OTHER


def _placed(stukken: Sequence[Stuk], gap: Gap) -> Mapping[str, int]:
    """Return the page of each anchor when the pieces are put one below the other.

    At the top of a page the space before counts only behind a break that the document asks
    for.
    """
    page, used, after, broken, found = 1, 0, 0, True, {}
    for number, stuk in enumerate(stukken):
        start = used + gap(after, stuk.voor) if used else stuk.voor * broken
        broken = stuk.regels == 0
        if stuk.nieuw:
            page, start = page + 1, stuk.voor
        elif used and start + _with_next(stukken[number : number + MOST_TOGETHER], gap) > PAGE:
            page, start = page + 1, 0
        if stuk.anker:
            found[stuk.anker] = page
        fits = (PAGE - start) // stuk.hoogte
        if stuk.regels > max(fits, 3):
            page, used = page + 1, max(2, stuk.regels - fits) * stuk.hoogte
        else:
            used = start + stuk.regels * stuk.hoogte
        after = stuk.na
    return found


def _with_next(stukken: Sequence[Stuk], gap: Gap) -> int:
    """Return the height that must be free: the first lines, and what is kept with them."""
    height, after = 0, 0
    for stuk in stukken:
        height += gap(after, stuk.voor) if height else 0
        if not stuk.bijeen:
            return height + (stuk.regels if stuk.regels <= 3 else 2) * stuk.hoogte
        height, after = height + stuk.regels * stuk.hoogte, stuk.na
    return height
