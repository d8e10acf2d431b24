"""The cells of a table while its HTML is read: which row and column each takes, spans resolved."""

from tieout.markup.tags import Tag
from tieout.markup.text import Cell

SPANNING = 64  # how many cells may at one time reach down into further rows: more are none of a form, and cost time


class Grid:
    """A table while it is read."""

    __slots__ = ("bottom", "cells", "column", "depth", "number", "open", "reach", "row", "stack", "start", "style", "tag", "tag_at")

    def __init__(self, number: int, start: int, depth: int, stack: int, style: int) -> None:
        self.number, self.start, self.depth, self.stack, self.style = number, start, depth, stack, style
        self.cells: list[Cell] = []
        self.row, self.column, self.reach = -1, 0, 0
        self.open = -1  # text offset of the cell being read
        self.tag: Tag | None = None  # its opening tag, and the offset of that in the page
        self.tag_at = 0
        self.bottom: list[tuple[int, int, int]] = []  # first column, column after, last row of cells that reach down

    def next_row(self) -> None:
        """Begin the next row at its first column."""
        self.row += 1
        self.column = self.reach = 0

    def place(self, rows: int, columns: int) -> int:
        """The column of the next cell, past those that reach down from rows above; remembers one that reaches down."""
        bottom = self.bottom
        while self.reach < len(bottom):
            first, after, last = bottom[self.reach]
            if last < self.row:
                del bottom[self.reach]
            elif first <= self.column:
                self.column = max(self.column, after)
                self.reach += 1
            else:
                break
        column = self.column
        self.column += columns
        if rows > 1 and len(bottom) < SPANNING:
            bottom.insert(self.reach, (column, self.column, self.row + rows - 1))
            self.reach += 1
        return column
