"""EDGAR business days 1993-2030, its hours, and counting by them. It has no clock: every day is given.

EDGAR follows federal holidays as observed (5 U.S.C. 6103, Executive Order 11582), not those of the exchanges, and special closures
(`closures.toml`), each with its certainty. A closure that is only probable counts as closed, one of which nothing is known
(1994-04-27) as open; `status` calls both `uncertain`, and `doubtful=` asks for the other reading. Days of storms count as open.
"""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Literal

from tieout import closures, values
from tieout.closures import Closures, Relief
from tieout.errors import UsageError

FIRST, LAST = date(1993, 1, 1), date(2030, 12, 31)

Status = Literal["open", "closed", "uncertain"]
# How days count of which nobody can be sure: as is likelier, all as business days, or none (those of storms included)
Doubtful = Literal["likely", "open", "closed"]


class OutOfCalendar(UsageError):
    """A day before 1993 or after 2030: holidays are known for the years between."""

    def __init__(self, day: date) -> None:
        self.day = day
        super().__init__(f"{day} lies outside the calendar, which knows {FIRST} to {LAST}")

    def __reduce__(self) -> tuple[type["OutOfCalendar"], tuple[date]]:
        return OutOfCalendar, (self.day,)


# ---- the lists


_in_force: list[Closures] = []


def special() -> Closures:
    """The special days in force: the package's, with those that were added."""
    return _in_force[-1] if _in_force else closures.own()


def add(more: Closures) -> None:
    """Take further special days for the rest of the process, for a face to call at start (`closures.read` reads a file)."""
    _in_force.append(special().and_also(more))
    _forget()


def reset() -> None:
    """Go back to the package's own list."""
    _in_force.clear()
    _forget()


def _forget() -> None:
    for cached in (_closed, _uncertain, _eased, _shut, _open_days):
        cached.cache_clear()


def beyond_review(day: date) -> bool:
    """Whether a day lies beyond the day up to which special closures were looked up: an order may have closed EDGAR since."""
    reviewed = special().reviewed
    return reviewed is None or day > reviewed


# ---- federal holidays


def nth(year: int, month: int, weekday: int, count: int) -> date:
    """The count-th weekday (0 is Monday) of a month; -1 is the last."""
    if count < 0:
        end = date(year, month, monthrange(year, month)[1])
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))


def federal_holidays(year: int) -> dict[date, str]:
    """The federal holidays of a year on the weekday on which they are observed, which may lie in the year before.

    >>> federal_holidays(2022)[date(2021, 12, 31)]
    "New Year's Day"
    """
    holidays = {
        date(year, 1, 1): "New Year's Day",
        nth(year, 1, 0, 3): "Birthday of Martin Luther King, Jr.",
        nth(year, 2, 0, 3): "Washington's Birthday",
        nth(year, 5, 0, -1): "Memorial Day",
        date(year, 7, 4): "Independence Day",
        nth(year, 9, 0, 1): "Labor Day",
        nth(year, 10, 0, 2): "Columbus Day",
        date(year, 11, 11): "Veterans Day",
        nth(year, 11, 3, 4): "Thanksgiving Day",
        date(year, 12, 25): "Christmas Day",
    }
    if year >= 2021:
        holidays[date(year, 6, 19)] = "Juneteenth National Independence Day"
    return {_observed(day): name for day, name in holidays.items()}


def _observed(day: date) -> date:
    """Saturday's holiday is observed on Friday, Sunday's on Monday."""
    return day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))


@cache
def _holidays() -> dict[date, str]:
    years = range(FIRST.year, LAST.year + 2)  # New Year's Day of the year after may be observed in December
    return {day: name for year in years for day, name in federal_holidays(year).items() if FIRST <= day <= LAST}


@cache
def _uncertain() -> dict[date, str]:
    """Closures that are not certain: day and reason."""
    return {one.date: one.why for one in special().closure if one.certainty != "certain" and one.date not in _holidays()}


@cache
def _eased() -> dict[date, str]:
    return {day: one.why for one in special().eased for day in closures.days(one.first, one.last)}


@cache
def _closed(doubtful: Doubtful = "likely") -> frozenset[date]:
    """Weekdays on which EDGAR is closed, in one of three readings."""
    counted = {"likely": ("certain", "probable"), "open": ("certain",), "closed": ("certain", "probable", "unknown")}[doubtful]
    orders = {one.date for one in special().closure if one.certainty in counted}
    return frozenset({*_holidays(), *orders, *(_eased() if doubtful == "closed" else ())})


