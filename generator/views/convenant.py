"""The convenant of one region, or of several regions together, as a document."""

from collections.abc import Iterator

from generator import dutch
from generator.model.document import (
    Alinea,
    Artikellid,
    Bijlagekop,
    Bijlageleden,
    Blok,
    Document,
    Documentartikel,
    Handtekeningen,
    Kadertekst,
    Kop,
    Lijst,
    NieuwePagina,
    Stuk,
    Tabel,
    Tekst,
    Tekstsoort,
)
from generator.model.openplek import Herkomst, Waardesoort
from generator.model.regio import Eigentabel
from generator.model.regiokader import (
    ArtikelInRegio,
    BijlageInRegio,
    LidInRegio,
    RegioKader,
    Stand,
)
from generator.views.begrippen import terms_table
from generator.views.clausule import Clausules, clauses_of, request, text_widths, value_table
from generator.views.partijen import closed, parties, signatories
from generator.views.regio import house_name

VERZONNEN = (
    "Dit convenant is verzonnen. Het is een voorbeeld, geen afspraak van een echte regio."
)
FEW_CLAUSES = 5
VOOR_JURIST = "te toetsen door een jurist: dit volgt uit de wet van na 2013"


def convenant_document(kader: RegioKader) -> Document:
    """Return the convenant of the region, with every open place marked.

    For a region that takes part in the convenant of another, that is the shared text.
    """
    kader = kader.gezamenlijk or kader
    clausules = clauses_of(kader)
    return Document(
        slug="convenant",
        titel=clausules.regel(kader.convenant.titel),
        regio=dutch.opsomming([regio.naam for regio in kader.regios]),
        huis=house_name(kader),
        versie=f"model {kader.convenant.versie}",
        kader=tuple(dict.fromkeys(id for a in kader.artikelen for id in a.artikel.kader)),
        blokken=tuple(_blocks(kader, clausules)),
        voettekst="Opgesteld met het landelijke model; de regio stelt de tekst vast",
        concept=is_draft(kader),
        verzonnen=kader.regio.verzonnen,
        titelblad=True,
    )


def is_draft(kader: RegioKader) -> bool:
    """Return whether the convenant is still a draft: not adopted, or with open places."""
    adopted = kader.openplek("convenant-status").waarde == "vastgesteld"
    return bool(kader.nog_open) or not adopted


def _blocks(kader: RegioKader, clausules: Clausules) -> Iterator[Blok]:
    convenant = kader.convenant
    if kader.regio.verzonnen:
        yield Kadertekst("Verzonnen voorbeeld", (Stuk(VERZONNEN),))
    yield Kop("Partijen", anker="partijen")
    yield Alinea(clausules.tekst(convenant.aanhef))
    yield parties(kader)
    yield from _not_joined(kader)
    yield Kop("Overwegingen", anker="overwegingen")
    yield Alinea((Stuk("Partijen overwegen dat:"),))
    yield Lijst(closed([clausules.tekst(lid.tekst) for lid in kader.overwegingen]))
    yield Alinea((Stuk("Partijen komen het volgende overeen."),))
    if not kader.delen:
        yield Kop("Artikelen", anker="artikelen")
    for artikel in kader.artikelen:
        yield from _part_heading(kader, artikel)
        yield _article(kader, artikel, clausules)
    yield Kop("Ondertekening", anker="ondertekening")
    yield Alinea(clausules.tekst(convenant.slot))
    yield Handtekeningen(tuple(signatories(kader)))
    apart = True
    for bijlage in kader.bijlagen:
        # Short annexes follow each other; one like a protocol is a paper by itself.
        long = len(bijlage.leden) > FEW_CLAUSES
        yield from _annex(kader, bijlage, clausules, apart or long)
        apart = long
    if kader.nog_open:
        yield NieuwePagina()
        yield from _still_open(kader)


def _not_joined(kader: RegioKader) -> Iterator[Blok]:
    """Yield which municipalities of the region are not a party, and why."""
    apart = [g for regio in kader.regios for g in regio.gemeenten if not g.aangesloten]
    if apart:
        yield Alinea((Stuk("Nog niet aangesloten, en dus geen partij:"),))
        yield Lijst(tuple((Stuk(f"gemeente {g.naam}: {g.reden}"),) for g in apart))


def _part_heading(kader: RegioKader, artikel: ArtikelInRegio) -> Iterator[Blok]:
    """Yield the heading of each part of the convenant whose first article this is."""
    present = {a.artikel.id for a in kader.artikelen}
    for number, deel in enumerate(kader.delen, 1):
        first = next((id for id in deel.artikelen if id in present), "")
        if first == artikel.artikel.id:
            yield Kop(deel.titel, anker=f"deel-{number}")


