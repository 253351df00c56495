"""Two documents that hold every kind of block: a form with a letterhead, and a convenant."""

import struct
import zlib

from generator.model.document import (
    Aankruisveld,
    Alinea,
    Artikellid,
    Bijeen,
    Bijlagekop,
    Bijlageleden,
    Celsoort,
    Celvorm,
    Document,
    Documentartikel,
    Gegevens,
    Handtekeningen,
    Invultabel,
    Kadertekst,
    Kop,
    Lijst,
    Logo,
    NieuwePagina,
    Ondertekenaar,
    Schrijfveld,
    Stuk,
    Tabel,
    Tekst,
    Tekstsoort,
    Vlak,
)


def tekst(text: str) -> Tekst:
    return (Stuk(text),)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    )


def _logo() -> Logo:
    """Return a grey block of 40 by 20 dots, as PNG."""
    rows = zlib.compress((b"\0" + b"\x60" * 40) * 20)
    head = struct.pack(">IIBBBBB", 40, 20, 8, 0, 0, 0, 0)
    parts = _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")
    return Logo(b"\x89PNG\r\n\x1a\n" + parts, "Een grijs vlak")


ACTIES = Invultabel(
    "acties",
    "Acties",
    ("Nr.", "Actie", "Soort (zorg / straf)", "Gereed", "Klaar"),
    (1, 6, 3, 3, 2),
    rijkoppen=("1", "2", "3"),
    vormen=(
        Celvorm("actie"),
        Celvorm("soort", Celsoort.EEN_VAN, (("zorg", "zorg"), ("straf", "straf"))),
        Celvorm("gereed", Celsoort.DATUM),
        Celvorm("klaar", Celsoort.VINK),
    ),
    regels=2,
    waarden=(("Een afspraak maken", "zorg", "02-03-2026", "ja"),),
)

FORMULIER = Document(
    slug="formulier",
    titel="Proefformulier",
    regio="Proefregio",
    huis="Proefhuis",
    versie="1 van 2 maart 2026",
    kader=tuple(f"K-RES-{number:02}" for number in range(1, 13)),
    voettekst="Vertrouwelijk na invullen",
    verzonnen=True,
    briefhoofd=("Proefstraat 1, Proefstad", "0800-0000"),
    accent="#7a1f5c",
    logo=_logo(),
    blokken=(
        Kadertekst("Let op", tekst("Dit is een proef. Alle soorten blokken staan erop.")),
        Alinea(tekst("Een alinea van twee zinnen. Zo ziet gewone tekst eruit.")),
        Kop("1. Korte velden", anker="kort", kader=("K-RES-01",)),
        Alinea(tekst("Uitleg bij dit deel, in kleine letters."), klein=True),
        Gegevens("Betrokkene", (
            Schrijfveld("naam", "Naam", waarde="Świętosława Ağaoğlu"),
            Schrijfveld("geboren", "Geboren op", datum=True),
            Schrijfveld("adres", "Adres", uitleg="Straat en plaats."),
        )),
        Schrijfveld("datum", "Datum", datum=True, waarde="02-03-2026"),
        Schrijfveld("waarom", "Waarom nu?", 4, "In uw eigen woorden.", waarde="Twee\nregels."),
        Aankruisveld("soort", "Over wie gaat het?", ("een persoon", "een gezin"),
                     sleutels=("persoon", "gezin"), gekozen=("gezin",)),
        Aankruisveld("doel", "Wat wilt u bereiken?", (
            "minder overlast in de straat en in de buurt",
            "rust en veiligheid in het gezin",
        ), meer=True, sleutels=("rust", "zorg"), gekozen=("rust",)),
        Kop("2. Tabellen", anker="tabellen"),
        ACTIES,
        Invultabel("gebied", "Per leefgebied", ("Leefgebied", "Zorgen", "Wat gaat goed"),
                   (3, 4, 4), rijkoppen=("Wonen", "Werk"), rijuitleg=("Een huis.", ""),
                   vormen=(Celvorm("zorgen"), Celvorm("goed"))),
        NieuwePagina(),
        Kop("3. Tekenen", anker="tekenen"),
        Vlak("Genogram", 6, "Gebruik nummers."),
        Lijst((tekst("Eerste punt."), tekst("Tweede punt."))),
        Bijeen((
            Kop("4. Ondertekenen", anker="akkoord"),
            Handtekeningen((Ondertekenaar("Gemeente", "A. Voorbeeld"), Ondertekenaar("")),
                           "handtekening", "Akkoord"),
        )),
    ),
)  # fmt: skip

_LEDEN = (
    Artikellid("a-1", 1, tekst("Partijen werken samen. Zij doen dat zo:"),
               (tekst("zij delen wat nodig is;"), tekst("zij spreken elkaar aan."))),
    Artikellid("a-2", 2, (
        Stuk("In afwijking van "),
        Stuk("artikel 1, eerste lid", Tekstsoort.VERWIJZING, doel="a-1", kop="a"),
        Stuk(" geldt: "),
        Stuk("nog in te vullen", Tekstsoort.OPEN),
        Stuk("."),
    )),
)  # fmt: skip

CONVENANT = Document(
    slug="convenant",
    titel="Proefconvenant",
    regio="Proefregio",
    huis="Proefhuis",
    versie="1",
    kader=(),
    voettekst="Openbaar",
    concept=True,
    titelblad=True,
    blokken=(
        Kop("Partijen", anker="partijen"),
        Lijst((tekst("Gemeente;"), tekst("Politie.")), genummerd=True),
        Kop("Artikelen", anker="artikelen"),
        Documentartikel("a", 1, "Samenwerken", _LEDEN, ("K-CONV-01",)),
        Documentartikel("b", 2, "Geld", (
            Artikellid("b-1", None, tekst("Elke partij betaalt haar deel."), tabel=Tabel(
                "Bijdragen", ("Partij", "Bedrag"),
                ((tekst("Gemeente"), tekst("€ 100")), (tekst("Politie"), tekst("€ 50"))),
                (3, 1),
            )),
        ), merk="te toetsen door een jurist"),
        Kop("Ondertekening", anker="ondertekening"),
        Handtekeningen((
            Ondertekenaar("Gemeente", functie="burgemeester", plaats="Waterstad"),
            Ondertekenaar("Politie", functie="politiechef"),
            Ondertekenaar("Zorginstelling met een lange naam"),
        )),
        Bijlagekop("x", 1, "Inzet van partners", ("K-CONV-02",)),
        Bijlageleden((Artikellid("x-1", None, tekst("Partners zetten mensen in.")),)),
        Bijlagekop("y", 2, "Privacyprotocol", merk="te toetsen", nieuw_blad=False),
        Alinea(tekst("Dit protocol werkt artikel 2 uit.")),
    ),
)  # fmt: skip

PROEVEN = (FORMULIER, CONVENANT)
