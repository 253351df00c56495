"""Which file is which: the path of a source decides its kind, and so its schema."""

import posixpath
import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Bronsoort:
    """A kind of source: where its files stand, and the schema they follow.

    `id_from` says that the id in the file is the name of the file, or of its folder.
    """

    noun: str
    pattern: re.Pattern[str]
    obligatory: str = ""
    id_from: str = ""

    @property
    def schema(self) -> str:
        """The path of the schema below the project."""
        return f"schemas/{self.noun}.schema.json"


def _soort(noun: str, pattern: str, id_from: str = "") -> Bronsoort:
    single = "" if "*" in pattern else f"bronnen/{pattern}"
    regex = re.escape(f"bronnen/{pattern}").replace(r"\*", r"([a-z0-9][a-z0-9-]*)")
    return Bronsoort(noun, re.compile(regex), single, id_from)


SOORTEN = (
    _soort("uitgave", "uitgave.yaml"),
    _soort("kader", "kader/2013/*.yaml", "file"),
    _soort("sinds2013", "sinds2013/*.yaml", "file"),
    _soort("begrip", "begrippen/*.yaml", "file"),
    _soort("partners", "partners.yaml"),
    _soort("leefgebieden", "leefgebieden.yaml"),
    _soort("screening", "screening/landelijk-2013.yaml"),
    _soort("vragen", "screening/vragen.yaml"),
    _soort("uitkomsten", "screening/uitkomsten.yaml"),
    _soort("signalen", "screening/signalen.yaml"),
    _soort("leeswijzen", "screening/leeswijzen.yaml"),
    _soort("openplekken", "openplekken/*.yaml", "file"),
    _soort("convenant", "convenant/model.yaml"),
    _soort("formulier", "formulieren/*.yaml", "file"),
    _soort("formulierblok", "formulieren/blokken/*.yaml", "file"),
    _soort("weg", "weg.yaml"),
    _soort("casus", "casussen/*.yaml", "file"),
    _soort("leermodule", "leerroutes/basis/*.yaml", "file"),
    _soort("leerroute", "leerroutes/*.yaml", "file"),
    _soort("regio", "regios/*/regio.yaml", "folder"),
    _soort("keuzes", "regios/*/keuzes.yaml"),
)


def soort_of(path: str) -> Bronsoort | None:
    """Return the kind of the source at this path; None when there is none."""
    return next((soort for soort in SOORTEN if soort.pattern.fullmatch(path)), None)


def modeline(path: str, soort: Bronsoort) -> str:
    """Return the first line that lets an editor complete and check while typing."""
    relative = posixpath.relpath(soort.schema, posixpath.dirname(path))
    return f"# yaml-language-server: $schema={relative}"


def expected_id(path: str, soort: Bronsoort) -> str:
    """Return the id that a file at this path must have; empty when it is free."""
    match = soort.pattern.fullmatch(path)
    return match.group(1) if match and soort.id_from else ""
