"""Two convenants beside each other, for a page, a document or the terminal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator import dutch
from generator.model.document import (
    Alinea,
    Blok,
    Document,
    Kadertekst,
    Kop,
    Stuk,
    Tabel,
    Tekst,
    Tekstsoort,
)
from generator.model.regiokader import RegioKader
from generator.resolve.betekenis import Aard
from generator.resolve.vergelijk import Verschil, compare
from generator.resolve.woordverschil import Woorddeel, Woordsoort, word_difference
from generator.views.clausule import model_text, model_titles
from generator.views.overgang import Overgang, transition_blocks
from generator.views.regio import house_name

_SOORTEN = {
    Woordsoort.ERBIJ: Tekstsoort.ERBIJ,
    Woordsoort.WEG: Tekstsoort.WEG,
}
_BESIDE = {
    Aard.ERBIJ: "alleen in de tekst van {rechts}",
    Aard.WEG: "alleen in de tekst van {links}",
    Aard.INGEVULD: "alleen ingevuld bij {rechts}",
    Aard.NIET_INGEVULD: "alleen ingevuld bij {links}",
}
"""What is said of two sides that stand beside each other: nothing came or went there."""
LEESWIJZER = (
    "Tussen [+ en +] staan woorden die erbij kwamen. "
    "Tussen [- en -] staan woorden die vervielen."
)


@dataclass(frozen=True)
class Regel:
    """One difference as a reader sees it; `tekst` marks the words that changed."""

    element: str
    titel: str
    kader: tuple[str, ...]
    aard: str
    betekenis: bool
    tekst: Tekst
    waarom: str


@dataclass(frozen=True)
class Vergelijking:
    """All differences between two sides, those in meaning apart from mere wording.

    `edities` says that the right side is a later edition of the left one.
    """

    links: str
    rechts: str
    regels: tuple[Regel, ...]
    edities: bool = False

    @property
    def leeswijzer(self) -> str:
        """What the marks in the texts mean."""
        if self.edities:
            return LEESWIJZER
        return (
            f"Tussen [+ en +] staat wat alleen bij {self.rechts} staat. "
            f"Tussen [- en -] staat wat alleen bij {self.links} staat."
        )

    @property
    def betekenis(self) -> tuple[Regel, ...]:
        """The differences that mean something else."""
        return tuple(regel for regel in self.regels if regel.betekenis)

    @property
    def woorden(self) -> tuple[Regel, ...]:
        """The differences in wording only."""
        return tuple(regel for regel in self.regels if not regel.betekenis)

    @property
    def samen(self) -> str:
        """How many differences there are, in one sentence."""
        if not self.regels:
            return f"{self.links} en {self.rechts} zijn gelijk."
        count = dutch.aantal(len(self.betekenis), "verschil", "verschillen")
        words = dutch.aantal(len(self.woorden), "verschil", "verschillen")
        return f"{count} in wat er geldt, {words} in alleen de woorden."


def comparison(
    links: RegioKader, rechts: RegioKader, names: tuple[str, str] | None = None
) -> Vergelijking:
    """Return what differs from left to right, ready to show.

    `names` are those of two editions; without them two regions, or a region and the model,
    stand beside each other.
    """
    left, right = names or (links.regio.naam, rechts.regio.naam)
    words = {} if names else beside(left, right)
    regels = tuple(_line(v, links, rechts, words) for v in compare(links, rechts))
    return Vergelijking(left, right, regels, edities=names is not None)


def beside(links: str, rechts: str) -> dict[Aard, str]:
    """Return how two sides that stand beside each other differ: nothing came or went."""
    return {aard: text.format(links=links, rechts=rechts) for aard, text in _BESIDE.items()}


def readable(text: str, *kaders: RegioKader) -> str:
    """Return a text of the model as a reader sees it, with `[…]` for its open places."""
    plekken = {o.openplek.id: o.openplek for kader in kaders for o in kader.openplekken}
    titels: dict[str, str] = {}
    for kader in kaders:
        titels |= model_titles(kader.convenant) | _own_titles(kader)
    return "\n".join(model_text(line, plekken, titels) for line in text.split("\n"))


def _own_titles(kader: RegioKader) -> dict[str, str]:
    """Return how a text refers to what the region added."""
    words = {"artikel": "het artikel", "bijlage": "de bijlage", "lid": "het lid"}
    return {
        t.id: f"{words[t.soort]} '{t.titel or t.id}'"
        for t in kader.keuzes.toevoegingen
        if t.soort in words
    }


def _line(
    verschil: Verschil, links: RegioKader, rechts: RegioKader, words: Mapping[Aard, str]
) -> Regel:
    a, b = verschil.links, verschil.rechts
    if not verschil.waarde:
        a, b = readable(a, rechts, links), readable(b, links, rechts)
    return Regel(
        verschil.element,
        verschil.titel,
        verschil.kader,
        dutch.opsomming([words.get(aard, aard.value) for aard in verschil.aard]),
        verschil.betekenis,
        marked(a, b),
        verschil.waarom,
    )


def marked(old: str, new: str) -> Tekst:
    """Return the new text with the words that came in and went out marked."""
    return tuple(piece for part in word_difference(old, new) for piece in _marked(part))


def _marked(part: Woorddeel) -> Iterator[Stuk]:
    """Yield a run of words; a mark ends with its line, and before the space behind it."""
    if part.soort is Woordsoort.GELIJK:
        yield Stuk(part.tekst)
        return
    for number, line in enumerate(part.tekst.split("\n")):
        words = line.rstrip()
        if number:
            yield Stuk("\n")
        if words:
            yield Stuk(words, _SOORTEN[part.soort])
        if words != line:
            yield Stuk(" ")


def comparison_document(
    vergelijking: Vergelijking, kader: RegioKader, overgang: Overgang | None = None
) -> Document:
    """Return a comparison as a document for the steering group.

    `kader` is the right side: its region heads the document. With `overgang` it ends with
    what the region has to look at.
    """
    return Document(
        slug="vergelijking",
        titel=f"Vergelijking: {vergelijking.links} en {vergelijking.rechts}",
        regio=kader.regio.naam,
        huis=house_name(kader),
        versie=f"model {kader.convenant.versie}",
        kader=tuple(dict.fromkeys(id for r in vergelijking.regels for id in r.kader)),
        blokken=(*_blocks(vergelijking), *(transition_blocks(overgang) if overgang else ())),
        voettekst="Verschillen tussen twee convenanten",
        verzonnen=kader.regio.verzonnen,
    )


def _blocks(vergelijking: Vergelijking) -> Iterator[Blok]:
    yield Kadertekst("Zo leest u dit", (Stuk(vergelijking.leeswijzer),))
    yield Alinea((Stuk(vergelijking.samen),))
    if vergelijking.betekenis:
        yield Kop("Wat er anders geldt", anker="betekenis")
        yield _table(vergelijking.betekenis, "Verschillen in wat er geldt")
    if vergelijking.woorden:
        yield Kop("Alleen andere woorden", anker="woorden")
        yield _table(vergelijking.woorden, "Verschillen in de woorden")


def _table(regels: tuple[Regel, ...], titel: str) -> Tabel:
    rows = tuple(row for regel in regels for row in _rows(regel))
    return Tabel(titel, ("Onderdeel", "Tekst", "Waarom"), rows, (3, 7, 4))


def _rows(regel: Regel) -> Iterator[tuple[Tekst, ...]]:
    """Yield a difference; each line of a text gets a row of its own."""
    first, *others = text_lines(regel.tekst)
    yield _what(regel), first, (Stuk(regel.waarom),)
    yield from (((Stuk(""),), line, (Stuk(""),)) for line in others)


def text_lines(tekst: Tekst) -> Iterator[Tekst]:
    """Yield the lines of a text; marks that run on are closed and opened again."""
    line: list[Stuk] = []
    for stuk in tekst:
        first, *others = stuk.tekst.split("\n")
        line += [replace(stuk, tekst=first)] if first else []
        for other in others:
            yield tuple(line) or (Stuk(""),)
            line = [replace(stuk, tekst=other)] if other else []
    yield tuple(line) or (Stuk(""),)


def _what(regel: Regel) -> Tekst:
    kader = f" ({', '.join(regel.kader)})" if regel.kader else ""
    aard = f". Anders: {regel.aard}" if regel.aard else ""
    return (Stuk(f"{regel.titel}{kader}{aard}."),)
