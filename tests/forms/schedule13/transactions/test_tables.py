"""Tables of transactions in the layouts that filers use; all of them written for these tests."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

import tieout
from tieout import markup
from tieout.facts import Note
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import of_leaf, transactions

Row = tuple[str | None, str | None, str | None, str, str | None]


def html(rows: list[list[str]], before: str = "", behind: str = "") -> str:
    cells = ["".join(c if c.startswith("<td") else f"<td>{c}</td>" for c in row) for row in rows]
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    return f"<html><body><p>(c) {before}</p><table>{table}</table><p>{behind}</p></body></html>"


def read(print_: str, notes: list[Note] | None = None) -> tuple[Transaction, ...]:
    data = print_.encode()
    sheet = Sheet(markup.printed(data, 0, len(data)), [] if notes is None else notes)
    return transactions(sheet, sheet.text, len(sheet.string))


def leaf(print_: str, notes: list[Note] | None = None) -> tuple[Transaction, ...]:
    data = b"<transactionDesc>" + print_.encode() + b"</transactionDesc>"
    return of_leaf(data, 17, len(data) - 18, [] if notes is None else notes)


def told(found: tuple[Transaction, ...]) -> list[Row]:
    def plain(value: object) -> str | None:
        return None if value is None else str(value)

    return [
        (
            one.person.value,
            plain(one.date.value) or one.date.raw,
            one.acquired_disposed.value,
            str(one.shares.value),
            plain(one.price_per_share.value) or one.price_per_share.raw,
        )
        for one in found
    ]


NATURE_FIRST = html(
    [
        ["Nature of the Transaction", "Amount of Shares<br>Purchased/(Sold)", "Price Per<br>Share($)", "Date of<br>Purchase/Sale"],
        ["<td colspan=4 align=center><u>ALDER VALUE FUND LP</u></td>"],
        ["Purchase of Common Stock", "10,000", "5.0123", "03/02/2020"],
        ["Sale of Common Stock", "(2,500)", "5.1000<sup>1</sup>", "03/03/2020"],
        ["<td colspan=4 align=center><u>BIRCH ADVISORS LLC</u><br>(Through the Birch Accounts)</td>"],
        ["Purchase of Common Stock", "700", "5.0200", "03/05/2020"],
    ]
)
SPACERS = html(
    [
        [
            "Name",
            "",
            "Trade Date",
            "",
            "Buy/Sell",
            "",
            "<td colspan=2>No. of Shares /<br>Quantity</td>",
            "",
            "<td colspan=2>Unit Cost</td>",
        ],
        ["Cedar, Ltd.", "", "August 8, 2017", "", "Sell", "", "", "84,975", "", "$", "43.87"],
        ["", "", "August 9, 2017", "", "Buy", "", "", "1,200", "", "$", "43.80"],
        ["Elm II, L.P.", "", "August 9, 2017", "", "Buy", "", "", "300", "", "$", "43.80"],
    ]
)
SPLIT_BRACKETS = html(
    [
        ["Trade Date", "", "<td colspan=3>Shares Purchased (Sold)</td>", "<td colspan=2>Price per Share ($)</td>"],
        ["1/2/2024", "", "", "1,000", "", "", "7.10"],
        ["1/3/2024", "", "(", "2,000", ")", "", "7.20"],
        ["Total", "", "(", "1,000", ")", "", ""],
    ]
)
TWO_COLUMNS = html(
    [
        ["Trade Date", "Shares Purchased", "Shares Sold", "Price per Share"],
        ["1/2/2024", "100", "", "$1.00"],
        ["1/3/2024", "", "200", "$1.10"],
        ["1/4/2024", "-", "300", "$1.20"],
    ]
)
RANGES = html(
    [
        ["Date", "Transaction", "Number of Shares", "Price Range", "Weighted Average Price"],
        ["1/2/2024", "Open Market Purchase", "100", "$1.00 - $1.10", "$1.05"],
        ["1/3/2024", "S", "200", "$2.00 - $2.20", "$2.10 (2)"],
    ]
)
RANGE_ALONE = html([["Date", "Number of Shares Sold", "Range of Prices"], ["1/2/2024", "100", "$1.00 - $1.10"]])
LEAD = html(
    [["Date", "Shares", "Price"], ["10/13/2022", "3,423", "8.51"], ["10/14/2022", "500", "8.60"], ["", "3,923", ""]],
    "During the past 60 days the following shares of the Issuer were purchased by Dogwood Fund:",
)
NO_SAYING = html([["Date", "Shares", "Price"], ["10/13/2022", "(3,423)", "8.51"], ["10/14/2022", "500", "8.60"]], "Trades were:")
PAIR_ABOVE = html(
    [["Date", "Shares", "Price"], ["10/13/2022", "(3,423)", "8.51"], ["10/14/2022", "500", "8.60"]],
    "The shares purchased (sold) in the past 60 days were as follows.",
)
ROWSPAN = html(
    [
        ["Date", "Shares Bought", "Price"],
        ["<td rowspan=2>01/05/2024</td>", "100", "$1.00"],
        ["200", "$1.10"],
        ["1/8/2024", "300", "N/A"],
    ]
)
LISTS = html([["Date", "Shares Bought", "Price"], ["1/5/2024<br>1/8/2024", "100<br>200", "$1.00<br>$1.10"]])
HEAD_APART = (
    html([["Date", "Shares Bought", "Price"]])
    + html([["x", "x", "x"]]).replace("x", "").replace("(c) ", "")
    + html([["1/5/2024", "", "100", "", "$", "1.00"]]).replace("(c) ", "")
)
GROUPED = html(
    [
        ["Date", "Number of Shares", "Price"],
        ["<td colspan=3>Purchases</td>"],
        ["1/5/2024", "100", "1.00"],
        ["<td colspan=3>Sales</td>"],
        ["1/8/2024", "40", "1.10"],
    ]
)
PAGES = """(c) Transactions in the past 60 days:

   HAZEL PARTNERS, L.P.

   Date        Shares Bought   Price per     Where and
               (Sold)          Share         How Transacted
   --------    -------------   ---------     ----------------
   01/15/99    10,000          $12.50        Open market
   01/19/99    (5,000)         $12.625       NYSE

