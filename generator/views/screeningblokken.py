"""What the screening on paper and its booklet share: the rule, the outcomes, the signals."""

from collections.abc import Callable, Iterable, Iterator

from generator.dutch import hoofdletter
from generator.load import Inhoud
from generator.model.document import Alinea, Bijeen, Blok, Document, Tabel, plain
from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.screening.vragenlijst import Lijstvraag, Vragenlijst
from generator.views.oppapier import Papierregel
from generator.views.regio import house_name
from generator.views.vervolg import next_steps
from generator.views.vragenlijst import question_hint

HUMAN = "Dit is een hulpmiddel. U en het Veiligheidshuis beslissen."

Blocks = Callable[[Inhoud, RegioKader | None, Vragenlijst], Iterator[Blok]]


def screening_document(
    inhoud: Inhoud, kader: RegioKader | None, slug: str, titel: str, blocks: Blocks
) -> Document:
    """Return the document of a region, or of the country, around its blocks."""
    screening = inhoud.landelijk.screening
    vragenlijst = inhoud.vragenlijst_of(kader)
    ids = [id for c in screening.criteria for id in c.kader]
    return Document(
        slug=slug,
        titel=titel,
        regio=kader.regio.naam if kader else "Nederland",
        huis=house_name(kader) if kader else "Landelijke screening",
        versie=f"{vragenlijst.versie}, kenmerk {vragenlijst.kenmerk}",
        kader=tuple(dict.fromkeys((*screening.kader, *ids))),
        blokken=tuple(blocks(inhoud, kader, vragenlijst)),
        voettekst=HUMAN,
        verzonnen=bool(kader and kader.regio.verzonnen),
    )


def help_lines(item: Lijstvraag, kader: RegioKader | None) -> Iterator[str]:
    """Yield the hint of a question and its examples; some are empty."""
    yield question_hint(item, kader)
    if item.vraag.voorbeeld_ja:
        yield f"Ja: {item.vraag.voorbeeld_ja}"
    if item.vraag.voorbeeld_nee:
        yield f"Nee: {item.vraag.voorbeeld_nee}"


def joined(sentences: Iterable[str]) -> str:
    """Return the sentences that are there as one text."""
    return " ".join(filter(None, sentences))


def signal_table(vragenlijst: Vragenlijst, paper: Papierregel) -> Tabel:
    """Return the signals with the answers at which they hold, a contradiction on its own."""
    rows = [
        (paper.condition(als), f"{_sentence(signaal.titel)} {tekst}")
        for signaal in vragenlijst.signalen
        for als, tekst in (
            [(t.als, t.tekst) for t in signaal.tegenspraken]
            or [(signaal.voorwaarde, signaal.tekst)]
        )
    ]
    return Tabel(
        "Signalen",
        ("Bij deze antwoorden", "Let dan op"),
        tuple((plain(hoofdletter(when)), plain(what)) for when, what in rows),
        (3, 7),
    )


def _sentence(text: str) -> str:
    return text if text.endswith("?") else f"{text}."


def rule_blocks(landelijk: Landelijk, paper: Papierregel) -> Iterator[Blok]:
    """Yield the criteria as a table, and then the steps from criteria to outcome."""
    yield Alinea(
        plain(
            "Kloppen alle antwoorden in de rij? Dan voldoet de casus. Is één antwoord anders? "
            "Dan voldoet de casus niet. In alle andere gevallen is het criterium nog open."
        )
    )
    criteria = landelijk.screening.criteria
    yield Tabel(
        "De criteria",
        ("Criterium", "Voldoet bij deze antwoorden", "Voldoet / niet / open"),
        tuple(
            (
                plain(f"{c.id}: {c.naam}"),
                plain(hoofdletter(paper.answers(c.als))),
                plain(""),
            )
            for c in criteria
        ),
        (3, 5, 2),
    )
    yield Bijeen((Alinea(plain("Loop daarna deze stappen langs.")), _steps(paper)))


def _steps(paper: Papierregel) -> Tabel:
    return Tabel(
        "De stappen",
        ("Stap", "Vraag", "Zo ja: uitkomst"),
        tuple(
            (
                plain(str(number)),
                plain(stap.vraag),
                plain(f"{stap.uitkomst}. {stap.verder}"),
            )
            for number, stap in enumerate(paper.steps(), 1)
        ),
        (1, 6, 3),
    )


def outcome_table(landelijk: Landelijk, kader: RegioKader | None) -> Tabel:
    """Return the outcomes, what they mean and what to do, in this region where there is one."""
    return Tabel(
        "De uitkomsten",
        ("Uitkomst", "Wat betekent dit?", "Wat kunt u nu doen?"),
        tuple(
            (
                plain(uitkomst.id),
                plain(f"{uitkomst.titel} {uitkomst.uitleg}"),
                plain(" ".join(next_steps(uitkomst, kader))),
            )
            for uitkomst in landelijk.uitkomsten
        ),
        (2, 6, 8),
    )
