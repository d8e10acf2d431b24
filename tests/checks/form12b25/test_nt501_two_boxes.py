import pytest

from checking import exchanged, judged, notice, outcome

TRANSITION = "[ ] Transition Report on Form 10-Q"
CASES = [
    (notice(), "holds"),
    (notice(k="X"), "breaks"),
    (exchanged(notice(), (TRANSITION, TRANSITION.replace("[ ]", "[X]"))), "holds"),
    (notice(q=" "), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT501", data) == expected


def test_message() -> None:
    (finding,) = judged("NT501", notice(k="X")).findings
    assert finding.message == "the boxes of Form 10-K and Form 10-Q are both marked"
    assert [spot.path for spot in finding.at] == ["boxes[0].label", "boxes[3].label"]
