from typing import Any

import pytest

from checking import OWNER, insider, judged, outcome, printed, row
from samples.insiders import owner

PERSON = owner("0001999101", "OAKES MARGUERITE T")
OFFICER = {**PERSON, "is_officer": "1"}
OTHER = {**PERSON, "is_other": "1"}
CASES: list[tuple[dict[str, Any], str]] = [
    (OFFICER, "breaks"),
    ({**OFFICER, "officer_title": ""}, "breaks"),
    ({**OFFICER, "officer_title": "Treasurer"}, "holds"),
    (OTHER, "breaks"),
    ({**OTHER, "officer_title": "Treasurer"}, "breaks"),
    ({**OTHER, "other_text": "Member of a group"}, "holds"),
    ({**PERSON, "is_director": "1"}, "does not apply"),
    ({**PERSON, "is_officer": "0", "officer_title": ""}, "does not apply"),
]


@pytest.mark.parametrize(("person", "expected"), CASES)
def test_outcomes(person: dict[str, Any], expected: str) -> None:
    assert outcome("IN104", insider(row(), owners=(person,))) == expected


def test_message_and_places() -> None:
    first, second = judged("IN104", insider(row(), owners=({**OFFICER, "is_other": "1"},))).findings
    assert first.message == "an officer, but without a title"
    assert [spot.path for spot in first.at] == ["reporting_owners[0].is_officer", "reporting_owners[0].officer_title"]
    assert first.expected == "the officer's title"
    assert second.message == "marked as Other, but not said what"
    assert [spot.path for spot in second.at] == ["reporting_owners[0].is_other", "reporting_owners[0].other_text"]


def test_prints() -> None:
    assert outcome("IN104", printed("html", row(), owners=(OFFICER,))) == "breaks"
    assert outcome("IN104", printed("markdown", row(), owners=(OFFICER,))) == "breaks"
    assert outcome("IN104", printed("html", row())) == "holds"
    assert outcome("IN104", printed("markdown", row())) == "holds"
    assert outcome("IN104", printed("html", row(), owners=(OFFICER, OWNER))) == "cannot tell"  # its title may be the other's


def test_a_document_that_was_cut_cannot_tell() -> None:
    data = insider(row(), owners=(OFFICER,))
    assert outcome("IN104", data[: data.index(b"</reportingOwner>")]) == "cannot tell"
