"""What stands above rows says whose they are, which way they go, and of which year; all tables are written for these tests."""

import pytest
from msgspec import UNSET

from tieout import markup
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import transactions

HEAD = "    Date          Number of Shares      Price Per Share\n"


def read(rows: str) -> tuple[Transaction, ...]:
    data = f"(c) Transactions in the past 60 days:\n\n{rows}".encode()
    sheet = Sheet(markup.printed(data, 0, len(data)), [])
    return transactions(sheet, sheet.text, len(sheet.string))


def row(day: str) -> str:
    return f"    {day:<16} 1,000              12.375\n"


@pytest.mark.parametrize("again", ["", HEAD])
def test_a_sub_head_of_one_name_says_nothing_of_the_next(again: str) -> None:
    rows = f"ALDER FUND\n{HEAD}Purchases\n{row('1/05/96')}Sales\n{row('1/06/96')}BIRCH FUND\n{again}{row('1/07/96')}"
    found = read(rows)
    assert [one.person.value for one in found] == ["ALDER FUND", "ALDER FUND", "BIRCH FUND"]
    assert [one.acquired_disposed.value for one in found] == ["A", "D", None]


def test_a_heading_over_several_names_is_that_of_all() -> None:
    rows = f"{HEAD}Purchases\nALDER FUND\n{row('1/05/96')}BIRCH FUND\n{row('1/06/96')}Sales\nALDER FUND\n{row('1/07/96')}"
    assert [one.acquired_disposed.value for one in read(rows)] == ["A", "A", "D"]


def test_a_name_that_is_printed_again_keeps_its_sub_head() -> None:
    rows = f"ALDER FUND\n{HEAD}Sales\n{row('1/05/96')}Alder Fund\n{row('1/06/96')}"
    assert [one.acquired_disposed.value for one in read(rows)] == ["D", "D"]


@pytest.mark.parametrize("days", [("January 5", "Jan. 9"), ("1/5", "01/09")])
def test_a_day_without_its_year_takes_that_which_stands_above(days: tuple[str, str]) -> None:
    rows = f"{HEAD}1995\n{row('December 29' if '/' not in days[0] else '12/29')}1996\n{row(days[0])}{row(days[1])}"
    found = read(rows)
    assert [str(one.date.value) for one in found] == ["1995-12-29", "1996-01-05", "1996-01-09"]
    assert [one.date.raw for one in found[1:]] == [f"{day} 1996" for day in days]
    data = f"(c) Transactions in the past 60 days:\n\n{rows}"
    assert isinstance(found[1].date.pieces, tuple)
    assert [data[start:end] for start, end in found[1].date.pieces] == [days[0], "1996"]


def test_a_day_without_its_year_takes_that_of_its_label() -> None:
    (one,) = read("    Date (1996)        Number of Shares      Price Per Share\n" + row("1/5"))
    assert str(one.date.value) == "1996-01-05"


def test_a_day_without_any_year_is_left_open() -> None:
    found = read(HEAD + row("January 5") + row("1/5/96-1/9/96") + row("1/12"))
    assert [(one.date.value, one.date.raw) for one in found] == [(None, "January 5"), (None, "1/5/96-1/9/96"), (None, "1/12")]
    assert [one.date.state for one in found] == ["words", "unreadable", "words"]


def test_a_number_under_the_amounts_is_no_year() -> None:
    found = read(f"{HEAD}{row('1/5')}                        2000\n{row('1/9')}")
    assert [one.date.value for one in found] == [None, None]


