import pytest

from checking import explained, judged, notice, outcome

QUARTERS = "for the three months ended March 31, 2024, compared to {} for the three months ended March 31, 2023"
CASES = [
    (f"Operating expenses were $20 million {QUARTERS.format('$32 million')}, a decrease of $12 million.", "holds"),
    (f"Operating expenses were $13 million {QUARTERS.format('$22 million')}, a decrease of $12 million.", "breaks"),
    # 1.6 billion may be as little as 1.55
    (f"Revenue was $1.6 billion {QUARTERS.format('$33.9 million')}, an increase of $1.5 billion.", "holds"),
    (f"Revenue was $1.60 billion {QUARTERS.format('$33.9 million')}, an increase of $1.5 billion.", "breaks"),
    (f"Revenue was $32 million {QUARTERS.format('$20 million')}, an increase of up to $13 million.", "does not apply"),
    (f"Revenue was $32 million {QUARTERS.format('$20 million')}.", "does not apply"),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_outcomes(sentence: str, expected: str) -> None:
    assert outcome("NT201", explained(sentence)) == expected


def test_a_notice_without_figures_is_no_case() -> None:
    assert outcome("NT201", notice()) == "does not apply"


def test_message_places_and_arithmetic() -> None:
    (finding,) = judged("NT201", explained(CASES[1][0])).findings
    assert finding.message == "$22 million less $13 million is $9 million, but the decrease is printed as $12 million"
    assert [spot.raw for spot in finding.at] == ["$12 million", "$22 million", "$13 million"]
    assert finding.expected == "$9 million"
    assert finding.arithmetic == (
        "$22 million less $13 million can be 8,000,000 to 10,000,000",
        "printed $12 million, which stands for 11,500,000 to 12,500,000",
    )
