"""Who may bring in a case: what the kader leaves to the region."""

from generator.model.partner import Partnergroep
from generator.model.regiokader import RegioKader
from generator.screening.antwoord import Antwoord

EVERYBODY = "alle-partners"
"""The choice of a region in which every partner may bring in a case."""


def right_of(kader: RegioKader | None) -> str:
    """Return who may bring in a case: the choice of the region, or else unknown."""
    return str(kader.openplek("inbrengrecht").waarde) if kader else ""


def may_bring_in(groep: Partnergroep, inbrengrecht: str) -> Antwoord:
    """Return whether a partner of this group may bring in a case itself.

    Source: K-WERK-03 (key organisations) and K-INST-01 (every partner); reading A9 leaves
    the choice to the region. Whether another partner signed the convenant is not known
    here, so that stays onbekend.
    """
    if groep is Partnergroep.SLEUTELPARTNER or inbrengrecht == EVERYBODY:
        return Antwoord.JA
    return Antwoord.NEE if inbrengrecht == "sleutelpartners" else Antwoord.ONBEKEND


def other_may_bring_in(inbrengrecht: str) -> Antwoord:
    """Return whether an organisation outside the list of partners may bring in a case."""
    if not inbrengrecht:
        return Antwoord.ONBEKEND
    return Antwoord.JA if inbrengrecht == EVERYBODY else Antwoord.NEE
