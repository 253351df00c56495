"""The booklet for who checks the screening: everything about it, and the proof."""

from collections.abc import Iterator

from generator import dutch
from generator.load import Inhoud
from generator.model.document import (
    Alinea,
    Bijeen,
    Blok,
    Document,
    Kop,
    Lijst,
    Schrijfveld,
    Tabel,
    plain,
)
from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.model.screening import Formule, Screening
from generator.screening.bewijs import confirmed, prove_rule
from generator.screening.vragenlijst import Lijstvraag, Vragenlijst
from generator.views.beslistabel import Beslistabel, decision_table, readings_side_by_side
from generator.views.bewijs import Bewijsview, proof_view
from generator.views.oppapier import Papierregel, by_number
from generator.views.screeningblokken import (
    help_lines,
    joined,
    outcome_table,
    rule_blocks,
    screening_document,
    signal_table,
)


def screening_booklet(inhoud: Inhoud, kader: RegioKader | None) -> Document:
    """Return everything about the screening, with lines for who checks and agrees."""
    return screening_document(
        inhoud, kader, "screening-boekje", "Screening: alles om na te lopen", _booklet
    )


def _booklet(
    inhoud: Inhoud, kader: RegioKader | None, vragenlijst: Vragenlijst
) -> Iterator[Blok]:
    landelijk = inhoud.landelijk
    paper = Papierregel(landelijk, vragenlijst, by_number(vragenlijst))
    yield Alinea(
        plain(
            "Dit boekje is voor wie de screening controleert, zoals een jurist of een FG. "
            "Alles staat erin: vragen, regel, uitkomsten, keuzes en bewijs. "
            "Zet bij elk deel uw paraaf."
        )
    )
    for part, blocks in (
        ("vragen", _questions(vragenlijst, kader)),
        ("regel", _criteria(landelijk, paper)),
        ("uitkomsten", _outcomes(landelijk, kader, vragenlijst, paper)),
        ("keuzes", _choices(landelijk)),
        ("bewijs", _proof(inhoud, vragenlijst)),
    ):
        yield from blocks
        yield Schrijfveld(f"paraaf-{part}", "Gezien: naam, datum en paraaf")


def _questions(vragenlijst: Vragenlijst, kader: RegioKader | None) -> Iterator[Blok]:
    yield Kop("Vragen")
    for number, item in enumerate(vragenlijst.vragen, 1):
        yield Bijeen(tuple(_question(number, item, kader)))


def _criteria(landelijk: Landelijk, paper: Papierregel) -> Iterator[Blok]:
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
    yield from rule_blocks(landelijk, paper)


def _outcomes(
    landelijk: Landelijk,
    kader: RegioKader | None,
    vragenlijst: Vragenlijst,
    paper: Papierregel,
) -> Iterator[Blok]:
    yield Kop("Uitkomsten")
    yield outcome_table(landelijk, kader)
    yield Kop("Signalen")
    yield Alinea(plain("Een signaal staat naast de uitkomst en verandert haar nooit."))
    yield signal_table(vragenlijst, paper)


def _choices(landelijk: Landelijk) -> Iterator[Blok]:
    yield Kop("Keuzes bij het lezen van het kader")
    for leeswijze in landelijk.leeswijzen:
        yield Kop(f"{leeswijze.id}: {leeswijze.titel}", 2, kader=leeswijze.kader)
        yield Alinea(plain(leeswijze.vraag))
        yield Alinea(plain(f"Onze keuze: {leeswijze.keuze} Waarom: {leeswijze.reden}"))
        if leeswijze.andere_lezing:
            yield Alinea(plain(f"Een andere lezing: {leeswijze.andere_lezing}"))
        if leeswijze.andere_formule is not None:
            yield _readings(landelijk.screening, leeswijze.andere_formule)


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
    yield Alinea(plain(joined((vraag.waarom, *help_lines(item, kader)))), klein=True)
    answers = dutch.opsomming([optie.label for optie in item.opties], "of")
    turned = " Ja op deze vraag telt als nee." if vraag.omgekeerd else ""
    enough = (
        f" Vanaf {vraag.drempel} die meetellen is het antwoord ja." if vraag.drempel else ""
    )
    yield Alinea(plain(f"Antwoorden: {answers}.{turned}{enough}"), klein=True)


def _proof(inhoud: Inhoud, vragenlijst: Vragenlijst) -> Iterator[Blok]:
    yield Kop("Bewijs")
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
