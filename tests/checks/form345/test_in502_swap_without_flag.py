from typing import Any

import pytest

from checking import insider, judged, option, outcome, printed

TITLE = "Cash-settled equity swap"
CASES: list[tuple[str, tuple[str, ...], dict[str, str], str]] = [
    (TITLE, ("4", "S", "0"), {}, "breaks"),
    ("Total Return Swap", ("4", "J", "0"), {}, "breaks"),
    ("Forward contract", ("4", "P", "0", "F1"), {"F1": "The contract is a cash-settled total return swap."}, "breaks"),
    (TITLE, ("4", "S", "1"), {}, "holds"),
    ("Forward contract", ("4", "P", "0"), {"F1": "The contract is a cash-settled total return swap."}, "holds"),
    ("Forward contract", ("4", "P", "0", "F1"), {"F1": "This is no equity swap."}, "holds"),
    ("Cash-settled restricted stock units", ("4", "J", "0"), {}, "holds"),
    (TITLE, ("4", "A", "0"), {}, "does not apply"),
]


@pytest.mark.parametrize(("title", "coding", "footnotes", "expected"), CASES)
def test_outcomes(title: str, coding: tuple[str, ...], footnotes: dict[str, str], expected: str) -> None:
    rows: Any = (option(security_title=title, coding=coding),)
    assert outcome("IN502", insider(derivative=rows, footnotes=footnotes)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("IN502", insider(derivative=(option(security_title=TITLE, coding=("4", "S", "0")),))).findings
    assert (finding.message, finding.weight) == ("the title tells of a swap, and the code is S without a K", "note")
    assert [spot.path for spot in finding.at] == ["derivative[0].security_title", "derivative[0].transaction_code"]
    assert finding.expected == "SK"


def test_prints_show_the_mark_as_a_k() -> None:
    page = printed("html", derivative=(option(security_title=TITLE, coding=("4", "S", "0")),))
    assert outcome("IN502", page) == "breaks"
    assert outcome("IN502", page.replace(b">S<", b">SK<")) == "holds"
