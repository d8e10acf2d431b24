from typing import Any

import pytest

from checking import insider, judged, outcome, row, submission


def annual(period: str, **changes: Any) -> bytes:
    """A Form 5 for a fiscal year with a gift of a day in it."""
    gift = row(transaction_date="2023-10-02", coding=("5", "G", "0"), acquired_disposed="D")
    return insider(gift, period_of_report=period, **{"document_type": "5", **changes})


def filed(day: str, form: bytes, year_end: str = "", form_type: str = "5") -> bytes:
    """The same as a submission of a day whose header has the issuer's fiscal year end."""
    line = f"\t\tFISCAL YEAR END:\t\t\t{year_end}\n" if year_end else ""
    return submission(form, form_type, filed=day).replace(b"[3320]\n", b"[3320]\n" + line.encode(), 1)


CASES = [  # period, fiscal year end of the header, filed, outcome
    ("2023-12-31", "1231", "20240214", "holds"),
    ("2023-12-31", "1231", "20240215", "breaks"),
    ("2023-12-31", "", "20240215", "breaks"),
    ("2025-12-31", "1231", "20260217", "holds"),  # a Saturday, then Washington's Birthday
    ("2023-10-02", "1231", "20240214", "cannot tell"),  # no year's end
    ("2023-10-02", "1231", "20231101", "holds"),
    ("2024-02-03", "0131", "20240322", "breaks"),  # 53 weeks
]


@pytest.mark.parametrize(("period", "year_end", "day", "expected"), CASES)
def test_outcomes(period: str, year_end: str, day: str, expected: str) -> None:
    assert outcome("IN403", filed(day, annual(period), year_end)) == expected


WEIGHTS = [  # period, fiscal year end of the header, filed, weight
    ("2023-12-31", "1231", "20240215", "error"),
    ("2023-12-28", "1231", "20240213", "warning"),  # in time if the year ended on the header's day
    ("2023-12-28", "1231", "20240215", "error"),
    ("2024-02-03", "0131", "20240322", "error"),
]


@pytest.mark.parametrize(("period", "year_end", "day", "weight"), WEIGHTS)
def test_weights(period: str, year_end: str, day: str, weight: str) -> None:
    (finding,) = judged("IN403", filed(day, annual(period), year_end)).findings
    assert finding.weight == weight


def test_message_and_places() -> None:
    (finding,) = judged("IN403", filed("20240215", annual("2023-12-31"), "1231")).findings
    assert finding.message == (
        "fiscal year ended Sunday 2023-12-31, due Wednesday 2024-02-14, filed Thursday 2024-02-15: 1 business day late"
    )
    assert [spot.path for spot in finding.at] == ["period_of_report", "header.filed"]


def test_an_amendment_is_told_by_its_original() -> None:
    amended = annual("2023-12-31", document_type="5/A", date_of_original_submission="2024-02-14")
    assert outcome("IN403", filed("20240301", amended, "1231", "5/A")) == "cannot tell"


def test_without_a_filing_date_a_late_signature_is_a_warning() -> None:
    (finding,) = judged("IN403", annual("2023-12-31")).findings  # signed on 2024-05-24
    assert finding.weight == "warning"
    assert outcome("IN403", annual("2024-04-30")) == "cannot tell"
