"""The rows of typed tables: which lines are one row, and what its cells say.

A line that prints a date, a code or a figure where the row above has one already begins the next row. Words alone go with
the row they are sure to belong to; where that is not sure, the lines become a note `row-unread` and no row.
"""

import re
from typing import Any, Literal

from msgspec import Struct

from tieout.facts import Fact, Note
from tieout.forms.form345.legacy_cells import ANCHORS, Cell, broken, cell_facts, kind, nothing, whole
from tieout.forms.form345.legacy_columns import fields, is_derivative
from tieout.forms.form345.legacy_grid import Grid, Placed, grids
from tieout.forms.form345.model import Derivative, NonDerivative
from tieout.forms.form345.page import Page
from tieout.markup.text import Text

Row = dict[str, Fact[Any]]
Table = Literal["I", "II"]
TITLE = "security_title"
# the begin of a value ("3/15/99", "$12", "D"), not of words in brackets or of a footnote mark
VALUE = re.compile(r"[$.-]?\s?\.?\d|[A-Z]{1,2}(?!\w)|[-–—]")


class Group(Struct):
    """Lines of one row. sure: whether it is sure that they are one row, and all of it."""

    lines: list[Placed]
    sure: bool = True


class Rows(Struct):
    """The rows of both tables in order of print."""

    plain: list[NonDerivative]
    derivative: list[Derivative]


def typed_rows(page: Page, begin: int, end: int, skipped: list[tuple[int, int]], notes: list[Note]) -> Rows:
    """The rows of the typed tables in a stretch of the text (offsets)."""
    rows = Rows([], [])
    for grid in grids(page, begin, end, skipped):
        named = fields(grid.over) if grid.ranges else None
        table: Table = "II" if is_derivative(grid.over) else "I"
        if named is None:
            _unread_table(page, grid, notes)
            continue
        number = 0
        for segment in grid.segments:
            groups = _groups(segment, named)
            paths = [f"table {table}, row {number + at}" for at in range(1, len(groups) + 1)]
            number += len(groups)
            for row in _whole_rows(page, grid, groups, named, notes, paths):
                if table == "II":
                    rows.derivative.append(Derivative(kind=kind(row), **row))
                else:
                    rows.plain.append(NonDerivative(kind=kind(row), **row))
    return rows


def _whole_rows(
    page: Page, grid: Grid, groups: list[Group], named: dict[int, str], notes: list[Note], paths: list[str]
) -> list[Row]:
    """The rows between two rules; one above lines without a title that are no row may go on in them, and is none."""
    found: list[Row] = []
    above: Group | None = None  # of the last row found
    for group, path in zip(groups, paths, strict=True):
        before = len(notes)
        row = _row(page, grid, group, named, notes, path)
        unread = any(note.code == "row-unread" for note in notes[before:])
        if row is not None:
            found.append(row)
        elif unread and above is not None and not any(_title(named) in line.cells for line in group.lines):
            found.pop()
            _note(page, above, "the lines below may be a part of it", path, notes)
        above = group if row is not None else None
    return found


def _note(page: Page, group: Group, why: str, path: str, notes: list[Note]) -> None:
    first, last = group.lines[0].line, group.lines[-1].line
    place = _stretch(page, first.at, last.at, last.chunks[-1].text)
    notes.append(Note(code="row-unread", message=f"a row is not read: {why}", path=path, start=place.start, end=place.end))


def _unread_table(page: Page, grid: Grid, notes: list[Note]) -> None:
    lines = [line for segment in grid.segments for line in segment]
    if not lines and len(grid.head) > 2000:
        message = "these lines are more than a form of paper has; they are not read"
        notes.append(Note(code="row-unread", message=message, path="table", start=grid.head.start, end=grid.head.end))
    elif not lines and re.search(r":\s|\t|\$?\d[\d,.]{2,}|  \w", grid.head.string.partition("\n")[0]):
        message = "what stands beside these headings is not read"
        notes.append(Note(code="row-unread", message=message, path="table", start=grid.head.start, end=grid.head.end))
    if lines:
        message = "the columns of this table are not surely those of the form; its rows are not read"
        first, last = lines[0].line, lines[-1].line
        place = _stretch(page, first.at, last.at, last.chunks[-1].text)
        notes.append(Note(code="row-unread", message=message, path="table", start=place.start, end=place.end))


def _stretch(page: Page, begin: int, last: int, words: Text) -> Text:
    return page.text[begin : max(last, words.offset + len(words))].strip()