# ---- one day


def _inside(day: date) -> None:
    if not FIRST <= day <= LAST:
        raise OutOfCalendar(day)


def status(day: date) -> Status:
    """Whether EDGAR takes filings on a day: `uncertain` for a closure that is only probable, or of which nothing is known.

    Raises OutOfCalendar.

    >>> status(date(2025, 1, 9)), status(date(2007, 1, 2)), status(date(2024, 3, 29))
    ('closed', 'uncertain', 'open')
    """
    _inside(day)
    if day.weekday() > 4:
        return "closed"
    if day in _uncertain():
        return "uncertain"
    return "closed" if day in _closed() else "open"


def why_closed(day: date) -> str | None:
    """What keeps EDGAR closed on a day ("Saturday", "Veterans Day"), or may keep it; None on an open day."""
    if status(day) == "open":
        return None
    if day.weekday() > 4:
        return ("Saturday", "Sunday")[day.weekday() - 5]
    return _holidays().get(day) or next(one.why for one in special().closure if one.date == day)


def is_business_day(day: date, doubtful: Doubtful = "likely") -> bool:
    """Whether a day counts. A probable closure does not, 1994-04-27 and days of storms do, unless `doubtful` says otherwise.

    Raises OutOfCalendar. (17 CFR 232.11, 240.0-2; special closures are federal holidays for filing purposes.)
    """
    if not FIRST <= day <= LAST:
        raise OutOfCalendar(day)
    return day.weekday() < 5 and day not in _closed(doubtful)


# ---- counting


def roll(day: date, doubtful: Doubtful = "likely") -> date:
    """The day, or the first business day after it (17 CFR 240.0-3(a)). Raises OutOfCalendar.

    >>> roll(date(2025, 11, 9)).isoformat()
    '2025-11-10'
    """
    while not is_business_day(day, doubtful):
        day += timedelta(days=1)
    return day


def add_business_days(day: date, n: int, doubtful: Doubtful = "likely") -> date:
    """The n-th business day after a day, which is not counted itself, be it a business day or not; n = 0 rolls.

    Raises OutOfCalendar.

    >>> add_business_days(date(2025, 1, 7), 2).isoformat()      # 2025-01-09 was a day of mourning
    '2025-01-10'
    """
    if n < 1:
        _forward(day, n)
        return roll(day, doubtful)
    _inside(day)
    days = _open_days(doubtful)
    place = bisect_left(days, day)
    place += n if place < len(days) and days[place] == day else n - 1
    if place >= len(days):
        raise OutOfCalendar(LAST + timedelta(days=1))
    return days[place]


@cache
def _open_days(doubtful: Doubtful) -> list[date]:
    return [day for day in closures.days(FIRST, LAST) if is_business_day(day, doubtful)]


def business_days_between(first: date, last: date, doubtful: Doubtful = "likely") -> int:
    """How many business days lie after `first`, up to `last`, which counts if it is one; 0 where `last` is not later.

    Raises OutOfCalendar.

    >>> business_days_between(date(2025, 1, 7), date(2025, 1, 10))
    2
    """
    _inside(first)
    _inside(last)
    days = _open_days(doubtful)
    return max(0, bisect_right(days, last) - bisect_right(days, first))


def add_days(day: date, n: int, doubtful: Doubtful = "likely") -> date:
    """n calendar days after a day, rolled to a business day. Raises OutOfCalendar.

    >>> add_days(date(2025, 12, 31), 45).isoformat()            # a Saturday, then Washington's Birthday
    '2026-02-17'
    """
    _forward(day, n)
    return roll(day + timedelta(days=n), doubtful)


def add_months(day: date, n: int, doubtful: Doubtful = "likely") -> date:
    """The same day n months later, the end of a month for the end of a month, rolled. Raises OutOfCalendar.

    >>> add_months(date(2020, 12, 31), 4).isoformat()
    '2021-04-30'
    """
    _forward(day, n)
    return roll(months_later(day, n), doubtful)


