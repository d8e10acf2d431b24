from typing import Any

import pytest

from checking import insider, judged, option, outcome, row

ROW = row(transaction_date="2024-05-22")
LATER = row(transaction_date="2024-05-23")
EARLY = row(transaction_date="2024-05-20", coding=("5", "G", "0"), transaction_timeliness="E")
DEEMED = row(transaction_date="2024-05-20", deemed_execution_date="2024-05-22")
CASES = [
    ([ROW, LATER], {}, "holds"),
    ([LATER], {}, "breaks"),
    ([ROW], {"period_of_report": "2024-05-23"}, "breaks"),
    ([EARLY, ROW], {}, "holds"),  # a row of Form 5 may be left out of the count
    ([EARLY, ROW], {"period_of_report": "2024-05-20"}, "holds"),
    ([DEEMED], {}, "holds"),
    ([DEEMED], {"period_of_report": "2024-05-20"}, "holds"),
    ([DEEMED], {"period_of_report": "2024-05-21"}, "breaks"),
    ([LATER], {"remarks": "Form 2 of 2"}, "cannot tell"),
    ([LATER], {"remarks": "Related transactions are reported on additional Form 4s."}, "cannot tell"),
    ([ROW], {"remarks": "Form 2 of 2", "period_of_report": "2024-05-23"}, "breaks"),  # a part too cannot be later than its rows
    ([LATER], {"document_type": "4/A"}, "cannot tell"),
    ([ROW], {"document_type": "4/A", "period_of_report": "2023-05-22"}, "breaks"),  # a year off
    ([row(transaction_date=("2024-05-23", "F1"))], {}, "cannot tell"),
    ([row(transaction_date=("2024-05-22", "F1"))], {}, "holds"),
    ([row(transaction_date="")], {}, "cannot tell"),
    ([ROW], {"period_of_report": None}, "cannot tell"),
    ([LATER], {"document_type": "5"}, "does not apply"),
    ([], {}, "does not apply"),
]


@pytest.mark.parametrize(("rows", "changes", "expected"), CASES)
def test_outcomes(rows: list[dict[str, Any]], changes: dict[str, Any], expected: str) -> None:
    assert outcome("IN301", insider(*rows, footnotes={"F1": "Settled later."}, **changes)) == expected


def test_rows_of_both_tables_count() -> None:
    assert outcome("IN301", insider(LATER, derivative=[option()])) == "holds"


def test_message_and_places() -> None:
    (finding,) = judged("IN301", insider(LATER, row(transaction_date="2024-05-24"))).findings
    assert finding.message == (
        "the earliest transaction is said to be of Wednesday 2024-05-22, but the earliest row is dated Thursday 2024-05-23"
    )
    assert [spot.path for spot in finding.at] == ["period_of_report", "non_derivative[0].transaction_date"]
    assert (finding.expected, finding.weight) == ("2024-05-23", "warning")


def test_before_2003_the_item_asked_for_the_month() -> None:
    signed = {"signatures": (("/s/ Marguerite T. Oakes", "2003-06-27"),), "period_of_report": "2003-06-30"}
    assert outcome("IN301", insider(row(transaction_date="2003-06-26"), **signed)) == "does not apply"