def _groups(segment: list[Placed], named: dict[int, str]) -> list[Group]:
    """The lines between two rules (or empty lines), row by row."""
    anchored = [i for i, line in enumerate(segment) if _anchors(line, named)]
    begins = _begins(segment, named, anchored)
    if len(begins) <= 1:
        return [Group(segment)]
    groups: list[Group] = []
    title = _title(named)
    bottom = begins[0] > 0  # words above the first row's figures: figures stand in the last line of a row
    at = 0
    ends = [*begins[1:], len(segment)]
    alike = len({until - begin for begin, until in zip(begins, ends, strict=True)}) == 1  # as many lines below each row's first
    for number, begin in enumerate(begins):
        until = ends[number]
        if bottom:
            groups.append(Group(segment[at : begin + 1]))
            at = begin + 1
            continue
        between = segment[begin + 1 : until]
        sure = alike or number == len(begins) - 1 or all(_goes_on(segment[begin], line, title) for line in between)
        groups.append(Group(segment[begin:until], sure))
        if not sure:  # the words may be the begin of the next row
            groups.append(Group(segment[until:], False))
            return groups
    if bottom and at < len(segment):
        return [Group(segment, False)]
    return groups


def _title(named: dict[int, str]) -> int:
    return next(column for column, field in named.items() if field == TITLE)


def _anchors(line: Placed, named: dict[int, str]) -> set[int]:
    return {column for column in line.cells if named.get(column) in ANCHORS}


def _begins(segment: list[Placed], named: dict[int, str], anchored: list[int]) -> list[int]:
    """The lines of a segment with which a row begins (or, for rows that end with their figures, ends)."""
    begins: list[int] = []
    taken: dict[int, Placed] = {}
    title = _title(named)
    for index in anchored:
        line = segment[index]
        fresh = {c for c in _anchors(line, named) if c not in taken or _fresh(named[c], taken[c].cells[c], line, c, title)}
        clash = any(column in taken for column in fresh)
        if not begins or clash or (fresh and title in line.cells and title in taken):
            begins.append(index)
            taken = {}
        for column in line.cells:
            taken[column] = line
    return begins


def _fresh(field: str, above: tuple[Text, bool], line: Placed, column: int, title: int) -> bool:
    """Whether what stands in a column below another print is a value of its own, not the rest of that print."""
    if broken(field, above, line.cells[column]):
        return False
    return title in line.cells or VALUE.match(line.cells[column][0].string) is not None


def _goes_on(first: Placed, line: Placed, title: int) -> bool:
    """Whether words below a row surely go on in it: none under the title, or deeper or in small letters there."""
    if title not in line.cells:
        return True
    words, above = line.cells[title][0], first.cells.get(title)
    if above is None:
        return False
    indent, before = words.offset - line.line.at, above[0].offset - first.line.at
    return indent > before or words.string[:1].islower() or words.string[:1] == "("


def _row(page: Page, grid: Grid, group: Group, named: dict[int, str], notes: list[Note], path: str) -> Row | None:
    """The facts of a row; None (and a note) where it is not surely cut, or where it only says that there is none."""
    first, last = group.lines[0].line, group.lines[-1].line
    place = _stretch(page, first.at, last.at, last.chunks[-1].text)
    cells = {column: Cell([], []) for column in named}
    stray = False
    for line in group.lines:
        for column, (text, full) in line.cells.items():
            if column in cells:
                cells[column].texts.append(text)
                cells[column].full.append(full)
            else:
                stray = True
    why = ""
    if stray or any(line.unread for line in group.lines):
        why = "words stand in no column of the form for sure"
    elif not group.sure:
        why = "it is not sure which of these lines are one row"
    if not why:
        empties = {column: _empty(page, grid, group.lines[0], column) for column in named}
        letters = {named[column]: letter for column in named if (letter := grid.over[column].letter()) is not None}
        row = cell_facts(page, {named[c]: (cells[c], empties[c]) for c in named}, letters, notes, path)
        if nothing(row):
            notes.append(
                Note(code="none-printed", message="the table says that it has no row", path=path, start=place.start, end=place.end)
            )
            return None
        if whole(row, strict=not grid.barred):
            return row
        why = "what stands in its columns is not of their kind"
    _note(page, group, why, path, notes)
    return None


def _empty(page: Page, grid: Grid, line: Placed, column: int) -> Text:
    """The place of an empty cell: in its column, in the first line of its row; at the line's end where that is shorter."""
    end = page.text.string.find("\n", line.line.at)
    length = (end if end >= 0 else len(page.text)) - line.line.at
    at = line.line.at + min(length, max(0, grid.ranges[column][0]))
    return page.text[at:at]
