"""Forms put together: shared blocks taken in, sections repeated, a form for each variant."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.model.formulier import (
    Formulier,
    Formulierblok,
    Formulierbron,
    Formuliersectie,
    Formuliervariant,
    Inhoudsregel,
)
from generator.problems import Problem, suggestion
from generator.sources.structure import structure
from generator.sources.yaml_text import YamlText

Parts = tuple[tuple[Formuliersectie, ...], list[Problem]]


def read_form(text: YamlText) -> Formulierbron:
    """Return a form as written; a line of `secties` is a section, or names a block."""
    data: Any = text.data
    lines = tuple(_line(text, number) for number in range(len(data["secties"])))
    return structure(Formulierbron, text, inhoud=lines)


def _line(text: YamlText, number: int) -> Inhoudsregel:
    data: Any = text.data
    pointer = ("secties", number)
    if "blok" in data["secties"][number]:
        return structure(Inhoudsregel, text, pointer, sectie=None)
    section = structure(Formuliersectie, text, pointer)
    return Inhoudsregel(section.plaats, sectie=section)


def assemble(
    bronnen: Iterable[Formulierbron], blokken: Iterable[Formulierblok]
) -> tuple[tuple[Formulier, ...], tuple[Problem, ...]]:
    """Return every form worked out, and which blocks, sections and variants do not exist."""
    known = {blok.id: blok for blok in blokken}
    forms: list[Formulier] = []
    problems: list[Problem] = []
    for bron in bronnen:
        sections, found = _sections(bron, known)
        problems += [*found, *_unknown_variants(bron, sections)]
        forms += [_form(bron, sections, variant) for variant in bron.varianten or (None,)]
    return tuple(forms), tuple(problems)


def _sections(bron: Formulierbron, blokken: Mapping[str, Formulierblok]) -> Parts:
    sections: list[Formuliersectie] = []
    problems: list[Problem] = []
    for line in bron.inhoud:
        if line.sectie is not None:
            sections.append(line.sectie)
        elif line.blok in blokken:
            taken, found = _of_block(line, blokken[line.blok])
            sections += taken
            problems += found
        else:
            message = f"blok '{line.blok}' bestaat niet{suggestion(line.blok, blokken)}"
            problems.append(Problem(line.plaats, "verwijzing", message))
    return tuple(copy for section in sections for copy in _repeated(section)), problems


def _of_block(line: Inhoudsregel, blok: Formulierblok) -> Parts:
    if not line.secties:
        return blok.secties, []
    by_id = {section.id: section for section in blok.secties}
    problems = [
        Problem(
            line.plaats,
            "verwijzing",
            f"sectie '{id}' staat niet in blok '{blok.id}'{suggestion(id, by_id)}",
        )
        for id in line.secties
        if id not in by_id
    ]
    return tuple(by_id[id] for id in line.secties if id in by_id), problems


def _repeated(section: Formuliersectie) -> Iterator[Formuliersectie]:
    if section.keer == 1:
        yield section
        return
    for number in range(1, section.keer + 1):
        titel = f"{section.titel} {number}"
        yield replace(section, id=f"{section.id}-{number}", titel=titel, keer=1)


def _unknown_variants(
    bron: Formulierbron, sections: Iterable[Formuliersectie]
) -> Iterator[Problem]:
    known = [variant.id for variant in bron.varianten]
    for section in sections:
        named = [(id, section.plaats) for id in section.bij]
        named += [(id, veld.plaats) for veld in section.velden for id in veld.bij]
        for id, plaats in named:
            if id not in known:
                message = f"variant '{id}' heeft dit formulier niet{suggestion(id, known)}"
                yield Problem(plaats, "verwijzing", message)


def _form(
    bron: Formulierbron,
    sections: tuple[Formuliersectie, ...],
    variant: Formuliervariant | None,
) -> Formulier:
    own = variant.id if variant else ""
    return Formulier(
        id=f"{bron.id}-{own}" if own else bron.id,
        bron=bron.id,
        titel=variant.titel if variant else bron.titel,
        stap=bron.stap,
        volgorde=bron.volgorde,
        versies=bron.versies,
        wanneer=bron.wanneer,
        wie=(variant.wie if variant else "") or bron.wie,
        secties=tuple(_for_variant(s, own) for s in sections if not s.bij or own in s.bij),
        plaats=bron.plaats,
        vorm=bron.vorm,
        ruimte=bron.ruimte,
        kader=bron.kader,
        inleiding=bron.inleiding,
        slot=bron.slot,
        casusoverleg=bron.casusoverleg,
        vertrouwelijk=bron.vertrouwelijk,
    )


def _for_variant(section: Formuliersectie, variant: str) -> Formuliersectie:
    fields = tuple(v for v in section.velden if not v.bij or variant in v.bij)
    return section if fields == section.velden else replace(section, velden=fields)
