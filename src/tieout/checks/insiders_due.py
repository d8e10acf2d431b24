"""Forms 3, 4 and 5 that came late: the last day of each, and what may excuse it; for the rules on late filing and for `tieout due`.

What raises Missing leaves it open whether a form was late; a sentence in place of None says what makes that less than sure.
"""

from datetime import date as Day

from tieout.checks.case import Case
from tieout.checks.due_days import Due, counted, in_calendar, relieved
from tieout.checks.insiders_contingent import awaits_vote, expired
from tieout.checks.insiders_days import (
    FOREIGN,
    GIFTS,
    HALF_A_YEAR,
    MOVED,
    due_form,
    executed,
    form4_due,
    form5_due,
    going_public,
    has_insider,
    is_foreign,
    last_traded,
    nearest_year_end,
    transactions,
)
from tieout.checks.rule import CannotTell
from tieout.checks.words import day
from tieout.facts import Fact, Missing
from tieout.forms.form345.model import Form345, NonDerivative

FOREIGNERS = "of foreign issuers only directors and officers report, since 2026-03-18"
FIRST_TO_TELL = "it is an amendment; the first form alone shows whether this was told in time"
WEEK = 7  # years of 52 or 53 weeks end up to a week off the day that the header names


# ---- Form 4


def due_rows(case: Case[Form345]) -> tuple[NonDerivative, ...]:
    """The transactions of a Form 4 but those that another form could have told."""
    return tuple(row for row in case.once(transactions) if row.transaction_form_type.value not in ("3", "5"))


def row_due(row: NonDerivative, case: Case[Form345], reported: Fact[Day]) -> Due:
    """The last day for a row. Raises Missing where the row does not tell it, or where it is late and something may excuse it."""
    if due_form(row) != "4":
        raise Missing(row.transaction_form_type)
    due = form4_due(counted(row.transaction_date))
    if counted(reported) <= due.day:
        return due
    relieved(due, reported, "4")
    _excused(row, case)
    deemed = form4_due(executed(row))
    if reported.known <= deemed.day and row.transaction_code.known not in MOVED:
        raise CannotTell(
            row.deemed_execution_date, f"it alone makes this in time, and code {row.transaction_code.raw} has none by the rule"
        )
    return deemed


def _excused(row: NonDerivative, case: Case[Form345]) -> None:
    """Raises CannotTell where the transaction may not have been due on a Form 4."""
    code = row.transaction_code.known
    older_gift = code == "G" and (row.acquired_disposed.value != "D" or row.transaction_date.known < GIFTS)
    if code in ("L", "W", "Z") or older_gift:
        raise CannotTell(row.transaction_code, f"it is older than two business days, but code {code} may be left to Form 5")
    if expired(row, case):
        raise CannotTell(row.transaction_code, "what expires or is cancelled for nothing need not be reported on Form 4")
    if vote := awaits_vote(row, case):
        raise CannotTell(vote, "a right that waits for a vote of the holders may not be acquired before it")
    traded, insiders = row.transaction_date.known, case.once(has_insider)
    if is_foreign(case) and (traded < FOREIGN or not insiders):
        raise CannotTell(case.form.issuer.foreign_trading_symbol, FOREIGNERS)
    went_public, last = case.once(going_public), case.once(last_traded)
    if insiders and went_public and last and traded < last.known <= traded + HALF_A_YEAR:
        raise CannotTell(went_public, "what insiders did in the six months before the issuer registered is for their first Form 4")


def in_time_by_period(traded: Day, case: Case[Form345], reported: Fact[Day]) -> str | None:
    """That the period of report has the earliest trade later, and the form in time by it: the form is of two minds."""
    period = case.form.period_of_report.value
    if period is None or not in_calendar(period) or traded >= period or reported.known > form4_due(period).latest:
        return None
    return f"in time by the period of report, {day(period)}"


# ---- Form 3


def form3_doubt(due: Due, case: Case[Form345], reported: Fact[Day]) -> str | None:
    """What makes less than sure that a Form 3 was late. Raises CannotTell where something may excuse it."""
    if is_foreign(case) and due.since <= FOREIGN:
        raise CannotTell(case.form.issuer.foreign_trading_symbol, f"insiders of foreign issuers began to report on {day(FOREIGN)}")
    relieved(due, reported, "3")
    return "joint filers have events of their own" if len(case.form.reporting_owners) > 1 else None


# ---- Form 5


def form5_doubt(due: Due, case: Case[Form345], reported: Fact[Day]) -> str | None:
    """What makes less than sure that a Form 5 was late. Raises CannotTell where something may excuse it."""
    relieved(due, reported, "5")
    year_end = nearest_year_end(case, due.since)
    if year_end is None:
        return None
    if abs((year_end - due.since).days) > WEEK:
        why = f"the header has the fiscal year end on {year_end:%m-%d}, so this is no year's end"
        raise CannotTell(case.form.period_of_report, why)
    return f"in time for a year that ended on {day(year_end)}" if reported.known <= form5_due(year_end).latest else None
