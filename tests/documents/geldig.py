"""What validators of others say of a Word or ODF file."""

import io
import re
import zipfile
from functools import cache
from pathlib import Path

from openxml_audit import OdfValidator, OpenXmlValidator, ValidationResult, ValidationSeverity

NOT_ASKED = re.compile(r"A required relationship type '\S+/(fontTable|theme)' is missing")
"""ECMA-376 part 1, 11.3.5 and 14.2.7: a package holds at most one of these, so none may be."""
FOREIGN = re.compile(rb"</?loext:[^>]*>| loext:[a-z-]+=\"[^\"]*\"")
"""ODF 1.3 part 3, 22.2: who checks a document that uses more than ODF leaves that out first."""


def faults_of_docx(content: bytes, folder: Path) -> list[str]:
    """Return what is against the schemas or the rules of Office Open XML."""
    path = folder / "document.docx"
    path.write_bytes(content)
    return [text for text in _faults(_ooxml().validate(path)) if not allowed(text)]


def faults_of_odt(content: bytes, folder: Path) -> list[str]:
    """Return what is against the Relax NG schema or the package rules of ODF 1.3."""
    path = folder / "document.odt"
    path.write_bytes(without_foreign(content))
    return _faults(_odf().validate(path))


@cache
def _ooxml() -> OpenXmlValidator:
    return OpenXmlValidator()


@cache
def _odf() -> OdfValidator:
    return OdfValidator(relaxng_validation=True)


def allowed(fault: str) -> bool:
    """Return whether a fault is one that the standard does not know."""
    return NOT_ASKED.search(fault) is not None


def without_foreign(content: bytes) -> bytes:
    """Return an ODF file without elements and attributes of another vocabulary."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "content.xml":
                data = FOREIGN.sub(b"", data)
            new.writestr(item, data)
    return out.getvalue()


def _faults(result: ValidationResult) -> list[str]:
    return [
        f"{error.part_uri}{error.path}: {error.description}"
        for error in result.errors
        if error.severity is ValidationSeverity.ERROR
    ]
