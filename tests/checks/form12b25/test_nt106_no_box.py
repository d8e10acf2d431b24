import pytest

from checking import exchanged, judged, notice, outcome, sent

TRANSITION = "[ ] Transition Report on Form 10-Q"
CASES = [
    (notice(), "holds"),
    (notice(q=" "), "breaks"),
    (exchanged(notice(q=" "), (TRANSITION, TRANSITION.replace("[ ]", "[X]"))), "holds"),
    (sent(notice(q=" ")), "breaks"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT106", data) == expected


def test_without_glyphs_it_does_not_apply() -> None:
    data = notice(q=" ").replace(b"[ ] Form", b"Form").replace(b"[ ] Transition", b"Transition")
    assert outcome("NT106", data) in ("does not apply", "cannot tell")


def test_with_a_header_it_is_a_warning_that_says_which() -> None:
    (finding,) = judged("NT106", CASES[3][0]).findings
    assert (finding.weight, finding.expected) == ("warning", "Form 10-Q")
    assert finding.message == "none of the 8 boxes for the late report is marked"
    (bare,) = judged("NT106", CASES[1][0]).findings
    assert (bare.weight, bare.expected) == ("error", None)
