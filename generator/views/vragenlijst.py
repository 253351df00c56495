"""The questionnaire as a page shows it: questions, rule, outcomes, and the way on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator import dutch
from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.model.screening import Criterium, Signaal, Uitkomst
from generator.screening.formule import names
from generator.screening.tabel import DIGITS, as_data, table_data
from generator.screening.vragenlijst import (
    ONLY_IN_REGION,
    UNKNOWN,
    Lijstvraag,
    Vragenlijst,
    contradiction_id,
)
from generator.views.oppapier import Papierregel, Papierstap
from generator.views.vervolg import (
    TOGETHER,
    contact_lines,
    next_steps,
    repeated_steps,
    use_of_screening,
)
from generator.views.wegwijzer import kader_addresses

Link = Callable[[str], str]
Chips = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Keuze:
    """One box to tick. `waarde` is the digit for the tables; None for a leefgebied.

    `apart` stands below the other answers, after the word 'of': nobody knows everything.
    """

    id: str
    label: str
    waarde: int | None = None
    telt_mee: bool = False
    apart: bool = False


@dataclass(frozen=True)
class VraagView:
    """One question with its boxes. `aankruisen` allows more than one.

    `tegenspraken` are pairs of the id of a contradiction and the sentence for it; `dringend`
    are signals that must be said right here, and not only with the outcome. `regionaal`
    questions exist only in a region.
    """

    id: str
    onderdeel: str
    titel: str
    tekst: str
    waarom: str
    keuzes: tuple[Keuze, ...]
    kader: Chips = ()
    hint: str = ""
    voorbeeld_ja: str = ""
    voorbeeld_nee: str = ""
    drempel: int = 0
    weet_het: str = ""
    aankruisen: bool = False
    regionaal: bool = False
    tegenspraken: tuple[tuple[str, str], ...] = ()
    dringend: tuple[Signaal, ...] = ()


@dataclass(frozen=True)
class CriteriumView:
    """A criterion, and on paper: which questions must have which answer.

    `vandaag` is the wording that practice uses now, where the region shows it.
    """

    criterium: Criterium
    op_papier: str
    kader: Chips
    vandaag: str = ""


@dataclass(frozen=True)
class UitkomstView:
    """An outcome with what to do now, in this region where there is one.

    `herhaald` are steps that need not be said again when the outcome above holds too.
    `inbreng` is the address of the forms, where a case can be brought in with one.
    """

    uitkomst: Uitkomst
    stappen: tuple[str, ...]
    kader: Chips
    herhaald: tuple[str, ...] = ()
    inbreng: str = ""


@dataclass(frozen=True)
class VragenlijstView:
    """Everything the template of the questionnaire shows.

    `zonder_contact` is the page of a region that gives no telephone or e-mail yet.
    `wanneer` says by signal at which answers it holds, for who reads without a script.
    """

    titel: str
    versie: str
    kenmerk: str
    regio: str
    verzonnen: bool
    vragen: tuple[VraagView, ...]
    criteria: tuple[CriteriumView, ...]
    uitkomsten: tuple[UitkomstView, ...]
    signalen: tuple[Signaal, ...]
    wanneer: Mapping[str, str]
    stappen: tuple[Papierstap, ...]
    contact: tuple[str, ...]
    zonder_contact: str
    gebruik: str
    regel: Mapping[str, object]


def vragenlijst_view(
    landelijk: Landelijk, kader: RegioKader | None, vragenlijst: Vragenlijst, link: Link | None
) -> VragenlijstView:
    """Return the questionnaire of a region, or the national one without a region.

    Without `link` the kader ids are names only: for a page that stands on its own.
    """
    addresses = kader_addresses(landelijk)
    paper = Papierregel(landelijk, vragenlijst)

    def chips(ids: tuple[str, ...]) -> Chips:
        return tuple((id, link(addresses[id]) if link else "") for id in ids)

    def page_of(naam: str) -> str:
        return link(f"regios/{kader.regio.id}/{naam}.html") if link and kader else ""

    contact = tuple(contact_lines(kader))
    screening = landelijk.screening
    tables = as_data(vragenlijst.regel)
    tables["signalen"] = [table_data(tabel) for tabel in vragenlijst.signaaltabellen]
    tables["tegenspraken"] = [table_data(tabel) for tabel in vragenlijst.tegenspraken]
    return VragenlijstView(
        titel=f"Screening {kader.regio.naam}" if kader else screening.titel,
        versie=vragenlijst.versie,
        kenmerk=vragenlijst.kenmerk,
        regio=kader.regio.naam if kader else "",
        verzonnen=bool(kader and kader.regio.verzonnen),
        vragen=tuple(_questions(landelijk, kader, vragenlijst, chips)),
        criteria=tuple(
            CriteriumView(
                c,
                paper.answers(c.als),
                chips(c.kader),
                c.vandaag if kader and shows_practice(kader) else "",
            )
            for c in screening.criteria
        ),
        uitkomsten=tuple(
            UitkomstView(
                u,
                tuple(next_steps(u, kader)),
                chips(u.kader),
                repeated_steps(u, landelijk, kader),
                page_of("formulieren") if u.id in TOGETHER else "",
            )
            for u in landelijk.uitkomsten
        ),
        signalen=vragenlijst.signalen,
        wanneer={s.id: paper.condition(s.voorwaarde) for s in vragenlijst.signalen},
        stappen=paper.steps(),
        contact=contact,
        zonder_contact="" if contact else page_of("index"),
        gebruik=use_of_screening(kader),
        regel=tables,
    )


def _questions(
    landelijk: Landelijk,
    kader: RegioKader | None,
    vragenlijst: Vragenlijst,
    chips: Callable[[tuple[str, ...]], Chips],
) -> Iterator[VraagView]:
    names_of = {partner.id: partner.naam for partner in landelijk.partners}
    for item in vragenlijst.vragen:
        vraag = item.vraag
        own = "Het antwoord verandert de uitkomst niet." if item.eigen else ""
        yield VraagView(
            id=vraag.id,
            onderdeel=vraag.onderdeel,
            titel=f"Vraag van de regio: {vraag.titel}" if item.eigen else vraag.titel,
            tekst=vraag.tekst,
            waarom=f"{vraag.waarom} {own}".strip(),
            keuzes=tuple(
                Keuze(
                    optie.id,
                    optie.label,
                    None if optie.waarde is None else DIGITS.index(optie.waarde),
                    optie.telt_mee,
                    optie.id == UNKNOWN,
                )
                for optie in item.opties
            ),
            kader=chips(vraag.kader),
            hint=question_hint(item, kader),
            voorbeeld_ja=vraag.voorbeeld_ja,
            voorbeeld_nee=vraag.voorbeeld_nee,
            drempel=vraag.drempel,
            weet_het=dutch.opsomming([names_of[id] for id in vraag.weet_het], "of"),
            aankruisen=item.aankruisen,
            regionaal=item.eigen or vraag.onderdeel in ONLY_IN_REGION,
            tegenspraken=tuple(_contradictions(vragenlijst.signalen, vraag.id)),
            dringend=tuple(
                s
                for s in vragenlijst.signalen
                if s.dringend and vraag.onderdeel in names(s.voorwaarde)
            ),
        )


def _contradictions(signalen: tuple[Signaal, ...], id: str) -> Iterator[tuple[str, str]]:
    for signaal in signalen:
        for number, tegenspraak in enumerate(signaal.tegenspraken, 1):
            if id in tegenspraak.vragen:
                yield contradiction_id(signaal, number), tegenspraak.tekst


def question_hint(item: Lijstvraag, kader: RegioKader | None) -> str:
    """Return the hint of a question; for priorities: which ones, and until when."""
    if item.vraag.onderdeel != "prioriteit" or kader is None:
        return item.vraag.hint
    rows = kader.openplek("prioriteiten").waarde
    assert isinstance(rows, list | tuple)  # without priorities this is not asked
    return f"De prioriteiten nu: {'; '.join(map(_priority, rows))}."


def _priority(row: Mapping[str, object]) -> str:
    until = row.get("geldig-tot")
    return (
        f"{row['onderwerp']} (tot en met {dutch.datum(str(until))})"
        if until
        else str(row["onderwerp"])
    )


def shows_practice(kader: RegioKader) -> bool:
    """Return whether the region shows the wording of today beside that of 2013."""
    return kader.openplek("woorden-van-nu").waarde == "tonen"
