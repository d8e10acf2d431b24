import pytest

from checking import judged, outcome, stake, with_exhibits

BLANK = stake(amendment_number="___")
CASES = [
    (with_exhibits(stake(amendment_number="3"), form_type="SC 13D/A"), "holds"),
    (with_exhibits(BLANK, form_type="SC 13D/A"), "breaks"),
    (with_exhibits(stake(), form_type="SC 13D/A"), "breaks"),
    (with_exhibits(BLANK.replace(b"(Amendment No. ___)", b"(Final Amendment)"), form_type="SC 13D/A"), "holds"),
    (with_exhibits(BLANK.replace(b"(Amendment No. ___)", b"Third Amendment"), form_type="SC 13D/A"), "holds"),
    (with_exhibits(BLANK.replace(b"(Amendment No. ___)", b"Amendment C of May"), form_type="SC 13D/A"), "cannot tell"),
    (with_exhibits(BLANK), "does not apply"),  # the blank caption of an initial statement
    (BLANK, "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO106", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO106", with_exhibits(BLANK, form_type="SC 13D/A")).findings
    assert (finding.message, finding.weight) == ("the amendment has no number", "warning")
    assert [spot.path for spot in finding.at] == ["amendment_number"]


def test_an_accepted_xml_without_number_speaks_against_the_reader() -> None:
    report = judged("BO106", with_exhibits(stake(rendering="xml"), form_type="SCHEDULE 13D/A"))
    assert [doubt.code for doubt in report.doubts] == ["BO106"]
    assert not report.findings
