import pytest

from checking import exchanged, insider, judged, outcome, row, submission

FORM4 = insider(row())
CASES = [
    (submission(FORM4), "holds"),
    (submission(FORM4, accession="0001999001-23-000042"), "breaks"),
    (submission(FORM4, accession="0001999001-23-000042", filed="20240102", accepted="20231229221500"), "holds"),
    (submission(FORM4, accession="0001999001-24-000042", filed="20240102", accepted="20231229221500"), "holds"),
    (submission(FORM4, accession="9999999997-05-000042", filed="19930212"), "does not apply"),
    (submission(FORM4, accession="0000000000-05-000042"), "does not apply"),
    (submission(FORM4, accession="000199900124000042"), "cannot tell"),
    (FORM4, "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("HD402", data) == expected


def without_time(filed: str) -> bytes:
    data = submission(FORM4, accession="0001999001-23-000042", filed=filed)
    return exchanged(data, ("<ACCEPTANCE-DATETIME>20240524163015\n", ""))


@pytest.mark.parametrize(("filed", "expected"), [("20240102", "holds"), ("20240109", "breaks"), ("20240201", "breaks")])
def test_without_a_time_the_first_days_of_january_hold(filed: str, expected: str) -> None:
    assert outcome("HD402", without_time(filed)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("HD402", submission(FORM4, accession="0001999001-23-000042")).findings
    assert finding.message == "the accession number 0001999001-23-000042 is of another year than the filing date 2024-05-24"
    assert [spot.path for spot in finding.at] == ["header.accession_number", "header.filed"]
    assert finding.expected == "24"
