"""The three values of an answer: ja, nee, onbekend."""

from enum import Enum


class Antwoord(Enum):
    """An answer, or the value of what is built from answers. Unanswered is `ONBEKEND`."""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"
