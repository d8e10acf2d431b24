from typing import Any

import pytest

from checking import insider, judged, option, outcome, printed, row

G, W, F = ("5", "G", "0"), ("5", "W", "0"), ("4", "F", "0")
NOTE = {"footnotes": {"F1": "The value on the day of the gift."}}
CASES: list[tuple[dict[str, Any], str]] = [
    ({"coding": G, "price_per_share": "364.12"}, "breaks"),
    ({"coding": W, "price_per_share": "67.85"}, "breaks"),
    ({"coding": G, "price_per_share": ("364.12", "F1")}, "cannot tell"),
    ({"coding": G, "price_per_share": "0"}, "holds"),
    ({"coding": G, "price_per_share": None}, "holds"),
    ({"coding": F, "price_per_share": "0"}, "breaks"),
    ({"coding": F, "price_per_share": None}, "breaks"),
    ({"coding": F, "price_per_share": ("0", "F1")}, "cannot tell"),
    ({"coding": F, "price_per_share": ("", "F1")}, "holds"),
    ({"coding": F, "price_per_share": ("18.20", "F1")}, "holds"),
    ({"coding": F, "price_per_share": "soon"}, "cannot tell"),
    ({"coding": ("4", "A", "0"), "price_per_share": "14.5"}, "does not apply"),
]


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_outcomes(changes: dict[str, Any], expected: str) -> None:
    assert outcome("IN207", insider(row(**changes), **NOTE)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("IN207", insider(row(coding=G, price_per_share="364.12"))).findings
    assert (finding.message, finding.weight, finding.expected) == ("a gift, and yet at 364.12 a share", "warning", "0")
    assert [spot.path for spot in finding.at] == ["non_derivative[0].transaction_code", "non_derivative[0].price_per_share"]


def test_a_payment_at_no_price() -> None:
    (finding,) = judged("IN207", insider(derivative=(option(coding=F, price_per_share="0"),))).findings
    assert finding.message == "shares given in payment, at 0 a share"
    (finding,) = judged("IN207", insider(row(coding=F, price_per_share=None))).findings
    assert finding.message == "shares given in payment, at no price"
    assert finding.at[1].path == "non_derivative[0].price_per_share"


def test_prints() -> None:
    assert outcome("IN207", printed("html", row(coding=G, price_per_share="364.12"))) == "breaks"
    assert outcome("IN207", printed("markdown", row(coding=F))) == "holds"
