import pytest

from checking import exchanged, headed_stake, judged, outcome, stake
from samples import envelopes

FILED = envelopes.HEADER["filed"]


def filed(day: str, form_type: str = "SC 13G/A") -> bytes:
    """A typed Schedule 13G/A within EDGAR's submission, filed on this day."""
    return exchanged(headed_stake(form_type=form_type), (f"FILED AS OF DATE:\t\t{FILED}", f"FILED AS OF DATE:\t\t{day}"))


CASES = [
    (filed("20241217"), "does not apply"),
    (filed("20241218"), "breaks"),
    (filed("20250214"), "breaks"),
    (filed("20250214", "SCHEDULE 13G/A"), "cannot tell"),
    (stake(event_date="2025-02-10", signed="2025-02-14"), "does not apply"),  # a bare document may be a print of the XML
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO506", data) == expected


def test_xml_holds() -> None:
    parties = [
        {"role": "SUBJECT-COMPANY", "name": "BRINDLE FOUNDRY CORP", "cik": "0001999001", "form": "SCHEDULE 13D/A", "file": "005-1"},
        {"role": "FILED BY", "name": "HOLLIN CAPITAL LP", "cik": "0001999101", "form": "SCHEDULE 13D/A", "file": ""},
    ]
    xml = stake(rendering="xml", amendment_number="1").decode()
    document = envelopes.document("SCHEDULE 13D/A", "primary_doc.xml", xml, "XML")
    data = envelopes.labelled("SCHEDULE 13D/A", parties, document).encode()
    day = (f"FILED AS OF DATE:\t\t{FILED}", "FILED AS OF DATE:\t\t20250214")
    assert outcome("BO506", exchanged(data, day)) == "holds"


def test_message_and_places() -> None:
    (finding,) = judged("BO506", filed("20250214")).findings
    assert finding.message == "the schedule was filed on Friday 2025-02-14 as SC 13G/A, without XML"
    assert [spot.path for spot in finding.at] == ["header.form_type", "header.filed"]
    assert (finding.weight, finding.expected) == ("error", "SCHEDULE 13G/A as XML")
