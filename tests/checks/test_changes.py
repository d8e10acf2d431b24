"""What differs between two filings."""

from typing import Any

import tieout
from checking import holder, insider, option, row, stake
from tieout.checks.changes import of_insiders, of_stakes, paired

CONTRACTS = "Contracts, Arrangements, Understandings or Relationships With Respect to Securities of the Issuer."


def insiders(earlier: bytes, later: bytes) -> list[str]:
    return [one.what for one in of_insiders(tieout.read(earlier).form, tieout.read(later).form)]


def stakes(earlier: bytes, later: bytes) -> list[str]:
    return [one.what for one in of_stakes(tieout.read(earlier).form, tieout.read(later).form)]


def test_parts_are_paired_by_the_first_key_that_fits() -> None:
    def whole(one: str) -> Any:
        return one

    def letter(one: str) -> Any:
        return one[0]

    assert list(paired(["a1", "b1", "c1"], ["b1", "a2", "d1"], (whole, letter))) == [
        ("b1", "b1"),
        ("a1", "a2"),
        ("c1", None),
        (None, "d1"),
    ]


def test_the_same_in_another_print_is_no_change() -> None:
    assert insiders(insider(row(shares="100")), insider(row(shares="100.00", security_title="COMMON  STOCK"))) == []
    assert stakes(stake(), stake(rendering="html")) == []


def test_rows_of_a_form_4() -> None:
    assert insiders(insider(row()), insider(row(shares="120", price_per_share="14.75"))) == [
        "shares in row 1 of Table I was 100, is 120",
        "price per share in row 1 of Table I was 14.5, is 14.75",
    ]
    assert insiders(insider(row()), insider(row(), derivative=[option()])) == ["row 1 of Table II is new"]


def test_rows_need_not_be_repeated() -> None:
    both = insider(row(), row(security_title="Class B Stock"))
    assert insiders(both, insider(row(shares="120"))) == ["shares in row 1 of Table I was 100, is 120"]
    assert insiders(both, insider(row())) == ["1 row of Table I left out"]


def test_boxes_period_and_texts_of_a_form_4() -> None:
    later = insider(row(), period_of_report="2024-05-21", remarks="Amended.", not_subject_to_section16="1")
    assert insiders(insider(row()), later) == [
        "period of report was 2024-05-22, is 2024-05-21",
        "not subject to section16 was not marked, is marked",
        "a footnote or remark is new",
    ]


def test_covers_persons_and_items_of_a_schedule() -> None:
    earlier = stake(holder(), holder("TREMLETT & SONS LLC"))
    later = stake(
        holder("HOLLIN CAPITAL LP", *("900,000", "0", "900,000", "0", "900,000"), percent="9.0"),
        holder("WYE PARTNERS LP"),
        cusip="51711L209",
        items={"4": ("Purpose of Transaction.", "The persons seek a seat."), "6": (CONTRACTS, "None.")},
    )
    assert stakes(earlier, later) == [
        "sole voting power of HOLLIN CAPITAL LP was 850,000, is 900,000",
        "sole dispositive power of HOLLIN CAPITAL LP was 850,000, is 900,000",
        "aggregate amount of HOLLIN CAPITAL LP was 850,000, is 900,000",
        "percent of class of HOLLIN CAPITAL LP was 8.5%, is 9.0%",
        "TREMLETT & SONS LLC has no cover page any more",
        "WYE PARTNERS LP is new",
        "CUSIP was 109215103, is 51711L209",
        "Item 4 is restated",
        "Item 6 is added",
    ]
