from typing import Any

import pytest

from checking import held, insider, judged, option, outcome, row

NEXT = row(shares_owned_following="1200")
TRUST = held(row(direct_or_indirect="I", nature_of_ownership="By Trust"))
CASES: list[tuple[list[dict[str, Any]], list[dict[str, Any]], str]] = [
    ([row(), row()], [], "breaks"),
    ([row(), NEXT], [], "holds"),  # two lots
    ([row(), NEXT, row()], [], "holds"),  # apart
    ([row(), row(price_per_share=("14.5", "F1"))], [], "holds"),  # a mark tells them apart
    ([row(shares="0"), row(shares="0")], [], "holds"),
    ([TRUST, TRUST], [], "breaks"),
    ([TRUST, row(), TRUST], [], "breaks"),
    ([TRUST, held(TRUST, nature_of_ownership="By Trust II")], [], "holds"),
    ([TRUST, held(TRUST, nature_of_ownership=("By Trust", "F1"))], [], "holds"),
    ([held(TRUST, shares_owned_following="0")] * 2, [], "holds"),
    ([], [option(shares_owned_following="90")] * 2, "breaks"),
    ([row()], [option()], "does not apply"),
]


@pytest.mark.parametrize(("rows", "derivative", "expected"), CASES)
def test_outcomes(rows: list[dict[str, Any]], derivative: list[dict[str, Any]], expected: str) -> None:
    assert outcome("IN310", insider(*rows, derivative=derivative, footnotes={"F1": "a"})) == expected


@pytest.mark.parametrize(
    ("rows", "weight"),
    [([row(), row()], "warning"), ([row(), row(), NEXT], "error"), ([row(), row(), row(transaction_date="2024-05-23")], "warning")],
)
def test_a_running_balance_makes_it_an_error(rows: list[dict[str, Any]], weight: str) -> None:
    (finding, *_) = judged("IN310", insider(*rows)).findings
    assert finding.weight == weight


def test_message_and_places() -> None:
    (finding,) = judged("IN310", insider(row(), row())).findings
    assert finding.message == "two rows running report 100 shares with the same balance after it, alike in all else"
    assert [spot.path for spot in finding.at] == [
        f"non_derivative[{number}].{name}" for name in ("shares", "shares_owned_following") for number in (0, 1)
    ]
    (finding,) = judged("IN310", insider(TRUST, TRUST)).findings
    assert finding.message == "a holding of 1,100 shares stands twice, alike in all else"
