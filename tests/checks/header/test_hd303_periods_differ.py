import pytest

from checking import headed_notice, headed_stake, insider, judged, outcome, row, submission

FORM4 = submission(insider(row()))
CASES = [
    (FORM4, "holds"),
    (submission(insider(row()), period="20240521"), "breaks"),
    (submission(insider(row()), period=""), "cannot tell"),
    (submission(insider(row(), period_of_report="")), "cannot tell"),
    (headed_notice(), "holds"),
    (headed_notice(("20080331", "20080330")), "breaks"),
    (headed_notice(("March 31, 2008", "")), "cannot tell"),
    (headed_notice(("CONFORMED PERIOD OF REPORT:\t20080331\n", "")), "does not apply"),
    (headed_stake(), "does not apply"),
    (insider(row()), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("HD303", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("HD303", submission(insider(row()), period="20240521")).findings
    assert finding.message == "the header's period is 20240521, the form's 2024-05-22"
    assert [spot.path for spot in finding.at] == ["header.period", "period_of_report"]
    assert (finding.expected, finding.weight) == ("2024-05-22", "error")


@pytest.mark.parametrize(
    ("period", "weight"), [("20080330", "warning"), ("20080515", "warning"), ("20080516", "error"), ("20070331", "error")]
)
def test_a_notice_may_be_some_days_off(period: str, weight: str) -> None:
    (finding,) = judged("HD303", headed_notice(("20080331", period))).findings
    assert finding.weight == weight
