import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tieout.markup import html, markdown, plain
from tieout.markup.characters import Edit, character, cut, decode
from tieout.markup.decoding import charset


def test_what_is_cut_leaves_no_character_and_keeps_the_places_behind_it() -> None:
    data = b"..one<X>two<Y>three"
    text = cut(decode(data, 2, len(data)), [Edit(3, 6), Edit(9, 12, "+")])
    assert text.string == "onetwo+three"
    assert [data[text[i:j].start : text[i:j].end] for i, j in ((0, 3), (3, 6), (6, 7), (7, 12))] == [
        b"one",
        b"two",
        b"<Y>",
        b"three",
    ]
    assert (text.start, text.end) == (2, len(data))


def test_a_cut_at_either_end() -> None:
    data = b"<X>one<Y>"
    text = cut(decode(data, 0, len(data)), [Edit(0, 3), Edit(6, 9)])
    assert (text.string, text.start, text.end) == ("one", 3, 6)


def test_a_text_that_is_cut_away_has_its_place() -> None:
    text = cut(decode(b"ab<X>", 2, 5), [Edit(0, 3)])
    assert (text.string, text.start, text.end) == ("", 2, 2)


def test_a_cut_among_wide_characters() -> None:
    data = "é<X>€é".encode()
    text = cut(decode(data, 0, len(data)), [Edit(1, 4)])
    assert [data[text[i : i + 1].start : text[i : i + 1].end].decode() for i in range(3)] == ["é", "€", "é"]


def test_nothing_cut_is_the_same_text() -> None:
    text = decode(b"abc", 0, 3)
    assert cut(text, []) is text


def test_references() -> None:
    cases = {"&#149;": "•", "&#x41;": "A", "&nbsp;": "\xa0", "&nosuch;": None, "&notit;": None, "&#xFFFE;": None}
    assert {reference: character(reference) for reference in cases} == cases


def test_a_text_of_utf_8_with_bytes_that_are_none_stays_utf_8() -> None:
    data = "“Añb” — ".encode() + b"caf\xe9 \x93x\x81"
    assert charset(data)[:3] == (True, 3, 18)
    assert decode(data, 0, len(data)).string == "“Añb” — café “x\x81"
    assert html.read(b"<p>" + data, 0, 3 + len(data)).text.string == "“Añb” — café “x\x81"


def test_a_text_of_windows_1252_stays_one_where_it_happens_to_hold_valid_utf_8() -> None:
    data = b"caf\xe9 \xc3\xa9 \x93"
    assert not charset(data).unicode
    assert decode(data, 0, len(data)).string == "café Ã© “"


def test_a_character_that_the_end_cuts_is_no_other_character() -> None:
    data = "é“".encode()[:-1]
    text = decode(data, 0, len(data))
    assert (text.string, [text[i : i + 1].start for i in range(3)], text.end) == ("é\ufffd\ufffd", [0, 2, 3], 4)


def test_a_nul_is_a_blank_of_one_byte() -> None:
    for data in (b"a\x00b", b"\xe9\x00b", "é\0b".encode(), "éé\0b\xff".encode("latin-1"), "éé\0b".encode() + b"\xff"):
        for read in (plain.read, html.read, markdown.read):
            text = read(data, 0, len(data)).text
            at = text.string.index("b") - 1
            assert (text.string[at], text[at : at + 1].start) == (" ", data.index(0))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["é", "€", "😀", "x ", "\n", "9"]), min_size=6), st.lists(st.integers(0x80, 0xFF), max_size=3))
def test_places_are_exact_where_bytes_are_mixed(words: list[str], strange: list[int]) -> None:
    data = b"".join(word.encode() + b"-" + bytes(strange[number : number + 1]) for number, word in enumerate(words))
    for read in (plain.read, html.read, markdown.read):
        text = read(data, 0, len(data)).text
        wide = charset(data).unicode
        for at, char in enumerate(text.string):
            part = data[text[at : at + 1].start : text[at : at + 1].end]
            if char.isspace():
                continue
            expected = char.encode() if wide and re.fullmatch(rb"[\x00-\x7f]|[\xc0-\xff][\x80-\xbf]+", part) else None
            assert part == (expected or part)
            assert len(part) == 1 or (wide and part == char.encode())
            if len(part) == 1:
                assert part.decode("cp1252", "replace") in (char, "\ufffd") or char == "\ufffd"
