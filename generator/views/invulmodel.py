"""The national model as data for the fill-in aid: texts, room, rules, never a second truth.

Everything that Python can decide beforehand is decided here: what a region may do with each
element, whether it must give a reason, where an addition may stand, which places count.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator import dutch
from generator.checks.afkortingen import NOT_FOR_READERS, ORDINARY
from generator.checks.leesteksten import NOT_READ, OWN, WHAT_NOW
from generator.checks.screening import taken_names
from generator.checks.tekens import stretches
from generator.checks.toets import POINTS
from generator.checks.uitkomstwoorden import AVOIDED
from generator.checks.vaktaal import ENDINGS, STEMS, explained_words
from generator.checks.zinnen import MOST_WORDS
from generator.dutch import op_een_regel
from generator.load import Inhoud
from generator.model.convenant import Artikel, Bijlage, Convenant, Lid
from generator.model.landelijk import Landelijk
from generator.model.openplek import Kolom, Openplek, Optie
from generator.model.partner import Partnergroep
from generator.model.regio import Regio
from generator.model.regiokader import RegioKader
from generator.resolve.elementen import Element, element_register
from generator.resolve.nodig import national_places
from generator.resolve.ruimte import allowed, needs_reason
from generator.resolve.toevoegingen import (
    ADDED_TO_CONVENANT,
    earlier_kinds,
    kinds_before,
    national_anchors,
)
from generator.resolve.verwijzingen import Verwijzingsoort, references
from generator.resolve.vingerafdruk import fingerprint
from generator.views.begrippen import name_tokens, role_name
from generator.views.regiokeuzes import chosen_by
from generator.views.wegwijzer import kader_addresses

Data = Mapping[str, object]


def fill_in_model(inhoud: Inhoud) -> Data:
    """Return all that the fill-in aid knows, for every region, as plain data."""
    landelijk = inhoud.landelijk
    register, _ = element_register(landelijk)
    addresses = kader_addresses(landelijk)
    places = {plek.id for plek in landelijk.openplekken}
    cited = dict.fromkeys(id for element in register.values() for id in element.kader)
    return {
        "onderwerpen": [
            {"id": o.id, "titel": o.titel, "inleiding": op_een_regel(o.inleiding)}
            for o in landelijk.onderwerpen
        ],
        "openplekken": [_place(plek) for plek in landelijk.openplekken],
        "stappen": [*_steps(landelijk)],
        "convenant": _convenant(landelijk.convenant),
        "elementen": {id: _element(element) for id, element in register.items()},
        "ankers": {
            soort: {
                "landelijk": national_anchors(register, soort),
                "eigen": earlier_kinds(soort),
                "voor": [kind.value for kind in kinds_before(soort)],
            }
            for soort in sorted(ADDED_TO_CONVENANT)
        },
        "vragen": {vraag.id: vraag.titel for vraag in landelijk.vragen},
        "vraagnamen": sorted(taken_names(landelijk)),
        "leestekst": {
            "plekken": WHAT_NOW,
            "soorten": sorted(OWN),
            "niet_gelezen": sorted(NOT_READ),
            "meeste_woorden": MOST_WORDS,
            "stammen": STEMS,
            "uitgangen": ENDINGS,
            "bekend": sorted(explained_words(landelijk)),
            "vermijd": [[words, advice] for words, advice in AVOIDED.items()],
        },
        "tekens": stretches(inhoud.tekens),
        "genoemd": sorted(national_places(landelijk.convenant)),
        "begrippen": [
            {
                "term": b.term,
                "betekenis": op_een_regel(b.betekenis),
                "rolnaam": role_name(b) if role_name(b) in places else "",
                "namen": [" ".join(tokens) for tokens in name_tokens(b)],
            }
            for b in sorted(landelijk.begrippen, key=lambda b: dutch.sorteersleutel(b.term))
        ],
        "woorden": sorted(
            {w for b in landelijk.begrippen for w in (b.afkorting, b.term, *b.synoniemen) if w}
            | ORDINARY
        ),
        "niet_voor_lezers": sorted(NOT_FOR_READERS),
        "sleutelpartners": [
            {"id": p.id, "naam": p.naam, "partij": p.als_partij}
            for p in landelijk.partners
            if p.groep is Partnergroep.SLEUTELPARTNER
        ],
        "toetspunten": [
            {"id": id, "titel": titel, "regel": regel} for id, titel, regel, _, _ in POINTS
        ],
        "regios": {k.regio.id: _region(k) for k in inhoud.kaders},
        "gekozen": chosen_by(inhoud.kaders),
        "kader": {id: addresses[id] for id in cited},
        "datum": landelijk.uitgave.datum,
    }


def _steps(landelijk: Landelijk) -> Iterator[Data]:
    """Yield the steps of the form, each with the open places that are asked there.

    A place is asked where the convenant first speaks of it; the others by their subject.
    """
    asked: set[str] = set()

    def step(id: str, titel: str, soort: str, plekken: Iterable[str]) -> Data:
        here = [plek for plek in dict.fromkeys(plekken) if plek not in asked]
        asked.update(here)
        return {"id": id, "titel": titel, "soort": soort, "plekken": here}

    convenant = landelijk.convenant
    opening = [*_named(convenant.titel, convenant.aanhef), "partijen"]
    yield step("partijen", "Partijen", "begin", opening)
    considered = [p for lid in convenant.overwegingen for p in _of_clause(lid)]
    yield step("overwegingen", "Overwegingen", "overwegingen", considered)
    for artikel in convenant.artikelen:
        places = [p for lid in artikel.leden for p in _of_clause(lid)]
        yield step(artikel.id, artikel.titel, "artikel", places)
    yield step("ondertekening", "Ondertekening", "slot", _named(convenant.slot))
    for bijlage in convenant.bijlagen:
        places = [*_named(bijlage.inleiding), *bijlage.tabellen]
        places += [p for lid in bijlage.leden for p in _of_clause(lid)]
        yield step(bijlage.id, bijlage.titel, "bijlage", places)
    for onderwerp in landelijk.onderwerpen:
        rest = step(
            f"over-{onderwerp.id}",
            onderwerp.titel,
            "onderwerp",
            [plek.id for plek in onderwerp.openplekken],
        )
        if rest["plekken"]:
            yield rest


def _of_clause(lid: Lid) -> Iterator[str]:
    yield from _named(lid.tekst, *lid.onderdelen, *(v.tekst for v in lid.varianten))
    yield from (lid.tabel,) if lid.tabel else ()


def _named(*texts: str) -> Iterator[str]:
    for text in texts:
        yield from (r.id for r in references(text) if r.soort is Verwijzingsoort.OPENPLEK)


def _region(kader: RegioKader) -> Data:
    regio: Regio = kader.regio
    return {
        "id": regio.id,
        "naam": regio.naam,
        "verzonnen": regio.verzonnen,
        "huizen": [huis.naam for huis in regio.huizen],
        "gemeenten": [
            {"naam": g.naam, "aangesloten": g.aangesloten, "reden": g.reden}
            for g in regio.gemeenten
        ],
        "samen": [r.id for r in kader.regios],
        "leidend": kader.gezamenlijk.regio.id if kader.gezamenlijk else "",
    }


def _element(element: Element) -> Data:
    """Return what a region may do here: the room, worked out."""
    return {
        "soort": element.soort.value,
        "titel": element.titel,
        "ruimte": element.ruimte.value,
        "kader": element.kader,
        "mag": sorted(h.value for h in allowed(element)),
        "waarom": needs_reason(element),
        "binnen": element.binnen,
        "nu": fingerprint(element),
    }


def _place(plek: Openplek) -> Data:
    return {
        "id": plek.id,
        "onderwerp": plek.onderwerp,
        "titel": plek.titel,
        "vraag": op_een_regel(plek.vraag),
        "soort": plek.soort.value,
        "herkomst": plek.herkomst.value,
        "wie_beslist": plek.wie_beslist,
        "kader": plek.kader,
        "uitleg": op_een_regel(plek.uitleg),
        "voorbeeld": op_een_regel(plek.voorbeeld),
        "eenheid": plek.eenheid,
        "standaard": plek.standaard,
        "verplicht": plek.verplicht,
        "opties": _options(plek.opties),
        "kolommen": [_column(kolom) for kolom in plek.kolommen],
    }


def _column(kolom: Kolom) -> Data:
    return {
        "id": kolom.id,
        "naam": kolom.naam,
        "soort": kolom.soort.value,
        "verplicht": kolom.verplicht,
        "opties": _options(kolom.opties),
    }


def _options(opties: Iterable[Optie]) -> list[Data]:
    return [{"id": o.id, "naam": o.naam, "uitleg": o.uitleg} for o in opties]


def _convenant(convenant: Convenant) -> Data:
    return {
        "titel": convenant.titel,
        "versie": convenant.versie,
        "aanhef": op_een_regel(convenant.aanhef),
        "slot": op_een_regel(convenant.slot),
        "overwegingen": [_clause(lid) for lid in convenant.overwegingen],
        "artikelen": [_article(artikel) for artikel in convenant.artikelen],
        "bijlagen": [_annex(bijlage) for bijlage in convenant.bijlagen],
    }


def _article(artikel: Artikel) -> Data:
    return {
        "id": artikel.id,
        "titel": artikel.titel,
        "herkomst": artikel.herkomst.value,
        "toelichting": op_een_regel(artikel.toelichting),
        "leden": [_clause(lid) for lid in artikel.leden],
        "kader": artikel.kader,
    }


def _annex(bijlage: Bijlage) -> Data:
    return {
        "id": bijlage.id,
        "titel": bijlage.titel,
        "herkomst": bijlage.herkomst.value,
        "inleiding": op_een_regel(bijlage.inleiding),
        "leden": [_clause(lid) for lid in bijlage.leden],
        "begrippen": bijlage.begrippen,
        "tabellen": bijlage.tabellen,
        "kader": bijlage.kader,
    }


def _clause(lid: Lid) -> Data:
    return {
        "id": lid.id,
        "tekst": op_een_regel(lid.tekst),
        "onderdelen": [op_een_regel(part) for part in lid.onderdelen],
        "varianten": [
            {"id": v.id, "naam": v.naam, "tekst": op_een_regel(v.tekst)} for v in lid.varianten
        ],
        "standaard": lid.standaard,
        "tabel": lid.tabel,
    }
