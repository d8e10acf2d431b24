import pytest

from checking import headed_notice, insider, judged, outcome, row, submission

HEADERS, FORMS = "SEC FILE NUMBER:\t000-90011", "SEC File Number: 000-90011"
CASES = [
    (headed_notice(), "holds"),
    (headed_notice((FORMS, "SEC File Number: 0-90011")), "holds"),
    (headed_notice((HEADERS, "SEC FILE NUMBER:\t001-90011"), (FORMS, "SEC File Number: 1-90011")), "holds"),
    (headed_notice((FORMS, "SEC File Number: 000-90101")), "breaks"),
    (headed_notice((FORMS, "SEC File Number: 001-90011")), "breaks"),
    (headed_notice((FORMS, "SEC File Number: ")), "cannot tell"),
    (headed_notice((HEADERS, "SEC FILE NUMBER:\t")), "does not apply"),
    (submission(insider(row())), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("HD306", data) == expected


def test_any_number_of_the_co_registrants_will_do() -> None:
    second = "\n\tFILING VALUES:\n\t\tSEC FILE NUMBER:\t333-90012\n</SEC-HEADER>"
    both = headed_notice(("</SEC-HEADER>", f"\nFILER:\n{second}"), (FORMS, "SEC File Number: 333-90012"))
    assert outcome("HD306", both) == "holds"


def test_message_and_places() -> None:
    (finding,) = judged("HD306", headed_notice((FORMS, "SEC File Number: 000-90101"))).findings
    assert finding.message == "the file number is 000-90011 in the header and 000-90101 in the form"
    assert [spot.path for spot in finding.at] == ["file_number", "header.parties[0].file_number"]
    assert (finding.expected, finding.weight) == ("000-90011", "warning")
