import pytest

from checking import filed_stake, judged, outcome, stake


def late(event: str, filed: str, **changes: str) -> bytes:
    return filed_stake(stake(event_date=event, signed=filed, **changes), "SC 13D", filed)


CASES = [  # event, filed, outcome
    ("2025-01-03", "2025-01-13", "holds"),
    ("2025-01-03", "2025-01-14", "breaks"),  # 9 January does not count
    ("2024-02-04", "2024-02-14", "holds"),  # under the older law ten calendar days
    ("2024-02-04", "2024-02-15", "breaks"),
    ("2024-02-05", "2024-02-12", "holds"),
    ("2024-02-05", "2024-02-13", "breaks"),
    ("2023-05-20", "2024-05-22", "cannot tell"),  # the year is mistyped: BO407
    ("2023-05-20", "2024-08-22", "breaks"),
    ("1992-05-20", "2024-05-22", "cannot tell"),  # before the calendar
]


@pytest.mark.parametrize(("event", "filed", "expected"), CASES)
def test_outcomes(event: str, filed: str, expected: str) -> None:
    assert outcome("BO401", late(event, filed)) == expected


def test_amendments_and_the_other_schedule_are_another_rules() -> None:
    assert outcome("BO401", late("2025-01-03", "2025-03-03", amendment_number="1")) == "does not apply"
    assert outcome("BO401", late("2025-01-03", "2025-03-03", schedule="13G")) == "does not apply"


def test_the_message_counts_the_days() -> None:
    (found,) = judged("BO401", late("2025-01-03", "2025-01-15")).findings
    assert found.message == ("event of Friday 2025-01-03, due Monday 2025-01-13, filed Wednesday 2025-01-15: 2 business days late")
    assert (found.weight, found.expected) == ("error", "filed by Monday 2025-01-13")
    assert [spot.path for spot in found.at] == ["event_date", "header.filed"]
    assert "Thursday 2025-01-09: not counted (day of mourning" in "\n".join(found.arithmetic)


def test_an_event_on_a_sunday_counted_as_mondays_is_a_warning() -> None:
    (found,) = judged("BO401", late("2024-06-02", "2024-06-10")).findings
    assert found.weight == "warning" and "in time if the count begins on Monday 2024-06-03" in found.message


def test_a_bare_document_is_late_by_its_signature_alone() -> None:
    assert outcome("BO401", stake(event_date="2024-05-20", signed="2024-05-24")) == "cannot tell"
    (found,) = judged("BO401", stake(event_date="2024-05-20", signed="2024-06-24")).findings
    assert found.weight == "warning" and "signed Monday 2024-06-24" in found.message
