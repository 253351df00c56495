"""A form of one region, and of one of its houses, as a document."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from generator import dutch
from generator.model.document import (
    Alinea,
    Bijeen,
    Blok,
    Document,
    Gegevens,
    Kadertekst,
    Kop,
    Logo,
    NieuwePagina,
    Schrijfveld,
    Stuk,
)
from generator.model.formulier import Formulier, Formuliersectie, Vorm
from generator.model.partner import Leefgebied
from generator.model.regio import Huis
from generator.model.regiokader import RegioKader
from generator.views.clausule import Clausules, clauses_of
from generator.views.formuliervelden import Veldmaker, condition_text
from generator.views.regio import house_name, houses_with_heading, letterhead

VERTROUWELIJK = "Vertrouwelijk na invullen: bevat persoonsgegevens"
OPENBAAR = "Zonder persoonsgegevens"

Antwoorden = Mapping[str, Mapping[str, object]]


def formulier_document(
    formulier: Formulier,
    kader: RegioKader,
    leefgebieden: tuple[Leefgebied, ...],
    huis: Huis | None = None,
    antwoorden: Antwoorden | None = None,
) -> Document:
    """Return the form with the names and roles of the region filled in.

    Args:
        formulier: the form as it holds in the region.
        kader: the region.
        leefgebieden: the rows of fields per leefgebied.
        huis: the house whose heading it carries; without, that of the region as a whole.
        antwoorden: what is filled in, by section and field; without, an empty form.
    """
    clausules = clauses_of(kader)
    velden = Veldmaker(clausules, leefgebieden, antwoorden or {})
    return Document(
        slug=f"{formulier.id}-{huis.id}" if huis else formulier.id,
        titel=clausules.regel(formulier.titel),
        regio=kader.regio.naam,
        huis=huis.naam if huis else house_name(kader),
        versie=f"{formulier.versie} van {dutch.datum(formulier.datum)}",
        kader=form_kader(formulier),
        blokken=tuple(_blocks(formulier, kader, clausules, velden)),
        voettekst=VERTROUWELIJK if formulier.vertrouwelijk else OPENBAAR,
        verzonnen=kader.regio.verzonnen,
        briefhoofd=letterhead(kader, huis),
        accent=kader.regio.accent,
        logo=_logo(kader),
    )


def _logo(kader: RegioKader) -> Logo | None:
    own = kader.regio.logo
    return Logo(own.png, own.omschrijving) if own else None


def form_documents(
    kader: RegioKader, leefgebieden: tuple[Leefgebied, ...]
) -> Iterator[Document]:
    """Yield every form of a region, for each house that has a heading of its own."""
    for formulier in kader.formulieren:
        for huis in houses_with_heading(kader):
            yield formulier_document(formulier, kader, leefgebieden, huis)


def form_kader(formulier: Formulier) -> tuple[str, ...]:
    """Return all kader ids that the form serves, each once, in order of appearance."""
    ids = [*formulier.kader]
    for sectie in formulier.secties:
        ids += sectie.kader
        for veld in sectie.velden:
            ids += veld.kader
    return tuple(dict.fromkeys(ids))


def _blocks(
    formulier: Formulier, kader: RegioKader, clausules: Clausules, velden: Veldmaker
) -> Iterator[Blok]:
    if kader.regio.verzonnen:
        text = "Deze regio is verzonnen. Gebruik dit formulier niet voor een echte casus."
        yield Kadertekst("Verzonnen voorbeeld", (Stuk(text),))
    yield from _paragraphs(formulier.inleiding, clausules)
    for number, sectie in enumerate(formulier.secties, 1):
        if sectie.nieuwe_bladzijde:
            yield NieuwePagina()
        numbered = f"{number}. " if formulier.vorm is Vorm.FORMULIER else ""
        blocks = tuple(_section(formulier, sectie, numbered, clausules, velden))
        yield from (Bijeen(blocks),) if sectie.bij_elkaar else blocks
    yield from _paragraphs(formulier.slot, clausules)


def _section(
    formulier: Formulier,
    sectie: Formuliersectie,
    number: str,
    clausules: Clausules,
    velden: Veldmaker,
) -> Iterator[Blok]:
    yield Kop(
        f"{number}{clausules.regel(sectie.titel)}",
        anker=f"{formulier.id}-{sectie.id}",
        kader=() if formulier.vorm is Vorm.BRIEF else sectie.kader,
    )
    condition = condition_text(clausules.regel(sectie.voorwaarde))
    for text in (condition, sectie.uitleg):
        if text:
            yield Alinea(clausules.tekst(text), klein=True)
    blocks = (blok for veld in sectie.velden for blok in velden.blocks(sectie.id, veld))
    for group in (tuple(blocks) for _, blocks in groupby(blocks, key=_is_line)):
        yield from (_together(group),) if len(group) > 1 and _is_line(group[0]) else group


def _is_line(blok: Blok) -> bool:
    return isinstance(blok, Schrijfveld) and blok.regels == 1


def _together(lines: Iterable[Blok]) -> Gegevens:
    """Return short fields below each other as one frame: compact, on paper and on screen."""
    return Gegevens("", tuple(line for line in lines if isinstance(line, Schrijfveld)))


def _paragraphs(text: str, clausules: Clausules) -> Iterator[Blok]:
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            yield Alinea(clausules.tekst(paragraph))
