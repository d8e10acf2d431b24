import time

import pytest

from checking import exchanged, headed_notice, insider, judged, outcome, row, submission

FORM4 = submission(insider(row()))
CASES = [
    (FORM4, "holds"),
    (exchanged(FORM4, ("<issuerCik>0001999001<", "<issuerCik>1999001<")), "holds"),
    (exchanged(FORM4, ("<issuerCik>0001999001<", "<issuerCik>0001999010<")), "breaks"),
    (exchanged(FORM4, ("<rptOwnerCik>0001999101<", "<rptOwnerCik>0001999110<")), "breaks"),
    (exchanged(FORM4, ("<issuerCik>0001999001<", "<issuerCik>none<")), "cannot tell"),
    (headed_notice(), "does not apply"),
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


def test_many_owners_take_no_long_time() -> None:
    owner = (
        "\n\nREPORTING-OWNER:\n\n\tOWNER DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\tOAK S{0}\n\t\tCENTRAL INDEX KEY:\t\t\t{0:010d}\n"
    )
    form = "<reportingOwner><reportingOwnerId><rptOwnerCik>{:010d}</rptOwnerCik></reportingOwnerId></reportingOwner>"
    header = ("</SEC-HEADER>", "".join(owner.format(number) for number in range(800)) + "</SEC-HEADER>")
    data = exchanged(
        FORM4, header, ("<reportingOwner>", "".join(form.format(number + 10_000) for number in range(800)) + "<reportingOwner>")
    )
    begun = time.perf_counter()
    assert len(judged("HD305", data).doubts) > 700
    assert time.perf_counter() - begun < 5
