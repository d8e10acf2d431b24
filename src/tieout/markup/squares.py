"""Check boxes that a page draws: small squares of lines, and what stands in them."""

import itertools
from collections.abc import Iterator

from msgspec import Struct

from tieout.markup.pdfium import Glyph, Line, Sheet
from tieout.markup.ruled import NEAR, Rules
from tieout.markup.typeset import Segment

SMALL, LARGE = 4.0, 26.0  # points: the sides of a box
LABEL = 60.0  # points: how far a label stands from its box
MOST = 500  # boxes of a page; more are a pattern
TICKS = frozenset("xX✓✔✗✘þýüû☑☒")


class Square(Struct):
    """A drawn box: its sides, whether something is drawn in it, the glyph that stands in it."""

    left: float
    right: float
    bottom: float
    top: float
    marked: bool = False
    glyph: Glyph | None = None


def squares(sheet: Sheet, rules: Rules, found: list[Segment]) -> tuple[list[Glyph], dict[int, list[bool]]]:
    """The glyphs that mark a box, and the boxes without a glyph: by the segment before which each stands, whether it is marked."""
    ticks: list[Glyph] = []
    placed: dict[int, list[bool]] = {}
    for square in _squares(sheet, rules):
        inside = _inside(square, found)
        if len(inside) == 1 and inside[0].char in TICKS:
            ticks.append(inside[0])
        elif not inside and (index := _label(square, found)) is not None:
            placed.setdefault(index, []).append(square.marked)
    return ticks, placed


def _sized(left: float, right: float, bottom: float, top: float) -> bool:
    wide, high = right - left, top - bottom
    return SMALL <= wide <= LARGE and SMALL <= high <= LARGE and 0.4 <= wide / high <= 2.5


def _squares(sheet: Sheet, rules: Rules) -> list[Square]:
    """The squares of a page, each once; a cell of a table, which has neighbours, is none."""
    found: list[Square] = []
    for shape in sorted([*_closed(sheet), *sheet.squares], key=lambda one: one.left - one.right):
        if not _sized(shape.left, shape.right, shape.bottom, shape.top):
            continue
        around = next((one for one in found[-MOST:] if _holds(one, shape)), None)
        if around is not None:
            around.marked = around.marked or shape.filled or shape.slanted
        elif len(found) < MOST and not _neighbours(shape, rules):
            found.append(Square(shape.left, shape.right, shape.bottom, shape.top, shape.filled))
    return found


def _holds(square: Square, shape: Line) -> bool:
    across, up = (shape.left + shape.right) / 2, (shape.bottom + shape.top) / 2
    return square.left - 1 <= across <= square.right + 1 and square.bottom - 1 <= up <= square.top + 1


def _closed(sheet: Sheet) -> Iterator[Line]:
    """The squares that four thin lines close."""
    sides: dict[tuple[int, int], list[float]] = {}
    for line in sheet.across:
        if SMALL <= line.right - line.left <= LARGE:
            sides.setdefault((round(line.left), round(line.right)), []).append((line.bottom + line.top) / 2)
    uprights: dict[int, list[Line]] = {}
    for line in sheet.down:
        if SMALL <= line.top - line.bottom <= LARGE:
            uprights.setdefault(round(line.left), []).append(line)
    for (left, right), heights in sides.items():
        heights.sort()
        for bottom, top in itertools.pairwise(heights):
            near = [*uprights.get(left, ()), *uprights.get(left + 1, ()), *uprights.get(left - 1, ())][:MOST]
            if top - bottom >= SMALL and any(abs(one.bottom - bottom) < NEAR and abs(one.top - top) < NEAR for one in near):
                yield Line(left, right, bottom, top)


def _neighbours(shape: Line, rules: Rules) -> bool:
    """Whether further cells join a square at its sides, in its row."""
    middle = (shape.bottom + shape.top) / 2
    for x in (shape.left - NEAR, shape.right + NEAR):
        frame = rules.frame(x, middle)
        if frame.closed and frame.bottom is not None and frame.top is not None:
            beside = (frame.right or 0.0) - (frame.left or 0.0) > NEAR
            if beside and abs(frame.bottom - shape.bottom) <= NEAR and abs(frame.top - shape.top) <= NEAR:
                return True
    return False


def _inside(square: Square, found: list[Segment]) -> list[Glyph]:
    """The glyphs in a square."""
    glyphs = []
    for segment in found:
        if (
            segment.left < square.right
            and segment.right > square.left
            and segment.bottom < square.top
            and segment.top > square.bottom
        ):
            for glyph in segment.glyphs:
                across, up = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
                if square.left <= across <= square.right and square.bottom - 2 <= up <= square.top + 2 and glyph.char != " ":
                    glyphs.append(glyph)
    return glyphs


def _label(square: Square, found: list[Segment]) -> int | None:
    """The segment before which a box stands: the nearest one to its right on its line, else the one behind all to its left."""
    middle = (square.bottom + square.top) / 2
    level = [index for index, one in enumerate(found) if one.bottom - 2 <= middle <= one.top + 2]
    right = [index for index in level if found[index].left >= square.right - 1]
    nearest = min(right, key=lambda index: found[index].left, default=None)
    left = max((found[index].right for index in level if found[index].right <= square.left + 1), default=None)
    if nearest is not None and (left is None or found[nearest].left - square.right <= LABEL or square.left - left > LABEL):
        return _first_line(found, nearest)
    behind = [index for index in level if found[index].right <= square.left + 1]
    return max(behind) + 1 if behind else nearest


def _first_line(found: list[Segment], index: int) -> int:
    """The first line of the block that a segment is a later line of."""
    while index > 0 and found[index].before == " ":
        index -= 1
    return index
