"""The running tally of holdings in Forms 4: which rows follow one another, and where the figures do not.

The staff asks for a running tally, but the format gives the order of rows no meaning. So each row counts as a step from the
balance before it to the balance printed after it, and rows run in one tally where some trail takes all these steps. No orders
are tried out: a table of 100,000 rows costs as much as so many tables of one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from msgspec import Struct, structs

from tieout.checks.case import Case
from tieout.checks.slips import digits_swapped, point_moved
from tieout.checks.trails import trails
from tieout.facts import Fact, Missing
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

WORD = re.compile(r"[a-z0-9]+")
Key = Callable[[Any], tuple[Any, ...]]


class Step(Struct, frozen=True, kw_only=True, gc=False):
    """A transaction row as a step of a tally: `moved` (below zero when disposed of) leads from `before` to `left`.

    number: its place in its table, from 1; rows: how many rows it stands for, where a day prints its last balance on each.
    """

    row: NonDerivative
    number: int
    moved: Decimal
    left: Decimal
    rows: int = 1

    @property
    def before(self) -> Decimal:
        """What was owned before it."""
        return self.left - self.moved

    @property
    def loose(self) -> bool:
        """Whether it is reported as on Form 5, so that other forms lie about it and no link with it is judged."""
        return self.row.transaction_form_type.value == "5"

    @property
    def place(self) -> tuple[date, int]:
        """Where it stands in time and print."""
        return self.row.transaction_date.value or date.min, self.number

    @property
    def fractional(self) -> bool:
        """Whether it has fractions of shares."""
        return self.moved % 1 != 0 or self.left % 1 != 0


class Link(Struct, frozen=True, kw_only=True, gc=False):
    """Two rows of which the later does not follow from the earlier; lone: the row behind them follows again, so that only the
    later one's balance is off; one_tally: they follow where the rows of every holder of the title are one tally."""

    earlier: Step
    later: Step
    lone: bool = False
    one_tally: bool = False

    @property
    def expected(self) -> Decimal:
        """What the later row would have left."""
        return self.earlier.left + self.later.moved

    @property
    def needed(self) -> Decimal:
        """What would have had to move for the balance to be as printed."""
        return self.later.left - self.earlier.left

    @property
    def amount_meant(self) -> Decimal | None:
        """The amount that makes the balance right, where a slip of the point alone parts it from the one printed."""
        alone = self.later.rows == 1 and not self.lone and (self.needed > 0) == (self.later.moved > 0)
        return abs(self.needed) if alone and point_moved(abs(self.later.moved), abs(self.needed)) else None

    @property
    def balance_meant(self) -> Decimal | None:
        """The balance that the amount makes, where a slip of the point alone parts it from the one printed."""
        return self.expected if point_moved(self.later.left, self.expected) else None

    @property
    def swapped(self) -> Decimal | None:
        """The figure meant, where two neighbouring digits of the amount or the balance changed places."""
        if self.later.rows == 1 and not self.lone and digits_swapped(abs(self.later.moved), abs(self.needed)):
            return abs(self.needed)
        return self.expected if digits_swapped(self.later.left, self.expected) else None


class Tally(Struct, frozen=True, kw_only=True):
    """The rows of one holding, as far as they have figures.

    links: those that do not follow; short: the steps before which less than nothing would have been owned, a day that prints its
    last balance on every row being one step; blank: why other rows have no figures.
    """

    steps: tuple[Step, ...]
    links: tuple[Link, ...]
    short: tuple[Step, ...] = ()
    blank: tuple[Missing, ...] = ()

    @property
    def following(self) -> int:
        """How many rows follow from another; that none is left before and after may be chance, and does not count."""
        before = Counter(one.before for one in self.steps)
        return sum(min(count, before[place]) for place, count in Counter(one.left for one in self.steps).items() if place)

    @property
    def running(self) -> bool:
        """Whether more rows follow from another than do not: then the balances are a tally indeed."""
        return self.following > len(self.links)


def words(fact: Fact[str]) -> str:
    """A title or a nature for comparison: its letters and digits, in small letters."""
    return " ".join(WORD.findall(fact.value.lower())) if fact.value else ""


