"""What in a Form 3, 4 or 5 a figure ties to: found by the facts that are printed, not by any rule.

A fact on which a footnote hangs ties to nothing, since the footnote may say more than the fact.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from mutation.model import Clean
from tieout import Fact
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

ACQUIRES, DISPOSES = "PAL", "SDFUH"  # what these codes can only be
RANGE = re.compile(r"\$ ?(\d[\d,]*(?:\.\d+)?)(?: ?(?:to|and|through|-|–|—) ?)\$ ?(\d[\d,]*\.\d+)")
NEARBY = Decimal("1.5")  # prices of one security on one day are not this far from each other


class Row(NamedTuple):
    """A row with its path in the form."""

    path: str
    row: NonDerivative

    @property
    def second(self) -> bool:
        """Whether it is a row of Table II."""
        return isinstance(self.row, Derivative)


def known(*facts: Fact[object]) -> bool:
    """Whether all have a value and none a footnote."""
    return all(fact.value is not None and not fact.footnotes for fact in facts)


class Ties:
    """The ties of one form."""

    def __init__(self, clean: Clean) -> None:
        self.clean = clean
        self.form: Form345 = clean.form
        self.base = (self.form.document_type.value or "").removesuffix("/A")

    @cached_property
    def rows(self) -> list[Row]:
        """All rows, Table I first."""
        first = [Row(f"non_derivative[{at}]", row) for at, row in enumerate(self.form.non_derivative)]
        return first + [Row(f"derivative[{at}]", row) for at, row in enumerate(self.form.derivative)]

    @cached_property
    def trades(self) -> list[Row]:
        """The rows that tell of a transaction."""
        return [one for one in self.rows if one.row.kind == "transaction"]

    @cached_property
    def links(self) -> list[tuple[str, str]]:
        """Pairs of rows, one behind the other for one security and holder, whose balances follow from the trade."""
        groups: dict[tuple[object, ...], list[Row]] = defaultdict(list)
        for one in self.trades:
            if self.base == "4" and one.row.transaction_form_type.value != "5":
                groups[_holding(one.row)].append(one)
        return [
            (before.path, after.path)
            for group in groups.values()
            for before, after in pairwise(group)
            if _follows(before.row, after.row)
        ]

    def led_to(self, one: Row) -> bool:
        """Whether a row's balance follows from the row before it."""
        return any(after == one.path for _, after in self.links)

    def leads_on(self, one: Row) -> bool:
        """Whether the balance of the row behind it follows from a row's."""
        return any(before == one.path for before, _ in self.links)

    @cached_property
    def exercises(self) -> list[tuple[Row, Row]]:
        """The one exercise of a day: the row of Table I that acquires, and the row of Table II that gives up as many."""
        days: dict[object, tuple[list[Row], list[Row]]] = defaultdict(lambda: ([], []))
        for one in self.trades:
            if one.row.transaction_code.value == "M":
                days[one.row.transaction_date.value][one.second].append(one)
        return [
            (first[0], second[0])
            for first, second in days.values()
            if len(first) == len(second) == 1 and _pair(first[0].row, second[0].row)
        ]

    def range_of(self, fact: Fact[Decimal]) -> tuple[Decimal, Decimal] | None:
        """The range of prices that the one footnote of a price gives, where the price lies in it."""
        texts = {note.id: note.text.value or "" for note in self.form.footnotes}
        found = [match for mark in fact.footnotes for match in RANGE.finditer(texts.get(mark, ""))]
        if len(found) != 1 or fact.value is None:
            return None
        low, high = (Decimal(found[0][at].replace(",", "")) for at in (1, 2))
        return (low, high) if low <= fact.value <= high else None

    def prices_of_day(self, one: Row) -> list[Decimal]:
        """What the other rows of one security, of one day, traded for."""
        return [
            other.row.price_per_share.known
            for other in self.trades
            if other.path != one.path
            and other.second == one.second
            and _traded(other.row)
            and _traded(one.row)
            and (other.row.security_title.value, other.row.transaction_date.value)
            == (one.row.security_title.value, one.row.transaction_date.value)
        ]

    @cached_property
    def dated(self) -> list[date]:
        """The days of all transactions."""
        return [one.row.transaction_date.known for one in self.trades if one.row.transaction_date.value is not None]

    @cached_property
    def period_is_earliest(self) -> bool:
        """Whether the period of a Form 4 is the day of its earliest transaction, with no other day that it might be."""
        deemed = any(one.row.deemed_execution_date.value for one in self.trades)
        period = self.form.period_of_report
        return self.base == "4" and not deemed and known(period) and bool(self.dated) and min(self.dated) == period.value

    @cached_property
    def signed(self) -> list[date]:
        """The days of the signatures."""
        return [one.date.known for one in self.form.signatures if one.date.value is not None]

    @cached_property
    def prose(self) -> str:
        """All footnotes and remarks."""
        return " ".join([*(note.text.value or "" for note in self.form.footnotes), self.form.remarks.value or ""])

    def marks(self) -> Iterator[str]:
        """The footnote marks of all rows and names, as often as they stand there."""
        for path, fact in self.clean.filing.facts():
            if not path.startswith(("header", "documents")):
                yield from fact.footnotes


def _traded(row: NonDerivative) -> bool:
    price = row.price_per_share
    return row.transaction_code.value in ("P", "S") and known(price, row.transaction_date) and price.known > 0


def _holding(row: NonDerivative) -> tuple[object, ...]:
    """What tells one running balance from another: security, holder and, of Table II, the grant; with their footnotes."""
    facts = [row.security_title, row.direct_or_indirect, row.nature_of_ownership]
    if isinstance(row, Derivative):
        facts += [row.conversion_or_exercise_price, row.exercise_date, row.expiration_date, row.underlying_security_title]  # type: ignore[list-item]
    return (type(row), *((fact.value, fact.footnotes) for fact in facts))


def _follows(before: NonDerivative, after: NonDerivative) -> bool:
    facts = (before.shares, before.shares_owned_following, after.shares, after.shares_owned_following, after.acquired_disposed)
    if not known(*facts):
        return False
    moved = after.shares.known if after.acquired_disposed.value == "A" else -after.shares.known
    return moved != 0 and before.shares_owned_following.known + moved == after.shares_owned_following.known


def _pair(first: NonDerivative, second: NonDerivative) -> bool:
    if not isinstance(second, Derivative) or not known(
        first.shares, second.shares, second.underlying_security_shares, first.transaction_date
    ):
        return False
    return (
        (first.acquired_disposed.value, second.acquired_disposed.value) == ("A", "D")
        and first.shares.value == second.underlying_security_shares.value == second.shares.value
        and first.security_title.value == second.underlying_security_title.value
        and first.direct_or_indirect.value == second.direct_or_indirect.value
    )
