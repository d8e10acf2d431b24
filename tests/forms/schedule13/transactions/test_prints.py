"""Facts out of many rows are those that a text of each place gives."""

import pytest

from tieout import markup, values
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions.prints import Prints
from tieout.forms.schedule13.transactions.rows import rows
from tieout.forms.schedule13.transactions.shapes import Slot
from tieout.forms.schedule13.transactions.wording import price

BLANK = "&nbsp; &nbsp;"
PAGES = {
    "typed": "9.50   $ 1.75   $\xa02.00   n/a   9.50\n12.25   $ 3.75   1/x   12 1/2   x\n",
    "hard blanks": f"<p>{BLANK}9.50{BLANK}$&nbsp;1.75{BLANK}n/a</p><p>{BLANK}9.50{BLANK}$&#160;2.75{BLANK}1 to 2</p>",
    "other entities": f"<p>{BLANK}9.50{BLANK}1&#46;75{BLANK}n/a</p><p>&amp;{BLANK}9.50{BLANK}<b>$</b>2.75{BLANK}1&#8211;2</p>",
    "wide characters": f"<p>€9.50{BLANK}£1.75{BLANK}–</p>",
    "cells": "<table><tr><td>9.50</td><td>$</td><td>1.75</td></tr><tr><td>n/a</td><td>9.50</td><td>-</td></tr></table>",
}


@pytest.mark.parametrize("data", PAGES.values(), ids=PAGES)
def test_a_fact_is_that_of_the_text_in_its_place(data: str) -> None:
    source = data.encode()
    sheet = Sheet(markup.printed(source, 0, len(source)), [])
    text = sheet.text
    prints = Prints(sheet, price)
    count = 0
    for row in rows(sheet, text):
        even = None if row.grid else text.seams.even(row.at, row.end, text.total)
        for number, place in enumerate(row.places):
            found = prints.fact(row, row.places, even, Slot(number))
            assert found == prints.fact(row, row.places, None, Slot(number)) == row.text(place).fact(price)
            count += 1
    assert count >= 3


def test_a_print_is_parsed_once_and_by_the_quicker_parser() -> None:
    parsed: list[str] = []

    def parse(raw: str) -> str:
        parsed.append(raw)
        return values.text(raw)

    source = b"a b   a b   c\nc   a b\n"
    sheet = Sheet(markup.printed(source, 0, len(source)), [])
    prints = Prints(sheet, parse)
    found = [prints.fact(row, row.places, None, Slot(at)) for row in rows(sheet, sheet.text) for at in range(len(row.places))]
    assert parsed == ["a b", "c"] and [fact.start for fact in found] == [0, 6, 12, 14, 18]
    (row, _) = rows(sheet, sheet.text)
    quick = Prints(sheet, parse).fact(row, row.places, None, Slot(0), lambda raw: raw.upper())
    assert (quick.value, quick.raw) == ("A B", "a b") and parsed == ["a b", "c"]


@pytest.mark.parametrize("mark", [" (1)", "<sup>(1)</sup>", "&nbsp;*"], ids=["typed", "of the markup", "behind a hard blank"])
def test_a_slot_may_end_before_the_marks_in_its_cell(mark: str) -> None:
    source = f"<table><tr><td>3/05/20</td><td>9.50{mark}</td></tr></table><p>3/05/20 &nbsp; &nbsp;9.50{mark}</p>".encode()
    sheet = Sheet(markup.printed(source, 0, len(source)), [])
    prints = Prints(sheet, price)
    for row in rows(sheet, sheet.text):
        even = None if row.grid else sheet.text.seams.even(row.at, row.end, sheet.text.total)
        fact = prints.fact(row, row.places, even, Slot(1, 4, 4))
        assert fact == row.text(row.places[1])[:4].fact(price, ("*",) if "*" in mark else ("(1)",))
