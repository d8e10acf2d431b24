import pytest

from checking import holder, judged, outcome, stake

CASES = [
    (stake(holder()), "holds"),
    (stake(holder("HOLLIN CAPITAL LP", "850,000", "-0-", "850,000", "None", "850,000")), "holds"),
    (stake(holder("HOLLIN CAPITAL LP", "850,000", "", "850,000", "", "850,000")), "breaks"),  # a note
    (stake(holder("HOLLIN CAPITAL LP", "850,000", "0", "850,000", "0", "")), "breaks"),
    (stake(holder("HOLLIN CAPITAL LP", "850,000", "0", "850,000", "0", "")), "breaks"),
    (stake(holder("HOLLIN CAPITAL LP", "", "", "", "", "850,000")), "breaks"),
    (stake(holder("HOLLIN CAPITAL LP", "850,000", "0", "850,000", "0", ""), amendment_number="2"), "breaks"),
    (stake(holder("HOLLIN CAPITAL LP", "see Item 5", "0", "see Item 5", "0", "850,000")), "holds"),  # words, not blank
    (stake(holder("HOLLIN CAPITAL LP", "(Item 5)", "0", "850,000", "0", "850,000")), "breaks"),  # what stands beside a figure
    (stake(holder("HOLLIN CAPITAL LP", "850,000", "0", "850,000", "0", "(See Item 4(a) below)")), "breaks"),
    (stake(holder("HOLLIN CAPITAL LP", "850,000", "0", "850,000", "0", "shares of Common Stock")), "breaks"),
    (stake(holder("HOLLIN CAPITAL LP", "850,000", "0", "850,000", "0", "(shared with others)")), "holds"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO101", data) == expected


def test_an_amendment_need_not_restate_a_person() -> None:
    blank = stake(holder("HOLLIN CAPITAL LP", "", "", "", "", ""), amendment_number="2", rendering="html").replace(b"8.5%", b"")
    assert outcome("BO101", blank) == "does not apply"
    assert outcome("BO101", blank.replace(b"(Amendment No. 2)", b"")) == "breaks"


def test_message_and_places() -> None:
    (finding,) = judged("BO101", stake(holder("HOLLIN CAPITAL LP", "850,000", "0", "850,000", "0", ""))).findings
    assert finding.message == "aggregate amount of HOLLIN CAPITAL LP is left blank"
    assert [spot.path for spot in finding.at] == ["reporting_persons[0].aggregate_amount"]
    assert (finding.weight, finding.expected) == ("warning", 'a figure, or "None"')


def test_a_power_beside_its_filled_twin_is_a_note() -> None:
    powers = ("850,000", "", "", "", "850,000")
    warning, note = judged("BO101", stake(holder("HOLLIN CAPITAL LP", *powers))).findings
    assert note.message == "shared voting power of HOLLIN CAPITAL LP is left blank" or note.weight == "warning"
    assert {finding.weight for finding in (warning, note)} == {"warning", "note"}
    assert sorted(spot.path for finding in (warning, note) for spot in finding.at) == [
        "reporting_persons[0].shared_dispositive_power",
        "reporting_persons[0].shared_voting_power",
        "reporting_persons[0].sole_dispositive_power",
    ]
