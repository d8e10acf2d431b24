from typing import Any

import pytest

from checking import OWNER, held, insider, judged, outcome, printed, row, submission
from samples.insiders import owner

NOBODY = owner("0001999101", "OAKES MARGUERITE T")
CASES: list[tuple[dict[str, Any], str]] = [
    (NOBODY, "breaks"),
    ({**NOBODY, "is_director": "0", "is_officer": "false", "is_ten_percent_owner": "0", "is_other": "0"}, "breaks"),
    ({**NOBODY, "officer_title": "Treasurer"}, "breaks"),
    ({**NOBODY, "is_ten_percent_owner": "1"}, "holds"),
    ({**NOBODY, "is_other": "true", "other_text": "Member of a group"}, "holds"),
    ({**NOBODY, "is_director": "perhaps"}, "cannot tell"),
]


@pytest.mark.parametrize(("person", "expected"), CASES)
def test_outcomes(person: dict[str, Any], expected: str) -> None:
    assert outcome("IN101", insider(row(), owners=(person,))) == expected


def test_each_person_is_asked() -> None:
    report = judged("IN101", insider(row(), owners=(OWNER, NOBODY)))
    (finding,) = report.findings
    assert finding.message == "no box says what the reporting person is to the issuer"
    assert [spot.path for spot in finding.at] == ["reporting_owners[1].is_director"]
    assert finding.expected == "Director, Officer, 10% Owner or Other marked"
    assert report.held == {"IN101": 1}


def test_empty_boxes_of_a_page_break() -> None:
    (finding,) = judged("IN101", printed("html", row(), owners=(NOBODY,))).findings
    boxes = ("is_director", "is_officer", "is_ten_percent_owner", "is_other")
    assert {spot.path for spot in finding.at} == {f"reporting_owners[0].{box}" for box in boxes}
    assert outcome("IN101", printed("html", row())) == "holds"


def test_boxes_that_a_print_lost_cannot_tell() -> None:
    page = printed("markdown", row(), owners=(NOBODY,))
    assert outcome("IN101", page) == "breaks"
    assert outcome("IN101", page.replace(b"_____ ", b"")) == "cannot tell"


def test_in_a_filing_that_edgar_accepted_it_speaks_against_the_reader() -> None:
    report = judged("IN101", submission(insider(held(row()), owners=(NOBODY,))))
    assert report.findings == () and len(report.doubts) == 1
