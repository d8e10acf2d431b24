"""Tables I and II of old HTML pages: headings by their words, whatever cells they are spread over; a table row is a row."""

from msgspec import Struct

from tieout.facts import Note
from tieout.forms.form345.legacy_cells import ANCHORS, Cell, cell_facts, kind, nothing, whole
from tieout.forms.form345.legacy_columns import Heading, Over, fields, is_derivative, is_heading
from tieout.forms.form345.legacy_grid import END, START
from tieout.forms.form345.legacy_rows import Row, Rows
from tieout.forms.form345.model import Derivative, NonDerivative
from tieout.forms.form345.page import Page
from tieout.markup.text import Cell as Place
from tieout.markup.text import Table, Text

MOST_ABOVE = 40  # cells of headings over the one that says "Title of"
LONGEST = 300  # characters of a heading
MOST = 1000  # rows of a table
LARGEST = 2000  # characters of a cell; more is none of a form


class Section(Struct):
    """A part of a table: the cells of its headings with what they print, and the rows of its body."""

    head: list[tuple[Place, Text]]
    body: list[list[Place]]


class Head(Struct):
    """The headings of a table: the field by columns (first, after), and the heading over each."""

    fields: list[tuple[int, int, str]]
    letters: dict[str, Text]
    derivative: bool


def html_rows(page: Page, notes: list[Note]) -> Rows | None:
    """The rows of all tables of securities; None where no table of the page has their headings."""
    rows, seen = Rows([], []), False
    for table in page.printed.tables:
        for section in _sections(page, table):
            seen = True
            head = _head(section.head)
            if head is None:
                if section.body:
                    place = _stretch(page, section.body[0][0], section.body[-1][-1])
                    message = "the columns of this table are not surely those of the form; its rows are not read"
                    notes.append(Note(code="row-unread", message=message, path="table", start=place.start, end=place.end))
                continue
            number = "II" if head.derivative else "I"
            for row_number, cells in enumerate(_short(page, section.body, notes), start=1):
                row = _row(page, head, cells, notes, f"table {number}, row {row_number}")
                if row is not None and head.derivative:
                    rows.derivative.append(Derivative(kind=kind(row), **row))
                elif row is not None:
                    rows.plain.append(NonDerivative(kind=kind(row), **row))
    return rows if seen else None


def _sections(page: Page, table: Table) -> list[Section]:
    """The parts of a table that begin with headings of securities: a page may hold the whole form in one table."""
    sections: list[Section] = []
    above: list[tuple[Place, Text]] = []
    ended = True
    for cells in table.rows():
        printed = [(cell, page.text[cell.at : min(cell.until, cell.at + LONGEST)].strip()) for cell in cells]
        printed = [(cell, text) for cell, text in printed if text]
        if not printed:
            continue
        first = " ".join(printed[0][1].string.split())
        if all(cell.until - cell.at <= LONGEST and is_heading(text.string) for cell, text in printed):
            if any(START.match(" ".join(text.string.split())) for _, text in printed):
                sections.append(Section([*above, *printed], []))
                ended = False
            elif sections and not ended and not sections[-1].body:
                sections[-1].head += printed
            above = [*above, *printed][-MOST_ABOVE:]
            continue
        above = []
        ended = ended or END.match(first) is not None
        if not ended:
            sections[-1].body.append(cells)
    return sections


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
    return Head([(lowest[i][0], lowest[i][1], field) for i, field in named.items()], letters, is_derivative(over))


def _crosses(one: tuple[int, int, int, Text], other: tuple[int, int, int, Text]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _short(page: Page, body: list[list[Place]], notes: list[Note]) -> list[list[Place]]:
    """The rows of a body, as many as a form may have; a note tells of the others."""
    if len(body) > MOST:
        place = _stretch(page, body[MOST][0], body[-1][-1])
        message = "these rows are more than a form of paper has; they are not read"
        notes.append(Note(code="row-unread", message=message, path="table", start=place.start, end=place.end))
    return body[:MOST]


def _stretch(page: Page, first: Place, last: Place) -> Text:
    return page.text[first.at : max(first.at, last.until)].strip()


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
