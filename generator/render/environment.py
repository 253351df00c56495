"""The Jinja environments: escape everything, forgive no missing name.

Pages are Markdown with blocks of HTML. A text from YAML must come out as that text in
both, so in a `.md.j2` template every character that Markdown or HTML could read as
markup becomes a numeric entity.
"""

import posixpath
import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator import dutch
from generator.render.bereikbaar import reachable

_MARKUP = re.compile(r"[\\`*_{}\[\]()#+\-.!|<>&~^=:\"'$@/%]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def plain(text: str) -> str:
    """Return `text` without control characters, which neither XML nor HTML can hold."""
    return _CONTROL.sub("", text)


def markdown_text(value: object) -> Markup:
    """Return any value as one line of Markdown that reads as exactly that text."""
    if isinstance(value, Markup):
        return value
    text = dutch.op_een_regel(plain(str(value)))
    return Markup(_MARKUP.sub(lambda m: f"&#{ord(m.group())};", text))


def printable(value: object) -> object:
    """Return a text without what HTML and XML cannot hold; anything else as it is."""
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def relative(page: str, target: str) -> str:
    """Return the link from `page` to `target`, both paths below the site's root."""
    path, hash, anchor = target.partition("#")
    if path == page and anchor:
        return f"#{anchor}"
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash + anchor


def make_environment(templates: Path, *, markdown: bool) -> Environment:
    """Return the environment for `.md.j2` (markdown) or for HTML and XML templates."""
    env = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.finalize = markdown_text if markdown else printable
    env.filters |= {
        "bereikbaar": reachable,
        "datum": dutch.datum,
        "getal": dutch.groot_getal,
        "opsomming": dutch.opsomming,
        "rangtelwoord": dutch.rangtelwoord,
    }
    env.globals |= {"aantal": dutch.aantal, "relative": relative}
    return env


@cache
def html_environment(templates: Path) -> Environment:
    """Return the one environment for HTML templates: each is parsed once in a process."""
    return make_environment(templates, markdown=False)
