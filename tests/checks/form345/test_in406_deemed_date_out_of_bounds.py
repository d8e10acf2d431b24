from typing import Any

import pytest

from checking import insider, judged, option, outcome, row

CASES = [  # code, traded, deemed, outcome, weight
    ("S", "2024-05-17", None, "does not apply", None),
    ("S", "2024-05-17", "2024-05-17", "holds", None),
    ("S", "2024-05-17", "2024-05-22", "holds", None),  # the third business day
    ("S", "2024-05-17", "2024-05-23", "breaks", "warning"),
    ("S", "2024-05-17", "2024-05-16", "breaks", "error"),
    ("S", "2024-05-24", "2024-05-30", "holds", None),  # over Memorial Day
    ("A", "2024-05-17", "2024-05-17", "holds", None),
    ("A", "2024-05-17", "2024-05-20", "breaks", "note"),
    ("M", "2024-05-17", "2024-05-20", "breaks", "note"),
    ("M", "2024-05-17", "2024-05-23", "breaks", "warning"),
    ("S", "2024-05-17", ("2024-05-16", "F1"), "cannot tell", None),
    ("S", "2024-05-17", ("", "F1"), "cannot tell", None),
    ("S", ("2024-05-17", "F1"), "2024-05-16", "cannot tell", None),
    ("S", "2040-05-17", "2040-05-16", "cannot tell", None),
]


@pytest.mark.parametrize(("code", "traded", "deemed", "expected", "weight"), CASES)
def test_outcomes(code: str, traded: Any, deemed: Any, expected: str, weight: str | None) -> None:
    one = row(coding=("4", code, "0"), transaction_date=traded, deemed_execution_date=deemed)
    data = insider(one, footnotes={"F1": "The day on which the broker told of the trade."})
    assert outcome("IN406", data) == expected
    assert [finding.weight for finding in judged("IN406", data).findings] == ([weight] if weight else [])


def test_messages_and_places() -> None:
    early = row(transaction_date="2024-05-17", deemed_execution_date="2024-05-16")
    late = option(transaction_date="2024-05-17", deemed_execution_date="2024-05-23")
    first, second = judged("IN406", insider(early, derivative=[late])).findings
    assert first.message == "deemed executed Thursday 2024-05-16, before the transaction of Friday 2024-05-17"
    assert second.message == (
        "deemed executed Thursday 2024-05-23, later than the third business day after the transaction of Friday 2024-05-17, "
        "which is Wednesday 2024-05-22"
    )
    assert [spot.path for spot in second.at] == ["derivative[0].transaction_date", "derivative[0].deemed_execution_date"][::-1]
    assert second.expected == "up to Wednesday 2024-05-22"
