import pytest

from checking import judged, outcome, stake

CASES = [
    (stake(), "holds"),
    (stake(cusip="N/A"), "holds"),
    (stake(cusip="000000000"), "holds"),  # what filers of private companies put
    (stake(cusip=""), "breaks"),
    (stake(cusip="", rendering="html"), "breaks"),
    (stake(cusip="", rendering="md"), "breaks"),
    (stake(cusip="", rendering="xml"), "breaks"),
    (stake(cusip="", rendering="xml", signed="2026-04-02"), "does not apply"),  # EDGAR 26.1 lets it be empty
    (stake(cusip="", signed="2026-04-02"), "breaks"),
    (stake(cusip="").replace(b"(CUSIP Number)", b"").replace(b"CUSIP No.", b""), "breaks"),  # not even the caption
    (stake().replace(b"109215103", b"").replace(b"(CUSIP Number)", b"").replace(b"CUSIP No.", b"No CUSIP"), "cannot tell"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO105", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO105", stake(cusip="")).findings
    assert (finding.message, finding.weight) == ("the cover gives no CUSIP number", "warning")
    assert [spot.path for spot in finding.at] == ["cusips[0]"]
    assert finding.expected == 'nine signs, or "N/A"'


def test_a_number_in_item_2_alone() -> None:
    items = {
        "1": ("Issuer.", "(a) Name of Issuer: Brindle Foundry Corp"),
        "2": ("Name of Person Filing.", "(e) CUSIP Number: 109215103"),
    }
    (finding,) = judged("BO105", stake(schedule="13G", cusip="", items=items)).findings
    assert finding.message == "the cover gives no CUSIP number, Item 2 has 109215103"
    assert outcome("BO105", stake(schedule="13G", items=items)) == "holds"
