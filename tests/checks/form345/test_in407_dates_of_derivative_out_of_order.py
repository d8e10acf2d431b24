from typing import Any

import pytest

from checking import held, insider, judged, option, outcome, row

EXPIRED = {"exercise_date": "2014-05-22", "transaction_date": "2024-05-22"}
CASES = [  # changes to an option exercised on 2024-05-22, outcome, weight
    ({}, "holds", None),
    ({"exercise_date": "2031-01-02"}, "breaks", "error"),  # expires first
    ({"exercise_date": "2024-05-22", "expiration_date": "2024-05-22"}, "holds", None),  # all on one day
    ({**EXPIRED, "expiration_date": "2024-05-22"}, "holds", None),
    ({**EXPIRED, "expiration_date": "2024-05-20"}, "breaks", "error"),
    ({**EXPIRED, "expiration_date": "2024-05-21"}, "breaks", "warning"),  # one business day behind
    ({**EXPIRED, "expiration_date": "2024-04-30", "security_title": "Restricted Stock Units"}, "holds", None),  # settled later
    ({**EXPIRED, "expiration_date": "2024-04-19", "security_title": "Restricted Stock Units"}, "breaks", "warning"),
    ({**EXPIRED, "expiration_date": "2024-05-19", "transaction_date": "2024-05-20"}, "holds", None),  # expired on a Sunday
    ({**EXPIRED, "expiration_date": "2024-05-21", "coding": ("4", "H", "0")}, "holds", None),
    ({**EXPIRED, "expiration_date": "2024-05-21", "coding": ("4", "J", "0")}, "holds", None),
    ({**EXPIRED, "expiration_date": "2024-05-20", "coding": ("4", "A", "0"), "acquired_disposed": "A"}, "breaks", "error"),
    ({"exercise_date": "2024-05-23"}, "breaks", "warning"),  # exercised the day before
    ({"exercise_date": "2024-05-20", "transaction_date": "2024-05-18"}, "holds", None),  # vested on a Saturday
    ({"exercise_date": "2024-05-23", "deemed_execution_date": "2024-05-23"}, "holds", None),
    ({"exercise_date": "2024-05-23", "coding": ("4", "S", "0")}, "holds", None),  # sold before it can be exercised
    ({"exercise_date": "2024-05-23", "acquired_disposed": "A"}, "holds", None),
    ({"exercise_date": ("2031-01-02", "F1")}, "cannot tell", None),
    ({"exercise_date": ("", "F1")}, "cannot tell", None),
    ({"exercise_date": ("", "F1"), "expiration_date": "2024-05-20"}, "breaks", "error"),  # what is known is still compared
    ({"exercise_date": "2024-05-23", "transaction_date": ("2024-05-22", "F1")}, "cannot tell", None),
    ({"exercise_date": None, "expiration_date": None}, "does not apply", None),
    ({"transaction_date": "2031-05-22"}, "breaks", "error"),
    ({"transaction_date": "2041-05-22", "expiration_date": "2040-05-22"}, "cannot tell", None),  # behind the calendar
]


@pytest.mark.parametrize(("changes", "expected", "weight"), CASES)
def test_outcomes(changes: dict[str, Any], expected: str, weight: str | None) -> None:
    data = insider(row(), derivative=[option(**changes)], footnotes={"F1": "It vests in four parts."})
    assert outcome("IN407", data) == expected
    assert [finding.weight for finding in judged("IN407", data).findings] == ([weight] if weight else [])


def test_a_holding_is_judged_by_its_two_dates_alone() -> None:
    assert outcome("IN407", insider(derivative=[held(option(exercise_date="2031-01-02"))])) == "breaks"
    assert outcome("IN407", insider(derivative=[held(option(exercise_date=None))])) == "does not apply"


MESSAGES = [  # exercise, expiration, message, fields
    (
        "2030-01-02", "2029-03-01", "expires Thursday 2029-03-01, before it can be exercised on Wednesday 2030-01-02",
        "expiration_date exercise_date",
    ),
    (
        "2020-01-02", "2024-03-01", "dealt in Wednesday 2024-05-22, but expired Friday 2024-03-01",
        "transaction_date expiration_date",
    ),
    (
        "2025-03-03", "2030-01-02", "exercised Wednesday 2024-05-22, but exercisable from Monday 2025-03-03 only",
        "transaction_date exercise_date",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("exercise", "expiration", "message", "fields"), MESSAGES)
def test_messages_and_places(exercise: str, expiration: str, message: str, fields: str) -> None:
    (finding,) = judged("IN407", insider(derivative=[option(exercise_date=exercise, expiration_date=expiration)])).findings
    assert finding.message == message
    assert [spot.path for spot in finding.at] == [f"derivative[0].{field}" for field in fields.split()]
