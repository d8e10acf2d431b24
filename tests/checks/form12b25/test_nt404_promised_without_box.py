import pytest

from checking import judged, notice, outcome

PROMISE = "The Company expects to file its Form 10-Q within the five-day extension period provided by Rule 12b-25."
CASES = [
    (notice(reasons=PROMISE), "holds"),
    (notice(reasons=PROMISE, relief=" "), "breaks"),
    (notice(relief=" "), "does not apply"),  # nothing is promised
    (notice(reasons=PROMISE.replace("expects", "does not expect"), relief=" "), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT404", data) == expected


def test_a_box_that_cannot_be_read_is_not_told() -> None:
    assert outcome("NT404", notice(reasons=PROMISE).replace(b"[X]  (a)", b"     (a)")) == "cannot tell"


def test_message_and_places() -> None:
    (finding,) = judged("NT404", CASES[1][0]).findings
    assert finding.message == "the text promises the report within the extension, but the box of Part II is not marked"
    assert [spot.path for spot in finding.at] == ["relief_requested", "extension_promised"]
