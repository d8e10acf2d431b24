from datetime import date

import pytest

import tieout
from checking import insider, row, submission
from tieout.checks import insiders_days
from tieout.checks.case import Case

TRADE = date(2024, 5, 17)


def case(data: bytes) -> Case[object]:
    return Case(tieout.read(data, name="filing"))


@pytest.mark.parametrize(
    ("executed", "due", "latest"),
    [
        ("2024-05-17", "2024-05-21", "2024-05-21"),
        ("2024-05-18", "2024-05-21", "2024-05-22"),  # a Saturday, which some count as Monday
        ("2016-01-22", "2016-01-26", "2016-01-28"),  # snow on 25 and 26 January
        ("2026-06-15", "2026-06-17", "2026-06-18"),  # behind the last review of closures
        ("2001-06-30", "2001-07-10", "2001-07-10"),  # a Saturday under the older law
    ],
)
def test_form_4_is_reckoned_twice(executed: str, due: str, latest: str) -> None:
    one = insiders_days.form4_due(date.fromisoformat(executed))
    assert (one.day.isoformat(), one.latest.isoformat()) == (due, latest)


def test_steps_count_and_name_the_days_that_do_not() -> None:
    due = insiders_days.form4_due(date(2024, 5, 24))
    assert due.steps(date(2024, 5, 30)) == (
        "Friday 2024-05-24: day 0",
        "Saturday 2024-05-25: not counted",
        "Sunday 2024-05-26: not counted",
        "Monday 2024-05-27: not counted (Memorial Day)",
        "Tuesday 2024-05-28: business day 1",
        "Wednesday 2024-05-29: business day 2",
        "Wednesday 2024-05-29: last day",
        "Thursday 2024-05-30: filed",
    )


def test_steps_of_calendar_days_name_only_what_moved_the_end() -> None:
    due = insiders_days.form3_due(date(2024, 5, 17))
    assert due.steps(date(2024, 5, 29)) == (
        "Friday 2024-05-17: day 0",
        "Saturday 2024-05-25: day 8, EDGAR closed",
        "Sunday 2024-05-26: day 9, EDGAR closed",
        "Monday 2024-05-27: day 10, EDGAR closed (Memorial Day)",
        "Tuesday 2024-05-28: last day",
        "Wednesday 2024-05-29: filed",
    )


def test_a_doubtful_day_is_named() -> None:
    due = insiders_days.form4_due(date(2016, 1, 22))
    assert due.weight(date(2016, 1, 27)) == "warning" and due.weight(date(2016, 1, 29)) == "error"
    assert due.late(date(2016, 1, 27)).endswith("2016-01-26: snow; federal offices closed, filings bear these dates)")
    assert due.late(date(2016, 1, 29)).endswith("3 business days late")


def test_a_closure_nobody_looked_up_is_told() -> None:
    due = insiders_days.form4_due(date(2026, 6, 15))
    assert due.late(date(2026, 6, 18)).endswith(", unless EDGAR was closed by an order that the calendar does not know")


@pytest.mark.parametrize(("end", "of", "ahead", "expected"), [
    ("1231", "2024-01-20", False, "2023-12-31"),
    ("1231", "2024-01-20", True, "2024-12-31"),
    ("0229", "2023-03-02", False, "2023-02-28"),
    ("0926", "2020-08-20", True, "2020-09-26"),
    ("1331", "2024-01-20", False, None),
    ("dec.", "2024-01-20", False, None),
    ("1231", "2030-06-01", True, None),  # behind the calendar
])  # fmt: skip
def test_year_ends(end: str, of: str, ahead: bool, expected: str | None) -> None:
    data = submission(insider(row())).replace(b"[3320]\n", b"[3320]\n\t\tFISCAL YEAR END:\t\t\t" + end.encode() + b"\n", 1)
    found = insiders_days.nearest_year_end(case(data), date.fromisoformat(of), ahead=ahead)  # type: ignore[arg-type]
    assert (found.isoformat() if found else None) == expected


def test_without_a_header_no_year_end_is_known() -> None:
    assert insiders_days.nearest_year_end(case(insider(row())), TRADE) is None  # type: ignore[arg-type]
