"""The check of a region's convenant against the kader, as a page and as a document."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import dutch
from generator.checks.toets import check_points, place_of
from generator.model.document import Alinea, Blok, Document, Kop, Tabel, plain
from generator.model.landelijk import Landelijk
from generator.model.openplek import Herkomst
from generator.model.regiokader import ArtikelInRegio, RegioKader, Stand
from generator.model.toets import Dekking, Oordeel, Toetspunt
from generator.problems import Position
from generator.resolve.dekking import coverage
from generator.views.regio import house_name

MANUAL = "gemeenten/toets.html"


@dataclass(frozen=True)
class Dekkingregel:
    """A statement of the kader with the articles that carry it out."""

    dekking: Dekking
    tekst: str
    waar: str
    open: str


@dataclass(frozen=True)
class Taak:
    """Something still to do: what, who decides, where in the file, where in the manual.

    `element` is what the fill-in aid opens for it; `plek` an open place with an explanation.
    """

    wat: str
    wie: str
    plaats: Position
    plek: str
    uitleg: str
    element: str = ""


@dataclass(frozen=True)
class Voortgang:
    """How far a region is, and what counts: needed places, points and statements."""

    eigen: int
    standaard: int
    open: int
    punten_goed: int
    punten: int
    gedekt: int
    uitspraken: int

    @property
    def plekken(self) -> int:
        """All open places that the convenant needs."""
        return self.eigen + self.standaard + self.open

    @property
    def percentage(self) -> int:
        """The share of the needed places with a value, rounded down: 100 is all of them."""
        return 100 * (self.eigen + self.standaard) // self.plekken if self.plekken else 100


@dataclass(frozen=True)
class Toetsing:
    """Everything the check of one region shows."""

    punten: tuple[Toetspunt, ...]
    dekking: tuple[Dekkingregel, ...]
    overig: int
    taken: tuple[Taak, ...]
    stand: Voortgang

    @property
    def klaar(self) -> bool:
        """Whether nothing is left to do before the parties can sign."""
        return not self.taken


def assessment(landelijk: Landelijk, kader: RegioKader) -> Toetsing:
    """Return the check of a region, or of the shared convenant it takes part in."""
    kader = kader.gezamenlijk or kader
    points = check_points(landelijk, kader)
    rows = tuple(_coverage_rows(landelijk, kader))
    stands = [o.stand for o in kader.benodigd]
    fine = (Oordeel.GOED, Oordeel.UITGELEGD)
    return Toetsing(
        punten=points,
        dekking=rows,
        overig=len(landelijk.uitspraken) - len(rows),
        taken=tuple(_tasks(kader, points)),
        stand=Voortgang(
            stands.count(Stand.INGEVULD),
            stands.count(Stand.STANDAARD),
            stands.count(Stand.OPEN),
            sum(p.oordeel in fine for p in points),
            len(points),
            sum(r.dekking.oordeel in fine for r in rows),
            len(rows),
        ),
    )


def _coverage_rows(landelijk: Landelijk, kader: RegioKader) -> Iterator[Dekkingregel]:
    texts = {u.id: dutch.op_een_regel(u.tekst) for u in landelijk.uitspraken}
    titles = {o.openplek.id: o.openplek.titel for o in kader.openplekken}
    for row in coverage(landelijk, kader):
        yield Dekkingregel(
            row,
            texts[row.uitspraak],
            "; ".join(_where(kader, row.leden)),
            dutch.opsomming([titles[id] for id in row.open]),
        )


def _where(kader: RegioKader, ids: tuple[str, ...]) -> Iterator[str]:
    """Yield where clauses stand: `artikel 3`, or `artikel 5, lid 1 en 2`."""
    if any(lid.lid.id in ids for lid in kader.overwegingen):
        yield "overwegingen"
    for stuk in kader.stukken:
        kind = "artikel" if isinstance(stuk, ArtikelInRegio) else "bijlage"
        found = [str(n) for n, lid in enumerate(stuk.leden, 1) if lid.lid.id in ids]
        if len(found) == len(stuk.leden) and found:
            yield f"{kind} {stuk.nummer}"
        elif found:
            yield f"{kind} {stuk.nummer}, lid {dutch.opsomming(found)}"


def _tasks(kader: RegioKader, points: tuple[Toetspunt, ...]) -> Iterator[Taak]:
    """Yield what is to do: choices to look at again, open places, then the other findings.

    Last come what the file should note, and that the parties adopt the convenant.
    """
    for afwijking in kader.te_herzien:
        text = f"Te herzien: {afwijking.titel}. De landelijke tekst is veranderd."
        manual = f"{MANUAL}#te-herzien"
        yield Taak(text, "", afwijking.plaats, "", manual, afwijking.element)
    for o in kader.nog_open:
        yield Taak(
            f"{o.openplek.titel}: {' '.join(o.openplek.vraag.split())}",
            o.openplek.wie_beslist,
            place_of(kader, o.openplek.id),
            o.openplek.id,
            "gemeenten/regiobestand.html",
            o.openplek.id,
        )
    known = {o.openplek.id for o in kader.nog_open}
    for punt in points:
        for b in punt.bevindingen:
            todo = b.oordeel not in (Oordeel.GOED, Oordeel.UITGELEGD)
            if todo and b.plek not in known:
                text = f"{punt.id} {punt.titel}: {b.tekst}"
                yield Taak(text, "", b.plaats, b.plek, f"{MANUAL}#{punt.id.lower()}", b.plek)
    if kader.niet_vastgelegd:
        first, count = kader.niet_vastgelegd[0], len(kader.niet_vastgelegd)
        choices = dutch.aantal(count, "keuze", "keuzes")
        text = f"Leg vast welke landelijke tekst u las, bij {choices}."
        yield Taak(text, "", first.plaats, "", f"{MANUAL}#vastleggen")
    if kader.openplek("convenant-status").waarde != "vastgesteld":
        yield Taak(
            "Stel het convenant vast, en noteer dat in uw bestand.",
            "de partijen",
            place_of(kader, "convenant-status"),
            "convenant-status",
            f"{MANUAL}#vaststellen",
            "convenant-status",
        )


def lawyer_places(kader: RegioKader) -> tuple[str, ...]:
    """Return the articles and annexes that a lawyer should check: what the law asks."""
    articles = (
        f"artikel {a.nummer} {a.artikel.titel}"
        for a in kader.artikelen
        if a.artikel.herkomst is Herkomst.WET
    )
    annexes = (
        f"bijlage {b.nummer} {b.bijlage.titel}"
        for b in kader.bijlagen
        if b.bijlage.herkomst is Herkomst.WET
    )
    return (*articles, *annexes)


def assessment_document(landelijk: Landelijk, kader: RegioKader) -> Document:
    """Return the check as an annex to print beside the convenant."""
    kader = kader.gezamenlijk or kader
    toetsing = assessment(landelijk, kader)
    return Document(
        slug="toets",
        titel="Toets aan het kader",
        regio=dutch.opsomming([regio.naam for regio in kader.regios]),
        huis=house_name(kader),
        versie=f"model {kader.convenant.versie}",
        kader=tuple(row.dekking.uitspraak for row in toetsing.dekking),
        blokken=tuple(_blocks(kader, toetsing)),
        voettekst="Gemaakt uit het bestand van de regio",
        verzonnen=kader.regio.verzonnen,
    )


def completion_text(toetsing: Toetsing) -> str:
    """Return in words how far the region is, and what was counted."""
    stand = toetsing.stand
    return (
        f"{stand.percentage} % van de plekken heeft een waarde: {stand.eigen} van de regio "
        f"zelf en {stand.standaard} volgens de landelijke standaard, van de "
        f"{stand.plekken} die dit convenant nodig heeft. {stand.punten_goed} van de "
        f"{stand.punten} toetspunten zijn in orde. {stand.gedekt} van de "
        f"{stand.uitspraken} uitspraken uit het kader zijn gedekt."
    )


def _blocks(kader: RegioKader, toetsing: Toetsing) -> Iterator[Blok]:
    yield Alinea(plain(completion_text(toetsing)))
    yield Kop("Toetspunten", anker="toetspunten")
    yield Tabel(
        "Toetspunten",
        ("Punt", "Wat we nagaan", "Stand", "Wat we zagen"),
        tuple(
            (
                plain(f"{p.id} {p.titel}"),
                plain(p.regel),
                plain(p.oordeel.value),
                plain("; ".join(b.tekst for b in p.bevindingen)),
            )
            for p in toetsing.punten
        ),
        (20, 34, 16, 34),
    )
    places = lawyer_places(kader)
    if places:
        yield Kop("Voor een jurist", anker="jurist")
        law = f"Deze delen volgen uit de wet van na 2013: {dutch.opsomming(places)}."
        yield Alinea(plain(f"{law} Laat een jurist ze nagaan."))
    yield Kop("Dekking van het kader", anker="dekking")
    yield Tabel(
        "Dekking van het kader",
        ("Kader", "Uitspraak", "Stand", "Waar, en waarom anders"),
        tuple(
            (
                plain(row.dekking.uitspraak),
                plain(row.tekst),
                plain(row.dekking.oordeel.value),
                plain(". ".join(part for part in (row.waar, *row.dekking.waarom) if part)),
            )
            for row in toetsing.dekking
        ),
        (15, 44, 16, 34),
    )
    yield Alinea(
        plain(
            f"De andere {toetsing.overig} uitspraken van het kader horen niet in een "
            "convenant. Zij geven uitleg, of gaan over de screening en de formulieren."
        )
    )
    if toetsing.taken:
        yield Kop(f"Nog te doen ({len(toetsing.taken)})", anker="nog-te-doen")
        yield Tabel(
            "Nog te doen",
            ("Wat", "Wie beslist", "Bestand en regel"),
            tuple(
                (plain(t.wat), plain(t.wie), plain(f"{t.plaats.path}, regel {t.plaats.line}"))
                for t in toetsing.taken
            ),
            (50, 24, 30),
        )
