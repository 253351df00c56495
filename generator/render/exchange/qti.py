"""Questions as a package of QTI 2.1 (1EdTech), for Canvas, Blackboard and others.

Only what every reader knows is used: `choiceInteraction`, one item per file, and the
standard template `match_correct`. A reader skips an item with processing of its own.
"""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.render.documents.pakket import package
from generator.render.environment import plain
from generator.views.toetsvragen import Toetsvraag, Vragenreeks

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
MATCH = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"
SCHEMAS = {
    QTI: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
    PACKAGE: "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
}
RESPONSE, LOOK_BACK, ALWAYS = "RESPONSE", "TERUGBLIK", "altijd"
"""`LOOK_BACK` has its value from the start, so that feedback needs no processing of its own."""


def qti_package(reeks: Vragenreeks) -> bytes:
    """Return the zip with an item per question, a test of all, and the manifest."""
    items = [(f"vragen/{vraag.id}.xml", _item(vraag)) for vraag in reeks.vragen]
    test = ("toets.xml", _test(reeks, [name for name, _ in items]))
    manifest = _manifest(reeks, test[0], [name for name, _ in items])
    files = [("imsmanifest.xml", manifest), test, *items]
    return package([(name, _bytes(root)) for name, root in files])


def _bytes(root: Element) -> bytes:
    indent(root)
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _root(tag: str, namespace: str, **attributes: str) -> Element:
    return Element(
        tag,
        {
            "xmlns": namespace,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": f"{namespace} {SCHEMAS[namespace]}",
            **{name: plain(value) for name, value in attributes.items()},
        },
    )


def _add(above: Element, tag: str, text: str = "", **attributes: str) -> Element:
    element = SubElement(above, tag, {name: plain(value) for name, value in attributes.items()})
    element.text = plain(text) or None
    return element


def _item(vraag: Toetsvraag) -> Element:
    item = _root(
        "assessmentItem",
        QTI,
        identifier=vraag.id,
        title=vraag.titel,
        adaptive="false",
        timeDependent="false",
    )
    many = "multiple" if vraag.meer else "single"
    response = _add(
        item,
        "responseDeclaration",
        identifier=RESPONSE,
        cardinality=many,
        baseType="identifier",
    )
    right = _add(response, "correctResponse")
    for keuze in vraag.keuzes:
        if keuze.goed:
            _add(right, "value", keuze.id)
    _add(item, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    look_back = _add(
        item,
        "outcomeDeclaration",
        identifier=LOOK_BACK,
        cardinality="single",
        baseType="identifier",
    )
    _add(_add(look_back, "defaultValue"), "value", ALWAYS)
    body = _add(item, "itemBody")
    _add(body, "p", vraag.verhaal)
    interaction = _add(
        body,
        "choiceInteraction",
        responseIdentifier=RESPONSE,
        shuffle="false",
        maxChoices=str(len(vraag.keuzes)) if vraag.meer else "1",
    )
    _add(interaction, "prompt", vraag.vraag)
    for keuze in vraag.keuzes:
        _add(interaction, "simpleChoice", keuze.tekst, identifier=keuze.id)
    _add(item, "responseProcessing", template=MATCH)
    feedback = _add(
        item, "modalFeedback", outcomeIdentifier=LOOK_BACK, showHide="show", identifier=ALWAYS
    )
    for line in vraag.terugblik:
        _add(feedback, "p", line)
    return item


def _test(reeks: Vragenreeks, names: list[str]) -> Element:
    test = _root("assessmentTest", QTI, identifier=f"toets-{reeks.id}", title=_title(reeks))
    part = _add(
        test,
        "testPart",
        identifier="deel",
        navigationMode="nonlinear",
        submissionMode="individual",
    )
    section = _add(
        part, "assessmentSection", identifier="vragen", title=_title(reeks), visible="true"
    )
    for vraag, name in zip(reeks.vragen, names, strict=True):
        _add(section, "assessmentItemRef", identifier=vraag.id, href=name)
    return test


def _manifest(reeks: Vragenreeks, test: str, names: list[str]) -> Element:
    root = _root("manifest", PACKAGE, identifier=f"kaderwijzer-{reeks.id}")
    metadata = _add(root, "metadata")
    _add(metadata, "schema", "QTIv2.1 Package")
    _add(metadata, "schemaversion", "1.0.0")
    _add(root, "organizations")
    resources = _add(root, "resources")
    whole = _resource(resources, f"toets-{reeks.id}", "imsqti_test_xmlv2p1", test)
    for vraag, name in zip(reeks.vragen, names, strict=True):
        _add(whole, "dependency", identifierref=vraag.id)
        _resource(resources, vraag.id, "imsqti_item_xmlv2p1", name)
    return root


def _resource(above: Element, id: str, kind: str, name: str) -> Element:
    resource = _add(above, "resource", identifier=id, type=kind, href=name)
    _add(resource, "file", href=name)
    return resource


def _title(reeks: Vragenreeks) -> str:
    return f"Kaderwijzer {reeks.naam}"
