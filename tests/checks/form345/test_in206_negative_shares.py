import pytest

from checking import insider, judged, outcome, row

CASES = [
    ({"shares": "-500"}, "breaks"),
    ({"shares_owned_following": "-1"}, "breaks"),
    ({"shares": "500"}, "holds"),
    ({"shares_owned_following": "0"}, "holds"),
]


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_outcomes(changes: dict[str, str], expected: str) -> None:
    assert outcome("IN206", insider(row(**changes))) == expected


def test_message_and_place() -> None:
    (finding,) = judged("IN206", insider(row(shares="-500"))).findings
    assert finding.message == "-500 is below zero"
    assert [spot.path for spot in finding.at] == ["non_derivative[0].shares"]
    assert finding.expected == "500"
