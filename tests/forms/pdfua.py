"""PDF/UA-1 according to two validators: `page`, which is fast, and veraPDF."""

import page

from tests.forms import verapdf


def by_page(content: bytes) -> list[str]:
    """Return what `page` finds wrong with a PDF: its rule and what it says."""
    report = page.validate_pdf_bytes(content, profile="ua1")
    found = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    assert report.is_compliant is not bool(found)
    return found


VALIDATORS = {"page": by_page, "veraPDF": verapdf.faults}
