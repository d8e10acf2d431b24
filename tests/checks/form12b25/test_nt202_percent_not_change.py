import pytest

from checking import explained, judged, outcome

QUARTERS = "for the three months ended March 31, 2024, compared to {} for the three months ended March 31, 2023"
CASES = [
    (f"Expenses were $20 million {QUARTERS.format('$32 million')}, a decrease of $12 million, or 38%.", "holds"),
    (f"Expenses were $13 million {QUARTERS.format('$22 million')}, a decrease of $12 million, or 38%.", "breaks"),
    (f"Expenses were $13 million {QUARTERS.format('$22 million')}, a decrease of 38%.", "holds"),  # 37.2 to 44.4
    (f"Expenses were $13 million {QUARTERS.format('$22 million')}, a decrease of 48%.", "breaks"),
    (
        f"Revenue was $40 million {QUARTERS.format('$30 million')}, an increase of $10 million, or 25%.",
        "holds",
    ),  # of the later value
    (f"Revenue was $40 million {QUARTERS.format('$30 million')}, an increase of $10 million.", "does not apply"),
    (f"Revenue was $40 million {QUARTERS.format('$0')}, an increase of 100%.", "does not apply"),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_outcomes(sentence: str, expected: str) -> None:
    assert outcome("NT202", explained(sentence)) == expected


def test_only_the_tie_that_breaks_is_told() -> None:
    (finding,) = judged("NT202", explained(CASES[1][0])).findings
    assert finding.message == "$12 million of $22 million is 54.5 %, printed 38%"
    assert [spot.raw for spot in finding.at] == ["38%", "$12 million", "$22 million"]
    assert finding.arithmetic[0] == "$12 million of $22 million can be 51.1111 to 58.1395"
