"""A line of the law counted out by the calendar: the days, and the steps in words."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from tieout import calendar
from tieout.calendar import Doubtful, OutOfCalendar
from tieout.law import Certainty, Row

ROLLED = "17 CFR 240.0-3(a)"
NOTICE = ("17 CFR 240.12b-25(a)", "17 CFR 232.13(a)(2)")
EXTENSION = ("17 CFR 240.12b-25(b)(2)(ii)", "17 CFR 240.12b-25(b)(3)")


class Step(Struct, frozen=True):
    """One step of the way to a due day: a day, what it is, the sections that say so.

    certainty: how sure the law of this step is (`law.txt`); None where it is no part of the count: a day given, another that may
    have been the right one, relief that was granted.
    """

    date: date
    why: str
    cites: tuple[str, ...] = ()
    certainty: Certainty | None = None


def known_day(day: date) -> None:
    """Raises OutOfCalendar for a day from which nothing can be counted."""
    if day > calendar.LAST:
        raise OutOfCalendar(day)


def anchored(row: Row, start: date) -> date:
    """The day from which a line counts: the event, or the end of the calendar month, quarter or year that it lies in."""
    known_day(start)
    if isinstance(row.after, date):
        return row.after
    months = {"event": 0, "month": 1, "quarter": 3, "year": 12}[row.after]
    if not months:
        return start
    last = -(-start.month // months) * months
    return calendar.months_later(date(start.year, last, 1), 1) - timedelta(days=1)


def anchor_words(row: Row) -> str:
    """What the day is that a line counts from."""
    if isinstance(row.after, date):
        return "the end of the first quarter under the new law"
    return f"end of the calendar {row.after}"


def count(row: Row, anchor: date, doubtful: Doubtful = "likely") -> tuple[date, date]:
    """The last day as the law counts it, and the business day that it is rolled to."""
    if row.unit == "business days":
        due = calendar.add_business_days(anchor, row.n, doubtful)
        return due, due
    known_day(anchor)
    raw = anchor
    if row.unit == "days":
        raw = anchor + timedelta(days=row.n)
    elif row.unit == "months":
        raw = calendar.months_later(anchor, row.n)
    elif row.unit == "10th of next month":
        raw = calendar.months_later(anchor.replace(day=1), 1).replace(day=10)
    return raw, calendar.roll(raw, doubtful)


# ---- steps


def counted(form: str, row: Row, anchor: date, raw: date, due: date) -> Iterator[Step]:
    """From the day a line counts from to the last day, and to the business day it is rolled to."""
    if row.unit == "business days":
        yield from passed_over(anchor, raw)
    told = {"10th of next month": "the 10th of the next month", "that day": "the same day"}.get(row.unit, f"{row.counts} after it")
    hour = "10 p.m." if calendar.closing_time(form, due) == calendar.LATE else "5:30 p.m."
    until = f": due, until {hour} Eastern"
    yield Step(raw, told + (until if raw == due else ""), row.cites, row.certainty)
    if raw != due:
        yield Step(due, f"the first business day ({closed_days(raw, due)}){until}", (ROLLED,), "A")


def passed_over(first: date, last: date) -> Iterator[Step]:
    """Weekdays between two days that do not count."""
    day = first + timedelta(days=1)
    while day < last:
        if day.weekday() < 5 and not calendar.is_business_day(day):
            sure: Certainty = "C" if calendar.status(day) == "uncertain" else "A"
            yield Step(day, f"does not count: {calendar.why_closed(day)}", ("17 CFR 240.0-2",), sure)
        day += timedelta(days=1)


def closed_days(first: date, until: date) -> str:
    """Why the days from `first` to the day before `until` are none."""
    days = (first + timedelta(days=n) for n in range((until - first).days))
    return ", ".join(dict.fromkeys(filter(None, map(calendar.why_closed, days))))


def unsure(anchor: date, due: date, others: set[date]) -> Iterator[Step]:
    """The other days that may have been the last, with the days that they hang on."""
    reasons = [f"{day}: {why}" for day, why in calendar.doubts(anchor - timedelta(days=1), max(others, default=due))]
    for day in sorted(others):
        yield Step(day, f"may have been the due day instead ({'; '.join(reasons)})")


def relief(form: str, due: date) -> Iterator[Step]:
    """What the SEC granted to filings due on a day."""
    granted = calendar.relief(due, form)
    if granted is not None:
        until = granted.until or calendar.add_days(due, granted.days or 0)
        on = f", if {granted.condition}" if granted.condition else ""
        yield Step(until, f"timely until then{on} ({granted.why})")


def notice_steps(due: date, more: int) -> Iterator[Step]:
    """From a due day that is a business day to the last day for the notice, and to that until which the report may then come."""
    notice, extended = calendar.add_business_days(due, 1), calendar.add_days(due, more)
    yield from passed_over(due, notice)
    yield Step(notice, "1 business day after the due day: last day for Form 12b-25, until 5:30 p.m. Eastern", NOTICE, "A")
    raw = due + timedelta(days=more)
    told = f"{more} calendar days after the due day: a report that comes by then counts as filed on it"
    yield Step(raw, told, EXTENSION, "B")
    if raw != extended:
        yield Step(extended, f"the first business day ({closed_days(raw, extended)})", (ROLLED,), "A")


def reviewed(last: date) -> Iterator[Step]:
    """Says so where a day lies beyond the review of the special closures."""
    day = calendar.special().reviewed
    if day is not None and last > day:
        yield Step(day, "special closures are listed up to this day; an order since may move what lies beyond it")
