"""The pages around the screening: the questionnaire, how it works, and the proof of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.load import Inhoud
from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader, Stand
from generator.model.screening import Leeswijze
from generator.screening.bewijs import confirmed, prove_rule
from generator.screening.vragenlijst import NATIONAL
from generator.views.beslistabel import Lezingrij, decision_table, readings_side_by_side
from generator.views.bewijs import proof_view
from generator.views.pagina import Pagina
from generator.views.regio import house_name
from generator.views.vervolg import use_of_screening

STANDALONE = "screening-los.html"
FREE_USE = "vrijblijvend"


@dataclass(frozen=True)
class Leeswijzeview:
    """A reading, with the rows where another reading of the rule says something else."""

    leeswijze: Leeswijze
    verschillen: tuple[Lezingrij, ...]


def national_screening_pages(inhoud: Inhoud) -> Iterator[Pagina]:
    """Yield the national pages about the screening."""
    landelijk = inhoud.landelijk
    yield Pagina(
        "screening/index.md",
        "Screening",
        "pages/screening.md.j2",
        trefwoorden=("screening", "triage", "zelfcheck", "vragenlijst"),
        zelfcheck=True,
    )
    yield Pagina(
        "screening/zo-werkt-het.md",
        "Zo werkt de zelfcheck",
        "pages/zo-werkt-het.md.j2",
        {"landelijk": landelijk, "beslistabel": decision_table(landelijk.screening)},
    )
    yield Pagina(
        "screening/leeswijzen.md",
        "Zo lezen wij de criteria",
        "pages/leeswijzen.md.j2",
        {
            "leeswijzen": tuple(_readings(landelijk)),
            "criteria": decision_table(landelijk.screening).criteria,
        },
    )
    national = inhoud.vragenlijsten[NATIONAL]
    proof = prove_rule(landelijk.screening, national.regel)
    yield Pagina(
        "screening/bewijs.md",
        "Bewijs",
        "pages/bewijs.md.j2",
        {
            "regel": proof,
            "nagegaan": confirmed(proof.proeven),
            "bewijs": proof_view(inhoud, national),
        },
    )
    yield Pagina(
        "screening/uitwisseling.md",
        "Uitwisseling",
        "pages/uitwisseling.md.j2",
        {"versie": national.versie, "kenmerk": national.kenmerk},
    )
    yield Pagina(
        "screening/registratie.md",
        "Concept voor het Algoritmeregister",
        "pages/registratie.md.j2",
        {"kader": None, "huis": "", "gebruik": ""},
    )


def region_screening_pages(inhoud: Inhoud, kader: RegioKader) -> Iterator[Pagina]:
    """Yield the questionnaire of a region, and how it stands with proof and use."""
    regio = kader.regio
    folder = f"regios/{regio.id}"
    shared = {"kader": kader, "regio": regio, "huis": house_name(kader), "map": folder}
    yield Pagina(
        f"{folder}/screening.md",
        f"Screening {regio.naam}",
        "pages/regio-screening.md.j2",
        shared,
        in_zoeken=False,
        regio=regio.id,
        zelfcheck=True,
    )
    vragenlijst = inhoud.vragenlijsten[regio.id]
    register = kader.openplek("algoritmeregister")
    yield Pagina(
        f"{folder}/verantwoording.md",
        f"Verantwoording screening {regio.naam}",
        "pages/regio-verantwoording.md.j2",
        shared
        | {
            "vragenlijst": vragenlijst,
            "bewijs": proof_view(inhoud, vragenlijst),
            "gebruik": use_of_screening(kader),
            "vrijblijvend": kader.openplek("gebruik-zelfcheck").waarde == FREE_USE,
            "geregistreerd": str(register.waarde) if register.stand is Stand.INGEVULD else "",
        },
        in_zoeken=False,
        regio=regio.id,
    )


def _readings(landelijk: Landelijk) -> Iterator[Leeswijzeview]:
    for leeswijze in landelijk.leeswijzen:
        rows: tuple[Lezingrij, ...] = ()
        if leeswijze.andere_formule is not None:
            rows = readings_side_by_side(landelijk.screening, leeswijze.andere_formule)
        yield Leeswijzeview(leeswijze, rows)
