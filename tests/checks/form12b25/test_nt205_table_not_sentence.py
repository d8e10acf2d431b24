import pytest

from checking import explained, judged, outcome

SENTENCE = "Revenue was ${} million for the three months ended March 31, 2024,"
SENTENCE += " compared to $29.0 million for the three months ended March 31, 2023."
TABLE = """

{}
                              Three months ended March 31,
                                 2024         2023        Change
Revenue                        $ 37,012     $ 29,044      $ 7,968
Operating expenses               20,100       32,000      (11,900)
"""
TYPED = """

(in thousands, except per share data)
                            For the Three Months Ended March 31,
                                 2024         2023
                              ----------   ----------
Revenue                        $ 37,012     $ 29,044
Loss from operations            (4,410)      (1,002)
Loss per share                  $(.31)       $(.08)
"""
CASES = [
    (SENTENCE.format("37.0") + TYPED, "holds"),
    (SENTENCE.format("36.0") + TYPED, "breaks"),  # two columns of figures and none of changes
    ("The loss from operations was $4.4 million for the quarter ended March 31, 2024." + TYPED, "holds"),  # brackets: a loss
    ("The loss from operations was $5.4 million for the quarter ended March 31, 2024." + TYPED, "breaks"),
    ("The loss per share was $.31 for the three months ended March 31, 2024." + TYPED, "holds"),
    (SENTENCE.format("37.0") + TABLE.format("(in thousands)"), "holds"),
    (SENTENCE.format("36.0") + TABLE.format("(in thousands)"), "breaks"),
    (SENTENCE.format("37.0") + TABLE.format("(unaudited)"), "cannot tell"),  # in which unit is not told
    (SENTENCE.format("36.0"), "does not apply"),
    (SENTENCE.replace("Revenue", "Revenue from castings").format("36.0") + TABLE.format("(in thousands)"), "does not apply"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outcomes(text: str, expected: str) -> None:
    assert outcome("NT205", explained(text)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("NT205", explained(SENTENCE.format("36.0") + TABLE.format("(in thousands)"))).findings
    assert finding.message == "revenue is $36.0 million in a sentence and $ 37,012 in the table"
    assert [spot.raw for spot in finding.at] == ["$36.0 million", "$ 37,012"]
