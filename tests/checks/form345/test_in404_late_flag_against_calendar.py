from typing import Any

import pytest

from checking import insider, judged, outcome, row, submission


def marked(flag: str, day: str = "2021-11-16", form: str = "5", **changes: Any) -> dict[str, Any]:
    """A gift with a mark of timeliness."""
    letters = {"coding": (form, "G", "0"), "acquired_disposed": "D", "price_per_share": "0"}
    return row(transaction_date=day, transaction_timeliness=flag, **letters, **changes)


def filed(day: str, one: dict[str, Any], year_end: str = "1231", form: str = "4") -> bytes:
    line = f"\t\tFISCAL YEAR END:\t\t\t{year_end}\n" if year_end else ""
    data = submission(insider(one, document_type=form, period_of_report="2021-11-16"), form, filed=day)
    return data.replace(b"[3320]\n", b"[3320]\n" + line.encode(), 1)


CASES = [  # filed, row, fiscal year end, outcome
    ("20220110", marked("E"), "1231", "holds"),
    ("20220222", marked("E"), "1231", "holds"),  # with a week's grace, over Washington's Birthday
    ("20220223", marked("E"), "1231", "breaks"),
    ("20220601", marked("E"), "0630", "holds"),
    ("20220601", marked("E"), "", "cannot tell"),
    ("20220110", marked("L"), "1231", "breaks"),  # there is no late on a Form 4
    ("20220601", marked("E", form="4"), "1231", "does not apply"),
    ("20220601", marked(""), "1231", "does not apply"),
]


@pytest.mark.parametrize(("day", "one", "year_end", "expected"), CASES)
def test_outcomes(day: str, one: dict[str, Any], year_end: str, expected: str) -> None:
    assert outcome("IN404", filed(day, one, year_end)) == expected


def test_a_form_5_is_late_without_a_mark() -> None:
    assert outcome("IN404", filed("20220601", marked("L"), form="5")) == "does not apply"


def test_message_and_weight() -> None:
    (finding,) = judged("IN404", filed("20220601", marked("E"))).findings
    message = "marked early, but filed Wednesday 2022-06-01, after the Form 5 for the year to Friday 2021-12-31 was due"
    assert (finding.message, finding.weight) == (message, "note")
    assert [spot.path.split(".")[-1] for spot in finding.at] == ["transaction_timeliness", "transaction_date", "filed"]


def test_without_a_header_only_a_late_mark_is_told() -> None:
    assert outcome("IN404", insider(marked("E"))) == "cannot tell"
    assert outcome("IN404", insider(marked("L"))) == "breaks"
