from typing import Any

import pytest

from checking import insider, judged, option, outcome, row

UNITS = "Restricted Stock Units"


def shares(amount: str = "500", **changes: Any) -> dict[str, Any]:
    return row(**{"coding": ("4", "A", "0"), "shares": (amount, "F1"), "price_per_share": "0", **changes})


def units(amount: Any = "500", **changes: Any) -> dict[str, Any]:
    given = {"coding": ("4", "A", "0"), "security_title": UNITS, "acquired_disposed": "A"}
    return option(**{"shares": amount, "underlying_security_shares": "500", **given, **changes})


VEST = {"coding": ("4", "M", "0"), "acquired_disposed": "D"}
CASES = [
    (shares(), units(), "breaks"),
    (shares(), units(**VEST), "breaks"),
    (shares("600"), units(), "holds"),
    (shares(), units(transaction_date="2024-05-23"), "holds"),
    (shares(), units(transaction_date="2024-05-21", **VEST), "holds"),
    (shares(direct_or_indirect="I", nature_of_ownership="By Trust"), units(), "holds"),
    (shares(shares="500"), units(), "holds"),  # nothing says that these shares are units
    (shares(), units(("500", "F1")), "cannot tell"),
    (shares(), units(security_title="Stock Option"), "does not apply"),
]


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_outcomes(one: dict[str, Any], other: dict[str, Any], expected: str) -> None:
    notes = {"F1": "Restricted stock units."} if "F1" in str((one, other)) else {}
    assert outcome("IN213", insider(one, derivative=[other], footnotes=notes)) == expected


def test_message_and_places() -> None:
    data = insider(shares(), derivative=[units()], footnotes={"F1": "Restricted stock units."})
    (finding,) = judged("IN213", data).findings
    assert finding.message == "500 units in Table II, and as many shares were granted in Table I on 2024-05-22: are they the same?"
    assert [spot.path for spot in finding.at] == ["derivative[0].shares", "non_derivative[0].shares"]
    assert finding.expected == "the grant in one of the tables" and finding.weight == "warning"
