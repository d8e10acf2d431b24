from typing import Any

import pytest

from checking import insider, judged, option, outcome, row


def gained(price: Any, **changes: Any) -> dict[str, Any]:
    return row(**{"coding": ("4", "M", "0"), "shares": "400", "price_per_share": price, **changes})


CASES = [
    (gained("3.25"), [option()], "holds"),
    (gained("3.52"), [option()], "breaks"),
    (gained("3.25"), [option(conversion_or_exercise_price="3.2500")], "holds"),
    (gained("3.25"), [option(conversion_or_exercise_price="3.2467")], "holds"),  # rounds so
    (gained("3.52"), [option(), option(conversion_or_exercise_price="3.52")], "holds"),
    # the grant of the same amount is the one
    (gained("3.52"), [option(), option(conversion_or_exercise_price="3.52", shares="7", underlying_security_shares="7")], "breaks"),
    (gained("3.52", shares="300"), [option()], "breaks"),  # no grant of the amount
    (gained(("3.52", "F1")), [option()], "cannot tell"),
    (gained("3.52"), [option(conversion_or_exercise_price=("3.25", "F1"))], "cannot tell"),
    (gained("3.52"), [option(conversion_or_exercise_price=("", "F1"))], "cannot tell"),
    (gained("0"), [option()], "does not apply"),
    (gained("3.52"), [option(transaction_date="2024-05-21")], "does not apply"),
    (gained("3.52"), [option(underlying_security_title="Class B")], "does not apply"),
    (gained("3.52", coding=("4", "C", "0")), [option(coding=("4", "C", "0"))], "does not apply"),
    (gained("3.52"), [option()] * 101, "cannot tell"),
]


@pytest.mark.parametrize(("one", "grants", "expected"), CASES)
def test_outcomes(one: dict[str, Any], grants: list[Any], expected: str) -> None:
    notes = {"F1": "After a split."} if "F1" in str((one, grants)) else {}
    assert outcome("IN312", insider(one, derivative=grants, footnotes=notes)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("IN312", insider(gained("3.52"), derivative=[option()])).findings
    assert finding.message == "acquired at 3.52 by exercise, but the exercise price is 3.25" and finding.expected == "3.25"
    paths = ["non_derivative[0].price_per_share", "derivative[0].conversion_or_exercise_price"]
    assert [spot.path for spot in finding.at] == paths and finding.weight == "error"
