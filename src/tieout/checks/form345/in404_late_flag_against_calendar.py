"""IN404."""

from collections.abc import Iterator
from datetime import timedelta

from tieout.checks.case import Case
from tieout.checks.due_days import counted
from tieout.checks.insiders_days import form5_due, nearest_year_end
from tieout.checks.rule import CannotTell, Finding, NotApplicable, rule
from tieout.checks.words import day
from tieout.facts import Missing
from tieout.forms.form345.model import Derivative, Form345, NonDerivative

WEEK = timedelta(days=7)  # years of 52 or 53 weeks end up to a week off the day that the header names


@rule(
    "IN404",
    name="late-flag-against-calendar",
    on=(NonDerivative, Derivative),
    cites=("EDGAR Ownership XML Technical Specification, section 4.3.8", "17 CFR 240.16a-3(f)(1)"),
    weight="note",
    forms=("4",),
)
def late_flag_against_calendar(row: NonDerivative, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """A row reported voluntarily on a Form 4 is marked late, or marked early though its Form 5 was already due.

    It speaks only of rows that belong on a Form 5. A row of a Form 5 that belonged on a Form 4 is late without any mark, so none is
    asked for. The header's fiscal year end, with a week's grace for years of 52 or 53 weeks, gives the day on which Form 5 was due.
    Measured 2026-11: 36 rows with such a mark, all E; none breaks, 6 of bare documents cannot be told.

    Why: the mark decides whether the issuer has to name the insider as late.
    Breaks: a gift of 2021-11-16 (fiscal year to December), marked E on a Form 4 filed on 2022-06-01
    Holds: the same, filed on 2022-01-10
    Mend: leave the mark out on a Form 4; report what is late on Form 5 with an L.
    """
    flag = row.transaction_timeliness
    if row.transaction_form_type.value != "5" or flag.value not in ("E", "L"):
        raise NotApplicable
    if flag.value == "L":
        yield Finding(
            "marked late on a Form 4, where a Form 5 item is early", at=(flag, row.transaction_form_type), expected="E, or no mark"
        )
        return
    if case.filed is None:
        raise CannotTell(flag, "the document has no header, so neither filing date nor fiscal year end")
    year_end = nearest_year_end(case, counted(row.transaction_date), ahead=True)
    if year_end is None:
        raise CannotTell(flag, "the header does not give the issuer's fiscal year end")
    due = form5_due(year_end + WEEK)
    if counted(case.filed) > due.latest:
        yield Finding(
            f"marked early, but filed {day(case.filed.known)}, after the Form 5 for the year to {day(year_end)} was due",
            at=(flag, row.transaction_date, case.filed),
            expected="reported on a Form 5, marked L",
            arithmetic=due.steps(case.filed.known),
        )
