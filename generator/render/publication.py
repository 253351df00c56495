"""What can only be made when the pages are finished: headers with the hashes of this build."""

from pathlib import Path

from generator.model.uitgave import Uitgave
from generator.render.headers import (
    header_files,
    inline_script_hashes,
    inline_style_hashes,
    security_headers,
    security_txt,
)


def publication_files(site: Path, uitgave: Uitgave) -> dict[str, bytes]:
    """Return the files that stand beside the pages, from the pages as they are."""
    scripts: set[str] = set()
    styles: set[str] = set()
    for page in site.rglob("*.html"):
        html = page.read_bytes()
        scripts |= inline_script_hashes(html)
        styles |= inline_style_hashes(html)
    contact = uitgave.security_contact or uitgave.contact
    return header_files(security_headers(scripts, styles)) | {
        ".well-known/security.txt": security_txt(contact, uitgave.datum)
    }
