import csv
import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout import calendar, closures, values
from tieout.calendar import OutOfCalendar, add_business_days, add_days, add_months, is_business_day, roll, status
from tieout.errors import UsageError

DAYS = closures.days(calendar.FIRST, calendar.LAST)
inside = st.dates(calendar.FIRST, date(2030, 6, 30))


@pytest.fixture
def lists() -> Iterator[None]:
    yield
    calendar.reset()


def on(text: str) -> date:
    return date.fromisoformat(text)


# ---- judged by the package `holidays`

HALF_DAYS = {"2002-12-24", "2009-12-24", "2015-12-24"}  # offices closed at noon, EDGAR was open
NIXON = "1994-04-27"  # nobody knows; the judge counts it as an ordinary day, and so do we
PROBABLE = {"2001-12-24", "2003-12-26", "2004-06-11", "2007-01-02", "2007-12-24", "2008-12-26", "2012-12-24", "2014-12-26"}


def test_every_day_is_as_the_judge_says_but_for_named_half_days() -> None:
    judge = holidays.US(categories=("government",), years=range(1993, 2031))
    theirs = {day for day in DAYS if day.weekday() < 5 and day not in judge}
    ours = {day for day in DAYS if is_business_day(day)}
    assert {day.isoformat() for day in ours ^ theirs} == HALF_DAYS
    assert len(DAYS) == 13879
    assert len(ours) == 9507  # of 9,913 weekdays, without 390 holidays and 16 closures


def test_every_day_an_exchange_trades_is_as_the_judge_says() -> None:
    judge = holidays.financial_holidays("NYSE", years=range(1993, 2031))
    theirs = {day for day in DAYS if day.weekday() < 5 and day not in judge}
    assert {day for day in DAYS if calendar.exchange_open(day)} == theirs


def test_federal_holidays_are_those_of_the_computed_table(shared: Path) -> None:
    with (shared / "spec/tables/federal-holidays-observed-1993-2030.csv").open() as file:
        table = {on(row["observed_date"]) for row in csv.DictReader(file)}
    ours = {day for year in range(1993, 2032) for day in calendar.federal_holidays(year) if 1993 <= day.year <= 2030}
    assert ours == table
    assert len(table) == 390


# ---- one day


def test_uncertain_days_are_the_closures_that_are_not_certain() -> None:
    assert {day.isoformat() for day in DAYS if status(day) == "uncertain"} == {*PROBABLE, NIXON}


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2018-12-05", "closed"),
        ("2025-12-24", "closed"),
        ("2025-12-26", "closed"),
        ("2021-06-18", "closed"),
        ("2021-12-31", "closed"),  # New Year's Day of 2022
        ("2024-10-14", "closed"),  # Columbus Day: exchanges trade
        ("2024-03-29", "open"),  # Good Friday: they do not
        ("2021-01-20", "open"),  # Inauguration Day
        ("2000-11-24", "open"),  # EDGAR shut, and yet a business day
        ("2013-10-07", "open"),  # shutdown
        ("2012-10-29", "open"),  # storm
        ("2020-06-19", "open"),  # before Juneteenth was a holiday
        ("2025-11-09", "closed"),
    ],
)
def test_status_of_a_day(day: str, said: str) -> None:
    assert status(on(day)) == said


def test_a_probable_closure_does_not_count_and_an_unknown_one_does() -> None:
    assert [is_business_day(on(day)) for day in ("2007-01-02", NIXON)] == [False, True]
    assert [is_business_day(on(day), "open") for day in ("2007-01-02", NIXON)] == [True, True]
    assert [is_business_day(on(day), "closed") for day in ("2007-01-02", NIXON)] == [False, False]
    assert [is_business_day(on("2016-01-25"), kind) for kind in ("likely", "open", "closed")] == [True, True, False]


def test_why_a_day_is_closed() -> None:
    reasons = [calendar.why_closed(on(day)) for day in ("2025-11-08", "2025-11-11", "2025-01-09", "2004-06-11", "2025-11-12")]
    assert reasons == [
        "Saturday",
        "Veterans Day",
        "day of mourning for James E. Carter; EDGAR closed",
        "day of mourning for Ronald Reagan (Executive Order 13343)",
        None,
    ]


# ---- counting: the vectors of spec/calendar.md


