"""A page cut at its `<`: what is a tag, what stays out of sight, and where text with entities stands."""

import pytest

from tieout.markup import html, pieces


def places(source: bytes, base: int = 0) -> list[tuple[str, int, int]]:
    """The characters of a page with their bytes."""
    text = html.read(b"." * base + source, base, base + len(source)).text
    return [(text[at : at + 1].string, text[at : at + 1].start, text[at : at + 1].end) for at in range(len(text))]


def test_a_tag_is_parted_from_its_text_and_what_is_no_tag_stays_text() -> None:
    cut, parted = pieces.cut("a<b>c < d<5<!-- e<i x")
    assert cut == ["a", "b>c < d<5", "!-- e<i x"]
    assert parted == {"b>c < d<5": ("b", "c < d<5"), "!-- e<i x": ("", " e<i x")}
    assert pieces.places(cut, 100) == [99, 101, 111]


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
