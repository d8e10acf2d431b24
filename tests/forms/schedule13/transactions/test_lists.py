"""Lists without a head, a day and a number of shares in each line; all of them written for these tests."""

import pytest

from tieout import markup
from tieout.facts import Note
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import transactions

Row = tuple[str | None, str, str | None, str, str | None]


def read(print_: str) -> tuple[tuple[Transaction, ...], list[Note]]:
    data, notes = print_.encode(), list[Note]()
    sheet = Sheet(markup.printed(data, 0, len(data)), notes)
    return transactions(sheet, sheet.text, len(sheet.string)), notes


def told(print_: str) -> list[Row]:
    return [
        (
            one.person.value,
            str(one.date.value),
            one.acquired_disposed.value,
            str(one.shares.value),
            None if one.price_per_share.value is None else str(one.price_per_share.value),
        )
        for one in read(print_)[0]
    ]


WAYS = """(c) Since the last amendment Linden Timber Corporation made the open
market purchases below:

        11/02/95          700 shares           8 1/4
        11/03/95        1,500 shares           8
                       ------
        Total           2,200 shares
"""
NAMED = """(c) Trades within 60 days:

   LINDEN & CO. PARTNERS
     BOUGHT   2-07-94     4,000 SHS   AT  5.125
     SOLD     2-09-94       500 SHS   AT  5.250
   HAZEL ROLLOVER ACCOUNT
     BOUGHT   3-01-94     9,000 SHS   AT  5.000
"""
TITLED = """(c) Sales since the last report by Linden Supply:

    May 2, 1997       1,000 shares at $7.625
    May 5, 1997       2,000 shares at $7.75
"""


@pytest.mark.parametrize(
    ("print_", "rows"),
    [
        (
            WAYS,
            [
                ("Linden Timber Corporation", "1995-11-02", "A", "700", "8.25"),
                ("Linden Timber Corporation", "1995-11-03", "A", "1500", "8"),
            ],
        ),
        (
            NAMED,
            [
                ("LINDEN & CO. PARTNERS", "1994-02-07", "A", "4000", "5.125"),
                ("LINDEN & CO. PARTNERS", "1994-02-09", "D", "500", "5.25"),
                ("HAZEL ROLLOVER ACCOUNT", "1994-03-01", "A", "9000", "5"),
            ],
        ),
        (
            TITLED,
            [
                ("Linden Supply", "1997-05-02", "D", "1000", "7.625"),
                ("Linden Supply", "1997-05-05", "D", "2000", "7.75"),
            ],
        ),
    ],
)
def test_a_list_without_a_head_is_read_line_by_line(print_: str, rows: list[Row]) -> None:
    assert told(print_) == rows
    assert read(print_)[1] == []


def test_names_and_ways_over_the_lines_of_a_list_are_those_of_the_lines_beneath() -> None:
    lines = "  5/02/97   1,000 shares at $7.50\n"
    print_ = f"(c) Trades:\n\nPurchases\nLinden Fund, L.P.\n{lines}\nHazel Fund, L.P.\n{lines}\nSales\n{lines}"
    assert [(one[0], one[2]) for one in told(print_)] == [
        ("Linden Fund, L.P.", "A"),
        ("Hazel Fund, L.P.", "A"),
        ("Hazel Fund, L.P.", "D"),
    ]


def test_a_way_under_one_name_is_not_that_of_the_next() -> None:
    lines = "  5/02/97   1,000 shares at $7.50\n"
    print_ = f"(c) Trades:\n\nLinden Fund, L.P.\n\nPurchases\n{lines}\nHazel Fund, L.P.\n\n{lines}"
    found = told(print_)
    assert [one[0] for one in found] == ["Linden Fund, L.P.", "Hazel Fund, L.P."]


@pytest.mark.parametrize(
    "print_",
    [
        # what all was paid, not the price of one
        "(c) Linden purchased as follows:\n\n  5/02/97   1,000 shares   $7,625\n  5/05/97   2,000 shares   $15,500\n",
        # whole figures without a sign may be anything
        "(c) Linden purchased as follows:\n\n  5/02/97   100 shares   762\n  5/05/97   200 shares   950\n",
        "(c) Cost of the shares purchased:\n\n  5/02/97   100 shares   762.50\n  5/05/97   20 shares   155.00\n",
        # options
        "(c) Options to purchase shares were sold, expiring:\n\n  5/02/97   1,000 shares at $7.50\n",
        # holdings
        "(c) Linden held:\n\n  5/02/97   1,000 shares\n  5/05/97   2,000 shares\n",
    ],
)
def test_a_list_that_may_tell_something_else_is_not_read(print_: str) -> None:
    assert told(print_) == []


def test_a_line_of_a_list_that_is_not_surely_read_is_noted() -> None:
    found, notes = read(
        "(c) Linden purchased as follows:\n\n  5/02/97   1,000 shares at $7.50\n  5/05/97   a lot of 2,000, $15,100\n"
    )
    assert [str(one.shares.value) for one in found] == ["1000"]
    assert [note.code for note in notes] == ["transactions-unread"]


def test_options_granted_in_a_list_are_noted_only() -> None:
    found, notes = read("(c) Options granted:\n\n  5/02/97   1,000 shares at $7.50\n  5/05/97   1,000 shares at $7.75\n")
    assert found == () and [note.code for note in notes] == ["transactions-unread"]


def test_a_row_that_a_list_reads_is_not_noted_as_one_of_a_table() -> None:
    found, notes = read("(c) Linden purchased:\n\n  5/02/97   1,000 shares   7.50\n  5/05/97   2,000   15,100   7.75\n")
    assert [str(one.shares.value) for one in found] == ["1000"]
    assert notes


def test_columns_without_a_head_are_read_under_words_that_say_the_way() -> None:
    print_ = """(c) Alder Fund, L.P. effected the following transactions:

     Purchases

     January 6, 1997       5,000       $10.25
     January 14, 1997      2,500       $10.50

     Sales

     February 3, 1997      1,000       $11.00
"""
    assert [row[1:] for row in told(print_)] == [
        ("1997-01-06", "A", "5000", "10.25"),
        ("1997-01-14", "A", "2500", "10.5"),
        ("1997-02-03", "D", "1000", "11"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "     January 6, 1997       5,000       $10.25\n",  # nothing says which way
        "     Purchases\n\n     January 6, 1997       5,000       10,250\n",  # what all was paid
    ],
)
def test_columns_that_may_be_others_are_noted(rows: str) -> None:
    found, notes = read(f"(c) Transactions:\n\n{rows}")
    assert found == ()
    assert "transactions-unread" in [note.code for note in notes] or "10,250" in rows
