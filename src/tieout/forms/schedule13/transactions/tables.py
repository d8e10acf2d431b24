"""Tables of transactions, in whatever order and wording their columns stand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Day
from decimal import Decimal

from msgspec import structs

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet, level
from tieout.forms.schedule13.transactions import captions
from tieout.forms.schedule13.transactions.heads import MOST_LINES, Head, Kind, belongs, head, nearest
from tieout.forms.schedule13.transactions.rows import Piece, Row, is_note
from tieout.forms.schedule13.transactions.shapes import Cells, Shape, Shapes, cells_of
from tieout.forms.schedule13.transactions.wording import (
    AMERICAN,
    BOUGHT,
    DAY,
    FIGURE,
    LONGEST_DAY,
    MARK,
    PRICE,
    SHARES,
    SOLD,
    UNIT,
    Calendar,
    amount,
    is_amount,
    is_day,
    is_words,
    parted,
    price_fact,
    said,
    side,
    signed,
)
from tieout.forms.schedule13.transactions.wording import price as price_of
from tieout.markup.text import Text, pieced

# "Sold" of a label, but not "(Sold)" or "Sold (-)": there a sign tells the sales
UNSIGNED = re.compile(rf"(?<![(\[]){SOLD.pattern}(?!\s{{0,3}}[)\]]|\s{{0,3}}\(\s?[-–—])")
TOTAL = re.compile(r"(?i)\b(?:sub-?)?totals?\b|\baverage\b|\bnet\b")
# a nature that says no more than bought or sold
PLAIN = re.compile(
    r"(?i)\W*(?:[abdps]|purchased?|buy|bought|acquired|acquisition|sale|sell|sold|disposed|disposition)(?:\s+of)?(?:\s+(?:the|common|ordinary|class\s+[a-c]|issuer[’']s))*"
    r"(?:\s+(?:stock|shares?|securities|units?|ad[sr]s?))?\W*"
)
FORM = re.compile(r"(?i)(?:ltd|limited|inc|incorporated|corp|corporation|l\.?p|l\.?l\.?c|trust|fund|company|co|partnership)\.?")
DATED = re.compile(r"(?i)\b(?:dates?|day|when)\b")
FURNITURE = re.compile(r"(?i)[\s|]*+(?:cusip\b|page\s+\d|schedule\s+13|(?:-\s*)?\d{1,3}\s*+(?:-\s*)?$)")
# the parts of a row whose columns are parted by one blank only
TOKEN = re.compile(
    rf"(?i){DAY.pattern}|[(\[]?[-–—−]?[$€£]?\s?(?:{FIGURE})(?![\w.]*[a-z])[)\]]?[-–—−]?(?=\s|$)|\.\d+(?=\s|$)|[^\s]+"
)
KINDS_OF_ONE: tuple[Kind, ...] = ("date", "person", "price")
KINDS_SAYING: tuple[Kind, ...] = ("date", "price")


class Tables:
    """The tables of one stretch of print, read row by row."""

    def __init__(self, sheet: Sheet, part: Text) -> None:
        self.sheet, self.part = sheet, part
        self.found: list[Transaction] = []
        self.head: Head | None = None
        self.waiting: list[Row] = []  # rows without figures since the last row that had some: a head, captions
        self.captions = self.general = captions.general(part)
        # the rows of the table under way, read at its end
        self.rows: list[tuple[Cells, Head, captions.Captions, Shape | None]] = []
        self.shapes: Shapes | None = None
        self.tails: dict[int, Text] = {}  # what is left of a name in the line below its row, by the number of the row
        self.unread: list[Text] = []
        self.ways: tuple[Head, dict[int, tuple[Fact[str] | None, Fact[str] | None]]] | None = None

    def read(self, rows: Iterable[Row]) -> list[Transaction]:
        """The transactions of all rows, in the order of print; what could not be read surely is noted."""
        for row in rows:
            if self._again(row):
                continue
            if self._is_figures(row):
                self._begin()
                self._figures(row)
            elif not self._goes_on(row):
                self.waiting.append(row)
                if len(self.waiting) > 4 * MOST_LINES:
                    self._passed(self.waiting.pop(0))
        self._end()
        self._tell()
        return self.found

    def _again(self, row: Row) -> bool:
        """Take a row that is printed like one before it under the same head, but for its digits."""
        if self.waiting or self.shapes is None or self.shapes.columns is not self.head:
            return False
        shape = self.shapes.again(row)
        if shape is None or FURNITURE.match(row.line.string):
            return False
        self.rows.append((cells_of(shape, row), self.shapes.columns, self.captions, shape))
        return True

    def _is_figures(self, row: Row) -> bool:
        """Whether a row holds what a table is made of: a day or a figure beside something else."""
        if FURNITURE.match(row.line.string):
            return False
        if len(row.pieces) == 1:
            if len(row.line) > 200 or row.grid or not DAY.search(row.line.string):
                return False
            if not any(map(DATED.search, (waiting.line.string for waiting in self.waiting[-MOST_LINES:]))):
                return self.head is not None and not self.head.grid
            columns = head(self.waiting)
            return (columns[0] if columns else self.head) is not None
        if any(is_day(piece.text) for piece in row.pieces):
            return True
        figures = any(SHARES.match(piece.text.string) or PRICE.match(piece.text.string) for piece in row.pieces)
        return self.head is not None and figures and not is_note(row)

    def _begin(self) -> None:
        """Take what stood above the figures: a head, and captions before and behind it."""
        found = head(self.waiting)
        waiting, self.waiting = self.waiting, []
        if found is None:
            for row in waiting:
                self._passed(row)
            return
        fresh, first = found
        behind = next((n for n in range(len(waiting) - 1, first - 1, -1) if belongs(waiting[n], fresh)), first)
        again = self.head is not None and self.head.same(fresh) and fresh.grid == self.head.grid
        if not again:
            self._end()
            self.captions = self.general
        self.head = fresh
        above = waiting[:first]
        for row in above[-3:] if not again else above:
            self._passed(row, above=True)
        for row in waiting[behind + 1 :]:
            self._passed(row)

    def _passed(self, row: Row, *, above: bool = False) -> None:
        """Learn from a row without figures: whose, or which way, the transactions below it are."""
        self.captions = captions.learn(self.sheet, self.captions, row, above)

    def _figures(self, row: Row) -> None:
        if self.head is None:
            dated = any(is_day(piece.text) for piece in row.pieces)
            if (
                dated
                and sum(1 for piece in row.pieces if is_amount(self.sheet, piece.text) or PRICE.fullmatch(piece.text.string)) > 1
            ):
                self.unread.append(row.line)
            return
        cells = self._cells(row, self.head)
        if cells is not None:
            if self.shapes is None or self.shapes.columns is not self.head:
                self.shapes = Shapes(self.sheet, self.head)
            self.rows.append((cells, self.head, self.captions, self.shapes.learn(row, cells)))
            return
        if self._is_total(row):
            return
        if (
            any(is_day(piece.text) for piece in row.pieces)
            or self.head.of("date") == []
            or len(row.pieces) >= len(self.head.columns) - 1
        ):
            self.unread.append(row.line)

    def _is_total(self, row: Row) -> bool:
        """Whether a row without a day only adds up those above."""
        if any(is_day(piece.text) for piece in row.pieces):
            return False
        return any(TOTAL.search(piece.text.string) for piece in row.pieces)

    def _cells(self, row: Row, columns: Head) -> Cells | None:
        """The cells of a row by column, where each can be what its column holds; None where no reading fits."""
        ways = [self._by_place, self._by_order] if columns.grid and row.grid else [self._by_order, self._by_place, self._by_token]
        for way in ways:
            cells = way(row.pieces, columns)
            if cells is not None and self._fits(cells, columns):
                return cells
        return None

    def _by_place(self, pieces: Sequence[Piece], columns: Head) -> Cells | None:
        places = [(column.left, column.right) for column in columns.columns]
        cells: Cells = {}
        last = None
        for piece in pieces:
            at = nearest(places, piece.left, piece.right, 0)
            if at is None or (at in cells and MARK.fullmatch(piece.text.string)):
                if last is not None and MARK.fullmatch(piece.text.string):
                    at = last
                elif at is None:
                    at = nearest(places, piece.left, piece.right, 1000)
            if at is None or (at in cells and not MARK.fullmatch(piece.text.string)):
                return None
            cells[at] = self._joined(cells[at], piece.text) if at in cells else piece.text
            last = at
        return cells

    def _by_order(self, pieces: Sequence[Piece], columns: Head) -> Cells | None:
        texts = [piece.text for piece in pieces]
        wanted = len(columns.columns)
        number = 1
        while len(texts) > wanted and number < len(texts):
            if MARK.fullmatch(texts[number].string) and re.search(r"\d", texts[number - 1].string):
                texts[number - 1 : number + 1] = [self._joined(texts[number - 1], texts[number])]
            else:
                number += 1
        return dict(enumerate(texts)) if len(texts) == wanted else None

    def _by_token(self, pieces: Sequence[Piece], columns: Head) -> Cells | None:
        """The cells of a row that single blanks part: figures and days one by one, words together."""
        line = self._joined(pieces[0].text, pieces[-1].text)
        if len(line) > 400:
            return None
        parts: list[Text] = []
        words = False
        for match in TOKEN.finditer(line.string):
            token = line.group(match)
            plain = not re.match(r"[-–—(\[$€£.]{0,3}\s?\d", token.string)
            if plain and words:
                parts[-1] = self._joined(parts[-1], token)
            else:
                parts.append(token)
            words = plain
        return dict(enumerate(parts)) if len(parts) == len(columns.columns) else None

    def _joined(self, first: Text, last: Text) -> Text:
        return self.sheet.part(first.offset, last.offset + len(last))

    def _fits(self, cells: Cells, columns: Head) -> bool:
        kinds = {number: columns.columns[number].kind for number in cells}
        dates = [cells[number] for number, kind in kinds.items() if kind == "date"]
        amounts = [cells[number] for number, kind in kinds.items() if kind == "shares"]
        told = [is_amount(self.sheet, text) for text in amounts]
        if (columns.of("date") and not dates) or not any(told):
            return False
        if not all(is_day(text) or is_words(text) for text in dates[:1]):
            return False
        if not all(one or not re.search(r"\d", text.string) for one, text in zip(told, amounts, strict=True)):
            return False
        prices = [cells[number] for number, kind in kinds.items() if kind == "price"]
        named = [cells[number] for number, kind in kinds.items() if kind in ("side", "person")]
        return not any(is_day(text) for text in prices) and not any(is_day(text) or PRICE.fullmatch(text.string) for text in named)

    def _end(self) -> None:
        """Read the rows of the table that ends here, its days by the order that they all show."""
        days = [cells[number].raw for cells, columns, *_ in self.rows for number in columns.of("date")[:1] if number in cells]
        calendar = Calendar(days) if days else AMERICAN
        person: Fact[str] = ABSENT
        for number, (cells, columns, above, shape) in enumerate(self.rows):
            for one in self._transactions(cells, columns, above, calendar, shape):
                named = columns.of("person")
                if named:
                    person = one.person if named[0] in cells else person
                    if number in self.tails and named[0] in cells:
                        person = pieced([cells[named[0]], self.tails[number]], values.text)
                    one = structs.replace(one, person=person)
                self.found.append(one)
        self.rows, self.tails = [], {}

    def _goes_on(self, row: Row) -> bool:
        """Whether a line is only what is left of the name in the typed row above: "Alder Offshore," and beneath it "Ltd."."""
        if row.grid or self.waiting or not self.rows or len(row.pieces) > 1 or len(row.line) > 2 * LONGEST_DAY:
            return False
        cells, columns, *_ = self.rows[-1]
        named, piece = columns.of("person"), row.pieces[0]
        if columns.grid or not named or named[0] not in cells or len(self.rows) - 1 in self.tails:
            return False
        place = columns.columns[named[0]]
        if nearest([(place.left, place.right)], piece.left, piece.right, 0) is None:
            return False
        if not cells[named[0]].string.rstrip().endswith((",", "&")) and not FORM.fullmatch(piece.text.string):
            return False
        self.tails[len(self.rows) - 1] = piece.text
        return True

    def _transactions(
        self, cells: Cells, columns: Head, above: captions.Captions, calendar: Calendar, shape: Shape | None
    ) -> Iterator[Transaction]:
        if shape is not None and shape.amounts is not None:  # its figures stand alone in their cells
            date = ABSENT if shape.date is None else cells[shape.date].fact(calendar.day)
            price = self._price(cells, columns, None) if shape.price is None else cells[shape.price].fact(price_of)
            person = above.person if shape.person is None else cells[shape.person].fact(values.text)
            amounts = [(number, cells[number].fact(amount), minus) for number, minus in shape.amounts]
        else:
            dated, named, priced = (self._first(cells, columns, kind) for kind in KINDS_OF_ONE)
            date = ABSENT if dated is None else self._day(dated, calendar)
            price = self._price(cells, columns, priced)
            person = _text(self.sheet, named) if named is not None else above.person
            told = (number for number in columns.of("shares") if number in cells and is_amount(self.sheet, cells[number]))
            amounts = [(number, *self._shares(cells[number])) for number in told]
        several = len(columns.of("shares")) > 1
        for number, shares, minus in amounts:
            if shares.value != 0 or not several:
                yield Transaction(
                    person=person,
                    date=date,
                    acquired_disposed=self._side(cells, columns, number, shares, minus, above),
                    shares=shares,
                    price_per_share=price,
                    how=self._how(cells, columns, above, price),
                )

    def _first(self, cells: Cells, columns: Head, kind: Kind) -> Text | None:
        return next((cells[number] for number in columns.of(kind) if number in cells), None)

    def _day(self, text: Text, calendar: Calendar) -> Fact[Day]:
        head, marks = parted(self.sheet, text)
        return head.fact(calendar.day, marks)

    def _shares(self, text: Text) -> tuple[Fact[Decimal], bool]:
        head, marks = parted(self.sheet, text)
        match = SHARES.match(head.string)
        assert match is not None  # _is_amount saw it
        behind = UNIT.match(text.string, match.end())
        return head[: match.end()].fact(
            amount, marks or self.sheet.labels(text[behind.end() if behind else match.end() :])
        ), signed(match)

    def _price(self, cells: Cells, columns: Head, priced: Text | None) -> Fact[Decimal]:
        notes = tuple(level(cells[number].raw) for number in columns.of("note") if number in cells)
        if priced is not None:
            return price_fact(self.sheet, priced).marked(notes)
        spans = [cells[number] for number in columns.of("span") if number in cells]
        if not spans:
            return ABSENT
        found: Fact[Decimal] = pieced(spans, _in_words)
        return found.marked(notes)

    def _side(
        self, cells: Cells, columns: Head, number: int, shares: Fact[Decimal], minus: bool, above: captions.Captions
    ) -> Fact[str]:
        sides = [cells[at] for at in columns.of("side") if at in cells]
        bought, sold = self._ways(columns, number)
        if sides:
            told = side(sides[0])
            if told.value == "A" and minus:
                return structs.replace(told, value=None, state="unreadable")  # a purchase with the sign of a sale
            if told.value is not None:
                return told
            if not minus and (bought is None) == (sold is None):
                return told
        if minus:
            return Fact("D", shares.raw, shares.start, shares.end)
        if bought is not None and sold is None:
            return bought
        if sold is not None and bought is None:
            return sold
        if above.side.value is not None:
            return above.side
        return above.pair if above.pair.value is not None else _of_labels(columns)

    def _ways(self, columns: Head, number: int) -> tuple[Fact[str] | None, Fact[str] | None]:
        """What the label of a column says of its amounts: bought, sold; read once for all rows below it."""
        if self.ways is None or self.ways[0] is not columns:
            self.ways = columns, {}
        found = self.ways[1].get(number)
        if found is None:
            bought, sold = (columns.columns[number].word(pattern) for pattern in (BOUGHT, UNSIGNED))
            found = bought.fact(lambda raw: "A") if bought else None, sold.fact(lambda raw: "D") if sold else None
            self.ways[1][number] = found
        return found

    def _how(self, cells: Cells, columns: Head, above: captions.Captions, price: Fact[Decimal]) -> Fact[str]:
        """Where and how: the column for it, a nature that says more than bought or sold, a security that is not the stock."""
        parts = [cells[at] for at in columns.of("side") if at in cells and not PLAIN.fullmatch(cells[at].string)]
        parts += [cells[at] for at in columns.of("how") if at in cells]
        parts += [cells[at] for at in columns.of("security") if at in cells and captions.DERIVED.search(cells[at].string)]
        if parts:
            found: Fact[str] = pieced(sorted(parts, key=lambda text: text.offset), values.text)
            return found
        otherwise = above.excepted and (price.footnotes or price.raw is None or price.value is None)
        return ABSENT if otherwise else above.how

    def _tell(self) -> None:
        if self.unread:
            first, last = self.unread[0].strip(), self.unread[-1].strip()
            count = len(self.unread)
            message = f"{count} row{'s' if count > 1 else ''} of a table of transactions could not be read"
            self.sheet.note("transactions-unread", message, "transactions", self._joined(first, last))


def _of_labels(columns: Head) -> Fact[str]:
    """What the labels of days and prices say of the way: "Date of Purchase"; absent where they say neither or both."""
    told = [said(text) for kind in KINDS_SAYING for at in columns.of(kind) for text in columns.columns[at].label]
    known = [one for one in told if one.value is not None]
    return known[0] if len({one.value for one in known}) == 1 else ABSENT


def _in_words(raw: str) -> Decimal:
    raise values.Words(raw)


def _text(sheet: Sheet, text: Text) -> Fact[str]:
    head, marks = sheet.head(text)
    return head.fact(values.text, marks)
