"""IN505."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tieout.checks.balances import words
from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule, unmarked
from tieout.facts import Fact
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

MARKET = ("P", "S", "F")
FACTOR = Decimal("1.5")
Key = tuple[Any, ...]


def _key(row: NonDerivative) -> Key:
    """What is traded, and when; a derivative by its terms too."""
    terms = (row.conversion_or_exercise_price, row.expiration_date) if isinstance(row, Derivative) else ()
    return type(row), row.transaction_date.value, words(row.security_title), *((term.value, term.footnotes) for term in terms)


def middles(case: Case[Form345]) -> dict[Key, Fact[Decimal]]:
    """The middle price of each day and security that has at least two market prices; of an even number the lower middle."""
    prices: dict[Key, list[Fact[Decimal]]] = defaultdict(list)
    for row in (*case.form.non_derivative, *case.form.derivative):
        if row.transaction_code.value in MARKET and row.price_per_share.value:
            prices[_key(row)].append(row.price_per_share)
    ordered = {key: sorted(some, key=lambda price: price.known) for key, some in prices.items() if len(some) > 1}
    return {key: some[(len(some) - 1) // 2] for key, some in ordered.items()}


@rule(
    "IN505",
    name="price-out-of-proportion",
    on=(NonDerivative, Derivative),
    cites=("Form 4, Table I, column 4", "Form 4, Table II, column 8"),
    weight="warning",
    forms=("4", "5"),
)
def price_out_of_proportion(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A price is out of proportion to those of the other rows of the day.

    Compared are purchases, sales and withholdings (P, S, F) of one day and one title, derivatives of the same terms: more than
    half as much again as the middle price, or less than two thirds of it. Exercises and grants have prices of their own. A
    footnote on the price leaves it open; a range in it is another rule's.

    Measured in 2026-11 on 574 real filings: about 130 groups of a day, none beyond.

    Why: a digit lost or a point moved in one price goes into every total.
    Breaks: 14.50, 14.55 and 145.50 on one day
    Holds: 14.50, 14.55 and 15.20
    Mend: correct the price, or tell in a footnote why it differs.
    """
    price = row.price_per_share
    if row.transaction_code.value not in MARKET or not price.value:
        raise NotApplicable
    middle = case.once(middles).get(_key(row))
    if middle is None:
        raise NotApplicable
    if middle.known <= price.known * FACTOR and price.known <= middle.known * FACTOR:
        return
    unmarked(price)
    yield Finding(f"{price.raw}, but {middle.raw} the same day", at=(price, middle), expected=f"about {middle.raw}")
