from typing import Any

import pytest

from checking import insider, judged, option, outcome, row

NOTE = {"shares": None, "underlying_security_shares": None, "security_title": "Convertible Note"}
CASES = [
    ([row(shares="400", price_per_share="5800"), row(price_per_share="14.55")], [], "breaks"),
    ([row(shares="400", price_per_share="14.5"), row(price_per_share="14.55")], [], "holds"),
    ([row(shares="400", price_per_share="5800"), row(price_per_share="5799")], [], "holds"),
    ([row(shares="400", price_per_share="5800")], [], "holds"),  # nothing to compare it with
    ([row(shares="400", price_per_share="5800"), row(price_per_share="700")], [], "holds"),
    ([row(shares="400", price_per_share=("5800", "F1")), row(price_per_share="14.55")], [], "cannot tell"),
    ([row(price_per_share="14.55")], [option(price_per_share="5800")], "breaks"),
    ([], [option(price_per_share="2000000", total_value="2000000", **NOTE)], "breaks"),
    ([], [option(price_per_share=("2000000", "F1"), total_value="2000000", **NOTE)], "cannot tell"),
    ([], [option(price_per_share="100", total_value="2000000", **NOTE)], "holds"),
    ([row(price_per_share="0")], [], "does not apply"),
]


@pytest.mark.parametrize(("rows", "derivative", "expected"), CASES)
def test_outcomes(rows: list[Any], derivative: list[Any], expected: str) -> None:
    notes = {"F1": "Paid in all."} if "F1" in str((rows, derivative)) else {}
    assert outcome("IN212", insider(*rows, derivative=derivative, footnotes=notes)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("IN212", insider(row(shares="400", price_per_share="5800"), row(price_per_share="14.55"))).findings
    assert finding.message == "5800 for each of 400 shares; as a total it is 14.5 each, near 14.55"
    assert [spot.raw for spot in finding.at] == ["5800", "400", "14.55"]
    assert finding.expected == "14.5" and finding.weight == "warning"


def test_a_note_at_its_own_value_is_practice() -> None:
    one = option(price_per_share="2000000", total_value="2000000", **NOTE)
    (finding,) = judged("IN212", insider(derivative=[one])).findings
    assert finding.message == "2000000 is the value of the whole, and the price too" and finding.weight == "note"
