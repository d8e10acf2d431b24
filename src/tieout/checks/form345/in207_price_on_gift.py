"""IN207."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.layouts import layout
from tieout.checks.rule import Finding, NotApplicable, rule, unmarked
from tieout.facts import Missing
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

WORDS = {"G": "a gift", "W": "passed by will or descent"}


@rule(
    "IN207",
    name="price-on-gift",
    on=(NonDerivative, Derivative),
    cites=("Forms 4 and 5, General Instruction 8, codes G, W and F", "17 CFR 240.16b-5"),
    weight="warning",
)
def price_on_gift(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """A gift or an inheritance bears a price, or shares were given in payment at none.

    A gift is made for nothing, whatever the shares were worth that day; shares withheld for tax (code F) pay at their value.
    A footnote on such a price cannot tell; one in the place of the price of code F holds. A grant with a price (code A) is
    normal, and this rule passes it over. In the corpus three rows of gifts and inheritance bear a price, in two filings, and
    two rows of code F the price 0, in one; all five as the rule says (2026-11).

    Why: a price on a gift is added to proceeds; a payment at 0 hides what the tax or the exercise cost.
    Breaks: code G at 364.12; code F at 0
    Holds: code G at 0; code F at 18.20
    Mend: give 0 for a gift or an inheritance, and for code F the value at which the shares were taken.
    """
    code, price = row.transaction_code, row.price_per_share
    if code.value not in ("G", "W", "F"):
        raise NotApplicable
    if code.value == "F":
        yield from _payment(row, case)
    elif price.value:
        unmarked(price)
        yield Finding(f"{WORDS[code.known]}, and yet at {price.raw} a share", at=(code, price), expected="0")


def _payment(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding | Missing]:
    code, price = row.transaction_code, row.price_per_share
    if price.value or price.state == "footnoted" or row.total_value.value is not None:
        return
    if price.value is not None:
        unmarked(price)
    elif price.state not in ("absent", "blank") or layout(case) == "loose":
        raise Missing(price)
    at = price if price.start is not None else case.missing(row, "price_per_share")
    message = f"shares given in payment, {'at no price' if price.value is None else f'at {price.raw} a share'}"
    yield Finding(message, at=(code, at), expected="the value at which they were taken")
