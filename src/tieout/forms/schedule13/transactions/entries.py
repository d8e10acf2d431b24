"""The transactions that the rows of one table tell."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Day
from decimal import Decimal

from msgspec import Struct, structs

from tieout import values
from tieout.facts import ABSENT, Fact
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet, level
from tieout.forms.schedule13.transactions.captions import Captions
from tieout.forms.schedule13.transactions.heads import Head, Kind
from tieout.forms.schedule13.transactions.prints import Prints
from tieout.forms.schedule13.transactions.rows import Row
from tieout.forms.schedule13.transactions.shapes import Amount, Cells, Shape, saying_how
from tieout.forms.schedule13.transactions.wording import (
    BOUGHT,
    SHARES,
    UNIT,
    UNSIGNED,
    Calendar,
    amount,
    is_amount,
    parted,
    price,
    price_fact,
    said,
    side,
    signed,
    way,
)
from tieout.markup.text import Text, pieced

KINDS_SAYING: tuple[Kind, ...] = ("date", "price")
Shares = tuple[int, Fact[Decimal], bool]  # its column, the fact, whether it carries the sign of a sale


class Taken(Struct, frozen=True, gc=False):
    """A row of a table, as it was read: under which head and captions, by its cells or like another row of its shape."""

    row: Row
    columns: Head
    above: Captions
    shape: Shape | None
    given: Cells | None = None

    @property
    def cells(self) -> Cells:
        """The cells by the number of their column."""
        if self.given is not None or self.shape is None:
            return self.given or {}
        return dict(zip(self.shape.columns, (piece.text for piece in self.row.pieces), strict=True))


class Said(Struct, frozen=True, gc=False):
    """What a row says of all its amounts: side and how are None where it has no cell for them."""

    person: Fact[str]
    date: Fact[Day]
    price: Fact[Decimal]
    side: Fact[str] | None
    how: Fact[str] | None


class Entries:
    """The rows of one table, read together: its days by the order that they all show.

    tails: what is left of a name in the line below its row, by the number of the row.
    """

    def __init__(self, sheet: Sheet, rows: Sequence[Taken], tails: Mapping[int, Text]) -> None:
        self.sheet, self.rows, self.tails = sheet, rows, tails
        self.seams, self.total = sheet.text.seams, sheet.text.total
        self.calendar = Calendar(_days(rows))
        self.days = Prints(sheet.text, self.calendar.day)
        self.amounts, self.prices = Prints(sheet.text, amount), Prints(sheet.text, price)
        self.sides, self.words = Prints(sheet.text, way), Prints(sheet.text, values.text)
        self.person: Fact[str] = ABSENT  # the last that a column of persons named
        # what the labels and captions over the rows under way say of the amounts in a column: by its number
        self.over: tuple[Head, Captions] | None = None
        self.labels: dict[int, tuple[Fact[str] | None, Fact[str] | None]] = {}
        self.unsaid: dict[int, Fact[str]] = {}

    def read(self) -> Iterator[Transaction]:
        """The transactions, in the order of print."""
        for number, taken in enumerate(self.rows):
            if self.over is None or self.over[0] is not taken.columns or self.over[1] is not taken.above:
                self.over = taken.columns, taken.above
                self.labels, self.unsaid = {}, {}
            tail = self.tails.get(number)
            if taken.shape is not None and taken.shape.amounts is not None and tail is None:
                said_, amounts = self._alike(taken, taken.shape, taken.shape.amounts)
            else:
                said_, amounts = self._alone(taken, taken.cells, tail)
            made = self._transactions(taken, said_, amounts)
            if made and taken.columns.of("person"):
                self.person = said_.person
            yield from made

    def _alike(self, taken: Taken, shape: Shape, amounts: Sequence[Amount]) -> tuple[Said, list[Shares]]:
        """What a row says whose day, figures and side stand alone in their cells."""
        row, places = taken.row, taken.row.places
        even = None if row.grid else self.seams.even(row.at, row.end, self.total)
        return Said(
            self._person(taken) if shape.person is None else self.words.fact(row, places[shape.person], even),
            ABSENT if shape.date is None else self.days.fact(row, places[shape.date], even),
            self._price(taken.cells, taken.columns)
            if shape.price is None
            else self.prices.fact(row, places[shape.price], even, shape.parse),
            None if shape.side is None else self.sides.fact(row, places[shape.side], even),
            self._how([row.text(places[piece]) for piece in shape.how]) if shape.how else None,
        ), [(one.column, self.amounts.fact(row, places[one.piece], even, one.parse), one.minus) for one in amounts]

    def _alone(self, taken: Taken, cells: Cells, tail: Text | None) -> tuple[Said, list[Shares]]:
        """What a row says, read by itself."""
        columns = taken.columns
        dated, sided = (next((cells[at] for at in columns.of(kind) if at in cells), None) for kind in ("date", "side"))
        named = next((cells[at] for at in columns.of("person")[:1] if at in cells), None)
        if named is None:
            person = self._person(taken)
        elif tail is not None:
            person = pieced([named, tail], values.text)
        else:
            person = _text(self.sheet, named)
        amounts = [at for at in columns.of("shares") if at in cells and is_amount(self.sheet, cells[at])]
        return Said(
            person,
            ABSENT if dated is None else self._day(dated),
            self._price(cells, columns),
            None if sided is None else side(sided),
            self._how([cells[at] for at in saying_how(cells, columns)]),
        ), [(at, *self._shares(cells[at])) for at in amounts]

    def _person(self, taken: Taken) -> Fact[str]:
        """Whose a row without a name is."""
        return self.person if taken.columns.of("person") else taken.above.person

    def _day(self, text: Text) -> Fact[Day]:
        head, marks = parted(self.sheet, text)
        return head.fact(self.calendar.day, marks)

    def _shares(self, text: Text) -> tuple[Fact[Decimal], bool]:
        head, marks = parted(self.sheet, text)
        match = SHARES.match(head.string)
        assert match is not None  # is_amount saw it
        behind = UNIT.match(text.string, match.end())
        return head[: match.end()].fact(
            amount, marks or self.sheet.labels(text[behind.end() if behind else match.end() :])
        ), signed(match)

    def _price(self, cells: Cells, columns: Head) -> Fact[Decimal]:
        notes = tuple(level(cells[number].raw) for number in columns.of("note") if number in cells)
        priced = next((cells[number] for number in columns.of("price") if number in cells), None)
        if priced is not None:
            return price_fact(self.sheet, priced).marked(notes)
        spans = [cells[number] for number in columns.of("span") if number in cells]
        if not spans:
            return ABSENT
        found: Fact[Decimal] = pieced(spans, _in_words)
        return found.marked(notes)

    def _how(self, parts: list[Text]) -> Fact[str] | None:
        return pieced(parts, values.text) if parts else None

    def _transactions(self, taken: Taken, said_: Said, amounts: Sequence[Shares]) -> list[Transaction]:
        several = len(taken.columns.of("shares")) > 1
        how = said_.how
        if how is None:
            above, price_ = taken.above, said_.price
            otherwise = above.excepted and (price_.footnotes or price_.raw is None or price_.value is None)
            how = ABSENT if otherwise else above.how
        return [
            Transaction(
                person=said_.person,
                date=said_.date,
                acquired_disposed=self._side(taken, said_.side, column, shares, minus),
                shares=shares,
                price_per_share=said_.price,
                how=how,
            )
            for column, shares, minus in amounts
            if shares.value != 0 or not several
        ]

    def _side(self, taken: Taken, told: Fact[str] | None, column: int, shares: Fact[Decimal], minus: bool) -> Fact[str]:
        if told is not None:
            if told.value == "A" and minus:
                return structs.replace(told, value=None, state="unreadable")  # a purchase with the sign of a sale
            if told.value is not None:
                return told
            bought, sold = self._labels(taken.columns, column)
            if not minus and (bought is None) == (sold is None):
                return told
        if minus:
            return Fact("D", shares.raw, shares.start, shares.end)
        found = self.unsaid.get(column)
        if found is None:
            found = self.unsaid[column] = self._over(taken, column)
        return found

    def _over(self, taken: Taken, column: int) -> Fact[str]:
        """Which way an amount without a sign goes, by the label of its column, the captions and the other labels."""
        bought, sold = self._labels(taken.columns, column)
        if bought is not None and sold is None:
            return bought
        if sold is not None and bought is None:
            return sold
        above = taken.above
        if above.side.value is not None:
            return above.side
        return above.pair if above.pair.value is not None else _of_labels(taken.columns)

    def _labels(self, columns: Head, column: int) -> tuple[Fact[str] | None, Fact[str] | None]:
        """What the label of a column says of its amounts: bought, sold."""
        found = self.labels.get(column)
        if found is None:
            bought, sold = (columns.columns[column].word(pattern) for pattern in (BOUGHT, UNSIGNED))
            found = bought.fact(lambda raw: "A") if bought else None, sold.fact(lambda raw: "D") if sold else None
            self.labels[column] = found
        return found


def _days(rows: Sequence[Taken]) -> list[str]:
    """The prints in the first column of days, each once."""
    found: dict[str, None] = {}
    for taken in rows:
        row, shape = taken.row, taken.shape
        if shape is not None and shape.day is not None:
            place = row.places[shape.day]
            found[row.whole.string[row.at + place.begin : row.at + place.end]] = None
        elif shape is None:
            found |= {taken.cells[at].raw: None for at in taken.columns.of("date")[:1] if at in taken.cells}
    return list(map(values.fold, found))


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
