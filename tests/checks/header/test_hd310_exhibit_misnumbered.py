import pytest

from checking import exchanged, insider, judged, outcome, row, submission
from samples import envelopes

FORM4 = submission(insider(row()))


def exhibit(kind: str, description: str) -> bytes:
    text = envelopes.document(kind, "exhibit.txt", "A text.\n").replace("PRIMARY DOCUMENT", description)
    return exchanged(FORM4, ("</SEC-DOCUMENT>", f"{text}</SEC-DOCUMENT>"))


CASES = [
    ("EX-99.1", "EX-99.1 PRESS RELEASE", "holds"),
    ("EX-99.1", "Exhibit 99.1", "holds"),
    ("EX-99.1", "EXHIBIT 99.2", "breaks"),
    ("EX-24.2", "EX-24.3 DOCUMENT", "breaks"),
    ("EX-99.1", "EXHIBIT 1", "does not apply"),  # the counting of a 6-K
    ("EX-99", "Exhibit 99.2", "does not apply"),
    ("EX-99.1", "Exhibit A", "does not apply"),
    ("EX-10.1", "EX-99.2", "does not apply"),
    ("EX-10.2", "EXHIBIT 10.2A", "does not apply"),
    ("EX-99.1", "PRESS RELEASE OF EXHIBIT 99.2", "does not apply"),
    ("EX-99.1", "EXHIBIT 99.10", "breaks"),
]


@pytest.mark.parametrize(("kind", "description", "expected"), CASES)
def test_outcomes(kind: str, description: str, expected: str) -> None:
    assert outcome("HD310", exhibit(kind, description)) == expected


def test_message_and_places() -> None:
    (finding,) = judged("HD310", exhibit("EX-99.1", "EXHIBIT 99.2")).findings
    assert finding.message == "a document of type EX-99.1 is described as EXHIBIT 99.2"
    assert [spot.path for spot in finding.at] == ["documents[1].type", "documents[1].description"]
    assert finding.expected == "99.1"
