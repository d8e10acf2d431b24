"""The rows of a stretch of print: of tables as cells, of other lines as what stands between their gaps.

Most rows of a table are printed like others but for their digits, and no pattern by which a row is parted tells one digit of
ASCII from another. So each print is parted once, and the rows of one print share the places of their pieces.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from tieout.forms.schedule13.sheet import GAP, RULE, Sheet
from tieout.forms.schedule13.transactions.wording import MARK
from tieout.markup.text import BLANKS, Cell, Table, Text

LONGEST = 1000  # characters of a line that can be a row; a longer one is prose
SHORT = 160  # bytes of a line that is likely to come again
LONGEST_LIST = 100_000  # characters of a cell that can be a list
WIDEST = 64  # pieces of a row
REACHING = 64  # cells that reach down into further rows at one time
TAB = 8
BARRED = BLANKS + "|"
ALIKE = bytes.maketrans(b"123456789", b"000000000")
# the same gaps where bars rule the columns
PIPED = re.compile(rf"[ \xa0]*\|[ \xa0]*|{GAP.pattern}")
# the same gaps where dots lead from column to column
LED = re.compile(rf"[ \xa0]{{0,40}}(?:\.[ \xa0]?){{3,200}}[ \xa0]{{0,40}}(?:(?<=[ \xa0])|(?=[$(]|$))|{GAP.pattern}")
# the head or the foot of a page
FURNITURE = re.compile(r"(?i)[\s|]*+(?:cusip\b|page\s+\d|schedule\s+13|(?:-\s*)?\d{1,3}\s*+(?:-\s*)?$)")
# what belongs to the figure behind it, and what to the one before it
OPENING = re.compile(r"[$€£(\[]{1,3}|US\$|C\$")
CLOSING = re.compile(r"[)\]%]{1,2}[*†‡]?")

# What stands in a row with each digit as 0, and where its cells stand
Print = bytes | tuple[bytes | int, ...]


class Place(Struct, frozen=True, gc=False):
    """Where a piece stands: its characters, counted from the first of its row, and the columns (of a table or the screen).

    before: how many hard blanks of a line stand before it; not counted in a table's grid.
    """

    begin: int
    end: int
    left: int
    right: int
    before: int = 0


class Piece(Struct, frozen=True):
    """What stands in one place of a row: its text, and the columns (of a table, or of the screen) that it takes."""

    text: Text
    left: int
    right: int


class Row(Struct, eq=False, gc=False):
    """A row: the text offsets of its line, the places of its pieces, and whether its columns are those of a table's grid.

    whole: the text that it is a part of; print: rows of the same print have the same places, one behind the other, and differ
    in digits alone; None where a row is not to be compared; made: the pieces, once they were asked for.
    """

    whole: Text
    at: int
    end: int
    places: tuple[Place, ...]
    grid: bool
    print: Print | None
    made: tuple[Piece, ...] | None = None

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces from left to right."""
        if self.made is None:
            self.made = tuple(Piece(self.text(place), place.left, place.right) for place in self.places)
        return self.made

    @property
    def line(self) -> Text:
        """The line as a whole."""
        return self.whole[self.at : self.end]

    def string(self, place: Place) -> str:
        """The characters in a place."""
        return self.whole.string[self.at + place.begin : self.at + place.end]

    def text(self, place: Place) -> Text:
        """What stands in a place."""
        return self.whole[self.at + place.begin : self.at + place.end]


def rows(sheet: Sheet, part: Text) -> Iterator[Row]:
    """The rows of a part in the order of print. Empty lines give none; a line of prose is one piece."""
    at, end = part.offset, part.offset + len(part)
    grids: dict[Print, Laid] = {}
    for table in _tables(sheet, at, end):
        yield from _lines(sheet, at, table.at)
        yield from _table(sheet, table, grids)
        at = max(at, table.until)
    yield from _lines(sheet, at, end)


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


def _alike(string: str) -> bytes:
    """A string with each digit as 0, as bytes; two strings that differ otherwise give different ones."""
    return string.encode("utf-8", "surrogatepass").translate(ALIKE)


def _lines(sheet: Sheet, at: int, end: int) -> Iterator[Row]:
    string = sheet.string[at:end]
    whole = sheet.text
    for line, alike in zip(string.split("\n"), _alike(string).split(b"\n"), strict=True):
        until = at + len(line)
        if line:
            places = _places_of_short(alike) if len(alike) <= SHORT else _places(alike)
            if places:
                yield Row(whole, at, until, places, False, alike)
        at = until + 1


def _places(alike: bytes) -> tuple[Place, ...]:
    """The places of the pieces of a line, given with each digit as 0; none of an empty one."""
    line = alike.decode("utf-8", "surrogatepass")
    if len(line) > LONGEST:
        tight = _tight(line, 0, len(line), BLANKS)
        return () if tight is None else (Place(*tight, 0, len(line)),)
    return tuple(_counted(line, place) for place in _merged(line, 0, _chunks(line))[:WIDEST])


_places_of_short = lru_cache(maxsize=2048)(_places)  # rows, captions and furniture, which other tables and filings print too


def _counted(line: str, place: Place) -> Place:
    """A place with the hard blanks before it."""
    return Place(place.begin, place.end, place.left, place.right, line.count("\xa0", 0, place.begin))


