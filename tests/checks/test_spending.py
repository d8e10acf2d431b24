from decimal import Decimal

import pytest

from checking import stating
from tieout import read
from tieout.checks.case import Case
from tieout.checks.spending import bought, listed, money, spent

CASES = [
    ("$1,234.50", [("$1,234.50", "1234.50", "0.01")]),
    ("US$2 million", [("US$2 million", "2000000", "1000000")]),
    ("$0.2 million or $50,000", [("$0.2 million", "200000", "100000"), ("$50,000", "50000", "1")]),
    ("C$5,000, HK$7, 5%", []),
    ("$1,23", []),  # no figure
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sums_of_money(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(one.raw, one.value, one.step) for one in money(text)] == [(raw, Decimal(a), Decimal(b)) for raw, a, b in expected]


def told(text: str) -> Case:  # type: ignore[type-arg]
    return Case(read(stating(text), name="13d.txt"))


def test_what_each_used_goes_with_the_total_before_it() -> None:
    text = "The Reporting Persons used an aggregate of $30 to buy. A used $10 and $15, respectively. B used $5. C paid $7."
    (one,) = spent(told(text))
    assert (one.total.raw, [part.raw for part in one.parts], one.loose) == ("$30", ["$10", "$15", "$5"], False)


def test_a_total_of_one_person_has_no_parts() -> None:
    assert list(spent(told("Wye used an aggregate of $30 to buy. A used $10. B used $20."))) == []


def test_a_numbered_list_gives_the_first_sum_of_each_piece() -> None:
    text = "The price of $30 consisted of (i) $10 in cash; and (ii) a note of $20 with costs of $3."
    (one,) = listed(told(text))
    assert (one.kind, one.total.raw, [part.raw for part in one.parts]) == ("whole", "$30", ["$10", "$20"])


def test_a_clause_gives_shares_price_and_total() -> None:
    (one,) = bought(told("It bought (i) 100 shares at $2.00 per share for $200 and (ii) 50 warrants."))
    assert (one.shares.raw, one.price.raw, one.total.raw) == ("100", "$2.00", "$200")
