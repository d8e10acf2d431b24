"""IN211."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, NotApplicable, rule, unmarked
from tieout.forms.form345.model import Derivative, Form345, NonDerivative


@rule(
    "IN211",
    name="zero-shares",
    on=(NonDerivative, Derivative),
    cites=("Forms 4 and 5, Table I, column 4", "Forms 4 and 5, Table II, column 5"),
    weight="warning",
)
def zero_shares(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A transaction of no shares.

    A purchase or sale of nothing is always wrong; with other codes a row may stand for a change of terms. A footnote on the
    amount cannot tell: so do four of the six such rows of the corpus (code J, on convertible preferred and a forward contract).
    The other two, sales of 0 shares that empty a balance of 1,018,275, are true errors (2026-11).

    Why: who adds up the column misses the trade, and the balance after it hangs in the air.
    Breaks: code S, 0 shares at 50.03
    Holds: code S, 1,018,275 shares; code J, 0 shares with a footnote on the amount
    Mend: give the number of shares that changed hands.
    """
    shares, code = row.shares, row.transaction_code
    if shares.value is None or row.kind != "transaction":
        raise NotApplicable
    if shares.value != 0:
        return
    unmarked(shares)
    trade = code.value in ("P", "S")
    deed = {"P": "a purchase", "S": "a sale"}.get(code.value or "", "a transaction")
    price = row.price_per_share
    told = f" at {price.raw}" if trade and price.value else ""
    at = (code, shares) if code.start is not None else (shares,)
    yield Finding(f"{deed} of {shares.raw} shares{told}", at=at, weight="error" if trade else None)
