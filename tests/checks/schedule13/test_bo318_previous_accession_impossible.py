import pytest

from checking import exchanged, judged, outcome, stake
from samples import envelopes


def amendment(previous: str, number: str | None = "1") -> bytes:
    """A Schedule 13D/A as XML that names the statement it amends, bare."""
    xml = exchanged(stake(rendering="xml", amendment_number="1"), ("0001999001-23-000017", previous))
    return xml if number else exchanged(xml, ("13D/A<", "13D<"), ("<amendmentNo>1</amendmentNo>", ""))


CASES = [  # signed on 2024-05-24
    ("0001174947-17-001120", "1", "holds"),
    ("0001174947-24-001120", "1", "holds"),
    ("0001174947-26-001120", "1", "breaks"),
    ("0001174947-93-001120", "1", "holds"),
    ("", "1", "does not apply"),
    ("none yet", "1", "cannot tell"),
    ("0001174947-17-001120", None, "breaks"),  # an initial statement amends nothing
]


@pytest.mark.parametrize(("previous", "number", "expected"), CASES)
def test_outcomes(previous: str, number: str | None, expected: str) -> None:
    assert outcome("BO318", amendment(previous, number)) == expected


def test_without_xml_there_is_no_such_place() -> None:
    assert outcome("BO318", stake()) == "does not apply"


def headed(previous: str) -> bytes:
    """The same within EDGAR's submission, accession number 0001999101-24-000120."""
    parties = [
        {"role": "SUBJECT-COMPANY", "name": "BRINDLE FOUNDRY CORP", "cik": "0001999001", "form": "SCHEDULE 13D/A", "file": "005-1"},
        {"role": "FILED BY", "name": "HOLLIN CAPITAL LP", "cik": "0001999101", "form": "SCHEDULE 13D/A", "file": ""},
    ]
    document = envelopes.document("SCHEDULE 13D/A", "primary_doc.xml", amendment(previous).decode(), "XML")
    return envelopes.labelled("SCHEDULE 13D/A", parties, document).encode()


def own_number() -> str:
    """The accession number of the sample's header."""
    text = headed("0001174947-17-001120").decode()
    return text.split("ACCESSION NUMBER:", 1)[1].split()[0]


def test_the_filings_own_number_and_a_later_one_cannot_be_amended() -> None:
    own = own_number()
    later = f"{own[:14]}{int(own[14:]) + 1:06d}"
    before = f"{own[:14]}{int(own[14:]) - 1:06d}"
    assert outcome("BO318", headed(before)) == "holds"
    (finding,) = judged("BO318", headed(own)).findings
    assert finding.message == "the statement names its own accession number as that of the statement it amends"
    (finding,) = judged("BO318", headed(later)).findings
    assert finding.message == f"{later} was given out after this filing's own {own}"
    assert [spot.path for spot in finding.at] == ["previous_accession_number"]
