"""IN206."""

import re
from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.rule import Finding, rule
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

# "-500", "(1,200)"; "-0-" is none and "(1)" a mark
NEGATIVE = re.compile(r"[-–−]\s?\d[\d,.]*|\(\d[\d,.]+\)")


@rule(
    "IN206",
    name="negative-shares",
    on=(NonDerivative, Derivative),
    cites=("Form 4, Table I, columns 4 and 5", "Form 4, Table II, columns 5 and 9"),
    weight="error",
)
def negative_shares(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A number of shares is below zero.

    Nobody holds or trades fewer than no shares; which way a trade went is told by the letter A or D beside the amount.

    Why: a minus sign turns a sale into a purchase for a program that adds up the column.
    Breaks: shares acquired or disposed of -500
    Holds: shares acquired or disposed of 500, with a D beside it
    Mend: give the amount without a sign, and A or D in the column beside it.
    """
    for fact in (row.shares, row.shares_owned_following):
        if fact.raw and fact.raw[0] in "-–−(" and NEGATIVE.fullmatch(fact.raw):  # the reader gives no value to such a print
            yield Finding(f"{fact.raw} is below zero", at=(fact,), expected=fact.raw.strip("-–−( )"))
