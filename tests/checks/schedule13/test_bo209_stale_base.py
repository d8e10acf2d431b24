import pytest

from checking import judged, outcome, stake

CASES = [  # shares outstanding, their day; the event is of 2024-05-20
    (("10,000,000", "2024-05-01"), "holds"),
    (("10,000,000", "2023-11-02"), "holds"),  # 200 days
    (("10,000,000", "2023-11-01"), "breaks"),
    (("10,000,000", "2022-05-01"), "breaks"),
    (("10,000,000", "2024-05-24"), "holds"),  # behind the event, before the filing
]


@pytest.mark.parametrize(("outstanding", "expected"), CASES)
def test_outcomes(outstanding: tuple[str, str], expected: str) -> None:
    assert outcome("BO209", stake(outstanding=outstanding)) == expected


def test_without_a_base_nothing_is_stale() -> None:
    items = {"4": ("Purpose of Transaction.", "Investment.")}
    assert outcome("BO209", stake(items=items)) == "does not apply"


def test_a_base_without_its_day_cannot_be_judged() -> None:
    data = stake().replace(b"outstanding as of May 1, 2024", b"outstanding")
    assert outcome("BO209", data) == "cannot tell"


def test_a_year_is_a_note_and_more_than_any_report_a_warning() -> None:
    (note,) = judged("BO209", stake(outstanding=("10,000,000", "2023-05-01"))).findings
    (warning,) = judged("BO209", stake(outstanding=("10,000,000", "2022-05-02"))).findings
    assert (note.weight, warning.weight) == ("note", "warning")
    assert warning.message == "the shares outstanding are of Monday 2022-05-02, 749 days before the event of Monday 2024-05-20"
    assert [spot.path for spot in warning.at] == ["shares_outstanding.as_of", "shares_outstanding.shares", "event_date"]