def _article(
    kader: RegioKader, artikel: ArtikelInRegio, clausules: Clausules
) -> Documentartikel:
    return Documentartikel(
        anker=artikel.artikel.id,
        nummer=artikel.nummer,
        titel=clausules.regel(artikel.artikel.titel),
        leden=_clauses(kader, artikel.leden, clausules),
        kader=artikel.artikel.kader,
        merk=_mark(kader, artikel.artikel.herkomst),
    )


def _mark(kader: RegioKader, herkomst: Herkomst) -> str:
    """Return what a draft says of a part that a lawyer has to check first."""
    checked = kader.openplek("privacy-nagegaan").waarde == "nagegaan"
    return VOOR_JURIST if herkomst is Herkomst.WET and not checked else ""


def _clauses(
    kader: RegioKader, leden: tuple[LidInRegio, ...], clausules: Clausules
) -> tuple[Artikellid, ...]:
    numbered = len(leden) > 1
    return tuple(
        Artikellid(
            anker=lid.lid.id,
            nummer=number if numbered else None,
            tekst=(*clausules.tekst(lid.tekst, lid.lid.id), *_open_place(kader, lid)),
            onderdelen=tuple(clausules.tekst(part, lid.lid.id) for part in lid.onderdelen),
            tabel=_clause_table(kader, lid),
        )
        for number, lid in enumerate(leden, 1)
    )


def _open_place(kader: RegioKader, lid: LidInRegio) -> Tekst:
    """Return the request to fill in the table of a clause, as long as it holds nothing."""
    plek = kader.openplek(lid.lid.tabel) if lid.lid.tabel else None
    if plek is None or plek.stand is not Stand.OPEN:
        return ()
    return (Stuk(" "), Stuk(request(plek), Tekstsoort.OPEN))


def _clause_table(kader: RegioKader, lid: LidInRegio) -> Tabel | None:
    if lid.tabel is not None:
        return own_table(lid.tabel, "Tabel van de regio")
    return value_table(kader.openplek(lid.lid.tabel)) if lid.lid.tabel else None


def own_table(tabel: Eigentabel, titel: str) -> Tabel:
    """Return a table that the region added itself."""
    columns = [*zip(tabel.koppen, *tabel.rijen, strict=True)]
    return Tabel(
        titel=titel,
        koppen=tabel.koppen,
        rijen=tuple(tuple((Stuk(cell),) for cell in row) for row in tabel.rijen),
        breedtes=text_widths(columns),
    )


def _annex(
    kader: RegioKader, bijlage: BijlageInRegio, clausules: Clausules, nieuw_blad: bool
) -> Iterator[Blok]:
    part = bijlage.bijlage
    yield Bijlagekop(
        part.id,
        bijlage.nummer,
        clausules.regel(part.titel),
        part.kader,
        _mark(kader, part.herkomst),
        nieuw_blad,
    )
    if part.inleiding:
        yield Alinea(clausules.tekst(part.inleiding))
    if bijlage.leden:
        yield Bijlageleden(_clauses(kader, bijlage.leden, clausules))
    if bijlage.tabel is not None:
        yield own_table(bijlage.tabel, part.titel)
    places = [kader.openplek(id) for id in part.tabellen]
    shown = [o for o in places if o.openplek.id in kader.nodig or o.stand is not Stand.OPEN]
    for plek in shown:
        if len(shown) > 1:
            yield Kop(plek.openplek.titel, niveau=2, anker=f"tabel-{plek.openplek.id}")
        yield _open_table(kader, plek.openplek.id)
    if part.begrippen:
        yield terms_table(kader, clausules)


def _open_table(kader: RegioKader, id: str) -> Tabel | Alinea | Lijst:
    """Return an open place as a table or list, or the marked request to fill it in."""
    plek = kader.openplek(id)
    table = value_table(plek)
    if table is not None:
        return table
    if plek.openplek.soort is Waardesoort.LIJST and plek.stand is not Stand.OPEN:
        assert isinstance(plek.waarde, list | tuple)
        return Lijst(tuple((Stuk(str(punt)),) for punt in plek.waarde))
    return Alinea((Stuk(request(plek), Tekstsoort.OPEN),))


def _still_open(kader: RegioKader) -> Iterator[Blok]:
    yield Kop(f"Nog in te vullen ({len(kader.nog_open)})", anker="nog-in-te-vullen")
    yield Tabel(
        titel="Plekken die de regio nog moet invullen",
        koppen=("Onderwerp", "Vraag aan de regio", "Wie beslist", "Kader"),
        rijen=tuple(
            (
                (Stuk(o.openplek.titel),),
                (Stuk(o.openplek.vraag),),
                (Stuk(o.openplek.wie_beslist),),
                (Stuk(", ".join(o.openplek.kader)),),
            )
            for o in kader.nog_open
        ),
        breedtes=(26, 35, 19, 20),
    )
