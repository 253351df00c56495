"""Words that screening and learning must not use: nobody is admitted, nothing is ranked.

Source: the wording of outcomes. Meeting the criteria is no admission (K-INST-05), and the
self-check is an aid: people decide.
"""

import re
from collections.abc import Mapping

from generator.checks.leesteksten import plain_texts
from generator.problems import Problem
from generator.sources.yaml_text import YamlText

AVOIDED = {
    r"toegelaten|toelating": "voldoen is geen opname; schrijf 'voldoet aan de criteria'",
    r"in aanmerking": "schrijf 'voldoet aan de criteria'",
    r"afgewezen|afwijzing": "schrijf wat de casus wel is, zoals 'reguliere casus'",
    r"\w*score\w*|\w*scoort": "de screening geeft geen cijfer",
    r"\w*risico\w*": "de screening schat niets in; schrijf wat u bedoelt",
    r"rangorde|ranglijst": "de screening zet niemand op volgorde",
}
"""What is not said, and what to do instead."""


def avoided_words(teksten: Mapping[str, YamlText]) -> tuple[Problem, ...]:
    """Return a problem for each such word in a text of the screening."""
    return tuple(
        Problem(
            text.place_of(found.group()),
            "uitkomstwoord",
            f"het woord '{found.group()}' past niet bij de screening: {advice}",
            text.ernst,
        )
        for text in plain_texts(teksten)
        for words, advice in AVOIDED.items()
        for found in re.finditer(rf"\b(?:{words})\b", text.tekst, re.IGNORECASE)
    )
