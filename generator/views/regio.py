"""Small facts about a region that pages and documents share."""

from generator.model.regio import Huis
from generator.model.regiokader import RegioKader, Stand


def house_name(kader: RegioKader) -> str:
    """Return the name on documents: of the one house, or of the cooperation as a whole."""
    named = kader.openplek("naam-veiligheidshuis")
    if named.stand is Stand.INGEVULD:
        return str(named.waarde)
    if len(kader.regio.huizen) == 1:
        return kader.regio.huizen[0].naam
    return f"Veiligheidshuis in de regio {kader.regio.naam}"


def letterhead(kader: RegioKader, huis: Huis | None) -> tuple[str, ...]:
    """Return the address lines of a house; what it does not give comes from the region."""
    only = kader.regio.huizen[0] if len(kader.regio.huizen) == 1 else None
    own = huis or only
    telefoon = (own.telefoon if own else "") or _filled_in(kader, "contact-telefoon")
    email = (own.email if own else "") or _filled_in(kader, "contact-email")
    contact = " · ".join(part for part in (telefoon, email) if part)
    return tuple(line for line in (own.adres if own else "", contact) if line)


def houses_with_heading(kader: RegioKader) -> tuple[Huis | None, ...]:
    """Return whose heading documents carry: each house of several, else the region's own."""
    return kader.regio.huizen if len(kader.regio.huizen) > 1 else (None,)


def _filled_in(kader: RegioKader, id: str) -> str:
    plek = kader.openplek(id)
    return str(plek.waarde) if plek.stand is Stand.INGEVULD else ""
