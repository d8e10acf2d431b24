from typing import Any

import pytest

from checking import held, insider, judged, outcome, row, submission
from samples import insiders

TWO = (insiders.OAKES, insiders.owner("0001999102", "OAKES FAMILY TRUST", is_other="1", other_text="See Remarks"))
ABROAD = {**insiders.ISSUER, "foreign_trading_symbol": "BRF.LN"}


def initial(event: Any, **changes: Any) -> bytes:
    """A Form 3 on an event, signed on 2024-05-13."""
    form = {"document_type": "3", "signatures": (("/s/ Marguerite T. Oakes", "2024-05-13"),), **changes}
    return insider(held(row()), period_of_report=event, not_subject_to_section16=None, **form)


CASES = [  # event, filed, outcome
    ("2024-05-01", "20240513", "holds"),  # the tenth day is a Saturday
    ("2024-05-01", "20240514", "breaks"),
    ("2024-05-17", "20240528", "holds"),  # Memorial Day
    ("2024-05-17", "20240529", "breaks"),
    ("2024-05-13", "20240513", "holds"),
    ("1992-05-01", "20240513", "cannot tell"),  # before the calendar
    ("not known", "20240513", "cannot tell"),
]


@pytest.mark.parametrize(("event", "filed", "expected"), CASES)
def test_outcomes(event: str, filed: str, expected: str) -> None:
    assert outcome("IN402", submission(initial(event), "3", filed=filed)) == expected


def test_other_forms_are_not_its_matter() -> None:
    assert outcome("IN402", submission(insider(row()), filed="20240624")) == "does not apply"


def test_message_and_weight() -> None:
    (finding,) = judged("IN402", submission(initial("2024-05-01"), "3", filed="20240515")).findings
    message = "event of Wednesday 2024-05-01, due Monday 2024-05-13, filed Wednesday 2024-05-15: 2 business days late"
    assert (finding.message, finding.weight) == (message, "error")
    assert [spot.path for spot in finding.at] == ["period_of_report", "header.filed"]
    (joint,) = judged("IN402", submission(initial("2024-05-01", owners=TWO), "3", filed="20240515")).findings
    assert joint.weight == "warning"


def test_what_may_excuse() -> None:
    amended = initial("2024-05-01", document_type="3/A", date_of_original_submission="2024-05-10")
    assert outcome("IN402", submission(amended, "3/A", filed="20240624")) == "cannot tell"
    assert outcome("IN402", submission(initial("2026-03-18", issuer=ABROAD), "3", filed="20260501")) == "cannot tell"
    assert outcome("IN402", submission(initial("2026-03-19", issuer=ABROAD), "3", filed="20260501")) == "breaks"


def test_without_a_filing_date() -> None:
    (untold,) = judged("IN402", initial("2024-05-01")).untold
    assert untold.why.endswith("it was signed in time, Monday 2024-05-13, and due Monday 2024-05-13")
    (late,) = judged("IN402", initial("2024-04-30")).findings
    assert late.weight == "warning" and "signed Monday 2024-05-13: 1 business day late" in late.message
