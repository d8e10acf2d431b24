from typing import Any

import pytest

from checking import held, insider, judged, option, outcome, printed, row

NOTE = {"footnotes": {"F1": "The conversion ratio was adjusted."}}
CASES: list[tuple[dict[str, Any], str, str]] = [
    ({"shares": "0"}, "breaks", "error"),
    ({"shares": "0.00", "coding": ("4", "S", "0")}, "breaks", "error"),
    ({"shares": "0", "coding": ("4", "J", "0")}, "breaks", "warning"),
    ({"shares": ("0", "F1")}, "cannot tell", ""),
    ({"shares": "0.5"}, "holds", ""),
    ({"shares": None}, "does not apply", ""),
]


@pytest.mark.parametrize(("changes", "expected", "weight"), CASES)
def test_outcomes(changes: dict[str, Any], expected: str, weight: str) -> None:
    data = insider(row(**changes), **NOTE)
    assert outcome("IN211", data) == expected
    assert [finding.weight for finding in judged("IN211", data).findings] == ([weight] if weight else [])


def test_a_holding_of_no_shares_is_no_transaction() -> None:
    assert outcome("IN211", insider(held(row(), shares_owned_following="0"))) == "does not apply"


def test_message_and_places() -> None:
    (finding,) = judged("IN211", insider(row(shares="0", coding=("4", "S", "0"), price_per_share="50.03"))).findings
    assert finding.message == "a sale of 0 shares at 50.03"
    assert [spot.path for spot in finding.at] == ["non_derivative[0].transaction_code", "non_derivative[0].shares"]
    (finding,) = judged("IN211", insider(derivative=(option(shares="0"),))).findings
    assert finding.message == "a transaction of 0 shares"


def test_prints() -> None:
    assert outcome("IN211", printed("html", row(shares="0"))) == "breaks"
    assert outcome("IN211", printed("markdown", row(), derivative=(option(),))) == "holds"
