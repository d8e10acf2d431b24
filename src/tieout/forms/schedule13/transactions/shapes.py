"""Rows of a table that are printed like one before them but for their digits: what that one was read as, they are too."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct, structs

from tieout import values
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import captions
from tieout.forms.schedule13.transactions.heads import Head, Kind
from tieout.forms.schedule13.transactions.rows import Place, Print, Row, is_furniture
from tieout.forms.schedule13.transactions.wording import (
    DOTTED,
    ENDS,
    PRICE,
    SHARES,
    amount,
    counted,
    is_amount,
    marked,
    price,
)
from tieout.markup.text import MARKED, UNMARKED, Text

MOST = 16  # pieces of a row that is remembered
LONGEST = 200  # characters of a piece of it
DIGITS = str.maketrans("123456789", "000000000")
# A cell that is nothing but a day or a figure: how many digits it has tells no pattern anything. Three behind a point do,
# and so do those within brackets, which may be a footnote's mark.
BARE = re.compile(
    r"(?P<day>[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2}))"
    r"|(?P<sign>\$?)(?:[0-9]{1,3}(?:,[0-9]{3}){1,8}|[0-9]{1,12})(?P<point>\.(?![0-9]{3}-?$)[0-9]{1,12})?(?P<minus>-?)"
)
# what is furniture of a page by its number: "Schedule 13D"
NUMBERED = re.compile(r"(?i)[\s|]*+schedule\s")
# a nature that says no more than bought or sold
PLAIN = re.compile(
    r"(?i)\W*(?:[abdps]|purchased?|buy|bought|acquired|acquisition|sale|sell|sold|disposed|disposition)(?:\s+of)?(?:\s+(?:the|common|ordinary|class\s+[a-c]|issuer[’']s))*"
    r"(?:\s+(?:stock|shares?|securities|units?|ad[sr]s?))?\W*"
)

Cells = dict[int, Text]
Parse = Callable[[str], Decimal]
Pieces = tuple[str | int | tuple[int, ...], ...]
Marks = tuple[tuple[int, int], ...]


figured = lru_cache(maxsize=4096)(values.figured)  # round lots and prices come again, in other tables too


class Slot(Struct, frozen=True):
    """Where a value stands: in which cell of a row, and, where more stands in that cell, up to which of its characters.

    marks: from which character of the cell on footnote marks are looked for, None where there are none; parse: how a figure is
    parsed.
    """

    cell: int
    end: int | None = None
    marks: int | None = None
    parse: Parse | None = None


class Amount(Struct, frozen=True):
    """An amount of a row: where it stands, its column, whether it carries the sign of a sale."""

    slot: Slot
    column: int
    minus: bool


class Shape(Struct, frozen=True):
    """How a row was read: the column of each of its cells, and which of them are its day, its price and so on.

    cells: where the cells stand; None where each piece of the row is one; day: the one in the first column of days; date: that,
    else the first in another such column; price and side (what says bought or sold): the first in a column of them; person: the
    one in the first column of persons; how: those that say how, in the order of print.
    amounts: those that are amounts; None where what says bought or sold has more in its cell than itself, or a column of notes
    may hold footnote marks.
    """

    columns: tuple[int, ...]
    cells: tuple[Place, ...] | None
    day: int | None
    date: Slot | None
    price: Slot | None
    person: Slot | None
    side: Slot | None
    how: tuple[int, ...]
    amounts: tuple[Amount, ...] | None


class Shapes:
    """The shapes of the rows under one head: by their print, and by their pieces, whatever parts these.

    No pattern that a row is read by tells one digit of ASCII from another, but that of NUMBERED furniture. Footnote marks of the
    markup are known by their places alone.
    """

    def __init__(self, sheet: Sheet, columns: Head) -> None:
        self.sheet, self.columns = sheet, columns
        self.marked = bool(sheet.printed.marks)
        self.by_print: dict[Print | tuple[Print, Marks], Shape] = {}
        self.by_pieces: dict[Pieces, Shape] = {}

    def again(self, row: Row) -> Shape | None:
        """The shape of a row that was read before."""
        print_ = row.print
        if print_ is None:
            return None
        marks = self._marks(row) if self.marked else ()
        return self.by_print.get((print_, marks) if marks else print_) or self._like(row, print_, marks)

    def _like(self, row: Row, print_: Print, marks: Marks) -> Shape | None:
        """The shape of a row whose pieces are like those of one before, while what parts them is not."""
        if not self.by_pieces or not 1 < len(row.places) <= MOST:
            return None
        shape = self.by_pieces.get(self._pieces(row, marks))
        if shape is None or is_furniture(row):
            return None
        self._remember(row, print_, marks, shape)
        return shape

    def _remember(self, row: Row, print_: Print, marks: Marks, shape: Shape) -> None:
        if not NUMBERED.match(row.line.string):
            self.by_print[(print_, marks) if marks else print_] = shape

    def learn(self, row: Row, cells: Cells) -> Shape | None:
        """Remember how a row was read: if each of its pieces became a cell, also for rows whose pieces stand elsewhere."""
        if row.print is None or len(row.places) > MOST or (len(row.places) == 1 and self.columns.grid):
            return None
        texts = list(cells.values())
        if any(len(text) > LONGEST or text.strip() is not text or (text.seams.raws and _is_boxed(text)) for text in texts):
            return None
        marks = self._marks(row) if self.marked else ()
        each = len(texts) == len(row.places) and all(cell is piece.text for cell, piece in zip(texts, row.pieces, strict=True))
        shape = self._shape(cells, None if each else tuple(_place(row, text) for text in texts))
        if each and (self._placed(row) or shape.columns == tuple(range(len(self.columns.columns)))):
            self.by_pieces[self._pieces(row, marks)] = shape
        self._remember(row, row.print, marks, shape)
        return shape

    def _placed(self, row: Row) -> bool:
        """Whether the places of the pieces tell their columns."""
        return row.grid and self.columns.grid

    def _pieces(self, row: Row, marks: Marks) -> Pieces:
        within = [
            (number, at - place.begin, until - place.begin)
            for at, until in marks
            for number, place in enumerate(row.places)
            if place.begin <= at < place.end
        ]
        marked = {number for number, _, _ in within}
        strings = map(row.string, row.places)
        pieces = [string.translate(DIGITS) if number in marked else _kind(string) for number, string in enumerate(strings)]
        if not self._placed(row):
            return (*pieces, row.grid, *within)
        return (*pieces, row.grid, *(place.left for place in row.places), *(place.right for place in row.places), *within)

    def _marks(self, row: Row) -> Marks:
        """Where the footnote marks that begin in a row begin and end, counted from its first character."""
        at, begin, end = row.at, row.at + row.places[0].begin, row.at + row.places[-1].end
        if not self.sheet.marked(begin, end):
            return ()
        return tuple((mark.at - at, mark.until - at) for mark in self.sheet.marks(self.sheet.part(begin, end)))

    def _shape(self, cells: Cells, places: tuple[Place, ...] | None) -> Shape:
        columns = tuple(cells)
        numbers = {column: cell for cell, column in enumerate(columns)}

        def first(kind: Kind, among: int | None = None) -> int | None:
            return next((column for column in self.columns.of(kind)[:among] if column in cells), None)

        def slot(column: int | None, marks: Callable[[Sheet, Text], int | None]) -> Slot | None:
            return None if column is None else _slot(numbers[column], cells[column], marks(self.sheet, cells[column]))

        day, side, priced = first("date", 1), first("side"), first("price")
        return Shape(
            columns=columns,
            cells=places,
            day=None if day is None else numbers[day],
            date=slot(first("date"), marked),
            price=None if priced is None else self._price(cells[priced], numbers[priced]),
            person=slot(first("person", 1), _noted),
            side=None if side is None else Slot(numbers[side]),
            how=tuple(numbers[column] for column in saying_how(cells, self.columns)),
            amounts=self._amounts(cells, numbers),
        )

    def _price(self, cell: Text, number: int) -> Slot:
        at = marked(self.sheet, cell)
        text = cell if at is None else cell[:at].strip()
        match = PRICE.fullmatch(text.string)
        return structs.replace(_slot(number, cell, at), parse=price if match is None else _alike(match, price))

    def _amounts(self, cells: Cells, numbers: dict[int, int]) -> tuple[Amount, ...] | None:
        if self.columns.of("note"):
            return None
        if any(cells[column].strip(ENDS) is not cells[column] for column in self.columns.of("side") if column in cells):
            return None
        return tuple(
            self._amount(cells[column], numbers[column], column)
            for column in self.columns.of("shares")
            if column in cells and is_amount(self.sheet, cells[column])
        )

    def _amount(self, cell: Text, number: int, column: int) -> Amount:
        text, marks, minus = counted(self.sheet, cell)
        match = SHARES.fullmatch(text.string)
        parse = amount if match is None or DOTTED.fullmatch(match["figure"]) else _alike(match, amount)
        return Amount(Slot(number, parse=parse) if len(text) == len(cell) else Slot(number, len(text), marks, parse), column, minus)


def _place(row: Row, text: Text) -> Place:
    """Where a part of a row stands."""
    begin = text.offset - row.at
    return Place(begin, begin + len(text), begin, begin + len(text), row.whole.string.count("\xa0", row.at, text.offset))


def _slot(number: int, cell: Text, marks: int | None) -> Slot:
    """The slot of what stands in a cell before the footnote marks, should there be some."""
    return Slot(number) if marks is None else Slot(number, len(cell[:marks].strip()), marks)


def _noted(sheet: Sheet, cell: Text) -> int | None:
    """Where the footnote marks of the markup begin in a cell with words."""
    head, _ = sheet.head(cell)
    return None if head is cell else len(head)


def _kind(piece: str) -> str:
    """What a piece has in common with those that are read alike."""
    bare = BARE.fullmatch(piece)
    if bare is None:
        return piece.translate(DIGITS)
    return "0/0/0" if bare["day"] else f"{bare['sign']}0{'.0' if bare['point'] else ''}{bare['minus']}"


def _alike(match: re.Match[str], parse: Parse) -> Parse:
    """How the prints are parsed that are of a kind with one: by what stands around its figure, else as any other."""
    if values.fold(match.string) != match.string or not values.FIGURE.fullmatch(match["figure"]):
        return parse
    begin, end = match.span("figure")
    figure = slice(begin, end - len(match.string) or None)
    return lambda raw: figured(raw[figure])


def saying_how(cells: Cells, columns: Head) -> list[int]:
    """The columns of the cells that say where and how, in the order of print.

    They are that of it, a nature that says more than bought or sold, and a security that is not the stock.
    """
    found = [at for at in columns.of("side") if at in cells and not PLAIN.fullmatch(cells[at].string)]
    found += [at for at in columns.of("how") if at in cells]
    found += [at for at in columns.of("security") if at in cells and captions.DERIVED.search(cells[at].string)]
    return sorted(found, key=lambda at: cells[at].offset)


def _is_boxed(text: Text) -> bool:
    return MARKED in text.string or UNMARKED in text.string
