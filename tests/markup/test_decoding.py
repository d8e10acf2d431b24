"""The bytes of a character are the same whether they are counted from an end of its text or looked up."""

import pytest

from tieout.markup.decoding import SHORT_WORDS, Mixed, mixed, words

SOURCES = (
    "a &amp; b",
    "&lt;b",
    "x & y &Tx;",
    "q&mdash",
    "caf\xc3\xa9 x",
    "\xe2\x80\x9ca\xe2\x80\x9d b",
    " lead &#160;&nbsp;z",
    "&NotEqualTilde; k",
)


def read_anew(source: str, unicode: bool) -> Mixed:
    return words(source, unicode) or mixed(source, unicode)


@pytest.mark.parametrize("source", [*SOURCES, f"{'w' * 3000}&amp;{'v' * 3000}"])
@pytest.mark.parametrize("unicode", [False, True])
def test_a_character_has_the_bytes_that_the_whole_text_gives_it(source: str, unicode: bool) -> None:
    whole = read_anew(source, unicode)
    seams, total = whole._seams(), len(whole.string)
    places = [*range(min(total, 2100)), *range(max(0, total - 2100), total)]
    assert [read_anew(source, unicode).place(at) for at in places] == [seams.place(at, total) for at in places]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("  &nbsp;a&#160; ", ("\xa0a\xa0", 1, 2, 2)),  # blanks are parted where an entity stands before
        ("  a&nbsp;b ", ("a\xa0b ", 0, 2, 0)),
        ("&nbsp a&nbsp; ", ("\xa0 a\xa0", 1, 0, 0)),  # without its semicolon it is read step by step
        (" &sect;  ", ("§", 2, 1, 1)),
    ],
)
def test_white_space_beside_entities_is_counted(source: str, told: tuple[str, int, int, int]) -> None:
    one = read_anew(source, False)
    assert (one.string.lstrip(" "), one.blanks, one.lead, one.gap) == told


def test_an_ampersand_alone_is_text_like_any_other() -> None:
    assert words("A & B", False) is None
    assert words("A&", True) is None


def test_a_short_text_is_read_once_for_each_kind_of_page() -> None:
    single, utf_8 = (read("&#160;\xc3\xa9") for read in SHORT_WORDS)
    assert single is SHORT_WORDS[0]("&#160;\xc3\xa9")
    assert [one.string for one in (single, utf_8) if one] == ["\xa0\xc3\xa9", "\xa0é"]
