"""IN203."""

from collections.abc import Iterator
from decimal import Decimal

from tieout.checks.case import Case
from tieout.checks.prices import range_of
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

HALF_CENT = Decimal("0.005")  # what an average, or an end of a range, may be rounded by


@rule(
    "IN203",
    name="price-outside-range",
    on=(NonDerivative, Derivative),
    cites=("Form 4, Table I, column 4", "SEC staff, no-action letter of 2008-06-25 on aggregate reporting"),
    weight="error",
    forms=("4", "5"),
)
def price_outside_range(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A weighted average price lies outside the range of prices that its footnote gives.

    The range is that of all footnotes on the price together; half a cent is allowed for rounding. A note that speaks of a range
    which was not read (its figures are garbled, or sentences were not read at all), or of about such prices, cannot be judged by.

    Measured in 2026-11 on 574 real filings: 658 prices with a range (651 of them in XML, 7 in prints), 2 outside of it, both true
    (one of them bears the note of another row).

    Why: an average cannot lie outside of what it is the average of; the price, the range, or the mark is wrong.
    Breaks: 20.25, with "multiple transactions at prices ranging from $20.00 to $20.22"
    Holds: 20.15, with the same footnote
    Mend: correct the price or the footnote, or hang the right footnote on the price.
    """
    price = row.price_per_share
    if not price.footnotes or price.value is None:
        raise NotApplicable
    told = range_of(price, case)
    if told is None:
        raise NotApplicable
    if told.low.known - HALF_CENT <= price.known <= told.high.known + HALF_CENT:
        return
    if told.rough:
        raise CannotTell(told.low, "its range is told as about so much")
    side = "above" if price.known > told.high.known else "below"
    yield Finding(
        f"{price.raw} is {side} the range of its footnote, {told.low.raw} to {told.high.raw}",
        at=(price, told.low, told.high),
        expected=f"{told.low.raw} to {told.high.raw}",
    )
