import pytest

from checking import holder, judged, outcome, stake

CASES = [
    (stake(holder(types="PN")), "holds"),
    (stake(holder(types="PR")), "breaks"),
    (stake(holder(types="FI")), "breaks"),
    (stake(holder(types="FI"), schedule="13G"), "holds"),
    (stake(holder(types="00")), "holds"),  # typed for OO
    (stake(holder(types="N/A")), "holds"),
    (stake(holder(types="XX-Private Foundation")), "breaks"),
    (stake(holder(types="OO-Private Foundation")), "holds"),
    (stake(holder(source_of_funds="WC")), "holds"),
    (stake(holder(source_of_funds="XX")), "breaks"),
    (stake(holder(source_of_funds="Private Funds")), "holds"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO504", data) == expected


def test_message_and_places() -> None:
    (finding,) = judged("BO504", stake(holder(types="FI"))).findings
    assert finding.message == "FI is no type of reporting person of the list"
    assert [(spot.path, spot.raw) for spot in finding.at] == [("reporting_persons[0].person_types[0]", "FI")]
    assert "FI" not in (finding.expected or "")
