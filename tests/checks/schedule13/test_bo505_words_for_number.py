import pytest

from checking import holder, judged, outcome, stake

CASES = [
    (("850,000", "0", "850,000", "0", "850,000"), "holds"),
    (("850,000", "-0-", "850,000", "None", "850,000"), "holds"),
    (("850,000", "Not applicable", "850,000", "N/A", "850,000"), "holds"),
    (("850,000", "", "850,000", "", "850,000"), "holds"),
    (("See Item 5", "0", "850,000", "0", "850,000"), "breaks"),
    (("850,000", "0", "850,000", "0", "See Item 5"), "breaks"),
]


@pytest.mark.parametrize(("powers", "expected"), CASES)
def test_outcomes(powers: tuple[str, ...], expected: str) -> None:
    assert outcome("BO505", stake(holder("HOLLIN CAPITAL LP", *powers))) == expected


def test_less_than_one_percent_is_a_number() -> None:
    assert outcome("BO505", stake(holder(percent="<1"))) == "holds"


def test_one_note_a_cover_with_every_row() -> None:
    data = stake(holder("HOLLIN CAPITAL LP", "See Item 5", "0", "See Item 5", "0", "850,000"))
    (finding,) = judged("BO505", data).findings
    told = "words stand for sole voting power (See Item 5) and sole dispositive power (See Item 5) of HOLLIN CAPITAL LP"
    assert (finding.message, finding.weight) == (told, "note")
    assert [spot.raw for spot in finding.at] == ["See Item 5", "See Item 5"]
