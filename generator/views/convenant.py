"""The convenant of one region as a document."""

from collections.abc import Iterator

from generator.model.convenant import Bijlage
from generator.model.document import (
    Alinea,
    Artikellid,
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
    Tekstsoort,
)
from generator.model.openplek import Waardesoort
from generator.model.regiokader import ArtikelInRegio, LidInRegio, RegioKader, Stand
from generator.views.clausule import Clausules, clauses_of, value_table
from generator.views.regio import house_name

VERZONNEN = (
    "Dit convenant is verzonnen. Het is een voorbeeld, geen afspraak van een echte regio."
)


def convenant_document(kader: RegioKader) -> Document:
    """Return the convenant of the region, with every open place marked."""
    clausules = clauses_of(kader)
    return Document(
        slug="convenant",
        titel=clausules.regel(kader.convenant.titel),
        regio=kader.regio.naam,
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
    yield Kop("Overwegingen", anker="overwegingen")
    yield Lijst(tuple(clausules.tekst(lid.tekst) for lid in kader.overwegingen))
    yield Kop("Artikelen", anker="artikelen")
    for artikel in kader.artikelen:
        yield _article(kader, artikel, clausules)
    yield Kop("Ondertekening", anker="ondertekening")
    yield Alinea(clausules.tekst(convenant.slot))
    yield Handtekeningen(tuple(_signatories(kader)))
    yield NieuwePagina()
    for number, bijlage in enumerate(kader.bijlagen, 1):
        yield from _annex(kader, number, bijlage, clausules)
    if kader.nog_open:
        yield NieuwePagina()
        yield from _still_open(kader)


def _article(
    kader: RegioKader, artikel: ArtikelInRegio, clausules: Clausules
) -> Documentartikel:
    numbered = len(artikel.leden) > 1
    return Documentartikel(
        anker=artikel.artikel.id,
        nummer=artikel.nummer,
        titel=clausules.regel(artikel.artikel.titel),
        leden=tuple(
            _clause(kader, lid, number if numbered else None, clausules)
            for number, lid in enumerate(artikel.leden, 1)
        ),
        kader=artikel.artikel.kader,
    )


def _clause(
    kader: RegioKader, lid: LidInRegio, number: int | None, clausules: Clausules
) -> Artikellid:
    return Artikellid(
        anker=lid.lid.id,
        nummer=number,
        tekst=clausules.tekst(lid.tekst),
        onderdelen=tuple(clausules.tekst(part) for part in lid.onderdelen),
        tabel=value_table(kader.openplek(lid.lid.tabel)) if lid.lid.tabel else None,
    )


def _annex(
    kader: RegioKader, number: int, bijlage: Bijlage, clausules: Clausules
) -> Iterator[Blok]:
    yield Kop(f"Bijlage {number}: {bijlage.titel}", anker=bijlage.id, kader=bijlage.kader)
    if bijlage.inleiding:
        yield Alinea(clausules.tekst(bijlage.inleiding))
    for id in bijlage.tabellen:
        yield Kop(kader.openplek(id).openplek.titel, niveau=2)
        yield _open_table(kader, id)


def _open_table(kader: RegioKader, id: str) -> Tabel | Alinea | Lijst:
    """Return an open place as a table or list, or the marked request to fill it in."""
    plek = kader.openplek(id)
    table = value_table(plek)
    if table is not None:
        return table
    if plek.openplek.soort is Waardesoort.LIJST and plek.stand is not Stand.OPEN:
        assert isinstance(plek.waarde, list | tuple)
        return Lijst(tuple((Stuk(str(punt)),) for punt in plek.waarde))
    label = f"nog in te vullen: {plek.openplek.titel.lower()}"
    return Alinea((Stuk(label, Tekstsoort.OPEN),))


def _signatories(kader: RegioKader) -> Iterator[Ondertekenaar]:
    """Yield the parties that the region names, or else its municipalities."""
    parties = kader.openplek("partijen").waarde
    if isinstance(parties, list | tuple) and parties:
        for row in parties:
            yield Ondertekenaar(
                str(row.get("partij", "")), functie=str(row.get("vertegenwoordigd-door", ""))
            )
        return
    for gemeente in kader.regio.gemeenten:
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
