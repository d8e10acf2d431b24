"""The cells of a signature page in the order in which a person reads them: signers side by side are read one after the other."""

import re
from bisect import bisect_right

from tieout.forms.schedule13.grids import filled
from tieout.forms.schedule13.sheet import Sheet
from tieout.markup.text import Table, Text

# Runs of blanks part columns of typewriter text; in markup they mean nothing
TYPED_CELL = re.compile(r"[\n\t\f]+| {4,}|\xa0{4,}")
CELL = re.compile(r"[\n\t\f]+")
LABEL = re.compile(r"(?i)(?:names?|title|its|date|name\s*(?:/|and|&)\s*title)\s*:")
# "/s/" alone, or "By:" before it, whose other half stands behind a tab or a gap
HALF = re.compile(r"(?i)(?:\*?(?:by\s*:?|signature\s*:)\s*)?(?P<sign>/s/)?")
BY = re.compile(r"(?i)\*?by\s*:")
STARRED = re.compile(r"\*{1,3}")  # in place of a signature: who signs for it does so further down, "*By: /s/ Jane Doe"
NO_OTHER_HALF = re.compile(r"(?i)\*?(?:by|names?|title|its|date|signature)\b")
PAGE_HEAD = re.compile(r"(?i)[\s|]{0,200}+cusip\s+(?:no|num)")
WIDTH = 24  # characters that the left of two columns has at least
LONGEST_GAP = 60  # characters between a label and its value
WORDY = re.compile(r"\w")
SIGNED = re.compile(r"(?i)[\s\xa0_*]*(?:by[\s\xa0:_*]*)?/s/")


def cells(sheet: Sheet, part: Text) -> list[Text]:
    """What stands on a signature page, cell by cell, without rules and empty cells."""
    pieces = _typed(part) if sheet.printed.rendering == "plain" else _marked_up(sheet, part)
    tight = [piece for one in pieces if WORDY.search((piece := one.strip("_|")).string) or piece.string[:1] == "*"]
    made = _labelled(sheet, tight)
    return [piece for piece in made if not STARRED.fullmatch(piece.string)] if "*" in part.string else made


def _labelled(sheet: Sheet, pieces: list[Text]) -> list[Text]:
    """The cells, a label alone ("Title:") joined with what stands behind it on its line."""
    made: list[Text] = []
    for piece in pieces:
        last = made[-1] if made else None
        end = last.offset + len(last) if last is not None else piece.offset
        gap = sheet.string[end : piece.offset] if piece.offset - end < LONGEST_GAP else ""
        beside = "\n" not in gap and gap.isspace()
        if last is not None and beside and (LABEL.fullmatch(last.string) or _half(last.string, piece.string)):
            bare = SIGNED.match(piece.string) or STARRED.fullmatch(piece.string)
            firm = BY.fullmatch(last.string) is not None and "\t" not in gap and not bare
            if not firm:
                made[-1] = sheet.part(last.offset, piece.offset + len(piece))
                continue
        made.append(piece)
    return made


def _half(left: str, right: str) -> bool:
    """Whether two cells of a line are the halves of a signature: "By:" and "/s/ Jane Doe", "By: /s/" and "Jane Doe"."""
    half = HALF.fullmatch(left)
    if half is None or NO_OTHER_HALF.match(right):
        return False
    if STARRED.fullmatch(right):
        return BY.fullmatch(left) is not None
    return half["sign"] is not None or right[:3].lower() == "/s/" or BY.fullmatch(left) is not None


def _typed(part: Text) -> list[Text]:
    """The cells of typewriter text; where two sign on one line, the left column of the page before the right."""
    whole = [line for line in filled(part) if line is not None and not PAGE_HEAD.match(line.string)]
    lines = [[cell for cell in line.split(TYPED_CELL) if cell.string.strip()] for line in whole]
    offsets = [line.offset for line in whole]
    second = [
        signs[1].strip().offset - offset
        for offset, line in zip(offsets, lines, strict=True)
        if len(signs := [cell for cell in line if SIGNED.match(cell.string)]) > 1
    ]
    border = min(second) - 6 if second else _lane(lines, offsets)
    if not border:
        return [cell for line in lines for cell in line]
    left = [cell for offset, line in zip(offsets, lines, strict=True) for cell in line if cell.strip().offset - offset < border]
    right = [cell for offset, line in zip(offsets, lines, strict=True) for cell in line if cell.strip().offset - offset >= border]
    return left + right


def _lane(lines: list[list[Text]], offsets: list[int]) -> int:
    """Where the right column begins, should two sign side by side on different lines; 0 where none do.

    The left signature then has something beside it, and the right one is far to the right of it.
    """
    signs: list[tuple[int, bool]] = []  # where across the page each stands, and whether something stands right of it
    for offset, line in zip(offsets, lines, strict=True):
        for index, cell in enumerate(line):
            if SIGNED.match(cell.string):
                signs.append((cell.strip().offset - offset, index + 1 < len(line)))
    left = min((at for at, _ in signs), default=0)
    right = min((at for at, _ in signs if at > left + WIDTH), default=0)
    return right - 6 if right and any(beside for at, beside in signs if at <= left + WIDTH) else 0


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
