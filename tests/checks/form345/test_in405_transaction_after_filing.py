from typing import Any

import pytest

from checking import held, insider, judged, option, outcome, row, submission

CASES = [  # row, filed, outcome
    (row(transaction_date="2024-05-24"), "20240524", "holds"),
    (row(transaction_date="2024-05-25"), "20240524", "breaks"),
    (row(transaction_date="2025-05-22"), "20240524", "breaks"),  # a year off
    (row(transaction_date="2024-05-25", coding=("5", "G", "0"), transaction_timeliness="E"), "20240524", "does not apply"),
    (row(transaction_date=("2024-05-25", "F1")), "20240524", "cannot tell"),
    (held(row()), "20240524", "does not apply"),
]


@pytest.mark.parametrize(("one", "filed", "expected"), CASES)
def test_outcomes(one: dict[str, Any], filed: str, expected: str) -> None:
    assert outcome("IN405", submission(insider(one, footnotes={"F1": "A note."}), filed=filed)) == expected


def test_without_a_header_the_signature_stands_in() -> None:
    assert outcome("IN405", insider(row(transaction_date="2024-05-24"))) == "holds"
    assert outcome("IN405", insider(row(transaction_date="2024-05-25"))) == "cannot tell"


def test_message_and_places() -> None:
    data = submission(insider(row(), derivative=[option(transaction_date="2025-05-22")]))
    (finding,) = judged("IN405", data).findings
    assert finding.message == "traded Thursday 2025-05-22, but filed Friday 2024-05-24, 363 days before"
    assert [spot.path for spot in finding.at] == ["derivative[0].transaction_date", "header.filed"]
    assert finding.expected == "a day up to Friday 2024-05-24"
