"""Texts with places: slices, strips and searches keep the way back to the bytes."""

from bisect import bisect_left
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tieout import values
from tieout.markup import html
from tieout.markup.text import Cell, Mark, Printed, Seams, Table, Text, pieced

# A source as pieces: what is printed, and the bytes that print it ("" for what markup only implies).
PIECES = [
    ("Held", b"Held"),
    (" ", b" "),
    ("&", b"&amp;"),
    ("é", "é".encode()),
    ("\n", b""),
    ("\t", b""),
    ("", b"<b>"),
    ("1,234", b"1,234"),
]
SOURCES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=20)


def text(pieces: list[tuple[str, bytes]]) -> tuple[Text, bytes]:
    seams, string, data = Seams(), "", b""
    for printed, source in pieces:
        if printed:
            seams.add(len(string), len(data), len(data) + len(source))
        string, data = string + printed, data + source
    return Text.whole(string, seams), data


def printed(data: bytes) -> str:
    return values.fold(data.replace(b"<b>", b"").replace(b"&amp;", b"&").decode())


@given(SOURCES, st.integers(0, 60), st.integers(0, 60))
def test_the_bytes_of_a_slice_read_again_are_its_print(pieces: list[tuple[str, bytes]], begin: int, end: int) -> None:
    whole, data = text(pieces)
    part = whole[begin:end]
    again = printed(data[part.start : part.end]) if part else ""
    assert again.replace(" ", "") == part.raw.replace(" ", "")
    assert part.start <= part.end <= len(data) or not part


@given(SOURCES, st.integers(0, 30), st.integers(0, 30), st.integers(0, 10), st.integers(0, 10))
def test_a_slice_of_a_slice_is_a_slice(pieces: list[tuple[str, bytes]], a: int, b: int, c: int, d: int) -> None:
    whole, _ = text(pieces)
    inner, direct = whole[a : a + b][c : c + d], whole[min(a + c, a + b) : min(a + c + d, a + b)]
    assert inner.string == direct.string
    if inner:
        assert (inner.start, inner.end) == (direct.start, direct.end)


@given(SOURCES)
def test_lines_and_parts_put_together_are_the_text(pieces: list[tuple[str, bytes]]) -> None:
    whole, _ = text(pieces)
    assert "\n".join(line.string for line in whole.lines()) == whole.string
    assert "\t".join(part.string for part in whole.split("\t")) == whole.string


def test_a_strip_leaves_the_places_of_what_is_left() -> None:
    whole, data = text([(" ", b" "), ("&", b"&amp;"), ("Held", b"Held"), ("\n", b"")])
    tight = whole.strip()
    assert (tight.string, data[tight.start : tight.end]) == ("&Held", b"&amp;Held")
    assert whole.strip("&").string == "Held"


def test_searching_gives_texts() -> None:
    whole, data = text([("Held 1,234", b"Held 1,234"), ("\t", b""), ("x", b"x")])
    found = whole.search(r"(\d),(\d+)", 2)
    assert found is not None
    assert (found.string, data[found.start : found.end]) == ("234", b"234")
    after = whole.after("Held ")
    assert after is not None
    assert (after.string, whole.before(" 1").string) == ("1,234\tx", "Held")
    assert whole.search("none") is None and whole.after("none") is None


def test_a_fact_has_its_raw_and_place() -> None:
    whole, _ = text([("Held ", b"Held "), ("", b"<b>"), ("1,234", b"1,234"), (" ", b" ")])
    fact = whole[4:].fact(values.shares)
    assert (fact.value, fact.raw, fact.start, fact.end) == (Decimal(1234), "1,234", 8, 13)


def test_a_value_in_pieces_names_them() -> None:
    whole, _ = text([("ROE", b"ROE"), ("\n", b""), ("JANE", b"JANE")])
    fact = pieced(list(whole.lines()), values.text)
    assert (fact.raw, fact.start, fact.end, fact.pieces) == ("ROE JANE", 0, 7, ((0, 3), (3, 7)))


def test_boxes_print_what_the_source_printed() -> None:
    whole, _ = text([("☒", b"&#254;"), (" Yes ☐", b" Yes o")])
    whole.seams.raws.update({0: "þ", 6: "o"})
    assert (whole.raw, whole[2:].raw, whole[:1].end) == ("þ Yes o", "Yes o", 6)


def test_a_table_gives_its_rows() -> None:
    cells = (Cell(0, 0, 2, 1, 0, 1), Cell(0, 1, 1, 1, 2, 3), Cell(1, 1, 1, 1, 4, 5))
    assert Table(cells, 0, 5).rows() == [[cells[0], cells[1]], [cells[2]]]


def test_what_stands_in_a_print_is_found_once_when_it_is_asked_for() -> None:
    asked: list[str] = []

    def marks() -> tuple[Mark, ...]:
        asked.append("marks")
        return (Mark("1", "(1)", 0, 3),)

    page = Printed("html", Text.whole("(1) a", Seams()), marks=marks)
    assert not asked
    assert page.marks == page.marks == (Mark("1", "(1)", 0, 3),)
    assert asked == ["marks"]
    assert page.boxes == ()


