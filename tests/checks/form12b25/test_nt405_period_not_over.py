import pytest

from checking import judged, notice, outcome, sent

CASES = [
    (sent(notice()), "holds"),
    (notice(), "holds"),
    (sent(notice(period="March 31, 2025")), "breaks"),
    (sent(notice(period="May 16, 2024")), "breaks"),
    (notice(period="May 31, 2024"), "breaks"),
    (notice(period="spring"), "cannot tell"),
    (notice(date="soon"), "cannot tell"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT405", data) == expected


def test_messages() -> None:
    (filed,), (signed,) = (judged("NT405", CASES[at][0]).findings for at in (2, 4))
    assert filed.message == "the period ends on Monday 2025-03-31, and the notice was filed on Thursday 2024-05-16"
    assert signed.message == "the period ends on Friday 2024-05-31, and the notice was signed on Thursday 2024-05-16"
