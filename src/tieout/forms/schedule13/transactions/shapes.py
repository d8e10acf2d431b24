"""Rows of a table that are printed like one before them but for their figures: what that one was read as, they are too."""

import re
from collections.abc import Callable
from decimal import Decimal

from msgspec import Struct

from tieout import values
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import captions
from tieout.forms.schedule13.transactions.heads import Head, Kind
from tieout.forms.schedule13.transactions.rows import Print, Row, is_furniture
from tieout.forms.schedule13.transactions.wording import DOTTED, ENDS, PRICE, SHARES, amount, parted, price, signed
from tieout.markup.text import MARKED, UNMARKED, Text

MOST = 16  # pieces of a row that is remembered
ALONE: tuple[Kind, ...] = ("date", "price")
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
Pieces = tuple[str | int, ...]


class Amount(Struct, frozen=True):
    """An amount of a row: its piece and column, whether it carries the sign of a sale, how it is parsed."""

    piece: int
    column: int
    minus: bool
    parse: Parse


class Shape(Struct, frozen=True):
    """How a row was read: the column of each of its pieces, and which of the pieces are its day, its price and so on.

    day: the one in the first column of days; date: that, else the first in another such column; price and side (what says
    bought or sold): the first in a column of them; person: the one in the first column of persons; how: those that say how,
    in the order of print; parse: how the price is parsed.
    amounts: those that are amounts; None where a day, an amount, a price or a side has more in its cell than itself, or a
    column of notes may hold more of them.
    """

    columns: tuple[int, ...]
    day: int | None
    date: int | None
    price: int | None
    person: int | None
    side: int | None
    how: tuple[int, ...]
    parse: Parse
    amounts: tuple[Amount, ...] | None


class Shapes:
    """The shapes of the rows under one head, by their print, and by their pieces, whatever parts these.

    No pattern that a row is read by tells one digit of ASCII from another, but that of NUMBERED furniture.
    """

    def __init__(self, sheet: Sheet, columns: Head) -> None:
        self.sheet, self.columns = sheet, columns
        self.by_print: dict[Print | None, Shape] = {}
        self.by_pieces: dict[Pieces, Shape] = {}

    def again(self, row: Row) -> Shape | None:
        """The shape of a row without footnote marks that was read before."""
        shape = self.by_print.get(row.print) or self._like(row)
        return None if shape is None or self._marked(row) else shape

    def _like(self, row: Row) -> Shape | None:
        """The shape of a row whose pieces are like those of one before, while what parts them is not."""
        if row.print is None or not self.by_pieces or not 1 < len(row.places) <= MOST:
            return None
        shape = self.by_pieces.get(self._pieces(row))
        if shape is None or is_furniture(row):
            return None
        self._remember(row, shape)
        return shape

    def _remember(self, row: Row, shape: Shape) -> None:
        if row.print is not None and not NUMBERED.match(row.line.string):
            self.by_print[row.print] = shape

    def learn(self, row: Row, cells: Cells) -> Shape | None:
        """Remember how a row was read, if each of its pieces became a cell, and where the place of pieces does not matter."""
        if row.print is None or not 1 < len(row.places) <= MOST or self._marked(row):
            return None
        texts = [piece.text for piece in row.pieces]
        if len(cells) != len(texts) or any(cell is not text for cell, text in zip(cells.values(), texts, strict=True)):
            return None
        if any(len(text) > LONGEST or (text.seams.raws and _is_boxed(text)) for text in texts):
            return None
        if not self._placed(row) and tuple(cells) != tuple(range(len(self.columns.columns))):
            return None
        shape = self.by_pieces[self._pieces(row)] = self._shape(cells)
        self._remember(row, shape)
        return shape

    def _placed(self, row: Row) -> bool:
        """Whether the places of the pieces tell their columns."""
        return row.grid and self.columns.grid

    def _pieces(self, row: Row) -> Pieces:
        pieces = [_kind(row.string(place)) for place in row.places]
        if not self._placed(row):
            return (*pieces, row.grid)
        return (*pieces, row.grid, *(place.left for place in row.places), *(place.right for place in row.places))

    def _marked(self, row: Row) -> bool:
        """Whether a footnote mark begins in a piece of a row that has a print."""
        if not self.sheet.marked(row.at + row.places[0].begin, row.at + row.places[-1].end):
            return False
        return any(self.sheet.marked(row.at + place.begin, row.at + place.end) for place in row.places)

    def _shape(self, cells: Cells) -> Shape:
        columns = tuple(cells)
        pieces = {column: piece for piece, column in enumerate(columns)}

        def first(kind: Kind, among: int | None = None) -> int | None:
            return next((pieces[column] for column in self.columns.of(kind)[:among] if column in pieces), None)

        return Shape(
            columns=columns,
            day=first("date", 1),
            date=first("date"),
            price=first("price"),
            person=first("person", 1),
            side=first("side"),
            how=tuple(pieces[column] for column in saying_how(cells, self.columns)),
            parse=self._parse(cells),
            amounts=self._amounts(cells, pieces),
        )

    def _parse(self, cells: Cells) -> Parse:
        """How the first price of a row is parsed."""
        match = next((PRICE.fullmatch(cells[number].string) for number in self.columns.of("price") if number in cells), None)
        return price if match is None else _alike(match, price)

    def _amounts(self, cells: Cells, pieces: dict[int, int]) -> tuple[Amount, ...] | None:
        alone = (number for kind in ALONE for number in self.columns.of(kind) if number in cells)
        if self.columns.of("note") or any(parted(self.sheet, cells[number])[0] is not cells[number] for number in alone):
            return None
        if any(cells[number].strip(ENDS) is not cells[number] for number in self.columns.of("side") if number in cells):
            return None
        found = []
        for number in self.columns.of("shares"):
            if number in cells:
                match = SHARES.fullmatch(cells[number].string)
                if match is None:
                    return None
                if bool(match["open"]) == bool(match["close"]):
                    parse = amount if DOTTED.fullmatch(match["figure"]) else _alike(match, amount)
                    found.append(Amount(pieces[number], number, signed(match), parse))
        return tuple(found)


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
    return lambda raw: values.figured(raw[figure])


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
