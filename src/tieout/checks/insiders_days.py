"""Days of Forms 3, 4 and 5: what was dealt in when, until when it had to be told, and how late it was.

A due day is reckoned twice: as the calendar counts, and as late as anybody could hold (`Due.latest`: a day of which nobody is
sure does not count, a dealing on a Sunday counts as Monday's). What is late by the first alone is no more than a warning.
"""

import re
from calendar import monthrange
from datetime import date as Day
from datetime import timedelta

from msgspec import Struct

from tieout import calendar, deadlines
from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Weight, lighter, unmarked
from tieout.checks.words import day
from tieout.facts import Fact
from tieout.forms.form345.model import Form345, NonDerivative

HALF_A_YEAR = timedelta(days=184)
ROOM = timedelta(days=120)  # what is counted on from a day still lies in the calendar
TWO_DAYS = Day(2002, 8, 29)  # Release 34-46421; before it the tenth of the next month
GIFTS = Day(2023, 2, 27)  # Release 33-11138: from then on a gift that disposes is for Form 4
FOREIGN = Day(2026, 3, 18)  # Release 34-104903: directors and officers of foreign issuers file since


def in_calendar(value: Day | None) -> bool:
    """Whether business days can be counted from a day."""
    return value is not None and calendar.FIRST <= value <= calendar.LAST - ROOM


def counted(fact: Fact[Day]) -> Day:
    """The day that a fact states, if business days can be counted from it.

    Raises Missing without a value, CannotTell where a footnote hangs on it or where it lies outside the calendar.
    """
    value = unmarked(fact)
    if not in_calendar(value):
        raise CannotTell(fact, f"business days are known from {calendar.FIRST.year} to {calendar.LAST.year} only")
    return value


def transactions(case: Case[Form345]) -> tuple[NonDerivative, ...]:
    """The transactions of both tables, in the order of print."""
    return tuple(row for row in (*case.form.non_derivative, *case.form.derivative) if row.kind == "transaction")


def last_signed(case: Case[Form345]) -> Fact[Day] | None:
    """The date of the last signature; None where no signature has one."""
    dated = [one.date for one in case.form.signatures if one.date.value is not None]
    return max(dated, key=lambda fact: fact.known, default=None)


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


class Due(Struct, frozen=True):
    """When something was due: the last day, and the last that anybody could hold for it; since: what the days are counted from."""

    since: Day
    day: Day
    latest: Day
    in_business_days: bool = False

    def late(self, filed: Day, verb: str = "filed") -> str:
        """How late: "due Tuesday 2024-05-21, filed Wednesday 2024-05-22: 1 business day late"."""
        days = calendar.business_days_between(self.day, calendar.roll(filed))
        return f"due {day(self.day)}, {verb} {day(filed)}: {days:,} business day{'s' * (days != 1)} late{self.doubt(filed)}"

    def doubt(self, filed: Day) -> str:
        """What may excuse a filing that is late by the calendar alone; else nothing."""
        if filed > self.latest:
            return ""
        if self.in_business_days and not calendar.is_business_day(self.since):
            return f", but in time if the count begins on {day(calendar.roll(self.since))}"
        if calendar.beyond_review(self.day):
            return ", unless EDGAR was closed by an order that the calendar does not know"
        doubtful = "; ".join(f"{one.isoformat()}: {why}" for one, why in calendar.doubts(self.since, filed))
        return f", unless a doubtful day does not count ({doubtful})"

    def weight(self, filed: Day, full: Weight = "error") -> Weight:
        """The weight of a finding: the full one only if it was late on every reckoning."""
        return full if filed > self.latest else lighter(full)

    def steps(self, filed: Day, verb: str = "filed") -> tuple[str, ...]:
        """The count, a line each, with the days that do not count."""
        lines = [f"{day(self.since)}: day 0"]
        number = 0
        for ahead in range(1, (self.day - self.since).days + 1):
            one = self.since + timedelta(days=ahead)
            closed = calendar.why_closed(one) if not calendar.is_business_day(one) else None
            if self.in_business_days:
                number += closed is None
                lines.append(f"{day(one)}: {'not counted' + _reason(one, closed) if closed else f'business day {number}'}")
            elif closed and one >= self.day - timedelta(days=7):
                lines.append(f"{day(one)}: day {ahead}, EDGAR closed{_reason(one, closed)}")
        return (*lines, f"{day(self.day)}: last day", f"{day(filed)}: {verb}")


def _reason(one: Day, closed: str) -> str:
    return "" if one.weekday() > 4 else f" ({closed})"


def form4_due(executed: Day) -> Due:
    """When a Form 4 was due (17 CFR 240.16a-3(g)(1)); at the latest for one who counts from the first business day."""
    due = deadlines.form4_due(executed)
    if executed < TWO_DAYS:  # the tenth of the month after
        return Due(executed, due, deadlines.form4_due(executed, "closed"))
    latest = deadlines.form4_due(calendar.roll(executed, "closed"), "closed")
    return Due(executed, due, _reviewed(due, latest), in_business_days=True)


def form3_due(event: Day) -> Due:
    """When a Form 3 was due of one who became an insider by a new role (section 16(a)(2)(B))."""
    due = deadlines.form3_due(event)
    return Due(event, due, _reviewed(due, deadlines.form3_due(event, "closed")))


def form5_due(year_end: Day) -> Due:
    """When a Form 5 was due for a fiscal year (17 CFR 240.16a-3(f)(1))."""
    due = deadlines.form5_due(year_end)
    return Due(year_end, due, _reviewed(due, deadlines.form5_due(year_end, "closed")))


def _reviewed(due: Day, latest: Day) -> Day:
    """A day more where a closure by order may be missing from the list."""
    return calendar.add_business_days(latest, 1) if calendar.beyond_review(due) else latest


def relieved(due: Due, filed: Fact[Day], form_type: str) -> None:
    """Raises CannotTell where an order of the SEC gave more time until the day of filing."""
    relief = calendar.relief(due.day, form_type)
    if relief is None:
        return
    until = relief.until or due.day + timedelta(days=relief.days or 0)
    if filed.known <= until:
        raise CannotTell(filed, f"an order gave more time until {day(until)} ({relief.why})")


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


# ---- the day of filing


def told(case: Case[Form345]) -> Fact[Day]:
    """The filing date; of a document without a header the last signature, before which nothing is filed. Raises CannotTell."""
    fact = case.filed or case.once(last_signed)
    if fact is None:
        raise CannotTell(case.form.period_of_report, "the document has no header, so no filing date, and no dated signature")
    return fact


def filed_or_signed(case: Case[Form345]) -> str:
    """What the day of `told` is: `filed`, or `signed`."""
    return "filed" if case.filed is not None else "signed"


def unfiled(case: Case[Form345], due: Day) -> CannotTell:
    """What is said of a document without a filing date that was not signed too late."""
    signed = told(case)
    when = "signed in time" if signed.known <= due else "signed"
    return CannotTell(
        signed, f"the document has no header, so no filing date; it was {when}, {day(signed.known)}, and due {day(due)}"
    )


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
