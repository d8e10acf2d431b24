"""Due days as rules hold them against a filing: how late it was, by which count, and what may excuse it.

A due day is reckoned twice: as the calendar counts, and as late as anybody could hold (`Due.latest`: a day of which nobody is
sure does not count, an event on a Sunday counts as Monday's). What is late by the first alone is no more than a warning.
"""

from datetime import date as Day
from datetime import timedelta
from typing import Any

from msgspec import Struct

from tieout import calendar
from tieout.checks.case import Case
from tieout.checks.rule import CannotTell, Weight, lighter, unmarked
from tieout.checks.words import day
from tieout.facts import Fact
from tieout.forms.schedule13.model import Schedule13

ROOM = timedelta(days=120)  # what is counted on from a day still lies in the calendar


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


class Due(Struct, frozen=True):
    """When something was due: the last day, and the last that anybody could hold for it; since: what the days are counted from.

    sure: whether the law's text was seen (certainty A or B); what is known from memory alone makes no error.
    """

    since: Day
    day: Day
    latest: Day
    in_business_days: bool = False
    sure: bool = True

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

    def unsure(self, filed: Day) -> str | None:
        """What makes less than sure that a filing behind the last day was late; None where it was late on every reckoning."""
        if doubt := self.doubt(filed):
            return f"late{doubt}"
        return None if self.sure else "late, but the law of that day is known here from memory alone"

    def weight(self, filed: Day, full: Weight = "error") -> Weight:
        """The weight of a finding: the full one only if it was late on every reckoning, by a law that is sure."""
        return full if self.unsure(filed) is None else lighter(full)

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


def reviewed(due: Day, latest: Day) -> Day:
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


# ---- the day of filing


def last_signed(case: Case[Any]) -> Fact[Day] | None:
    """The date of the last signature; None where no signature has one."""
    dated = [one.date for one in case.form.signatures if one.date.value is not None]
    return max(dated, key=lambda fact: fact.known, default=None)


def told(case: Case[Any]) -> Fact[Day]:
    """The filing date; of a document without a header the last signature, before which nothing is filed. Raises CannotTell."""
    fact = case.filed or case.once(last_signed)
    if fact is None:
        since = case.form.event_date if isinstance(case.form, Schedule13) else case.form.period_of_report
        raise CannotTell(since, "the document has no header, so no filing date, and no dated signature")
    return fact


def filed_or_signed(case: Case[Any]) -> str:
    """What the day of `told` is: `filed`, or `signed`."""
    return "filed" if case.filed is not None else "signed"


def unfiled(case: Case[Any], due: Day) -> CannotTell:
    """What is said of a document without a filing date that was not signed too late."""
    signed = told(case)
    when = "signed in time" if signed.known <= due else "signed"
    return CannotTell(
        signed, f"the document has no header, so no filing date; it was {when}, {day(signed.known)}, and due {day(due)}"
    )
