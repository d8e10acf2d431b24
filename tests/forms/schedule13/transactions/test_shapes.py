"""A row that is printed like one before it is read as it would be read alone."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tieout import markup
from tieout.facts import Note
from tieout.forms.schedule13.model import Transaction
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions.rows import Row, rows
from tieout.forms.schedule13.transactions.shapes import Shapes
from tieout.forms.schedule13.transactions.tables import Tables

CELLS = {
    "Trade Date": [
        "3/05/20",
        "3/15/20",
        "12/30/2019",
        "2020-03-05",
        "March 5, 2020",
        "13.01.2020",
        "5-Mar-20",
        "3/5",
        "various",
        "3/05/20 (1)",
        "3/09/20<sup>2</sup>",
    ],
    "Shares": [
        "1,000",
        "2,500",
        "12,500",
        "3,000-",
        "9.5",
        "(1,000)",
        "743-",
        "12",
        "0",
        "1.000",
        "(50",
        "900 (1)",
        "1,000 shares",
        "1,000 shares (1)",
        "2,000<sup>1</sup>",
        "15.500<sup>(1)</sup>",
        "none",
        "-",
    ],
    "Price": [
        "$13.4979",
        "10.25",
        "1,010.25",
        "9.125",
        "$9",
        "9.50",
        ".75",
        "12 1/2",
        "1.00 - 2.00",
        "*DO",
        "$9.00<sup>(2)</sup>",
        "12 3/8 (1)",
        "9.25(2)",
    ],
    "Name": ["Alder Fund", "Birch Fund", "Alder Fund 2", "Page 3", "Alder Fund<sup>1</sup>"],
    "Transaction": ["Purchase", "Sale", "B", "S"],
}
COLUMNS = st.permutations(["Trade Date", "Shares", "Price"]).flatmap(
    lambda three: st.sampled_from([three, [*three, "Name"], ["Name", *three], [*three, "Transaction"], [*three, "Shares"]])
)
TABLES = COLUMNS.flatmap(
    lambda labels: st.tuples(
        st.just(labels),
        st.lists(st.tuples(*(st.sampled_from(CELLS[label]) for label in labels)), min_size=1, max_size=12),
        st.lists(st.integers(0, 11), max_size=2),
        st.booleans(),
    )
)


def page(labels: list[str], table: list[tuple[str, ...]], lacking: list[int], grid: bool) -> bytes:
    lines = [labels, *(row[:-1] if number in lacking else row for number, row in enumerate(table))]
    if grid:
        return f"<table>{''.join('<tr><td>' + '<td>'.join(line) for line in lines)}</table>".encode()
    return "".join(f"<p>{'&nbsp;&nbsp; '.join(line)}</p>" for line in lines).encode()


def told(data: bytes) -> tuple[list[Transaction], list[Note]]:
    notes: list[Note] = []
    sheet = Sheet(markup.printed(data, 0, len(data)), notes)
    return Tables(sheet, sheet.text).read(rows(sheet, sheet.text)), notes


@settings(deadline=None)  # the first example compiles the patterns
@given(TABLES)
def test_rows_read_alike_are_those_read_one_by_one(table: tuple[list[str], list[tuple[str, ...]], list[int], bool]) -> None:
    data = page(*table)
    remembered = told(data)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Shapes, "learn", lambda self, row, cells: None)
        assert told(data) == remembered


@pytest.mark.parametrize("grid", [False, True])
@pytest.mark.parametrize("labels", [["Trade Date", "Shares", "Price"], ["Name", "Shares", "Trade Date", "Price", "Transaction"]])
def test_rows_that_differ_in_digits_alone_are_read_by_the_first(labels: list[str], grid: bool, monkeypatch: Any) -> None:
    again: list[bool] = []

    def watched(self: Shapes, row: Row, read: Any = Shapes.again) -> Any:
        again.append(read(self, row) is not None)
        return read(self, row)

    monkeypatch.setattr(Shapes, "again", watched)
    first = {"Trade Date": "3/05/20", "Shares": "1,000", "Price": "10.25", "Name": "Alder Fund", "Transaction": "Sale"}
    second = first | {"Trade Date": "3/06/20", "Shares": "2,345", "Price": "19.87"}
    found, _ = told(page(labels, [tuple(row[label] for label in labels) for row in (first, second, first)], [], grid))
    assert [str(one.shares.value) for one in found] == ["1000", "2345", "1000"] and again == [True, True]


def test_rows_whose_figures_are_longer_are_read_by_the_first(monkeypatch: Any) -> None:
    again: list[bool] = []

    def watched(self: Shapes, row: Row, read: Any = Shapes.again) -> Any:
        again.append(read(self, row) is not None)
        return read(self, row)

    monkeypatch.setattr(Shapes, "again", watched)
    rows_ = [
        ("12/30/2019", "600-", "$9.5"),
        ("1/2/20", "12,345-", "$101.25"),
        ("1/2/20", "12-", "$1,019.2575"),
        ("1/2/20", "12", "$2"),
    ]
    found, _ = told(page(["Trade Date", "Shares", "Price"], rows_, [], False))
    assert [(str(one.shares.value), str(one.price_per_share.value)) for one in found] == [
        ("600", "9.5"), ("12345", "101.25"), ("12", "1019.2575"), ("12", "2"),
    ]  # fmt: skip
    assert [one.acquired_disposed.value for one in found] == ["D", "D", "D", None] and again == [True, True, False]


def test_three_digits_behind_a_point_are_not_read_by_a_row_with_two() -> None:
    rows_ = [("3/05/20", "100.50", "9.50"), ("3/06/20", "1.500", "9.500"), ("3/07/20", "12.50", "1.25")]
    found, _ = told(page(["Trade Date", "Shares", "Price"], rows_, [], True))
    assert [(str(one.shares.value), str(one.price_per_share.value)) for one in found] == [
        ("100.5", "9.5"), ("None", "9.5"), ("12.5", "1.25"),
    ]  # fmt: skip
    assert found[1].shares.state == "unreadable"


def test_the_head_of_a_page_is_no_row_though_one_of_another_number_is() -> None:
    table = "(c) Name   Trade Date   Shares   Price\nSchedule 24   3/05/20   100   9.50\nSchedule 13   3/05/20   100   9.50\n"
    found, _ = told((table + "Schedule 25   3/05/20   100   9.50\n").encode())
    assert [one.person.raw for one in found] == ["Schedule 24", "Schedule 25"]


def test_captions_between_rows_that_are_alike_are_learned() -> None:
    row = "3/05/20   100   9.50\n"
    found, _ = told(f"(c) Trade Date   Shares   Price\n{row}{row}ALDER FUND\n{row}{row}Sales\n{row}BIRCH FUND\n{row}".encode())
    assert [one.person.value for one in found] == [None, None, *["ALDER FUND"] * 3, "BIRCH FUND"]
    assert [one.acquired_disposed.value for one in found] == [None] * 4 + ["D", None]


def test_a_row_with_a_raised_mark_has_it() -> None:
    data = page(
        ["Trade Date", "Shares", "Price"], [("3/05/20", "1,000", "9.50"), ("3/05/20", "1,00<sup>1</sup>", "9.50")], [], True
    )
    found, _ = told(data.replace(b"1,00<sup>1</sup>", b"2,000<sup>(1)</sup>"))
    assert [one.shares.footnotes for one in found] == [(), ("(1)",)]
