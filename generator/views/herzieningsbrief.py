"""The letter to a region whose choices answer a national text that changed: one page."""

from collections.abc import Iterator

from generator import dutch
from generator.model.document import (
    Alinea,
    Blok,
    Document,
    Kop,
    Lijst,
    Stuk,
    Tabel,
    Tekst,
    plain,
)
from generator.model.landelijk import Landelijk
from generator.model.regiokader import RegioKader
from generator.resolve.herziening import Herziening, revisions
from generator.views.regio import house_name, letterhead
from generator.views.vergelijking import LEESWIJZER, marked, readable

SLUG = "herzieningsbrief"
IN_FULL = 3
"""So many choices fit on the page with their texts; the others are named."""
MOST_NAMED = 8
LONGEST = {1: 500, 2: 240, 3: 120}
"""How much of a text fits, in characters, by the number of choices in full."""


def review_letter(landelijk: Landelijk, kader: RegioKader) -> Document | None:
    """Return the letter of a region; None when it has nothing to look at again."""
    found = revisions(landelijk, kader)
    if not found:
        return None
    return Document(
        slug=SLUG,
        titel="Herzieningsbrief",
        regio=kader.regio.naam,
        huis=house_name(kader),
        versie=f"model {kader.convenant.versie}",
        kader=tuple(dict.fromkeys(id for h in found for id in h.afwijking.kader)),
        blokken=tuple(_blocks(landelijk, kader, found)),
        voettekst="Gemaakt uit het bestand van de regio en het landelijke model",
        verzonnen=kader.regio.verzonnen,
        briefhoofd=letterhead(kader, None),
    )


def _blocks(
    landelijk: Landelijk, kader: RegioKader, found: tuple[Herziening, ...]
) -> Iterator[Blok]:
    owners = dutch.opsomming([*dict.fromkeys(h.eigenaar for h in found)])
    yield _line(f"Aan: {owners}")
    yield _line(f"Datum: {dutch.datum(landelijk.uitgave.datum)}")
    yield _line(_request(kader, found))
    full, rest = found[:IN_FULL], found[IN_FULL:]
    yield Kop("Wat veranderde er?", anker="veranderd")
    yield _table(kader, full, LONGEST[len(full)])
    if rest:
        yield _line(_others(rest))
    if any(h.was for h in full):
        yield _line(LEESWIJZER, small=True)
    yield Kop("Wat doet u?", anker="doen")
    yield Lijst(tuple(plain(step) for step in _steps()))
    yield _line(_for_the_keeper(kader, full), small=True)


def _request(kader: RegioKader, found: tuple[Herziening, ...]) -> str:
    count = dutch.aantal(len(found), "keuze", "keuzes")
    day = min((h.voor for h in found if h.voor), default="")
    when = f" vóór {dutch.datum(day)}" if day else ""
    them = "Die keuze blijft" if len(found) == 1 else "Die keuzes blijven"
    one = "haar" if len(found) == 1 else "ze"
    return (
        f"De landelijke tekst veranderde onder {count} van regio {kader.regio.naam}. "
        f"{them} gelden. Wilt u {one}{when} nalezen?"
    )


def _table(kader: RegioKader, found: tuple[Herziening, ...], most: int) -> Tabel:
    return Tabel(
        "Keuzes die te herzien zijn",
        ("Onderdeel", "Uw regio koos, en waarom", "De landelijke tekst, en waarom anders"),
        tuple((_what(h), _chosen(kader, h, most), _changed(kader, h, most)) for h in found),
        (3, 7, 8),
    )


def _what(herziening: Herziening) -> Tekst:
    a = herziening.afwijking
    ids = f" ({', '.join(a.kader)})" if a.kader else ""
    day = f" Nalezen vóór {dutch.datum(herziening.voor)}." if herziening.voor else ""
    return plain(f"{a.titel}{ids}.{day}")


def _chosen(kader: RegioKader, herziening: Herziening, most: int) -> Tekst:
    a = herziening.afwijking
    chosen = short(readable(a.wordt, kader), most) if a.wordt else "Zij laat dit weg."
    why = f"Waarom: {short(a.waarom, most)}" if a.waarom else ""
    decided = f"Besluit: {a.besluit.door}, {dutch.datum(a.besluit.datum)}." if a.besluit else ""
    return plain(" ".join((_sentence(chosen), why, decided)))


def _changed(kader: RegioKader, herziening: Herziening, most: int) -> Tekst:
    """Return the text of now, with the words that changed marked if the old one is known."""
    now = short(readable(herziening.nu, kader), most)
    was = short(herziening.was, most)
    text = marked(was, now) if was else plain(f"{now} De tekst van vroeger is niet bewaard.")
    why = short(" ".join(herziening.waarom), most)
    return (*text, Stuk(f" Waarom: {why}")) if why else text


def _sentence(text: str) -> str:
    return text if text.endswith((".", "…", ";", ":")) else f"{text}."


def _others(rest: tuple[Herziening, ...]) -> str:
    named = [h.afwijking.titel for h in rest]
    more = len(named) - MOST_NAMED
    shown = [*named[:MOST_NAMED], *([f"nog {more} andere"] if more > 0 else [])]
    return f"Lees ook na: {dutch.opsomming(shown)}. Zie de pagina 'Toets aan het kader'."


def _steps() -> Iterator[str]:
    yield "Lees de nieuwe tekst. Past uw keuze er nog bij? Dan hoeft u niets te veranderen."
    yield (
        "Past zij niet meer? Neem dan een nieuw besluit, en pas uw keuze aan op de pagina "
        "'Invullen' van uw regio."
    )
    yield (
        "Blijft uw keuze? Kies op die pagina 'Ik heb de nieuwe tekst gelezen, onze keuze "
        "blijft'. Doe dat per keuze."
    )


def _for_the_keeper(kader: RegioKader, found: tuple[Herziening, ...]) -> str:
    """Return where the choices stand in the file, and the command that closes one."""
    places = [f"{h.afwijking.element} (regel {h.afwijking.plaats.line})" for h in found]
    return (
        f"Voor wie het bestand bijhoudt: het gaat om {dutch.opsomming(places)}. Afsluiten kan "
        f"ook met kaderwijzer review {kader.regio.id} {found[0].afwijking.element} --write."
    )


def short(text: str, most: int) -> str:
    """Return a text of at most `most` characters, cut between words."""
    text = dutch.op_een_regel(text)
    return text if len(text) <= most else f"{text[: most - 1].rsplit(' ', 1)[0]} …"


def _line(text: str, *, small: bool = False) -> Alinea:
    return Alinea(plain(text), klein=small)
