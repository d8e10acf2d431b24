"""What a run of tags asks for: what waits, what is needless, what white space is kept."""

import pytest

from tieout.markup.acts import BREAK, CELL, CLOSE, ROW, WRITE
from tieout.markup.pieces import pieces
from tieout.markup.runs import Program, programs


def only(source: str) -> Program:
    """What the one run of a page asks for."""
    page = pieces(source, False)
    (made,) = programs(page, dict).values()
    return made


def test_a_run_asks_for_one_line_however_many_blocks_it_has() -> None:
    size, _, asks, closes, steps, places, opens, border = only("</div></div> <div><div>a")
    assert (size, size - asks, closes, steps, places, opens, border) == (23, 0, "", [], [], None, True)


def test_elements_that_style_nothing_on_the_page_ask_for_nothing() -> None:
    assert only("</b><span></font>a")[2:] == (0, "", [], [], None, False)


def test_an_element_is_closed_first_and_opened_last() -> None:
    _, _, asks, closes, steps, _, opens, _ = only("</b></p><p><b class=x><i style='font-weight:bold'>a")
    assert asks and closes == "b"
    assert opens is not None and opens[0] == "i"
    assert [do for do, _ in steps if do == CLOSE] == []


def test_the_end_of_a_cell_is_needless_where_another_begins_and_stands_where_none_does() -> None:
    size, _, asks, _, steps, places, _, _ = only("</p></td> <td>a")
    assert [(do, size - before) for (do, _), before in zip(steps, places, strict=True)] == [(CELL, 10)]
    assert asks == 0
    _, _, _, _, steps, _, _, _ = only("</td></tr><tr><td>a")
    assert [do for do, _ in steps] == [ROW, CELL]


def test_each_break_of_a_line_counts() -> None:
    assert [do for do, _ in only("<br> <br/>a")[4]] == [BREAK, BREAK]


@pytest.mark.parametrize(
    ("source", "written"),
    [("<b> <i>a", [" "]), ("<p> <i>a", []), ("<b> <p>a", []), ("<!-- x --> <p>a", [" "]), ("<b> <i> <u>a", [" ", " "])],
)
def test_white_space_in_a_run_is_kept_unless_a_border_is_beside_it(source: str, written: list[str]) -> None:
    assert [what for do, what in only(source)[4] if do == WRITE] == written


@pytest.mark.parametrize(("source", "keeps"), [("<b>a", True), ("<i><p>a", True), ("<p>a", False), ("<td>a", False)])
def test_white_space_before_a_run_is_kept_unless_it_begins_with_a_border(source: str, keeps: bool) -> None:
    assert only(source)[1] is keeps
