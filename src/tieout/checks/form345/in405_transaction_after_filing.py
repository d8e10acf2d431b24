"""IN405."""

from collections.abc import Iterator

from tieout.checks.case import Case
from tieout.checks.due_days import last_signed
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule, unmarked
from tieout.checks.words import day
from tieout.facts import Missing
from tieout.forms.form345.model import Derivative, Form345, NonDerivative


@rule(
    "IN405",
    name="transaction-after-filing",
    on=(NonDerivative, Derivative),
    cites=("Form 4, Table I, column 2", "Form 4, Table II, column 3"),
    weight="error",
    forms=("4", "5"),
)
def transaction_after_filing(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """A transaction is dated later than the filing that reports it.

    Rows marked early (E) are left out. Without a filing date a row holds that is not later than the last signature. Measured
    2026-11: none of the transactions in 356 Forms 4 and 5 with a filing date.

    Why: a wrong year or month puts the trade where no price and no other report fits it.
    Breaks: a sale of 2025-05-17 in a form filed on 2024-05-21
    Holds: a sale on the day of filing
    Mend: give the date of the transaction, first of all its year.
    """
    if row.kind != "transaction" or row.transaction_timeliness.value == "E":
        raise NotApplicable
    traded = unmarked(row.transaction_date)
    if case.filed is None:
        signed = case.once(last_signed)
        if signed is None or signed.known < traded:
            raise CannotTell(row.transaction_date, "the document has no header, so no filing date")
    elif traded > case.filed.known:
        yield Finding(
            f"traded {day(traded)}, but filed {day(case.filed.known)}, {(traded - case.filed.known).days:,} days before",
            at=(row.transaction_date, case.filed),
            expected=f"a day up to {day(case.filed.known)}",
        )
