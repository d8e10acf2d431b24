import pytest

from checking import judged, notice, outcome

UNABLE = "The Company is unable to file its Quarterly Report on Form 10-Q for the fiscal quarter ended {} in time."
CASES = [
    (notice(reasons=UNABLE.format("March 31, 2024")), "holds"),
    (notice(reasons=UNABLE.format("December 31, 2023")), "breaks"),
    (notice(reasons=UNABLE.format("March 30, 2024")), "breaks"),  # a warning
    (notice(reasons="The Form 10-K for the year ended December 31, 2023 was late."), "does not apply"),  # another form
    (notice(reasons=UNABLE.format("December 31, 2023") + " The Form 10-Q for the quarter ended March 31, 2024 follows."), "holds"),
    (notice(reasons="The Form 10-Q for the quarter ended June 30, 2023 was restated."), "does not apply"),
    (notice(period="last spring", reasons=UNABLE.format("March 31, 2024")), "cannot tell"),
    (notice(), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT302", data) == expected


def test_message_and_weights() -> None:
    (finding,) = judged("NT302", CASES[1][0]).findings
    told = "the cover has the period ended March 31, 2024, the text says that the 10-Q of December 31, 2023 is late"
    assert (finding.message, finding.weight) == (told, "error")
    assert [spot.raw for spot in finding.at] == ["March 31, 2024", "December 31, 2023"]
    (near,) = judged("NT302", CASES[2][0]).findings
    assert near.weight == "warning"
