"""BO209."""

from collections.abc import Iterator
from datetime import timedelta

from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Finding, NotApplicable, Weight, rule
from tieout.checks.words import day
from tieout.facts import Missing
from tieout.forms.schedule13.model import Schedule13

# A quarterly filer tells its shares four times a year, at most 150 days apart (the count of a third quarter's report is of early
# November, that of the annual report behind it of late March); one that files a 20-F or 40-F only once, at most 16 months apart.
QUARTERLY, YEARLY = timedelta(days=200), timedelta(days=500)


@rule(
    "BO209",
    name="stale-base",
    on=Schedule13,
    cites=("17 CFR 240.13d-1(j)",),
    weight="warning",
)
def stale_base(form: Schedule13, case: Case[Schedule13]) -> Iterator[Finding | Missing]:
    """The shares outstanding that the percent is of are older than the issuer's latest report can be.

    A holder may rely on the issuer's latest annual, quarterly or current report. Which one that was, this filing does not say;
    but an issuer with quarterly reports has told its shares within 200 days before any day, and one with annual reports alone
    within 500. Between the two it is a note, beyond both a warning; a number without its day cannot be judged. Of the 67 schedules
    at hand (2026-11) 11 give the day, none of them a stale one.

    Why: buy-backs and offerings move the class, and with it the side of five or ten percent on which a holder stands.
    Breaks: event of 2024-12-26, percent of the shares outstanding as of 2023-05-08
    Holds: event of 2024-12-26, percent of the shares outstanding as of 2024-11-08
    Mend: take the number from the cover of the issuer's latest report, and name the report and its day.
    """
    outstanding, event = form.shares_outstanding, form.event_date
    if outstanding.shares.value is None:
        raise NotApplicable
    told, happened = outstanding.as_of, event.known
    if told.value is None:
        raise CannotTell(outstanding.shares, "the day of the number of shares outstanding is not told")
    age = happened - told.value
    if age <= QUARTERLY:
        return
    message = f"the shares outstanding are of {day(told.value)}, {age.days} days before the event of {day(happened)}"
    step = f"{happened.isoformat()} less {told.value.isoformat()} is {age.days} days; quarterly reports are at most 200 apart"
    weight: Weight = "warning" if age > YEARLY else "note"
    expected = "the number of the issuer's latest report"
    yield Finding(message, at=(told, outstanding.shares, event), expected=expected, weight=weight, arithmetic=(step,))
