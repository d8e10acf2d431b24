import pytest

from checking import exchanged, insider, judged, outcome, row, submission
from samples import envelopes

FORM4 = submission(insider(row()))
POWER = envelopes.document("EX-24", "power.txt", "A power.\n")
HEADER_ONLY = FORM4[FORM4.index(b"<SEC-HEADER>") : FORM4.index(b"<DOCUMENT>")]


def counted(count: str, extra: str = "") -> bytes:
    return exchanged(FORM4, ("DOCUMENT COUNT:\t\t1", f"DOCUMENT COUNT:\t\t{count}"), ("</SEC-DOCUMENT>", f"{extra}</SEC-DOCUMENT>"))


CASES = [
    (FORM4, "holds"),
    (counted("2", POWER), "holds"),
    (counted("1", POWER), "breaks"),
    (counted("3"), "breaks"),
    (FORM4[: FORM4.index(b"<DOCUMENT>")] + b"</SEC-DOCUMENT>\n", "breaks"),
    (HEADER_ONLY, "cannot tell"),
    (FORM4[: FORM4.index(b"</DOCUMENT>")], "cannot tell"),
    (counted("two"), "cannot tell"),
    (insider(row()), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("HD302", data) == expected


def test_message_place_and_weight() -> None:
    (finding,) = judged("HD302", counted("1", POWER)).findings
    assert (finding.message, finding.expected, finding.weight) == ("the header counts 1 document, 2 are here", "2", "warning")
    assert [spot.path for spot in finding.at] == ["header.public_document_count"]


def test_a_document_lost_in_copying_is_a_note() -> None:
    (finding,) = judged("HD302", counted("3")).findings
    assert (finding.message, finding.weight) == ("the header counts 3 documents, 1 is here", "note")
