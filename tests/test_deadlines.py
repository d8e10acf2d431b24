import csv
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import tieout
from tieout import calendar, deadlines, law
from tieout.calendar import OutOfCalendar
from tieout.deadlines import Deadline, periodic_due
from tieout.errors import UsageError

days = st.dates(date(1993, 1, 1), date(2029, 12, 31))


def on(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def ask(form: str, **given: Any) -> tuple[Deadline, ...]:
    return deadlines.deadlines(form, **{name: on(value) if name in ("period", "date") else value for name, value in given.items()})


def dues(form: str, **given: Any) -> list[str | None]:
    return [str(one.due) if one.due else None for one in ask(form, **given)]


def three(one: Deadline) -> str:
    return f"{one.due} {one.nt_due} {one.extended}"


# ---- periodic reports: the published vectors (spec/form-12b25.md, section 5)

LARGE, ACCELERATED, OTHERS = "large-accelerated", "accelerated", "non-accelerated"


@pytest.mark.parametrize(
    ("form", "period", "filer", "days"),
    [
        ("10-K", "2019-12-31", LARGE, "2020-03-02 2020-03-03 2020-03-17"),
        ("10-K", "2019-12-31", ACCELERATED, "2020-03-16 2020-03-17 2020-03-31"),
        ("10-K", "2019-12-31", OTHERS, "2020-03-30 2020-03-31 2020-04-14"),
        ("10-Q", "2020-03-31", ACCELERATED, "2020-05-11 2020-05-12 2020-05-18"),
        ("10-Q", "2020-03-31", OTHERS, "2020-05-15 2020-05-18 2020-05-20"),
        ("10-Q", "2020-09-30", OTHERS, "2020-11-16 2020-11-17 2020-11-23"),
        ("10-K", "2020-12-31", LARGE, "2021-03-01 2021-03-02 2021-03-16"),
        ("10-K", "2020-12-31", ACCELERATED, "2021-03-16 2021-03-17 2021-03-31"),
        ("10-K", "2020-12-31", OTHERS, "2021-03-31 2021-04-01 2021-04-15"),
        ("10-Q", "2021-03-31", LARGE, "2021-05-10 2021-05-11 2021-05-17"),
        ("10-Q", "2021-09-30", LARGE, "2021-11-09 2021-11-10 2021-11-15"),
        ("10-Q", "2021-09-30", OTHERS, "2021-11-15 2021-11-16 2021-11-22"),
        ("10-K", "2023-12-31", LARGE, "2024-02-29 2024-03-01 2024-03-15"),
        ("10-K", "2023-12-31", ACCELERATED, "2024-03-15 2024-03-18 2024-04-01"),
        ("10-K", "2023-12-31", OTHERS, "2024-04-01 2024-04-02 2024-04-16"),
        ("10-Q", "2024-03-31", LARGE, "2024-05-10 2024-05-13 2024-05-15"),
        ("10-Q", "2024-06-30", OTHERS, "2024-08-14 2024-08-15 2024-08-19"),
        ("10-Q", "2025-09-30", ACCELERATED, "2025-11-10 2025-11-12 2025-11-17"),
        ("10-Q", "2025-09-30", OTHERS, "2025-11-14 2025-11-17 2025-11-19"),
        ("20-F", "2019-12-31", None, "2020-04-30 2020-05-01 2020-05-15"),
        ("20-F", "2020-12-31", None, "2021-04-30 2021-05-03 2021-05-17"),
    ],
)
def test_published_days_of_reports(form: str, period: str, filer: str | None, days: str) -> None:
    [one] = ask(form, period=period, filer=filer)
    assert three(one) == days
    assert one.certainty == "B"


def test_without_the_filer_every_candidate_the_earliest_first() -> None:
    found = ask("10-K", period="2023-12-31")
    assert [(str(one.due), one.when) for one in found] == [
        ("2024-02-29", "large accelerated filer"),
        ("2024-03-15", "accelerated filer"),
        ("2024-04-01", "non-accelerated filer"),
    ]


@pytest.mark.parametrize(
    ("form", "filer", "period", "due"),
    [
        ("10-K", None, "2002-12-31", ["2003-03-31"]),
        ("10-K", None, "2003-12-14", ["2004-03-15"]),  # 90 days for everyone; the 13th is a Saturday
        ("10-K", LARGE, "2003-12-31", ["2004-03-15"]),
        ("10-K", LARGE, "2006-12-14", ["2007-02-27"]),
        ("10-K", LARGE, "2006-12-15", ["2007-02-13"]),
        ("10-K", ACCELERATED, "2006-12-15", ["2007-02-28"]),
        ("10-K", OTHERS, "2005-12-31", ["2006-03-31"]),
        ("10-Q", ACCELERATED, "2003-09-30", ["2003-11-14"]),
        ("10-Q", ACCELERATED, "2004-03-31", ["2004-05-10", "2004-05-17"]),  # hangs on when the fiscal year ended
        ("10-Q", ACCELERATED, "2004-09-30", ["2004-11-09"]),
        ("10-Q", OTHERS, "2004-03-31", ["2004-05-17"]),
        ("20-F", None, "2011-12-14", ["2012-06-14"]),
        ("20-F", None, "2011-12-15", ["2012-04-16"]),
        ("20-F", None, "2010-12-31", ["2011-06-30"]),
        ("10-KSB", None, "2005-12-31", ["2006-03-31"]),
        ("10-QSB", None, "2005-03-31", ["2005-05-16"]),
        ("N-CEN", None, "2023-12-31", ["2024-03-15"]),
        ("N-SAR", None, "2010-06-30", ["2010-08-30"]),
        ("10-K405", None, "2001-12-31", ["2002-04-01"]),
    ],
)
def test_the_law_is_that_of_the_period(form: str, filer: str | None, period: str, due: list[str]) -> None:
    assert dues(form, period=period, filer=filer) == due


def test_a_plan_report_has_180_days_under_erisa() -> None:
    [plain], [erisa], both = (ask("11-K", period="2023-12-31", erisa=kind) for kind in (False, True, None))
    assert three(plain) == "2024-04-01 2024-04-02 2024-04-16"
    assert three(erisa) == "2024-06-28 2024-07-01 2024-07-15"
    assert [one.when for one in both] == ["plan not subject to ERISA", "plan subject to ERISA"]


def test_a_distribution_report_counts_from_the_distribution() -> None:
    [one] = ask("10-D", date="2024-05-28")
    assert three(one) == "2024-06-12 2024-06-13 2024-06-17"


def test_a_funds_report_counts_from_the_day_it_was_sent_or_the_last_day_for_that() -> None:
    assert dues("N-CSR", date="2024-02-20") == ["2024-03-01"]
    [one] = ask("N-CSRS", period="2023-12-31")
    assert three(one) == "2024-03-11 2024-03-12 2024-03-26"
    assert [str(step.date) for step in one.steps[:2]] == ["2023-12-31", "2024-02-29"]


def test_a_transition_report_counts_from_the_later_decision() -> None:
    assert dues("10-KT", period="2020-03-31", filer=ACCELERATED) == ["2020-06-15"]
    assert dues("10-KT", period="2020-03-31", filer=ACCELERATED, date="2020-05-01") == ["2020-07-15"]
    assert dues("10-KT", period="2020-03-31", filer=ACCELERATED, date="2020-03-01") == ["2020-06-15"]


def test_a_first_quarterly_report_has_at_least_45_days_from_effectiveness() -> None:
    for effective, due in (("2024-05-01", "2024-06-17"), ("2024-03-20", "2024-05-15")):
        [one] = ask("10-Q", period="2024-03-31", filer=OTHERS, trigger="effectiveness", date=effective)
        assert str(one.due) == due
        assert one.certainty == "C"


def test_a_special_report_counts_from_effectiveness() -> None:
    [one] = ask("15D2", date="2024-02-14")
    assert three(one) == "2024-05-14 2024-05-15 2024-05-29"


# ---- notices


def test_a_notice_is_due_a_business_day_after_the_report() -> None:
    [one] = ask("NT 10-K", period="2023-12-31", filer=OTHERS)
    assert (one.form, three(one)) == ("NT 10-K", "2024-04-02 2024-04-02 2024-04-16")
    assert dues("NTN 10Q", period="2024-03-31") == ["2024-05-13", "2024-05-16"]


def test_a_notice_alone_counts_from_the_due_day_of_the_report() -> None:
    assert [(str(one.due), str(one.extended)) for one in ask("NT", date="2023-11-19")] == [
        ("2023-11-21", "2023-11-27"),
        ("2023-11-21", "2023-12-05"),
    ]
    assert ask("12b-25", date="2024-05-15")[0].when == "the report is a 10-Q or 10-D"


def test_the_notice_of_the_first_seed_came_a_day_before_its_last(shared: Path) -> None:
    filing = tieout.read(str(shared / "seeds" / "001_96ddcac28e8332ae.txt"), prose=False)
    assert filing.header is not None
    assert filing.form_type is not None
    [one] = deadlines.deadlines(filing.form_type, period=filing.header.period.known, filer=OTHERS)
    assert three(one) == "2024-05-16 2024-05-16 2024-05-20"
    assert one.steps[1].date == date(2024, 5, 15)
    assert filing.header.filed.known == date(2024, 5, 15)
    accepted: datetime = filing.header.accepted.known
    assert calendar.filing_date(accepted, filing.form_type) == filing.header.filed.known


# ---- Forms 3, 4, 5


@pytest.mark.parametrize(
    ("executed", "due"),
    [
        ("2021-06-17", "2021-06-22"),
        ("2025-01-07", "2025-01-10"),
        ("2024-12-23", "2024-12-27"),
        ("2021-12-30", "2022-01-04"),
        ("2025-12-22", "2025-12-29"),
        ("2025-12-23", "2025-12-30"),
        ("2002-08-28", "2002-09-10"),
        ("2002-08-29", "2002-09-03"),  # Labor Day between
        ("1996-10-31", "1996-11-12"),  # the 10th is a Sunday, the 11th Veterans Day
        ("1996-12-03", "1997-01-10"),
        ("2024-05-18", "2024-05-21"),  # a Saturday: day 1 is Monday
    ],
)
def test_a_form_4(executed: str, due: str) -> None:
    assert dues("4", date=executed) == [due]
    assert str(deadlines.form4_due(date.fromisoformat(executed))) == due


def test_deemed_execution_ends_with_the_third_business_day() -> None:
    assert deadlines.deemed_at_latest(date(2024, 12, 23)) == date(2024, 12, 30)


def test_a_form_3_for_a_role_or_a_registration() -> None:
    assert dues("3", date="2025-12-23", trigger="role") == ["2026-01-02"]
    assert dues("3", date="2024-05-01", trigger="registration") == ["2024-05-01"]
    assert dues("3", date="2024-05-01") == ["2024-05-01", "2024-05-13"]
    assert deadlines.form3_due(date(2024, 5, 1)) == date(2024, 5, 13)


def test_a_form_5() -> None:
    assert dues("5", date="2025-12-31") == ["2026-02-17"]
    assert deadlines.form5_due(date(2023, 12, 31)) == date(2024, 2, 14)


def test_an_amendment_has_the_day_of_its_form_and_says_so() -> None:
    [one] = ask("4/A", date="2024-12-23")
    assert (one.form, str(one.due)) == ("4/A", "2024-12-27")
    assert one.steps[0].why == "an amendment has no due day of its own: this is the day of the form it amends"


# ---- Schedules 13D and 13G: spec/schedule-13d-13g.md, section 2


@pytest.mark.parametrize(
    ("form", "event", "trigger", "due"),
    [
        ("SC 13D", "2025-01-06", "crossing", "2025-01-14"),
        ("SC 13D", "2024-12-20", "ineligible", "2024-12-31"),
        ("SC 13D/A", "2024-12-20", "change", "2024-12-26"),
        ("SC 13D", "2024-02-04", "crossing", "2024-02-14"),
        ("SC 13D", "2024-02-04", "ineligible", "2024-02-14"),
        ("SC 13D", "2024-02-05", "crossing", "2024-02-12"),
        ("SC 13D/A", "2024-02-04", "change", None),
        ("SC 13D/A", "2024-02-05", "change", "2024-02-07"),
        ("SC 13D/A", "2024-12-26", "change", "2024-12-30"),
    ],
)
def test_schedule_13d(form: str, event: str, trigger: str, due: str | None) -> None:
    assert dues(form, date=event, trigger=trigger) == [due]
    day = date.fromisoformat(event)
    assert (deadlines.schedule13d_amendment_due(day) if form == "SC 13D/A" else deadlines.schedule13d_due(day)) == on(due)


QUARTERS = [
    ("2024-09-30", "2024-11-14"),
    ("2024-12-31", "2025-02-14"),
    ("2025-03-31", "2025-05-15"),
    ("2025-06-30", "2025-08-14"),
    ("2025-09-30", "2025-11-14"),
    ("2025-12-31", "2026-02-17"),
    ("2026-03-31", "2026-05-15"),
    ("2026-06-30", "2026-08-14"),
]


@pytest.mark.parametrize(("quarter", "due"), QUARTERS)
@pytest.mark.parametrize("holder", ["qii", "exempt"])
def test_schedule_13g_by_quarters(quarter: str, due: str, holder: str) -> None:
    assert dues("SC 13G", date=quarter, holder=holder, trigger="quarter-end") == [due]
    assert dues("SC 13G/A", date=quarter, holder=holder, trigger="quarter-end") == [due]
    first = date.fromisoformat(quarter).replace(day=1)
    assert dues("SC 13G", date=str(first), holder=holder, trigger="crossing") == [due]


@pytest.mark.parametrize(
    ("form", "holder", "trigger", "event", "due"),
    [
        ("SC 13G", "qii", "crossing", "2023-06-12", "2024-02-14"),  # 45 days after the year
        ("SC 13G", "exempt", "crossing", "2023-06-12", "2024-02-14"),
        ("SC 13G", "exempt", "quarter-end", "2024-03-31", "2024-11-14"),
        ("SC 13G", "passive", "ineligible", "2024-02-04", "2024-02-14"),
        ("SC 13G/A", "passive", "quarter-end", "2022-12-31", "2023-02-14"),
        ("SC 13G/A", "qii", "month-end", "2024-08-01", "2024-09-10"),
        ("SC 13G", "qii", "crossing", "2024-02-20", "2024-11-14"),  # whichever quarter of 2024
        ("SC 13G/A", "exempt", "change", "2024-05-20", "2024-11-14"),
        ("SC 13G", "qii", "month-end", "2024-08-15", "2024-09-10"),
        ("SC 13G", "qii", "month-end", "2024-09-30", "2024-10-07"),
        ("SC 13G", "qii", "month-end", "2026-03-31", "2026-04-07"),
        ("SC 13G", "passive", "crossing", "2024-09-27", "2024-10-07"),
        ("SC 13G", "passive", "crossing", "2024-09-30", "2024-10-07"),
        ("SC 13G", "passive", "crossing", "2025-11-19", "2025-11-26"),
        ("SC 13G", "passive", "ineligible", "2024-03-01", "2024-03-08"),
        ("SC 13G/A", "qii", "month-end", "2025-01-15", "2025-02-07"),
        ("SC 13G/A", "passive", "crossing", "2024-09-27", None),
        ("SC 13G/A", "passive", "crossing", "2024-12-20", "2024-12-26"),
    ],
)
def test_schedule_13g_by_holder_and_event(form: str, holder: str, trigger: str, event: str, due: str | None) -> None:
    assert dues(form, date=event, holder=holder, trigger=trigger) == [due]


def test_schedule_13g_without_what_it_needs_gives_every_candidate() -> None:
    found = ask("13G", date="2025-05-20")
    assert [(str(one.due), one.when) for one in found] == [
        ("2025-05-28", "passive holder, more than five percent was acquired"),
        ("2025-05-28", "passive holder, who is no longer an institution"),
        ("2025-06-06", "institution, above ten percent when a month first ended"),
        ("2025-08-14", "institution, above five percent when the quarter ended"),
        ("2025-08-14", "exempt holder, above five percent when the quarter ended"),
    ]


def test_schedule_13g_by_its_box() -> None:
    day = date(2025, 5, 20)
    passive = deadlines.schedule13g_due(day, "Rule 13d-1(c)")
    assert passive == (
        (date(2025, 5, 28), "passive holder, more than five percent was acquired"),
        (date(2025, 5, 28), "passive holder, who is no longer an institution"),
    )
    assert [str(due) for due, _ in deadlines.schedule13g_due(day, "b")] == ["2025-06-06", "2025-08-14"]
    assert [str(due) for due, _ in deadlines.schedule13g_due(day, "Rule 13d-1 (d)")] == ["2025-08-14"]
    assert [due for due, _ in deadlines.schedule13g_amendment_due(date(2024, 1, 3), "c")] == [None, date(2024, 11, 14)]
    assert len(deadlines.schedule13g_due(day, "")) == 5
    with pytest.raises(ValueError, match="no box of Schedule 13G: 'Rule 13d-1'"):
        deadlines.schedule13g_due(day, "Rule 13d-1")


# ---- steps


def test_every_step_says_why_and_by_what() -> None:
    [one] = ask("10-Q", period="2025-09-30", filer=ACCELERATED)
    assert [(str(step.date), step.why, step.cites, step.certainty) for step in one.steps] == [
        ("2025-09-30", "end of the quarter", (), None),
        ("2025-11-09", "40 days after it", ("Form 10-Q, General Instruction A.1(a)",), "B"),
        ("2025-11-10", "the first business day (Sunday): due, until 5:30 p.m. Eastern", ("17 CFR 240.0-3(a)",), "A"),
        ("2025-11-11", "does not count: Veterans Day", ("17 CFR 240.0-2",), "A"),
        (
            "2025-11-12",
            "1 business day after the due day: last day for Form 12b-25, until 5:30 p.m. Eastern",
            ("17 CFR 240.12b-25(a)", "17 CFR 232.13(a)(2)"),
            "A",
        ),
        (
            "2025-11-15",
            "5 calendar days after the due day: a report that comes by then counts as filed on it",
            ("17 CFR 240.12b-25(b)(2)(ii)", "17 CFR 240.12b-25(b)(3)"),
            "B",
        ),
        ("2025-11-17", "the first business day (Saturday, Sunday)", ("17 CFR 240.0-3(a)",), "A"),
    ]


def test_a_due_day_that_hangs_on_an_uncertain_day_says_so() -> None:
    [one] = ask("4", date="2006-12-29")
    assert (str(one.due), str(one.earliest), one.latest) == ("2007-01-04", "2007-01-03", msgspec.UNSET)
    assert one.certainty == "C"
    assert one.steps[-1].why.startswith("may have been the due day instead (2007-01-02: day of mourning for Gerald R. Ford")
    [nixon] = ask("10-Q", period="1994-03-13")
    assert (str(nixon.due), str(nixon.latest), nixon.earliest) == ("1994-04-27", "1994-04-28", msgspec.UNSET)
    [snow] = ask("4", date="2016-01-22")
    assert (str(snow.due), str(snow.latest)) == ("2016-01-26", "2016-01-28")
    [sure] = ask("4", date="2024-12-23")
    assert sure.earliest is sure.latest is msgspec.UNSET


def test_relief_and_the_end_of_the_review_are_steps() -> None:
    [upgrade] = ask("10-D", date="2000-11-09")
    assert str(upgrade.due) == "2000-11-24"
    assert any(str(step.date) == "2000-11-27" and step.why.startswith("timely until then (") for step in upgrade.steps)
    [covid] = ask("10-Q", period="2020-03-31", filer=OTHERS)
    assert any(str(step.date) == "2020-06-29" and "8-K or 6-K" in step.why for step in covid.steps)
    [later] = ask("4", date="2028-03-01")
    assert later.steps[-1].why.startswith("special closures are listed up to this day")
    assert not any("special closures" in step.why for step in covid.steps)


def test_the_day_of_ten_o_clock_is_told() -> None:
    assert "until 10 p.m." in ask("4", date="2024-05-15")[0].steps[-1].why
    assert "until 5:30 p.m." in ask("SC 13D", date="2024-01-02", trigger="crossing")[0].steps[-1].why


def test_json_is_that_of_the_contract() -> None:
    [one] = ask("4", date="2024-05-15")
    assert msgspec.json.decode(msgspec.json.encode(one)) == {
        "form": "4",
        "due": "2024-05-17",
        "nt_due": None,
        "extended": None,
        "steps": [
            {"date": "2024-05-15", "why": "day of execution", "cites": [], "certainty": None},
            {
                "date": "2024-05-17",
                "why": "2 business days after it: due, until 10 p.m. Eastern",
                "cites": ["17 CFR 240.16a-3(g)(1)"],
                "certainty": "A",
            },
        ],
    }


# ---- names and mistakes


@pytest.mark.parametrize(
    ("spelled", "name"),
    [
        ("sc13d", "SC 13D"),
        ("SCHEDULE 13D/A", "SC 13D/A"),
        ("13g/a", "SC 13G/A"),
        ("Schedule 13G", "SC 13G"),
        ("form 10-q", "10-Q"),
        ("10k", "10-K"),
        ("Form 4", "4"),
        ("4/a", "4/A"),
        ("NT10Q", "NT 10-Q"),
        ("nt 10-k/a", "NT 10-K/A"),
        ("NTN15D2", "NT 15D2"),
        ("NTFNCEN", "NT-NCEN"),
        ("NT-NCSR", "NT-NCSR"),
        ("Form 12b-25", "NT"),
        ("n-csr", "N-CSR"),
        ("15d-2", "15D2"),
        ("8-K", None),
        ("13F", None),
        ("", None),
        ("form4.xml", None),
        ("./4", None),
        ("a/4", None),
        ("4/b", None),
        ("4" * 100, None),
    ],
)
def test_a_form_in_any_spelling(spelled: str, name: str | None) -> None:
    assert law.form_name(spelled) == name


@pytest.mark.parametrize(
    ("form", "given", "told"),
    [
        ("8-K", {}, "8-K: no form with a deadline; there is one for 10-K, "),
        ("SC 13E", {}, r"SC 13E: no form with a deadline; did you mean SC 13[DG]\? there is one for"),
        ("10-Q", {}, r"10-Q: the end of the quarter is not given; give --period YYYY-MM-DD"),
        ("10-Q", {"date": "2024-03-31"}, "10-Q: the end of the quarter is not given; give --period"),
        ("10-Q", {"date": "2024-03-31", "period": "2024-03-31"}, "--trigger effectiveness and --date, the day of it, go together"),
        ("4", {"period": "2024-03-31"}, "4: --period says nothing about its due day; give --date"),
        ("4", {"date": "2024-03-31", "filer": LARGE}, "4: --filer says nothing about its due day; leave it out"),
        ("10-K", {"period": "2024-03-31", "erisa": True}, "10-K: --erisa says nothing"),
        ("10-K", {"period": "2024-03-31", "filer": "big"}, "--filer big is not known; give one of large-accelerated"),
        (
            "13G",
            {"date": "2025-03-31", "holder": "passive", "trigger": "month-end"},
            "no such case; the law of 2025-03-31 knows .*--holder",
        ),
        ("3", {"date": "2025-03-31", "trigger": "change"}, "no such case; .*--trigger registration; --trigger role"),
        ("10-Q", {"period": "2024-03-31", "trigger": "effectiveness"}, "go together"),
        ("10-Q", {"period": "2024-03-31", "trigger": "change", "date": "2024-05-01"}, "the only one is effectiveness"),
        ("N-CSR", {}, "give --period, its end, or --date"),
        ("NT", {}, "the due day of the report is not given; give --date"),
    ],
)
def test_a_mistake_says_what_to_do(form: str, given: dict[str, str], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        ask(form, **given)


@pytest.mark.parametrize("day", [date.min, date.max, date(2031, 1, 1), date(1990, 1, 1)])
@pytest.mark.parametrize("form", ["10-K", "4", "SC 13G", "N-CSR", "20-F", "NT", "5"])
def test_a_day_outside_the_calendar_is_refused(form: str, day: date) -> None:
    with pytest.raises(OutOfCalendar):
        deadlines.deadlines(form, **{"period" if form in ("10-K", "N-CSR", "20-F") else "date": day})


# ---- the law as a whole


def test_the_law_has_no_gap_and_no_overlap_for_any_choice() -> None:
    for form, rows in law.table().items():
        for who in {one for row in rows for one in row.who} or {""}:
            own = [row for row in rows if not row.who or who in row.who]
            for trigger in {one for row in own for one in row.triggers} or {""}:
                check_lines(form, trigger, [row for row in own if not trigger or trigger in row.triggers])


def check_lines(form: str, trigger: str, rows: list[law.Row]) -> None:
    """On the days on which lines of one choice begin and end one of them is the law; more only where each has a case of its own."""
    for day in {date(1993, 1, 1), date(2030, 1, 1)} | {day for row in rows for day in (row.since, row.until) if day}:
        cases = [row.when for row in rows if row.in_force(day)]
        assert cases, (form, trigger, day)
        assert len(set(cases)) == len(cases), (form, trigger, day)


@given(days)
def test_the_short_answers_are_those_of_the_long_one(day: date) -> None:
    assert deadlines.form4_due(day) == deadlines.deadlines("4", date=day)[0].due
    assert deadlines.form3_due(day) == deadlines.deadlines("3", date=day, trigger="role")[0].due
    assert deadlines.form5_due(day) == deadlines.deadlines("5", date=day)[0].due
    assert deadlines.schedule13d_due(day) == deadlines.deadlines("SC 13D", date=day, trigger="crossing")[0].due
    assert deadlines.schedule13d_amendment_due(day) == deadlines.deadlines("SC 13D/A", date=day)[0].due
    for box, holder in deadlines.BOXES.items():
        assert [due for due, _ in deadlines.schedule13g_due(day, box)] == [
            one.due for one in deadlines.deadlines("SC 13G", date=day, holder=holder)
        ]


@given(days, st.sampled_from(["10-K", "10-Q", "20-F", "11-K", "N-CEN", "N-CSR", "N-SAR", "10-KSB", "10-QSB"]))
def test_notice_and_extension_follow_from_the_due_day(period: date, form: str) -> None:
    for one in periodic_due(form, period):
        assert one.due is not None
        assert one.nt_due == deadlines.nt_due(one.due)
        assert one.extended == calendar.add_days(one.due, 5 if "Q" in form else 15)
        assert period < one.due < one.nt_due <= one.extended  # together where EDGAR was closed after the due day: 2001-12-26
        assert all(calendar.is_business_day(day) for day in (one.due, one.nt_due, one.extended))


def test_a_filer_that_makes_no_difference_is_passed_over_for_rules() -> None:
    assert [one.due for one in periodic_due("20-F", date(2023, 12, 31), LARGE)] == [date(2024, 4, 30)]
    assert [one.due for one in periodic_due("10-Q", date(2024, 3, 31), LARGE)] == [date(2024, 5, 10)]
    assert periodic_due("10-D", date(2024, 3, 31)) == ()
    assert periodic_due("15D2", date(2024, 3, 31)) == ()
    with pytest.raises(UsageError, match="8-K: no form with a deadline"):
        periodic_due("8-K", date(2024, 3, 31))


@pytest.mark.parametrize("form", law.table())
def test_the_extension_is_five_days_for_quarters_and_distributions_fifteen_for_the_rest(form: str) -> None:
    given = 5 if form in ("10-Q", "10-QSB", "10-D") else None if form[0] in "345S" else 15
    assert {row.more for row in law.table()[form]} == {given}


def test_forms_4_filed_late_in_a_quarter_are_as_many_as_counted(shared: Path) -> None:
    late: Counter[int] = Counter()
    with (shared / "corpus/datasets/2024q3_SUBMISSION.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    forms = [row for row in rows if row["DOCUMENT_TYPE"] == "4"]
    for row in forms:
        filed, period = (datetime.strptime(row[name], "%d-%b-%Y").date() for name in ("FILING_DATE", "PERIOD_OF_REPORT"))
        due = deadlines.form4_due(period)
        if filed > due:
            late[1 if filed == calendar.add_business_days(due, 1) else 2] += 1
    assert (len(rows), len(forms)) == (36075, 32530)
    assert late == {1: 461, 2: 1451}  # 1,912; an upper bound, as rows of the data set may be of a later day
