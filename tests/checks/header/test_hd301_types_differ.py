import pytest

from checking import exchanged, headed_notice, headed_stake, insider, judged, outcome, row, submission

FORM4 = submission(insider(row()))
CASES = [
    (FORM4, "holds"),
    (headed_notice(), "holds"),
    (headed_stake(("<TYPE>SC 13G/A", "<TYPE>SCHEDULE 13G/A")), "holds"),
    (headed_stake(("<TYPE>SC 13G/A", "<TYPE>SC 13G")), "breaks"),
    (headed_stake(("<TYPE>SC 13G/A", "<TYPE>SC 13D/A")), "breaks"),
    (exchanged(FORM4, ("CONFORMED SUBMISSION TYPE:\t4", "CONFORMED SUBMISSION TYPE:\t4/A")), "breaks"),
    (exchanged(FORM4, ("CONFORMED SUBMISSION TYPE:\t4", "CONFORMED SUBMISSION TYPE:\t8-K")), "breaks"),
    (exchanged(FORM4, ("<documentType>4<", "<documentType>5<")), "breaks"),
    (
        exchanged(FORM4, ("CONFORMED SUBMISSION TYPE:\t4", "CONFORMED SUBMISSION TYPE:\tUPLOAD"), ("<TYPE>4", "<TYPE>LETTER")),
        "does not apply",
    ),
    (exchanged(FORM4, ("CONFORMED SUBMISSION TYPE:\t4", "CONFORMED SUBMISSION TYPE:\t")), "cannot tell"),
    (FORM4[: FORM4.index(b"<DOCUMENT>")], "cannot tell"),
    (insider(row()), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("HD301", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("HD301", headed_stake(("<TYPE>SC 13G/A", "<TYPE>SC 13D/A"))).findings
    assert finding.message == "the header says SC 13G/A, the document SC 13D/A"
    assert [spot.path for spot in finding.at] == ["header.form_type", "documents[0].type"]
    assert finding.expected == "SC 13G/A"
