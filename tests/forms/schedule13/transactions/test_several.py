"""Several days or several amounts in one sentence; all of them written for these tests."""

import pytest

from tieout import markup
from tieout.facts import Note
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import transactions

Row = tuple[str | None, str | None, str | None, str, str | None]


def read(print_: str) -> tuple[tuple[Transaction, ...], list[Note]]:
    data, notes = print_.encode(), list[Note]()
    sheet = Sheet(markup.printed(data, 0, len(data)), notes)
    return transactions(sheet, sheet.text, len(sheet.string)), notes


def told(print_: str) -> list[Row]:
    def plain(value: object) -> str | None:
        return None if value is None else str(value)

    return [
        (
            one.person.value,
            plain(one.date.value),
            one.acquired_disposed.value,
            str(one.shares.value),
            plain(one.price_per_share.value),
        )
        for one in read(print_)[0]
    ]


def test_on_each_of_several_days_is_a_transaction_a_day() -> None:
    sentence = "(c) On each of January 6, January 7 and February 3, 1997, Alder\nFund, L.P. sold 1,000 shares at $10.50 per share."
    assert told(sentence) == [("Alder Fund, L.P.", day, "D", "1000", "10.5") for day in ("1997-01-06", "1997-01-07", "1997-02-03")]
    found, _ = read(sentence)
    assert [one.date.raw for one in found] == ["January 6 1997", "January 7 1997", "February 3, 1997"]


def test_days_of_two_years_keep_their_own() -> None:
    found = told("(c) On each of December 30, 1996 and January 2, 1997, Alder Fund purchased 1,000 shares at $10.50 per share.")
    assert [row[1] for row in found] == ["1996-12-30", "1997-01-02"]


@pytest.mark.parametrize(
    "sentence",
    [
        "(c) On January 6 and January 7, 1997, Alder Fund purchased 1,000 shares at $10.50 per share.",
        "(c) On each of January 6 and January 7, 1997, Alder Fund purchased an aggregate of 1,000 shares at $10.50 per share.",
        "(c) On each of January 6 and January 37, 1997, Alder Fund purchased 1,000 shares at $10.50 per share.",
    ],
)
def test_days_that_are_not_each_of_the_amount_are_no_day(sentence: str) -> None:
    ((_, date, side, shares, _),) = told(sentence)
    assert (date, side, shares) == (None, "A", "1000")


def test_lists_told_respectively_go_together() -> None:
    sentence = (
        "(c) On January 6, 7 and 8, 1997, Alder Fund, L.P. purchased 1,000, 2,000 and 3,000 shares, respectively, at prices of "
        "$10.00, $10.25 and $10.50 per share, respectively."
    )
    assert told(sentence) == [
        ("Alder Fund, L.P.", "1997-01-06", "A", "1000", "10"),
        ("Alder Fund, L.P.", "1997-01-07", "A", "2000", "10.25"),
        ("Alder Fund, L.P.", "1997-01-08", "A", "3000", "10.5"),
    ]
    assert read(sentence)[1] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "(c) On January 6 and 7, 1997, Alder Fund purchased 1,000, 2,000 and 3,000 shares, respectively.",
        "(c) On January 6 and 7, 1997, Alder Fund purchased 1,000 and 2,000 shares, respectively, at $10, $11 and $12.",
        "(c) On January 6 and 7, 1997, Alder Fund purchased 1,000 and 2,000 shares, respectively, for $30,000.",
    ],
)
def test_lists_of_different_lengths_are_noted(sentence: str) -> None:
    found, notes = read(sentence)
    assert found == ()
    assert [note.code for note in notes] == ["transactions-unread"]


def test_a_day_at_the_end_is_of_both_amounts_at_their_prices() -> None:
    assert told("(c) Alder Fund bought 5,000 shares at $10 and sold 3,000 of them at $11 on March 3, 1997.") == [
        ("Alder Fund", "1997-03-03", "A", "5000", "10"),
        ("Alder Fund", "1997-03-03", "D", "3000", "11"),
    ]


def test_a_day_at_the_end_is_not_of_what_came_about_otherwise() -> None:
    found = told("(c) Alder Fund received 5,000 shares in the merger of the mills and sold 3,000 shares at $11 on March 3, 1997.")
    assert [row[1] for row in found] == [None, "1997-03-03"]


def test_a_price_in_parts_needs_no_dollar_before_a_share() -> None:
    found = told("(c) 5,000 shares were purchased by Alder Fund on January 6, 1997 at a price of 10 1/4 per share.")
    assert found == [("Alder Fund", "1997-01-06", "A", "5000", "10.25")]