<PAGE>

CUSIP No. 123456789                     13D                    Page 5 of 8

   Date        Shares Bought   Price per     Where and
               (Sold)          Share         How Transacted
   --------    -------------   ---------     ----------------
   01/20/99    2,000           12 1/2        Open market

   JUNIPER OFFSHORE, LTD.

   01/21/99    2,000           12.75         Open market
"""
TYPED_NAMES = """(c) The persons below traded as follows:

  Purchaser             Date of Purchase      Number of Shares     Price Per Share
  Larch Investors       January 4, 1996             5,000             $3.25
  Larch Investors       January 9, 1996            12,500             $3.375
  Maple Trust           January 9, 1996               100             $3.50
"""
MARKDOWN = """## Schedule A

Transactions in the past sixty days

| Trade Date | Buy/Sell | Shares | Price |
|---|---|---|---|
| 2020-01-02 | B | 1,000 | $5.00 |
| 2020-01-03 | S | 2,000 | $5.10 |
"""
WRAPPED = """(c) The following table sets forth all transactions:

                       Date of       Number of Shares      Price Per
Reporting Person       Transaction   Purchased/(Sold)      Share
----------------       -----------   ----------------      ---------
Alder Partners LP      3/1/2005            1,000           $ 10.25
                       3/2/2005             (500)            10.50
Birch Offshore,        3/2/2005              250             10.55
  Ltd.
"""
MARKED = """(c) Trades
<TABLE>
<CAPTION>
Date        Transaction   Shares    Price
<S>         <C>           <C>       <C>
3/1/98      Buy           1,000     10.25
3/2/98      Sell          2,000     10.50
</TABLE>
"""
LED = "The following transactions were effected by Larch {}, L.P. in the Common Stock during the past 60 days:"
TWO_TABLES = html(
    [
        ["Date", "Security", "Amount of Shs.<br>Bought/(Sold)", "Price ($) per<br>Share"],
        ["10-Feb-19", "Common Stock", "(12)", "65.12"],
    ],
    LED.format("Associates"),
    "All of the above transactions were effected on the open market.",
) + html(
    [
        ["Date", "Security", "Amount of Shs.<br>Bought/(Sold)", "Price ($) per<br>Share"],
        ["11-Feb-2019", "Common Stock", "5", "65.3"],
    ],
    LED.format("International"),
    "All of the above transactions were effected on the open market.",
).replace("(c) ", "")
PIPES = "(c)\nTrade Date | Buy/Sell | Shares | Price\n01/02/2025 | Buy | 1,000 | $5.00\n01/03/2025 | Sell | 2,000 | $5.10\n"
CONTINUED = """SCHEDULE A

