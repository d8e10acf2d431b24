import pytest

from checking import exchanged, judged, notice, outcome, sent

TRANSITION = "[ ] Transition Report on Form 10-Q"
SMALL = exchanged(notice(k="X", q=" "), ("Form 10-K  [ ]", "Form 10-KSB  [ ]"))
CASES = [
    (sent(notice()), "holds"),
    (sent(notice(k="X", q=" ")), "breaks"),
    (sent(notice(k="X")), "holds"),  # both; NT501 tells of it
    (sent(notice(k="X", q=" "), form_type="NT 10-K"), "holds"),
    (sent(SMALL, form_type="NT 10-K"), "holds"),
    (sent(exchanged(notice(q=" "), (TRANSITION, TRANSITION.replace("[ ]", "[X]")))), "holds"),
    (sent(notice(q=" ")), "does not apply"),  # NT106 tells of it
    (notice(), "does not apply"),
    (sent(notice(), form_type="NT 15D2"), "does not apply"),
    (sent(notice(reasons="The Company is unable to file its Annual Report on Form 10-K in time.")), "breaks"),
    (sent(notice(reasons="The Company is unable to file its Form 10-Q, since the Form 10-K is late.")), "holds"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("NT301", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("NT301", CASES[1][0]).findings
    assert finding.message == "the box of Form 10-K is marked, but the notice was filed as NT 10-Q"
    assert [spot.path for spot in finding.at] == ["boxes[0].label", "header.form_type"]
    assert (finding.weight, finding.expected) == ("error", "Form 10-Q")


def test_a_text_of_another_report_is_a_warning() -> None:
    (finding,) = judged("NT301", CASES[9][0]).findings
    assert finding.message == "the notice is of a late Form 10-Q, but the text says that Form 10-K is late"
    assert finding.weight == "warning"
