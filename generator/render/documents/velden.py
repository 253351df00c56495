"""The fields of a document: a name and a spoken description for each place to fill in."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.document import Aankruisveld, Document, Invultabel, Schrijfveld


@dataclass(frozen=True)
class Veldinfo:
    """A field: its unique name, what a screen reader says, and whether it has more lines."""

    naam: str
    omschrijving: str
    meer_regels: bool = False


@dataclass(frozen=True)
class Cel:
    """A cell of a table to fill in: a fixed text, or a field."""

    tekst: str = ""
    veld: Veldinfo | None = None


def fields_of(document: Document) -> Iterator[Veldinfo]:
    """Yield every field of a document, in reading order."""
    for blok in document.blokken:
        if isinstance(blok, Schrijfveld):
            yield Veldinfo(blok.id, blok.label, blok.regels > 1)
        elif isinstance(blok, Aankruisveld):
            for number, optie in enumerate(blok.opties, 1):
                yield Veldinfo(f"{blok.id}.{number}", f"{blok.label}: {optie}")
        elif isinstance(blok, Invultabel):
            yield from (cel.veld for row in table_cells(blok) for cel in row if cel.veld)


def table_cells(blok: Invultabel) -> Iterator[tuple[Cel, ...]]:
    """Yield the rows of a table to fill in: those with a fixed text, then the empty ones."""
    for number, text in enumerate((*blok.rijkoppen, *[""] * blok.lege_rijen), 1):
        row_name = text or f"rij {number}"
        cells = [
            Cel(
                veld=Veldinfo(
                    f"{blok.id}.{number}.{column}",
                    f"{blok.label}, {row_name}: {kop}",
                    blok.regels > 1,
                )
            )
            for column, kop in enumerate(blok.koppen, 1)
        ]
        if text:
            cells[0] = Cel(tekst=text)
        yield tuple(cells)
