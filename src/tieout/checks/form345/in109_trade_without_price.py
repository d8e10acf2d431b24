"""IN109."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.layouts import layout
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.facts import Missing
from tieout.forms.form345.model import Form345, NonDerivative


@rule(
    "IN109",
    name="trade-without-price",
    on=NonDerivative,
    cites=("Forms 4 and 5, Table I, column 4", "Forms 4 and 5, General Instruction 8, codes P and S"),
    weight="error",
)
def trade_without_price(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """Shares were bought or sold, and no price is given, or none was paid.

    A footnote in the place of the price holds; one beside a price of 0, or on the code, cannot tell. Table II is left alone: a
    derivative's price is often that of a unit or of the whole deal (3 of 28 rows of the corpus are without, all by footnote;
    two more are 0). In Table I one filing of the corpus gives 0, twice: vested units coded as a purchase, a true slip (2026-11).

    Why: P and S are what Section 16(b) matches; without a price no profit can be reckoned.
    Breaks: code P, 100 shares, price empty; code P at 0
    Holds: code P, 100 shares at 14.50; a footnote in the place of the price
    Mend: give the price per share; where nothing was paid, another code is right (A, G, J, M).
    """
    code, price = row.transaction_code, row.price_per_share
    if code.value not in ("P", "S"):
        raise NotApplicable
    deed = "bought" if code.value == "P" else "sold"
    if price.value is not None:
        if price.value > 0:
            return
        if price.footnotes or code.footnotes:
            raise CannotTell(price, "a footnote hangs on the price or the code")
        message = f"{row.shares.raw or ''} shares were {deed} for {price.raw}, which is no purchase or sale".lstrip()
        yield Finding(message, at=(code, price), expected="a price, or another code", weight="warning")
    elif price.footnotes:
        return
    elif price.state not in ("absent", "blank") or layout(case) == "loose":
        raise Missing(price)
    else:
        at = price if price.start is not None else case.missing(row, "price_per_share")
        yield Finding(f"shares were {deed}, and no price is given", at=(code, at), expected="the price per share")
