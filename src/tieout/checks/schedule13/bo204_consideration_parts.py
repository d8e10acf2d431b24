"""BO204."""

from collections.abc import Iterator
from decimal import Decimal

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, Weight, rule
from tieout.checks.spending import WIDE, Bought, Sum, bought, listed, spent
from tieout.checks.ties import summed, times
from tieout.checks.words import listed as row
from tieout.checks.words import number
from tieout.forms.schedule13.model import Schedule13
from tieout.values import Interval

MOST = 20  # parts whose places are told


@rule(
    "BO204",
    name="consideration-parts-not-total",
    on=Schedule13,
    cites=("Schedule 13D, Items 3 and 5(c)",),
    weight="error",
)
def consideration_parts_not_total(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding]:
    """What the text says was paid does not add up: the parts to the total, or shares times price to the sum.

    Three shapes are compared, each within one sentence or item. Item 3 says what all used together and then what each used. A
    total "consists of" parts, or "includes" them, which may then be fewer. A clause has one number of shares, one price and one
    sum. Every figure stands for all that rounds to it; "approximately", commissions and fees widen the sum by five percent, and
    within that a difference is a warning, as is a list in Item 3 that falls short, for it may leave somebody out. Over the 67
    schedules at hand (2026-11) 14 filings have such figures: 13 hold to the dollar, one is 13,448 dollars apart.

    Why: the source of funds shows who really buys; a part that is missing is often a lender.
    Breaks: $200,000, consisting of $120,000 in cash and a note of $90,000
    Holds: 1,875,000 shares at $8.00 per share for an aggregate of $15,000,000
    Mend: add the parts up again, and correct the part or the total.
    """
    sums = [*spent(case), *listed(case)]
    products = list(bought(case))
    if not sums and not products:
        raise NotApplicable
    for one in sums:
        yield from _sum(one, case)
    for deal in products:
        yield from _product(deal, case)


def _sum(one: Sum, case: Case[Schedule13]) -> Iterator[Finding]:
    parts, total = summed([part.span for part in one.parts]), one.total.span
    exact = sum((part.value for part in one.parts), Decimal(0))
    less = exact < one.total.value
    if parts.meets(total) or (less and one.kind == "some"):
        return
    near = one.loose and parts.meets(_wide(total))
    weight: Weight = "warning" if near or (less and one.kind == "used") else "error"
    told = row([part.raw for part in one.parts])
    message = f"{told} add up to ${number(exact)}, but the total is {one.total.raw}"
    steps = (f"{' + '.join(part.raw for part in one.parts)} = ${number(exact)}", _edges(parts, total))
    places = (one.head.place(one.total, case), *(one.told.place(part, case) for part in one.parts[:MOST]))
    yield Finding(message, at=places, expected=f"${number(exact)}", weight=weight, arithmetic=steps)


def _product(deal: Bought, case: Case[Schedule13]) -> Iterator[Finding]:
    price = Interval(deal.price.span.low, deal.highest.span.high)
    worth, total = times(deal.shares.span, price), deal.total.span
    if worth.meets(total) or (deal.loose and worth.meets(_wide(total))):
        return
    exact = deal.shares.value * deal.price.value
    prices = deal.price.raw if deal.highest is deal.price else f"{deal.price.raw} to {deal.highest.raw}"
    message = f"{deal.shares.raw} shares at {prices} are ${number(round(exact, 2))}, but the text says {deal.total.raw}"
    places = tuple(deal.told.place(amount, case) for amount in (deal.total, deal.shares, deal.price))
    steps = (f"{deal.shares.raw} x {prices} = ${number(exact)}", _edges(worth, total))
    yield Finding(message, at=places, expected=f"${number(round(exact, 2))}", arithmetic=steps)


def _wide(span: Interval) -> Interval:
    """The span of a figure that is told as an approximate one."""
    return Interval(span.low * (1 - WIDE), span.high * (1 + WIDE))


def _edges(one: Interval, other: Interval) -> str:
    return f"{number(one.low)} to {number(one.high)} against {number(other.low)} to {number(other.high)}"
