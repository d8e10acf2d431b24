import pytest

from tieout.prose.periods import periods
from tieout.prose.tokens import tokens


def found(text: str) -> list[str]:
    cut = tokens(text)
    return [text[cut[one.at].at : cut[one.until - 1].until] for one in periods(cut)]


PRINTED = [
    "three months ended March 31, 2024",
    "three- and nine-month fiscal periods ended September 28, 2025",
    "years ended December 31, 2024 and 2023",
    "fiscal years ended December 31, 2023 and December 31, 2022",
    "fiscal years 2016 through 2025",
    "fiscal 2023",
    "fiscal year 2025",
    "2022 and 2023 fiscal years",
    "end of fiscal year 2025",
    "first quarter of fiscal 2024",
    "second and third quarters of 2024",
    "fourth quarter and fiscal year 2024",
    "quarters ended March 31, June 30 and September 30, 2024",
    "quarterly period ended June 30, 2024",
    "same period of 2023",
    "same quarter last year",
    "prior year period",
    "comparable period of 2023",
    "13 weeks ended May 4, 2024",
    "period from January 1, 2024 through March 31, 2024",
    "first six months of 2024",
    "May 3, 2025",
    "5th of May 2025",
    "3 March 2024",
    "3/31/2024",
    "Dec. 31, 2024",
    "November 2023",
    "Q1 2024",
    "Q1 FY24",
    "FY2023",
    "a year ago",
    "year-end 2024",
    "quarter then ended",
    "fiscal 2022 third quarter",
    "comparable 2023 period",
    "2024's second quarter",
    "same quarter a year ago",
    "same period one year earlier",
    "same time period in 2023",
    "year-to-date period",
    "prior year end",
    "quarter and six months ended June 30, 2024",
    "three (3) months ended June 30, 2024",
    "period from March 2, 2020 (inception) through December 31, 2020",
    "inception (March 2, 2020) through December 31, 2020",
    "period from inception (March 2, 2020) through December 31, 2020",
    "period since inception (June 1, 2018)",
    "last year's third quarter",
    "prior year third quarter",
    "Q4-FY26",
    "date of inception to June 30, 2009",
    "year ago quarter",
    "year earlier period",
    "like, year-ago period",
    "fiscal 2024, fiscal 2023 and fiscal 2022",
    "fiscal 2024, fiscal 2023, and fiscal 2022",
]


@pytest.mark.parametrize("text", PRINTED)
def test_a_period_is_found_whole(text: str) -> None:
    assert found(f"Sales for the {text}, were up") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "within fifteen calendar days and twelve months",
        "the five-day extension period",
        "the Company may march on",
        "under ASC 2024-01 and Rule 2023",
        "in the third place",
        "three years of work",
        "its products since inception and the date of the merger",
        "a time period set by law",
        "the decision earlier in the year to close",
        "a Q4 of sorts",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert found(text) == []


def test_a_quarter_by_its_number_needs_a_word_of_time_before_it() -> None:
    assert found("the margin for Q4 was 9% in Q3, Q2 being the quarter of Q1") == ["Q4", "Q3"]


def test_a_list_of_fiscal_years_ends_with_and() -> None:
    assert found("in fiscal 2024, fiscal 2023 was better") == ["fiscal 2024", "fiscal 2023"]


def test_a_bare_year_needs_a_word_of_time_before_it() -> None:
    assert found("sales in 2024 and from 2022 to 2023") == ["2024", "2022 to 2023"]
    assert found("Suite 2024") == []


def test_a_period_points_or_not() -> None:
    assert [(one.points, one.day) for one in periods(tokens("in the prior year, on May 3, 2025, for fiscal 2024"))] == [
        (True, False),
        (False, True),
        (False, False),
    ]