@pytest.mark.parametrize(
    "part", [slice(None), slice(2, None), slice(-2, None), slice(1, -1), slice(4, 2), slice(9, 12), slice(0, 99)]
)
def test_a_slice_of_a_text_is_one_of_its_string(part: slice) -> None:
    text = Text("abcde", Seams(), 10, 30)
    begin, end, _ = part.indices(5)
    assert (text[part].string, text[part].offset) == ("abcde"[part], 10 + begin)
    assert len(text[part]) == max(0, end - begin)


@given(SOURCES, st.integers(0, 60), st.integers(0, 60))
def test_a_part_is_found_again_by_its_bytes(pieces: list[tuple[str, bytes]], begin: int, end: int) -> None:
    whole, _ = text(pieces)
    part = whole[begin:end]
    again = whole.between(part.start, part.end)
    assert again.string.strip() == part.string.strip() or part.start == part.end


def test_a_part_of_a_page_is_found_again_behind_entities_and_wide_characters() -> None:
    cells = "<td>a&nbsp;b</td><td>Held ✓ by&#160;me.</td>"
    data = f"<p>One&#8217;s &amp; two’s.</p><table><tr>{cells}</tr></table><p>End’s end</p>".encode()
    whole = html.read(data, 0, len(data)).text
    for begin in range(len(whole)):
        for end in range(begin + 1, len(whole) + 1):
            part = whole[begin:end].strip()
            if part:
                assert whole.between(part.start, part.end).strip().string == part.string


@pytest.mark.parametrize("source", ["a&nbsp;b&#160;&nbsp;cd e", "&nbsp;x &amp;&nbsp;&#147;y&#148;z", "one&nbsp;" * 400])
def test_the_bytes_of_a_stretch_with_entities_are_those_of_its_first_and_last_character(source: str) -> None:
    page = html.read(source.encode(), 0, len(source)).text
    size = len(page)
    for begin, end in [(0, size), (1, size - 1), (2, 3), (size // 2, size), (size - 2, size - 1), (0, 1)]:
        part = page[begin:end]
        assert part.span == (part.start, part.end)
        assert part.start == page[begin : begin + 1].start and part.end == page[end - 1 : end].end


EVEN = ["a&nbsp;b&#160;&nbsp;cd e", "plain text", "&nbsp;&nbsp;12/30/19&nbsp; &nbsp;600-", "<p>x</p><p>a&nbsp;b"]
UNEVEN = ["x &amp;&nbsp;y", "a<b>b</b>", "a&nbsp;b" * 700, "é&nbsp;b", "a&#8211;b"]


@pytest.mark.parametrize("source", [*EVEN, *UNEVEN])
def test_the_bytes_of_an_even_stretch_are_counted_from_its_first(source: str) -> None:
    data = f"<p>{source}".encode()
    page = html.read(data, 0, len(data)).text
    evens = 0
    for begin in range(min(len(page), 12)):
        for end in range(begin + 1, len(page) + 1):
            even = page.seams.even(begin, end, page.total)
            if even is not None:
                byte, more = even
                before, until = (page.string.count("\xa0", begin, at) for at in (end - 1, end))
                assert page[end - 1 : end].span == (byte + end - 1 - begin + more * before, byte + end - begin + more * until)
                evens += 1
    assert evens or source in UNEVEN
    whole = page.seams.even(0, len(page), page.total)
    assert (whole is not None) == (source in EVEN and "<p>" not in source)


@pytest.mark.parametrize("source", [*EVEN, *UNEVEN, " <pre>a&lt;&sect;x", "&NotEqualTilde;&nbsp;<td>&#9746; x"])
def test_the_offset_of_a_byte_is_that_of_the_first_character_at_or_behind_it(source: str) -> None:
    data = f"<p>{source}".encode()
    page = html.read(data, 0, len(data)).text
    starts = [page.seams.place(at, page.total)[0] for at in range(page.total)]
    found = [page.seams.offset(byte, page.total) for byte in range(len(data) + 2)]
    assert found == [bisect_left(starts, byte) for byte in range(len(data) + 2)]


@given(SOURCES, st.integers(0, 80))
def test_a_byte_in_the_midst_of_an_entity_is_before_the_next_character(pieces: list[tuple[str, bytes]], byte: int) -> None:
    whole, _ = text(pieces)
    starts = [whole.seams.place(at, whole.total)[0] for at in range(whole.total)]
    assert whole.seams.offset(byte, whole.total) == bisect_left(starts, byte)


def test_a_fact_of_blanks_stands_where_they_end() -> None:
    part = html.read(b"<p>ab &nbsp; c", 0, 14).text[2:5]
    fact = part.fact(values.text)
    assert (part.string, fact.value, fact.state, fact.start, fact.end) == (" \xa0 ", None, "blank", 13, 13)
