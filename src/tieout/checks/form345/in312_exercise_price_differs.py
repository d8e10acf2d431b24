"""IN312."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from tieout.checks.balances import security
from tieout.checks.case import Case
from tieout.checks.prices import rounded
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule, unmarked
from tieout.checks.words import listed
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

EXERCISES = ("M", "X", "O")
MOST = 100  # of one day and security; EDGAR takes 30 rows a table
Exercised = dict[tuple[Any, ...], list[Derivative]]


def exercised(case: Case[Form345]) -> Exercised:
    """The rows of Table II that are used up by an exercise, by its day, code and security, and by these with the amount too."""
    found: Exercised = defaultdict(list)
    for row in case.form.derivative:
        if row.transaction_code.value in EXERCISES and row.acquired_disposed.value == "D":
            key = (row.transaction_date.value, row.transaction_code.value, security(row.underlying_security_title))
            found[key].append(row)
            for amount in {row.underlying_security_shares.value, row.shares.value} - {None}:
                found[(*key, amount)].append(row)
    return dict(found)


@rule(
    "IN312",
    name="exercise-price-differs",
    on=NonDerivative,
    cites=("Form 4, Table I, column 4", "Form 4, Table II, column 2"),
    weight="error",
    forms=("4", "5"),
)
def exercise_price_differs(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """The price at which shares were acquired by exercise is not the exercise price of the option.

    A row of Table I with code M, X or O goes with the rows of Table II of the same day, code and security, and of these with
    those of the same amount where there are any. A price of zero, as it is printed for units, is not compared with an exercise
    price, and a footnote on either leaves it open.

    Measured in 2026-11 on 574 real filings: 62 such rows, none breaks; 1 cannot be told for a footnote (units paid in cash).

    Why: the cost of the shares is read from Table I and the terms of the grant from Table II.
    Breaks: 400 shares acquired at 3.52, option on 400 shares at 3.25
    Holds: both 3.25
    Mend: correct the price in Table I or the exercise price in Table II.
    """
    if row.transaction_code.value not in EXERCISES or row.acquired_disposed.value != "A":
        raise NotApplicable
    pairs, price = case.once(exercised), row.price_per_share
    key = (row.transaction_date.value, row.transaction_code.value, security(row.security_title))
    grants = pairs.get((*key, row.shares.value)) or pairs.get(key)
    if not grants or not price.value:
        raise NotApplicable
    if len(grants) > MOST:
        raise CannotTell(price, "too many grants were exercised that day")
    printed = rounded(price)
    terms = [grant.conversion_or_exercise_price for grant in grants]
    if any(term.value is not None and printed.meets(rounded(term)) for term in terms):
        return
    unmarked(price)
    for term in terms:
        unmarked(term)
    options = listed(sorted({term.raw or "" for term in terms}))
    yield Finding(f"acquired at {price.raw} by exercise, but the exercise price is {options}", at=(price, *terms), expected=options)
