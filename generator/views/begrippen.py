"""Which terms of the glossary occur in a convenant, and its annex with them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from generator import dutch
from generator.model.begrip import Begrip
from generator.model.document import Stuk, Tabel
from generator.model.regiokader import RegioKader, Stand
from generator.views.clausule import Clausules, clauses_of

ROLE = "rolnaam-"
"""How the open place begins in which a region gives a role another name."""
DEFINITIES = "begrippen"
"""The article with the definitions, each as `term: meaning`."""


def terms_table(kader: RegioKader, clausules: Clausules) -> Tabel:
    """Return the terms that occur in this convenant, with those of the region first.

    What the convenant itself defines is left out: two meanings of one term would compete.
    """
    own = [((Stuk(t.titel),), clausules.tekst(t.tekst)) for t in kader.begrippen]
    defined, names = _defined(kader, clausules), _own_names(kader)
    national = [
        ((Stuk(_term(b, name)),), (Stuk(dutch.op_een_regel(b.betekenis)),))
        for b in terms_in(kader)
        for name in (names.get(role_name(b), ""),)
        if not {b.term.lower(), name.lower()} & defined
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


def _own_names(kader: RegioKader) -> dict[str, str]:
    """Return the names that the region gave to roles, by open place."""
    return {
        o.openplek.id: str(o.waarde)
        for o in kader.openplekken
        if o.stand is Stand.INGEVULD and o.openplek.id.startswith(ROLE)
    }


def _term(begrip: Begrip, own: str) -> str:
    """Return a term; a role that the region renamed comes with the name it has there."""
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
    return f"{ROLE}{begrip.id}"


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
    return tuple(_name_tokens(name) for name in _names(begrip))


@lru_cache(maxsize=1_000)  # the same terms are looked for in every region
def _name_tokens(name: str) -> tuple[str, ...]:
    return tuple(_tokens(name))


def _spaced(words: Iterable[str]) -> str:
    """Return the words with a space around each, so that only whole words are found."""
    return f" {' '.join(words)} "


def _tokens(text: str) -> list[str]:
    return [
        dutch.sorteersleutel(word) for word in re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", text)
    ]
