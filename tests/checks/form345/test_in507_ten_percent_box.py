from typing import Any

import pytest

from checking import OWNER, insider, judged, outcome, printed, row
from samples.insiders import owner

HOLDER = owner("0001999104", "HOLLIN CAPITAL LP", is_ten_percent_owner="1")
GONE = "Following these sales the reporting person is no longer a 10% owner of the issuer."
CASES: list[tuple[dict[str, Any], dict[str, Any], str]] = [
    (HOLDER, {"remarks": GONE}, "breaks"),
    (HOLDER, {"footnotes": {"F1": "The issue of new shares decreased our ownership below 10%."}}, "breaks"),
    (HOLDER, {"remarks": GONE, "not_subject_to_section16": None}, "breaks"),
    (HOLDER, {"remarks": GONE, "not_subject_to_section16": "1"}, "holds"),
    (HOLDER, {"remarks": GONE, "not_subject_to_section16": ""}, "cannot tell"),
    (HOLDER, {"remarks": "The reporting person is a 10% owner."}, "does not apply"),
    (HOLDER, {"remarks": "No longer Class A. Held with others who are 10% owners."}, "does not apply"),
    ({**HOLDER, "is_director": "1"}, {"remarks": GONE}, "does not apply"),
    (OWNER, {"remarks": GONE}, "does not apply"),
]


@pytest.mark.parametrize(("person", "changes", "expected"), CASES)
def test_outcomes(person: dict[str, Any], changes: dict[str, Any], expected: str) -> None:
    assert outcome("IN507", insider(row(), owners=(person,), **changes)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("IN507", insider(row(), owners=(HOLDER,), remarks=GONE)).findings
    assert finding.message == "the text says that ten percent are no longer held, and the exit box is not marked"
    assert [spot.path for spot in finding.at] == ["remarks", "not_subject_to_section16"]
    assert finding.weight == "note"


def test_prints() -> None:
    assert outcome("IN507", printed("html", row(), owners=(HOLDER,), remarks=GONE)) == "breaks"
    assert outcome("IN507", printed("markdown", row(), owners=(HOLDER,), remarks=GONE)) == "cannot tell"  # it has no such box
