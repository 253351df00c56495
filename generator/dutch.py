"""Small helpers for Dutch text: enumerations, dates, ordinals, sorting."""

import errno
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

MAANDEN = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]

RANGTELWOORDEN = [
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "vijfde",
    "zesde",
    "zevende",
    "achtste",
    "negende",
    "tiende",
    "elfde",
    "twaalfde",
]


def opsomming(delen: Sequence[str], voegwoord: str = "en") -> str:
    """Return `a, b en c`."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} {voegwoord} {delen[-1]}"


def hoofdletter(tekst: str) -> str:
    """Return the text with a capital: what was written to follow other words."""
    return tekst[:1].upper() + tekst[1:]


_ONZIJDIG = ("hoofd", "lid", "college", "bestuur")
_BEPAALD = ("de", "het", "een", "zijn", "haar", "hun", "mevrouw")


def met_lidwoord(functie: str) -> str:
    """Return a function with its article: `de burgemeester`, `het afdelingshoofd`.

    One that has an article already, or starts with a capital as a name does, stays as it is.
    """
    first = functie.partition(" ")[0]
    if not functie or first in _BEPAALD or first[0] != first[0].lower():
        return functie
    return f"{'het' if first.endswith(_ONZIJDIG) else 'de'} {functie}"


def op_een_regel(tekst: str) -> str:
    """Return the text on one line, with one space between words."""
    return " ".join(tekst.split())


def datum(iso: str) -> str:
    """Return `2026-03-02` as `2 maart 2026`."""
    dag = date.fromisoformat(iso)
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def rangtelwoord(nummer: int) -> str:
    """Return 1 as `eerste`; from 13 on as `13e`."""
    return RANGTELWOORDEN[nummer - 1] if nummer <= len(RANGTELWOORDEN) else f"{nummer}e"


def aantal(getal: int, enkelvoud: str, meervoud: str) -> str:
    """Return `1 vraag` or `3 vragen`."""
    return f"{getal} {enkelvoud if getal == 1 else meervoud}"


def groot_getal(getal: int) -> str:
    """Return 177147 as `177.147`."""
    return f"{getal:,}".replace(",", ".")


_FILE_FAULTS = {
    errno.ENOENT: "dit bestaat niet",
    errno.EACCES: "u hebt geen toegang",
    errno.EPERM: "u hebt geen toegang",
    errno.EROFS: "hier kan niets geschreven worden",
    errno.EISDIR: "dit is een map",
    errno.ENOTDIR: "dit is geen map",
    errno.ENOSPC: "de schijf is vol",
}


def bestandsfout(error: OSError) -> str:
    """Return why a file cannot be read or written, in a few words."""
    return _FILE_FAULTS.get(error.errno or 0, f"fout {error.errno} van de computer")


@lru_cache(maxsize=20_000)  # the same words return in every region
def sorteersleutel(tekst: str) -> str:
    """Return a key that sorts as a Dutch reader expects: no case, accents or apostrophes."""
    plain = unicodedata.normalize("NFKD", tekst)
    return "".join(c for c in plain if c.isalnum() or c == " ").casefold().strip()