Transactions during the past sixty days

Date          Shares Sold    Price
1/2/2024      100            $1.00

SCHEDULE A (continued)

1/3/2024      200            $1.10
"""
NESTED = """(c) x

<S>
                               SHARES PURCHASED        AVERAGE
                    DATE            SOLD(-)             PRICE(2)

 COMMON STOCK-OAKAPPLE CORP.

          PINE FUNDS, LLC.
             PINE ALL CAP FUND
                    1/29/20            1,325-            1.1350
                    1/29/20            2,000             *DO
          ROWAN TRUST
                    1/28/20               60-            1.1276

(1) UNLESS OTHERWISE INDICATED, ALL TRANSACTIONS WERE EFFECTED
    ON THE NYSE.
"""

LAYOUTS: dict[str, tuple[str, list[Row]]] = {
    "nature first, persons in rows of their own": (
        NATURE_FIRST,
        [
            ("ALDER VALUE FUND LP", "2020-03-02", "A", "10000", "5.0123"),
            ("ALDER VALUE FUND LP", "2020-03-03", "D", "2500", "5.1"),
            ("BIRCH ADVISORS LLC (Through the Birch Accounts)", "2020-03-05", "A", "700", "5.02"),
        ],
    ),
    "spacer cells, a name once for several rows": (
        SPACERS,
        [
            ("Cedar, Ltd.", "2017-08-08", "D", "84975", "43.87"),
            ("Cedar, Ltd.", "2017-08-09", "A", "1200", "43.8"),
            ("Elm II, L.P.", "2017-08-09", "A", "300", "43.8"),
        ],
    ),
    "brackets in cells of their own, a total": (
        SPLIT_BRACKETS,
        [(None, "2024-01-02", "A", "1000", "7.1"), (None, "2024-01-03", "D", "2000", "7.2")],
    ),
    "a column for each way": (
        TWO_COLUMNS,
        [(None, "2024-01-02", "A", "100", "1"), (None, "2024-01-03", "D", "200", "1.1"), (None, "2024-01-04", "D", "300", "1.2")],
    ),
    "range beside average": (RANGES, [(None, "2024-01-02", "A", "100", "1.05"), (None, "2024-01-03", "D", "200", "2.1")]),
    "range alone": (RANGE_ALONE, [(None, "2024-01-02", "D", "100", "$1.00 - $1.10")]),
    "a sentence leads": (
        LEAD,
        [("Dogwood Fund", "2022-10-13", "A", "3423", "8.51"), ("Dogwood Fund", "2022-10-14", "A", "500", "8.6")],
    ),
    "nothing says what is no sale": (
        NO_SAYING,
        [(None, "2022-10-13", "D", "3423", "8.51"), (None, "2022-10-14", None, "500", "8.6")],
    ),
    "purchased (sold) above": (
        PAIR_ABOVE,
        [(None, "2022-10-13", "D", "3423", "8.51"), (None, "2022-10-14", "A", "500", "8.6")],
    ),
    "a day over several rows": (
        ROWSPAN,
        [(None, "2024-01-05", "A", "100", "1"), (None, "2024-01-05", "A", "200", "1.1"), (None, "2024-01-08", "A", "300", "N/A")],
    ),
    "lists in cells": (LISTS, [(None, "2024-01-05", "A", "100", "1"), (None, "2024-01-08", "A", "200", "1.1")]),
    "the head in a table of its own": (HEAD_APART, [(None, "2024-01-05", "A", "100", "1")]),
    "purchases, then sales": (GROUPED, [(None, "2024-01-05", "A", "100", "1"), (None, "2024-01-08", "D", "40", "1.1")]),
    "typed columns over a page's end": (
        PAGES,
        [
            ("HAZEL PARTNERS, L.P.", "1999-01-15", "A", "10000", "12.5"),
            ("HAZEL PARTNERS, L.P.", "1999-01-19", "D", "5000", "12.625"),
            ("HAZEL PARTNERS, L.P.", "1999-01-20", "A", "2000", "12.5"),
            ("JUNIPER OFFSHORE, LTD.", "1999-01-21", "A", "2000", "12.75"),
        ],
    ),
    "typed columns with names": (
        TYPED_NAMES,
        [
            ("Larch Investors", "1996-01-04", "A", "5000", "3.25"),
            ("Larch Investors", "1996-01-09", "A", "12500", "3.375"),
            ("Maple Trust", "1996-01-09", "A", "100", "3.5"),
        ],
    ),
    "markdown": (MARKDOWN, [(None, "2020-01-02", "A", "1000", "5"), (None, "2020-01-03", "D", "2000", "5.1")]),
    "a name over two lines": (
        WRAPPED,
        [
            ("Alder Partners LP", "2005-03-01", "A", "1000", "10.25"),
            ("Alder Partners LP", "2005-03-02", "D", "500", "10.5"),
            ("Birch Offshore, Ltd.", "2005-03-02", "A", "250", "10.55"),
        ],
    ),
    "marked columns": (MARKED, [(None, "1998-03-01", "A", "1000", "10.25"), (None, "1998-03-02", "D", "2000", "10.5")]),
    "two tables, a sentence over each": (
        TWO_TABLES,
        [
            ("Larch Associates, L.P.", "2019-02-10", "D", "12", "65.12"),
            ("Larch International, L.P.", "2019-02-11", "A", "5", "65.3"),
        ],
    ),
    "pipes": (PIPES, [(None, "2025-01-02", "A", "1000", "5"), (None, "2025-01-03", "D", "2000", "5.1")]),
    "an annex that goes on": (CONTINUED, [(None, "2024-01-02", "D", "100", "1"), (None, "2024-01-03", "D", "200", "1.1")]),
    "captions within captions, minus behind": (
        NESTED,
        [
            ("PINE ALL CAP FUND", "2020-01-29", "D", "1325", "1.135"),
            ("PINE ALL CAP FUND", "2020-01-29", "A", "2000", "*DO"),
            ("ROWAN TRUST", "2020-01-28", "D", "60", "1.1276"),
        ],
    ),
}


@pytest.mark.parametrize(("print_", "rows"), LAYOUTS.values(), ids=LAYOUTS)
def test_layouts(print_: str, rows: list[Row]) -> None:
    notes: list[Note] = []
    assert told(read(print_, notes)) == rows
    assert notes == []


LEAVES: dict[str, tuple[str, list[Row]]] = {
    "tabs, days first, apostrophes": (
        "Date \t        Type\tQuantity\t        Price\t        Exchange\n23.01.2026\tBUY\t55'798      \t71.71\tNew York\n"
        "12.01.2026\tSELL\t60\t                71.38\tNew York",
        [(None, "2026-01-23", "A", "55798", "71.71"), (None, "2026-01-12", "D", "60", "71.38")],
    ),
    "single blanks": (
        "Spruce Fund bought:&#13;\nTrade Date Quantity Price Per Share&#13;\n01/02/2025 1,000 $5.00&#13;\n01/03/2025 2,000 $5.10",
        [("Spruce Fund", "2025-01-02", "A", "1000", "5"), ("Spruce Fund", "2025-01-03", "A", "2000", "5.1")],
    ),
    "a cell a line": (
        "Date\nShares Sold\nPrice\n01/02/2025\n1,000\n$5.00\n01/03/2025\n2,000\n$5.10",
        [(None, "2025-01-02", "D", "1000", "5"), (None, "2025-01-03", "D", "2000", "5.1")],
    ),
}


@pytest.mark.parametrize(("print_", "rows"), LEAVES.values(), ids=LEAVES)
def test_texts_of_the_xml(print_: str, rows: list[Row]) -> None:
    notes: list[Note] = []
    assert told(leaf(print_, notes)) == rows
    assert notes == []


def test_every_value_has_its_print_and_place() -> None:
    data = NATURE_FIRST.encode()
    _, sale, _ = read(NATURE_FIRST)
    assert (sale.shares.raw, sale.price_per_share.raw, sale.price_per_share.footnotes) == ("(2,500)", "5.1000", ("1",))
    assert (sale.acquired_disposed.raw, sale.date.raw, sale.how.state) == ("Sale of Common Stock", "03/03/2020", "absent")
    for fact in (sale.person, sale.date, sale.acquired_disposed, sale.shares, sale.price_per_share):
        assert fact.start is not None
        assert data[fact.start : fact.end].decode() == fact.raw


def test_a_sale_by_its_sign_is_printed_by_the_sign() -> None:
    sale, purchase = read(SPLIT_BRACKETS)[1], read(SPLIT_BRACKETS)[0]
    assert sale.acquired_disposed.raw == sale.shares.raw == "( 2,000 )"
    assert purchase.acquired_disposed.raw == "Purchased"


def test_shares_purchased_or_sold_go_the_way_that_no_other_label_tells() -> None:
    head = ["Date (Sales", "Shares<br>Purchased/Sold", "Price) Per Share"]
    rows = told(read(html([head, ["03/02/2020", "10,000", "5.01"], ["03/03/2020", "2,500", "5.10"]])))
    assert [row[2:4] for row in rows] == [(None, "10000"), (None, "2500")]


def test_a_range_is_words() -> None:
    (one,) = read(RANGE_ALONE)
    assert one.price_per_share.state == "words"


def test_how_is_the_column_the_nature_or_what_all_were() -> None:
    assert [one.how.value for one in read(PAGES)] == ["Open market", "NYSE", "Open market", "Open market"]
    assert [one.how.value for one in read(RANGES)] == ["Open Market Purchase", None]
    # "unless otherwise indicated": not of the row that has words for a price
    assert [one.how.value for one in read(NESTED)] == ["ON THE NYSE", None, "ON THE NYSE"]
    derived = html([["Date", "Action", "Shares", "Price", "Security"], ["1/2/2024", "Buy", "100", "$9", "Listed Call Option"]])
    assert read(derived)[0].how.value == "Listed Call Option"


def test_a_dotted_day_alone_is_left_open() -> None:
    (one,) = leaf("Date\tShares Bought\tPrice\n05.01.2026\t100\t7.00")
    assert (one.date.value, one.date.raw, one.date.state) == (None, "05.01.2026", "unreadable")


def test_thousands_by_full_stops_are_no_thousands_for_sure() -> None:
    (one,) = leaf("Date\tShares Bought\tPrice\n01/05/2026\t1.250\t7.00")
    assert (one.shares.value, one.shares.raw, one.shares.state) == (None, "1.250", "unreadable")


def test_a_purchase_with_the_sign_of_a_sale_is_neither() -> None:
    (one,) = read(html([["Date", "Type", "Shares", "Price"], ["1/2/2024", "Purchase", "(100)", "$1"]]))
    assert (one.acquired_disposed.value, one.acquired_disposed.state) == (None, "unreadable")


def test_a_table_that_is_not_understood_is_noted_with_its_place() -> None:
    notes: list[Note] = []
    print_ = html([["Date", "Shares", "Price"], ["1/2/2024", "100", "$1", "200", "$2"]])
    assert read(print_, notes) == ()
    (note,) = notes
    assert (note.code, note.path) == ("transactions-unread", "transactions")
    assert print_.encode()[note.start : note.end] == b"1/2/2024</td><td>100</td><td>$1</td><td>200</td><td>$2"


def test_a_footnote_of_the_table_above_says_nothing_of_the_next() -> None:
    first = html(
        [["Date", "Shares Bought", "Price"], ["1/5/2024", "100", "$1.00"]], behind="(1) These shares were sold in a block."
    )
    second = html([["Date", "Shares", "Price"], ["1/8/2024", "200", "$1.10"]]).replace("(c) ", "")
    assert [one.acquired_disposed.value for one in read(first + second)] == ["A", None]


def test_other_tables_are_none() -> None:
    notes: list[Note] = []
    owners = html([["Name", "Number of Shares", "Percent"], ["Alder", "1,000", "5.0%"]])
    assert read(owners, notes) == ()
    assert notes == []


def test_an_annex_is_read_and_an_agreement_is_not() -> None:
    item = "(c) See Schedule A.\n\nSIGNATURES\n\n"
    table = "\n\nDate          Shares Sold    Price\n1/2/2024      100            $1.00\n"
    for heading, count in (
        ("SCHEDULE A\n\nTransactions in the past sixty days", 1),
        ("EXHIBIT B\n\nSTOCK PURCHASE AGREEMENT on transactions", 0),
    ):
        data = (item + heading + table).encode()
        sheet = Sheet(markup.printed(data, 0, len(data)), [])
        assert len(transactions(sheet, sheet.text[: len(item)], len(item) - 2)) == count


def test_a_schedule_without_transactions_is_noted_unless_it_says_so() -> None:
    item = "(c) The transactions of the Reporting Persons are set forth on Schedule A."
    for behind, codes in (
        ("\n\nSCHEDULE A\n\nTransactions\n\nNo transactions in the past 60 days.", []),
        ("", ["transactions-unread"]),
    ):
        notes: list[Note] = []
        data = (item + behind).encode()
        sheet = Sheet(markup.printed(data, 0, len(data)), notes)
        assert transactions(sheet, sheet.text[: len(item)], len(item)) == ()
        assert [note.code for note in notes] == codes


def test_values_are_decimals() -> None:
    (one, *_) = read(TWO_COLUMNS)
    assert one.shares.value == Decimal(100)


SUBMISSION = """<SEC-DOCUMENT>0001999001-24-000077.txt : 20240305
<SEC-HEADER>0001999001-24-000077.hdr.sgml : 20240305
ACCESSION NUMBER:\t\t0001999001-24-000077
CONFORMED SUBMISSION TYPE:\tSC 13D
</SEC-HEADER>
<DOCUMENT>
<TYPE>SC 13D
<SEQUENCE>1
<TEXT>
SCHEDULE 13D

