from typing import Any

import pytest

import tieout
from checking import explained, judged, notice
from tieout.checks.case import Case
from tieout.checks.wholes import bonds

QUARTER, BEFORE = "for the three months ended March 31, 2024", "for the three months ended March 31, 2023"
REVENUE = f"Revenue was $36 million {QUARTER}, compared to $29 million {BEFORE}. "
PLACED = (
    "We agreed to issue 223.7337 shares of Series B Preferred Stock for a price per share of $111,740, for an aggregate purchase"
)
CASES = [  # text, and for each tie of a whole: stated, holds
    ("The purchase price was $25 million, consisting of cash of $20 million and a note of $5 million.", [(True, True)]),
    ("The purchase price was $25 million, consisting of cash of $20 million and a note of $9 million.", [(True, False)]),
    ("The purchase price was $25 million, consisting of cash of $20 million plus a note of $9 million.", []),  # one part alone
    (f"{PLACED} price of approximately $25 million.", [(True, True)]),
    (f"{PLACED} price of approximately $35 million.", [(True, False)]),
    (f"{PLACED} price of up to $35 million.", []),
    (f"{REVENUE}Revenue {QUARTER} included approximately $13 million from its crane business.", [(True, True)]),
    (f"{REVENUE}Revenue {QUARTER} included approximately $43 million from its crane business.", [(True, False)]),
    (f"{REVENUE}Revenue {BEFORE} included approximately $33 million from its crane business.", [(True, False)]),
    (f"Net income was $5 million {QUARTER}. Net income {QUARTER} included a gain of $9 million.", []),  # of a result it may
    (f"Revenue {QUARTER} included $13 million from cranes, flat from $13 million {BEFORE}.", [(True, True)]),
    (f"Revenue {QUARTER} included $13 million from cranes, flat from $18 million {BEFORE}.", [(True, False)]),
]


def told(text: str) -> list[tuple[bool, bool]]:
    case: Case[Any] = Case(tieout.read(explained(text), name="notice"))
    return [(bond.tie.stated, bond.tie.holds) for bond in case.once(bonds)]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_ties(text: str, expected: list[tuple[bool, bool]]) -> None:
    assert told(text) == expected


def test_several_parts_together_are_only_suggested() -> None:
    parts = [
        f"Revenue {QUARTER} included approximately ${part} million from {kind}." for part, kind in ((30, "cranes"), (20, "hoists"))
    ]
    assert told(REVENUE + " ".join(parts)) == [(True, True), (True, True), (False, False)]


def test_amounts_of_years_within_years() -> None:
    inner = "We identified $7 million of unauthorized payments during fiscal years 2022 through 2025. "
    outer = "In total, we identified ${} million of unauthorized payments during fiscal years 2016 through 2025."
    assert told(inner + outer.format("16.7")) == [(False, True)]
    assert told(inner + outer.format("3.7")) == [(False, False)]


def test_each_end_of_a_range_is_tied_to_the_base() -> None:
    text = "It may result in a reduction in revenue of $1.5 million to $2.5 million, or 5.2% to {}%, of the total $29.1 million."
    assert told(text.format("8.6")) == [(True, True), (True, True)]
    (finding,) = judged("NT202", notice(reasons=text.format("9.6"))).findings
    assert finding.message == "$2.5 million of $29.1 million is 8.6 %, printed 9.6%"
    assert finding.weight == "error"


def test_flat_is_held_to_its_values() -> None:
    (finding,) = judged("NT204", explained(CASES[-1][0])).findings
    assert finding.message == "revenue is said to be flat, but goes from $18 million to $13 million"


def test_a_broken_sum_says_its_arithmetic() -> None:
    (finding,) = judged("NT203", explained(CASES[1][0])).findings
    assert finding.message == "$20 million and $9 million add up to $29 million, but purchase price is $25 million"
    assert finding.arithmetic[0] == "$20 million and $9 million can be 28,000,000 to 30,000,000"
