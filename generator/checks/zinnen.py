"""Sentences that a reader of the screening or a learning route meets are short.

Source: the house rule for questions and outcomes, at most twenty words. What an author
writes is measured as it stands in the YAML, so that the message can point at the line.
"""

import re
from collections.abc import Mapping

from generator.checks.leesteksten import plain_texts
from generator.problems import Problem
from generator.sources.yaml_text import YamlText

MOST_WORDS = 20

_SHORTENED = re.compile(
    r"\b(?:bijv|enz|nr|art|blz|dhr|mevr|mw|tel|jl|ca|incl|excl|evt|resp"
    r"|o\.a|d\.w\.z|i\.v\.m|t/m|m\.b\.t|t\.a\.v|z\.s\.m|n\.v\.t|e\.d|a\.d\.h\.v|t\.o\.v)\.",
    re.IGNORECASE,
)
_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"'’”)]))\s+(?=[\"'‘“(]*[A-ZÀ-Ý0-9{])|\n\s*\n")
_WORD = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*")
_HIDDEN_STOP = "\u2024"
"""A dot that ends no sentence; replaced back before a sentence is shown."""


def long_sentences(teksten: Mapping[str, YamlText]) -> tuple[Problem, ...]:
    """Return a problem for each sentence in plain text with more than twenty words."""
    return tuple(
        Problem(
            text.place_of(sentence),
            "lange zin",
            f"deze zin telt {count} woorden, hoogstens {MOST_WORDS}: '{sentence}'",
            text.ernst,
        )
        for text in plain_texts(teksten)
        for sentence in sentences(text.tekst)
        if (count := words(sentence)) > MOST_WORDS
    )


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, also one that goes on at the next line.

    The dot of an abbreviation ('bijv.', 'o.a.', 'art. 3') and of a number ends none.
    """
    joined = _SHORTENED.sub(lambda m: m.group().replace(".", _HIDDEN_STOP), text)
    found = (part.strip().replace(_HIDDEN_STOP, ".") for part in _END.split(joined))
    return tuple(sentence for sentence in found if sentence)


def words(sentence: str) -> int:
    """Return how many words a sentence has; 'o.a.' and '0800-2000' are one each."""
    return len(_WORD.findall(sentence))
