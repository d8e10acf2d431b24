"""Tables that the tags of a PDF tell: rows and cells by their types, or blocks that stand side by side in rows below each other.

A table that goes on on the next page is one: the same element has the same name there. Which column a cell stands in is
counted as in HTML, where what is printed agrees with that; otherwise columns are what stands over each other.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from tieout.markup.continued import Move
from tieout.markup.grid import Columns
from tieout.markup.pdfium import Sheet
from tieout.markup.tagged import Block, Tree
from tieout.markup.text import Cell, Table

PLAIN = frozenset(("NonStruct", "Div", "Part", "Sect"))  # what a table for the layout alone is tagged as
GROUPS = frozenset(("THead", "TBody", "TFoot"))
NEAR = 2.0  # points that what stands in neighbouring columns may overlap
WIDEST, LONGEST = 64, 5000  # cells of a row, rows of a table
LONE = re.compile(r"[^\n]\n[^\n]")
APART = 8  # characters of white space that a page break leaves at most
FULLEST = 20  # rows with the most cells, which show what a cell over several columns is


class Extent(Struct):
    """How far to each side something is printed."""

    left: float
    right: float
    bottom: float
    top: float

    def grow(self, other: "Extent") -> None:
        """Take in another extent."""
        self.left, self.right = min(self.left, other.left), max(self.right, other.right)
        self.bottom, self.top = min(self.bottom, other.bottom), max(self.top, other.top)


class Told(Struct):
    """A cell as the tags of one page tell it: the names of its table, row and self, its block, and where it stands in its row."""

    table: int
    row: int
    name: int
    block: Block
    slots: int  # of its row
    extent: Extent
    at: int = -1  # offsets in the page's text, once it is written
    until: int = -1
    parts: int = 0  # stretches of the text; more than one is no cell
    last: int = -2  # the number of the last segment of the page in it
    texts: tuple[int, int] = (0, 0)  # the names of the elements of its first and its last text

    def write(self, segment: int, at: int, until: int, texts: tuple[int, int]) -> None:
        """Take in a segment of the page's text."""
        self.texts = (self.texts if self.parts else texts)[0], texts[1]
        if self.last < segment - 1:
            self.parts += 1
            self.at = at if self.at < 0 else self.at
        self.last, self.until = segment, until


class Tags:
    """The cells of a page: by the block of a character the cell that it stands in."""

    def __init__(self, sheet: Sheet) -> None:
        self.tree = sheet.tree
        self.cells: dict[int, Told] = {}
        if self.tree.blocks:
            self.extents, self.direct = _extents(sheet)
            self.inside = _inside(self.tree, self.extents)
            for number in self.extents:
                self.table(number)

    def around(self, block: int) -> Iterator[Told]:
        """The cells that a block is or stands in, from the innermost."""
        while block > 0 and self.cells:
            if block in self.cells:
                yield self.cells[block]
            block = self.tree.above.get(block, 0)

    def further(self, one: int, other: int) -> bool | None:
        """Whether a block stands in a cell behind that of another one in their row; False: in another row of their table.

        None where the tags tell neither.
        """
        if not self.cells or one < 0 or other < 0 or one == other:
            return None
        before = {told.table: told for told in self.around(one)}
        for told in self.around(other):
            last = before.get(told.table)
            if last is not None:
                if last.row != told.row:
                    return False
                return True if last.block.slot < told.block.slot else None
        return None

    def table(self, number: int) -> None:
        """Note the cells of a block that is a table."""
        block = self.tree.blocks.get(number)
        if block is None:
            return
        if block.kind == "Table":
            rows = list(self.rows(number))
        elif block.kind in PLAIN and number not in self.direct:
            rows = self.inside.get(number, [])
            if not self.is_layout(rows):
                return
        else:
            return
        for row in rows[:LONGEST]:
            told = self.tree.blocks[row]
            for cell in self.inside.get(row, [])[:WIDEST]:
                own = self.tree.blocks[cell]
                self.cells.setdefault(cell, Told(block.name, told.name, own.name, own, told.slots, self.extents[cell]))

    def rows(self, number: int) -> Iterator[int]:
        """The rows of a table by their type."""
        for child in self.inside.get(number, []):
            kind = self.tree.blocks[child].kind
            if kind == "TR":
                yield child
            elif kind in GROUPS:
                yield from (row for row in self.inside.get(child, []) if self.tree.blocks[row].kind == "TR")

    def is_layout(self, rows: list[int]) -> bool:
        """Whether blocks are rows: each with blocks side by side or with a single one, and each below the one before."""
        some = False
        for row in rows:
            cells = self.inside.get(row, [])
            if self.tree.blocks[row].kind not in PLAIN or row in self.direct or not cells:
                return False
            if any(self.tree.blocks[cell].kind not in PLAIN for cell in cells):
                return False
            if not all(self.beside(one, other) for one, other in pairwise(cells)):
                return False
            some = some or len(cells) > 1
        return some and all(self.extents[one].bottom >= self.extents[other].top - NEAR for one, other in pairwise(rows))

    def beside(self, one: int, other: int) -> bool:
        """Whether one block stands left of another one, and no higher or lower."""
        left, right = self.extents[one], self.extents[other]
        return left.right <= right.left + NEAR and left.bottom < right.top and right.bottom < left.top


