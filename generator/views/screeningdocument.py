"""The screening on paper: the form with its rule, and the booklet for who checks it."""

from collections.abc import Callable, Iterable, Iterator

from generator import dutch
from generator.dutch import hoofdletter
from generator.load import Inhoud
from generator.model.document import (
    Aankruisveld,
    Alinea,
    Bijeen,
    Blok,
    Document,
    Kadertekst,
    Kop,
    Lijst,
    NieuwePagina,
    Schrijfveld,
    Tabel,
    plain,
)
from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.model.screening import Formule, Screening
from generator.screening.bewijs import confirmed, prove_rule
from generator.screening.vragenlijst import NATIONAL, Lijstvraag, Vragenlijst
from generator.views.beslistabel import Beslistabel, decision_table, readings_side_by_side
from generator.views.bewijs import Bewijsview, proof_view
from generator.views.oppapier import Papierregel, by_number
from generator.views.regio import house_name
from generator.views.vragenlijst import (
    contact_lines,
    next_steps,
    question_hint,
)

DANGER = "Is er nu direct gevaar? Bel 112. Wacht niet op deze screening."
HUMAN = "Dit is een hulpmiddel. U en het Veiligheidshuis beslissen."
NO_NAMES = "Schrijf geen namen op dit formulier. Gebruik een nummer."

Blocks = Callable[[Inhoud, RegioKader | None, Vragenlijst], Iterator[Blok]]


def screening_form(inhoud: Inhoud, kader: RegioKader | None) -> Document:
    """Return the questionnaire as a form, with the rule to follow with a pencil."""
    return _document(inhoud, kader, "screening", "Screening op papier", _form)


def screening_booklet(inhoud: Inhoud, kader: RegioKader | None) -> Document:
    """Return everything about the screening, with lines for who checks and agrees."""
    return _document(
        inhoud, kader, "screening-boekje", "Screening: alles om na te lopen", _booklet
    )


def _document(
    inhoud: Inhoud, kader: RegioKader | None, slug: str, titel: str, blocks: Blocks
) -> Document:
    screening = inhoud.landelijk.screening
    vragenlijst = inhoud.vragenlijsten[kader.regio.id if kader else NATIONAL]
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


def _form(inhoud: Inhoud, kader: RegioKader | None, vragenlijst: Vragenlijst) -> Iterator[Blok]:
    landelijk = inhoud.landelijk
    paper = Papierregel(landelijk, vragenlijst, by_number(vragenlijst))
    yield Kadertekst("Acuut gevaar", plain(DANGER))
    yield Alinea(plain(NO_NAMES), klein=True)
    yield Schrijfveld("nummer", "Nummer van de casus")
    yield Schrijfveld("datum", "Datum", datum=True)
    yield Kop("Vragen")
    for number, item in enumerate(vragenlijst.vragen, 1):
        yield Aankruisveld(
            item.vraag.id,
            f"{number}. {item.vraag.tekst}",
            tuple(optie.label for optie in item.opties),
            item.aankruisen,
            _joined(_help(item, kader)),
        )
    yield NieuwePagina()
    yield Kop("Zo bepaalt u de uitkomst")
    yield from _rule(landelijk, paper)
    yield Kop("De uitkomsten")
    yield _outcomes(landelijk, kader)
    yield Alinea(plain("Kruis aan wat klopt."), klein=True)
    ids = tuple(uitkomst.id for uitkomst in landelijk.uitkomsten)
    yield Aankruisveld("uitkomst", "Uitkomst", ids, True)
    yield Schrijfveld("toelichting", "Wat is al geprobeerd? Wie is betrokken?", 4)
    yield Kop("Let ook op")
    yield _signals(vragenlijst, paper)
    contact = ". ".join(contact_lines(kader))
    if contact:
        yield Kadertekst(
            "Twijfelt u? Overleg zonder namen met het Veiligheidshuis", plain(contact)
        )


def _help(item: Lijstvraag, kader: RegioKader | None) -> Iterator[str]:
    yield question_hint(item, kader)
    if item.vraag.voorbeeld_ja:
        yield f"Ja: {item.vraag.voorbeeld_ja}"
    if item.vraag.voorbeeld_nee:
        yield f"Nee: {item.vraag.voorbeeld_nee}"


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(filter(None, sentences))


def _signals(vragenlijst: Vragenlijst, paper: Papierregel) -> Tabel:
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


def _rule(landelijk: Landelijk, paper: Papierregel) -> Iterator[Blok]:
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


def _outcomes(landelijk: Landelijk, kader: RegioKader | None) -> Tabel:
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


