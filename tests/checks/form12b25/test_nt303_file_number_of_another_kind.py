import pytest

from checking import exchanged, judged, notice, outcome

TITLE = "NOTIFICATION OF LATE FILING"


def numbered(number: str) -> bytes:
    return exchanged(notice(), (TITLE, f"{TITLE}\n\n                     SEC File Number: {number}"))


CASES = [
    ("001-12711", "holds"),
    ("1-12711", "holds"),
    ("333-123456", "holds"),
    ("005-43509", "breaks"),
    ("028-04567", "breaks"),
    ("001-12711; 005-43509", "holds"),
    ("811-04567", "breaks"),  # funds file no Form 10-Q
    ("pending", "does not apply"),
]


@pytest.mark.parametrize(("number", "expected"), CASES)
def test_outcomes(number: str, expected: str) -> None:
    assert outcome("NT303", numbered(number)) == expected


def test_no_number_is_no_case() -> None:
    assert outcome("NT303", notice()) == "does not apply"


def test_message() -> None:
    (finding,) = judged("NT303", numbered("005-43509")).findings
    assert finding.message == "the file number 005-43509 is one for Schedules 13D and 13G, not for periodic reports"
    assert finding.at[0].path == "file_number"