Oakapple Corp. (Name of Issuer)

Item 5. Interest in Securities of the Issuer

(c) The transactions of the past sixty days are listed in Exhibit 99.2.

Item 7. Material to be Filed as Exhibits

SIGNATURES
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.1
<SEQUENCE>2
<TEXT>
JOINT FILING AGREEMENT
</TEXT>
</DOCUMENT>
<DOCUMENT>
<TYPE>EX-99.2
<SEQUENCE>3
<TEXT>
TRADING DATA

Trade Date    Buy/Sell    Shares    Price
1/2/2024      Sell        1,500     $7.10
</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
"""


def test_an_exhibit_in_a_document_of_its_own() -> None:
    filing = tieout.read(SUBMISSION.encode())
    assert told(filing.form.transactions) == [(None, "2024-01-02", "D", "1500", "7.1")]
    assert [note.code for note in filing.notes if note.code == "transactions-unread"] == []
    shares = filing.form.transactions[0].shares
    assert SUBMISSION.encode()[shares.start : shares.end] == b"1,500"


def test_an_exhibit_that_lists_none_leaves_the_note() -> None:
    filing = tieout.read(SUBMISSION.replace("1/2/2024      Sell        1,500     $7.10", "").encode())
    assert filing.form.transactions == ()
    assert [note.code for note in filing.notes if note.path == "transactions"] == ["transactions-unread"]


def test_real_schedules_of_typed_lines_agree_with_a_count_of_the_lines(shared: Path) -> None:
    """A second reading, as simple as can be: of the schedules whose rows are lines "day, shares (a minus behind sales), price"."""
    line = re.compile(r"\s*(\d{1,2}/\d\d/\d\d)\s+([\d,]+)(\s*-)?\s+(\S+)")
    for path in sorted((shared / "corpus" / "submissions").glob("SC-13D*0000807249*")):
        data = path.read_bytes()
        text = markup.printed(data, 0, len(data)).text.string
        schedule = [match.end() for match in re.finditer(r"(?m)^\W*SCHEDULE II\b", text)][-1]
        lines = [match for one in text[schedule:].split("\n") if (match := line.match(one))]
        expected = [(m[1], m[2].replace(",", ""), "D" if m[3] else "A") for m in lines]
        found = tieout.read(path).form.transactions
        assert [(one.date.raw, str(one.shares.value), one.acquired_disposed.value) for one in found] == expected, path.name


def test_a_raised_mark_in_a_cell_of_its_own() -> None:
    head = ["Date", "", "Transacton", "", "Price", "", "", "", "Shares", ""]
    rows = [
        ["6/15/2015", "", "Sale", "", "$", "11.19", "<sup>1</sup>", "", "1,050", ""],
        ["6/16/2015", "", "Purchase", "", "$", "11.25", "", "", "300", ""],
        ["6/17/2015", "", "Sale", "", "$", "11.31", "<sup>2</sup>", "", "75", ""],
    ]
    assert told(read(html([head, *rows]))) == [
        (None, "2015-06-15", "D", "1050", "11.19"),
        (None, "2015-06-16", "A", "300", "11.25"),
        (None, "2015-06-17", "D", "75", "11.31"),
    ]


def test_a_number_in_a_column_without_a_head_is_no_mark() -> None:
    head = ["Date", "", "Type", "", "Price", "", "", "", "Shares", ""]
    row = ["6/15/2015", "", "Sale", "", "$", "11.19", "17", "", "1,050", ""]
    assert read(html([head, row])) == ()
