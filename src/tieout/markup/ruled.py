"""The cells that drawn lines make on a page, and the tables that cells make."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from msgspec import Struct

from tieout.markup.pdfium import Line, Sheet
from tieout.markup.text import Cell, Table

BANDS = 64  # stripes of the page in which lines are sought
STEPS = 100  # lines of a stripe that are looked at
NEAR = 3.0  # points within which two edges are one


class Frame(Struct, frozen=True, gc=False):
    """The lines around a place: left, right, bottom, top; None where there is none.

    Where a page ends before the line of one side, its edge is the line.
    """

    left: float | None
    right: float | None
    bottom: float | None
    top: float | None

    @property
    def closed(self) -> bool:
        """Whether lines stand on all four sides."""
        return None not in (self.left, self.right, self.bottom, self.top)


OPEN = Frame(None, None, None, None)


class _Stripes:
    """Lines of one direction by the stripes that they cross: where each stands, and from where to where it runs."""

    def __init__(self, lines: Iterable[tuple[float, float, float]], size: float) -> None:
        self.step = max(size / BANDS, 1.0)
        self.bands: dict[int, list[tuple[float, float, float]]] = {}
        for place, begin, end in sorted(lines):
            for band in range(self.band(begin), self.band(end) + 1):
                self.bands.setdefault(band, []).append((place, begin, end))

    def band(self, along: float) -> int:
        return min(max(int(along / self.step), -1), BANDS + 1)

    def around(self, place: float, along: float) -> tuple[float | None, float | None]:
        """The nearest lines before and behind a place that run past it."""
        lines = self.bands.get(self.band(along), [])
        index = bisect_left(lines, (place, 0.0, 0.0))
        before = (lines[i] for i in range(index - 1, max(-1, index - 1 - STEPS), -1))
        behind = (lines[i] for i in range(index, min(len(lines), index + STEPS)))
        least = next((line[0] for line in before if line[1] - 1 <= along <= line[2] + 1), None)
        return least, next((line[0] for line in behind if line[1] - 1 <= along <= line[2] + 1), None)


def _beside_text(sheet: Sheet) -> list[Line]:
    """The level lines that do not run through letters, as what underlines or strikes them out does."""
    ordered = sorted(sheet.across, key=_height)
    through: set[int] = set()
    last = -1
    for glyph in sheet.glyphs if ordered else ():
        if glyph.run != last or glyph.char.isupper() or glyph.char.isdigit():
            first = bisect_left(ordered, glyph.bottom + 0.5, key=_height)
            for index in range(first, min(len(ordered), first + STEPS)):
                line = ordered[index]
                if _height(line) > glyph.top - 0.5:
                    break
                if line.left <= (glyph.left + glyph.right) / 2 <= line.right:
                    through.add(index)
        last = glyph.run
    return [line for index, line in enumerate(ordered) if index not in through]


def _height(line: Line) -> float:
    return (line.bottom + line.top) / 2


class Rules:
    """The drawn lines of a page."""

    def __init__(self, sheet: Sheet) -> None:
        across, down = _beside_text(sheet), [*sheet.down]
        for square in sheet.squares:
            if square.outlined and not square.slanted:
                across += [Line(square.left, square.right, y, y) for y in (square.bottom, square.top)]
                down += [Line(x, x, square.bottom, square.top) for x in (square.left, square.right)]
        self.some, self.width, self.height = bool(across or down), sheet.width, sheet.height
        self.across = _Stripes(((_height(line), line.left, line.right) for line in across), sheet.width)
        self.down = _Stripes((((line.left + line.right) / 2, line.bottom, line.top) for line in down), sheet.height)

    def frame(self, x: float, y: float) -> Frame:
        """The lines around a point."""
        if not self.some:
            return OPEN
        left, right = self.down.around(x, y)
        bottom, top = self.across.around(y, x)
        if (left is None) != (right is None) and bottom is not None and top is not None:
            left, right = (0.0 if left is None else left), (self.width if right is None else right)
        if (bottom is None) != (top is None) and left is not None and right is not None:
            bottom, top = (0.0 if bottom is None else bottom), (self.height if top is None else top)
        return Frame(left, right, bottom, top)

    def parted(self, left: float, right: float, y: float) -> bool:
        """Whether a line runs down between two places of a row."""
        before, _ = self.down.around(right, y)
        return before is not None and before >= left


class Ruled(Struct):
    """What stands in a closed frame: text offsets."""

    frame: Frame
    at: int
    until: int


def tables(found: list[Ruled], text: str) -> list[Table]:
    """The tables of ruled cells that follow each other in a text.

    A cell over the whole width begins a new table, and so does one below a paragraph that is in no cell.
    """
    made: list[list[Ruled]] = []
    held: list[Ruled] = []
    for cell in found:
        if held and (_begins(cell, held) or _behind(cell, held, text)):
            made.append(held)
            held = []
        held.append(cell)
    made.append(held)
    return [_table(cells) for cells in made if len({_left(cell) for cell in cells}) > 1]


def _left(cell: Ruled) -> float:
    return cell.frame.left or 0.0


def _begins(cell: Ruled, held: list[Ruled]) -> bool:
    left, right = min(map(_left, held)), max(one.frame.right or 0.0 for one in held)
    low = min(one.frame.bottom or 0.0 for one in held)
    wide = (cell.frame.right or 0.0) - _left(cell)
    below = (cell.frame.top or 0.0) <= low + NEAR
    other = len({_left(one) for one in held}) > 1
    return other and below and abs(_left(cell) - left) <= NEAR and wide >= 0.6 * (right - left)


def _behind(cell: Ruled, held: list[Ruled], text: str) -> bool:
    """Whether a paragraph stands between what was read and a cell, which stands below it."""
    between = text[held[-1].until : cell.at]
    if "\n\n" not in between or between.isspace():
        return False
    return (cell.frame.top or 0.0) <= min(one.frame.bottom or 0.0 for one in held) + NEAR


def _edges(values: Iterable[float]) -> list[float]:
    """Places in order, those that are near each other once."""
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > NEAR:
            edges.append(value)
    return edges


def _table(cells: list[Ruled]) -> Table:
    lefts = _edges(map(_left, cells))
    tops = _edges(-(cell.frame.top or 0.0) for cell in cells)
    made = []
    for cell in cells:
        column, after = _span(lefts, _left(cell), cell.frame.right or 0.0)
        row, below = _span(tops, -(cell.frame.top or 0.0), -(cell.frame.bottom or 0.0))
        made.append(Cell(row, column, below - row, after - column, cell.at, cell.until))
    return Table(tuple(made), cells[0].at, cells[-1].until)


def _span(edges: list[float], begin: float, end: float) -> tuple[int, int]:
    first = max(0, bisect_right(edges, begin + 0.01) - 1)
    return first, max(first + 1, bisect_left(edges, end - NEAR))
