import pytest

from checking import explained, judged, outcome

QUARTERS = "for the three months ended March 31, 2024 from {} for the three months ended March 31, 2023."
CASES = [
    (f"Revenue increased to $36 million {QUARTERS.format('$29 million')}", "holds"),
    (f"Revenue increased to $29 million {QUARTERS.format('$36 million')}", "breaks"),
    (f"Revenue decreased to $36 million {QUARTERS.format('$29 million')}", "breaks"),
    (f"Revenue increased to $29 million {QUARTERS.format('$29 million')}", "holds"),  # rounding may hide it
    ("Revenue increased by $29 million.", "does not apply"),
    (f"Net loss increased to $(36) million {QUARTERS.format('$(29) million')}", "holds"),  # brackets: a loss grows downward
    (f"Net loss narrowed to $(36) million {QUARTERS.format('$(29) million')}", "breaks"),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_outcomes(sentence: str, expected: str) -> None:
    assert outcome("NT204", explained(sentence)) == expected


def test_message_and_weight() -> None:
    (finding,) = judged("NT204", explained(CASES[1][0])).findings
    assert finding.message == "revenue is said to increase, but goes from $36 million to $29 million"
    assert (finding.weight, finding.expected) == ("error", "decrease")
    (loss,) = judged("NT204", explained(f"Net loss increased to $29 million {QUARTERS.format('$36 million')}")).findings
    assert loss.weight == "note"
