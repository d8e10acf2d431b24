import pytest

from checking import exchanged, insider, judged, outcome, row, submission

FORM4 = insider(row())
CASES = [
    ("20240524", "holds"),
    ("20240525", "breaks"),  # a Saturday
    ("20240527", "breaks"),  # Memorial Day
    ("20250109", "breaks"),  # closed by executive order
    ("20241014", "breaks"),  # Columbus Day: exchanges were open, EDGAR was not
    ("20240329", "holds"),  # Good Friday: the other way round
    ("20070102", "cannot tell"),
    ("20350102", "cannot tell"),
    ("today", "cannot tell"),
]


@pytest.mark.parametrize(("filed", "expected"), CASES)
def test_outcomes(filed: str, expected: str) -> None:
    assert outcome("HD404", submission(FORM4, filed=filed)) == expected


def test_what_has_no_filing_date_is_no_case() -> None:
    assert outcome("HD404", FORM4) == "does not apply"
    assert outcome("HD404", exchanged(submission(FORM4), ("FILED AS OF DATE:\t\t20240524\n", ""))) == "does not apply"
    assert outcome("HD404", submission(FORM4, accession="9999999995-24-000001", filed="20240525")) == "does not apply"


def test_message_and_place() -> None:
    (finding,) = judged("HD404", submission(FORM4, filed="20240527")).findings
    assert finding.message == "filed as of 2024-05-27, when EDGAR was closed (Memorial Day)"
    assert [spot.path for spot in finding.at] == ["header.filed"]
    assert finding.expected == "2024-05-28 or another business day"