def _extents(sheet: Sheet) -> tuple[dict[int, Extent], set[int]]:
    """How far each block reaches, and which blocks have characters of their own."""
    extents: dict[int, Extent] = {}
    for glyph in sheet.glyphs:
        if glyph.block > 0 and glyph.char != " ":
            extent = Extent(glyph.left, glyph.right, glyph.bottom, glyph.top)
            extents.setdefault(glyph.block, extent).grow(extent)
    direct = set(extents)
    above = sheet.tree.above
    for number in sorted(above, reverse=True):  # a block stands in one with a smaller number
        if number in extents and above[number] > 0:
            extent = extents[number]
            whole = extents.setdefault(above[number], Extent(extent.left, extent.right, extent.bottom, extent.top))
            whole.grow(extent)
    return dict(sorted(extents.items())), direct


def _inside(tree: Tree, extents: Iterable[int]) -> dict[int, list[int]]:
    """The blocks with something printed in each block, in order."""
    inside: dict[int, list[int]] = {}
    for number in extents:
        inside.setdefault(tree.above.get(number, 0), []).append(number)
    return inside


class Side(Struct, frozen=True):
    """A page as far as cells that go on beyond it matter: its number, its text, its cells."""

    number: int
    string: str
    cells: list[Told]


def moves(before: Side, after: Side) -> Iterator[Move]:
    """What is to be read on the page before, since cells to the right of it stand there: of a cell the rest, or all of it."""
    begun = {cell.name: cell for cell in before.cells if cell.at >= 0}
    rows: dict[int, list[Told]] = {}
    for cell in begun.values():
        rows.setdefault(cell.row, []).append(cell)
    done = 0
    for cell in sorted(after.cells, key=lambda one: one.at):
        row, first = rows.get(cell.row, []), begun.get(cell.name)
        right = [one for one in row if one.block.slot > cell.block.slot]
        if not right or cell.at < done or cell.parts != 1 or (first and _again(before.string, first, after.string, cell)):
            continue
        if first is not None and first.parts == 1:
            yield Move(after.number, cell.at, cell.until, first.until, _seam(before, first, after, cell))
        elif first is None:
            yield Move(after.number, cell.at, cell.until, min(one.at for one in right), "", "\t")
        done = cell.until


def _again(before: str, first: Told, after: str, cell: Told) -> bool:
    """Whether a cell is printed again, as a heading is on every page."""
    return before[first.at : first.until].split() == after[cell.at : cell.until].split()


def _seam(before: Side, first: Told, after: Side, rest: Told) -> str:
    """What parts the two stretches of a cell: a blank in one text, else what parts the other lines of the cell."""
    if first.texts[1] == rest.texts[0] != 0:
        return " "
    lines = before.string[first.at : first.until], after.string[rest.at : rest.until]
    return "\n\n" if any("\n\n" in line for line in lines) and not any(LONE.search(line) for line in lines) else "\n"


def joined(pages: Iterable[Iterable[Told]], string: str) -> list[Told]:
    """The cells of all pages, with their offsets in one text; what stands on two pages is one cell where nothing parts it."""
    held: dict[int, Told] = {}
    for page in pages:
        for cell in page:
            first = held.setdefault(cell.name, cell)
            if first is not cell and cell.at >= 0 and not _again(string, first, string, cell):
                whole = first.until <= cell.at and string[first.until : min(cell.at, first.until + APART)].isspace()
                first.parts = first.parts if whole and cell.parts == 1 else first.parts + 1
                first.until = max(first.until, cell.until)
                first.extent.grow(cell.extent)
    return list(held.values())


class Placed(Struct):
    """A row while its table is made: how many children it has, its cells."""

    slots: int
    cells: list[Told]


