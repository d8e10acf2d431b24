import pytest

from checking import insider, judged, outcome, row, submission
from samples import insiders

NAMED = {"name": "Brindle Foundry Corporation", "trading_symbol": "BRFC"}  # as a print has it, without a CIK
CASES = [
    (insiders.ISSUER, "holds"),
    ({**insiders.ISSUER, "cik": "1999001"}, "holds"),
    ({**insiders.ISSUER, "cik": "0001999010"}, "breaks"),
    ({**insiders.ISSUER, "name": "Brindle Iron Works"}, "holds"),  # the CIK decides
    (NAMED, "holds"),
    ({**NAMED, "name": "Brindle Stove Works"}, "holds"),  # a former name
    ({**NAMED, "name": "Brindle Foundries Corp"}, "breaks"),
    ({**NAMED, "name": "Tremlett Salt Corp"}, "breaks"),
    ({"trading_symbol": "BRFC"}, "cannot tell"),
]


@pytest.mark.parametrize(("issuer", "expected"), CASES)
def test_outcomes(issuer: dict[str, str], expected: str) -> None:
    assert outcome("IN302", submission(insider(row(), issuer=issuer))) == expected


def test_a_bare_document_has_no_header() -> None:
    assert outcome("IN302", insider(row())) == "does not apply"


def test_another_cik_in_an_accepted_filing_speaks_against_the_reader() -> None:
    data = submission(insider(row(), issuer={**insiders.ISSUER, "cik": "0001999010"}))
    report = judged("IN302", data)
    (doubt,) = report.doubts
    assert doubt.message == "the issuer's CIK is 0001999010, in the header 0001999001"
    assert [spot.path for spot in doubt.at] == ["issuer.cik", "header.parties[0].cik"]
    assert (doubt.expected, doubt.weight, report.findings) == ("0001999001", "error", ())


def test_a_name_is_a_warning() -> None:
    (doubt,) = judged("IN302", submission(insider(row(), issuer={**NAMED, "name": "Tremlett Salt Corp"}))).doubts
    assert doubt.message == "the issuer is Tremlett Salt Corp, in the header BRINDLE FOUNDRY CORP"
    assert doubt.weight == "warning"
