import pytest

from checking import exchanged, insider, judged, outcome, row, submission
from samples import envelopes

FORM4 = submission(insider(row()))


def numbered(*numbers: str) -> bytes:
    """A Form 4 and two exhibits with these sequence numbers."""
    exhibits = "".join(envelopes.document("EX-24", f"power{at}.txt", "A power.\n") for at in range(2))
    first, second, third = numbers
    data = exchanged(FORM4, ("</SEC-DOCUMENT>", f"{exhibits}</SEC-DOCUMENT>"), ("<SEQUENCE>1", f"<SEQUENCE> {first}"))
    return exchanged(data, ("<SEQUENCE>1", f"<SEQUENCE> {second}"), ("<SEQUENCE>1", f"<SEQUENCE> {third}"))


CASES = [
    (numbered("1", "2", "3"), "holds"),
    (numbered("1", "3", "7"), "holds"),
    (numbered("1", "2", "2"), "breaks"),
    (numbered("1", "3", "2"), "breaks"),
    (numbered("1", "", "2"), "holds"),
    (FORM4, "does not apply"),
    (insider(row()), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("HD308", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("HD308", numbered("1", "3", "2")).findings
    assert finding.message == "document 2 stands behind document 3"
    assert [spot.path for spot in finding.at] == ["documents[1].sequence", "documents[2].sequence"]
    assert (finding.expected, finding.weight) == ("more than 3", "error")