def test_words_beside_a_number_are_no_row_without_a_head() -> None:
    assert read("May 1         1,000 shares\nMay 2         2,000 shares\n") == ()


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("and sold the following shares:", "D"),
        ("It also sold shares, some of them short.", None),
        ("(1) Sold in a block.", "A"),
        ("It also purchased more shares:", "A"),
        ("Its purchases and sales in February were:", "A"),
    ],
)
def test_a_line_between_rows_may_lead_to_others(line: str, side: str | None) -> None:
    lead = "(c) The Fund purchased the following shares of Common Stock:"
    data = f"{lead}\n\n{HEAD}{row('1/05/96')}\n{line}\n\n{row('1/09/96')}".encode()
    sheet = Sheet(markup.printed(data, 0, len(data)), [])
    found = transactions(sheet, sheet.text, len(sheet.string))
    assert [one.acquired_disposed.value for one in found] == ["A", side]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("TRANSACTIONS BY ALDER FUND, L.P.", "ALDER FUND, L.P."),
        ("TRANSACTIONS BY ALDER FUND DURING THE PAST 60 DAYS", None),
        ("TRANSACTIONS BY THE REPORTING PERSONS", None),
    ],
)
def test_a_title_in_capitals_names_whose_the_rows_are(title: str, name: str | None) -> None:
    (one,) = read(f"{title}\n\n{HEAD}{row('1/05/96')}")
    assert one.person.value == name


NAMES = "   Purchaser           Date          Shares     Price\n"


@pytest.mark.parametrize(
    ("above", "cell", "name"),
    [
        ("  Alder Fund,", "    L.P.     ", "Alder Fund, L.P."),
        ("  Alder Offshore", "    Fund, Ltd.", "Alder Offshore Fund, Ltd."),
        ("  Purchases", "    Fund, Ltd.", "Fund, Ltd."),
        ("  ALDER FUNDS", "    Birch Fund", "Birch Fund"),
        ("  Alder Fund", "  Birch Fund", "Birch Fund"),
        ("  Alder Fund,\n", "  Birch Fund", "Birch Fund"),
    ],
)
def test_a_name_may_begin_in_the_line_above_its_row(above: str, cell: str, name: str) -> None:
    rows = f"{NAMES}  Cedar Fund          1/04/96       1,000      12.125\n{above}\n{cell:<22}1/05/96       1,000      12.125\n"
    found = read(rows)
    assert [one.person.value for one in found] == ["Cedar Fund", name]


@pytest.mark.parametrize(
    ("lead", "person", "way"),
    [
        ("In the last sixty days Linden Trust bought Shares in the open market as\nfollows:\n", "Linden Trust", "A"),
        (
            "LINDEN & SONS INC. EFFECTED THE FOLLOWING SALES ON A STOCK\nEXCHANGE DURING THE PAST SIXTY DAYS:\n",
            "LINDEN & SONS INC.",
            "D",
        ),
        ("TRANSACTIONS IN THE LAST SIXTY DAYS BY THE TRUST\n", "THE TRUST", None),
        ("Since the last filing Linden Trust sold Shares as set forth below on\nthe Exchange:\n", "Linden Trust", "D"),
        # nobody is named
        ("NO REPORTING PERSON HAS EFFECTED ANY SALES EXCEPT THE FOLLOWING:\n", None, "D"),
        ("It sold Shares in the open market as\nfollows:\n", None, "D"),
        ("DURING THE PAST SIXTY DAYS THE FOLLOWING PURCHASES WERE MADE ON AN\nEXCHANGE:\n", None, "A"),
        ("THE REPORTING PERSONS EFFECTED THE FOLLOWING PURCHASES:\n", None, "A"),
        ("The following sales were made in the open market, all of them by\nbrokers:\n", None, "D"),
    ],
)
def test_the_words_that_lead_to_a_table_say_whose_it_is(lead: str, person: str | None, way: str | None) -> None:
    (one,) = read(f"{lead}\n{HEAD}{row('1/05/96')}")
    assert (one.person.value, one.acquired_disposed.value) == (person, way)


def test_a_name_right_below_a_full_line_is_a_caption_of_its_own() -> None:
    (one,) = read(f"Purchases of Common Stock in the open market in the last sixty days\nALDER FUND\n{HEAD}{row('1/05/96')}")
    assert one.person.value == "ALDER FUND"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By the Kiln Fund:", "the Kiln Fund"),
        ("By Alder:", "Alder"),
        ("Byron Doe:", "Byron Doe"),
        ("Stand By Fund:", "Stand By Fund"),
    ],
)
def test_a_name_is_told_without_the_word_that_leads_to_it(line: str, name: str) -> None:
    assert [one.person.value for one in read(f"{HEAD}{line}\n{row('1/05/96')}")] == [name]
    listed = read(f"{line}\n\n    1/05/96     1,000 shares      $12.50\n    1/06/96     2,000 shares      $12.75\n")
    assert {one.person.value for one in listed} == {name}


