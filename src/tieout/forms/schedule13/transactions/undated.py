"""Rows that print no day, since it is that of the row above them."""

import re
from collections.abc import Sequence
from decimal import Decimal

from tieout import values
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions.entries import Taken
from tieout.forms.schedule13.transactions.shapes import Cells
from tieout.forms.schedule13.transactions.wording import PRICE, amount, counted, is_amount, parted

DITTO = re.compile(r"[\"”“″]|''|(?i:do\.?|ditto)")


def dated_above(sheet: Sheet, cells: Cells, above: Taken) -> Cells | None:
    """The cells of a row with the day of the row above; None where it has no amount or price, or something else for a day."""
    dates, amounts, prices = (above.columns.of(kind) for kind in ("date", "shares", "price"))
    if len(dates) != 1 or len(amounts) != 1 or dates[0] not in above.cells:
        return None
    if dates[0] in cells and not DITTO.fullmatch(cells[dates[0]].string):
        return None
    priced = [at for at in prices if at in cells and PRICE.fullmatch(parted(sheet, cells[at])[0].string)]
    if not priced or amounts[0] not in cells or not is_amount(sheet, cells[amounts[0]]):
        return None
    return {**cells, dates[0]: above.cells[dates[0]]}


class Sums:
    """What the last rows of a table add up to, however many of them."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.count = 0  # the rows added up so far
        self.totals = self.last = (Decimal(0), Decimal(0))  # of the amounts, and of the amounts with their signs
        self.before: tuple[set[Decimal], set[Decimal]] = (set(), set())  # what the totals were two rows ago and earlier

    def add(self, rows: Sequence[Taken]) -> None:
        """Add the rows of the table that were not added as yet."""
        for taken in rows[self.count :]:
            number, minus = self._amount(taken)
            for seen, total in zip(self.before, self.last, strict=True):
                seen.add(total)
            self.last = self.totals
            self.totals = self.totals[0] + number, self.totals[1] + (-number if minus else number)
        self.count = len(rows)

    def tell(self, taken: Taken) -> bool:
        """Whether the amount of a further row is the sum of the last two rows or of more."""
        number, _ = self._amount(taken)
        return any(
            not {total - number, total + number}.isdisjoint(seen) for seen, total in zip(self.before, self.totals, strict=True)
        )

    def _amount(self, taken: Taken) -> tuple[Decimal, bool]:
        cells = taken.cells
        text = next((cells[at] for at in taken.columns.of("shares") if at in cells and is_amount(self.sheet, cells[at])), None)
        if text is None:
            return Decimal(0), False
        head, _, minus = counted(self.sheet, text)
        return values.maybe(amount, head.raw) or Decimal(0), minus
