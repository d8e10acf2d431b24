from decimal import Decimal

import pytest

import tieout
from checking import insider, row
from tieout.checks.case import Case
from tieout.checks.prices import range_of, rounded
from tieout.checks.rule import CannotTell
from tieout.facts import Fact
from tieout.values import Interval


def told(notes: dict[str, str]) -> tuple[str, str, bool] | None:
    data = insider(row(price_per_share=("20.15", " ".join(notes))), footnotes=notes)
    case = Case(tieout.read(data))
    found = range_of(case.form.non_derivative[0].price_per_share, case)
    return None if found is None else (str(found.low.raw), str(found.high.raw), found.rough)


LOW = "Sold in multiple transactions at prices ranging from $20.00 to $20.22, inclusive."
HIGH = "Sold in multiple transactions at prices ranging from $20.23 to $20.90, inclusive."


def test_the_range_of_a_note_and_of_several() -> None:
    assert told({"F1": LOW}) == ("$20.00", "$20.22", False)
    assert told({"F1": HIGH, "F2": "Sold under a plan of 2023.", "F3": LOW}) == ("$20.00", "$20.90", False)
    assert told({"F1": "Sold under a plan of 2023."}) is None


def test_a_range_that_was_not_read() -> None:
    with pytest.raises(CannotTell, match="no value") as raised:
        told({"F1": "Sold at prices ranging from $20.00 to $20.2.2."})
    assert raised.value.why == "the range of prices that it tells of was not read"


def test_a_price_is_printed_to_the_cent() -> None:
    assert rounded(Fact(Decimal(20), "20", 0, 2)) == Interval(Decimal("19.995"), Decimal("20.005"))
    assert rounded(Fact(Decimal("20.1234"), "20.1234", 0, 7)).high == Decimal("20.12345")
