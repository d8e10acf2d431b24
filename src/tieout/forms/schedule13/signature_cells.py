"""The cells of a signature page in the order in which a person reads them: signers side by side are read one after the other."""

import re
from bisect import bisect_right

from tieout.forms.schedule13.grids import filled
from tieout.forms.schedule13.sheet import Sheet
from tieout.markup.text import Table, Text

# Runs of blanks part columns of typewriter text; in markup they mean nothing
TYPED_CELL = re.compile(r"[\n\t\f]+| {4,}|\xa0{4,}")
CELL = re.compile(r"[\n\t\f]+")
WORDY = re.compile(r"\w")
SIGNED = re.compile(r"(?i)[\s\xa0_*]*(?:by[\s\xa0:_*]*)?/s/")


def cells(sheet: Sheet, part: Text) -> list[Text]:
    """What stands on a signature page, cell by cell, without rules and empty cells."""
    pieces = _typed(part) if sheet.printed.rendering == "plain" else _marked_up(sheet, part)
    tight = (piece.strip("_|") for piece in pieces)
    return [piece for piece in tight if WORDY.search(piece.string)]


def _typed(part: Text) -> list[Text]:
    """The cells of typewriter text; where two sign on one line, the left column of the page before the right."""
    whole = [line for line in filled(part) if line is not None]
    lines = [[cell for cell in line.split(TYPED_CELL) if cell.string.strip()] for line in whole]
    offsets = [line.offset for line in whole]
    second = [
        signs[1].strip().offset - offset
        for offset, line in zip(offsets, lines, strict=True)
        if len(signs := [cell for cell in line if SIGNED.match(cell.string)]) > 1
    ]
    if not second:
        return [cell for line in lines for cell in line]
    border = min(second) - 6
    left = [cell for offset, line in zip(offsets, lines, strict=True) for cell in line if cell.strip().offset - offset < border]
    right = [cell for offset, line in zip(offsets, lines, strict=True) for cell in line if cell.strip().offset - offset >= border]
    return left + right


def _marked_up(sheet: Sheet, part: Text) -> list[Text]:
    """The cells of markup; a table in one row of which several sign is read lane by lane."""
    found: list[Text] = []
    begin, end = part.offset, part.offset + len(part)
    for table in sheet.printed.tables:
        if not (begin <= table.at and table.until <= end + 1):
            continue
        lanes = _lanes(sheet, table)
        if len(lanes) < 2:
            continue
        found += sheet.part(begin, table.at).split(CELL)
        columns: list[list[Text]] = [[] for _ in lanes]
        for cell in table.cells:
            lane = max(0, bisect_right(lanes, cell.column) - 1)
            columns[lane] += sheet.part(cell.at, cell.until).split(CELL)
        found += [piece for column in columns for piece in column]
        begin = max(begin, table.until)
    return found + sheet.part(begin, end).split(CELL)


def _lanes(sheet: Sheet, table: Table) -> list[int]:
    """The columns at which signers side by side begin: each behind the cell of the one before; [0] where no row has several."""
    for row in table.rows():
        signed = [cell for cell in row if SIGNED.match(sheet.part(cell.at, cell.until).string)]
        if len(signed) > 1:
            return [0, *(cell.column + max(1, cell.columns) for cell in signed[:-1])]
    return [0]
