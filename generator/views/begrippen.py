"""Which terms of the glossary occur in a convenant, and its annex with them."""

import re
from collections.abc import Iterable

from generator import dutch
from generator.model.begrip import Begrip
from generator.model.document import Stuk, Tabel
from generator.model.regiokader import RegioKader, Stand
from generator.views.clausule import Clausules, clauses_of

DEFINITIES = "begrippen"
"""The article with the definitions, each as `term: meaning`."""


def terms_table(kader: RegioKader, clausules: Clausules) -> Tabel:
    """Return the terms that occur in this convenant, with those of the region first.

    What the convenant itself defines is left out: two meanings of one term would compete.
    """
    own = [((Stuk(t.titel),), clausules.tekst(t.tekst)) for t in kader.begrippen]
    defined = _defined(kader, clausules)
    national = [
        ((Stuk(_term(kader, b)),), (Stuk(dutch.op_een_regel(b.betekenis)),))
        for b in terms_in(kader)
        if not {b.term.lower(), _own_name(kader, b).lower()} & defined
    ]
    return Tabel("Begrippen", ("Begrip", "Betekenis"), (*own, *national), (1, 3))


def _defined(kader: RegioKader, clausules: Clausules) -> set[str]:
    """Return the terms that the article with definitions gives a meaning, in lower case."""
    return {
        clausules.regel(part).partition(":")[0].lower()
        for artikel in kader.artikelen
        if artikel.artikel.id == DEFINITIES
        for lid in artikel.leden
        for part in lid.onderdelen
    }


def _own_name(kader: RegioKader, begrip: Begrip) -> str:
    """Return the name that the region gave to a role; empty for another term."""
    place = role_name(begrip)
    plek = next((o for o in kader.openplekken if o.openplek.id == place), None)
    return str(plek.waarde) if plek is not None and plek.stand is Stand.INGEVULD else ""


def _term(kader: RegioKader, begrip: Begrip) -> str:
    """Return a term; a role that the region renamed comes with the name it has there."""
    own = _own_name(kader, begrip)
    if not own or own.lower() == begrip.term.lower():
        return begrip.term
    return f"{own[0].upper()}{own[1:]} (in het kader: {begrip.term.lower()})"


def terms_in(kader: RegioKader) -> tuple[Begrip, ...]:
    """Return the national terms that stand in the text of the convenant, in Dutch order."""
    words = _tokens(convenant_text(kader))
    text, single = _spaced(words), set(words)

    def stands(name: tuple[str, ...]) -> bool:
        return single.issuperset(name) and _spaced(name) in text

    found = [b for b in kader.woordenlijst if any(map(stands, name_tokens(b)))]
    return tuple(sorted(found, key=lambda b: dutch.sorteersleutel(b.term)))


def role_name(begrip: Begrip) -> str:
    """Return the id of the open place in which a region gives this role another name."""
    return f"rolnaam-{begrip.id}"


def convenant_text(kader: RegioKader) -> str:
    """Return all text of the considerations, articles and annexes, filled in."""
    clausules = clauses_of(kader)
    leden = (*kader.overwegingen, *(lid for part in kader.stukken for lid in part.leden))
    texts = [text for lid in leden for text in (lid.tekst, *lid.onderdelen)]
    return " ".join(clausules.regel(text) for text in texts)


def _names(begrip: Begrip) -> tuple[str, ...]:
    return tuple(n for n in (begrip.term, begrip.afkorting, begrip.meervoud) if n)


def name_tokens(begrip: Begrip) -> tuple[tuple[str, ...], ...]:
    """Return the names of a term as the words that are looked for in a text."""
    return tuple(tuple(_tokens(name)) for name in _names(begrip))


def _spaced(words: Iterable[str]) -> str:
    """Return the words with a space around each, so that only whole words are found."""
    return f" {' '.join(words)} "


def _tokens(text: str) -> list[str]:
    return [
        dutch.sorteersleutel(word) for word in re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", text)
    ]
