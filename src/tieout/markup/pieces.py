"""A page cut at its `<`: the pieces `tag>text`, what stays out of sight, and what each different piece asks for.

A page repeats its pieces (`/div>` and an indentation, `td style="…">`), so each different one is read once.
"""

import re
from collections.abc import Callable, Iterator
from itertools import accumulate, count
from operator import add
from typing import Any

from tieout.markup.decoding import ONE_BYTE, UTF_8, Mixed

TAG = re.compile(r"[/!?]?[A-Za-z][^>]*>")  # what stands behind the `<` of a tag; no piece holds a further `<`
COMMENT = "!--"
CLOSED_BY = {"head": ("</head", "<body"), "ix:header": ("</ix:header",)}

# What is done (None where nothing is), with what, which of what waits it makes needless (bits of the waiting), how it
# waits itself (0: not at all), and whether it leaves a border behind (None: as it was)
Act = tuple[Callable[[Any, int], None] | None, Any, int, int, bool | None]
NO_ACT: Act = (None, None, 0, 0, None)
GAP, PLAIN, CELL_END, ROW_END = 1, 2, 4, 8

Step = tuple[Callable[[Any, int], None], Any, int]  # what to do, with what, at which byte
# What a piece asks for: the act of its tag, what kind its text is, that text, how many bytes behind its `<` it begins
Program = tuple[Callable[[Any, int], None] | None, Any, int, int, bool | None, int, Any, int]
NOTHING, BLANK, WORDS, MIXED = 0, 1, 2, 3


def cut(page: str) -> tuple[list[str], dict[str, int]]:
    """The pieces of a page, the first being what stands before its first `<`, and how long the tag of each other is.

    A `<` that begins neither tag nor comment is text of the piece before it.
    """
    pieces = page.split("<")
    different = set(pieces[1:])
    widths = _widths(different)
    if len(widths) < len(different):
        first, *others = pieces
        joined, piece = [], [first]
        for other in others:
            if other in widths:
                joined.append("<".join(piece))
                piece = [other]
            else:
                piece.append(other)
        pieces = [*joined, "<".join(piece)]
        widths = _widths(set(pieces[1:]))
    return pieces, widths


def _widths(pieces: set[str]) -> dict[str, int]:
    """How many characters of each piece are its tag; a comment has three; what is neither is left out."""
    matched = {piece: TAG.match(piece) for piece in pieces}
    return {piece: match.end() if match else 3 for piece, match in matched.items() if match or piece.startswith(COMMENT)}


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
        for number, piece in enumerate(pieces):
            if piece in hiding and number and starts[number] >= seen:
                end = self.until(hiding[piece], starts[number] - self.base)
                if end >= 0:
                    seen = end + self.base
                    yield number, seen


def program(act: Act, text: str, ahead: int, unicode: bool) -> Program:
    """The program of a piece: the act of its tag, and its text, which begins `ahead` bytes behind its `<`.

    White space between a tag or an entity and the tag that follows it may be left out, beside what ends a line or a cell.
    """
    if not text:
        return *act, NOTHING, None, ahead
    if "&" not in text and (not unicode or text.isascii()):
        return *act, BLANK if text.isspace() and not text.strip(" ") else WORDS, text, ahead
    pattern = UTF_8 if unicode else ONE_BYTE
    if not pattern.search(text):
        return *act, WORDS, text, ahead
    tight = text.rstrip(" ")
    tail = len(text) - len(tight)
    if tail and ((unicode and tight[-1] > "\x7f") or _ends(pattern.match(tight, tight.rfind("&")), tight)):
        return *act, MIXED, Mixed(tight, unicode, tail=tail), ahead
    return *act, MIXED, Mixed(text, unicode), ahead


def _ends(entity: re.Match[str] | None, text: str) -> bool:
    return entity is not None and entity.end() == len(text)


def behind(act: Act, text: str, ahead: int, unicode: bool) -> Program:
    """The program of what ends out of sight before a text: white space alone is text there."""
    return (*act, WORDS, text, ahead) if text and not text.strip(" ") else program(act, text, ahead, unicode)


def endless(act: Act, comment: str, unicode: bool) -> Program:
    """The program of a comment that never ends: text, as what is in it; white space alone behind its `<!--` may be left out."""
    text = comment[len(COMMENT) :]
    if text and not text.strip(" "):
        return *act, MIXED, Mixed("<!--", unicode, tail=len(text)), 0
    return program(act, "<" + comment, 0, unicode)
