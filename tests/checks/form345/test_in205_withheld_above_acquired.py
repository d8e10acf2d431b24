from typing import Any

import pytest

from checking import insider, judged, outcome, row


def gained(shares: Any, **changes: Any) -> dict[str, Any]:
    return row(coding=("4", "M", "0"), shares=shares, **changes)


def withheld(shares: Any, **changes: Any) -> dict[str, Any]:
    return row(coding=("4", "F", "0"), shares=shares, acquired_disposed="D", **changes)


CASES = [
    ([gained("400"), withheld("150")], "holds"),
    ([gained("400"), withheld("400")], "holds"),
    ([gained("400"), withheld("4000")], "breaks"),
    ([gained("200"), gained("200"), withheld("300"), withheld("99")], "holds"),
    ([gained("400"), withheld(("4000", "F1"))], "cannot tell"),
    ([gained(("400", "F1")), withheld("4000")], "cannot tell"),
    ([gained("400"), withheld("")], "cannot tell"),
    ([withheld("4000")], "does not apply"),
    ([gained("400", transaction_date="2024-05-21"), withheld("4000")], "does not apply"),
    ([gained("400", security_title="Class B"), withheld("4000")], "does not apply"),
    ([gained("400", direct_or_indirect="I", nature_of_ownership="By Trust"), withheld("4000")], "does not apply"),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_outcomes(rows: list[Any], expected: str) -> None:
    notes = {"F1": "Shares of an older grant."} if "F1" in str(rows) else {}
    assert outcome("IN205", insider(*rows, footnotes=notes)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("IN205", insider(gained("400"), withheld("4000"))).findings
    assert finding.message == "4,000 shares withheld, but 400 acquired that day" and finding.weight == "warning"
    assert [spot.path for spot in finding.at] == ["non_derivative[1].shares", "non_derivative[0].shares"]
    assert finding.expected == "at most 400"
