"""Small facts about a region that pages and documents share."""

from generator.model.regiokader import RegioKader, Stand


def house_name(kader: RegioKader) -> str:
    """Return the name on documents: of the one house, or of the cooperation as a whole."""
    named = kader.openplek("naam-veiligheidshuis")
    if named.stand is Stand.INGEVULD:
        return str(named.waarde)
    if len(kader.regio.huizen) == 1:
        return kader.regio.huizen[0].naam
    return f"Veiligheidshuis in de regio {kader.regio.naam}"
