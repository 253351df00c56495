"""The points V1 to V13: what a convenant should hold, checked for one region.

Work that is still open is not a fault. What contradicts itself is.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator import dutch
from generator.checks.convenant import Row, rows_of
from generator.dutch import sorteersleutel
from generator.model.landelijk import Landelijk
from generator.model.partner import Partner, Partnergroep
from generator.model.regio import RegioGemeente
from generator.model.regiokader import OpenplekInRegio, RegioKader, Stand
from generator.model.toets import Bevinding, Oordeel, Toetspunt
from generator.problems import Position


@dataclass(frozen=True)
class _Regio:
    """The region that is checked, with what its points look at."""

    landelijk: Landelijk
    kader: RegioKader

    def plek(self, id: str) -> OpenplekInRegio:
        return self.kader.openplek(id)

    def place(self, id: str) -> Position:
        return place_of(self.kader, id)

    def rows(self, id: str) -> list[tuple[Row, Position]]:
        return rows_of(self.kader, id)

    def found(self, oordeel: Oordeel, text: str, id: str) -> Bevinding:
        return Bevinding(oordeel, text, self.place(id), id)

    def joined(self) -> Iterator[RegioGemeente]:
        for regio in self.kader.regios:
            yield from (g for g in regio.gemeenten if g.aangesloten)


def place_of(kader: RegioKader, id: str) -> Position:
    """Return where the region answers an element, or where it can do so.

    That is a prepared comment, or else the begin of its choices.
    """
    own = kader.keuzes
    if id in own.keuzes:
        return own.keuzes[id].plaats
    return own.opmerkingen.get(id, own.begin or own.plaats)


def check_points(landelijk: Landelijk, kader: RegioKader) -> tuple[Toetspunt, ...]:
    """Return the thirteen points for the convenant of this region."""
    regio = _Regio(landelijk, kader.gezamenlijk or kader)
    return tuple(
        Toetspunt(id, titel, regel, kader_ids, tuple(look(regio)))
        for id, titel, regel, kader_ids, look in POINTS
    )


def _still_open(regio: _Regio, *ids: str) -> Iterator[Bevinding]:
    for id in ids:
        plek = regio.plek(id)
        if plek.stand is Stand.OPEN:
            yield regio.found(Oordeel.OPEN, f"{plek.openplek.titel}: nog niet ingevuld", id)


def _municipalities(regio: _Regio) -> Iterator[Bevinding]:
    yield from _still_open(regio, "partijen")
    rows = regio.rows("partijen")
    parties = {_place_name(str(row.get("partij", ""))) for row, _ in rows}
    for gemeente in regio.joined():
        if rows and _place_name(gemeente.naam) not in parties:
            text = f"gemeente {gemeente.naam} is aangesloten, maar is geen partij"
            yield regio.found(Oordeel.TEGENSTRIJDIG, text, "partijen")
    for member in regio.kader.regios:
        for gemeente in member.gemeenten:
            if not gemeente.aangesloten:
                text = f"gemeente {gemeente.naam} doet niet mee: {gemeente.reden}"
                yield Bevinding(Oordeel.UITGELEGD, text, gemeente.plaats)


def _place_name(text: str) -> str:
    return sorteersleutel(text).removeprefix("gemeente ")


def _key_partners(regio: _Regio) -> Iterator[Bevinding]:
    rows = [row for row, _ in regio.rows("partijen")]
    if not rows:
        yield from _still_open(regio, "partijen")
        return
    explained = {
        str(r.get("soort-partner")): str(r.get("reden"))
        for r, _ in regio.rows("sleutelpartners-niet")
    }
    for partner in _kinds(regio.landelijk):
        if any(_is_of_kind(row, partner) for row in rows):
            continue
        if partner.id in explained:
            text = f"{partner.naam} doet niet mee: {explained[partner.id]}"
            yield regio.found(Oordeel.UITGELEGD, text, "sleutelpartners-niet")
        else:
            text = (
                f"{partner.naam} is geen partij; voeg een partij toe of leg het uit bij "
                "'sleutelpartners-niet'"
            )
            yield regio.found(Oordeel.OPEN, text, "sleutelpartners-niet")


def _kinds(landelijk: Landelijk) -> tuple[Partner, ...]:
    return tuple(p for p in landelijk.partners if p.groep is Partnergroep.SLEUTELPARTNER)


def _is_of_kind(row: Row, partner: Partner) -> bool:
    if row.get("soort-partner") == partner.id:
        return True
    if partner.id == "gemeente" and row.get("rol") == "gemeente":
        return True
    name = sorteersleutel(str(row.get("partij", "")))
    return name in (sorteersleutel(partner.naam), sorteersleutel(partner.id))


def _deployment(regio: _Regio) -> Iterator[Bevinding]:
    yield from _still_open(regio, "partijen", "inzet")
    named = {sorteersleutel(str(row.get("partner", ""))) for row, _ in regio.rows("inzet")}
    if not named:
        return
    for row, place in regio.rows("partijen"):
        names = {sorteersleutel(str(row.get("partij", "")))}
        names |= {sorteersleutel(str(row.get("afkorting", "")))}
        for partner in _kinds(regio.landelijk):
            if _is_of_kind(row, partner):
                names |= {sorteersleutel(partner.naam), sorteersleutel(partner.id)}
        if not names & named and row.get("rol") != "overig":
            text = f"voor {row.get('partij')} staat geen inzet in de tabel"
            yield Bevinding(Oordeel.TEGENSTRIJDIG, text, place, "inzet")
    yield from _none(regio, "inzet", "inzet", "partner", "levert geen inzet")


def _none(regio: _Regio, id: str, column: str, who: str, what: str) -> Iterator[Bevinding]:
    """Yield the rows in which somebody wrote that there is none, with the table's reason."""
    reason = dutch.op_een_regel(regio.plek(id).waarom)
    for row, place in regio.rows(id):
        if sorteersleutel(str(row.get(column, ""))) == "geen":
            text = f"{row.get(who)} {what}: {reason}"
            yield Bevinding(Oordeel.UITGELEGD, text, place, id)


