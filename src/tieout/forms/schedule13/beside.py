"""Persons that share one cover page side by side: one column of values a person."""

from msgspec import structs

from tieout.forms.schedule13.cover import LEADING
from tieout.forms.schedule13.labels import POWERS, TAILS
from tieout.forms.schedule13.rows import Cover, Row
from tieout.forms.schedule13.sheet import Sheet, kept
from tieout.markup.text import Text

FIGURES = (*POWERS, "aggregate_amount")
FEWEST = 4  # rows of figures that agree on the number of columns


def apart(sheet: Sheet, cover: Cover) -> list[Cover]:
    """The covers of the persons that stand side by side; the cover itself where there is one person.

    A row whose values are not one for each column belongs to none of them, and gets a note.
    """
    counts: dict[str, int] = {}
    for field in FIGURES:
        if field in cover.rows:
            counts[field] = _figures(cover.rows[field])
            if sum(count < 2 for count in counts.values()) > len(FIGURES) - FEWEST:
                return [cover]  # too few are left
    number = max(counts.values(), default=0)
    if (
        number < 2
        or sum(count == number for count in counts.values()) < FEWEST
        or any(0 < count < number for count in counts.values())
    ):
        return [cover]
    columns: list[dict[str, Row]] = [{} for _ in range(number)]
    for field, row in cover.rows.items():
        cells = _line(row)
        whole = len(cells) == len(_kept(row))
        if not cells:
            cells = [row.region[:0]] * number
        if len(cells) != number or not whole:
            sheet.note(
                "not-apart", f"the values of {field} cannot be told apart by person", "reporting_persons", row.region.strip()
            )
            continue
        for column, cell in zip(columns, cells, strict=True):
            column[field] = Row(field, row.at, cell)
    return [structs.replace(cover, rows=column) for column in columns]


def _kept(row: Row) -> list[Text]:
    return kept(row.region, TAILS.get(row.field, frozenset()))


def _line(row: Row) -> list[Text]:
    """The chunks of the first line of a row that has any."""
    cells = _kept(row)
    return [
        cell
        for cell in cells
        if "\n" not in row.region.string[cells[0].offset - row.region.offset : cell.offset - row.region.offset]
    ]


def _figures(row: Row) -> int:
    """How many figures stand on the first line of a row; 0 where it is blank, 1 where not all are figures."""
    cells = _line(row)
    return len(cells) if all(LEADING.fullmatch(cell.string) for cell in cells) else 1
