"""Amounts and shares as people write them in a table: `€ 250.000` and `60,68`."""

import re
from decimal import Decimal

_AMOUNT = re.compile(
    r"(?:€|EUR|euro)?\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-|–))?\s*(?:euro)?"
    r"\s*(?:\([^()]*\))?",
    re.IGNORECASE,
)
_SHARE = re.compile(r"(\d{1,3})(?:[,.](\d{1,4}))?\s*%?")


def amount(text: str) -> Decimal | None:
    """Return an amount in euros; None for what is not one, such as 'in natura'."""
    found = _AMOUNT.fullmatch(text.strip())
    if not found:
        return None
    cents = (found.group(2) or "").strip("-–")
    return Decimal(f"{found.group(1).replace('.', '')}.{cents or '0'}")


def share(text: str) -> Decimal | None:
    """Return a share as a percentage; None for what is not one."""
    found = _SHARE.fullmatch(text.strip())
    return Decimal(f"{found.group(1)}.{found.group(2) or '0'}") if found else None


def in_euros(bedrag: Decimal) -> str:
    """Return an amount as it is written in Dutch: `€ 1.250.000` or `€ 12,50`."""
    whole, cents = divmod(round(bedrag * 100), 100)
    text = f"€ {whole:,}".replace(",", ".")
    return f"{text},{cents:02}" if cents else text


def percentage(aandeel: Decimal) -> str:
    """Return a share as it is written in Dutch: `60,68 %`."""
    return f"{aandeel.normalize():f}".replace(".", ",") + " %"
