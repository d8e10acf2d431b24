"""Rows of a table that are printed like one before them but for their digits: what that one was read as, they are too."""

from collections.abc import Sequence

from msgspec import Struct

from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions.heads import Head, Kind
from tieout.forms.schedule13.transactions.rows import Row
from tieout.forms.schedule13.transactions.wording import SHARES, parted, signed
from tieout.markup.text import Text

MOST = 16  # pieces of a row that is remembered
ALONE: tuple[Kind, ...] = ("date", "price")
LONGEST = 200  # characters of a piece of it
DIGITS = str.maketrans("123456789", "000000000")

Cells = dict[int, Text]
Print = tuple[str | int, ...]


class Shape(Struct, frozen=True):
    """How a row was read: the column of each of its pieces, and those that hold its day, its price and its person.

    amounts: the columns of its amounts, each with whether it carries the sign of a sale; None where a day, an amount or a price
    has more in its cell than itself, or a column of notes may hold more of them.
    """

    columns: tuple[int, ...]
    date: int | None
    price: int | None
    person: int | None
    amounts: tuple[tuple[int, bool], ...] | None


class Shapes:
    """The shapes of the rows under one head. No pattern that a row is read by tells one digit of ASCII from another."""

    def __init__(self, sheet: Sheet, columns: Head) -> None:
        self.sheet, self.columns = sheet, columns
        self.known: dict[Print, Shape] = {}

    def again(self, row: Row) -> Shape | None:
        """The shape of a row without footnote marks that was read before."""
        if not self.known or not 1 < len(row.pieces) <= MOST:
            return None
        shape = self.known.get(self._print(row))
        return None if shape is None or self._marked(row) else shape

    def learn(self, row: Row, cells: Cells) -> Shape | None:
        """Remember how a row was read, if each of its pieces became a cell, and where the place of pieces does not matter."""
        texts = [piece.text for piece in row.pieces]
        if not 1 < len(texts) <= MOST or len(cells) != len(texts) or max(map(len, texts)) > LONGEST or self._marked(row):
            return None
        if any(cell is not text for cell, text in zip(cells.values(), texts, strict=True)):
            return None
        order = tuple(cells)
        if not self._placed(row) and order != tuple(range(len(self.columns.columns))):
            return None
        shape = self.known[self._print(row)] = self._shape(cells)
        return shape

    def _placed(self, row: Row) -> bool:
        """Whether the places of the pieces tell their columns."""
        return row.grid and self.columns.grid

    def _print(self, row: Row) -> Print:
        shapes = [piece.text.string.translate(DIGITS) for piece in row.pieces]
        if not self._placed(row):
            return (*shapes, row.grid)
        return (*shapes, row.grid, *(piece.left for piece in row.pieces), *(piece.right for piece in row.pieces))

    def _marked(self, row: Row) -> bool:
        return any(self.sheet.marks(piece.text) for piece in row.pieces)

    def _shape(self, cells: Cells) -> Shape:
        def first(kind: Kind) -> int | None:
            return next((number for number in self.columns.of(kind) if number in cells), None)

        return Shape(tuple(cells), first("date"), first("price"), first("person"), self._amounts(cells))

    def _amounts(self, cells: Cells) -> tuple[tuple[int, bool], ...] | None:
        alone = (number for kind in ALONE for number in self.columns.of(kind) if number in cells)
        if self.columns.of("note") or any(parted(self.sheet, cells[number])[0] is not cells[number] for number in alone):
            return None
        found = []
        for number in self.columns.of("shares"):
            if number in cells:
                match = SHARES.fullmatch(cells[number].string)
                if match is None:
                    return None
                if bool(match["open"]) == bool(match["close"]):
                    found.append((number, signed(match)))
        return tuple(found)


def cells_of(shape: Shape, row: Row) -> Cells:
    """The cells of a row of a shape."""
    texts: Sequence[Text] = [piece.text for piece in row.pieces]
    return dict(zip(shape.columns, texts, strict=True))
