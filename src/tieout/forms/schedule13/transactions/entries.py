"""The transactions that the rows of one table tell."""

from collections.abc import Mapping, Sequence
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
    DAY_OF_MONTH,
    MONTH_YEAR,
    PRICE,
    UNSIGNED,
    YEAR,
    YEARLESS,
    Calendar,
    amount,
    counted,
    day_of_month,
    day_of_year,
    is_amount,
    parted,
    price,
    price_fact,
    said,
    side,
    way,
)
from tieout.markup.text import Text, pieced

KINDS_SAYING: tuple[Kind, ...] = ("date", "price")


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
        return dict(zip(self.shape.columns, map(self.row.text, self.shape.cells or self.row.places), strict=True))


class Over:
    """What stands over some rows: their head and their captions, and what these say of an amount whose row does not.

    before: what stood over the rows before them.
    """

    def __init__(self, columns: Head, above: Captions, before: "Over | None") -> None:
        self.columns, self.above = columns, above
        self.named = bool(columns.of("person"))  # there is a column of persons
        self.several = len(columns.of("shares")) > 1
        self.year = above.year or _year(columns)
        # by the number of the column
        self.labels: dict[int, tuple[Fact[str] | None, Fact[str] | None]] = {}
        self.sides: dict[int, Fact[str]] = {}
        if before is not None and before.columns is columns:
            self.labels = before.labels

    def label(self, column: int) -> tuple[Fact[str] | None, Fact[str] | None]:
        """What the label of a column says of its amounts: bought, sold."""
        found = self.labels.get(column)
        if found is None:
            bought, sold = (self.columns.columns[column].word(pattern) for pattern in (BOUGHT, UNSIGNED))
            found = bought.fact(lambda raw: "A") if bought else None, sold.fact(lambda raw: "D") if sold else None
            self.labels[column] = found
        return found

    def side(self, column: int) -> Fact[str]:
        """Which way an amount without a sign goes, by the label of its column, the captions and the other labels."""
        found = self.sides.get(column)
        if found is None:
            found = self.sides[column] = self._side(*self.label(column))
        return found

    def _side(self, bought: Fact[str] | None, sold: Fact[str] | None) -> Fact[str]:
        if bought is not None and sold is None:
            return bought
        if sold is not None and bought is None:
            return sold
        if self.above.side.value is not None:
            return self.above.side
        if self.above.pair.value is not None:
            return self.above.pair
        return _of_labels(self.columns) if bought is None else ABSENT  # "purchased/sold": the way is told elsewhere, if at all

    def how(self, price: Fact[Decimal]) -> Fact[str]:
        """Where and how, of an amount at a price."""
        above = self.above
        otherwise = above.excepted and (price.footnotes or price.raw is None or price.value is None)
        return ABSENT if otherwise else above.how


