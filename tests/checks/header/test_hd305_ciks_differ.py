import pytest

from checking import exchanged, insider, judged, notice, outcome, row, submission

FORM4 = submission(insider(row()))
CASES = [
    (FORM4, "holds"),
    (exchanged(FORM4, ("<issuerCik>0001999001<", "<issuerCik>1999001<")), "holds"),
    (exchanged(FORM4, ("<issuerCik>0001999001<", "<issuerCik>0001999010<")), "breaks"),
    (exchanged(FORM4, ("<rptOwnerCik>0001999101<", "<rptOwnerCik>0001999110<")), "breaks"),
    (exchanged(FORM4, ("<issuerCik>0001999001<", "<issuerCik>none<")), "cannot tell"),
    (notice(), "does not apply"),
    (insider(row()), "does not apply"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("HD305", data) == expected


def test_in_accepted_xml_it_speaks_against_the_reader() -> None:
    report = judged("HD305", exchanged(FORM4, ("<rptOwnerCik>0001999101<", "<rptOwnerCik>0001999110<")))
    (finding,) = report.doubts
    assert not report.findings
    assert finding.message == "the CIK of the reporting owner is 0001999101 in the header and 0001999110 in the form"
    assert [spot.path for spot in finding.at] == ["reporting_owners[0].cik", "header.parties[1].cik"]
    assert finding.expected == "0001999101"


def test_in_a_file_that_edgar_has_not_accepted_it_is_an_error() -> None:
    draft = exchanged(
        FORM4, ("ACCESSION NUMBER:\t\t0001999001-24-000042\n", ""), ("<issuerCik>0001999001<", "<issuerCik>0001999010<")
    )
    (finding,) = judged("HD305", draft).findings
    assert finding.weight == "error"
