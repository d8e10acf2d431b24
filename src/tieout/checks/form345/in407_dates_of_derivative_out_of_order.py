"""IN407."""

import re
from collections.abc import Iterator
from datetime import date as Day
from datetime import timedelta

from tieout import calendar
from tieout.checks.case import Case
from tieout.checks.due_days import counted
from tieout.checks.insiders_days import executed
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule, unmarked
from tieout.checks.words import day
from tieout.facts import Fact, Missing
from tieout.forms.form345.model import Derivative, Form345

EXERCISES = frozenset("MCXO")
AFTER_EXPIRY = frozenset("EHJ")  # an expiration itself, and what a footnote describes
# "Stock Option (right to buy)", "Series A Warrants", "Stock Appreciation Right"; units and restricted shares are settled
EXERCISED = re.compile(r"(?i)\boptions?\b|\bwarrants?\b|\bright to\b|\bappreciation\b|\bSARs?\b|\bconvertible\b|\bpreferred\b")
SETTLEMENT = timedelta(days=31)


@rule(
    "IN407",
    name="dates-of-derivative-out-of-order",
    on=Derivative,
    cites=("Form 4, Table II, columns 3 and 6",),
    weight="error",
)
def dates_of_derivative_out_of_order(row: Derivative, case: Case[Form345]) -> Iterator[Finding | Missing]:
    """A derivative expires before it can be exercised, was dealt in after it expired, or was exercised before it could be.

    The first two are errors. The third is a warning: of rights that vest in parts, column 6 may give the first date or the last.
    What falls on a day off may be done on the next business day, and one business day behind the expiration is a warning. Units
    and restricted shares are settled up to weeks after the day of vesting, which many print as their expiration: they hold for 31
    days, and are a warning after that. A row that reports an expiration (E, H) or describes itself in a footnote (J) is not held
    against its expiration date. A footnote on a date, or in its place, makes that date unknown; what the others tell is still
    compared. Measured 2026-11: none in the corpus; of 27,139 rows in the SEC's tables of 2024's third quarter 12 errors in
    11 filings, all slips of a year or month by their look, and 20 warnings in 12.

    Why: a wrong year here makes a worthless right look alive, or a live one worthless.
    Breaks: exercisable 2025-03-01, expires 2024-03-01; exercised on 2024-05-22 and expired 2024-03-01
    Holds: exercisable 2020-03-01, expires 2030-03-01, exercised on 2024-05-22
    Mend: give the dates of the award's agreement, first of all the years.
    """
    exercise, expiration = row.exercise_date, row.expiration_date
    compared = [fact for fact in (exercise, expiration) if fact.state not in ("absent", "blank")]
    if not compared or (row.kind == "holding" and len(compared) < 2):
        raise NotApplicable
    doubtful = next((one for one in map(_doubt, compared) if one is not None), None)
    if doubtful is not None:
        yield doubtful
    first, last = _sure(exercise), _sure(expiration)
    if first and last and last < first:
        yield Finding(f"expires {day(last)}, before it can be exercised on {day(first)}", at=(expiration, exercise))
    elif row.kind == "transaction":
        yield from _dealt(row, first, last)


def _dealt(row: Derivative, first: Day | None, last: Day | None) -> Iterator[Finding | Missing]:
    """What is wrong with the date of transaction against the days from which and until which a right can be exercised."""
    code, date = row.transaction_code.value or "", row.transaction_date
    if last and code not in AFTER_EXPIRY and unmarked(date) > last and (weight := _outlived(row, date.known)):
        message = f"dealt in {day(date.known)}, but expired {day(last)}"
        yield Finding(message, at=(date, row.expiration_date), weight=weight)
    exercised = code in EXERCISES and row.acquired_disposed.value == "D"
    if first and exercised and unmarked(date) < first and calendar.roll(executed(row)) < first:
        message = f"exercised {day(date.known)}, but exercisable from {day(first)} only"
        yield Finding(message, at=(date, row.exercise_date), weight="warning")


def _outlived(row: Derivative, traded: Day) -> Weight | None:
    """How heavy it is to deal in a right behind its expiration; None where that is usual."""
    expired = counted(row.expiration_date)
    if traded <= calendar.roll(expired):
        return None
    if not EXERCISED.search(row.security_title.value or ""):
        return "warning" if traded > expired + SETTLEMENT else None
    return "warning" if traded <= calendar.add_business_days(expired, 1) else "error"


def _sure(fact: Fact[Day]) -> Day | None:
    return None if fact.footnotes else fact.value


def _doubt(fact: Fact[Day]) -> Missing | None:
    if fact.value is None:
        return Missing(fact)
    return CannotTell(fact, "a footnote hangs on it") if fact.footnotes else None