def _means(regio: _Regio) -> Iterator[Bevinding]:
    yield from _still_open(regio, "begroting", "verdeelsleutel", "bijdragen")
    yield from _none(regio, "bijdragen", "bedrag", "partij", "draagt niets bij")


def _staff(regio: _Regio) -> Iterator[Bevinding]:
    yield from _still_open(regio, "werkgever", "functies", "ondergebracht-bij")


def _body(regio: _Regio) -> Iterator[Bevinding]:
    yield from _still_open(regio, "gremium", "gremium-samenstelling")
    rows = [row for row, _ in regio.rows("gremium-samenstelling")]
    if not rows:
        return
    functions = " ".join(str(row.get("functie", "")) for row in rows).lower()
    municipal = [
        r for r in rows if sorteersleutel(str(r.get("organisatie"))).startswith("gemeente")
    ]
    for missing, text in (
        (not municipal, "geen gemeente in het gremium"),
        (len(municipal) == len(rows), "geen sleutelpartner in het gremium"),
        ("burgemeester" not in functions, "geen burgemeester in het gremium"),
        ("wethouder" not in functions, "geen wethouder in het gremium"),
    ):
        if missing:
            yield regio.found(Oordeel.TEGENSTRIJDIG, text, "gremium-samenstelling")


def _agenda(regio: _Regio) -> Iterator[Bevinding]:
    yield from _still_open(regio, "agenda-vanaf", "agenda-tot", "prioriteiten")
    today = regio.landelijk.uitgave.datum
    end = regio.plek("agenda-tot").waarde
    if isinstance(end, str) and end < today:
        text = f"de strategische agenda liep af op {dutch.datum(end)}"
        yield regio.found(Oordeel.LET_OP, text, "agenda-tot")
    for row, place in regio.rows("prioriteiten"):
        until = str(row.get("geldig-tot", ""))
        if until and until < today:
            text = f"prioriteit '{row.get('onderwerp')}' liep af op {dutch.datum(until)}"
            yield Bevinding(Oordeel.LET_OP, text, place, "prioriteiten")


def _tuning(regio: _Regio) -> Iterator[Bevinding]:
    value = regio.plek("afstemming").waarde
    text = " ".join(map(str, value)).lower() if isinstance(value, list | tuple) else ""
    for word, name in (("driehoek", "de lokale driehoek"), ("ajb", "het AJB")):
        if word not in text:
            yield regio.found(Oordeel.LET_OP, f"{name} staat er niet bij", "afstemming")


def _direction(regio: _Regio) -> Iterator[Bevinding]:
    yield from _dropped(regio, "regie-1", "regie-2")
    yield from _still_open(regio, "toewijzing-casusregisseur")


def _criteria(regio: _Regio) -> Iterator[Bevinding]:
    yield from _dropped(regio, "reikwijdte-1", "reikwijdte-2", "reikwijdte-3")
    national = {lid.id: lid for a in regio.kader.convenant.artikelen for lid in a.leden}
    for artikel in regio.kader.artikelen:
        for lid in artikel.leden:
            fixed = national.get(lid.lid.id)
            if artikel.artikel.id == "reikwijdte" and fixed and lid.tekst != fixed.tekst:
                text = "de criteria wijken af van het kader"
                yield Bevinding(Oordeel.TEGENSTRIJDIG, text, place_of(regio.kader, lid.lid.id))


