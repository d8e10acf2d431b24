"""The cells of a table while its HTML is read, and which row and column each takes, spans resolved."""

from tieout.markup.tags import Tag
from tieout.markup.text import Cell, Table

SPANNING = 64  # how many cells may at one time reach down into further rows: more are none of a form, and cost time


class Grid:
    """A table while it is read.

    depth: how many others it stands in; stack, style: the open elements and the style outside; row: the row being read, counted
    from 0; turn: how many times a row has begun or ended; open: whether a cell is being read; begun: whether a cell of the row has
    ended. tags: of its cells; places: five of each of those: row, turn, the byte of its tag, text offsets.
    """

    __slots__ = ("begun", "depth", "open", "places", "row", "stack", "start", "style", "tags", "turn", "until")

    def __init__(self, start: int, depth: int, stack: int, style: int) -> None:
        self.start = self.until = start
        self.depth, self.stack, self.style = depth, stack, style
        self.tags: list[Tag] = []
        self.places: list[int] = []
        self.row, self.turn, self.begun, self.open = -1, 0, False, False

    def next_row(self) -> None:
        """Begin the next row at its first column."""
        self.row += 1
        self.end_row()

    def end_row(self) -> None:
        """What follows begins at the first column."""
        self.turn += 1
        self.begun = False

    def table(self) -> Table:
        """The table, when all of it is read."""
        columns, last = Columns(), 0
        cells: list[Cell] = []
        for tag, row, turn, byte, at, until in zip(self.tags, *[iter(self.places)] * 5, strict=True):
            if turn != last:
                last = turn
                columns.next_row()
            column = columns.place(row, tag.rows, tag.columns)
            cells.append(Cell(row, column, tag.rows, tag.columns, at, until, tag.print, byte, byte + tag.size))
        return Table(tuple(cells), self.start, self.until, self.depth)


class Columns:
    """Which column the next cell of a table takes."""

    def __init__(self) -> None:
        self.column = self.reach = 0
        self.bottom: list[tuple[int, int, int]] = []  # first column, column after, last row of cells that reach down

    def next_row(self) -> None:
        """The next cell stands in the first column that is free."""
        self.column = self.reach = 0

    def place(self, row: int, rows: int, columns: int) -> int:
        """The column of the next cell, past those that reach down from rows above; remembers one that reaches down.

        row: in which it stands, counted from 0; rows, columns: how many it covers.
        """
        bottom = self.bottom
        while self.reach < len(bottom):
            first, after, last = bottom[self.reach]
            if last < row:
                del bottom[self.reach]
            elif first <= self.column:
                self.column = max(self.column, after)
                self.reach += 1
            else:
                break
        column = self.column
        self.column += columns
        if rows > 1 and len(bottom) < SPANNING:
            bottom.insert(self.reach, (column, self.column, row + rows - 1))
            self.reach += 1
        return column