@pytest.mark.parametrize(
    ("day", "n", "due"),
    [
        ("2025-01-07", 2, "2025-01-10"),
        ("2024-12-23", 2, "2024-12-27"),
        ("2021-06-17", 2, "2021-06-22"),
        ("2021-12-30", 2, "2022-01-04"),
        ("2025-01-06", 5, "2025-01-14"),
        ("2025-11-10", 1, "2025-11-12"),
        ("2025-12-22", 2, "2025-12-29"),
        ("2025-12-23", 2, "2025-12-30"),
        ("2025-12-19", 5, "2025-12-31"),
        ("2024-12-20", 5, "2024-12-31"),
        ("2024-12-20", 2, "2024-12-26"),
        ("2025-11-08", 1, "2025-11-10"),  # from a Saturday, Monday is the first
        ("2025-11-08", 0, "2025-11-10"),
        ("2025-11-10", 0, "2025-11-10"),
    ],
)
def test_business_days_after_a_day(day: str, n: int, due: str) -> None:
    assert add_business_days(on(day), n) == on(due)


@pytest.mark.parametrize(
    ("day", "n", "due"),
    [
        ("2025-12-31", 45, "2026-02-17"),
        ("2024-09-30", 45, "2024-11-14"),
        ("2025-03-31", 45, "2025-05-15"),
        ("2019-12-31", 60, "2020-03-02"),
        ("2023-12-31", 90, "2024-04-01"),
        ("2024-05-15", 5, "2024-05-20"),
    ],
)
def test_calendar_days_after_a_day_are_rolled(day: str, n: int, due: str) -> None:
    assert add_days(on(day), n) == on(due)


@pytest.mark.parametrize(
    ("day", "n", "due"),
    [
        ("2020-12-31", 4, "2021-04-30"),
        ("2019-12-31", 4, "2020-04-30"),
        ("2024-02-29", 4, "2024-07-01"),  # the end of June is a Sunday
        ("2023-10-31", 4, "2024-02-29"),
        ("2023-09-28", 4, "2024-01-29"),  # 28 January is a Sunday
        ("2023-10-30", 4, "2024-02-29"),  # there is no 30 February
        ("2023-11-15", 4, "2024-03-15"),
    ],
)
def test_months_later(day: str, n: int, due: str) -> None:
    assert add_months(on(day), n) == on(due)


def test_a_day_is_rolled_over_holidays() -> None:
    assert roll(on("2025-11-09")) == on("2025-11-10")
    assert roll(on("2025-12-24")) == on("2025-12-29")


def test_days_are_not_counted_backwards() -> None:
    for count in (add_business_days, add_days, add_months):
        with pytest.raises(ValueError, match="forwards, not by -1"):
            count(on("2025-01-02"), -1)


@given(inside, st.integers(0, 40))
def test_n_business_days_after_is_n_steps_of_one(day: date, n: int) -> None:
    stepped = day
    for _ in range(n):
        stepped = roll(stepped + timedelta(days=1))
    assert add_business_days(day, n) == (stepped if n else roll(day))


@given(inside, st.integers(1, 40), st.sampled_from(["open", "likely", "closed"]))
def test_between_a_day_and_its_nth_business_day_lie_n(day: date, n: int, doubtful: calendar.Doubtful) -> None:
    last = add_business_days(day, n, doubtful)
    assert sum(is_business_day(one, doubtful) for one in closures.days(day, last)[1:]) == n
    assert is_business_day(last, doubtful)


@given(inside, st.integers(0, 40))
def test_the_likely_day_lies_between_the_earliest_and_the_latest(day: date, n: int) -> None:
    earliest, likely, latest = (add_business_days(day, n, kind) for kind in ("open", "likely", "closed"))
    assert earliest <= likely <= latest
    if earliest != latest:
        assert calendar.uncertain(day - timedelta(days=1), latest)


# ---- what is not sure


def test_uncertain_days_between_two_days() -> None:
    assert calendar.uncertain(on("2006-12-29"), on("2007-01-04"))
    assert not calendar.uncertain(on("2007-01-02"), on("2007-01-04"))  # the day counted from is not counted
    assert calendar.uncertain(on("2016-01-22"), on("2016-01-26"))  # snow
    assert not calendar.uncertain(on("2024-12-23"), on("2025-01-10"))  # closed for certain
    assert list(calendar.doubts(on("2012-10-26"), on("2012-12-31"))) == [
        (on("2012-10-29"), "Hurricane Sandy; federal offices and exchanges closed, EDGAR ran"),
        (on("2012-10-30"), "Hurricane Sandy; federal offices and exchanges closed, EDGAR ran"),
        (on("2012-12-24"), "Executive Order 13633 closed federal offices"),
    ]


def test_relief_for_filings_due_on_a_day() -> None:
    upgrade, storm = calendar.relief(on("2000-11-24")), calendar.relief(on("2012-11-09"), "10-Q")
    assert upgrade is not None
    assert upgrade.until == on("2000-11-27")
    assert upgrade.condition is None
    assert storm is not None
    assert storm.until == on("2012-11-21")
    assert storm.condition is not None
    assert calendar.relief(on("2020-05-11"), "10-Q") is not None
    assert calendar.relief(on("2020-05-11"), "SCHEDULE 13D/A") is None
    assert calendar.relief(on("2024-05-10"), "10-Q") is None


