from typing import Any

import pytest

from checking import insider, judged, outcome, printed, row, submission

AMENDED: dict[str, Any] = {"document_type": "4/A"}
CASES: list[tuple[dict[str, Any], str]] = [
    (AMENDED, "breaks"),
    ({**AMENDED, "date_of_original_submission": ""}, "breaks"),
    ({**AMENDED, "date_of_original_submission": "2024-05-24"}, "holds"),
    ({**AMENDED, "date_of_original_submission": "last week"}, "cannot tell"),
    ({"document_type": "4"}, "does not apply"),
    ({"document_type": "3/A"}, "breaks"),
]


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_outcomes(changes: dict[str, Any], expected: str) -> None:
    assert outcome("IN105", insider(row(), **changes)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("IN105", insider(row(), **AMENDED)).findings
    assert finding.message == "an amendment that does not say when the original was filed"
    assert [spot.path for spot in finding.at] == ["document_type", "date_of_original_submission"]
    assert finding.expected == "the date of the original filing"


def test_the_header_may_say_that_it_is_an_amendment() -> None:
    (doubt,) = judged("IN105", submission(insider(row()), form_type="4/A")).doubts
    assert [spot.path for spot in doubt.at] == ["header.form_type", "date_of_original_submission"]


def test_prints() -> None:
    amended = printed("html", row(), **AMENDED, date_of_original_submission="2024-05-24")
    assert outcome("IN105", amended) == "holds"
    assert outcome("IN105", printed("html", row())) == "does not apply"
    titled = printed("html", row()).replace(b"SEC Form 4<", b"SEC Form 4/A<")
    assert outcome("IN105", titled) == "breaks"
    assert outcome("IN105", titled.replace(b"If Amendment, Date of Original Filed", b"")) == "cannot tell"
