"""Who the parties to a convenant are, at its beginning and where they sign."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator import dutch
from generator.model.document import Alinea, Lijst, Ondertekenaar, Stuk, Tekst, Tekstsoort
from generator.model.regiokader import RegioKader, Stand
from generator.resolve.waarde import column_text
from generator.views.clausule import request

WHO = "vertegenwoordigd-door"


def parties(kader: RegioKader) -> Alinea | Lijst:
    """Return who the parties are; their roles stand in the annex with the list of parties."""
    plek = kader.openplek("partijen")
    if not isinstance(plek.waarde, list | tuple) or not plek.waarde:
        return Alinea((Stuk(request(plek), Tekstsoort.OPEN),))
    texts = [
        {k.id: dutch.op_een_regel(column_text(k, row)) for k in plek.openplek.kolommen}
        for row in plek.waarde
    ]
    return Lijst(closed([(Stuk(f"{_party(text)};"),) for text in texts]), genummerd=True)


def _party(text: Mapping[str, str]) -> str:
    """Return a party as a convenant names it, with as much as the region filled in."""
    text = {**text, WHO: dutch.met_lidwoord(text.get(WHO, ""))}
    return ", ".join(
        f"{before}{text[id]}"
        for id, before in (
            ("partij", ""),
            ("zetel", "gevestigd te "),
            (WHO, "vertegenwoordigd door "),
            ("besluit", "ter uitvoering van het besluit van "),
            ("afkorting", "hierna te noemen: "),
        )
        if text.get(id)
    )


def closed(points: list[Tekst]) -> tuple[Tekst, ...]:
    """Return the points of a sentence; a full stop ends it, not a semicolon."""
    if not points or not points[-1] or not points[-1][-1].tekst.endswith(";"):
        return tuple(points)
    *rest, (*before, end) = points
    return (*rest, (*before, replace(end, tekst=f"{end.tekst[:-1]}.")))


def signatories(kader: RegioKader) -> Iterator[Ondertekenaar]:
    """Yield the parties that the region names, or else its municipalities."""
    parties = kader.openplek("partijen").waarde
    plek = kader.openplek("convenant-plaats")
    plaats = "" if plek.stand is Stand.OPEN else dutch.op_een_regel(str(plek.waarde))
    if isinstance(parties, list | tuple) and parties:
        for row in parties:
            functie = str(row.get(WHO, ""))
            yield Ondertekenaar(str(row.get("partij", "")), functie=functie, plaats=plaats)
        return
    for regio in kader.regios:
        for gemeente in regio.gemeenten:
            if gemeente.aangesloten:
                name = f"Gemeente {gemeente.naam}"
                yield Ondertekenaar(name, functie="burgemeester", plaats=plaats)