def months_later(day: date, n: int) -> date:
    """The same day n months later, not rolled: the last of a month for the last of a month, or where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    end = monthrange(year, month + 1)[1]
    whole = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, end if whole else min(day.day, end))


def _forward(day: date, n: int) -> None:
    if n < 0:
        raise ValueError(f"days are counted forwards, not by {n}")
    if day > LAST:
        raise OutOfCalendar(day)


def doubts(first: date, last: date) -> Iterator[tuple[date, str]]:
    """The days after `first` up to `last` that nobody can be sure of, each with its reason; days of storms among them."""
    days = _uncertain() | _eased()
    yield from ((day, days[day]) for day in sorted(days) if first < day <= last)


def uncertain(first: date, last: date) -> bool:
    """Whether counting from `first` to `last` passes or ends on a day that nobody can be sure of (a storm's is the weakest kind).

    Whether an outcome hangs on it is told by counting twice: `doubtful="open"` gives the earliest due day, `"closed"` the latest.
    """
    return any(True for _ in doubts(first, last))


def relief(due: date, form_type: str = "") -> Relief | None:
    """What the SEC granted to filings of a type that were due on a day; None where nothing."""
    kind = _kind(form_type)
    for one in special().relief:
        if one.first <= due <= one.last and kind not in {_kind(name) for name in one.without}:
            return one
    return None


# ---- hours


EARLY, LATE = time(17, 30), time(22, 0)
# Forms that may come until 10 p.m., and since when (17 CFR 232.13(a)(3), (4)). For Forms 3, 4, 5 the day from which they had to be
# filed electronically. From memory: that day, that of Schedule 14N, and that Rule 462(b) (S-3MEF ...) had no beginning.
UNTIL_TEN = {
    **dict.fromkeys(("3", "4", "5"), date(2003, 6, 30)),
    "144": date(2023, 3, 20),
    **dict.fromkeys(("13D", "13G"), date(2024, 2, 5)),
    "14N": date(2010, 11, 15),
}


def _kind(form_type: str) -> str:
    """A form type without what varies: "SC 13D/A", "SCHEDULE 13D/A" and "sc13d/a" are "13D/A"."""
    name = "".join(form_type.upper().split())
    for word in ("FORM", "SCHEDULE", "SC"):
        name = name.removeprefix(word)
    return name


def closing_time(form_type: str, day: date) -> time:
    """Until when, in New York, a filing of a type bears the same day's date: 5:30 p.m., or 10 p.m. (17 CFR 232.13(a)).

    >>> closing_time("SC 13D/A", date(2024, 2, 2)), closing_time("SCHEDULE 13D", date(2025, 2, 3))
    (datetime.time(17, 30), datetime.time(22, 0))
    """
    kind = _kind(form_type).removesuffix("/A")
    since = FIRST if kind.endswith("MEF") else UNTIL_TEN.get(kind)
    return LATE if since is not None and day >= since else EARLY


def filing_date(accepted: datetime, form_type: str) -> date:
    """The filing date of a submission that EDGAR accepted at a moment: that day, or the next business day after closing time.

    accepted: without a zone, on New York's wall clock, as EDGAR writes it; else converted. EDGAR dates by when transmission began:
    one accepted minutes late may bear the same day. Raises OutOfCalendar.

    >>> filing_date(datetime(2024, 5, 17, 17, 31), "NT 10-Q").isoformat()
    '2024-05-20'
    """
    moment = values.eastern(accepted)
    day = moment.date()
    if is_business_day(day) and moment.time() > closing_time(form_type, day):
        return add_business_days(day, 1)
    return roll(day)


# ---- the exchanges


def exchange_open(day: date) -> bool:
    """Whether US stock exchanges traded on a day, early closes included. Raises OutOfCalendar.

    Good Friday is theirs alone; Columbus Day and Veterans Day are not theirs; New Year's Day on a Saturday is not made up.

    >>> exchange_open(date(2024, 3, 29)), exchange_open(date(2024, 10, 14))
    (False, True)
    """
    _inside(day)
    return day.weekday() < 5 and day not in _shut()


@cache
def _shut() -> frozenset[date]:
    years = range(FIRST.year, LAST.year + 1)
    return frozenset({*(one.date for one in special().exchange), *(day for year in years for day in _exchange_holidays(year))})


def _exchange_holidays(year: int) -> Iterator[date]:
    names = {"Washington's Birthday", "Memorial Day", "Independence Day", "Labor Day", "Thanksgiving Day", "Christmas Day"}
    names |= {"Birthday of Martin Luther King, Jr."} if year >= 1998 else set()
    names |= {"Juneteenth National Independence Day"} if year >= 2022 else set()
    yield from (day for day, name in federal_holidays(year).items() if name in names)
    yield easter(year) - timedelta(days=2)
    if date(year, 1, 1).weekday() != 5:
        yield _observed(date(year, 1, 1))


def easter(year: int) -> date:
    """Easter Sunday (the Gregorian computus of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114, 31)
    return date(year, month, day + 1)
