import pytest

from checking import judged, notice, outcome

CASES = [
    ("The Company will restate its previously issued financial statements.", "breaks"),
    ("Those statements should no longer be relied upon.", "breaks"),
    ("Management identified certain immaterial errors in the prior year.", "breaks"),
    ("The Company amended its Amended and Restated Credit Agreement.", "holds"),
    ("No restatement of prior periods is expected.", "holds"),
    ("The castings are being counted.", "holds"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outcomes(text: str, expected: str) -> None:
    assert outcome("NT503", notice(reasons=text)) == expected


def test_it_is_a_note_at_the_words() -> None:
    (finding,) = judged("NT503", notice(reasons=CASES[0][0])).findings
    assert (finding.weight, finding.at[0].raw) == ("note", "restate")


def test_a_notice_without_text_is_no_case() -> None:
    assert outcome("NT503", notice(reasons="")) == "does not apply"
