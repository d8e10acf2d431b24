from typing import Any

import pytest

from checking import insider, judged, outcome, row

TRUST = {"direct_or_indirect": "I", "nature_of_ownership": "By Trust"}


def sold(shares: str, left: Any, **changes: Any) -> dict[str, Any]:
    return row(coding=("4", "S", "0"), acquired_disposed="D", shares=shares, shares_owned_following=left, **changes)


CASES = [
    ([sold("10", "90"), sold("40", "50", **TRUST), sold("5", "45")], "breaks"),
    ([sold("10", "90"), sold("40", "700", **TRUST), sold("5", "85")], "holds"),
    ([sold("10", "90"), sold("40", "50", **TRUST), sold("5", "44")], "holds"),  # broken, but not so
    ([sold("10", "90"), sold("40", "50", **TRUST), sold("5", ("45", "F1"))], "holds"),
    ([sold("10", "90")], "does not apply"),
]


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_outcomes(rows: list[Any], expected: str) -> None:
    notes = {"F1": "After a gift."} if "F1" in str(rows) else {}
    assert outcome("IN210", insider(*rows, footnotes=notes)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("IN210", insider(*CASES[0][0])).findings
    assert finding.message == "row 3 follows from row 1 of Table I only if the rows of all holders of Common Stock are one tally"
    assert [spot.raw for spot in finding.at] == ["90", "45"]
    assert finding.expected == "a balance for each holder" and finding.weight == "warning"
