"""Parts of a change, "$4 million from A, $1 million from B and $9 million from C": each is a part, none an earlier level."""

from decimal import Decimal

import pytest

from tieout.prose import claims, text_of

PARTS = "$4 million from sales, $1 million from research and $9 million from general expenses."


@pytest.mark.parametrize(
    "opening",
    [
        "The decrease of $14 million in operating expenses consisted of",
        "Operating expenses decreased $14 million:",
        "Operating expenses decreased by $14 million due to decreases of",
        "Operating expenses of $14 million consisted of",
    ],
)
def test_a_part_behind_the_source_of_another_is_no_earlier_level(opening: str) -> None:
    found = claims(text_of(f"{opening} {PARTS}"), "IV")
    assert [claim.prior_value for claim in found] == [None] * 4
    told = [fact.value for claim in found for fact in (claim.value, claim.change) if fact is not None]
    assert told == [Decimal(number * 1_000_000) for number in (14, 4, 1, 9)]


def test_an_earlier_level_behind_a_change_is_still_one() -> None:
    (claim,) = claims(text_of("Sales decreased by $9 million from sales of $22 million for fiscal 2022."), "IV")
    assert claim.change is not None and claim.prior_value is not None
    assert (claim.change.value, claim.prior_value.value) == (Decimal(9_000_000), Decimal(22_000_000))


def test_changes_and_levels_of_two_periods_are_paired() -> None:
    told = "increased $2 million and $3 million to $5 million and $9 million, respectively."
    found = claims(text_of(f"Sales for the three and nine months ended May 31, 2020 {told}"), "IV")
    assert [(claim.change and claim.change.value, claim.value and claim.value.value) for claim in found] == [
        (Decimal(2_000_000), Decimal(5_000_000)),
        (Decimal(3_000_000), Decimal(9_000_000)),
    ]
