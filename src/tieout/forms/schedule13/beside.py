"""Persons that share one cover page side by side: one column of values a person."""

from bisect import bisect_right
from itertools import pairwise

from msgspec import structs

from tieout.forms.schedule13.cover import LEADING
from tieout.forms.schedule13.labels import POWERS, TAILS
from tieout.forms.schedule13.rows import Cover, Row
from tieout.forms.schedule13.sheet import Sheet, alone, keeping, kept
from tieout.markup.text import Text

FIGURES = (*POWERS, "aggregate_amount")
FEWEST = 4  # rows of figures that agree on the number of columns
LONGEST_LINE = 2000  # characters before a chunk in which its line begins
# Rows whose values may stand on several lines; all that is said of figures stands on one
WORDED = ("name", "group", "source_of_funds", "legal_proceedings", "citizenship", "excludes_certain_shares", "person_types")


def apart(sheet: Sheet, cover: Cover) -> list[Cover]:
    """The covers of the persons that stand side by side; the cover itself where there is one person.

    A row whose values cannot be told apart by their columns belongs to none of them, and gets a note.
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
    places = _Places(sheet, cover)
    stops = [places.of(cell) for field, count in counts.items() if count == number for cell in _line(cover.rows[field])]
    lanes = [stops[index::number] for index in range(number)]
    columns: list[dict[str, Row]] = [{} for _ in range(number)]
    for field, row in cover.rows.items():
        regions = _regions(row, number) or (_lanes(row, lanes, places) if field in WORDED else None)
        if regions is None:
            sheet.note(
                "not-apart", f"the values of {field} cannot be told apart by person", "reporting_persons", row.region.strip()
            )
            continue
        for column, region in zip(columns, regions, strict=True):
            column[field] = Row(field, row.at, region)
    return [structs.replace(cover, rows=column) for column in columns]


def _regions(row: Row, number: int) -> list[Text] | None:
    """The values of a row that stand on one line, one a person; empty ones where it is blank; None where there are more or less."""
    cells = _line(row)
    whole = len(cells) == len(_kept(row))
    if not cells:
        cells = [row.region[:0]] * number
    return cells if len(cells) == number and whole else None


class _Places:
    """Where across the page a chunk stands: the characters of its line, or the column of its cell."""

    def __init__(self, sheet: Sheet, cover: Cover) -> None:
        self.sheet = sheet
        self.typed = sheet.printed.rendering == "plain"
        last = max(row.region.offset + len(row.region) for row in cover.rows.values())
        tables = [] if self.typed else [table for table in sheet.printed.tables if table.at < last and table.until > cover.at]
        cells = sorted(
            (cell.at, cell.column) for table in tables for cell in table.cells if cover.at <= cell.until and cell.at < last
        )
        self.begins, self.columns = [at for at, _ in cells], [column for _, column in cells]

    def of(self, chunk: Text) -> tuple[int, int]:
        """Begin and end of a chunk across the page; one column of a table has no width."""
        if self.typed:
            low = max(0, chunk.offset - LONGEST_LINE)
            at = chunk.offset - (self.sheet.string.rfind("\n", low, chunk.offset) + 1 or low)
            return at, at + len(chunk)
        index = bisect_right(self.begins, chunk.offset) - 1
        column = self.columns[index] if index >= 0 else -1
        return column, column


def _lanes(row: Row, lanes: list[list[tuple[int, int]]], places: _Places) -> list[Text] | None:
    """The row once for each person, with blanks for what stands in the columns of others; None where a chunk is in no column.

    lanes: where the figures of each person stand across the page.
    """
    begins = [min(begin for begin, _ in lane) for lane in lanes]
    if any(one >= other for one, other in pairwise(begins)):
        return None
    held: list[list[Text]] = [[] for _ in lanes]
    for chunk in kept(row.region):  # with the last words of the label, which stand left of all columns
        begin, end = places.of(chunk)
        if end < begins[0] and (not places.typed or begin + 1 < begins[0]):
            continue
        meant = [index for index, lane in enumerate(begins) if begin == lane or (places.typed and abs(begin - lane) <= SHIFTED)]
        if len(meant) != 1:
            return None
        held[meant[0]].append(chunk)
    if not all(held):
        return None
    return [alone(row.region, chunks) for chunks in held]


SHIFTED = 4  # characters by which a chunk may stand left or right of its column


def _kept(row: Row) -> list[Text]:
    return kept(row.region, TAILS.get(row.field, frozenset()))


def _line(row: Row) -> list[Text]:
    """The chunks of the first line of a row that has any."""
    string, begin = row.region.string, row.region.offset
    cells: list[Text] = []
    for cell in keeping(row.region, TAILS.get(row.field, frozenset())):
        if cells and "\n" in string[cells[-1].offset - begin : cell.offset - begin]:
            break
        cells.append(cell)
    return cells


def _figures(row: Row) -> int:
    """How many figures stand on the first line of a row; 0 where it is blank, 1 where not all are figures."""
    cells = _line(row)
    return len(cells) if all(LEADING.fullmatch(cell.string) for cell in cells) else 1
