"""What in a text carries meaning: who, what must or may, amounts, references.

Two texts with the same core differ in wording only. The lists are cautious: a word that
may carry meaning counts, so that a reader looks rather once too often.
"""

import re
from collections.abc import Mapping
from enum import Enum

from generator.resolve.verwijzingen import references


class Aard(Enum):
    """In what respect two texts mean something else, in words for a reader."""

    ERBIJ = "kwam erbij"
    WEG = "verviel"
    INGEVULD = "nu ingevuld"
    NIET_INGEVULD = "niet meer ingevuld"
    WAARDE = "wat is ingevuld"
    RUIMTE = "ruimte"
    VARIANT = "variant"
    PLICHT = "wat moet of mag"
    WIE = "wie"
    GETAL = "getal, bedrag of termijn"
    VERWIJZING = "verwijzing"


_DUTIES = (
    "moet moeten mag mogen kan kunnen zal zullen dient dienen hoeft hoeven verplicht "
    "verplichting recht niet geen nooit altijd alleen uitsluitend tenzij mits behalve"
)
_ACTORS = (
    "gemeente gemeenten burgemeester burgemeesters wethouder wethouders college colleges "
    "raad centrumgemeente provincie politie reclassering ggz ggd dji rvdk "
    "stuurgroep gremium voorzitter manager procesregisseur casusregisseur jurist "
    "partij partijen partner partners sleutelpartner sleutelpartners "
    "veiligheidshuis veiligheidshuispersoneel inbrenger betrokkene betrokkenen"
)
_PLICHT = frozenset(_DUTIES.split())
_WIE = frozenset(_ACTORS.split())
_GETAL = re.compile(
    r"€ ?[\d.,]+|\d+(?:[.,]\d+)*(?: ?%)?"
    r"|\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
    r"|eerste|tweede|derde|vierde|vijfde|half|helft|derden?)\b"
)
_WOORD = re.compile(r"\w+(?:[-'’]\w+)*")

Kern = Mapping[Aard, tuple[str, ...]]
"""The words of a text that carry meaning, sorted, by respect."""


def core(text: str) -> Kern:
    """Return the words of a text of the model that carry meaning, by respect."""
    lower = text.lower()
    words = _WOORD.findall(re.sub(r"\{[^{}]*\}", " ", lower))
    return {
        Aard.PLICHT: tuple(sorted(w for w in words if w in _PLICHT)),
        Aard.WIE: tuple(sorted(w for w in words if w in _WIE)),
        Aard.GETAL: tuple(sorted(_GETAL.findall(re.sub(r"\{[^{}]*\}", " ", lower)))),
        Aard.VERWIJZING: tuple(sorted(f"{r.soort.value}:{r.id}" for r in references(text))),
    }


def differing(one: Kern, other: Kern) -> tuple[Aard, ...]:
    """Return the respects in which two cores differ."""
    return tuple(aard for aard in one if one[aard] != other[aard])
