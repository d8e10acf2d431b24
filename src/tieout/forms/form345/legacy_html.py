"""Tables I and II of old HTML pages: headings by their words, whatever cells they are spread over; a table row is a row."""

from msgspec import Struct

from tieout.facts import Note
from tieout.forms.form345.legacy_cells import ANCHORS, Cell, cell_facts, kind, nothing, whole
from tieout.forms.form345.legacy_columns import Heading, Over, fields, is_derivative, is_heading
from tieout.forms.form345.legacy_grid import START
from tieout.forms.form345.legacy_rows import Row, Rows
from tieout.forms.form345.model import Derivative, NonDerivative
from tieout.forms.form345.page import Page
from tieout.markup.text import Cell as Place
from tieout.markup.text import Table, Text

TALLEST = 8  # rows of headings
LONGEST = 300  # characters of a heading
LARGEST = 2000  # characters of a cell; more is none of a form


class Head(Struct):
    """The headings of a table: the field by columns (first, after), the heading over each, the first row of the body."""

    fields: list[tuple[int, int, str]]
    letters: dict[str, Text]
    body: int
    derivative: bool


def html_rows(page: Page, notes: list[Note]) -> Rows | None:
    """The rows of all tables of securities; None where no table of the page has their headings."""
    rows, seen = Rows([], []), False
    for table in page.printed.tables:
        starts, below = _heading_cells(page, table)
        if not starts:
            continue
        seen = True
        head = _head(below)
        number = "II" if head is not None and head.derivative else "I"
        if head is None:
            place = page.text[table.at : table.until].strip()
            message = "the columns of this table are not surely those of the form; its rows are not read"
            notes.append(Note(code="row-unread", message=message, path="table", start=place.start, end=place.end))
            continue
        for row_number, cells in enumerate(_body(page, table, head), start=1):
            row = _row(page, head, cells, notes, f"table {number}, row {row_number}")
            if row is not None and head.derivative:
                rows.derivative.append(Derivative(kind=kind(row), **row))
            elif row is not None:
                rows.plain.append(NonDerivative(kind=kind(row), **row))
    return rows if seen else None


def _heading_cells(page: Page, table: Table) -> tuple[bool, list[tuple[Place, Text]]]:
    """Whether a table has the heading "Title of Security", and the cells of its rows of headings."""
    rows: dict[int, list[tuple[Place, Text]]] = {}
    for cell in table.cells:
        if cell.row > 2 * TALLEST:
            break
        text = page.text[cell.at : min(cell.until, cell.at + LONGEST)].strip()
        if text or cell.until - cell.at > LONGEST:
            rows.setdefault(cell.row, []).append((cell, text))
    found: list[tuple[Place, Text]] = []
    begun = False
    for row in sorted(rows):
        heads = all(cell.until - cell.at <= LONGEST and is_heading(text.string) for cell, text in rows[row])
        begun = begun or (heads and any(START.match(" ".join(text.string.split())) for _, text in rows[row]))
        if heads:
            found += rows[row]
        elif begun:
            break
        else:
            found = []
    return begun, found


def _head(cells: list[tuple[Place, Text]]) -> Head | None:
    """Each column's field by the lowest heading over it and those above."""
    spans = [(cell.column, cell.column + cell.columns, cell.row, text) for cell, text in cells]
    lowest = sorted(one for one in spans if not any(_crosses(one, other) and other[2] > one[2] for other in spans))
    over = []
    for column in lowest:
        headings = []
        for one in sorted(spans, key=lambda one: one[2]):
            if _crosses(one, column):
                group = sum(1 for other in lowest if _crosses(one, other)) > 1
                headings.append(Heading(one[3], 2 if group else 1))
        over.append(Over(headings))
    named = fields(over)
    if named is None:
        return None
    letters = {field: letter for index, field in named.items() if (letter := over[index].letter()) is not None}
    last = max(row for _, _, row, _ in spans)
    return Head([(lowest[i][0], lowest[i][1], field) for i, field in named.items()], letters, last + 1, is_derivative(over))


def _crosses(one: tuple[int, int, int, Text], other: tuple[int, int, int, Text]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _body(page: Page, table: Table, head: Head) -> list[list[Place]]:
    rows: dict[int, list[Place]] = {}
    for cell in table.cells:
        if cell.row >= head.body:
            rows.setdefault(cell.row, []).append(cell)
    return [cells for cells in rows.values() if any(page.text.string[cell.at : cell.until].strip() for cell in cells)]


def _row(page: Page, head: Head, cells: list[Place], notes: list[Note], path: str) -> Row | None:
    """The facts of a row; None (and a note) where its words do not stand each in one column."""
    held: dict[str, Cell] = {field: Cell([], []) for _, _, field in head.fields}
    empties: dict[str, Text] = {}
    unread = False
    for cell in cells:
        text = page.text[cell.at : min(cell.until, cell.at + LARGEST)].strip()
        inside = {field for left, right, field in head.fields if left < cell.column + cell.columns and cell.column < right}
        for field in inside:
            empties.setdefault(field, page.text[cell.at : cell.at])
        if text and (len(inside) != 1 or cell.until - cell.at > LARGEST):
            unread = True
        elif text:
            field = inside.pop()
            held[field].texts.append(text)
            held[field].full.append(False)
    place = page.text[cells[0].at : max(cells[0].at, min(cells[-1].until, cells[0].at + LARGEST))].strip()
    if not unread:
        end = cells[-1]
        both = {field: (cell, empties.get(field, page.text[end.until : end.until])) for field, cell in held.items()}
        row = cell_facts(page, both, head.letters, notes, path)
        if nothing(row):
            notes.append(
                Note(code="none-printed", message="the table says that it has no row", path=path, start=place.start, end=place.end)
            )
            return None
        stacked = any(
            row[field].state == "unreadable" and _lines(held[field]) for field in ANCHORS if field in row and field in held
        )
        if whole(row, strict=False) and not stacked:
            return row
    message = "a row is not read: its words do not stand each in one column of the form"
    notes.append(Note(code="row-unread", message=message, path=path, start=place.start, end=place.end))
    return None


def _lines(cell: Cell) -> bool:
    return any("\n" in text.string for text in cell.texts)
