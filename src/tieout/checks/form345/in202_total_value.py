"""IN202."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.prices import rounded
from tieout.checks.rule import Finding, NotApplicable, rule, unmarked
from tieout.checks.words import number
from tieout.forms.form345.model import Derivative, Form345, NonDerivative
from tieout.values import Interval, rounding


@rule(
    "IN202",
    name="total-value",
    on=(NonDerivative, Derivative),
    cites=("Form 4, Table I, column 4", "Form 4, Table II, columns 5 and 8"),
    weight="error",
    forms=("4", "5"),
)
def total_value(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """The value of a transaction is not its shares times its price.

    In Table II the price is that of the derivative, not of the shares beneath it. EDGAR lets a row have either shares or a value,
    so the rule speaks of drafts and prints; a footnote on one of the three leaves it open. Every figure stands for all that
    rounds to it.

    Measured in 2026-11 on 574 real filings: 19 rows with a value, none of them with shares beside it.

    Why: two of the three figures tell the third, and one of them is wrong.
    Breaks: 400 shares at 14.50, value 58,000
    Holds: 400 shares at 14.50, value 5,800
    Mend: correct the figure that is wrong, or leave the value out.
    """
    if not row.total_value.raw or not row.shares.raw or not row.price_per_share.raw:
        raise NotApplicable
    value, shares, price = row.total_value, unmarked(row.shares), unmarked(row.price_per_share)
    unmarked(value)
    each = rounded(row.price_per_share)
    if not Interval(shares * each.low, shares * each.high).meets(rounding(value)):
        right = number(shares * price)
        message = f"{row.shares.raw} shares at {row.price_per_share.raw} are {right}, printed {value.raw}"
        yield Finding(message, at=(value, row.shares, row.price_per_share), expected=right)
