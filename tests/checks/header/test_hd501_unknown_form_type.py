import pytest

from checking import exchanged, insider, judged, outcome, row, submission

FORM4 = submission(insider(row()))


def typed(form_type: str) -> bytes:
    return exchanged(FORM4, ("SUBMISSION TYPE:\t4", f"SUBMISSION TYPE:\t{form_type}"))


KNOWN = [
    "3",
    "4/A",
    "5",
    "SC 13D",
    "SC 13G/A",
    "SCHEDULE 13D",
    "SCHEDULE 13G/A",
    "NT 10-K",
    "NT 10-Q/A",
    "NT-NCSR",
    "NTN 10K",
    "NTFNCEN",
]
UNKNOWN = ["NT 10-KQ", "NT 8-K", "SC 13H", "SCHEDULE 13F", "13D", "FORM 4", "4A", "5/B", "NTN 10-K"]
OTHERS = [
    "8-K",
    "10-K405",
    "424B5",
    "497K",
    "40-17G",
    "SC TO-T/A",
    "SC 13E3",
    "SC 13E4F",
    "SC 14D9",
    "NT N-CEN",
    "NT NPORT-P",
    "NT N-MFP2",
    "D",
]


@pytest.mark.parametrize("form_type", KNOWN)
def test_types_of_the_three_families_hold(form_type: str) -> None:
    assert outcome("HD501", typed(form_type)) == "holds"


@pytest.mark.parametrize("form_type", UNKNOWN)
def test_types_that_only_look_like_them_are_noted(form_type: str) -> None:
    (finding,) = judged("HD501", typed(form_type)).findings
    assert finding.message == f"EDGAR has no form type {form_type}"
    assert finding.weight == "note"
    assert [spot.path for spot in finding.at] == ["header.form_type"]


@pytest.mark.parametrize("form_type", OTHERS)
def test_other_filings_are_not_asked(form_type: str) -> None:
    assert outcome("HD501", typed(form_type)) == "does not apply"


def test_a_blank_type_cannot_be_told() -> None:
    assert outcome("HD501", typed("")) == "cannot tell"
    assert outcome("HD501", insider(row())) == "does not apply"
