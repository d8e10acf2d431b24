from checking import insider, judged, outcome, row, submission
from samples import envelopes


def two(second: str) -> bytes:
    data = submission(insider(row())).decode()
    return data.replace("</SEC-DOCUMENT>", envelopes.document("EX-24", second, "A power.\n") + "</SEC-DOCUMENT>").encode()


def test_capitals_make_no_difference() -> None:
    (finding,) = judged("HD309", two("FORM4.XML")).findings
    assert [spot.path for spot in finding.at] == ["documents[0].filename", "documents[1].filename"]


def test_two_names_hold() -> None:
    assert outcome("HD309", two("power.txt")) == "holds"


def test_one_document_is_no_case() -> None:
    assert outcome("HD309", submission(insider(row()))) == "does not apply"
