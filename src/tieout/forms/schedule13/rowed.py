"""Persons that share one table of a cover page, a row each, beneath the labels of the form as heads of its columns."""

import re

from tieout.forms.schedule13.labels import POWERS, label_at
from tieout.forms.schedule13.seeking import plain
from tieout.forms.schedule13.sheet import Sheet
from tieout.markup.text import Cell, Text

LONGEST_HEAD = 900  # characters that the heads of all columns can have
FEWEST = 5  # heads of different fields that make a table of persons
FEWEST_FIGURES = 3  # cells of a row with nothing but a figure that make it a person's
NUMBER = re.compile(r"[\s(]{0,9}(?:\d{1,2}\s?[.):]{0,2})?[\s:.\-–]{0,9}")
FIGURE = re.compile(r"(?i)[-–—]?\s?\d[\d,.'’]*\s?[-–—]?(?:\s?%)?(?:\s?\(\d{1,2}\)|[*†‡]{1,3})?|none|nil|zero|[-–—]{1,2}")


def persons(sheet: Sheet, begin: int, end: int) -> list[dict[str, Text]]:
    """The values of each person by field; none where the labels between two offsets are not the heads of one table."""
    if end - begin > LONGEST_HEAD:
        return []
    tables = [table for table in sheet.printed.tables if table.at <= begin and end <= table.until]
    if not tables:
        return []
    rows = min(tables, key=lambda table: table.until - table.at).rows()
    head = next((index for index, row in enumerate(rows) if row[0].at <= begin and end <= row[-1].until), None)
    if head is None:
        return []
    fields: dict[int, str] = {}
    for cell in rows[head]:
        field = _field(sheet, cell)
        if field is not None and field not in fields.values():
            fields[cell.column] = field
    if len(fields) < FEWEST or "name" not in fields.values() or sum(field in POWERS for field in fields.values()) < 2:
        return []
    made = [_person(sheet, row, fields) for row in rows[head + 1 :]]
    return [person for person in made if person]


def _field(sheet: Sheet, cell: Cell) -> str | None:
    """The field whose label a cell begins with, behind its number or without one."""
    string = sheet.part(cell.at, cell.until).string
    number = NUMBER.match(string)
    label = label_at(string, plain(string), number.end() if number else 0)
    return None if label is None else label[0]


def _person(sheet: Sheet, row: list[Cell], fields: dict[int, str]) -> dict[str, Text]:
    """The cells of a row by field, where it has a name and figures in the columns for them."""
    told = {fields[cell.column]: sheet.part(cell.at, cell.until) for cell in row if cell.column in fields and cell.columns <= 1}
    figures = sum(
        FIGURE.fullmatch(told[field].string.strip()) is not None for field in (*POWERS, "aggregate_amount") if field in told
    )
    named = "name" in told and re.search(r"[^\W\d]{2}", told["name"].string) is not None
    return told if named and figures >= FEWEST_FIGURES else {}
