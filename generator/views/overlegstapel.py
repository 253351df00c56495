"""Everything for one case meeting as one document: print it once, in the right order."""

from collections.abc import Iterator
from dataclasses import replace

from generator import dutch
from generator.model.document import (
    Aankruisveld,
    Alinea,
    Bijeen,
    Blok,
    Document,
    Gegevens,
    Handtekeningen,
    Invultabel,
    Kop,
    Lijst,
    NieuwePagina,
    Schrijfveld,
    Stuk,
)
from generator.model.formulier import Formulier
from generator.model.partner import Leefgebied
from generator.model.regio import Huis
from generator.model.regiokader import RegioKader
from generator.views.formulier import VERTROUWELIJK, formulier_document
from generator.views.regio import houses_with_heading

SLUG = "casusoverleg-alles"
TITEL = "Alles voor een casusoverleg"


def meeting_documents(
    kader: RegioKader, leefgebieden: tuple[Leefgebied, ...]
) -> Iterator[Document]:
    """Yield the pile for a meeting, for each house that has a heading of its own."""
    forms = tuple(
        sorted(
            (formulier for formulier in kader.formulieren if formulier.casusoverleg),
            key=lambda formulier: formulier.casusoverleg,
        )
    )
    if forms:
        for huis in houses_with_heading(kader):
            yield _pile(kader, forms, leefgebieden, huis)


def _pile(
    kader: RegioKader,
    forms: tuple[Formulier, ...],
    leefgebieden: tuple[Leefgebied, ...],
    huis: Huis | None,
) -> Document:
    documents = [formulier_document(form, kader, leefgebieden, huis) for form in forms]
    first = documents[0]
    ids = [id for document in documents for id in document.kader]
    return replace(
        first,
        slug=f"{SLUG}-{huis.id}" if huis else SLUG,
        titel=TITEL,
        versie=dutch.datum(max(form.datum for form in forms)),
        kader=tuple(dict.fromkeys(ids)),
        blokken=(
            Alinea((Stuk("In deze volgorde heeft u de formulieren nodig:"),)),
            Lijst(tuple((Stuk(document.titel),) for document in documents)),
            *_part(first),
            *(
                blok
                for document in documents[1:]
                for blok in (NieuwePagina(), *_part(document))
            ),
        ),
        voettekst=VERTROUWELIJK,
    )


def _part(document: Document) -> Iterator[Blok]:
    """Yield one form as a chapter: its headings one level down, its ids its own."""
    yield Kop(document.titel, anker=f"stapel-{document.slug}", kader=document.kader[:9])
    yield Alinea((Stuk(f"Versie {document.versie}"),), klein=True)
    for blok in document.blokken:
        yield _inside(blok, document.slug)


def _inside(blok: Blok, slug: str) -> Blok:
    match blok:
        case Kop():
            return replace(blok, niveau=blok.niveau + 1, anker=f"stapel-{blok.anker}")
        case Schrijfveld() | Aankruisveld() | Invultabel():
            return replace(blok, id=f"{slug}.{blok.id}")
        case Handtekeningen():
            return replace(blok, id=f"{slug}.{blok.id}" if blok.id else "")
        case Gegevens():
            fields = tuple(replace(veld, id=f"{slug}.{veld.id}") for veld in blok.velden)
            return replace(blok, velden=fields)
        case Bijeen():
            return Bijeen(tuple(_inside(inner, slug) for inner in blok.blokken))
        case _:
            return blok
