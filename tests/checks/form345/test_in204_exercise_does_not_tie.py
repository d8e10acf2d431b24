from typing import Any

import pytest

from checking import insider, judged, option, outcome, row


def gained(shares: Any = "400", code: str = "M", **changes: Any) -> dict[str, Any]:
    return row(coding=("4", code, "0"), shares=shares, price_per_share="3.25", **changes)


def used(shares: Any = "400", code: str = "M", **changes: Any) -> dict[str, Any]:
    return option(coding=("4", code, "0"), shares="400", underlying_security_shares=shares, **changes)


CASES = [
    ([gained()], [used()], "holds"),
    ([gained("4000")], [used()], "breaks"),
    ([gained("300"), gained("100")], [used()], "holds"),
    ([gained("401")], [used()], "holds"),  # a fraction
    ([gained("402")], [used()], "breaks"),
    ([gained("402")], [used("200"), used("200")], "holds"),  # a fraction each
    ([gained("4000", code="C")], [used(code="C")], "breaks"),
    ([gained(("4000", "F1"))], [used()], "cannot tell"),
    ([gained("4000")], [used(("400", "F1"))], "cannot tell"),
    ([gained("4000")], [used("")], "cannot tell"),
    ([gained("4000")], [used(transaction_date="2024-05-21")], "does not apply"),
    ([gained("4000")], [used(underlying_security_title="Preferred Stock")], "does not apply"),
    ([gained("4000", security_title="Common Stock, par value $0.01")], [used()], "breaks"),
    ([gained("4000", code="A")], [used()], "does not apply"),
    ([gained("4000")], [], "does not apply"),
    ([gained("4000", code="X")], [used(code="X", security_title="Put Option (right to sell)")], "does not apply"),
    ([gained("4000"), *[row()] * 29], [used()], "cannot tell"),  # a full table
]


@pytest.mark.parametrize(("rows", "derivative", "expected"), CASES)
def test_outcomes(rows: list[Any], derivative: list[Any], expected: str) -> None:
    notes = {"F1": "A fraction was paid in cash."} if "F1" in str((rows, derivative)) else {}
    assert outcome("IN204", insider(*rows, derivative=derivative, footnotes=notes)) == expected


def test_a_part_of_a_report_leaves_it_open() -> None:
    data = insider(gained("4000"), derivative=[used()], remarks="This is the first of two Form 4s filed today.")
    assert outcome("IN204", data) == "cannot tell"


@pytest.mark.parametrize(("code", "how", "weight"), [("M", "exercise", "warning"), ("C", "conversion", "note")])
def test_message_places_and_weight(code: str, how: str, weight: str) -> None:
    (finding,) = judged("IN204", insider(gained("4000", code=code), derivative=[used(code=code)])).findings
    said = f"4,000 shares acquired by {how} on Wednesday 2024-05-22, but 400 beneath the derivatives used up"
    assert finding.message == said and finding.weight == weight and finding.expected == "400"
    assert [spot.path for spot in finding.at] == ["non_derivative[0].shares", "derivative[0].underlying_security_shares"]
