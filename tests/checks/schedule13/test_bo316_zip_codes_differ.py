from pathlib import Path

import pytest

import tieout
from checking import judged, outcome, stake, stating
from tieout.checks.running import check

FIRST = "Hollin Capital LP, 1 Quarry Lane, Suite 5, Hartwell, OH 45011. "
CASES = [
    (FIRST + "Wye Trust, 1 Quarry Ln., Hartwell, Ohio 45011-2214.", "holds"),
    (FIRST + "Wye Trust, 1 Quarry Ln., Hartwell, Ohio 45012.", "breaks"),
    (FIRST + "Wye Trust, 11 Quarry Lane, Hartwell, Ohio 45012.", "holds"),
    (FIRST + "Wye Trust, 1 Quarry Lane, Hartwell, Ohio 450112.", "breaks"),
    (FIRST + "Wye Trust, 1 Quarry Lane, Hartwell, Ohio 4501.", "breaks"),
    ("It was founded at 1 Quarry Lane, Hartwell, Ohio 2019.", "holds"),  # a year
    ("The Trust, 1 Quarry Lane, Singapore 018956.", "does not apply"),
    ("Since the purchase of 850,000 shares, OR 150000 more.", "does not apply"),
]


@pytest.mark.parametrize("rendering", ["txt", "html", "md"])
@pytest.mark.parametrize(("text", "expected"), CASES)
def test_outcomes(text: str, expected: str, rendering: str) -> None:
    assert outcome("BO316", stating(text, item="2", rendering=rendering)) == expected


def test_two_codes_are_a_warning_at_both_places() -> None:
    (finding,) = judged("BO316", stating(CASES[1][0], item="2")).findings
    assert finding.message == "1 QUARRY LN has two ZIP codes: 45011 and 45012"
    assert finding.weight == "warning"
    assert [(spot.raw or "")[-5:] for spot in finding.at] == ["45011", "45012"]


def test_a_code_of_six_digits_is_an_error_with_the_right_one() -> None:
    (finding,) = judged("BO316", stating(CASES[3][0], item="2")).findings
    assert (finding.message, finding.weight, finding.expected) == ("the ZIP code 450112 has 6 digits", "error", "45011")


def with_zip(state: str, code: str) -> bytes:
    """The schedule as XML, with the issuer's address."""
    fields = "<issuerName>Brindle Foundry Corp</issuerName><address><com:street1>1 Quarry Lane</com:street1>"
    fields += "<com:city>Hartwell</com:city>"
    fields += f"<com:stateOrCountry>{state}</com:stateOrCountry><com:zipCode>{code}</com:zipCode></address>"
    xml = stake(rendering="xml", amendment_number="1")
    begin = xml.index(b"<issuerName>")
    return xml[:begin] + fields.encode() + xml[xml.index(b"</issuerInfo>") :]


@pytest.mark.parametrize(
    ("state", "code", "expected"),
    [("OH", "45011", "holds"), ("OH", "45011-2214", "holds"), ("OH", "4511", "breaks"), ("P7", "1016 ED", "does not apply")],
)
def test_fields_of_the_xml(state: str, code: str, expected: str) -> None:
    assert outcome("BO316", with_zip(state, code)) == expected


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("SC-13GA__noacc__fca1631f.doc.txt", "the ZIP code 681302 has 6 digits"),
        ("SC-13G__0001193125-11-023336__16e26644.html", "3500 DEER CREEK RD has two ZIP codes: 94304 and 94306"),
    ],
)
def test_real_addresses(shared: Path, name: str, told: str) -> None:
    report = check(tieout.read(shared / "corpus" / "schedule13" / name))
    assert [one.message for one in report.findings if one.code == "BO316"] == [told]
