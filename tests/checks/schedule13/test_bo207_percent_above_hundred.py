import pytest

from checking import holder, judged, outcome, stake

CASES = [
    ("146.9", "breaks"),
    ("100", "holds"),
    ("100.0", "holds"),
    ("100.1", "breaks"),
    ("<1", "does not apply"),
    ("", "cannot tell"),
]


@pytest.mark.parametrize(("percent", "expected"), CASES)
def test_outcomes(percent: str, expected: str) -> None:
    assert outcome("BO207", stake(holder(percent=percent))) == expected


def test_message() -> None:
    (finding,) = judged("BO207", stake(holder(percent="146.9"))).findings
    assert finding.message == "146.9% of a class cannot be held"
    assert finding.at[0].path == "reporting_persons[0].percent_of_class"
