from typing import Any

import pytest

from checking import insider, judged, option, outcome, printed, row

P, S = ("4", "P", "0"), ("4", "S", "0")
NOTE = {"footnotes": {"F1": "Part of a private exchange."}}
CASES: list[tuple[dict[str, Any], str]] = [
    ({"price_per_share": None}, "breaks"),
    ({"price_per_share": ""}, "breaks"),
    ({"price_per_share": "0"}, "breaks"),
    ({"price_per_share": "0.00", "coding": S}, "breaks"),
    ({"price_per_share": "0.0001"}, "holds"),
    ({"price_per_share": ("", "F1")}, "holds"),
    ({"price_per_share": ("0", "F1")}, "cannot tell"),
    ({"price_per_share": "0", "coding": (*P, "F1")}, "cannot tell"),
    ({"price_per_share": "ten"}, "cannot tell"),
    ({"price_per_share": "0", "coding": ("4", "A", "0")}, "does not apply"),
]


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_outcomes(changes: dict[str, Any], expected: str) -> None:
    assert outcome("IN109", insider(row(**changes), **NOTE)) == expected


def test_table_ii_is_left_alone() -> None:
    assert outcome("IN109", insider(derivative=(option(coding=P, price_per_share="0"),))) == "does not apply"


def test_a_price_that_is_not_there_is_an_error() -> None:
    (finding,) = judged("IN109", insider(row(price_per_share=None))).findings
    assert (finding.message, finding.weight) == ("shares were bought, and no price is given", "error")
    assert [spot.path for spot in finding.at] == ["non_derivative[0].transaction_code", "non_derivative[0].price_per_share"]


def test_a_price_of_nothing_is_a_warning() -> None:
    (finding,) = judged("IN109", insider(row(price_per_share="0.00", coding=S))).findings
    assert (finding.message, finding.weight) == ("100 shares were sold for 0.00, which is no purchase or sale", "warning")


@pytest.mark.parametrize("rendering", ["html", "markdown"])
def test_prints(rendering: str) -> None:
    assert outcome("IN109", printed(rendering, row())) == "holds"
    assert outcome("IN109", printed(rendering, row(price_per_share=None))) == "breaks"