def _dropped(regio: _Regio, *ids: str) -> Iterator[Bevinding]:
    present = {lid.lid.id for stuk in regio.kader.stukken for lid in stuk.leden}
    for id in ids:
        if id not in present:
            text = f"lid '{id}' staat niet meer in het convenant"
            yield Bevinding(Oordeel.TEGENSTRIJDIG, text, place_of(regio.kader, id))


def _local(regio: _Regio) -> Iterator[Bevinding]:
    yield from _still_open(regio, "op-en-afschalen", "lokale-overleggen")
    rows = regio.rows("lokale-overleggen")
    named = {_place_name(str(r.get("gemeente", ""))) for r, _ in rows}
    for gemeente in regio.joined():
        if rows and _place_name(gemeente.naam) not in named:
            text = f"voor {gemeente.naam} staat nog geen lokaal overleg"
            yield regio.found(Oordeel.LET_OP, text, "lokale-overleggen")
    yield from _none(
        regio, "lokale-overleggen", "overleg", "gemeente", "heeft geen lokaal overleg"
    )


def _privacy(regio: _Regio) -> Iterator[Bevinding]:
    yield from _dropped(regio, "gegevens-1")
    yield from _still_open(
        regio,
        "rechtsbasis",
        "verwerkingsverantwoordelijken",
        "bewaartermijn",
        "grondslagen",
        "verantwoordelijkheden",
        "bewaartermijnen",
    )
    if regio.plek("privacy-nagegaan").waarde != "nagegaan":
        text = "een jurist ging de artikelen over gegevens nog niet na"
        yield regio.found(Oordeel.LET_OP, text, "privacy-nagegaan")


def _locations(regio: _Regio) -> Iterator[Bevinding]:
    yield from _still_open(regio, "locaties")
    plek = regio.plek("locaties")
    if plek.stand is Stand.INGEVULD and plek.besluit is None:
        text = "bij de locaties staat geen besluit met datum"
        yield regio.found(Oordeel.LET_OP, text, "locaties")


Look = Callable[[_Regio], Iterator[Bevinding]]
POINTS: tuple[tuple[str, str, str, tuple[str, ...], Look], ...] = (
    (
        "V1",
        "Alle gemeenten",
        "Elke gemeente van de regio is partij, of de reden waarom niet staat erbij.",
        ("K-ORG-01",),
        _municipalities,
    ),
    (
        "V2",
        "Alle sleutelpartners",
        "Alle negen soorten sleutelpartners zijn partij, of de reden waarom niet staat erbij.",
        ("K-FIGM-04",),
        _key_partners,
    ),
    (
        "V3",
        "Inzet van elke partij",
        "Voor elke gemeente en sleutelpartner staat er welke inzet zij levert.",
        ("K-CONV-02",),
        _deployment,
    ),
    (
        "V4",
        "Middelen",
        "De begroting, de verdeelsleutel en de bijdragen zijn ingevuld.",
        ("K-CONV-03", "K-BEST-08"),
        _means,
    ),
    (
        "V5",
        "Beheer",
        "De werkgever, de functies en de plaats van het personeel zijn ingevuld.",
        ("K-CONV-04",),
        _staff,
    ),
    (
        "V6",
        "Het gremium",
        "In het gremium zitten gemeenten en sleutelpartners, burgemeesters en wethouders.",
        ("K-INST-06", "K-BEST-03"),
        _body,
    ),
    (
        "V7",
        "Agenda en prioriteiten",
        "De agenda en de prioriteiten hebben een begin en een einde, en gelden nu.",
        ("K-BEST-04", "K-BEST-05"),
        _agenda,
    ),
    (
        "V8",
        "Afstemming",
        "Het gremium stemt af met de lokale driehoek en het AJB.",
        ("K-BEST-06",),
        _tuning,
    ),
    (
        "V9",
        "Procesregie en casusregie",
        "De procesregie ligt bij het personeel, en er is een regel voor de casusregie.",
        ("K-PROC-01", "K-CASUS-01"),
        _direction,
    ),
    (
        "V10",
        "De criteria",
        "De criteria van het kader staan er ongewijzigd in.",
        ("K-CRIT-01", "K-CRIT-02", "K-CRIT-03", "K-CRIT-04"),
        _criteria,
    ),
    (
        "V11",
        "Lokale overleggen",
        "Per gemeente staat er welk lokaal overleg aansluit, en hoe op- en afschalen gaat.",
        ("K-ORG-04",),
        _local,
    ),
    (
        "V12",
        "Gegevens",
        "De artikelen over gegevens zijn compleet en nagegaan door een jurist.",
        (),
        _privacy,
    ),
    (
        "V13",
        "Locaties",
        "De locaties zijn ingevuld, met het besluit. Alleen digitaal werken mag.",
        ("K-BEST-07",),
        _locations,
    ),
)
