from datetime import date as Day
from typing import Any

import pytest

import tieout
from checking import notice, sent
from tieout.checks.case import Case, Settings
from tieout.checks.notices import DATE, day_of, dues, established, extended, of_type, period, portion, promises, report

PROMISES = [
    ("The Company expects to file the Form 10-Q on or before May 20, 2024.", [Day(2024, 5, 20)]),
    ("The Form 10-Q will be filed no later than by Tuesday, May 21, 2024.", [Day(2024, 5, 21)]),
    ("We intend to file the Form 10-Q for the quarter ended March 31, 2024 by May 20, 2024.", [Day(2024, 5, 20)]),
    ("The Company will not be able to file the Form 10-Q by May 15, 2024.", []),
    ("The Company does not expect to file it by May 15, 2024.", []),
    ("The Company filed a Form 8-K on May 2, 2024.", []),
    ("The Company expects to file the Form 10-Q by February 31, 2024.", []),
]


def case(data: bytes, **settings: Any) -> Case[Any]:
    return Case(tieout.read(data, name="notice"), Settings(**settings))


@pytest.mark.parametrize(("text", "expected"), PROMISES)
def test_promised_days(text: str, expected: list[Day]) -> None:
    assert [one.day for one in case(notice(reasons=text)).once(promises)] == expected


def test_a_day_in_letters() -> None:
    found = DATE.search("filed on Sept. 3, 2024")
    assert found is not None and day_of(found) == Day(2024, 9, 3)


def test_the_late_report_is_that_of_the_box_or_of_the_form_type() -> None:
    assert report(case(notice())) == "10-Q"
    assert report(case(notice(k="X"))) is None
    assert report(case(sent(notice(k="X")))) == "10-Q"
    assert report(case(sent(notice(k="X", q=" ")))) == "10-Q"  # the header decides
    assert of_type(case(sent(notice(), form_type="NT-NCSR"))) == "N-CSR"


def test_due_days_hang_on_the_status() -> None:
    assert [one.nt_due for one in dues(case(sent(notice())))] == [Day(2024, 5, 13), Day(2024, 5, 16)]
    assert [one.nt_due for one in dues(case(sent(notice()), filer="non-accelerated"))] == [Day(2024, 5, 16)]
    assert extended(case(sent(notice()))) == Day(2024, 5, 20)
    assert dues(case(notice(period="last spring"))) == ()


def test_the_headers_period_comes_first() -> None:
    found = period(case(sent(notice(period="March 30, 2024"))))
    assert found is not None and found.value == Day(2024, 3, 31)


def test_what_shows_that_a_registrant_reported_before() -> None:
    assert not established(case(notice()))
    assert established(case(sent(notice())))  # its former name is of 1999
    assert established(case(notice(), filer="accelerated"))
    assert established(case(notice(reasons="Since the Form 10-K was late, the Form 10-Q is late.")))


def test_a_portion_of_a_report() -> None:
    assert portion(case(notice(reasons="The Part III information was to come with the proxy statement.")))
    assert not portion(case(notice(reasons="The reasons of Part III could not be eliminated.")))
