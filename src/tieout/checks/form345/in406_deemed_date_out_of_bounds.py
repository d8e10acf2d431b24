"""IN406."""

from collections.abc import Iterator

from tieout import deadlines
from tieout.checks.case import Case
from tieout.checks.due_days import counted
from tieout.checks.rule import Finding, NotApplicable, rule
from tieout.checks.words import day
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

ISSUERS = {"A": "a grant", "M": "an exercise"}  # dealings with the issuer, whose date no broker chooses


@rule(
    "IN406",
    name="deemed-date-out-of-bounds",
    on=(NonDerivative, Derivative),
    cites=("17 CFR 240.16a-3(g)(2)-(4)", "Form 4, Table I, column 2A", "Form 4, Table II, column 3A"),
    weight="error",
    forms=("4", "5"),
)
def deemed_date_out_of_bounds(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding]:
    """A deemed date of execution lies before the transaction, or later than the third business day after it.

    Such a date is the day on which the insider heard of a trade under a plan whose date another chose. It cannot come before the
    trade (an error), and counts up to the third business day only (a warning). One equal to the trade says nothing and is
    harmless: 34 of 44 in the corpus. A later one on a grant or an exercise is a note, since the rule does not extend to these.
    Measured 2026-11: 10 rows in 4 filings have a later date, all up to the third business day; 7 of them in 3 filings are on
    grants and exercises.

    Why: the two business days for Form 4 are counted from this date.
    Breaks: traded Friday 2023-05-05, deemed executed Thursday 2023-05-04, or Thursday 2023-05-11
    Holds: traded Friday 2023-05-05, deemed executed Wednesday 2023-05-10
    Mend: leave column 2A empty unless Rule 16a-3(g)(2) or (3) applies; else give the day of the notice.
    """
    deemed, date = row.deemed_execution_date, row.transaction_date
    if deemed.state in ("absent", "blank"):
        raise NotApplicable
    began, traded = counted(deemed), counted(date)
    said = f"deemed executed {day(began)}"
    if began < traded:
        yield Finding(f"{said}, before the transaction of {day(traded)}", at=(deemed, date), expected=f"{day(traded)} or later")
    elif began > (limit := deadlines.deemed_at_latest(traded, "closed")):
        yield Finding(
            f"{said}, later than the third business day after the transaction of {day(traded)}, which is {day(limit)}",
            at=(deemed, date),
            expected=f"up to {day(limit)}",
            weight="warning",
        )
    elif began > traded and row.transaction_code.value in ISSUERS:
        what = ISSUERS[row.transaction_code.known]
        yield Finding(
            f"{said}, but {what} has no deemed date", at=(deemed, row.transaction_code), expected="no deemed date", weight="note"
        )