def test_a_day_beyond_the_review_is_told() -> None:
    reviewed = calendar.special().reviewed
    assert reviewed is not None
    assert not calendar.beyond_review(reviewed)
    assert calendar.beyond_review(reviewed + timedelta(days=1))


# ---- outside


@pytest.mark.parametrize("day", [date(1992, 12, 31), date(2031, 1, 1), date.min, date.max])
def test_a_day_outside_the_calendar_is_refused(day: date) -> None:
    for question in (status, is_business_day, roll, calendar.exchange_open):
        with pytest.raises(OutOfCalendar, match="lies outside the calendar, which knows 1993-01-01 to 2030-12-31"):
            question(day)
    with pytest.raises(OutOfCalendar):
        add_business_days(day, 2)


def test_counting_past_the_end_is_refused() -> None:
    assert add_business_days(on("2030-12-30"), 1) == on("2030-12-31")
    with pytest.raises(OutOfCalendar, match="2031-01-01"):
        add_business_days(on("2030-12-30"), 2)
    with pytest.raises(OutOfCalendar):
        add_days(on("2030-12-01"), 45)
    with pytest.raises(OutOfCalendar):
        add_months(on("2030-12-01"), 4)
    with pytest.raises(OutOfCalendar):
        add_days(date.max, 45)
    with pytest.raises(OutOfCalendar):
        add_months(date.max, 4)


# ---- hours


@pytest.mark.parametrize(
    ("accepted", "form_type", "filed"),
    [
        ("2024-05-16T17:30:00", "NT 10-Q", "2024-05-16"),
        ("2024-05-16T17:30:01", "NT 10-Q", "2024-05-17"),
        ("2024-05-17T21:59:59", "NT 10-K/A", "2024-05-20"),
        ("2024-05-17T21:59:59", "4", "2024-05-17"),
        ("2024-05-17T22:00:01", "4/A", "2024-05-20"),
        ("2003-06-27T18:00:00", "4", "2003-06-30"),
        ("2003-06-30T18:00:00", "4", "2003-06-30"),
        ("2024-02-02T17:30:01", "SC 13D", "2024-02-05"),
        ("2024-02-05T21:00:00", "SC 13D", "2024-02-05"),
        ("2024-02-05T21:00:00", "schedule 13g/a", "2024-02-05"),
        ("2023-03-17T18:00:00", "144", "2023-03-20"),
        ("2023-03-20T18:00:00", "144", "2023-03-20"),
        ("2024-05-17T18:00:00", "S-3MEF", "2024-05-17"),
        ("2024-05-17T18:00:00", "DEFA14A", "2024-05-20"),
        ("2024-05-18T09:00:00", "4", "2024-05-20"),  # a Saturday
        ("2000-11-22T18:00:00", "10-Q", "2000-11-24"),  # Thanksgiving between; EDGAR was shut on the 24th, and yet
        ("2025-12-23T17:31:00", "8-K", "2025-12-29"),
    ],
)
def test_filing_date_of_an_acceptance(accepted: str, form_type: str, filed: str) -> None:
    assert calendar.filing_date(datetime.fromisoformat(accepted), form_type) == on(filed)


def test_an_acceptance_with_a_zone_is_told_in_new_york() -> None:
    summer, winter = datetime(2024, 7, 1, 21, 30, tzinfo=UTC), datetime(2024, 12, 2, 22, 30, tzinfo=UTC)
    for last in (summer, winter):
        assert calendar.filing_date(last, "NT 10-Q") == last.date()
        assert calendar.filing_date(last + timedelta(seconds=1), "NT 10-Q") == last.date() + timedelta(days=1)
    assert calendar.filing_date(values.acceptance("20240701173001"), "NT 10-Q") == date(2024, 7, 2)


def test_new_york_is_as_the_time_zone_database_says_at_every_half_hour_of_the_days_of_change() -> None:
    judge = ZoneInfo("America/New_York")
    for year in range(1993, 2031):
        for month in (3, 4, 10, 11):
            for half_hour in range(48 * 31):
                moment = datetime(year, month, 1, tzinfo=UTC) + timedelta(minutes=30 * half_hour)
                assert values.eastern(moment).isoformat() == moment.astimezone(judge).isoformat()


def test_closing_time_is_half_past_five_unless_the_form_has_until_ten() -> None:
    assert calendar.closing_time("Form 4", on("2024-05-17")) == time(22)
    assert calendar.closing_time("424B2", on("2024-05-17")) == time(17, 30)


# ---- real filings