class Entries:
    """The rows of one table, read together: its days by the order that they all show.

    leads, tails: what is left of a name in the line above its row, and in the one below, by the number of the row.
    """

    def __init__(self, sheet: Sheet, rows: Sequence[Taken], leads: Mapping[int, Text], tails: Mapping[int, Text]) -> None:
        self.sheet, self.rows, self.leads, self.tails = sheet, rows, leads, tails
        self.seams, self.total = sheet.text.seams, sheet.text.total
        self.calendar = Calendar(_days(rows))
        self.days = Prints(sheet, self.calendar.day)
        self.amounts, self.prices = Prints(sheet, amount), Prints(sheet, price)
        self.sides, self.words = Prints(sheet, way), Prints(sheet, values.text)
        self.person: Fact[str] = ABSENT  # the last that a column of persons named

    def read(self) -> list[Transaction]:
        """The transactions, in the order of print."""
        found: list[Transaction] = []
        over: Over | None = None
        for number, taken in enumerate(self.rows):
            if over is None or over.above is not taken.above or over.columns is not taken.columns:
                over = Over(taken.columns, taken.above, over)
            shape = taken.shape
            broken = number in self.tails or number in self.leads
            if shape is not None and shape.amounts is not None and over.year is None and not broken:
                made = self._alike(taken, shape, shape.amounts, over)
            else:
                made = self._alone(taken.cells, number, over)
            if made and over.named:
                self.person = made[0].person
            found += made
        return found

    def _alike(self, taken: Taken, shape: Shape, amounts: Sequence[Amount], over: Over) -> list[Transaction]:
        """The transactions of a row that is read like one before it."""
        row = taken.row
        places = shape.cells or row.places
        even = None if row.grid else self.seams.even(row.at, row.end, self.total)
        person = self._person(over) if shape.person is None else self.words.fact(row, places, even, shape.person)
        date = ABSENT if shape.date is None else self.days.fact(row, places, even, shape.date)
        if shape.price is None:
            priced = self._price(taken.cells, over.columns)
        else:
            priced = self.prices.fact(row, places, even, shape.price, shape.price.parse)
        side = None if shape.side is None else self.sides.fact(row, places, even, shape.side)
        how = pieced([row.text(places[cell]) for cell in shape.how], values.text) if shape.how else over.how(priced)
        made = []
        for one in amounts:
            shares = self.amounts.fact(row, places, even, one.slot, one.slot.parse)
            if shares.value != 0 or not over.several:
                told = _side(side, one.column, shares, one.minus, over)
                made.append(
                    Transaction(person=person, date=date, acquired_disposed=told, shares=shares, price_per_share=priced, how=how)
                )
        return made

    def _alone(self, cells: Cells, number: int, over: Over) -> list[Transaction]:
        """The transactions of the row of a number, read by itself."""
        columns = over.columns
        dated, sided = (next((cells[at] for at in columns.of(kind) if at in cells), None) for kind in ("date", "side"))
        priced = self._price(cells, columns)
        saying = [cells[at] for at in saying_how(cells, columns)]
        above = Transaction(
            person=self._named(cells, number, over),
            date=ABSENT if dated is None else self._day(dated, over.year),
            price_per_share=priced,
            how=pieced(saying, values.text) if saying else over.how(priced),
        )
        told = None if sided is None else side(sided)
        made = []
        for at in columns.of("shares"):
            if at in cells and is_amount(self.sheet, cells[at]):
                shares, minus = self._shares(cells[at])
                if shares.value != 0 or not over.several:
                    made.append(structs.replace(above, acquired_disposed=_side(told, at, shares, minus, over), shares=shares))
        return made

    def _named(self, cells: Cells, number: int, over: Over) -> Fact[str]:
        """Whose a row is."""
        named = next((cells[at] for at in over.columns.of("person")[:1] if at in cells), None)
        if named is None:
            return self._person(over)
        lead, tail = self.leads.get(number), self.tails.get(number)
        parts = [part for part in (lead, named, tail) if part is not None]
        return pieced(parts, values.text) if len(parts) > 1 else _text(self.sheet, named)

    def _person(self, over: Over) -> Fact[str]:
        """Whose a row without a name is."""
        return self.person if over.named else over.above.person

    def _day(self, text: Text, year: Text | None) -> Fact[Day]:
        head, marks = parted(self.sheet, text)
        month = None if year is None else MONTH_YEAR.fullmatch(year.string)
        if year is not None and month is not None and DAY_OF_MONTH.fullmatch(head.string):
            return pieced([year, head], day_of_month, marks)
        if year is not None and YEARLESS.fullmatch(head.string):
            return pieced([head, year.group(month, "year") if month else year], day_of_year, marks)
        return head.fact(self.calendar.day, marks)

    def _shares(self, text: Text) -> tuple[Fact[Decimal], bool]:
        head, marks, minus = counted(self.sheet, text)
        return head.fact(amount, self.sheet.labels(text[marks:])), minus

    def _price(self, cells: Cells, columns: Head) -> Fact[Decimal]:
        notes = tuple(level(cells[number].raw) for number in columns.of("note") if number in cells)
        priced = next((cells[number] for number in columns.of("price") if number in cells), None)
        if priced is not None:
            return price_fact(self.sheet, priced).marked(notes)
        spans = [cells[number] for number in columns.of("span") if number in cells]
        if not spans:
            return ABSENT
        if len(spans) == 1 and PRICE.fullmatch(spans[0].string) and len(columns.of("span")) == 1:
            return price_fact(self.sheet, spans[0]).marked(notes)  # one price, though the column has room for two
        found: Fact[Decimal] = pieced(spans, _in_words)
        return found.marked(notes)


def _side(told: Fact[str] | None, column: int, shares: Fact[Decimal], minus: bool, over: Over) -> Fact[str]:
    if told is not None:
        if told.value == "A" and minus:
            return structs.replace(told, value=None, state="unreadable")  # a purchase with the sign of a sale
        if told.value is not None:
            return told
        bought, sold = over.label(column)
        if not minus and (bought is None) == (sold is None):
            return told
    if minus:
        return Fact("D", shares.raw, shares.start, shares.end)
    return over.side(column)


def _days(rows: Sequence[Taken]) -> list[str]:
    """The prints in the first column of days, each once."""
    found: dict[str, None] = {}
    for taken in rows:
        row, shape = taken.row, taken.shape
        if shape is not None and shape.day is not None:
            found[row.string((shape.cells or row.places)[shape.day])] = None
        elif shape is None:
            found |= {taken.cells[at].raw: None for at in taken.columns.of("date")[:1] if at in taken.cells}
    return list(map(values.fold, found))


def _of_labels(columns: Head) -> Fact[str]:
    """What the labels of days and prices say of the way: "Date of Purchase"; absent where they say neither or both."""
    told = [said(text) for kind in KINDS_SAYING for at in columns.of(kind) for text in columns.columns[at].label]
    known = [one for one in told if one.value is not None]
    return known[0] if len({one.value for one in known}) == 1 else ABSENT


def _year(columns: Head) -> Text | None:
    """The one year in the label of the days: "Date (1996)"."""
    labels = [label for at in columns.of("date") for label in columns.columns[at].label]
    found = [label.group(match) for label in labels for match in YEAR.finditer(label.string)]
    return found[0] if len(found) == 1 else None


def _in_words(raw: str) -> Decimal:
    raise values.Words(raw)


def _text(sheet: Sheet, text: Text) -> Fact[str]:
    head, marks = sheet.head(text)
    return head.fact(values.text, marks)
