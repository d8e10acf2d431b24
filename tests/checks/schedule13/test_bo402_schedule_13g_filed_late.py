import pytest

from checking import filed_stake, judged, outcome, stake


def late(event: str, filed: str, box: str, **changes: str) -> bytes:
    return filed_stake(stake(schedule="13G", rule=f"13d-1({box})", event_date=event, signed=filed, **changes), "SC 13G", filed)


CASES = [  # event, filed, box, outcome
    ("2025-11-19", "2025-11-26", "c", "holds"),
    ("2025-11-19", "2025-11-28", "c", "breaks"),
    ("2025-12-31", "2026-02-17", "b", "holds"),  # a Saturday and a holiday
    ("2025-12-31", "2026-02-18", "d", "breaks"),
    ("2025-11-19", "2026-01-05", "b", "holds"),
    ("2012-12-31", "2013-02-14", "d", "holds"),
    ("2012-07-02", "2013-02-14", "b", "holds"),  # the end of the year, then
    ("2012-12-31", "2013-02-15", "b", "breaks"),
    ("2012-12-31", "2014-02-10", "b", "cannot tell"),  # the year is mistyped: BO407
    ("2025-12-31", "2026-02-17", "x", "holds"),  # no box: the last day of any
]


@pytest.mark.parametrize(("event", "filed", "box", "expected"), CASES)
def test_outcomes(event: str, filed: str, box: str, expected: str) -> None:
    assert outcome("BO402", late(event, filed, box)) == expected


def test_amendments_are_another_rules() -> None:
    assert outcome("BO402", late("2025-11-19", "2026-01-28", "c", amendment_number="1")) == "does not apply"


def test_the_message_says_under_which_case() -> None:
    (found,) = judged("BO402", late("2012-12-31", "2013-03-01", "d")).findings
    assert found.message == (
        "event of Monday 2012-12-31 (exempt holder, above five percent when the year ended), due Thursday 2013-02-14, filed "
        "Friday 2013-03-01: 10 business days late"
    )
    assert (found.weight, found.expected) == ("error", "filed by Thursday 2013-02-14")
    assert [spot.path for spot in found.at] == ["event_date", "rule_designations[0]", "header.filed"]


def test_another_box_may_have_been_meant() -> None:
    (found,) = judged("BO402", late("2025-11-19", "2025-11-28", "c")).findings
    assert found.weight == "warning" and "in time for another box" in found.message
    (found,) = judged("BO402", late("2025-11-19", "2026-03-02", "c")).findings
    assert found.weight == "error"


def test_a_bare_document_is_late_by_its_signature_alone() -> None:
    data = stake(schedule="13G", rule="13d-1(d)", event_date="2025-12-31", signed="2026-03-24")
    (found,) = judged("BO402", data).findings
    assert found.weight == "warning"
    assert outcome("BO402", stake(schedule="13G", rule="13d-1(d)", event_date="2025-12-31", signed="2026-01-24")) == "cannot tell"
