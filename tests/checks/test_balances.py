from typing import Any

import pytest

import tieout
from checking import insider, option, row
from tieout.checks.balances import derivative_tallies, security, share_tallies, words
from tieout.checks.case import Case
from tieout.facts import Fact


def bought(shares: str, left: str, **changes: Any) -> dict[str, Any]:
    return row(**{"shares": shares, "shares_owned_following": left, **changes})


def links(*rows: dict[str, Any]) -> list[tuple[int, int, bool]]:
    """The broken links of Table I by their rows, and whether a balance alone is off."""
    case: Case[Any] = Case(tieout.read(insider(*rows)))
    return [(link.earlier.number, link.later.number, link.lone) for tally in share_tallies(case) for link in tally.links]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("100", "1100"), ("50", "1150"), ("5", "1155")], []),
        ([("100", "1100"), ("50", "1200"), ("5", "1205")], [(1, 2, False)]),  # an amount
        ([("100", "1100"), ("50", "1200"), ("5", "1155")], [(1, 2, True)]),  # a balance
        ([("100", "1100"), ("50", "1150"), ("5", "1300")], [(2, 3, False)]),  # the last balance
        ([("5", "1155"), ("50", "1150"), ("100", "1200")], [(1, 2, False), (2, 3, False)]),  # backwards, the first balance
    ],
)
def test_the_links_that_break(rows: list[tuple[str, str]], expected: list[tuple[int, int, bool]]) -> None:
    assert links(*[bought(*one) for one in rows]) == expected


def test_a_day_of_one_balance_is_one_step() -> None:
    day = {"transaction_date": "2024-05-23"}
    assert links(bought("100", "1100"), bought("50", "1155", **day), bought("5", "1155", **day)) == []
    assert links(bought("100", "1100"), bought("50", "1156", **day), bought("5", "1156", **day)) == [(1, 3, False)]


def test_rows_of_other_days_in_any_order() -> None:
    days = [("2024-05-23", "5", "1155"), ("2024-05-20", "100", "1100"), ("2024-05-21", "50", "1150")]
    assert links(*[bought(shares, left, transaction_date=day) for day, shares, left in days]) == []


def test_a_grant_is_told_by_its_terms_and_their_footnotes() -> None:
    def tallies(**changes: Any) -> list[int]:
        rows = [option(shares="10", shares_owned_following=left) for left in ("90", "80")]
        rows += [option(shares="10", shares_owned_following=left, **changes) for left in ("40", "30")]
        case: Case[Any] = Case(tieout.read(insider(derivative=rows, footnotes={"F1": "x"} if "F1" in str(changes) else {})))
        return [len(tally.steps) for tally in derivative_tallies(case)]

    assert tallies(conversion_or_exercise_price="9") == [2, 2]
    assert tallies(expiration_date="2031-01-02") == [2, 2]
    assert tallies(exercise_date=("2020-01-02", "F1")) == [2, 2]
    assert tallies(nature_of_ownership="By Trust", direct_or_indirect="I") == [2, 2]
    assert tallies() == [4]


def test_words_and_securities() -> None:
    def title(text: str | None) -> Fact[str]:
        return Fact(text, text, 0, 0)

    assert words(title("Class A  Common-Stock")) == words(title("class a common stock")) and words(title(None)) == ""
    assert security(title("Common Stock, $0.001 Par Value Per Share")) == "common stock"
    assert security(title("Series 2 Preferred")) == "series 2 preferred"
