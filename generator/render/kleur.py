"""Colours: contrast as WCAG counts it, and the accent of a region made readable."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.regio import Regio

TEXT = 4.5
"""The least contrast of text (WCAG 2.2, 1.4.3)."""

_HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_STEPS = 40


@dataclass(frozen=True)
class Scheme:
    """The surfaces of a colour scheme, as in `tokens.css`, and where an accent may go.

    An accent that cannot be read moves towards `ink` until it can. `tint` is the part of
    it that colours the soft surface.
    """

    surfaces: tuple[str, ...]
    text: str
    on_accent: tuple[str, ...]
    ink: str
    tint: float


LIGHT = Scheme(("#ffffff", "#f3f6f5"), "#1b2a2d", ("#ffffff", "#06282b"), "#000000", 0.1)
DARK = Scheme(("#12191b", "#1a2427"), "#e7eeee", ("#06282b", "#ffffff"), "#ffffff", 0.18)


@dataclass(frozen=True)
class Accent:
    """An accent that can be read in one scheme: as text, as ground, and its soft ground."""

    colour: str
    on: str
    soft: str


def contrast(a: str, b: str) -> float:
    """Return the contrast of two colours (`#rrggbb`), from 1 to 21."""
    dark, light = sorted((_luminance(a), _luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def mix(a: str, b: str, part: float) -> str:
    """Return `a` with `part` (0 to 1) of `b` in it."""
    pairs = zip(_channels(a), _channels(b), strict=True)
    return "#" + "".join(f"{round(x + (y - x) * part):02x}" for x, y in pairs)


def readable(accent: str, scheme: Scheme) -> Accent:
    """Return the accent, or the nearest darker or lighter one that can be read."""
    return next(found for found in _variants(accent, scheme) if _is_readable(found, scheme))


def accent_css(accent: str) -> str:
    """Return the style sheet that gives a page this accent, in both schemes.

    Raises:
        ValueError: a colour that is not `#rrggbb`.
    """
    light, dark = (_rule(readable(accent, scheme)) for scheme in (LIGHT, DARK))
    return f"{light}@media screen and (prefers-color-scheme: dark) {{\n{dark}}}\n"


def accent_path(regio: Regio) -> str:
    """Return where the style sheet with the accent of a region stands on the site."""
    return f"assets/accent-{regio.id}.css"


def _rule(accent: Accent) -> str:
    return (
        f"body {{ --kw-accent: {accent.colour}; "
        f"--kw-accent-tekst: {accent.on}; --kw-accent-zacht: {accent.soft}; }}\n"
    )


def _variants(accent: str, scheme: Scheme) -> Iterator[Accent]:
    for step in range(_STEPS + 1):
        colour = mix(accent, scheme.ink, step / _STEPS)
        on = max(scheme.on_accent, key=lambda text: contrast(text, colour))
        yield Accent(colour, on, mix(scheme.surfaces[0], colour, scheme.tint))


def _is_readable(accent: Accent, scheme: Scheme) -> bool:
    grounds = (*scheme.surfaces, accent.soft)
    pairs = [(accent.colour, ground) for ground in grounds]
    pairs += [(accent.on, accent.colour), (scheme.text, accent.soft)]
    return all(contrast(a, b) >= TEXT for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    if not _HEX.fullmatch(colour):
        raise ValueError(f"not a colour like #14646b: {colour!r}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
