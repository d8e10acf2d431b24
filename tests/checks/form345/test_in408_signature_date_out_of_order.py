from typing import Any

import pytest

from checking import insider, judged, outcome, row, submission


def signed(*days: Any, one: dict[str, Any] | None = None, **changes: Any) -> bytes:
    """A form on a trade of 2024-05-22 with signatures of these days."""
    names = tuple(("/s/ Marguerite T. Oakes", day) for day in days)
    return insider(one or row(), signatures=names, footnotes={"F1": "A note."}, **changes)


EARLY = row(transaction_date="2024-05-23", coding=("5", "G", "0"), transaction_timeliness="E")
CASES = [  # signature, row, outcome, weight; filed on 2024-05-24
    ("2024-05-22", None, "holds", None),
    ("2024-05-24", None, "holds", None),
    ("2024-05-25", None, "breaks", "warning"),
    ("2025-01-02", None, "breaks", "warning"),
    ("2025-05-24", None, "breaks", "error"),  # a year off
    ("2024-05-21", None, "breaks", "warning"),  # before the trade
    ("2023-05-24", None, "breaks", "warning"),
    ("2024-05-21", EARLY, "holds", None),
    ("2024-05-21", row(transaction_date=("2024-05-22", "F1")), "holds", None),
    ("", None, "cannot tell", None),
]


@pytest.mark.parametrize(("day", "one", "expected", "weight"), CASES)
def test_outcomes(day: str, one: dict[str, Any] | None, expected: str, weight: str | None) -> None:
    data = submission(signed(day, one=one))
    assert outcome("IN408", data) == expected
    assert [finding.weight for finding in judged("IN408", data).findings] == ([weight] if weight else [])


def test_without_a_header_the_trades_are_compared() -> None:
    assert outcome("IN408", signed("2024-05-22")) == "holds"
    assert outcome("IN408", signed("2024-05-21")) == "breaks"


def test_a_form_3_is_signed_before_its_event() -> None:
    form = {"document_type": "3", "period_of_report": "2024-05-22", "not_subject_to_section16": None}
    (finding,) = judged("IN408", insider(signatures=(("/s/ Marguerite T. Oakes", "2024-05-21"),), **form)).findings
    assert finding.message == "signed Tuesday 2024-05-21, before the event of Wednesday 2024-05-22 that it reports"
    assert [spot.path for spot in finding.at] == ["signatures[0].date", "period_of_report"]
    assert outcome("IN408", insider(signatures=(("/s/ Marguerite T. Oakes", "2024-05-22"),), **form)) == "holds"


def test_a_form_without_trades_signed_in_another_year() -> None:
    form = {"document_type": "3", "period_of_report": "2024-05-22", "not_subject_to_section16": None}
    bare = insider(signatures=(("/s/ Marguerite T. Oakes", "2023-05-23"),), **form)
    (finding,) = judged("IN408", submission(bare, "3")).findings
    assert finding.message == "signed Tuesday 2023-05-23, 367 days before it was filed on Friday 2024-05-24"
    form["document_type"] = "3/A"
    kept = insider(signatures=(("/s/ Marguerite T. Oakes", "2023-05-23"),), **form)
    assert outcome("IN408", submission(kept, "3/A")) == "holds"  # an amendment with the signature of its original


def test_each_signature_is_judged() -> None:
    findings = judged("IN408", submission(signed("2024-05-21", "2024-05-24", "2024-05-28"))).findings
    assert [(one.message, [spot.path for spot in one.at]) for one in findings] == [
        (
            "signed Tuesday 2024-05-28, after it was filed on Friday 2024-05-24",
            ["signatures[2].date", "header.filed"],
        ),
        (
            "signed Tuesday 2024-05-21, before the transaction of Wednesday 2024-05-22 that it reports",
            ["signatures[0].date", "non_derivative[0].transaction_date"],
        ),
    ]
