"""What a run of tags asks for: what waits, what is needless, what white space is kept."""

import pytest

from tieout.markup import html, runs
from tieout.markup.acts import BREAK, CELL, CLOSE, ROW, WRITE
from tieout.markup.pieces import pieces
from tieout.markup.runs import Program, programs
from tieout.markup.tags import BOLD


def only(source: str) -> Program:
    """What the one run of a page asks for."""
    page = pieces(source, False)
    (made,) = programs(page.read, page.tags, dict).values()
    return made


def test_a_run_asks_for_one_line_however_many_blocks_it_has() -> None:
    size, _, asks, closes, steps, opens, border = only("</div></div> <div><div>a")
    assert (size, size - asks, closes, steps, opens, border) == (23, 0, "", (), None, True)


def test_elements_that_style_nothing_on_the_page_ask_for_nothing() -> None:
    assert only("</b><span></font>a")[2:] == (0, "", (), None, False)


def test_an_element_is_closed_first_and_opened_last() -> None:
    _, _, asks, closes, steps, opens, _ = only("</b></p><p><b class=x><i style='font-weight:bold'>a")
    assert asks and closes == "b"
    assert opens is not None and opens[0] == "i"
    assert [do for do, _, _ in steps if do == CLOSE] == []


def test_the_end_of_a_cell_is_needless_where_another_begins_and_stands_where_none_does() -> None:
    size, _, asks, _, steps, _, _ = only("</p></td> <td>a")
    assert [(do, size - before) for do, _, before in steps] == [(CELL, 10)]
    assert asks == 0
    assert [do for do, _, _ in only("</td></tr><tr><td>a")[4]] == [ROW, CELL]


def test_each_break_of_a_line_counts() -> None:
    assert [do for do, _, _ in only("<br> <br/>a")[4]] == [BREAK, BREAK]


@pytest.mark.parametrize(
    ("source", "written"),
    [("<b> <i>a", [" "]), ("<p> <i>a", []), ("<b> <p>a", []), ("<!-- x --> <p>a", [" "]), ("<b> <i> <u>a", [" ", " "])],
)
def test_white_space_in_a_run_is_kept_unless_a_border_is_beside_it(source: str, written: list[str]) -> None:
    assert [what for do, what, _ in only(source)[4] if do == WRITE] == written


@pytest.mark.parametrize(("source", "keeps"), [("<b>a", True), ("<i><p>a", True), ("<p>a", False), ("<td>a", False)])
def test_white_space_before_a_run_is_kept_unless_it_begins_with_a_border(source: str, keeps: bool) -> None:
    assert only(source)[1] is keeps


def programs_of(source: str) -> dict[str, Program]:
    page = pieces(source, False)
    return programs(page.read, page.tags, dict)


def test_what_a_run_asks_for_is_worked_out_anew_where_another_page_styles_its_elements() -> None:
    run = "</a><a"
    assert programs_of(f"a{run}>b")[run][3] == ""  # nothing is closed
    assert programs_of(f"a{run}>b<a class=x>c")[run][3] == "a"
    assert programs_of(f"a{run}>b")[run][3] == ""


def test_a_run_that_another_page_had_is_not_worked_out_again() -> None:
    run = "<h6 id=a></h6><h6"
    assert programs_of(f"{run}>a")[run] is programs_of(f"<p>{run}>b{run}>c")[run]


@pytest.mark.parametrize("run", ["<b" + " " * runs.LONG, "<b><i>" * runs.MANY + "<b"])
def test_a_run_that_is_long_or_has_many_tags_is_not_remembered(run: str) -> None:
    before = runs._RUNS[False].cache_info().misses
    assert runs.run(run, False) is not runs.run(run, False)
    assert runs._RUNS[False].cache_info().misses == before


def test_what_bytes_of_utf_8_mean_in_a_tag_is_not_taken_from_a_page_of_one_byte_characters() -> None:
    run = "<img alt='\xe2\x98\x92'"
    assert [runs.run(run, unicode).parts[0][0].one.character for unicode in (False, True, False)] == ["", "☒", ""]


def test_a_run_that_differs_in_ids_alone_is_not_worked_out_again() -> None:
    first, second = '<p><table border="0" id="a1"><tr', '<p><table border="0" id="b2"><tr'
    assert runs.run(first, False) is runs.run(second, False)


@pytest.mark.parametrize(
    "run", ['<td id="{}"', '<TH id="{}"', '<input id="{}"', "<p style=' id=\"{}\"'", '<p class=" id="{}"', '<p id="{}']
)
def test_an_id_in_a_tag_that_is_kept_and_what_only_looks_like_an_id_are_left(run: str) -> None:
    assert runs.run(run.format("font-weight:bold"), False) is not runs.run(run.format("font-weight:norm"), False)


def test_the_tag_of_a_cell_keeps_its_id() -> None:
    source = b'<table id="x1"><tr><td id="a1">b</td></tr></table>'
    assert [cell.tag for cell in html.read(source, 0, len(source)).tables[0].cells] == ['<td id="a1">']


@pytest.mark.parametrize(
    ("source", "unnamed"),
    [
        ('<p id="a1"><P align="left" id="a2" class="c" id="a3"', '<p id="xx"><P align="left" id="xx" class="c" id="a3"'),
        ('<td id="a1"><th id="a1"><tr id="a1"', '<td id="a1"><th id="a1"><tr id="xx"'),
        ('<input id="a1"><img id="a1"><i id="a1"', '<input id="a1"><img id="a1"><i id="xx"'),
        ("<p title=' id=\"style=\"'", "<p title=' id=\"style=\"'"),
        ('<p id="a1', '<p id="a1'),
        ('</p> id="a1"><p id=""', '</p> id="a1"><p id=""'),
    ],
)
def test_ids_are_taken_out_of_a_run_where_nothing_else_hangs_on_them(source: str, unnamed: str) -> None:
    assert runs._unnamed(source) == unnamed


def test_a_run_with_many_ids_in_one_tag_takes_no_longer_than_it_is_long() -> None:
    assert runs._unnamed("<p" + ' id="a"' * 100_000) == '<p id="x"' + ' id="a"' * 99_999


@pytest.mark.parametrize(
    ("source", "bold"),
    [
        ("a<b>b</b>c", ["b"]),
        ("a<b>b<i>c</i>d</b>e", ["b", "c", "d"]),
        ("a<b>b <i>c</b>d", ["b ", "c"]),
        ("a<b>&nbsp; </b>c", ["\xa0", " "]),
        ("a<b>&#10;b</b>c<p>d", [" ", "b"]),
        ("<table><tr><td><b>a<td>b</table>c", ["a"]),
    ],
)
def test_an_element_reaches_as_far_as_it_is_open(source: str, bold: list[str]) -> None:
    scan = html._Scan(source.encode(), 0)
    scan.run()
    string = "".join(scan.out)
    stood = zip(*[iter(scan.stood)] * 3, strict=True)
    assert [string[at:until] for at, until, style in stood if style & BOLD] == bold