def security(title: Fact[str]) -> str:
    """A title for comparison between the tables: without its par value, which often stands in one of them alone.

    >>> security(Fact("Common Stock, $0.001 par value", "", 0, 0)) == security(Fact("common stock", "", 0, 0))
    True
    """
    name, par, _ = words(title).partition(" par value")
    return name.rstrip(" 0123456789") if par else name


def _holder(row: NonDerivative) -> tuple[Any, ...]:
    """Who holds it. The marks belong to it: "See footnotes" stands for different funds."""
    direct, nature = row.direct_or_indirect, row.nature_of_ownership
    return direct.value, direct.footnotes, words(nature), nature.footnotes


def holding(row: NonDerivative) -> tuple[Any, ...]:
    """What a row of Table I is held as: the title and the holder."""
    return words(row.security_title), *_holder(row)


def marked_holding(row: NonDerivative) -> tuple[Any, ...]:
    """The same, apart by the marks on the title too: they part grants of units at some, at others they tell of prices."""
    return *holding(row), row.security_title.footnotes


def grant(row: Derivative) -> tuple[Any, ...]:
    """What tells a grant of Table II from the others."""
    terms = (row.conversion_or_exercise_price, row.exercise_date, row.expiration_date, row.underlying_security_title)
    return *marked_holding(row), *((fact.value, fact.footnotes) for fact in terms)


Rows = list[tuple[int, Any]]  # each with its number in its table, from 1


def transactions(rows: Sequence[NonDerivative]) -> Rows:
    """The transaction rows of a table that are reported in shares, not by their value."""
    numbered = [(number, row) for number, row in enumerate(rows, 1) if row.kind == "transaction"]
    return [(number, row) for number, row in numbered if not row.total_value.raw and not row.value_owned_following.raw]


def grouped(rows: Rows, key: Key) -> list[Rows]:
    """The rows of each key, in the order of print."""
    groups: dict[tuple[Any, ...], Rows] = defaultdict(list)
    for number, row in rows:
        groups[key(row)].append((number, row))
    return list(groups.values())


def share_tallies(case: Case[Form345]) -> tuple[Tally, ...]:
    """The tallies of Table I; marks on the title part holdings only where that makes tallies whole."""
    found: list[Tally] = []
    moved = transactions(case.form.non_derivative)
    for of_title in grouped(moved, lambda row: (words(row.security_title),)) if len(moved) > 1 else filter(None, [moved]):
        here: list[Tally] = []
        for rows in grouped(of_title, _holder):
            whole = tally(rows)
            parted = [tally(some) for some in grouped(rows, marked_holding)] if whole.links else []
            here += parted if sum(len(one.links) for one in parted) < len(whole.links) else [whole]
        if any(one.links for one in here) and len(here) > 1 and not tally(of_title).links:
            here = [structs.replace(one, links=tuple(structs.replace(link, one_tally=True) for link in one.links)) for one in here]
        found += here
    return tuple(found)


def derivative_tallies(case: Case[Form345]) -> tuple[Tally, ...]:
    """The tallies of Table II, of two rows or more each: by class, or by grant where fewer links break so.

    Where no row of a grant follows from another, though those of the class do, the class it is.
    """
    found: list[Tally] = []
    moved = transactions(case.form.derivative)
    for rows in grouped(moved, holding) if len(moved) > 1 else ():
        whole = tally(rows)
        grants = [tally(some) for some in grouped(rows, grant)] if whole.links else []
        fewer = sum(len(one.links) for one in grants) < len(whole.links)
        found += grants if fewer and (not whole.running or any(one.following for one in grants)) else [whole]
    return tuple(one for one in found if len(one.steps) + len(one.blank) > 1)


def step(row: NonDerivative, number: int) -> Step:
    """A row as a step. Raises Missing without amount, letter or balance."""
    amount, letter, left = row.shares.known, row.acquired_disposed.known, row.shares_owned_following.known
    return Step(row=row, number=number, moved=amount if letter == "A" else -amount, left=left)


