from typing import Any

import pytest

from checking import insider, judged, option, outcome, row

SALE = ("4", "S", "0")


def sold(price: Any, **changes: Any) -> dict[str, Any]:
    return row(**{"coding": SALE, "price_per_share": price, **changes})


CASES = [
    ([sold("14.50"), sold("14.55"), sold("15.20")], "holds"),
    ([sold("14.50"), sold("14.55"), sold("145.50")], "breaks"),
    ([sold("14.50"), sold("14.55"), sold("1.45")], "breaks"),
    ([sold("14.50"), sold("14.55"), sold(("145.50", "F1"))], "cannot tell"),
    ([sold("10"), sold("15")], "holds"),
    ([sold("10"), sold("15.01")], "breaks"),
    ([sold("14.50"), sold("145.50", transaction_date="2024-05-21")], "does not apply"),
    ([sold("14.50"), sold("145.50", security_title="Class B")], "does not apply"),
    ([sold("14.50"), sold("3.25", coding=("4", "M", "0"))], "does not apply"),
    ([sold("14.50"), sold("0")], "does not apply"),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_outcomes(rows: list[Any], expected: str) -> None:
    notes = {"F1": "A block."} if "F1" in str(rows) else {}
    assert outcome("IN505", insider(*rows, footnotes=notes)) == expected


def test_derivatives_of_other_terms_are_not_compared() -> None:
    grants = [option(coding=SALE, price_per_share="1"), option(coding=SALE, price_per_share="9", conversion_or_exercise_price="9")]
    assert outcome("IN505", insider(derivative=grants)) == "does not apply"


def test_message_and_places() -> None:
    (finding,) = judged("IN505", insider(sold("14.50"), sold("14.55"), sold("145.50"))).findings
    assert finding.message == "145.50, but 14.55 the same day" and finding.weight == "warning"
    assert [spot.raw for spot in finding.at] == ["14.55", "145.50"] or [spot.raw for spot in finding.at] == ["145.50", "14.55"]
    assert finding.expected == "about 14.55"
