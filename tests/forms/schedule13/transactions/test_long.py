"""Prints that are made to take long: eight times the length may take a little more than eight times as long, no more."""

import time

import pytest

from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions import transactions
from tieout.markup import html, plain

HEAD = "(c) Date   Shares   Price\n"
BODIES = {
    "rows": (HEAD, "01/02/2020   1,000   $5.00\n"),
    "rows that fit nowhere": (HEAD, "01/02/2020   1,000   $5.00   x   y\n"),
    "shares": ("(c) ", "shares "),
    "verbs": ("(c) ", "purchased 5 shares "),
    "sentences": ("(c) ", "On 1/2/2020, X sold 5 shares at $5 per share. "),
    "rows with bars": (HEAD, "|  01/02/2020 | 1,000 | $5.00 |\n"),
    "annex heads": ("(c) x\n", "*" * 150 + "\nS" + " " * 150 + "\n"),
    "brackets": ("(c) ", "( " * 30 + "\n"),
    "blanks": ("(c) ", "purchased" + " " * 900 + "x"),
    "days": ("(c) ", "1/2/2020 "),
    "figures": ("(c) ", "1,111"),
    "heads": ("(c) ", "Date   Shares   Price\n"),
    "captions": (HEAD, "ALDER FUND\n01/02/2020   1,000   $5.00\n"),
    "what all were": ("(c) ", "unless all trades were "),
    "stacks": ("(c) Date\nShares\nPrice\n", "01/02/2020\n1,000\n$5.00\n"),
    "annexes": ("(c) x\n", "SCHEDULE A\ntransactions\n"),
    "parts": ("", "(c)\n"),
    "words": ("(c) sold 5 shares at ", "a" * 3000 + " price "),
}


def seconds(head: str, body: str, size: int) -> float:
    data = (head + body * (size // len(body))).encode()
    sheet = Sheet(plain.read(data, 0, len(data)), [])
    begin = time.process_time()
    transactions(sheet, sheet.text, 0)
    return time.process_time() - begin


@pytest.mark.parametrize(("head", "body"), BODIES.values(), ids=BODIES)
def test_typed(head: str, body: str) -> None:
    short, long = (seconds(head, body, size) for size in (20_000, 160_000))
    assert long < 16 * max(short, 0.05)


def test_a_table_of_html() -> None:
    def of_rows(count: int) -> float:
        row = "<tr><td rowspan=999>1/2/2020</td><td>100</td><td>$1</td></tr>"
        data = ("<p>(c)</p><table><tr><td>Date</td><td>Shares</td><td>Price</td></tr>" + row * count + "</table>").encode()
        sheet = Sheet(html.read(data, 0, len(data)), [])
        begin = time.process_time()
        transactions(sheet, sheet.text, len(sheet.string))
        return time.process_time() - begin

    assert of_rows(2400) < 16 * max(of_rows(300), 0.05)
