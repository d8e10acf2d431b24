"""Tables of a schedule as rows of pieces with columns, whether cells of markup or columns of typewriter text."""

import re
from collections.abc import Iterator

from msgspec import Struct

from tieout.forms.schedule13.sheet import RULE, Sheet
from tieout.markup.text import BLANKS, Cell, Text

GAP = re.compile(r"\t[ \t\xa0]*|[ \xa0]{2,}")
MOST_EMPTY = 8  # empty lines within a table
MOST_ROWS = 400  # rows of a table that are read


class Piece(Struct, frozen=True):
    """What stands in a row: its text, and the columns it covers (of cells, or of characters), from begin up to end."""

    begin: int
    end: int
    text: Text

    def under(self, other: "Piece") -> bool:
        """Whether the two share a column."""
        return self.begin < other.end and other.begin < self.end


class Grid(Struct, frozen=True):
    """A table: its rows, each with its pieces that are not empty, in order."""

    rows: list[list[Piece]]

    def over(self, row: int, piece: Piece) -> str:
        """What stands in the rows before `row` over a piece, joined."""
        return " ".join(one.text.string for above in self.rows[:row] for one in above if one.under(piece))


def grids(sheet: Sheet, part: Text) -> Iterator[Grid]:
    """The tables in a part, in order. A table that holds another is left out; its inner one is read."""
    if sheet.printed.rendering == "plain":
        yield from copied(part) if is_copied(part) else _typed(part)
        return
    begin, end = part.offset, part.offset + len(part)
    inside = [
        table
        for table in sheet.printed.tables
        if (begin <= table.at or (table.until > begin and sheet.string[table.at : begin].isspace()))  # its first cell is empty
        and table.at < end
        and table.until <= end + 1
    ]
    for index, table in enumerate(inside):
        if index + 1 < len(inside) and inside[index + 1].at < table.until:
            continue
        rows = [_marked_up(sheet, row) for row in table.rows()[:MOST_ROWS]]
        yield Grid([row for row in rows if row])


def _marked_up(sheet: Sheet, row: list[Cell]) -> list[Piece]:
    """The pieces of a row of markup: its cells that are not empty."""
    string, part = sheet.string, sheet.part
    found = []
    for cell in row:
        if cell.at < cell.until and (tight := string[cell.at : cell.until].strip(BLANKS)):
            at = string.index(tight[0], cell.at)
            found.append(Piece(cell.column, cell.column + max(1, cell.columns), part(at, at + len(tight))))
    return found


def is_copied(part: Text) -> bool:
    """Whether a part is text copied out of a browser: a tab on a line of its own parts two cells that have lines of their own."""
    return "\n\t\n" in part.string


def copied(part: Text) -> Iterator[Grid]:
    """The tables of such a text: tabs part cells, an empty line (a hard blank is none) ends a row, three of them a table."""
    rows: list[list[Piece]] = []
    row: list[tuple[int, int]] = []
    begin = at = empty = 0
    for line in [*part.string.split("\n"), ""]:
        if line:
            if empty and not row:
                begin = at
            if empty >= MOST_EMPTY and rows:
                yield Grid(rows)
                rows = []
            empty = 0
            while (tab := line.find("\t", max(0, begin - at))) >= 0:
                row.append((begin, at + tab))
                begin = at + tab + 1
        else:
            if row and len(rows) < MOST_ROWS:
                cells = [part[first:last].strip() for first, last in [*row, (begin, at)]]
                if any(cells):
                    rows.append([Piece(number, number + 1, cell) for number, cell in enumerate(cells) if cell])
            row, empty = [], empty + 1
        at += len(line) + 1
    if rows:
        yield Grid(rows)


def _typed(part: Text) -> Iterator[Grid]:
    """Runs of lines of typewriter text that have several pieces somewhere; two blank lines, or a long one, end a table."""
    rows: list[list[Piece]] = []
    blanks = 0
    for line in filled(part):
        if line is None:
            blanks += 1
            if blanks == 3 and rows:
                yield Grid(rows)
                rows = []
            continue
        blanks = 0
        row = pieces(line)
        if row and len(rows) < MOST_ROWS:
            rows.append(row)
    if rows:
        yield Grid(rows)


def filled(part: Text) -> Iterator[Text | None]:
    """The lines of a part, None for each blank one."""
    begin = 0
    for line in part.string.split("\n"):
        yield part[begin : begin + len(line)] if line and not line.isspace() else None
        begin += len(line) + 1


def pieces(line: Text) -> list[Piece]:
    """What stands in a line of typewriter text between gaps of blanks, without rules."""
    found, begin = [], 0
    for gap in [*GAP.finditer(line.string), None]:
        until = gap.start() if gap else len(line)
        text = line[begin:until].strip()
        if text and not RULE.fullmatch(text.string):
            at = text.offset - line.offset
            found.append(Piece(at, at + len(text), text))
        begin = gap.end() if gap else until
    return found
