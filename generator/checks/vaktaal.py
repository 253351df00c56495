"""Every professional word in screening and learning routes is explained in the glossary.

Nobody can list all words that a reader does not know. But professional words of this field
are built from few stems, and a word with such a stem is either explained or avoided.
"""

import re
from collections.abc import Iterator, Mapping

from generator import dutch
from generator.checks.leesteksten import plain_texts
from generator.model.landelijk import Landelijk
from generator.problems import Problem, suggestion
from generator.sources.yaml_text import YamlText

STEMS = (
    "keten",
    "casus",
    "casuist",
    "triage",
    "convenant",
    "regie",
    "regisseur",
    "leefgebied",
    "screening",
    "criteri",
    "criminog",
    "regulier",
    "dwang",
    "drang",
    "inbreng",
    "opschal",
    "afschal",
    "escala",
    "recidiv",
    "problematiek",
    "multiprobleem",
    "mandaat",
    "monitor",
    "interventie",
    "nazorg",
    "prioriteit",
    "persoonsgericht",
    "gebiedsgericht",
    "gebiedsgebonden",
    "domeinoverst",
    "integra",
    "stakeholder",
    "doelgroep",
    "veiligheidshuis",
)
"""Parts by which a professional word is known, without accents and in small letters."""

ENDINGS = ("", "e", "t", "s", "n", "en", "es", "er", "ere")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def unexplained_words(
    landelijk: Landelijk, teksten: Mapping[str, YamlText]
) -> tuple[Problem, ...]:
    """Return a problem for each professional word that the glossary does not explain."""
    known = explained_words(landelijk)
    return tuple(
        Problem(
            text.place_of(word),
            "vakwoord",
            f"vakwoord '{word}' staat niet in de begrippen{suggestion(word, known, 0)}; "
            "voeg het toe in bronnen/begrippen, of zeg het gewoon",
            text.ernst,
        )
        for text in plain_texts(teksten)
        for word in dict.fromkeys(_WORD.findall(text.tekst))
        if is_professional(word) and not _explained(word, known)
    )


def is_professional(word: str) -> bool:
    """Return whether a word holds one of the stems."""
    plain = dutch.sorteersleutel(word)
    return any(stem in plain for stem in STEMS)


def explained_words(landelijk: Landelijk) -> frozenset[str]:
    """Return the words that are explained, without accents and in small letters."""
    return frozenset(_known(landelijk))


def _known(landelijk: Landelijk) -> Iterator[str]:
    """Yield the words that are explained: terms, what they are also called, partners."""
    for begrip in landelijk.begrippen:
        names = (begrip.term, begrip.meervoud, begrip.afkorting, *begrip.synoniemen)
        for name in filter(None, names):
            yield from (dutch.sorteersleutel(word) for word in _WORD.findall(name))
    for partner in landelijk.partners:
        yield from (dutch.sorteersleutel(word) for word in _WORD.findall(partner.naam))


def _explained(word: str, known: frozenset[str]) -> bool:
    plain = dutch.sorteersleutel(word)
    return any(
        plain.removesuffix(ending) + other in known
        for ending in ENDINGS
        if plain.endswith(ending)
        for other in ENDINGS
    )
