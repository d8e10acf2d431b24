"""Lines and rows of cells as rows: what is printed alike is parted alike."""

import pytest

from tieout import markup
from tieout.forms.schedule13.sheet import Sheet
from tieout.forms.schedule13.transactions.rows import Row, is_furniture, rows
from tieout.forms.schedule13.transactions.stacks import unstacked


def read(data: str) -> list[Row]:
    source = data.encode()
    sheet = Sheet(markup.printed(source, 0, len(source)), [])
    return list(unstacked(rows(sheet, sheet.text)))


def strings(row: Row) -> list[str]:
    return [piece.text.string for piece in row.pieces]


def page(*cells: str) -> str:
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def test_lines_that_differ_in_digits_alone_share_their_places() -> None:
    first, second, third = read("3/05/20   1,000   $ 9.50\n4/16/21   2,345   $ 1.75\n4/16/21   2,345   $ 1.7\n")
    assert first.print == second.print != third.print
    assert first.places is second.places is not third.places
    assert strings(second) == ["4/16/21", "2,345", "$ 1.75"] == [second.string(place) for place in second.places]
    assert second.line.string == "4/16/21   2,345   $ 1.75"


def test_other_digits_and_other_letters_are_another_print() -> None:
    prints = {row.print for row in read("a   12\na   ¼2\na   ½2\nb   12\n")}
    assert len(prints) == 4


def test_the_hard_blanks_of_a_line_are_counted() -> None:
    (row,) = read("<p>&nbsp;&nbsp;a&nbsp;b&nbsp;&nbsp;&nbsp;12</p>")
    assert [(place.begin, place.before) for place in row.places] == [(2, 2), (8, 6)]


def test_rows_of_cells_share_their_places_where_their_cells_are_alike() -> None:
    cells = [
        "<td>3/05/20<td>$<td>9.50",
        "<td>3/06/20<td>$<td>1.75",
        "<td>3/06/20<td colspan=2>$<td>1.75",
        "<td>3/06/20<td>€<td>1.75",
    ]
    first, second, third, fourth = read(page(*cells))
    assert first.print == second.print and first.places is second.places
    assert len({first.print, third.print, fourth.print}) == 3
    assert strings(second) == ["3/06/20", "$\t1.75"] and second.grid


def test_a_row_into_which_a_cell_reaches_is_compared_with_none() -> None:
    first, second, third = read(page("<td rowspan=2>3/05/20<td>100", "<td>200", "<td>3/06/20<td>300"))
    assert (second.print, strings(second)) == (None, ["3/05/20", "200"])
    assert first.print == third.print is not None


def test_each_line_of_a_list_in_cells_has_a_print_of_its_own() -> None:
    lists = "<td>3/05/20<br>3/06/20<td>100<br>200<td>1.50<br>1.75"
    first, second, third, fourth = read(page(lists, lists.replace("2", "3")))
    assert [strings(row) for row in (first, second)] == [["3/05/20", "100", "1.50"], ["3/06/20", "200", "1.75"]]
    assert first.print == third.print != second.print == fourth.print
    assert second.line.string == "3/06/20"


def test_the_rows_of_a_stack_have_a_print() -> None:
    head, first, second = read("Date\nShares\nPrice\n3/05/20\n100\n1.50\n3/06/20\n200\n1.75\n")
    assert (strings(head), strings(second)) == (["Date", "Shares", "Price"], ["3/06/20", "200", "1.75"])
    assert first.print == second.print != head.print


def test_the_head_of_a_page_is_furniture() -> None:
    assert [is_furniture(row) for row in read("Schedule 13D\nSchedule 24\n| Page 3\n- 12 -\n12   x\nCUSIP No. 1\n")] == [
        True, False, True, True, False, True,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("1/05/96 ......... 1,000 ..... $12.375", ["1/05/96", "1,000", "$12.375"]),
        ("1/05/96 . . . . . 1,000.....$12.375....", ["1/05/96", "1,000", "$12.375"]),
        ("Alder........ 1,000", ["Alder", "1,000"]),
        ("1/05/96   1,000...125", ["1/05/96", "1,000...125"]),  # thousands, or a fraction
        ("Alder, L.P. Fund...and others", ["Alder, L.P. Fund...and others"]),
    ],
)
def test_dots_that_lead_from_column_to_column_part_them(line: str, cells: list[str]) -> None:
    (row,) = read(line)
    assert [piece.text.string for piece in row.pieces] == cells
