"""The bytes of a character are the same whether they are counted from an end of its text or looked up."""

import pytest

from tieout.markup.decoding import Mixed

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


@pytest.mark.parametrize("source", [*SOURCES, f"{'w' * 3000}&amp;{'v' * 3000}"])
@pytest.mark.parametrize("unicode", [False, True])
def test_a_character_has_the_bytes_that_the_whole_text_gives_it(source: str, unicode: bool) -> None:
    whole = Mixed(source, unicode)
    seams, total = whole._seams(), len(whole.string)
    places = [*range(min(total, 2100)), *range(max(0, total - 2100), total)]
    assert [Mixed(source, unicode).place(at) for at in places] == [seams.place(at, total) for at in places]
