"""The text of a clause with its open places filled in and its references numbered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator import dutch
from generator.model.convenant import Artikel, Convenant
from generator.model.document import Stuk, Tabel, Tekst, Tekstsoort
from generator.model.openplek import Kolom, Openplek, Waardesoort
from generator.model.regiokader import (
    ArtikelInRegio,
    LidInRegio,
    OpenplekInRegio,
    RegioKader,
    Stand,
)
from generator.resolve.verwijzingen import Verwijzing, Verwijzingsoort, split_text
from generator.resolve.waarde import as_text, column_text

Nummers = Mapping[str, str]
"""From the id of an article, clause or annex to how a text refers to it."""


def numbers(kader: RegioKader) -> dict[str, str]:
    """Return how each part of the convenant is called: `artikel 7, tweede lid`."""
    names: dict[str, str] = {}
    for artikel in kader.artikelen:
        names |= _named(f"artikel {artikel.nummer}", artikel.artikel.id, artikel.leden)
    for bijlage in kader.bijlagen:
        names |= _named(f"bijlage {bijlage.nummer}", bijlage.bijlage.id, bijlage.leden)
    return names


def headings(kader: RegioKader) -> dict[str, str]:
    """Return, for each part of the convenant, the article or annex that it stands in."""
    found: dict[str, str] = {}
    for stuk in kader.stukken:
        id = stuk.artikel.id if isinstance(stuk, ArtikelInRegio) else stuk.bijlage.id
        found |= {id: id} | {lid.lid.id: id for lid in stuk.leden}
    return found


def _named(name: str, id: str, leden: tuple[LidInRegio, ...]) -> dict[str, str]:
    """Return the name of an article or annex, and of each of its clauses."""
    only = len(leden) == 1
    return {id: name} | {
        lid.lid.id: name if only else f"{name}, {dutch.rangtelwoord(number)} lid"
        for number, lid in enumerate(leden, 1)
    }


@dataclass(frozen=True)
class Clausules:
    """Turns texts of the model into texts of one region."""

    kader: RegioKader
    nummers: Nummers
    koppen: Mapping[str, str]

    def tekst(self, text: str, vanuit: str = "") -> Tekst:
        """Return a text with its places filled in, as pieces that formats can mark.

        `vanuit` is the clause that the text stands in: its own article is not named again.
        """
        pieces: list[Stuk] = []
        for piece in split_text(dutch.op_een_regel(text)):
            if isinstance(piece, Verwijzing):
                pieces.append(self._reference(piece, vanuit))
            else:
                comma = bool(pieces) and _asks_comma(pieces[-1], piece)
                pieces.append(Stuk(f",{piece}" if comma else piece))
        return tuple(pieces)

    def regel(self, text: str) -> str:
        """Return the same as one plain line; an open place stands between brackets."""
        return "".join(
            f"[{stuk.tekst}]" if stuk.soort is Tekstsoort.OPEN else stuk.tekst
            for stuk in self.tekst(text)
        )

    def _reference(self, verwijzing: Verwijzing, vanuit: str) -> Stuk:
        if verwijzing.soort is Verwijzingsoort.OPENPLEK:
            return value_piece(self.kader.openplek(verwijzing.id))
        name = self.nummers.get(verwijzing.id)
        if name is None:
            return Stuk("een vervallen bepaling", Tekstsoort.OPEN)
        kop = self.koppen[verwijzing.id]
        if ", " in name and kop == self.koppen.get(vanuit):
            name = f"het {name.partition(', ')[2]}"
        return Stuk(name, Tekstsoort.VERWIJZING, doel=verwijzing.id, kop=kop)


def _asks_comma(before: Stuk, text: str) -> bool:
    """Return whether a comma closes a reference: `artikel 3, eerste lid, geldt niet`."""
    reference = before.soort is Tekstsoort.VERWIJZING and ", " in before.tekst
    return reference and text[:1] == " " and text[1:2].isalpha()


def clauses_of(kader: RegioKader) -> Clausules:
    """Return what turns texts of the model into texts of this region."""
    return Clausules(kader, numbers(kader), headings(kader))


def value_piece(plek: OpenplekInRegio) -> Stuk:
    """Return an open place as running text: its value, or its title when still open."""
    if plek.stand is Stand.OPEN:
        return Stuk(plek.openplek.titel.lower(), Tekstsoort.OPEN)
    soort = Tekstsoort.INGEVULD if plek.stand is Stand.INGEVULD else Tekstsoort.GEWOON
    return Stuk(dutch.op_een_regel(as_text(plek.openplek, plek.waarde)), soort)


def request(plek: OpenplekInRegio) -> str:
    """Return what stands where a region still has to fill in a table."""
    return f"nog in te vullen: {plek.openplek.titel.lower()}"


def value_table(plek: OpenplekInRegio) -> Tabel | None:
    """Return an open place of the kind table as a table; None when it holds no rows.

    A column that the region may leave empty, and did everywhere, is left out.
    """
    if plek.openplek.soort is not Waardesoort.TABEL or not plek.waarde:
        return None
    rows = plek.waarde
    assert isinstance(rows, list | tuple)  # checked against the open place when resolved
    kolommen = tuple(
        k for k in plek.openplek.kolommen if k.verplicht or any(column_text(k, r) for r in rows)
    )
    return Tabel(
        titel=plek.openplek.titel,
        koppen=tuple(kolom.naam for kolom in kolommen),
        rijen=tuple(tuple((Stuk(column_text(k, row)),) for k in kolommen) for row in rows),
        breedtes=column_widths(kolommen, rows),
    )


LINE = 100
"""How many characters of a table fit on one line of paper, about."""


def column_widths(kolommen: tuple[Kolom, ...], rows: object) -> tuple[int, ...]:
    """Return shares of the width, one for each column (see `text_widths`)."""
    assert isinstance(rows, list | tuple)
    return text_widths([[k.naam, *(column_text(k, row) for row in rows)] for k in kolommen])


def text_widths(columns: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Return shares of the width for columns of texts.

    A column is as wide as its longest text; when that does not fit on a line, the widest
    ones give way first, but no word is broken as long as the words fit.
    """
    words = [max((_longest_word(text) for text in column), default=0) for column in columns]
    whole = [max(map(len, column), default=0) for column in columns]
    widths: tuple[int, ...] = ()
    for most in range(60, 7, -2):
        widths = tuple(
            max(8, word + 2, min(most, text + 2))
            for word, text in zip(words, whole, strict=True)
        )
        if sum(widths) <= LINE:
            break
    return widths


