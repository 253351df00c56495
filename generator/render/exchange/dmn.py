"""A decision model as DMN (Decision Model and Notation, OMG): 1.5, and 1.3 for modellers.

The two differ in their namespaces only. Tables of one value have hit policy UNIQUE: no
two rows fit the same answers. Outcomes and signals have COLLECT: a list, in any order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.render.environment import plain
from generator.render.exchange.beslismodel import (
    OUTCOMES,
    Beslismodel,
    Beslissing,
    Invoer,
    Rij,
)
from generator.render.exchange.namen import plain_name
from generator.render.exchange.tekening import Punt, drawing
from generator.screening.antwoord import Antwoord

DC = "http://www.omg.org/spec/DMN/20180521/DC/"
DI = "http://www.omg.org/spec/DMN/20180521/DI/"
ANSWER, OUTCOME, SIGNAL = "tAntwoord", "tUitkomst", "tSignaal"
LISTS = {OUTCOME: "tUitkomsten", SIGNAL: "tSignalen"}


@dataclass(frozen=True)
class Versie:
    """An edition of DMN, by its namespaces."""

    nummer: str
    model: str
    diagram: str


DMN_15 = Versie(
    "1.5",
    "https://www.omg.org/spec/DMN/20230324/MODEL/",
    "https://www.omg.org/spec/DMN/20230324/DMNDI/",
)
DMN_13 = Versie(
    "1.3",
    "https://www.omg.org/spec/DMN/20191111/MODEL/",
    "https://www.omg.org/spec/DMN/20191111/DMNDI/",
)


def dmn_file(model: Beslismodel, versie: Versie) -> bytes:
    """Return the XML of a model. The same model gives the same bytes."""
    root = _definitions(model, versie)
    indent(root)
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _add(above: Element, tag: str, text: str = "", **attributes: str) -> Element:
    element = SubElement(above, tag, {name: plain(value) for name, value in attributes.items()})
    element.text = plain(text) or None
    return element


def _definitions(model: Beslismodel, versie: Versie) -> Element:
    root = Element(
        "definitions",
        {
            "xmlns": versie.model,
            "xmlns:dmndi": versie.diagram,
            "xmlns:dc": DC,
            "xmlns:di": DI,
            "id": model.id,
            "name": plain(model.titel),
            "namespace": f"https://kaderwijzer.example/dmn/{model.id}",
            "exporter": "Kaderwijzer",
        },
    )
    _add(root, "description", model.uitleg)
    _type(root, ANSWER, [antwoord.value for antwoord in Antwoord])
    for name, values in ((OUTCOME, model.uitkomsten), (SIGNAL, model.signalen)):
        _type(root, name, values)
        listed = _add(root, "itemDefinition", name=LISTS[name], isCollection="true")
        _add(listed, "typeRef", name)
    inputs = {invoer.id for invoer in model.invoer}
    for invoer in model.invoer:
        _input(root, invoer)
    for beslissing in model.beslissingen:
        _decision(root, beslissing, inputs)
    _diagram(root, model)
    return root


def _type(root: Element, name: str, values: Sequence[str]) -> None:
    definition = _add(root, "itemDefinition", name=name)
    _add(definition, "typeRef", "string")
    allowed = _add(definition, "allowedValues")
    _add(allowed, "text", ", ".join(map(_quoted, values)))


def _input(root: Element, invoer: Invoer) -> None:
    name = plain_name(invoer.id)
    data = _add(root, "inputData", id=f"in-{name}", name=name, label=invoer.titel)
    _add(data, "description", f"{invoer.vraag} {invoer.uitleg}".strip())
    _add(data, "variable", id=f"var-{name}", name=name, typeRef=ANSWER)


def _decision(root: Element, beslissing: Beslissing, inputs: set[str]) -> None:
    name = plain_name(beslissing.id)
    result = ANSWER
    if beslissing.verzamelt:
        result = OUTCOME if beslissing.id == OUTCOMES else SIGNAL
    element = _add(root, "decision", id=f"besl-{name}", name=name, label=beslissing.titel)
    _add(element, "description", f"{beslissing.titel} {beslissing.uitleg}".strip())
    _add(
        element,
        "variable",
        id=f"var-{name}",
        name=name,
        typeRef=LISTS.get(result, result),
    )
    for number, needed in enumerate(beslissing.invoer, 1):
        requirement = _add(element, "informationRequirement", id=f"eis-{name}-{number}")
        if needed in inputs:
            _add(requirement, "requiredInput", href=f"#in-{plain_name(needed)}")
        else:
            _add(requirement, "requiredDecision", href=f"#besl-{plain_name(needed)}")
    _table(element, beslissing, name, result)


def _table(element: Element, beslissing: Beslissing, name: str, result: str) -> None:
    policy = "COLLECT" if beslissing.verzamelt else "UNIQUE"
    table = _add(element, "decisionTable", id=f"tabel-{name}", hitPolicy=policy)
    for number, needed in enumerate(beslissing.invoer, 1):
        known_as = plain_name(needed)
        clause = _add(table, "input", id=f"kolom-{name}-{number}", label=known_as)
        _add(_add(clause, "inputExpression", typeRef=ANSWER), "text", known_as)
    _add(table, "output", id=f"uit-{name}", typeRef=result)
    for number, rij in enumerate(beslissing.rijen, 1):
        _rule(table, rij, f"rij-{name}-{number}")


def _rule(table: Element, rij: Rij, id: str) -> None:
    rule = _add(table, "rule", id=id)
    if rij.opmerking:
        _add(rule, "description", rij.opmerking)
    for values in rij.waarden:
        test = ", ".join(_quoted(value.value) for value in values) or "-"
        _add(_add(rule, "inputEntry"), "text", test)
    _add(_add(rule, "outputEntry"), "text", _quoted(rij.resultaat))


def _diagram(root: Element, model: Beslismodel) -> None:
    picture = drawing(model)
    top = SubElement(root, "dmndi:DMNDI")
    diagram = SubElement(top, "dmndi:DMNDiagram", id="tekening")
    inputs = {invoer.id for invoer in model.invoer}
    for id, box in picture.vakken.items():
        kind = "in" if id in inputs else "besl"
        shape = SubElement(
            diagram,
            "dmndi:DMNShape",
            id=f"vak-{plain_name(id)}",
            dmnElementRef=f"{kind}-{plain_name(id)}",
        )
        SubElement(
            shape,
            "dc:Bounds",
            x=str(box.x),
            y=str(box.y),
            width=str(box.breedte),
            height=str(box.hoogte),
        )
    for beslissing in model.beslissingen:
        name = plain_name(beslissing.id)
        for number, needed in enumerate(beslissing.invoer, 1):
            edge = SubElement(
                diagram,
                "dmndi:DMNEdge",
                id=f"lijn-{name}-{number}",
                dmnElementRef=f"eis-{name}-{number}",
            )
            start, end = picture.vakken[needed].boven, picture.vakken[beslissing.id].onder
            for point in (start, end):
                _waypoint(edge, point)


def _waypoint(edge: Element, point: Punt) -> None:
    SubElement(edge, "di:waypoint", x=str(point.x), y=str(point.y))


def _quoted(value: str) -> str:
    return f'"{value}"'
