"""The rows of a stretch of print: of tables as cells, of other lines as what stands between their gaps."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from tieout.forms.schedule13.sheet import GAP, RULE, Sheet
from tieout.forms.schedule13.transactions.wording import MARK
from tieout.markup.text import Cell, Table, Text

LONGEST = 1000  # characters of a line that can be a row; a longer one is prose
WIDEST = 64  # pieces of a row
REACHING = 64  # cells that reach down into further rows at one time
TAB = 8
# the same gaps where bars rule the columns
PIPED = re.compile(rf"[ \xa0]*\|[ \xa0]*|{GAP.pattern}")
# what belongs to the figure behind it, and what to the one before it
OPENING = re.compile(r"[$€£(\[]{1,3}|US\$|C\$")
CLOSING = re.compile(r"[)\]%]{1,2}[*†‡]?")


class Piece(Struct, frozen=True):
    """What stands in one place of a row: its text, and the columns (of a table, or of the screen) that it takes."""

    text: Text
    left: int
    right: int


class Row(Struct, frozen=True):
    """A row: its pieces from left to right, its line as a whole, and whether its columns are those of a table's grid."""

    pieces: tuple[Piece, ...]
    line: Text
    grid: bool = False


def rows(sheet: Sheet, part: Text) -> Iterator[Row]:
    """The rows of a part in the order of print. Empty lines give none; a line of prose is one piece."""
    at, end = part.offset, part.offset + len(part)
    for table in _tables(sheet, at, end):
        yield from _lines(sheet, sheet.part(at, max(at, table.at)))
        yield from _table(sheet, table)
        at = max(at, table.until)
    yield from _lines(sheet, sheet.part(at, max(at, end)))


def _tables(sheet: Sheet, begin: int, end: int) -> Iterator[Table]:
    """The tables that stand in no other one, or whose outer one is a mere frame around it; lines of plain text are no grid."""
    if sheet.printed.rendering == "plain":
        return
    tables = sheet.printed.tables
    first, last = (bisect_left(tables, place, key=lambda table: table.at) for place in (begin, end))
    found = [table for table in tables[first:last] if table.until <= end]
    done = begin
    for index, table in enumerate(found):
        if table.at < done:
            continue
        inner = index + 1 < len(found) and found[index + 1].at < table.until
        if inner:
            continue  # its cells are those of the tables within, read in their turn
        yield table
        done = table.until


def _lines(sheet: Sheet, part: Text) -> Iterator[Row]:
    for line in part.lines():
        if not line.strip():
            continue
        if len(line) > LONGEST:
            yield Row((Piece(line.strip(), 0, len(line)),), line)
            continue
        pieces = _merged(sheet, list(_chunks(line)))
        if pieces:
            yield Row(tuple(pieces[:WIDEST]), line)


def _chunks(line: Text) -> Iterator[Piece]:
    string, begin = line.string, 0
    screen = _screen(string) if "\t" in string else None
    for match in (*(PIPED if "|" in string else GAP).finditer(string), None):
        end = match.start() if match else len(string)
        tight = line[begin:end].strip("|")
        if tight and (tight.string[0].isalnum() or not RULE.fullmatch(tight.string)):
            left = tight.offset - line.offset
            right = left + len(tight)
            yield Piece(tight, *((screen[left], screen[right]) if screen else (left, right)))
        begin = match.end() if match else end


def _screen(line: str) -> list[int]:
    """For each character of a line, and its end, the column of the screen where it stands."""
    places, place = [], 0
    for char in line:
        places.append(place)
        place = (place // TAB + 1) * TAB if char == "\t" else place + 1
    return [*places, place]


def _merged(sheet: Sheet, pieces: list[Piece]) -> list[Piece]:
    """The pieces with currency signs and opening brackets joined to what follows, closing ones to what stands before."""
    made: list[Piece] = []
    for piece in pieces:
        before = made[-1] if made else None
        opened = before is not None and OPENING.fullmatch(before.text.string)
        if before is not None and (opened or CLOSING.fullmatch(piece.text.string)):
            whole = sheet.part(before.text.offset, piece.text.offset + len(piece.text))
            made[-1] = Piece(whole, before.left, max(before.right, piece.right))
        else:
            made.append(piece)
    return made


def _table(sheet: Sheet, table: Table) -> Iterator[Row]:
    reaching: list[Cell] = []
    for cells in table.rows():
        number = cells[0].row
        reaching = [cell for cell in reaching if cell.row + cell.rows > number][:REACHING]
        everything = sorted([*reaching, *cells], key=lambda cell: cell.column)[:WIDEST]
        yield from _row(sheet, cells, everything)
        reaching += [cell for cell in cells if cell.rows > 1]


def _row(sheet: Sheet, own: list[Cell], cells: list[Cell]) -> Iterator[Row]:
    line = sheet.part(own[0].at, own[-1].until)
    texts = [(sheet.printed.cell(cell).strip(), cell) for cell in cells]
    filled = [(text, cell) for text, cell in texts if text and not RULE.fullmatch(text.string)]
    if not filled or not line.strip():
        return
    stacks = [[one.strip() for one in text.lines() if one.strip()] for text, _ in filled if len(text) <= 100_000]
    count = len(stacks[0]) if stacks else 0
    if count > 1 and len(stacks) == len(filled) >= 3 and all(len(stack) == count for stack in stacks):
        for number in range(count):  # a list in each cell: the first lines are a row, the second ones the next
            pieces = [
                Piece(stack[number], cell.column, cell.column + cell.columns)
                for stack, (_, cell) in zip(stacks, filled, strict=True)
            ]
            yield Row(tuple(_merged(sheet, pieces)), pieces[0].text, True)
        return
    pieces = [Piece(text, cell.column, cell.column + cell.columns) for text, cell in filled]
    yield Row(tuple(_merged(sheet, pieces)), line, True)


def is_note(row: Row) -> bool:
    """Whether a row is a footnote: its mark, then words."""
    return bool(MARK.fullmatch(row.pieces[0].text.string)) and bool(re.search(r"[A-Za-z]{3}", row.line.string))
