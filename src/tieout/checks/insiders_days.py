"""Days of Forms 3, 4 and 5: what was dealt in when, and until when it had to be told."""

import re
from calendar import monthrange
from datetime import date as Day
from datetime import timedelta

from tieout import calendar, deadlines
from tieout.checks.case import Case
from tieout.checks.due_days import Due, counted, in_calendar, reviewed, told, unfiled
from tieout.checks.rule import CannotTell
from tieout.facts import Fact
from tieout.forms.form345.model import Form345, NonDerivative

HALF_A_YEAR = timedelta(days=184)
TWO_DAYS = Day(2002, 8, 29)  # Release 34-46421; before it the tenth of the next month
GIFTS = Day(2023, 2, 27)  # Release 33-11138: from then on a gift that disposes is for Form 4
FOREIGN = Day(2026, 3, 18)  # Release 34-104903: directors and officers of foreign issuers file since


def transactions(case: Case[Form345]) -> tuple[NonDerivative, ...]:
    """The transactions of both tables, in the order of print."""
    return tuple(row for row in (*case.form.non_derivative, *case.form.derivative) if row.kind == "transaction")


def last_traded(case: Case[Form345]) -> Fact[Day] | None:
    """The latest date of transaction that no footnote hangs on; rows marked early (E) are left out."""
    rows = [row for row in case.once(transactions) if row.transaction_timeliness.value != "E"]
    dated = [row.transaction_date for row in rows if row.transaction_date.value is not None and not row.transaction_date.footnotes]
    return max(dated, key=lambda fact: fact.known, default=None)


def last_signature(case: Case[Form345]) -> Fact[Day] | None:
    """The latest date of a signature that no footnote hangs on."""
    dated = [one.date for one in case.form.signatures if one.date.value is not None and not one.date.footnotes]
    return max(dated, key=lambda fact: fact.known, default=None)


# "upon the closing of the Issuer's initial public offering", "the effectiveness of the registration statement on Form 8-A"
WENT_PUBLIC = re.compile(r"(?i)\binitial public offering\b|\bIPO\b|\bdirect listing\b|\bregistration statement\b")


def going_public(case: Case[Form345]) -> Fact[str] | None:
    """The first footnote, or else the remarks, that speaks of the issuer's going public."""
    texts = (*(note.text for note in case.form.footnotes), case.form.remarks)
    return next((text for text in texts if WENT_PUBLIC.search(text.raw or "")), None)


def due_form(row: NonDerivative) -> str:
    """The form that a row of a Form 4 was due on: `4`, or `5` for one reported voluntarily. Raises Missing where it cannot be read.

    A print has no such column: it prints a "V" for 5 and nothing for 4.
    """
    return "4" if row.transaction_form_type.state == "absent" else row.transaction_form_type.known


def is_foreign(case: Case[Form345]) -> bool:
    """Whether the issuer says that it trades abroad, as foreign private issuers do (a field since 2026-03-18)."""
    return case.form.issuer.foreign_trading_symbol.value is not None


def has_insider(case: Case[Form345]) -> bool:
    """Whether an owner is a director or an officer, and not only a holder of ten percent."""
    return any(owner.is_director.value or owner.is_officer.value for owner in case.form.reporting_owners)


# ---- due days


def form4_due(executed: Day) -> Due:
    """When a Form 4 was due (17 CFR 240.16a-3(g)(1)); at the latest for one who counts from the first business day."""
    due = deadlines.form4_due(executed)
    if executed < TWO_DAYS:  # the tenth of the month after
        return Due(executed, due, deadlines.form4_due(executed, "closed"), sure=False)
    latest = deadlines.form4_due(calendar.roll(executed, "closed"), "closed")
    return Due(executed, due, reviewed(due, latest), in_business_days=True)


def form3_due(event: Day) -> Due:
    """When a Form 3 was due of one who became an insider by a new role (section 16(a)(2)(B))."""
    due = deadlines.form3_due(event)
    return Due(event, due, reviewed(due, deadlines.form3_due(event, "closed")))


def form5_due(year_end: Day) -> Due:
    """When a Form 5 was due for a fiscal year (17 CFR 240.16a-3(f)(1))."""
    due = deadlines.form5_due(year_end)
    return Due(year_end, due, reviewed(due, deadlines.form5_due(year_end, "closed")))


# ---- what deemed dates do


MOVED = frozenset("PSIJF")  # a plan of Rule 10b5-1(c), or a discretionary transaction, may stand behind these


def executed(row: NonDerivative) -> Day:
    """The day from which the two business days are counted: the deemed date if it is later, at most the third business day.

    Raises CannotTell where a footnote hangs on either date, Missing without a date of transaction.
    """
    traded = counted(row.transaction_date)
    deemed = row.deemed_execution_date
    if deemed.state in ("absent", "blank"):
        return traded
    return min(max(traded, counted(deemed)), deadlines.deemed_at_latest(traded, "closed"))


# ---- fiscal years


def fiscal_year_end(case: Case[Form345]) -> tuple[int, int] | None:
    """Month and day on which the issuer's fiscal year ends (`1231` in its block of the header); None where it is not told."""
    blocks = case.header.parties if case.header is not None else ()
    end = next((one.fiscal_year_end.value for one in blocks if one.role == "issuer" and one.fiscal_year_end.value), "")
    if not (len(end) == 4 and end.isascii() and end.isdecimal()):
        return None
    month, number = int(end[:2]), int(end[2:])
    return (month, number) if 1 <= month <= 12 and 1 <= number <= 31 else None


def nearest_year_end(case: Case[Form345], of: Day, ahead: bool = False) -> Day | None:
    """The end of the issuer's fiscal year that lies nearest to a day, by the header; with `ahead` the first on or after it.

    None where the header does not tell it, or behind the calendar's end.
    """
    end = case.once(fiscal_year_end)
    if end is None:
        return None
    days = [Day(year, end[0], min(end[1], monthrange(year, end[0])[1])) for year in (of.year - 1, of.year, of.year + 1)]
    nearest = next(one for one in days if one >= of) if ahead else min(days, key=lambda one: abs((one - of).days))
    return nearest if in_calendar(nearest) else None


def answered(due: Due, case: Case[Form345]) -> tuple[CannotTell, ...] | None:
    """What there is to say of a form that came in time: nothing, or of a bare document how it was signed; None for a late one.

    Raises CannotTell for a late amendment, of which the first form alone shows whether it came in time.
    """
    if counted(told(case)) <= due.day:
        return () if case.filed is not None else (unfiled(case, due.day),)
    if case.is_amendment:
        original = case.form.date_of_original_submission
        raise CannotTell(original, "it is an amendment; the first form alone shows whether it came in time")
    return None
