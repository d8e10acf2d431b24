import time

import pytest

from tieout.cli.excerpts import Row, excerpts
from tieout.cli.terminal import cells
from tieout.source import Source


def shown(data: bytes, *prints: bytes, width: int = 72) -> list[list[str]]:
    """Every excerpt as text, carets beneath what is marked."""
    spans = [(data.index(one), data.index(one) + len(one)) for one in prints]
    return [[line for row in group for line in drawn(row)] for group in excerpts(Source("a", data), spans, width)]


def drawn(row: Row) -> list[str]:
    carets = ""
    for start, length in row.marks:
        carets += " " * (start - len(carets)) + "^" * length
    return [f"{row.number} {row.text}", *([" " * (len(str(row.number)) + 1) + carets] if row.marks else [])]


def test_a_line_and_its_carets() -> None:
    assert shown(b"one\n  two three\nfour\n", b"three") == [["2 two three", "      ^^^^^"]]


def test_a_value_stands_behind_the_line_that_opens_its_element() -> None:
    data = b"<a>\n  <price>\r\n    <value>5</value>\r\n  </price>\n</a>"
    assert shown(data, b"5") == [["2 <price>", "3   <value>5</value>", "           ^"]]
    assert shown(b"<a>x</a>\n<b>5</b>", b"5") == [["2 <b>5</b>", "     ^"]]  # a line that is whole opens nothing


def test_a_figure_alone_in_its_line_stands_behind_the_words_above() -> None:
    assert shown(b"AGGREGATE AMOUNT\r\n\r\n    44,000\r\n", b"44,000") == [["1 AGGREGATE AMOUNT", "3     44,000", "      ^^^^^^"]]
    assert shown(b"words\n\n\n\n44,000", b"44,000") == [["5 44,000", "  ^^^^^^"]]
    assert shown(b"words\n44,000 shares", b"44,000") == [["2 44,000 shares", "  ^^^^^^"]]


def test_near_places_share_an_excerpt_and_far_ones_do_not() -> None:
    data = b"first\n\nsecond\n" + b"x\n" * 9 + b"the third\n"
    assert shown(data, b"third", b"second", b"first") == [
        ["1 first", "  ^^^^^", "2 ", "3 second", "  ^^^^^^"],
        ["13 the third", "       ^^^^^"],
    ]


def test_two_places_of_a_line_are_marked_once() -> None:
    assert shown(b"held I of 500 shares", b"I", b"500") == [["1 held I of 500 shares", "       ^    ^^^"]]


def test_a_place_without_width_has_one_caret() -> None:
    data = b"<a></a>\n"
    (group,) = excerpts(Source("a", data), [(3, 3)], 72)
    assert group == [Row(1, "<a></a>", ((3, 1),))]
    (group,) = excerpts(Source("a", b""), [(0, 0)], 72)
    assert group == [Row(1, "", ((0, 1),))]


def test_a_place_of_several_lines_shows_three_and_passes_over_blank_ones() -> None:
    data = b"a\n\n b\nc\nd\ne\n"
    (group,) = excerpts(Source("a", data), [(0, len(data))], 72)
    assert [(row.number, row.text, row.more) for row in group] == [
        (1, "a", False),
        (2, "", False),
        (3, " b", False),
        (4, "c", True),
    ]
    assert [row.marks for row in group] == [((0, 1),), (), ((0, 2),), ((0, 1),)]


def test_a_long_line_is_cut_around_the_place_and_its_tags_lose_their_attributes() -> None:
    tag = b'<td style="font-family: serif; width: 100%">'
    data = tag * 30 + b"Amount " + tag + b"6,068,993</td>" + tag * 30
    ((line, carets),) = shown(data, b"6,068,993")
    assert cells(line) <= 74
    assert carets.count("^") == 9
    assert line[carets.index("^") :].startswith("6,068,993")
    assert "font-family" not in line and "Amount <td …>6,068,993</td>" in line


def test_a_line_with_many_places_goes_over_several_rows() -> None:
    data = b" ".join(b"%d" % number * 10 for number in range(10, 30))
    spans = [(at, at + 20) for at in range(0, len(data), 21)]
    (group,) = excerpts(Source("a", data), spans, 60)
    assert len(group) > 3
    assert {row.number for row in group} == {1}
    assert all(cells(row.text) <= 60 for row in group)
    assert sum(len(row.marks) for row in group) == 20
    marked = [row.text[at : at + length] for row in group for at, length in row.marks]
    assert marked == data.decode().split()


def test_a_place_longer_than_the_page_shows_both_ends() -> None:
    data = b"begin " + b"m" * 5000 + b" end; behind"
    (group,) = excerpts(Source("a", data), [(0, data.index(b";"))], 72)
    assert len(group) == 1
    assert group[0].text.startswith("begin mmm") and " end" in group[0].text
    assert cells(group[0].text) <= 72


@pytest.mark.parametrize("data", ["Bröl 株式会社 Ltd".encode(), "Br\xf6l Ltd".encode("cp1252"), b"Br\x1b[31m\x00l Ltd"])
def test_no_control_character_and_carets_beneath_wide_ones(data: bytes) -> None:
    ((text, carets),) = shown(data, b"Ltd")
    assert "\x1b" not in text and "\x00" not in text
    assert cells(text[: text.index("Ltd")]) == carets.index("^")


def test_line_ends_of_every_kind() -> None:
    assert shown(b"a\rb\r\nis c\nd", b"c") == [["3 is c", "     ^"]]
    (group,) = excerpts(Source("a", b"a\r\nb\r\n"), [(0, 4)], 72)
    assert [(row.number, row.text) for row in group] == [(1, "a"), (2, "b")]


@pytest.mark.parametrize("unit", [b"<td ", b"<", b"> ", b"<a b>", b" ", b"x", b"\n", b"<a\n"])
def test_a_hostile_line_costs_no_more_than_its_length(unit: bytes) -> None:
    data = unit * (2_000_000 // len(unit))
    begun = time.perf_counter()
    excerpts(Source("a", data), [(1_000_000, 1_000_010), (1_500_000, 1_900_000)], 72)
    assert time.perf_counter() - begun < 2
