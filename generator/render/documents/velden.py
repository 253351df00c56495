"""The fields of a document: a name and a spoken description for each place to fill in."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.model.document import (
    Aankruisveld,
    Bijeen,
    Blok,
    Celsoort,
    Celvorm,
    Document,
    Gegevens,
    Handtekeningen,
    Invultabel,
    Ondertekenaar,
    Schrijfveld,
)


class Invoer(Enum):
    """How a place is filled in: typed, picked from a list, or ticked.

    A `rond` is one of a group of which only one can be on.
    """

    TEKST = "tekst"
    DATUM = "datum"
    KEUZE = "keuze"
    VINK = "vink"
    ROND = "rond"


AAN = "Aan"
"""What a tick stands for in a file, when it has no name of its own."""


@dataclass(frozen=True)
class Veldinfo:
    """A place to fill in: its unique name, what a screen reader says, what is filled in.

    `opties` are the texts of a list; `groep` is the field that a round box belongs to,
    `groepsnaam` its label, and `stand` what the box stands for there. A tick that is on has
    a `waarde` that is not empty.
    """

    naam: str
    omschrijving: str
    meer_regels: bool = False
    soort: Invoer = Invoer.TEKST
    waarde: str = ""
    opties: tuple[str, ...] = ()
    groep: str = ""
    groepsnaam: str = ""
    stand: str = AAN


@dataclass(frozen=True)
class Cel:
    """A cell of a table to fill in: a fixed text with its help, or a field."""

    tekst: str = ""
    uitleg: str = ""
    veld: Veldinfo | None = None


def flat_blocks(blokken: tuple[Blok, ...]) -> Iterator[Blok]:
    """Yield the blocks, with those that stay together one by one."""
    for blok in blokken:
        if isinstance(blok, Bijeen):
            yield from flat_blocks(blok.blokken)
        else:
            yield blok


def fields_of(document: Document) -> Iterator[Veldinfo]:
    """Yield every field of a document, in reading order."""
    for blok in flat_blocks(document.blokken):
        match blok:
            case Schrijfveld():
                yield writing_field(blok)
            case Gegevens():
                yield from (writing_field(veld, blok.label) for veld in blok.velden)
            case Aankruisveld():
                yield from tick_fields(blok)
            case Invultabel():
                yield from (cel.veld for row in table_cells(blok) for cel in row if cel.veld)
            case Handtekeningen():
                for number in range(len(blok.ondertekenaars)):
                    yield from signature_fields(blok, number)
            case _:
                pass


def writing_field(blok: Schrijfveld, within: str = "") -> Veldinfo:
    """Return the field of a line or lines to write on; `within` is the label around it."""
    return Veldinfo(
        blok.id,
        _spoken(within, blok.label),
        blok.regels > 1,
        Invoer.DATUM if blok.datum else Invoer.TEKST,
        blok.waarde,
    )


def _spoken(label: str, part: str) -> str:
    """Return a label and what stands under it as one spoken text."""
    return f"{label}{'' if label.endswith('?') else ':'} {part}" if label else part


def tick_fields(blok: Aankruisveld) -> tuple[Veldinfo, ...]:
    """Return a field for each option; with ids and one choice they are a group."""
    keys = blok.sleutels or tuple(str(n) for n, _ in enumerate(blok.opties, 1))
    one = bool(blok.sleutels) and not blok.meer
    return tuple(
        Veldinfo(
            f"{blok.id}.{key}",
            _spoken(blok.label, optie),
            soort=Invoer.ROND if one else Invoer.VINK,
            waarde="ja" if key in blok.gekozen else "",
            groep=blok.id if one else "",
            groepsnaam=blok.label,
            stand=key if one else AAN,
        )
        for key, optie in zip(keys, blok.opties, strict=True)
    )


def signature_fields(blok: Handtekeningen, number: int) -> tuple[Veldinfo, ...]:
    """Return the fields of one who signs: none when the block is only for paper."""
    if not blok.id:
        return ()
    who = blok.ondertekenaars[number]
    name = who.partij or f"ondertekenaar {number + 1}"
    return tuple(
        Veldinfo(
            f"{blok.id}.{number + 1}.{key}",
            f"{blok.label}, {name}: {key}",
            soort=Invoer.DATUM if key == "datum" else Invoer.TEKST,
            waarde=value,
        )
        for key, value in _signing(who)
    )


def _signing(who: Ondertekenaar) -> Iterator[tuple[str, str]]:
    """Yield what is filled in beside a signature; a party that is known is not asked."""
    if who.open:
        yield "partij", who.partij
    yield "naam", who.naam
    yield "functie", who.functie
    yield "datum", who.datum


def table_cells(blok: Invultabel) -> Iterator[tuple[Cel, ...]]:
    """Yield the rows of a table to fill in: those with a fixed text, then the empty ones."""
    fixed = len(blok.rijkoppen)
    heads = blok.koppen[1:] if fixed and blok.vormen else blok.koppen
    shapes = blok.vormen or tuple(Celvorm(str(n)) for n, _ in enumerate(heads, 1))
    for number in range(fixed + blok.lege_rijen):
        text = blok.rijkoppen[number] if number < fixed else ""
        key = blok.rijsleutels[number] if number < len(blok.rijsleutels) else str(number + 1)
        values = blok.waarden[number] if number < len(blok.waarden) else ("",) * len(shapes)
        name = f"{blok.label}, {f'rij {number + 1}' if text in ('', key) else text}"
        cells = [
            Cel(veld=_cell_field(f"{blok.id}.{key}", name, kop, vorm, waarde, blok.regels > 1))
            for kop, vorm, waarde in zip(heads, shapes, values, strict=True)
        ]
        if text:
            help = blok.rijuitleg[number] if number < len(blok.rijuitleg) else ""
            cells = [Cel(text, help), *(cells if blok.vormen else cells[1:])]
        yield tuple(cells)


def _cell_field(
    row: str, name: str, kop: str, vorm: Celvorm, waarde: str, more: bool
) -> Veldinfo:
    texts = dict(vorm.opties)
    return Veldinfo(
        f"{row}.{vorm.sleutel}",
        f"{name}: {kop}",
        more and vorm.soort is Celsoort.REGEL,
        _INPUT[vorm.soort],
        texts.get(waarde, waarde),
        tuple(texts.values()),
    )


_INPUT = {
    Celsoort.REGEL: Invoer.TEKST,
    Celsoort.DATUM: Invoer.DATUM,
    Celsoort.EEN_VAN: Invoer.KEUZE,
    Celsoort.VINK: Invoer.VINK,
}
