"""Which columns a head names; all tables are written for these tests."""

import pytest

from tieout import markup
from tieout.facts import Note
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import transactions


def read(print_: str, notes: list[Note]) -> tuple[Transaction, ...]:
    data = print_.encode()
    sheet = Sheet(markup.printed(data, 0, len(data)), notes)
    return transactions(sheet, sheet.text, len(sheet.string))


TYPED = """(c) Transactions of Alder:

  Date       Shares     Price        Date       Shares     Price
  1/05/96     1,000    12.125      1/09/96       500     13.00
  1/06/96     1,100    12.250      1/10/96       600     14.00
  1/07/96     1,200    12.500
"""
CELLS = [line.split() for line in TYPED.splitlines()[2:]]
GRID = "<p>(c)</p><table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in CELLS) + "</table>"


@pytest.mark.parametrize("print_", [TYPED, GRID], ids=["typed", "cells"])
def test_tables_that_stand_beside_each_other_are_told_apart(print_: str) -> None:
    notes: list[Note] = []
    found = read(print_, notes)
    assert [(str(one.date.value), str(one.shares.value), str(one.price_per_share.value)) for one in found] == [
        ("1996-01-05", "1000", "12.125"),
        ("1996-01-09", "500", "13"),
        ("1996-01-06", "1100", "12.25"),
        ("1996-01-10", "600", "14"),
        ("1996-01-07", "1200", "12.5"),
    ]
    assert notes == []


def test_half_a_row_of_such_tables_is_noted() -> None:
    notes: list[Note] = []
    found = read(TYPED.replace("1/10/96       600     14.00", "1/10/96                 14.00"), notes)
    assert len(found) == 4 and [note.message for note in notes] == ["1 row of a table of transactions could not be read"]


def test_two_days_of_one_table_are_no_two_tables() -> None:
    (one,) = read("(c) Trade Date   Date Settled   Shares   Price\n1/05/96   1/08/96   1,000   12.125\n", [])
    assert (str(one.date.value), str(one.shares.value)) == ("1996-01-05", "1000")


STACKED = """(c) Transactions of Alder:

SHARES PURCHASED AVERAGE

DATE SOLD(-) PRICE(2)

COMMON STOCK-LARKSPUR INC.

ALDER FUND, L.P.

3/20/20 95,000- .1201

3/19/20 2,625 12.1
"""


def test_a_head_of_two_lines_and_rows_whose_columns_are_parted_by_one_blank() -> None:
    notes: list[Note] = []
    found = read(STACKED, notes)
    rows = [
        (str(one.date.value), one.acquired_disposed.value, str(one.shares.value), str(one.price_per_share.value)) for one in found
    ]
    assert rows == [("2020-03-20", "D", "95000", "0.1201"), ("2020-03-19", "A", "2625", "12.1")]
    assert notes == []


def test_such_a_head_that_could_be_shared_out_otherwise_or_not_at_all_is_none() -> None:
    for head in ("SHARES SHARES AVERAGE", "SHARES OF LARKSPUR AVERAGE", "x " * 90):
        assert read(STACKED.replace("SHARES PURCHASED AVERAGE", head), []) == ()