def test_notices_bear_the_date_of_their_acceptance_but_for_minutes_of_grace_and_two_adjusted(shared: Path) -> None:
    found: Counter[str] = Counter()
    for line in (shared / "corpus/late/form_nt_acceptance_times_oos.jsonl").read_text().splitlines():
        row = json.loads(line)
        accepted, filed = datetime.fromisoformat(row["acceptance_utc"]), on(row["date_filed"])
        minutes_before = calendar.filing_date(accepted - timedelta(minutes=5), row["form_type"])
        expected = calendar.filing_date(accepted, row["form_type"])
        found["equal" if filed == expected else "minutes" if filed == minutes_before else row["accession_number"]] += 1
    assert found == {"equal": 904, "minutes": 6, "0001493152-25-004205": 1, "0001213900-25-111500": 1}


def test_submissions_of_the_families_bear_the_date_of_their_acceptance(shared: Path) -> None:
    found: Counter[bool] = Counter()
    for filing in tieout.read_many([str(shared / "corpus/submissions")], prose=False):
        if isinstance(filing, tieout.TieoutError) or filing.family is None or filing.header is None:
            continue
        accepted, filed = filing.header.accepted.value, filing.header.filed.value
        if accepted and filed:
            found[calendar.filing_date(accepted, filing.form_type or "") == filed] += 1
    assert found == {True: 430}


def test_no_filing_bears_a_date_on_which_edgar_was_closed(shared: Path) -> None:
    days: Counter[date] = Counter()
    for path in (shared / "corpus/feeds").glob("submissions-JSON__*.json"):
        days.update(map(on, json.loads(path.read_text())["filings"]["recent"]["filingDate"]))
    with (shared / "corpus/datasets/2024q3_SUBMISSION.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t")
        days.update(datetime.strptime(row["FILING_DATE"], "%d-%b-%Y").date() for row in rows)
    lines = (shared / "corpus/late/form_nt_index_oos.jsonl").read_text().splitlines()
    days.update(on(json.loads(line)["date_filed"]) for line in lines)
    assert days.total() > 43_000
    assert {day for day in days if status(day) != "open"} == set()


# ---- the list


def test_a_users_list_adds_days_and_says_better_of_known_ones(tmp_path: Path, lists: None) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        "reviewed = 2026-12-31\n"
        '[[closure]]\ndate = 2026-07-06\ncertainty = "certain"\nwhy = "an order"\n'
        '[[closure]]\ndate = 2007-01-02\ncertainty = "certain"\nwhy = "seen"\n'
        '[[exchange]]\ndate = 2026-07-06\nwhy = "an order"\n'
    )
    assert add_business_days(on("2026-07-02"), 1) == on("2026-07-06")
    calendar.add(closures.read(path))
    assert add_business_days(on("2026-07-02"), 1) == on("2026-07-07")
    assert status(on("2007-01-02")) == "closed"
    assert calendar.why_closed(on("2026-07-06")) == "an order"
    assert not calendar.exchange_open(on("2026-07-06"))
    assert not calendar.beyond_review(on("2026-12-31"))
    calendar.reset()
    assert add_business_days(on("2026-07-02"), 1) == on("2026-07-06")
    assert status(on("2007-01-02")) == "uncertain"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("reviewed = soon", "not a list of closures"),
        ('[[closure]]\ndate = 2026-07-06\ncertainty = "maybe"\nwhy = "x"\n', "maybe"),
        ("[[closure]]\ndate = 2026-07-06\n", "certainty"),
        ("[[closures]]\ndate = 2026-07-06\n", "closures"),
    ],
)
def test_a_list_that_says_something_else_is_refused(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text)
    with pytest.raises(UsageError, match=told):
        closures.read(path)


def test_a_list_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml: the list of closures cannot be read: No such file"):
        closures.read(tmp_path / "none.toml")


def test_the_own_list_holds_weekdays_once() -> None:
    listed = [one.date for one in closures.own().closure]
    assert listed == sorted(set(listed))
    assert all(day.weekday() < 5 for day in listed)
    assert not set(listed) & {day for year in range(1993, 2032) for day in calendar.federal_holidays(year)}


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        ("2024-05-17", "2024-05-17", 0),
        ("2024-05-17", "2024-05-19", 0),
        ("2024-05-17", "2024-05-20", 1),
        ("2024-05-24", "2024-05-28", 1),  # Memorial Day
        ("2024-05-20", "2024-05-17", 0),
        ("2025-12-22", "2025-12-30", 3),
    ],
)
def test_business_days_between_two_days(first: str, last: str, count: int) -> None:
    assert calendar.business_days_between(on(first), on(last)) == count


def test_business_days_between_outside_the_calendar() -> None:
    with pytest.raises(OutOfCalendar):
        calendar.business_days_between(on("1992-12-31"), on("2024-05-17"))
