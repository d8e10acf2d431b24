from pathlib import Path
from typing import Any

import pytest

import tieout
from checking import holder, judged, outcome, stake
from tieout.checks.running import check

SMALL = holder("HOLLIN CAPITAL LP", "430,000", "0", "430,000", "0", "430,000", percent="4.3")
TWIN = holder("WYE PARTNERS LP", "200,000", "0", "200,000", "0", "200,000", percent="2.0")
BOX = (
    "If this statement is being filed to report the fact that as of the date hereof the reporting person has ceased to be the "
    "beneficial owner of more than five percent of the class of securities, check the following {}"
)


def items(five: str | None, number: str = "5") -> dict[str, Any]:
    """The items of a 13D or 13G with an Item 5 that says this."""
    return {"1": ("Security and Issuer.", "Brindle Foundry Corp"), number: ("Interest in Securities of the Issuer.", five)}


def short(*persons: dict[str, Any], five: str) -> bytes:
    """A 13G of these persons whose Item 5 says this."""
    said = {
        "1": ("", "Brindle Foundry Corp"),
        "4": ("Ownership.", "The figures of rows 5 to 11 are repeated here by reference."),
        "5": ("Ownership of Five Percent or Less of a Class.", five),
        "10": ("Certification.", "The securities were acquired and are held in the ordinary course of business."),
    }
    return stake(*persons, schedule="13G", items=said)


CASES = [
    (stake(), "holds"),  # 8.5 %
    (stake(SMALL), "breaks"),
    (
        stake(SMALL, items=items("(a) 430,000 shares. (e) The person ceased to be a beneficial owner of 5% on May 20, 2024.")),
        "holds",
    ),
    (stake(SMALL, items=items("The persons no longer own more than five percent of the class.")), "holds"),
    (stake(SMALL, items=items("Investment.", "4"), amendment_number="2"), "does not apply"),  # Item 5 is not restated
    (short(SMALL, five=BOX.format("[X]")), "holds"),
    (short(SMALL, five=BOX.format("[ ]")), "breaks"),
    (short(SMALL, five="Not applicable"), "breaks"),
    (short(SMALL, five=BOX.format("")), "cannot tell"),
    (short(holder(percent="5.0"), five="Not applicable"), "cannot tell"),  # rounded from 5.04
    (short(SMALL, TWIN, five="Not applicable"), "cannot tell"),  # together they hold more
    (short(TWIN, holder("WYE GP LLC", percent="<1"), five="Not applicable"), "breaks"),
]


@pytest.mark.parametrize(("data", "expected"), CASES)
def test_outcomes(data: bytes, expected: str) -> None:
    assert outcome("BO501", data) == expected


def test_shares_decide_what_a_rounded_percent_cannot() -> None:
    shares = ("496,000", "0", "496,000", "0", "496,000")
    assert outcome("BO501", stake(holder("HOLLIN CAPITAL LP", *shares, percent="5.0"))) == "breaks"


def test_message_and_places() -> None:
    (finding,) = judged("BO501", short(SMALL, five=BOX.format("[ ]"))).findings
    assert finding.message == "the largest person, HOLLIN CAPITAL LP, holds 4.3%, and nothing says that it fell to 5 % or less"
    assert [spot.path for spot in finding.at] == ["reporting_persons[0].percent_of_class", "five_percent_or_less"]
    assert finding.weight == "warning"


def test_a_group_that_holds_more_says_nothing(shared: Path) -> None:
    name = "SC-13DA__0000807249-20-000066__6f44eab7.txt"  # 3.68 % at most, 6.11 % together
    assert check(tieout.read(shared / "corpus/submissions" / name)).held["BO501"] == 1