@pytest.mark.parametrize(
    ("sentence", "side"),
    [
        ("All transactions were effected in the open market and relate to purchases of pears.", "A"),
        ("Each of the transactions was a sale on the exchange.", "D"),
        ("All transactions were purchases or sales in the open market.", None),
        ("Except as noted, all transactions were purchases.", None),
        ("All transactions were told of before the sales price was known.", None),
    ],
)
def test_what_one_sentence_says_of_all(sentence: str, side: str | None) -> None:
    found = read(f"{HEAD}{row('1/05/96')}{row('1/06/96')}\n* {sentence}\n")
    assert [one.acquired_disposed.value for one in found] == [side, side]


HOLDERS = """(c) The following transactions were effected during the past sixty days:

     Purchases by Alder Fund, L.P.

     Date          Shares        Price
     1/06/97       5,000         $10.25

     Sales for the account of Rowan Fund, L.P.
{head}
     1/07/97       3,000         $10.30
"""


@pytest.mark.parametrize("head", ["", "\n     Date          Shares        Price"])
def test_a_title_says_the_way_and_the_holder(head: str) -> None:
    data = HOLDERS.format(head=head).encode()
    sheet = Sheet(markup.printed(data, 0, len(data)), [])
    found = transactions(sheet, sheet.text, len(sheet.string))
    assert [(one.person.value, one.acquired_disposed.value) for one in found] == [
        ("Alder Fund, L.P.", "A"),
        ("Rowan Fund, L.P.", "D"),
    ]


MONTHS = """(c) Alder Fund, L.P. purchased the following shares in the open market:

     Day        Number of Shares       Price per Share

     January 1997
       6              5,000                 $10.25
      14              2,500                  10.50
     February 1997
       3              1,000                  11.00
"""


def test_days_stand_under_their_month() -> None:
    data = MONTHS.encode()
    sheet = Sheet(markup.printed(data, 0, len(data)), [])
    found = transactions(sheet, sheet.text, len(sheet.string))
    assert [(str(one.date.value), one.date.raw, str(one.shares.value)) for one in found] == [
        ("1997-01-06", "January 1997 6", "5000"),
        ("1997-01-14", "January 1997 14", "2500"),
        ("1997-02-03", "February 1997 3", "1000"),
    ]


def test_a_number_that_is_no_day_of_a_month_is_no_date() -> None:
    data = MONTHS.replace("      14 ", "      41 ").encode()
    sheet = Sheet(markup.printed(data, 0, len(data)), [])
    found = transactions(sheet, sheet.text, len(sheet.string))
    assert "2500" not in [str(one.shares.value) for one in found if one.date.value]


def test_a_year_over_the_days_is_theirs() -> None:
    print_ = """(c) Alder Fund, L.P. made these purchases:

     1997               Shares Purchased      Price
     January 6              5,000             $10.25
     February 3             1,000             $11.00
"""
    sheet = Sheet(markup.printed(print_.encode(), 0, len(print_)), [])
    found = transactions(sheet, sheet.text, len(sheet.string))
    assert [str(one.date.value) for one in found] == ["1997-01-06", "1997-02-03"]


def test_one_price_in_a_column_of_ranges_is_one() -> None:
    print_ = """(c) Alder Fund, L.P. purchased the following shares:

     Date          Shares        Price Range
     1/06/97       5,000         10.01-10.55
     1/14/97       2,500         $10.01 to $10.55
     1/15/97       1,500         $10.50
"""
    sheet = Sheet(markup.printed(print_.encode(), 0, len(print_)), [])
    prices = [one.price_per_share for one in transactions(sheet, sheet.text, len(sheet.string))]
    assert [(one.value and str(one.value), one.state, one.raw) for one in prices] == [
        (None, "words", "10.01-10.55"),
        (None, "words", "$10.01 to $10.55"),
        ("10.5", UNSET, "$10.50"),
    ]
