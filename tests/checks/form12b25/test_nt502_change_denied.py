import pytest

from checking import explained, judged, notice, outcome

SALES = "Net sales were ${} million for the three months ended March 31, 2024,"
SALES += " compared to ${} million for the three months ended March 31, 2023."
CASES = [
    (SALES.format("36", "20"), "breaks"),
    (SALES.format("36", "35"), "holds"),
    (SALES.format("25", "20"), "holds"),  # 24.5 may have been 20.5: not surely 25 percent
    (SALES.format("12", "20"), "breaks"),
    ("Net sales increased 40% compared to the three months ended March 31, 2023.", "breaks"),
    ("Total net debt was $36 million as of March 31, 2024, compared to $20 million as of March 31, 2023.", "does not apply"),
    ("The castings are being counted.", "does not apply"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outcomes(text: str, expected: str) -> None:
    assert outcome("NT502", notice(reasons=text)) == expected


def test_yes_is_no_case() -> None:
    assert outcome("NT502", explained(CASES[0][0])) == "does not apply"


def test_message_and_places() -> None:
    (finding,) = judged("NT502", notice(reasons=CASES[0][0])).findings
    told = "no significant change is anticipated, but net sales changes by at least 73 % ($36 million and $20 million)"
    assert (finding.message, finding.weight) == (told, "warning")
    assert [spot.raw for spot in finding.at] == ["[X]", "$36 million", "$20 million"]