def _tight(string: str, begin: int, end: int, unwanted: str = BLANKS) -> tuple[int, int] | None:
    """A part of a string without what is not wanted at its ends; None where nothing is left."""
    part = string[begin:end].lstrip(unwanted)
    return (end - len(part), end - len(part) + len(part.rstrip(unwanted))) if part else None


def _chunks(line: str) -> Iterator[Place]:
    begin = 0
    screen = _screen(line) if "\t" in line else None
    gap = PIPED if "|" in line else LED if "..." in line or ". . ." in line else GAP
    for match in (*gap.finditer(line), None):
        end = match.start() if match else len(line)
        tight = _tight(line, begin, end, BARRED)
        if tight and (line[tight[0]].isalnum() or not RULE.fullmatch(line, *tight)):
            left, right = tight
            yield Place(left, right, *((screen[left], screen[right]) if screen else tight))
        begin = match.end() if match else end


def _screen(line: str) -> list[int]:
    """For each character of a line, and its end, the column of the screen where it stands."""
    places, place = [], 0
    for char in line:
        places.append(place)
        place = (place // TAB + 1) * TAB if char == "\t" else place + 1
    return [*places, place]


def _merged(string: str, at: int, places: Iterator[Place]) -> list[Place]:
    """The places with currency signs and opening brackets joined to what follows, closing ones to what stands before.

    at: the offset in the string from which places count.
    """
    made: list[Place] = []
    for place in places:
        before = made[-1] if made else None
        if before is not None and (
            OPENING.fullmatch(string, at + before.begin, at + before.end)
            or CLOSING.fullmatch(string, at + place.begin, at + place.end)
        ):
            made[-1] = Place(before.begin, place.end, before.left, max(before.right, place.right))
        else:
            made.append(place)
    return made


# The rows that a row of cells gives: where the line of each begins and ends, counted from the first cell, and its places
Laid = list[tuple[int, int, tuple[Place, ...]]]


def _table(sheet: Sheet, table: Table, known: dict[Print, Laid]) -> Iterator[Row]:
    string, whole = sheet.string, sheet.text
    reaching: list[Cell] = []
    for cells in table.rows():
        number, at = cells[0].row, cells[0].at
        reaching = [cell for cell in reaching if cell.row + cell.rows > number][:REACHING]
        print_ = None if reaching else _print(string, cells)
        laid = None if print_ is None else known.get(print_)
        if laid is None:
            everything = sorted([*reaching, *cells], key=lambda cell: cell.column)[:WIDEST]
            laid = _laid(string, at, cells[-1].until, everything)
            if print_ is not None:
                known[print_] = laid
        for count, (begin, end, places) in enumerate(laid):
            yield Row(whole, at + begin, at + end, places, True, (*print_, count) if count and print_ else print_)
        reaching += [cell for cell in cells if cell.rows > 1]


def _print(string: str, cells: Sequence[Cell]) -> tuple[bytes | int, ...] | None:
    """The print of a row of cells; None where they do not stand one behind the other."""
    at, end = cells[0].at, cells[-1].until
    found: list[bytes | int] = [_alike(string[at:end])]
    done, column = at, 0
    for cell in cells:
        if not done <= cell.at <= cell.until <= end or cell.column < column:
            return None
        done, column = cell.until, cell.column
        found += (cell.at - at, done - at, column, cell.columns)
    return tuple(found)


def _laid(string: str, at: int, end: int, cells: Sequence[Cell]) -> Laid:
    texts = [(tight, cell) for cell in cells if (tight := _tight(string, cell.at, cell.until)) is not None]
    filled = [(tight, cell) for tight, cell in texts if not RULE.fullmatch(string, *tight)]
    if not filled or _tight(string, at, end) is None:
        return []
    lists = [_items(string, *tight) for tight, _ in filled if tight[1] - tight[0] <= LONGEST_LIST]
    count = len(lists[0]) if lists else 0
    if count < 2 or not len(lists) == len(filled) >= 3 or any(len(items) != count for items in lists):
        return [(0, end - at, _placed(string, at, filled))]
    found = []
    for number in range(count):  # a list in each cell: the first lines are a row, the second ones the next
        row = [(items[number], cell) for items, (_, cell) in zip(lists, filled, strict=True)]
        begin, until = row[0][0]
        found.append((begin - at, until - at, _placed(string, begin, row)))
    return found


def _items(string: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The lines of a cell that have anything in them."""
    found = []
    for line in string[begin:end].split("\n"):
        tight = _tight(string, begin, begin + len(line))
        if tight is not None:
            found.append(tight)
        begin += len(line) + 1
    return found


def _placed(string: str, at: int, cells: Sequence[tuple[tuple[int, int], Cell]]) -> tuple[Place, ...]:
    places = (Place(begin - at, end - at, cell.column, cell.column + cell.columns) for (begin, end), cell in cells)
    return tuple(_merged(string, at, places))


def is_furniture(row: Row) -> bool:
    """Whether a row is the head or the foot of a page."""
    return FURNITURE.match(row.whole.string, row.at, row.end) is not None


def is_note(row: Row) -> bool:
    """Whether a row is a footnote: its mark, then words."""
    return bool(MARK.fullmatch(row.pieces[0].text.string)) and bool(re.search(r"[A-Za-z]{3}", row.line.string))
