"""A page of an earlier edition: marked as old, with the way to the page that holds now."""

import re
from posixpath import dirname, relpath

from markupsafe import Markup

FOLDER = "versie"
"""Below the site's root; each earlier edition is a folder in it."""

_START = re.compile(r'<div class="md-container"[^>]*>')
_BODY = re.compile(r"<body[^>]*>")
_CANONICAL = re.compile(r'(<link rel="canonical" href=")([^"]*)(">)')
_BANNER = Markup(
    '<aside class="kw-oude-uitgave" aria-label="Oude uitgave"><p><strong>Dit is uitgave {}. '
    'Zij geldt niet meer.</strong> <a href="{}">{}</a></p></aside>'
)


def mark_as_old(html: str, editie: str, path: str, *, still_there: bool) -> str:
    """Return a page of an earlier edition with a banner and the canonical address.

    `path` is that of the page in its own edition. The address of that page at the root is
    the same; a page that is gone points to the home page.
    """
    now = path if still_there else "index.html"
    here = f"{FOLDER}/{editie}/{path}"
    words = "Lees deze pagina zoals zij nu is" if still_there else "Ga naar de nieuwste uitgave"
    banner = str(_BANNER.format(editie, relpath(now, dirname(here)), words))
    place = _START.search(html) or _BODY.search(html)
    if place:
        html = html[: place.end()] + banner + html[place.end() :]
    if still_there:
        return html
    return _CANONICAL.sub(lambda m: m[1] + m[2].removesuffix(path) + now + m[3], html, count=1)
