"""Rows that print no day are of the day above, where they are surely no totals; all tables are written for these tests."""

import pytest

from tieout import markup
from tieout.facts import Note
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import transactions

HEAD = """(c) Transactions by Alder Fund:

    Date          Number of Shares      Price Per Share
"""
FIRST = "    1/05/96          1,000              12.375\n"
LAST = "    1/08/96            500              13.000\n"


def read(rows: str, notes: list[Note]) -> tuple[Transaction, ...]:
    data = (HEAD + rows).encode()
    sheet = Sheet(markup.printed(data, 0, len(data)), notes)
    return transactions(sheet, sheet.text, len(sheet.string))


def told(found: tuple[Transaction, ...]) -> list[tuple[str, str]]:
    return [(str(one.date.value), str(one.shares.value)) for one in found]


@pytest.mark.parametrize("day", [" ", '"', "do", "''"])
def test_a_row_between_others_is_of_the_day_above(day: str) -> None:
    notes: list[Note] = []
    found = read(f"{FIRST}      {day:<15}2,500              12.500\n      {day:<15}  300              12.750\n{LAST}", notes)
    assert told(found) == [("1996-01-05", "1000"), ("1996-01-05", "2500"), ("1996-01-05", "300"), ("1996-01-08", "500")]
    assert found[1].date == found[0].date and notes == []


def test_the_last_row_without_a_day_may_be_a_total_or_an_average() -> None:
    notes: list[Note] = []
    found = read(f"{FIRST}{LAST}                     9,900              12.900\n", notes)
    assert told(found) == [("1996-01-05", "1000"), ("1996-01-08", "500")]
    assert [note.message for note in notes] == ["1 row of a table of transactions could not be read"]


def test_a_sign_of_repetition_in_the_last_row_is_enough() -> None:
    notes: list[Note] = []
    assert told(read(f'{FIRST}      "                300              12.900\n', notes)) == [
        ("1996-01-05", "1000"),
        ("1996-01-05", "300"),
    ]
    assert notes == []


@pytest.mark.parametrize(
    ("rows", "total"), [("", "1,500"), ("    1/09/96           (700)             13.000\n", "  800"), ("", "1,500-")]
)
def test_a_row_that_adds_up_those_above_is_none(rows: str, total: str) -> None:
    notes: list[Note] = []
    found = read(
        f"{FIRST}{LAST}{rows}                     {total}              12.500\n    2/08/96            250              13.000\n",
        notes,
    )
    assert told(found)[-1] == ("1996-02-08", "250") and len(found) == 3 + bool(rows)
    assert [note.code for note in notes] == ["transactions-unread"]
    assert notes[0].start is not None and notes[0].end is not None and notes[0].start < notes[0].end


def test_a_row_that_adds_up_the_last_ones_alone_is_none() -> None:
    found = read(f"{LAST}{FIRST}{LAST}                     1,500              12.500\n{LAST}", [])
    assert [shares for _, shares in told(found)] == ["500", "1000", "500", "500"]


def test_an_amount_without_a_price_is_no_transaction() -> None:
    assert told(read(f"{FIRST}                       700\n{LAST}", [])) == [("1996-01-05", "1000"), ("1996-01-08", "500")]


def test_a_caption_parts_a_row_from_the_day_above() -> None:
    notes: list[Note] = []
    assert len(read(f"{FIRST}BIRCH FUND\n                       700              13.000\n{LAST}", notes)) == 2
    assert [note.code for note in notes] == ["transactions-unread"]
