from typing import Any

import pytest

from checking import insider, judged, option, outcome, row
from samples import insiders

NOTES = {
    "F1": "Bought in a privately negotiated transaction.",
    "F2": "Weighted average of purchases between $14.36 and $14.40.",
}


def on(day: Any, code: Any = "P", **changes: Any) -> dict[str, Any]:
    return row(transaction_date=day, coding=("4", code, "0"), **changes)


CASES = [  # row, outcome
    (on("2024-05-17"), "holds"),
    (on("2024-05-18"), "breaks"),  # a Saturday
    (on("2024-05-19", "S"), "breaks"),
    (on("2024-03-29"), "breaks"),  # Good Friday, on which EDGAR is open
    (on("2024-10-14"), "holds"),  # Columbus Day
    (on("2022-11-11"), "holds"),  # Veterans Day
    (on("2025-12-26"), "holds"),  # EDGAR closed by order
    (on("2024-05-18", "A"), "does not apply"),
    (on("2024-05-18", "M"), "does not apply"),
    (on("2024-05-18", price_per_share=("14.5", "F1")), "cannot tell"),
    (on("2024-05-18", price_per_share=("14.5", "F2")), "breaks"),
    (on(("2024-05-18", "F2")), "cannot tell"),
    (row(transaction_date="2024-05-18", coding=("4", "P", "0", "F2")), "cannot tell"),
    (on("2035-05-18"), "cannot tell"),
]


@pytest.mark.parametrize(("one", "expected"), CASES)
def test_outcomes(one: dict[str, Any], expected: str) -> None:
    assert outcome("IN411", insider(one, footnotes=NOTES)) == expected


def test_abroad_other_holidays_are_kept_but_weekends_too() -> None:
    abroad = {**insiders.ISSUER, "foreign_trading_symbol": "BRF.LN"}
    assert outcome("IN411", insider(on("2026-07-03"), issuer=abroad)) == "cannot tell"
    assert outcome("IN411", insider(on("2026-07-04"), issuer=abroad)) == "breaks"


def test_message_weights_and_places() -> None:
    later = option(transaction_date="2024-05-19", coding=("4", "S", "0"))
    first, second = judged("IN411", insider(on("2024-05-18"), derivative=[later])).findings
    assert (first.message, first.weight) == ("bought Saturday 2024-05-18, when the exchanges were shut", "warning")
    assert (second.message, second.weight) == ("sold Sunday 2024-05-19, when the exchanges were shut", "note")
    assert [spot.path for spot in first.at] == ["non_derivative[0].transaction_date", "non_derivative[0].transaction_code"]
