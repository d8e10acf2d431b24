import pytest

from checking import judged, notice, outcome

CASES = [
    ("The compilation, dissemination and review of the information could not be completed without undue hardship.", "breaks"),
    ("The Company needs additional time to complete its financial statements.", "breaks"),
    ("The Company needs additional time to complete the valuation of the warrants issued in June.", "holds"),
    ("The foundry burned down, ledgers and all.", "holds"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outcomes(text: str, expected: str) -> None:
    assert outcome("NT505", notice(reasons=text)) == expected


def test_it_is_a_note() -> None:
    (finding,) = judged("NT505", notice(reasons=CASES[0][0])).findings
    assert (finding.weight, finding.message) == ("note", "the reasons are the usual words, and no cause is named")


def test_a_notice_without_reasons_is_no_case() -> None:
    assert outcome("NT505", notice(reasons="")) == "does not apply"
