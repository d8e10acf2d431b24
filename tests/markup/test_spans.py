"""Both ends of a stretch, worked out together, are those worked out one by one."""

import pytest

from tieout.markup import html

PAGES = [
    b"<p>Item&nbsp;1.&#160;&nbsp;Sole<td> 1,000&nbsp;<b>shares</b></td><p>&amp; &#8220;more&#8221; &nbsp; text",
    b"<p>a&nbsp;" + b"word " * 600 + b"&#160;end &nbsp;of it",  # longer than what is counted
    "<p>caf\u00e9 \u201cFund\u201d&nbsp;&#160;L.P.<br>x".encode(),
]


@pytest.mark.parametrize("page", PAGES)
def test_a_span_is_its_start_and_its_end(page: bytes) -> None:
    text = html.read(page, 0, len(page)).text
    step = max(1, len(text) // 60)
    for begin in range(0, len(text) + 1, step):
        for end in (begin, begin + 1, begin + 2, begin + 7, len(text)):
            part = text[begin:end]
            assert part.span == (part.start, part.end)


@pytest.mark.parametrize("page", PAGES[:2])
def test_a_hard_blank_stands_for_all_bytes_of_its_entity(page: bytes) -> None:
    text = html.read(page, 0, len(page)).text
    at = [at for at, char in enumerate(text.string) if char == "\xa0"]
    assert len(at) >= 3
    assert {page[slice(*text[one : one + 1].span)] for one in at} <= {b"&nbsp;", b"&#160;"}
    words = [word for word in ("Sole", "end") if word in text.string]
    assert words
    for word in words:
        begin = text.string.index(word)
        assert page[slice(*text[begin : begin + len(word)].span)] == word.encode()
