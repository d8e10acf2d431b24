import binascii

import pytest

from checking import exchanged, insider, judged, outcome, row, submission
from samples import envelopes

XML = insider(row())
FORM4 = submission(XML)
PDF = b"%PDF-1.4\n%%EOF\n" * 8


def exhibit(body: str, wrapper: str | None = None) -> bytes:
    return exchanged(FORM4, ("</SEC-DOCUMENT>", f"{envelopes.document('EX-99', 'ex99.htm', body, wrapper)}</SEC-DOCUMENT>"))


def encoded(data: bytes) -> str:
    lines = (binascii.b2a_uu(data[at : at + 45]).decode() for at in range(0, len(data), 45))
    return f"begin 644 ex99.pdf\n{''.join(lines)}`\nend\n"


CASES = [
    (FORM4, "holds"),
    (exhibit("<html><title>Errors of fact, and other stories</title><p>A text.</p></html>\n"), "holds"),
    (exhibit(encoded(PDF), "PDF"), "holds"),
    (exhibit(encoded(PDF).replace("M", "M\xff", 1), "PDF"), "breaks"),
    (exhibit(encoded(b"not a PDF" * 20), "PDF"), "breaks"),
    (exhibit("begin 644 ex99.pdf\n`\nend\n"), "breaks"),
    (exhibit(" \n"), "breaks"),
    (exhibit("<html><head><title>404 Not Found</title></head></html>\n"), "breaks"),
    (exhibit("<HTML><TITLE>SEC.gov | Request Rate Threshold Exceeded</TITLE></HTML>\n"), "breaks"),
    (exhibit('<?xml version="1.0"?>\n<Error><Code>NoSuchKey</Code></Error>\n'), "breaks"),
    (submission(XML[: len(XML) // 2]), "breaks"),
    (XML, "holds"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("HD502", data) == expected


def test_message_and_place() -> None:
    data = exhibit("<html><head><title>404 Not Found</title></head></html>\n")
    (finding,) = judged("HD502", data).findings
    assert finding.message == "ex99.htm: it is an error page of a web server"
    (spot,) = finding.at
    assert spot.path == "documents[1]"
    assert data[spot.start : spot.end].startswith(b"<html>")


def test_xml_that_lacks_a_sign_and_is_read_all_the_same_is_a_warning() -> None:
    (finding,) = judged("HD502", exchanged(FORM4, ("</documentType>", "</documentType"))).findings
    assert finding.weight == "warning"


def test_xml_that_breaks_off_is_an_error() -> None:
    (finding,) = judged("HD502", submission(XML[: len(XML) // 2])).findings
    assert finding.weight == "error"
    assert finding.message.startswith("form4.xml: the XML ends here")
