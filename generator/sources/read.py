"""A folder of sources as one value, or all its problems."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from generator.dutch import sorteersleutel
from generator.model.begrip import Begrip
from generator.model.casus import Casus
from generator.model.convenant import Convenant
from generator.model.feit import Thema
from generator.model.formulier import Formulier, Formulierblok, Stap
from generator.model.kader import Sectie
from generator.model.landelijk import Landelijk
from generator.model.leerroute import Leermodule, Leerroute
from generator.model.openplek import Onderwerp, Openplek
from generator.model.partner import Leefgebied, Partner
from generator.model.regio import Deel, Keuze, Keuzes, Regio
from generator.model.screening import Leeswijze, Screening, Signaal, Uitkomst, Vraag
from generator.model.uitgave import Uitgave
from generator.problems import Position, Problem
from generator.sources.data import read_municipalities, read_outlines
from generator.sources.formulieren import assemble, read_form
from generator.sources.logo import LOGO, with_logos
from generator.sources.schema_check import Validator, check
from generator.sources.soorten import SOORTEN, expected_id, modeline, soort_of
from generator.sources.structure import structure
from generator.sources.yaml_text import SourceError, YamlText, read_file

T = TypeVar("T")

_PREPARED = re.compile(r"\s*#\s*([a-z0-9][a-z0-9-]*):\s*")


@dataclass(frozen=True)
class Bronnen:
    """Everything that authors wrote, read and checked against its schema."""

    landelijk: Landelijk
    regios: tuple[Regio, ...]
    keuzes: Mapping[str, Keuzes]
    teksten: Mapping[str, YamlText]


def read_sources(project: Path) -> tuple[Bronnen | None, tuple[Problem, ...]]:
    """Read all sources of a project; None, and every problem, when there is a fault."""
    texts, problems = read_texts(project)
    problems += _missing(texts, problems)
    if problems:
        return None, tuple(problems)
    try:
        bronnen, found = _bronnen(texts, project)
    except SourceError as error:
        return None, error.problems
    return (None if found else bronnen), found


def read_texts(project: Path) -> tuple[dict[str, YamlText], list[Problem]]:
    """Read and check each file below `bronnen/` on its own, by path."""
    texts: dict[str, YamlText] = {}
    problems: list[Problem] = []
    validators: dict[str, Draft202012Validator] = {}
    everything = (project / "bronnen").rglob("*")
    for path in sorted(p for p in everything if p.is_symlink() or not p.is_dir()):
        name = path.relative_to(project).as_posix()
        if LOGO.fullmatch(name):
            continue
        soort = soort_of(name)
        if soort is None:
            problems.append(_stray(name))
            continue
        try:
            text = read_file(path, project)
        except SourceError as error:
            problems += error.problems
            continue
        if soort.noun not in validators:
            validators[soort.noun] = read_validator(project / soort.schema)
        found = [
            *_first_line(path, name, modeline(name, soort)),
            *check(text, validators[soort.noun]),
            *_id_problems(text, expected_id(name, soort)),
        ]
        problems += found
        texts[name] = text
    return texts, problems


def read_validator(path: Path) -> Draft202012Validator:
    """Return the validator of one of our schemas, which may refer to those beside it."""
    schema = json.loads(path.read_text(encoding="utf-8"))
    registry: Registry[Any] = Registry().with_resources(
        (found["$id"], Resource.from_contents(found)) for found in _shared_parts(path.parent)
    )
    return Validator(schema, registry=registry)


def _shared_parts(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the schemas that others refer to: parts, with no kind of source of their own."""
    for path in sorted(folder.glob("*delen.schema.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def _stray(name: str) -> Problem:
    if name.endswith(".yml"):
        message = "noem dit bestand .yaml in plaats van .yml"
    else:
        message = "dit bestand hoort niet in 'bronnen'; namen zijn kleine letters, cijfers en -"
    return Problem(Position(name), "bestand", message)


def _first_line(path: Path, name: str, wanted: str) -> Iterator[Problem]:
    first = path.read_text(encoding="utf-8").split("\n", 1)[0].rstrip()
    if first != wanted:
        yield Problem(Position(name), "schemaregel", f"de eerste regel moet zijn: {wanted}")


def _id_problems(text: YamlText, wanted: str) -> Iterator[Problem]:
    if not wanted or not isinstance(text.data, dict):
        return
    id = text.data.get("id")
    if isinstance(id, str) and id.lower() != wanted:
        message = f"id '{id}' hoort gelijk te zijn aan de naam '{wanted}'"
        yield Problem(text.position_of(("id",)), "id", message)


def _missing(texts: Mapping[str, YamlText], problems: Iterable[Problem]) -> list[Problem]:
    present = texts.keys() | {problem.position.path for problem in problems}
    return [
        Problem(Position(soort.obligatory), "bestand", "dit bestand ontbreekt")
        for soort in SOORTEN
        if soort.obligatory and soort.obligatory not in present
    ]


def _bronnen(
    texts: Mapping[str, YamlText], project: Path
) -> tuple[Bronnen, tuple[Problem, ...]]:
    def every(cls: type[T], noun: str) -> tuple[T, ...]:
        return tuple(structure(cls, text) for text in _of(texts, noun))

    def rows(cls: type[T], noun: str, key: str = "") -> tuple[T, ...]:
        text, key = next(_of(texts, noun)), key or noun
        return tuple(structure(cls, text, (key, i)) for i in range(len(_list(text, key))))

    def one(cls: type[T], noun: str) -> T:
        return structure(cls, next(_of(texts, noun)))

    forms, problems = assemble(
        [read_form(text) for text in _of(texts, "formulier")],
        every(Formulierblok, "formulierblok"),
    )
    stappen = rows(Stap, "weg", "stappen")
    landelijk = Landelijk(
        secties=tuple(sorted(every(Sectie, "kader"), key=lambda s: s.volgorde)),
        themas=tuple(sorted(every(Thema, "sinds2013"), key=lambda t: t.volgorde)),
        begrippen=every(Begrip, "begrip"),
        partners=rows(Partner, "partners"),
        leefgebieden=rows(Leefgebied, "leefgebieden"),
        screening=one(Screening, "screening"),
        vragen=rows(Vraag, "vragen"),
        uitkomsten=rows(Uitkomst, "uitkomsten"),
        signalen=rows(Signaal, "signalen"),
        leeswijzen=rows(Leeswijze, "leeswijzen"),
        onderwerpen=tuple(
            sorted((_subject(t) for t in _of(texts, "openplekken")), key=lambda o: o.volgorde)
        ),
        convenant=one(Convenant, "convenant"),
        formulieren=tuple(sorted(forms, key=_in_order_of(stappen))),
        stappen=stappen,
        casussen=every(Casus, "casus"),
        leermodules=every(Leermodule, "leermodule"),
        leerroutes=tuple(sorted(every(Leerroute, "leerroute"), key=lambda r: r.volgorde)),
        gemeenten=read_municipalities(project / "data" / "gemeenten.csv"),
        omtrekken=read_outlines(project / "data" / "regios.geojson"),
        uitgave=one(Uitgave, "uitgave"),
    )
    keuzes = {path.split("/")[2]: _choices(t, project) for path, t in _paths(texts, "keuzes")}
    regios = sorted(every(Regio, "regio"), key=lambda r: (r.verzonnen, sorteersleutel(r.naam)))
    with_logo, found = with_logos(regios, project)
    return Bronnen(landelijk, with_logo, keuzes, texts), (*problems, *found)


def _in_order_of(stappen: tuple[Stap, ...]) -> Callable[[Formulier], tuple[int, int, str]]:
    """Return what sorts forms in the order of the way of a case; unknown steps come last."""
    places = {stap.id: number for number, stap in enumerate(stappen)}
    return lambda form: (places.get(form.stap, len(places)), form.volgorde, form.id)


def _subject(text: YamlText) -> Onderwerp:
    """Return a file of open places; each place carries the id of its subject."""
    data: Any = text.data
    places = tuple(
        structure(Openplek, text, ("openplekken", i), onderwerp=str(data["id"]))
        for i in range(len(data["openplekken"]))
    )
    return structure(Onderwerp, text, openplekken=places)


def _choices(text: YamlText, project: Path) -> Keuzes:
    """Return a file of choices; it knows where each row and each prepared comment stands."""
    keuzes = structure(
        Keuzes,
        text,
        opmerkingen=_prepared(text.path, project),
        begin=text.position_of(("keuzes",)),
    )
    placed = {id: replace(k, rijplaatsen=_rows(text, id, k)) for id, k in keuzes.keuzes.items()}
    indeling = tuple(_part(text, n, deel) for n, deel in enumerate(keuzes.indeling))
    return replace(keuzes, keuzes=placed, indeling=indeling)


def _part(text: YamlText, number: int, deel: Deel) -> Deel:
    names = range(len(deel.artikelen))
    places = (text.position_of(("indeling", number, "artikelen", n)) for n in names)
    return replace(deel, artikelplaatsen=tuple(places))


def _rows(text: YamlText, id: str, keuze: Keuze) -> tuple[Position, ...]:
    value = keuze.vult_in
    count = len(value) if isinstance(value, tuple) else 0
    return tuple(text.position_of(("keuzes", id, "vult_in", row)) for row in range(count))


def _prepared(path: str, project: Path) -> dict[str, Position]:
    """Return where an id stands in a comment, waiting to be filled in (`new-region`)."""
    lines = (project / path).read_text(encoding="utf-8").splitlines()
    found = ((number, _PREPARED.fullmatch(line)) for number, line in enumerate(lines, 1))
    return {m.group(1): Position(path, number, m.start(1) + 1) for number, m in found if m}


def _list(text: YamlText, key: str) -> list[object]:
    data: Any = text.data
    rows: list[object] = data[key]
    return rows


def _of(texts: Mapping[str, YamlText], noun: str) -> Iterator[YamlText]:
    return (text for _, text in _paths(texts, noun))


def _paths(texts: Mapping[str, YamlText], noun: str) -> Iterator[tuple[str, YamlText]]:
    for path, text in texts.items():
        soort = soort_of(path)
        if soort is not None and soort.noun == noun:
            yield path, text
