"""Turn a TrueType font into one with cubic outlines: in a PDF it takes a sixth less.

Usage: python scripts/cff.py FROM.ttf TO.otf. Needs fonttools, which the build does not.
A letter gets the grid of a PDF, a thousand units high, so that widths are whole numbers.
"""

import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem

UNITS = 1000
OF_TRUETYPE = ("glyf", "loca", "cvt ", "fpgm", "prep", "gasp")
CFF_MAXP = 0x00005000


def main(source: str, target: str) -> None:
    """Write the converted font."""
    font = TTFont(source)
    scale_upem(font, UNITS)
    outlines = {name: outline(font, name) for name in font.getGlyphOrder()}
    for table in OF_TRUETYPE:
        if table in font:
            del font[table]
    font.sfntVersion = "OTTO"
    maxp, count = font["maxp"], font["maxp"].numGlyphs
    for key in set(vars(maxp)) - {"tableTag"}:
        delattr(maxp, key)
    maxp.tableVersion, maxp.numGlyphs = CFF_MAXP, count
    builder = FontBuilder(font=font)
    builder.isTTF = False
    builder.setupCFF(font["name"].getDebugName(6), {}, outlines, {})
    font.save(target)


def outline(font: TTFont, name: str) -> object:
    """Return one letter in cubic curves; a contour without a corner goes curve by curve."""
    glyphs = font.getGlyphSet()
    drawn = DecomposingRecordingPen(glyphs)
    glyphs[name].draw(drawn)
    pen = T2CharStringPen(glyphs[name].width, glyphs)
    try:
        drawn.replay(Qu2CuPen(pen, max_err=1, all_cubic=True))
    except NotImplementedError:
        pen = T2CharStringPen(glyphs[name].width, glyphs)
        drawn.replay(pen)
    return pen.getCharString()


if __name__ == "__main__":
    main(*sys.argv[1:])
