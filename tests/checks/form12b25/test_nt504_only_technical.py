import pytest

from checking import judged, notice, outcome

CASES = [
    ("The Form 10-Q was not filed timely due to a technical transmission error at the time of filing.", "breaks"),
    ("It was late due to technical difficulties of our filing agent.", "breaks"),
    ("It was late due to technical difficulties, and because the audit of a subsidiary took longer.", "holds"),
    ("The castings are being counted.", "holds"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outcomes(text: str, expected: str) -> None:
    assert outcome("NT504", notice(reasons=text)) == expected


def test_message() -> None:
    (finding,) = judged("NT504", notice(reasons=CASES[0][0])).findings
    assert finding.message == "the only reason is one of electronic filing ('technical transmission error')"
    assert (finding.weight, finding.at[0].raw) == ("warning", "technical transmission error")


def test_a_notice_without_reasons_is_no_case() -> None:
    assert outcome("NT504", notice(reasons="")) == "does not apply"