def tables(told: Iterable[Told]) -> list[Table]:
    """The tables of cells whose offsets count in one text; a row of which a cell is not one stretch of it is left out."""
    held: dict[int, dict[int, Placed]] = {}
    for cell in told:
        row = held.setdefault(cell.table, {}).setdefault(cell.row, Placed(cell.slots, []))
        row.cells.append(cell)
    found = [table for rows in held.values() for table in _table(list(rows.values()))]
    found.sort(key=lambda table: (table.at, -table.until))
    ends: list[int] = []
    nested = []
    for table in found:
        while ends and ends[-1] <= table.at:
            ends.pop()
        nested.append(Table(table.cells, table.at, table.until, len(ends)))
        ends.append(table.until)
    return nested


def _table(rows: list[Placed]) -> Iterator[Table]:
    cells = _counted(rows)
    if not _agrees(cells):
        cells = _printed(rows)
    broken = {place.row for place, one in cells if one is not None and (one.parts != 1 or one.at < 0)}
    kept = sorted((place for place, _ in cells if place.row not in broken), key=lambda cell: (cell.row, cell.column))
    in_order = all(one.until <= other.at for one, other in pairwise(kept))
    if kept and in_order and len({cell.column for cell in kept}) > 1:
        yield Table(tuple(kept), kept[0].at, kept[-1].until)


Places = list[tuple[Cell, Told | None]]


def _counted(rows: list[Placed]) -> Places:
    """The cells in the columns that they are counted to; an empty one for what has no print."""
    columns = Columns()
    made: Places = []
    for number, row in enumerate(rows):
        columns.next_row()
        slots = {cell.block.slot: cell for cell in row.cells}
        at = min(cell.at for cell in row.cells)
        for slot in range(min(row.slots, WIDEST)):
            cell = slots.get(slot)
            spans = (cell.block.rows, cell.block.columns) if cell else (1, 1)
            column = columns.place(number, *spans)
            if cell is not None:
                at = cell.until
            made.append((Cell(number, column, *spans, cell.at if cell else at, at), cell))
    return made


def _agrees(cells: Places) -> bool:
    """Whether what is printed in a column stands right of what is printed in those before it."""
    lefts: dict[int, float] = {}
    rights: dict[int, float] = {}
    for cell, told in cells:
        if told is not None:
            last = cell.column + cell.columns - 1
            lefts[cell.column] = min(lefts.get(cell.column, told.extent.left), told.extent.left)
            rights[last] = max(rights.get(last, told.extent.right), told.extent.right)
    reach = float("-inf")
    for column in sorted({*lefts, *rights}):
        if column in lefts and lefts[column] < reach - NEAR:
            return False
        reach = max(reach, rights.get(column, reach))
    return True


def _printed(rows: list[Placed]) -> Places:
    """The cells in the columns that what stands over each other makes; a cell over several of another row takes all of them."""
    every = [(number, cell) for number, row in enumerate(rows) for cell in row.cells]
    columns: list[list[float]] = []
    full = sorted(rows, key=lambda row: -len(row.cells))[:FULLEST]
    narrow = [cell.extent for _, cell in every if not _spans(cell, full)]
    for extent in sorted(narrow, key=lambda one: one.left):
        if columns and extent.left < columns[-1][1] - NEAR:
            columns[-1][1] = max(columns[-1][1], extent.right)
        else:
            columns.append([extent.left, extent.right])
    made: Places = []
    for number, cell in every:
        over = [i for i, (left, right) in enumerate(columns) if cell.extent.left < right - NEAR and left < cell.extent.right - NEAR]
        if not over:
            over = [min(range(len(columns)), key=lambda i: abs(columns[i][0] - cell.extent.left), default=0)]
        made.append((Cell(number, over[0], 1, over[-1] - over[0] + 1, cell.at, cell.until), cell))
    taken: set[tuple[int, int]] = set()
    for place, _ in made:
        own = {(place.row, column) for column in range(place.column, place.column + place.columns)}
        if own & taken:
            return []  # two cells of a row in one column: it is not sure where either stands
        taken |= own
    return made


def _spans(cell: Told, full: list[Placed]) -> bool:
    """Whether a cell stands over several cells of another row."""
    return any(sum(1 for one in row.cells if one is not cell and _over(one.extent, cell.extent)) > 1 for row in full)


def _over(one: Extent, other: Extent) -> bool:
    return one.left < other.right - NEAR and other.left < one.right - NEAR
