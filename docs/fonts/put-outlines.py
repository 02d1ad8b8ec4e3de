"""Puts outlines that OverlappingStrokes.java wrote into a copy of the font: FONT OUTLINES COPY. Needs fontTools."""

import sys

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont


def point(x, y):
    return round(float(x)), round(float(y))


def draw(pen, start, segments):
    """A closed contour without segments of no length; a contour without area is left out."""
    drawn, at = [], start
    for segment in segments:
        if segment[-1] != at:
            drawn.append(segment)
            at = segment[-1]
    if drawn and len(drawn[-1]) == 1 and at == start:
        drawn.pop()  # the last line is implied
    if len(drawn) < 2 and all(len(segment) == 1 for segment in drawn):
        return
    pen.moveTo(start)
    for segment in drawn:
        if len(segment) == 1:
            pen.lineTo(segment[0])
        else:
            pen.qCurveTo(*segment)
    pen.closePath()


def glyphs(lines):
    """Pairs of a glyph's index and its outline."""
    index, pen, start, segments = None, None, None, []
    for line in lines:
        kind, *numbers = line.split()
        if kind == "G":
            if index is not None:
                yield index, pen.glyph()
            index, pen = int(numbers[0]), TTGlyphPen(None)
        elif kind == "M":
            start, segments = point(*numbers), []
        elif kind == "Z":
            draw(pen, start, segments)
        else:
            segments.append(tuple(point(*numbers[i : i + 2]) for i in range(0, len(numbers), 2)))
    if index is not None:
        yield index, pen.glyph()


def main(font_file, outlines, copy):
    font = TTFont(font_file)
    names = font.getGlyphOrder()
    with open(outlines) as lines:
        for index, glyph in glyphs(lines):
            font["glyf"][names[index]] = glyph
    font.save(copy)


main(*sys.argv[1:])
