import pytest

from checking import judged, notice, outcome, sent

NO = {"filed": " ", "unfiled": "X"}
CASES = [
    (notice(), "does not apply"),
    (notice(**NO), "breaks"),
    (notice(**NO, missing="Form 10-K for the year ended December 31, 2023"), "holds"),
    (notice(**NO, reasons="The Form 10-K of last year is not finished either."), "holds"),
    (notice(**NO, reasons="The Form 10-Q is not finished."), "breaks"),  # the late report itself
    (notice(**NO, missing="See Part III."), "cannot tell"),
    (sent(notice(**NO), exhibit="Form 10-K for 2023"), "cannot tell"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT103", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("NT103", notice(**NO)).findings
    assert finding.message == "other reports were not filed either, but none is named"
    assert [spot.path for spot in finding.at] == ["other_reports_filed", "reports_not_filed"]


def test_both_boxes_marked_cannot_be_told() -> None:
    assert outcome("NT103", notice(filed="X", unfiled="X")) == "cannot tell"
