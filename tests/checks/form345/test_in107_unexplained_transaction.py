from typing import Any

import pytest

from checking import insider, judged, option, outcome, printed, row

J = ("4", "J", "0")
NOTE = {"footnotes": {"F1": "A distribution in kind to the partners of the fund."}}
CASES: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    ({"coding": J}, {}, "breaks"),
    ({"coding": J}, NOTE, "breaks"),  # it hangs on no part of the row
    ({"coding": (*J, "F1")}, NOTE, "holds"),
    ({"coding": J, "shares": ("100", "F1")}, NOTE, "holds"),
    ({"coding": J}, {"remarks": "The shares were distributed to the partners."}, "holds"),
    ({"coding": ("4", "S", "1")}, {}, "breaks"),
    ({"coding": ("4", "S", "1"), "price_per_share": ("9", "F1")}, NOTE, "holds"),
    ({"coding": ("4", "S", "0")}, {}, "does not apply"),
]


@pytest.mark.parametrize(("changes", "more", "expected"), CASES)
def test_outcomes(changes: dict[str, Any], more: dict[str, Any], expected: str) -> None:
    assert outcome("IN107", insider(row(**changes), **more)) == expected


def test_table_ii_is_asked_too() -> None:
    (finding,) = judged("IN107", insider(derivative=(option(coding=J),))).findings
    assert finding.message == 'code J is "other", and no footnote says what was done'
    assert ([spot.path for spot in finding.at], finding.weight) == (["derivative[0].transaction_code"], "error")


def test_a_swap_is_a_warning() -> None:
    (finding,) = judged("IN107", insider(row(coding=("4", "S", "1")))).findings
    assert finding.message == "an equity swap, and no footnote describes it"
    assert ([spot.path for spot in finding.at], finding.weight) == (["non_derivative[0].equity_swap_involved"], "warning")


@pytest.mark.parametrize("rendering", ["html", "markdown"])
def test_prints(rendering: str) -> None:
    assert outcome("IN107", printed(rendering, row(coding=J))) == "breaks"
    assert outcome("IN107", printed(rendering, row(coding=(*J, "F1")), **NOTE)) == "holds"


def test_a_page_that_somebody_made_otherwise_cannot_tell() -> None:
    assert outcome("IN107", printed("html", row(coding=J)).replace(b"FormData", b"told")) == "cannot tell"