def tally(rows: Rows) -> Tally:
    """The tally of rows of one holding, each with its number."""
    steps: list[Step] = []
    blank: list[Missing] = []
    for number, row in rows:
        try:
            steps.append(step(row, number))
        except Missing as missing:
            blank.append(missing)
    short = tuple(one for one in _by_day(steps) if one.before <= -1) if any(one.before <= -1 for one in steps) else ()
    return Tally(steps=tuple(steps), links=tuple(broken(steps)), short=short, blank=tuple(blank))


def broken(steps: Sequence[Step]) -> list[Link]:
    """The links that do not follow, as few as any order gives: rows as they stand, or days that print their last balance on
    every row as one step each."""
    links = _broken(steps)
    whole = _by_day(steps) if links else []
    return links if not links or len(whole) == len(steps) else min(links, _broken(whole), key=len)


def _by_day(steps: Sequence[Step]) -> list[Step]:
    """The steps, with the rows of a day as one where all of them print one balance."""
    days: dict[Any, list[Step]] = defaultdict(list)
    for one in steps:
        days[one.row.transaction_date.value].append(one)
    found: list[Step] = []
    for day in days.values():
        if len({one.left for one in day}) > 1:
            found += day
        else:
            moved, last = sum((one.moved for one in day), Decimal(0)), day[-1]
            found.append(Step(row=last.row, number=last.number, moved=moved, left=last.left, rows=len(day)))
    return found


def _follow(steps: Sequence[Step]) -> bool:
    return all(earlier.left == later.before for earlier, later in pairwise(steps))


def _broken(steps: Sequence[Step]) -> list[Link]:
    if _follow(steps):
        return []
    moving = [one for one in steps if one.moved]
    if len(moving) < len(steps) and _follow(moving):
        return _links(steps)  # a row that moves nothing could stand anywhere, but the others run as printed
    found = trails([(one.before, one.left) for one in steps])
    single = _orders([[one] for one in steps])
    if len(found) == 1:
        return [] if _likely([steps[number] for number in found[0]]) else _links(single[0])
    runs = [[steps[number] for number in trail] for trail in found]
    fewest = min((_links(order) for order in _orders(runs)), key=_cost)
    plain = (_links(order) for order in single)  # of these one is what the filer had in mind
    return next((links for links in plain if len(links) <= 2 * len(fewest)), fewest)


def _likely(trail: Sequence[Step]) -> bool:
    """Whether rows may be meant to follow so, in another order than printed.

    That none is left is no sign that a row follows: where what was owned at first is sold only after what is owned at last was
    acquired, some other rows must show that the print runs backwards.
    """
    ends = [at for at, (earlier, later) in enumerate(pairwise(trail), 1) if earlier.left == 0 == later.before]
    if not ends or trail[0].before == 0 or trail[-1].left == 0:
        return True
    return trail[0].place < trail[ends[-1]].place or any(
        earlier.left and earlier.place > later.place for earlier, later in pairwise(trail)
    )


def _orders(runs: list[list[Step]]) -> list[list[Step]]:
    """The orders in which runs of steps may be meant, the likeliest first: by day, as printed, and both with each day backwards."""
    orders = [runs, runs[::-1]]
    if all(run[0].row.transaction_date.value is not None for run in runs):
        by_day = [sorted(order, key=lambda run: run[0].row.transaction_date.known) for order in orders]
        orders = [by_day[0], runs, by_day[1], runs[::-1]]
    return [[one for run in order for one in run] for order in orders]


def _cost(links: list[Link]) -> tuple[int, Decimal]:
    return len(links), sum((abs(link.later.left - link.expected) for link in links), Decimal(0))


def _links(order: Sequence[Step]) -> list[Link]:
    """The links of an order that do not follow; two that undo each other are one, of a balance that alone is off."""
    slack = 1 if any(one.fractional for one in order) else 0  # whole shares printed for fractions
    found: list[Link] = []
    for earlier, later in pairwise(order):
        gap = later.before - earlier.left
        if abs(gap) <= slack or earlier.loose or later.loose:
            continue
        if found and found[-1].later is earlier and gap == found[-1].expected - earlier.left and not found[-1].lone:
            found[-1] = Link(earlier=found[-1].earlier, later=earlier, lone=True)
        else:
            found.append(Link(earlier=earlier, later=later))
    return found
