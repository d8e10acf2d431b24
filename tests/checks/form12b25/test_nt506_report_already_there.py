import pytest

from checking import judged, notice, outcome, sent

CASES = [
    ("The Form 10-Q was filed on May 15, 2024 at approximately 5:32 p.m.", "breaks"),
    ("The submission was received at 5:40 p.m., and the Form 10-Q has been accepted at 5:41 p.m.", "breaks"),
    ("The Company filed a Current Report on Form 8-K on March 13, 2024.", "holds"),
    ("The Form 10-K was filed on March 31, 2024 at approximately 5:32 p.m.", "holds"),  # another report
    ("The Company previously filed a Form 12b-25 for this quarter.", "breaks"),
    ("The castings are being counted.", "holds"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outcomes(text: str, expected: str) -> None:
    assert outcome("NT506", notice(reasons=text)) == expected


def test_an_amendment_is_no_second_notice() -> None:
    assert outcome("NT506", sent(notice(reasons=CASES[4][0]), form_type="NT 10-Q/A")) == "holds"


def test_messages() -> None:
    found = [judged("NT506", notice(reasons=CASES[at][0])).findings[0] for at in (0, 4)]
    assert [one.message for one in found] == [
        "the text says that the report was filed already",
        "the text speaks of an earlier notice for this report; a second gives no time",
    ]
    assert {one.weight for one in found} == {"note"}


def test_a_notice_without_text_is_no_case() -> None:
    assert outcome("NT506", notice(reasons="")) == "does not apply"
