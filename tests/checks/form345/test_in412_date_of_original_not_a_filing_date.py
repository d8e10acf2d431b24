from typing import Any

import pytest

from checking import insider, judged, outcome, row, submission


def amended(original: Any, form: str = "4/A", **changes: Any) -> bytes:
    """An amendment for a trade of 2024-05-22, filed on 2024-06-10."""
    data = insider(row(), document_type=form, date_of_original_submission=original, **changes)
    return submission(data, form, filed="20240610")


CASES = [  # date of the original, form, outcome, weight
    ("2024-05-24", "4/A", "holds", None),
    ("2024-06-10", "4/A", "breaks", "note"),
    ("2024-06-11", "4/A", "breaks", "error"),
    ("2025-05-24", "4/A", "breaks", "error"),  # a year off
    ("2024-05-25", "4/A", "breaks", "warning"),  # a Saturday
    ("2024-05-27", "4/A", "breaks", "warning"),  # Memorial Day
    ("2024-05-22", "4/A", "breaks", "warning"),  # the day of the trade
    ("2024-05-21", "4/A", "breaks", "warning"),
    ("2024-05-21", "3/A", "holds", None),  # a Form 3 may come before its event
    ("", "4/A", "cannot tell", None),
    ("1990-05-24", "4/A", "cannot tell", None),
    (None, "4/A", "does not apply", None),
    ("2024-05-24", "4", "does not apply", None),
]


@pytest.mark.parametrize(("original", "form", "expected", "weight"), CASES)
def test_outcomes(original: Any, form: str, expected: str, weight: str | None) -> None:
    data = amended(original, form)
    assert outcome("IN412", data) == expected
    assert [finding.weight for finding in judged("IN412", data).findings] == ([weight] if weight else [])


def test_without_a_header_it_is_compared_with_the_trade() -> None:
    bare = insider(row(), document_type="4/A", date_of_original_submission="2024-05-22")
    assert outcome("IN412", bare) == "breaks"


def test_without_a_header_it_is_compared_with_the_signature() -> None:
    """Signed on 2024-05-24: an amendment may bear the signature of its original, so a week is left."""
    for day, expected in (("2024-05-31", "holds"), ("2024-06-03", "breaks"), ("2025-05-24", "breaks")):
        assert outcome("IN412", insider(row(), document_type="4/A", date_of_original_submission=day)) == expected


MESSAGES = [
    ("2024-06-11", "original filed Tuesday 2024-06-11, after its amendment of Monday 2024-06-10"),
    ("2024-06-10", "original filed Monday 2024-06-10, the day of the amendment itself"),
    ("2024-05-27", "original filed Monday 2024-05-27, but EDGAR was closed (Memorial Day)"),
    ("2024-05-22", "original filed Wednesday 2024-05-22, the day of the transaction"),
    ("2024-05-21", "original filed Tuesday 2024-05-21, before the transaction of Wednesday 2024-05-22"),
]


@pytest.mark.parametrize(("original", "message"), MESSAGES)
def test_messages(original: str, message: str) -> None:
    (finding,) = judged("IN412", amended(original)).findings
    assert finding.message == message
    assert finding.at[0].path == "date_of_original_submission"
