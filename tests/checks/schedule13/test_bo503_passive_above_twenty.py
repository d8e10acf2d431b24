import pytest

from checking import holder, judged, outcome, stake

SHARES = ("2,220,000", "0", "2,220,000", "0", "2,220,000")


def passive(percent: str, rule: str = "13d-1(c)") -> bytes:
    """A 13G of one holder with this percent."""
    return stake(holder("HOLLIN CAPITAL LP", *SHARES, percent=percent), schedule="13G", rule=rule)


CASES = [
    (passive("22.2"), "breaks"),
    (passive("20.1"), "breaks"),
    (passive("20.0"), "breaks"),  # twenty percent is one too many; rounded, it may be 20.04
    (passive("19.9"), "holds"),
    (passive("<1"), "holds"),
    (passive("22.2", rule="13d-1(b)"), "does not apply"),
    (stake(holder(percent="22.2")), "does not apply"),  # a 13D
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO503", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO503", passive("22.2")).findings
    assert finding.message == "HOLLIN CAPITAL LP holds 22.2% under Rule 13d-1(c), which is for holders below 20 %"
    assert [spot.path for spot in finding.at] == ["reporting_persons[0].percent_of_class", "rule_designations[0]"]
    assert finding.weight == "warning"
