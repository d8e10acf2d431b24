"""What in a Form 3, 4 or 5 a figure ties to: found by the facts that are printed, not by any rule.

A fact on which a footnote hangs ties to nothing, since the footnote may say more than the fact.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from mutation import slips
from mutation.model import Clean
from tieout import Fact
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

ACQUIRES, DISPOSES = "PAL", "SDFUH"  # what these codes can only be
RANGE = re.compile(r"\$ ?(\d[\d,]*(?:\.\d+)?)(?: ?(?:to|and|through|-|–|—) ?)\$ ?(\d[\d,]*\.\d+)")
NEARBY = Decimal("1.5")  # prices of one security on one day are not this far from each other


FULL = 30  # rows that a table of EDGAR takes; a further report may have more


class Step(NamedTuple):
    """What a row says of a holding: the day, the balance before and behind."""

    day: date
    before: Decimal
    behind: Decimal


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


def half(text: str) -> Decimal:
    """Half a unit of the last place of a printed figure."""
    _, point, cents = text.partition(".")
    return Decimal(5).scaleb(-len(re.match(r"\d*", cents)[0]) - 1) if point else Decimal("0.5")  # type: ignore[index]


def apart(one: str, other: str) -> bool:
    """Whether two printed figures cannot stand for the same number, each standing for all that rounds to it."""
    first, second = slips.value(one), slips.value(other)
    return first is not None and second is not None and abs(first - second) > half(one) + half(other)


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
    def tallies(self) -> dict[str, list[list[Row]]]:
        """By the path of a row, all rows of its security and holder, where their balances follow one from another.

        Marks on a title part grants at some filers and tell of prices at others, so there may be two such groups. In Table II
        grants of the same terms stand apart, so two rows that follow may do so by chance.
        """
        found: dict[str, list[list[Row]]] = defaultdict(list)
        for parted in (False, True):
            groups: dict[tuple[object, ...], list[Row]] = defaultdict(list)
            for one in self.trades:
                if self.base == "4" and one.row.transaction_form_type.value != "5":
                    groups[_holding(one.row, parted)].append(one)
            for group in groups.values():
                if len(group) > 1 + group[0].second and (steps := _steps(group)) and follow(steps):
                    for one in group:
                        found[one.path].append(group)
        return found

    def breaks(self, one: Row, **new: object) -> bool:
        """Whether the balances no longer follow, in whatever order of a day's rows, once a row says something else.

        new: `shares`, `shares_owned_following`, `acquired_disposed`; without any, the row is gone.
        """
        broken = []
        for group in self.tallies.get(one.path, ()):
            steps = _steps([each for each in group if new or each.path != one.path], one.path, new)
            broken.append(len(steps) > 1 and not follow(steps))
        return bool(broken) and all(broken)

    @cached_property
    def exercises(self) -> list[tuple[list[Row], list[Row]]]:
        """The exercises of a day and security: rows of Table I that acquire, rows of Table II that give up as many."""
        days: dict[object, tuple[list[Row], list[Row]]] = defaultdict(lambda: ([], []))
        for one in self.trades:
            title = one.row.underlying_security_title if isinstance(one.row, Derivative) else one.row.security_title
            if one.row.transaction_code.value == "M" and one.row.acquired_disposed.value == "AD"[one.second]:
                days[one.row.transaction_date.value, title.value][one.second].append(one)
        whole = max(len(self.form.non_derivative), len(self.form.derivative)) < FULL
        return [(first, second) for first, second in days.values() if whole and _tie(first, second)]

    def exercised(self, one: Row) -> bool:
        """Whether a row is of an exercise of which both tables tell."""
        return any(each.path == one.path for first, second in self.exercises for each in first + second)

    def strike_of(self, one: Row) -> tuple[Fact[Decimal], Fact[Decimal]] | None:
        """The price in Table I and the price in Table II of the one exercise of a day that a row is of, where they are the same."""
        for first, second in self.exercises:
            if len(first) == len(second) == 1 and one.path in (first[0].path, second[0].path):
                price, strike = first[0].row.price_per_share, getattr(second[0].row, "conversion_or_exercise_price")  # noqa: B009
                return (price, strike) if known(price, strike) and price.value == strike.value else None
        return None

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


def _holding(row: NonDerivative, parted: bool) -> tuple[object, ...]:
    """What tells one running balance from another: security, holder and, of Table II, the grant; with their footnotes."""
    facts: list[Fact[Any]] = [row.direct_or_indirect, row.nature_of_ownership]
    if isinstance(row, Derivative):
        facts += [row.conversion_or_exercise_price, row.exercise_date, row.expiration_date, row.underlying_security_title]
    title = row.security_title
    return (type(row), title.value, parted and title.footnotes, *((fact.value, fact.footnotes) for fact in facts))


def _steps(group: list[Row], path: str = "", new: dict[str, object] | None = None) -> list[Step]:
    """What each row says: its day, the balance before it and behind it; nothing where a row lacks a figure or bears a footnote."""
    steps = []
    for one in group:
        facts = (one.row.transaction_date, one.row.shares, one.row.shares_owned_following, one.row.acquired_disposed)
        if not known(*facts):
            return []
        said = dict(
            zip(("day", "shares", "shares_owned_following", "acquired_disposed"), (fact.value for fact in facts), strict=True)
        )
        said |= (new or {}) if one.path == path else {}
        behind, moved = Decimal(str(said["shares_owned_following"])), Decimal(str(said["shares"]))
        steps.append(
            Step(one.row.transaction_date.known, behind - moved if said["acquired_disposed"] == "A" else behind + moved, behind)
        )
    return steps


def follow(steps: list[Step]) -> bool:
    """Whether each balance follows from the one before, day by day, the rows of a day in any order."""
    days = sorted({step.day for step in steps})
    starts: set[Decimal] | None = None  # the balances that the days before may have left; None before the first day
    for day in days:
        starts = _ends([(step.before, step.behind) for step in steps if step.day == day], starts)
        if not starts:
            return False
    return True


def _ends(moves: list[tuple[Decimal, Decimal]], starts: set[Decimal] | None) -> set[Decimal]:
    """Where moves, each used once, may end: a walk over all edges of a graph, which is there where its vertices hang together
    and no more goes in than out but at the ends."""
    surplus: Counter[Decimal] = Counter()
    for before, behind in moves:
        surplus[before] += 1
        surplus[behind] -= 1
    odd = {at: number for at, number in surplus.items() if number}
    joined = {moves[0][0]}
    for _ in moves:
        joined |= {at for move in moves if joined & set(move) for at in move}
    if len(joined) != len({at for move in moves for at in move}) or sorted(odd.values()) not in ([], [-1, 1]):
        return set()
    if not odd:
        return joined if starts is None else joined & starts
    begin, end = next(at for at in odd if odd[at] == 1), next(at for at in odd if odd[at] == -1)
    return {end} if starts is None or begin in starts else set()


def _tie(first: list[Row], second: list[Row]) -> bool:
    """Whether what Table I acquires is what lies beneath that which Table II gives up."""
    beneath = [one.row.underlying_security_shares for one in second if isinstance(one.row, Derivative)]
    if not first or not second or not known(*(one.row.shares for one in first + second), *beneath):
        return False
    return sum(one.row.shares.known for one in first) == sum(fact.known for fact in beneath) > 0
