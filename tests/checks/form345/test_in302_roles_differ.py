import pytest

from checking import OWNER, insider, judged, outcome, row, submission
from samples import insiders

WHOLE = submission(insider(row()))
ISSUER, OAKES = b"0001999001", b"0001999101"
HEAD, FORM = WHOLE.split(b"<DOCUMENT>", 1)


def exchanged(header: bytes) -> bytes:
    return header.replace(ISSUER, b"#").replace(OAKES, ISSUER).replace(b"#", OAKES)


def with_header(header: bytes) -> bytes:
    return header + b"<DOCUMENT>" + FORM


CASES = [
    (WHOLE, "holds"),
    (with_header(exchanged(HEAD)), "breaks"),
    (with_header(HEAD.replace(b"ISSUER:", b"REPORTING-OWNER:")), "breaks"),
    (with_header(HEAD.replace(b"REPORTING-OWNER:", b"ISSUER:")), "breaks"),
    (submission(insider(row(), owners=({**OWNER, "cik": insiders.ISSUER["cik"]},))), "breaks"),
    (submission(insider(row(), owners=({**OWNER, "cik": "0001999110"},))), "holds"),  # HD305 tells it
    (submission(insider(row(), issuer={"name": "Brindle Foundry Corp"})), "holds"),
    (insider(row()), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("IN302", data) == expected


def test_in_an_accepted_filing_each_exchanged_part_speaks_against_the_reader() -> None:
    report = judged("IN302", with_header(exchanged(HEAD)))
    assert report.findings == ()
    assert {one.message for one in report.doubts} == {
        "the issuer of the form, CIK 0001999001, is an owner in the header",
        "an owner of the form, CIK 0001999101, is the issuer in the header",
    }
    (first, *_) = report.doubts
    assert [spot.path for spot in first.at] in (
        ["issuer.cik", "header.parties[1].cik"],
        ["reporting_owners[0].cik", "header.parties[0].cik"],
    )


def test_a_header_without_an_issuer() -> None:
    (doubt, *_) = judged("IN302", with_header(HEAD.replace(b"ISSUER:", b"REPORTING-OWNER:"))).doubts
    assert doubt.message == "the header names no issuer" and doubt.weight == "error"
