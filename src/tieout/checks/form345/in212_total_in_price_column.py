"""IN212."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from tieout.checks.balances import security
from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule, unmarked
from tieout.checks.words import number
from tieout.facts import Fact
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

LARGE = 20_000  # dollars; a few shares cost more
NEAR = Decimal("1.5")  # times the price of a like row


def least_prices(case: Case[Form345]) -> dict[str, tuple[Fact[Decimal], Fact[Decimal] | None]]:
    """The two lowest prices above zero of Table I, by security: to compare with one of them at least is not the row's own."""
    found: dict[str, list[Fact[Decimal]]] = defaultdict(list)
    for row in case.form.non_derivative:
        if row.price_per_share.value:
            found[security(row.security_title)].append(row.price_per_share)
    least = {title: sorted(prices, key=lambda price: price.known)[:2] for title, prices in found.items()}
    return {title: (prices[0], prices[1] if len(prices) > 1 else None) for title, prices in least.items()}


@rule(
    "IN212",
    name="total-in-price-column",
    on=(NonDerivative, Derivative),
    cites=("Form 4, Table I, column 4", "Form 4, Table II, column 8"),
    weight="warning",
    forms=("4", "5"),
)
def total_in_price_column(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """The price column holds what was paid in all, not the price of one.

    It shows where the price, taken by the share, is near that of another row of the security, and the price as printed is many
    times that. For notes, reported by their value, the price is often the value itself: that is a note. Below 20,000 dollars a
    print without another row to compare it with says nothing.

    Measured in 2026-11 on 574 real filings: 8 rows of notes in 6 filings, no other (a ninth price above
    20,000 is not the value beside it, and footnoted).

    Why: shares times price comes out absurd, and totals over filings with it.
    Breaks: 400 shares at 5,800, another row of the day at 14.50
    Holds: 400 shares at 14.50
    Mend: give the price of one share or one derivative, without the total.
    """
    price = row.price_per_share
    if not price.value:
        raise NotApplicable
    if row.total_value.value == price.value and price.known > LARGE:
        unmarked(price)
        yield Finding(f"{price.raw} is the value of the whole, and the price too", at=(price, row.total_value), weight="note")
    if not row.shares.value or row.shares.value < 2:
        return
    title = security(row.underlying_security_title if isinstance(row, Derivative) else row.security_title)
    low, next_low = case.once(least_prices).get(title, (None, None))
    other = next_low if low is price else low
    if other is None:
        return
    each = price.known / row.shares.known
    if price.known > 10 * other.known and each * NEAR >= other.known >= each / NEAR:
        unmarked(price)
        right = number(round(each, 4))
        message = f"{price.raw} for each of {row.shares.raw} shares; as a total it is {right} each, near {other.raw}"
        yield Finding(message, at=(price, row.shares, other), expected=right)
