import pytest

from checking import judged, outcome, stake

CASES = [
    ("109215103", "holds"),
    ("10921 510 3", "holds"),
    ("109215104", "breaks"),
    ("G10921510", "breaks"),  # a number of another country (CINS) follows the same rule
    ("None", "does not apply"),
    ("10921510", "cannot tell"),
]


@pytest.mark.parametrize(("cusip", "expected"), CASES)
def test_outcomes(cusip: str, expected: str) -> None:
    assert outcome("BO206", stake(cusip=cusip)) == expected


def test_message() -> None:
    (finding,) = judged("BO206", stake(cusip="109215104")).findings
    assert finding.message == "109215104 ends in 4, but the check digit of 10921510 is 3"
    assert finding.expected == "109215103"
    assert finding.at[0].path == "cusips[0]"
