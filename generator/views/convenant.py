"""The convenant of one region, or of several regions together, as a document."""

from collections.abc import Iterator

from generator import dutch
from generator.model.begrip import Begrip
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
    Ondertekenaar,
    Stuk,
    Tabel,
    Tekst,
    Tekstsoort,
)
from generator.model.openplek import Waardesoort
from generator.model.regio import Eigentabel
from generator.model.regiokader import (
    ArtikelInRegio,
    BijlageInRegio,
    LidInRegio,
    OpenplekInRegio,
    RegioKader,
    Stand,
)
from generator.views.begrippen import role_name, terms_in
from generator.views.clausule import Clausules, clauses_of, text_widths, value_table
from generator.views.regio import house_name

VERZONNEN = (
    "Dit convenant is verzonnen. Het is een voorbeeld, geen afspraak van een echte regio."
)


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
    yield _open_table(kader, "partijen")
    yield from _not_joined(kader)
    yield Kop("Overwegingen", anker="overwegingen")
    yield Alinea((Stuk("Partijen overwegen dat:"),))
    yield Lijst(tuple(clausules.tekst(lid.tekst) for lid in kader.overwegingen))
    yield Alinea((Stuk("Partijen komen het volgende overeen."),))
    if not kader.delen:
        yield Kop("Artikelen", anker="artikelen")
    for artikel in kader.artikelen:
        yield from _part_heading(kader, artikel)
        yield _article(kader, artikel, clausules)
    yield Kop("Ondertekening", anker="ondertekening")
    yield Alinea(clausules.tekst(convenant.slot))
    yield Handtekeningen(tuple(_signatories(kader)))
    for bijlage in kader.bijlagen:
        yield from _annex(kader, bijlage, clausules)
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
    )


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
    return (Stuk(" "), Stuk(_request(plek), Tekstsoort.OPEN))


def _request(plek: OpenplekInRegio) -> str:
    return f"nog in te vullen: {plek.openplek.titel.lower()}"


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


def _annex(kader: RegioKader, bijlage: BijlageInRegio, clausules: Clausules) -> Iterator[Blok]:
    part = bijlage.bijlage
    yield Bijlagekop(part.id, bijlage.nummer, clausules.regel(part.titel), part.kader)
    if part.inleiding:
        yield Alinea(clausules.tekst(part.inleiding))
    if bijlage.leden:
        yield Bijlageleden(_clauses(kader, bijlage.leden, clausules))
    if bijlage.tabel is not None:
        yield own_table(bijlage.tabel, part.titel)
    for id in part.tabellen:
        plek = kader.openplek(id)
        if id in kader.nodig or plek.stand is not Stand.OPEN:
            yield Kop(plek.openplek.titel, niveau=2)
            yield _open_table(kader, id)
    if part.begrippen:
        yield _terms(kader, clausules)


def _terms(kader: RegioKader, clausules: Clausules) -> Tabel:
    """Return the terms that occur in this convenant, with those of the region first."""
    own = [((Stuk(t.titel),), clausules.tekst(t.tekst)) for t in kader.begrippen]
    national = [
        ((Stuk(_term(kader, b)),), (Stuk(dutch.op_een_regel(b.betekenis)),))
        for b in terms_in(kader)
    ]
    return Tabel("Begrippen", ("Begrip", "Betekenis"), (*own, *national), (1, 3))


def _term(kader: RegioKader, begrip: Begrip) -> str:
    """Return a term; a role that the region renamed comes with the name it has there."""
    place = role_name(begrip)
    plek = next((o for o in kader.openplekken if o.openplek.id == place), None)
    own = str(plek.waarde) if plek is not None and plek.stand is Stand.INGEVULD else ""
    if not own or own.lower() == begrip.term.lower():
        return begrip.term
    return f"{own[0].upper()}{own[1:]} (in het kader: {begrip.term.lower()})"


def _open_table(kader: RegioKader, id: str) -> Tabel | Alinea | Lijst:
    """Return an open place as a table or list, or the marked request to fill it in."""
    plek = kader.openplek(id)
    table = value_table(plek)
    if table is not None:
        return table
    if plek.openplek.soort is Waardesoort.LIJST and plek.stand is not Stand.OPEN:
        assert isinstance(plek.waarde, list | tuple)
        return Lijst(tuple((Stuk(str(punt)),) for punt in plek.waarde))
    return Alinea((Stuk(_request(plek), Tekstsoort.OPEN),))


def _signatories(kader: RegioKader) -> Iterator[Ondertekenaar]:
    """Yield the parties that the region names, or else its municipalities."""
    parties = kader.openplek("partijen").waarde
    if isinstance(parties, list | tuple) and parties:
        for row in parties:
            yield Ondertekenaar(
                str(row.get("partij", "")), functie=str(row.get("vertegenwoordigd-door", ""))
            )
        return
    for regio in kader.regios:
        for gemeente in regio.gemeenten:
            if gemeente.aangesloten:
                yield Ondertekenaar(f"Gemeente {gemeente.naam}", functie="burgemeester")


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
        breedtes=(2, 4, 2, 2),
    )