def _longest_word(text: str) -> int:
    return max((len(word) for word in text.split()), default=0)


def model_text(text: str, plekken: Mapping[str, Openplek], titels: Mapping[str, str]) -> str:
    """Return a clause of the national model as a reader sees it: `[regionaal gremium]`.

    Args:
        text: the clause as its author wrote it.
        plekken: the open places by id.
        titels: the titles of articles, clauses and annexes by id.
    """
    pieces = []
    for piece in split_text(dutch.op_een_regel(text)):
        if isinstance(piece, str):
            pieces.append(piece)
        elif piece.soort is Verwijzingsoort.OPENPLEK:
            pieces.append(f"[{plekken[piece.id].titel.lower()}]")
        else:
            pieces.append(titels[piece.id])
    return "".join(pieces)


def model_titles(convenant: Convenant) -> dict[str, str]:
    """Return how the text of the model refers to its own parts, by title."""
    titles: dict[str, str] = {}
    for part in convenant.stukken:
        kind = "het artikel" if isinstance(part, Artikel) else "de bijlage"
        titles[part.id] = f"{kind} '{part.titel}'"
        for number, lid in enumerate(part.leden, 1):
            titles[lid.id] = f"het {dutch.rangtelwoord(number)} lid van '{part.titel}'"
    return titles
