"""A page cut at its `<`: what is a tag, what stays out of sight, and where text with entities stands."""

import pytest

from tieout.markup import html, pieces


def places(source: bytes, base: int = 0) -> list[tuple[str, int, int]]:
    """The characters of a page with their bytes."""
    text = html.read(b"." * base + source, base, base + len(source)).text
    return [(text[at : at + 1].string, text[at : at + 1].start, text[at : at + 1].end) for at in range(len(text))]


def test_a_page_is_cut_into_runs_of_tags_and_the_texts_between_them() -> None:
    page = pieces.pieces("a<b> <i>c</i>  </b> <td>d</td> ", False)
    assert (page.lead, page.runs, page.texts, page.end) == ("a", ["<b> <i", "</i>  </b> <td", "</td"], ["c", "d", ""], " ")
    assert {
        print_: [(one.one.name, size, behind) for one, size, behind in zip(*run.parts, strict=True)]
        for print_, run in page.read.items()
    } == {
        "<b> <i": [("b", 3, " "), ("i", 3, "")],
        "</i>  </b> <td": [("i", 4, "  "), ("b", 4, " "), ("td", 4, "")],
        "</td": [("td", 5, "")],
    }


def test_what_is_no_tag_is_text() -> None:
    page = pieces.pieces("a > b<b>c < d<5<i x", False)
    assert (page.lead, page.runs, page.texts) == ("a > b", ["<b"], ["c < d<5<i x"])
    page = pieces.pieces("<b>e<", False)
    assert (page.runs, page.texts, page.end) == (["<b"], ["e<"], "")


def test_a_comment_that_never_ends_is_text_of_its_own() -> None:
    page = pieces.pieces("<b>c<!-- e<i>f<!-- ", False)
    assert page.texts == ["c", "<!-- e", "f", ""]
    assert [len(run) for run in page.runs] == [2, 2, 2, 3]


def test_what_is_out_of_sight_is_one_tag_of_as_many_bytes() -> None:
    source = "<title>x</title><p>y<!-- z --> <b>w"
    page = pieces.pieces(source, False)
    assert page.texts == ["y", "w"]
    assert sum(map(len, page.runs)) + len(page.runs) + sum(map(len, page.texts)) == len(source)
    assert {one.one.name for one in page.tags} == {"", "b", "p", "title"}


FAR = "<p>words</p>" * 1000  # farther than where the head of a page is sought


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<style>a</style>b", "b"),
        ("<!-- a <i> b -->c", "c"),
        ("<!-- a > b -->c", "c"),
        ("<!-- a --> c", " c"),
        ("<SCRIPT x=1>a</Script >c", "c"),
        ("<title>never c", "never c"),
        ("<!-- never <b>c", "<!-- never c"),
    ],
)
def test_what_is_out_of_sight_is_so_anywhere_on_a_page(source: str, text: str) -> None:
    long = f"<title>t</title>{FAR}<div>x{source}"
    got = html.read(long.encode(), 0, len(long)).text.string
    assert got.splitlines()[-1] == "x" + text
    assert got.count("words") == 1000


def test_what_styles_something_out_of_sight_is_no_longer_passed_over_elsewhere() -> None:
    passed = b"a</p></u></td>b"  # the end of the cell makes that of the paragraph needless
    assert places(passed)[1] == ("\n", 9, 9)
    assert places(passed + b"<!-- <u class=x> -->")[1] == ("\n", 1, 1)


@pytest.mark.parametrize("base", [0, 7])
def test_each_entity_of_a_run_has_its_own_bytes(base: int) -> None:
    got = places(b"<p>a&#160;&nbsp; &amp;b", base)
    told = [("a", 3, 4), ("\xa0", 4, 10), ("\xa0", 10, 16), (" ", 16, 17), ("&", 17, 22), ("b", 22, 23)]
    assert got == [(char, start + base, end + base) for char, start, end in told]


def test_blanks_before_an_entity_are_left_out_at_a_border_and_its_bytes_stay() -> None:
    assert places(b"<div>  &sect;1") == [("§", 7, 13), ("1", 13, 14)]
    assert [char for char, _, _ in places(b"<b>x</b> &sect; <i>y</i>")] == list("x § y")
    assert [char for char, _, _ in places(b"<p>x&sect; </p><p>y")] == list("x§\ny")


def test_what_an_entity_draws_as_white_space_is_left_out_at_the_begin_of_a_line() -> None:
    assert [char for char, _, _ in places(b"<p>&#32;<p>&#10;a&#32;b")] == list("a b")


def test_bytes_of_utf_8_and_entities_stand_side_by_side() -> None:
    assert places("é&amp;“x".encode()) == [("é", 0, 2), ("&", 2, 7), ("“", 7, 10), ("x", 10, 11)]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a<!-- <b> -->c", "ac"),
        ("a<!-- <b -->  </p>c", "a\nc"),  # the tag ends with the comment
        ("a<!-- b --> <p>c", "a \nc"),
        ("a<!-- never &amp; <b>ends", "a<!-- never & ends"),
        ("a<!-- <p>b", "a<!--\nb"),
        ("<head><title>x</title><body>y", "y"),
        ("<head>x<head>y", "xy"),
        ("<script>a</script>b<script>c</script>d<script>e", "bde"),
        ("a<style>b<!-- </style>c --> d", "ac --> d"),
    ],
)
def test_what_ends_out_of_sight_is_left_out_and_the_rest_is_not(source: str, text: str) -> None:
    assert html.read(source.encode(), 0, len(source)).text.string == text


@pytest.mark.parametrize(
    ("source", "asked_at"),
    [
        (b"<p>a</p><p>b", 4),  # the first that asks
        (b"<table><tr><td>a</td></tr><tr><td>b", 26),  # cells and rows that are followed by another ask nothing
        (b"<table><tr><td><p>a</p></td></tr></table>b", 28),
    ],
)
def test_a_new_line_stands_where_it_was_asked_for(source: bytes, asked_at: int) -> None:
    assert ("\n", asked_at, asked_at) in places(source)
