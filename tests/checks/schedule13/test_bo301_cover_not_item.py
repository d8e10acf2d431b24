from pathlib import Path

import pytest

import tieout
from checking import holder, judged, outcome, stake
from tieout.checks.running import check

FIRST = holder("JOSEPHINE ARDEN", "2,050", "42,000", "2,050", "42,000", "44,050", percent="8.66", types="IN")
SECOND = holder("HOLLIN CAPITAL LP", "0", "41,200", "0", "41,200", "41,200", percent="8.11")
CLEAN = stake(FIRST, SECOND)
ITEM = CLEAN.index(b"Interest in Securities of the Issuer.")


def with_item(printed: bytes, instead: bytes) -> bytes:
    """The schedule with other words at the first place in Item 5."""
    assert printed in CLEAN[ITEM:]
    return CLEAN[:ITEM] + CLEAN[ITEM:].replace(printed, instead, 1)


CASES = [
    (CLEAN, "holds"),
    (with_item(b"vote or direct vote: 42,000", b"vote or direct vote: 42,010"), "breaks"),
    (with_item(b"beneficially own 44,050", b"beneficially own 44,500"), "breaks"),
    (with_item(b"Percentage: 8.66%", b"Percentage: 8.7%"), "holds"),  # rounded further
    (with_item(b"Percentage: 8.66%", b"Percentage: 8.76%"), "breaks"),
    (with_item(b"vote or direct vote: 42,000", b"vote or direct vote: See Item 4"), "holds"),  # the other rows still agree
    (with_item(b"vote or direct vote: 2,050", b"vote or direct vote: 2,055 (1)"), "cannot tell"),
    # what the cover has more stands in the item: alone, in two parts, as this person's own power, not at all
    (with_item(b"beneficially own 44,050 Shares.", b"beneficially own 34,050 Shares, and hold options for 10,000."), "cannot tell"),
    (with_item(b"beneficially own 44,050 Shares.", b"beneficially own 34,050 Shares, and 4,000 and 6,000 more."), "cannot tell"),
    (with_item(b"beneficially own 44,050 Shares.", b"beneficially own 42,000 Shares."), "breaks"),
    (with_item(b"beneficially own 44,050 Shares.", b"beneficially own 34,050 Shares, and hold options for 9,000."), "breaks"),
    (with_item(b"beneficially own 44,050 Shares.", b"beneficially own 54,050 Shares, and sold 10,000."), "breaks"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO301", data) == expected


def test_a_schedule_that_states_nothing_again_is_no_case() -> None:
    assert outcome("BO301", stake(FIRST, items={"4": ("Purpose of Transaction.", "Investment.")})) == "does not apply"


def test_where_the_item_prints_the_covers_figure_too_nothing_is_told() -> None:
    data = with_item(b"beneficially own 44,050 Shares.", b"beneficially own 43,050 Shares, and 44,050 with the preferred.")
    assert outcome("BO301", data) == "cannot tell"


def test_the_covers_figure_in_what_the_item_says_of_another_excuses_nothing() -> None:
    both = stake(FIRST, holder("HOLLIN CAPITAL LP", "0", "42,000", "0", "42,000", "42,000", percent="8.26"))
    begin = both.index(b"vote or direct vote: 42,000")
    assert outcome("BO301", both) == "holds"
    assert outcome("BO301", both[:begin] + b"vote or direct vote: 42,010" + both[begin + 27 :]) == "breaks"


def test_message_and_places() -> None:
    (finding,) = judged("BO301", with_item(b"vote or direct vote: 42,000", b"vote or direct vote: 42,010")).findings
    assert finding.message == "shared voting power of JOSEPHINE ARDEN is 42,000 on the cover and 42,010 in the item"
    assert [spot.path for spot in finding.at] == ["reporting_persons[0].shared_voting_power", "interests[0].shared_voting_power"]
    assert [spot.raw for spot in finding.at] == ["42,000", "42,010"]


def test_the_ninth_person_of_a_real_group(shared: Path) -> None:
    report = check(tieout.read(shared / "seeds" / "003_b55707ba54ced88b.txt"))
    found = [[spot.raw for spot in one.at] for one in report.findings if one.code == "BO301"]
    assert found == [["333,336", "333,326"]] * 2  # voting and dispositive
