"""Small national models and regions for tests: only what a test speaks of."""

from generator.model.convenant import Artikel, Bijlage, Convenant, Lid, Variant
from generator.model.kader import Kracht, Ruimte, Sectie, Uitspraak, Uitspraaksoort
from generator.model.landelijk import Gemeente, Landelijk
from generator.model.openplek import Herkomst, Kolom, Onderwerp, Openplek, Optie, Waardesoort
from generator.model.regio import Keuze, Keuzes, Regio, RegioGemeente, Toevoeging
from generator.model.screening import Screening
from generator.model.uitgave import Uitgave
from generator.problems import Position

MODEL = "bronnen/convenant/model.yaml"
KEUZES = "bronnen/regios/duinkust/keuzes.yaml"


def plek(id: str, soort: Waardesoort = Waardesoort.REGEL, **more: object) -> Openplek:
    """Return an open place that a region fills in, asked by K-BEST-03."""
    fields: dict[str, object] = {
        "onderwerp": "samenwerking",
        "titel": id.capitalize(),
        "vraag": f"Wat is {id}?",
        "ruimte": Ruimte.INVUL,
        "soort": soort,
        "herkomst": Herkomst.KADER,
        "wie_beslist": "de stuurgroep",
        "plaats": Position("bronnen/openplekken/samenwerking.yaml", 7, 5),
        "kader": ("K-BEST-03",),
        "verplicht": True,
    }
    return Openplek(id=id, **(fields | more))  # type: ignore[arg-type]


def lid(id: str, ruimte: Ruimte, tekst: str = "", **more: object) -> Lid:
    """Return a clause that stands at line 30 of the model."""
    return Lid(id, ruimte, Position(MODEL, 30, 9), tekst or f"Tekst van {id}.", **more)  # type: ignore[arg-type]


def artikel(id: str, *leden: Lid, ruimte: Ruimte = Ruimte.VAST, **more: object) -> Artikel:
    """Return an article with these clauses, carrying out K-DOEL-01."""
    fields: dict[str, object] = {"kader": ("K-DOEL-01",)}
    return Artikel(
        id,
        id.capitalize(),
        ruimte,
        Herkomst.KADER,
        leden,
        Position(MODEL, 20, 5),
        **(fields | more),  # type: ignore[arg-type]
    )


def uitspraak(id: str, soort: Uitspraaksoort = Uitspraaksoort.DOEL) -> Uitspraak:
    """Return a fixed statement of the kader."""
    place = Position("bronnen/kader/2013/focus.yaml", 9, 5)
    return Uitspraak(id, soort, Kracht.IS, Ruimte.VAST, ("allen",), "Flyer", "Tekst.", place)


def landelijk(
    *,
    plekken: tuple[Openplek, ...] = (),
    artikelen: tuple[Artikel, ...] = (),
    bijlagen: tuple[Bijlage, ...] = (),
    overwegingen: tuple[Lid, ...] = (),
    uitspraken: tuple[Uitspraak, ...] = (),
    gemeenten: tuple[Gemeente, ...] = (),
) -> Landelijk:
    """Return a national model with only these parts."""
    place = Position("bronnen/x.yaml")
    return Landelijk(
        secties=(Sectie("focus", "Focus", 1, "", uitspraken, place),),
        themas=(),
        begrippen=(),
        partners=(),
        leefgebieden=(),
        screening=Screening("s", "S", "1", "2013-01-01", (), "C1", "C1", (), (), place),
        vragen=(),
        uitkomsten=(),
        signalen=(),
        leeswijzen=(),
        onderwerpen=(Onderwerp("samenwerking", "Samenwerking", 1, "", plekken, place),),
        convenant=Convenant(
            "model", "Convenant", "1", "Partijen.", overwegingen, artikelen, bijlagen, "", place
        ),
        formulieren=(),
        stappen=(),
        casussen=(),
        leermodules=(),
        leerroutes=(),
        gemeenten=gemeenten,
        omtrekken=(),
        uitgave=Uitgave("2026.11", "2026-11-23", "Redactie", "a@b.example", place),
    )


def regio(*gemeenten: RegioGemeente, id: str = "duinkust", **more: object) -> Regio:
    """Return a region with these municipalities."""
    place = Position(f"bronnen/regios/{id}/regio.yaml", 4, 1)
    fields: dict[str, object] = {"naam": id.capitalize(), "code": "VX03", "verzonnen": True}
    return Regio(id=id, gemeenten=gemeenten, plaats=place, **(fields | more))  # type: ignore[arg-type]


def keuze(line: int = 12, **what: object) -> Keuze:
    """Return a choice at this line of the region's file, with a reason unless given."""
    return Keuze(Position(KEUZES, line, 3), **({"waarom": "Omdat."} | what))  # type: ignore[arg-type]


def keuzes(toevoegingen: tuple[Toevoeging, ...] = (), **per_element: Keuze) -> Keuzes:
    """Return the file of choices of Duinkust; underscores in names become dashes."""
    choices = {name.replace("_", "-"): choice for name, choice in per_element.items()}
    return Keuzes("duinkust", Position(KEUZES, 4, 1), choices, toevoegingen)


__all__ = ["Bijlage", "Kolom", "Optie", "Variant"]
