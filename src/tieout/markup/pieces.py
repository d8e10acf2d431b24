"""A page cut at its `<`: the pieces `tag>text`, what stays out of sight, and what each different piece asks for.

A page repeats its pieces (`/div>` and an indentation, `td style="…">`), so each different one is read once.
"""

import re
from collections.abc import Callable, Iterator
from itertools import accumulate, compress, count, pairwise
from operator import add
from typing import Any

from tieout.markup.decoding import ONE_BYTE, UTF_8, Mixed

BEGIN = re.compile(r"[/!?]?[A-Za-z]")  # what stands behind the `<` of a tag
COMMENT = "!--"
CLOSED_BY = {"head": ("</head", "<body"), "ix:header": ("</ix:header",)}

# What is done at a tag (None where nothing is), with what, which of what waits it makes needless (bits of the waiting), how it
# waits itself (0: not at all), whether it leaves a border behind (None: as it was), how many bytes the tag takes
Act = tuple[Callable[[Any, int], None] | None, Any, int, int, bool | None, int]
GAP, PLAIN, CELL_END, ROW_END = 1, 2, 4, 8

Words = tuple[int, Any]  # what kind a text is, and the text: white space, a byte a character, or Mixed
NOTHING, BLANK, WORDS, MIXED = 0, 1, 2, 3
NO_WORDS: Words = (NOTHING, None)

Program = tuple[Callable[[Any, int], None] | None, Any, int, int, bool | None, int, int, Any]  # what a piece asks for: act, words
Step = tuple[Callable[[Any, int], None], Any, int]  # what to do, with what, at which byte


def cut(page: str) -> tuple[list[str], dict[str, tuple[str, str]]]:
    """The pieces of a page, the first being what stands before its first `<`, and each different other one as tag and text.

    The tag is without its `<` and `>`, and "" for a comment. A `<` that begins neither is text of the piece before it.
    """
    pieces = page.split("<")
    different = set(pieces[1:])
    parted = _parted(different)
    if len(parted) < len(different):
        begins = [number for number, piece in enumerate(pieces) if not number or piece in parted]
        joined = ["<".join(pieces[at:until]) for at, until in pairwise([*begins, len(pieces)])]
        different = set(joined[1:])
        parted |= _parted(different.difference(parted))
        return joined, {piece: parted[piece] for piece in different}
    return pieces, parted


def _parted(pieces: set[str]) -> dict[str, tuple[str, str]]:
    """Tag and text of each piece that begins with a tag or a comment."""
    parted: dict[str, tuple[str, str]] = {}
    known: set[str] = set()
    for piece in pieces:
        tag, closed, text = piece.partition(">")
        if closed and (tag in known or BEGIN.match(tag)):
            known.add(tag)
            parted[piece] = tag, text
        elif piece.startswith(COMMENT):
            parted[piece] = "", piece[len(COMMENT) :]
    return parted


def places(pieces: list[str], base: int) -> list[int]:
    """The byte where the `<` of each piece stands, in a page that begins at `base`; that of the first one is thought of."""
    return list(map(add, accumulate(map(len, pieces[:-1]), initial=base - 1), count()))


class Sight:
    """What of a page is out of sight: comments, and what elements that do not show enclose, if they end."""

    def __init__(self, page: str, lower: Callable[[], str], base: int) -> None:
        self.page, self.lower, self.base = page, lower, base
        self.known: dict[str, int] = {}  # where each end was last found; -1 where there is none any more

    def until(self, name: str, offset: int) -> int:
        """Where in the page the sight begins again behind an element at an offset (a comment has no name); -1 where never."""
        if not name:
            end = self._find(self.page, "-->", offset + 4)
            return end + 3 if end >= 0 else -1
        ends = CLOSED_BY.get(name, ("</" + name,))
        return min((end for one in ends if (end := self._find(self.lower(), one, offset)) >= 0), default=-1)

    def _find(self, page: str, what: str, offset: int) -> int:
        """The first place of something from an offset on; offsets come in rising order, so no byte is passed twice."""
        last = self.known.get(what)
        if last is None or 0 <= last < offset:
            last = self.known[what] = page.find(what, offset)
        return last

    def ends(self, hiding: dict[str, str], pieces: list[str], starts: list[int]) -> Iterator[tuple[int, int]]:
        """The numbers of the pieces that begin something out of sight, and where that ends.

        hiding: the pieces that may, each with the name of the element (see `until`); starts: where each piece begins.
        """
        seen = 0
        for number in compress(count(), map(hiding.__contains__, pieces)):
            if number and starts[number] >= seen:
                end = self.until(hiding[pieces[number]], starts[number] - self.base)
                if end >= 0:
                    seen = end + self.base
                    yield number, seen


def words(text: str, unicode: bool) -> Words:
    """The text of a piece, read. White space at the end of text is only parted from it where an entity stands before."""
    if "&" not in text and (not unicode or text.isascii()):
        if not text:
            return NO_WORDS
        return (WORDS if text.strip(" ") else BLANK), text
    pattern = UTF_8 if unicode else ONE_BYTE
    if (text.isascii() or not unicode) and not pattern.search(text):  # no entity: an `&` alone
        return WORDS, text
    tight = text.rstrip(" ")
    tail = len(text) - len(tight)
    if tail and ((unicode and tight[-1] > "\x7f") or _ends(pattern.match(tight, tight.rfind("&")), tight)):
        return MIXED, Mixed(tight, unicode, tail=tail)
    return MIXED, Mixed(text, unicode)


def _ends(entity: re.Match[str] | None, text: str) -> bool:
    return entity is not None and entity.end() == len(text)


def behind(text: str, unicode: bool) -> Words:
    """The text that stands where something out of sight ends: white space alone is text there."""
    return (WORDS, text) if text and not text.strip(" ") else words(text, unicode)


def endless(text: str, unicode: bool) -> Words:
    """The text of a comment that never ends; white space alone behind its `<!--` may be left out as behind an entity."""
    if text and not text.strip(" "):
        return MIXED, Mixed("<!--", unicode, tail=len(text))
    return words("<!--" + text, unicode)
