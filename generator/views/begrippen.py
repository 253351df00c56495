"""Which terms of the glossary occur in a convenant."""

import re
from collections.abc import Iterable

from generator import dutch
from generator.model.begrip import Begrip
from generator.model.regiokader import RegioKader
from generator.views.clausule import clauses_of


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
