"""A form of one region as a document."""

from collections.abc import Iterator

from generator.model.document import (
    Aankruisveld,
    Alinea,
    Blok,
    Document,
    Handtekeningen,
    Invultabel,
    Kadertekst,
    Kop,
    NieuwePagina,
    Ondertekenaar,
    Schrijfveld,
    Stuk,
)
from generator.model.formulier import Formulier, Formuliersectie, Veld, Veldsoort
from generator.model.partner import Leefgebied
from generator.model.regiokader import RegioKader
from generator.views.clausule import Clausules, clauses_of
from generator.views.regio import house_name

JA_NEE_ONBEKEND = ("ja", "nee", "weet ik (nog) niet")
VERTROUWELIJK = "Vertrouwelijk na invullen: bevat persoonsgegevens"


def formulier_document(
    formulier: Formulier, kader: RegioKader, leefgebieden: tuple[Leefgebied, ...]
) -> Document:
    """Return the form with the names and roles of the region filled in."""
    clausules = clauses_of(kader)
    return Document(
        slug=formulier.id,
        titel=clausules.regel(formulier.titel),
        regio=kader.regio.naam,
        huis=house_name(kader),
        versie=formulier.versie,
        kader=form_kader(formulier),
        blokken=tuple(_blocks(formulier, kader, leefgebieden, clausules)),
        voettekst=VERTROUWELIJK,
        verzonnen=kader.regio.verzonnen,
    )


def form_kader(formulier: Formulier) -> tuple[str, ...]:
    """Return all kader ids that the form serves, each once, in order of appearance."""
    ids = [*formulier.kader]
    for sectie in formulier.secties:
        ids += sectie.kader
        for veld in sectie.velden:
            ids += veld.kader
    return tuple(dict.fromkeys(ids))


def _blocks(
    formulier: Formulier,
    kader: RegioKader,
    leefgebieden: tuple[Leefgebied, ...],
    clausules: Clausules,
) -> Iterator[Blok]:
    if kader.regio.verzonnen:
        text = "Deze regio is verzonnen. Gebruik dit formulier niet voor een echte casus."
        yield Kadertekst("Verzonnen voorbeeld", (Stuk(text),))
    if formulier.inleiding:
        yield Alinea(clausules.tekst(formulier.inleiding))
    for number, sectie in enumerate(formulier.secties, 1):
        if sectie.nieuwe_pagina:
            yield NieuwePagina()
        yield Kop(
            f"{number}. {clausules.regel(sectie.titel)}",
            anker=f"{formulier.id}-{sectie.id}",
            kader=sectie.kader,
        )
        if sectie.uitleg:
            yield Alinea(clausules.tekst(sectie.uitleg), klein=True)
        for veld in sectie.velden:
            yield _field(sectie, veld, leefgebieden, clausules)


def _field(
    sectie: Formuliersectie,
    veld: Veld,
    leefgebieden: tuple[Leefgebied, ...],
    clausules: Clausules,
) -> Blok:
    """Return one field as a block; its id is unique in the form."""
    id = f"{sectie.id}.{veld.id}"
    label, uitleg = clausules.regel(veld.label), clausules.regel(veld.uitleg)
    match veld.soort:
        case Veldsoort.UITLEG:
            return Alinea(clausules.tekst(veld.uitleg or veld.label), klein=True)
        case Veldsoort.EEN_VAN | Veldsoort.MEER_VAN:
            meer = veld.soort is Veldsoort.MEER_VAN
            opties = tuple(clausules.regel(optie) for optie in veld.opties)
            return Aankruisveld(id, label, opties, meer, uitleg)
        case Veldsoort.JA_NEE_ONBEKEND:
            return Aankruisveld(id, label, JA_NEE_ONBEKEND, False, uitleg)
        case Veldsoort.HANDTEKENINGEN:
            return Handtekeningen(tuple(Ondertekenaar(rij) for rij in veld.rijen) or _blank(3))
        case Veldsoort.TABEL | Veldsoort.LEEFGEBIEDEN:
            rows = tuple(clausules.regel(rij) for rij in veld.rijen)
            if veld.soort is Veldsoort.LEEFGEBIEDEN:
                rows = tuple(leefgebied.naam for leefgebied in leefgebieden)
            return Invultabel(
                id,
                label,
                koppen=tuple(kolom.naam for kolom in veld.kolommen),
                breedtes=tuple(kolom.breedte for kolom in veld.kolommen),
                rijkoppen=rows,
                lege_rijen=veld.lege_rijen,
                regels=veld.regels,
                uitleg=uitleg,
            )
        case soort:
            return Schrijfveld(id, label, veld.regels, uitleg, soort is Veldsoort.DATUM)


def _blank(number: int) -> tuple[Ondertekenaar, ...]:
    return tuple(Ondertekenaar("") for _ in range(number))