def _booklet(
    inhoud: Inhoud, kader: RegioKader | None, vragenlijst: Vragenlijst
) -> Iterator[Blok]:
    landelijk = inhoud.landelijk
    yield Alinea(
        plain(
            "Dit boekje is voor wie de screening controleert, zoals een jurist of een FG. "
            "Alles staat erin: vragen, regel, uitkomsten, keuzes en bewijs. "
            "Zet bij elk deel uw paraaf."
        )
    )
    paper = Papierregel(landelijk, vragenlijst, by_number(vragenlijst))
    yield Kop("Vragen")
    for number, item in enumerate(vragenlijst.vragen, 1):
        yield Bijeen(tuple(_question(number, item, kader)))
    yield from _initials("vragen")
    yield Kop("Criteria en regel")
    for criterium in landelijk.screening.criteria:
        yield Kop(f"{criterium.id}: {criterium.naam}", 2, kader=criterium.kader)
        yield Lijst(
            (
                plain(f"Voldoet: {criterium.voldoet}"),
                plain(f"Voldoet niet: {criterium.voldoet_niet}"),
                plain(f"Nog open: {criterium.nog_open}"),
            )
        )
    yield from _rule(landelijk, paper)
    yield from _initials("regel")
    yield Kop("Uitkomsten")
    yield _outcomes(landelijk, kader)
    yield Kop("Signalen")
    yield Alinea(plain("Een signaal staat naast de uitkomst en verandert haar nooit."))
    yield _signals(vragenlijst, paper)
    yield from _initials("uitkomsten")
    yield Kop("Keuzes bij het lezen van het kader")
    for leeswijze in landelijk.leeswijzen:
        yield Kop(f"{leeswijze.id}: {leeswijze.titel}", 2, kader=leeswijze.kader)
        yield Alinea(plain(leeswijze.vraag))
        yield Alinea(plain(f"Onze keuze: {leeswijze.keuze} Waarom: {leeswijze.reden}"))
        if leeswijze.andere_lezing:
            yield Alinea(plain(f"Een andere lezing: {leeswijze.andere_lezing}"))
        if leeswijze.andere_formule is not None:
            yield _readings(landelijk.screening, leeswijze.andere_formule)
    yield from _initials("keuzes")
    yield Kop("Bewijs")
    yield from _proof(inhoud, vragenlijst)
    yield from _initials("bewijs")


def _readings(screening: Screening, other: Formule) -> Tabel:
    """Return where another reading of the rule says something else than ours."""
    rows = readings_side_by_side(screening, other)
    criteria = decision_table(screening).criteria
    return Tabel(
        "Waar de lezingen verschillen",
        (*criteria, "Onze lezing", "De andere lezing"),
        tuple(tuple(map(plain, (*row.waarden, row.onze, row.andere))) for row in rows),
        (*(1 for _ in criteria), 2, 2),
    )


def _question(number: int, item: Lijstvraag, kader: RegioKader | None) -> Iterator[Blok]:
    vraag = item.vraag
    yield Kop(f"{number}. {vraag.titel}", 2, kader=vraag.kader)
    yield Alinea(plain(vraag.tekst))
    yield Alinea(plain(_joined((vraag.waarom, *_help(item, kader)))), klein=True)
    answers = dutch.opsomming([optie.label for optie in item.opties], "of")
    turned = " Ja op deze vraag telt als nee." if vraag.omgekeerd else ""
    enough = (
        f" Vanaf {vraag.drempel} die meetellen is het antwoord ja." if vraag.drempel else ""
    )
    yield Alinea(plain(f"Antwoorden: {answers}.{turned}{enough}"), klein=True)


def _proof(inhoud: Inhoud, vragenlijst: Vragenlijst) -> Iterator[Blok]:
    rule = prove_rule(inhoud.landelijk.screening, vragenlijst.regel)
    proof = proof_view(inhoud, vragenlijst)
    number = dutch.groot_getal
    yield Lijst(
        tuple(
            plain(text)
            for text in (
                f"Vragen: {proof.lijst.vragen}.",
                f"Manieren om de vragenlijst in te vullen: {number(proof.lijst.invullingen)}.",
                "Combinaties van ja, nee en onbekend, allemaal doorgerekend: "
                f"{number(rule.antwoordcombinaties)}.",
                f"Oefencasussen met de juiste uitkomst: {proof.casussen_goed} "
                f"van {proof.casussen}.",
                *confirmed(rule.proeven),
                *proof.nagegaan,
            )
        )
    )
    yield Kop("De beslistabel", 2)
    yield Alinea(
        plain(
            "Elke combinatie van ja, nee en onbekend past in precies één rij. "
            "Een streepje betekent: dit maakt hier niet uit. "
            "'Route' is de vraag of gewone samenwerking tussen ketens nodig is."
        )
    )
    yield _decisions(proof.beslistabel)
    why = (
        "Met zo weinig antwoorden staat een uitkomst vast. "
        "De andere vragen mogen dan open blijven."
    )
    title = Kop("De kortste en de langste weg", 2)
    yield Bijeen((title, Alinea(plain(why)), _shortest(proof)))
    yield Alinea(
        plain(
            "Weet u steeds ja of nee, en vraagt u alleen wat nog verschil maakt? Dan staat "
            f"de uitkomst vast na hoogstens {proof.langste.vragen} vragen over de criteria. "
            f"Met alle andere vragen erbij zijn het er hoogstens {proof.hoogstens}. "
            f"Met 'weet ik niet' zijn het er hoogstens {proof.lijst.vragen}: alle vragen."
        )
    )


def _decisions(tabel: Beslistabel) -> Tabel:
    return Tabel(
        "De beslistabel",
        (*tabel.criteria, "Uitkomst"),
        tuple(
            tuple(map(plain, (*rij.waarden, dutch.opsomming(rij.uitkomsten))))
            for rij in tabel.rijen
        ),
        (*(2 for _ in tabel.criteria), 2),
    )


def _shortest(proof: Bewijsview) -> Tabel:
    return Tabel(
        "De kortste weg naar elke uitkomst",
        ("Uitkomst", "Antwoorden", "Bijvoorbeeld", "Manieren"),
        tuple(
            tuple(
                map(
                    plain,
                    (
                        dutch.opsomming(weg.uitkomsten),
                        str(len(weg.voorbeeld)),
                        "; ".join(weg.voorbeeld),
                        str(weg.aantal),
                    ),
                )
            )
            for weg in proof.kortste
        ),
        (2, 2, 7, 2),
    )


def _initials(part: str) -> Iterator[Blok]:
    yield Schrijfveld(f"paraaf-{part}", "Gezien: naam, datum en paraaf")
