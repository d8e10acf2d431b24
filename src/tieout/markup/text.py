"""The one text with places that every rendering gives, and what stands in it: tables, boxes, footnote marks, headings.

A text is a `str` and its seams. A seam is where the way back to the bytes changes: (text offset, byte start, byte
end), holding up to the next seam. Where a stretch has as many bytes as characters, each character is a byte; otherwise
the whole stretch (an entity, a multi-byte character, a drawn box) stands for its bytes as one, unless the seam has an
inner way, which is worked out when it is asked for. What markup only implies
(the end of a paragraph, the border of a cell) is a character with no bytes: byte start equals byte end.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Protocol, TypeVar

from msgspec import Struct, structs

from tieout import values
from tieout.facts import Fact

T = TypeVar("T")

BLANKS = " \t\n\r\f\v\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u3000\ufeff"
MARKED, UNMARKED = "☒", "☐"  # how every box drawn by a font or by markup stands in a text


class Inner(Protocol):
    """The way back inside of a stretch of which some characters take several bytes: worked out when first asked for."""

    def place(self, at: int) -> tuple[int, int]:
        """The bytes of a character of the stretch, counted from its first."""

    def span(self, at: int, until: int) -> tuple[int, int]:
        """The bytes of the characters from one up to another that is behind it."""

    def even(self, until: int) -> int | None:
        """How many bytes more than one each hard blank before a character takes, where each other character takes one."""


class Seams:
    """The way back from a text to its bytes; built once while markup is stripped, shared by every slice.

    inner: for seams of which some characters take several bytes, by text offset: the way inside; left_out: how many of its
    characters, of one byte each, were left out before that offset, if any.
    raws: for the characters that a reader normalised (a Wingdings letter to a box), what the source printed there; "" for
    one that markup alone drew.
    """

    __slots__ = ("at", "ends", "inner", "left_out", "raws", "starts")

    def __init__(self) -> None:
        self.at: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.inner: Mapping[int, Inner] = {}
        self.left_out: dict[int, int] = {}
        self.raws: dict[int, str] = {}

    def add(self, at: int, start: int, end: int) -> None:
        """From text offset `at` the text stands for bytes start to end. Offsets must come in rising order."""
        self.at.append(at)
        self.starts.append(start)
        self.ends.append(end)

    def place(self, offset: int, total: int) -> tuple[int, int]:
        """The bytes of the character at a text offset."""
        return self._place(bisect_right(self.at, offset) - 1, offset, total)

    def _place(self, index: int, offset: int, total: int) -> tuple[int, int]:
        """The same, the number of its seam being known."""
        at = self.at[index]
        if at in self.inner:
            left_out = self.left_out.get(at, 0)
            start, end = self.inner[at].place(offset - at + left_out)
            byte = self.starts[index] - left_out
            return byte + start, byte + end
        start, end = self.starts[index], self.ends[index]
        following = self.at[index + 1] if index + 1 < len(self.at) else total
        if end - start == following - at:
            start += offset - at
            return start, start + 1
        return start, end

    def span(self, offset: int, end: int, total: int) -> tuple[int, int]:
        """The bytes of the characters from a text offset up to another that is behind it; mostly they are of one seam."""
        index = bisect_right(self.at, offset) - 1
        at, first, last = self.at[index], self.starts[index], self.ends[index]
        following = self.at[index + 1] if index + 1 < len(self.at) else total
        if end > following:
            first = self._place(index, offset, total)[0]
            last = self._place(bisect_right(self.at, end - 1, index) - 1, end - 1, total)[1]
        elif (inner := self.inner.get(at)) is None:
            if last - first == following - at:
                return first + offset - at, first + end - at
        else:
            left_out = self.left_out.get(at, 0)
            begin, until = inner.span(offset - at + left_out, end - at + left_out)
            first, last = first - left_out + begin, first - left_out + until
        return first, max(first, last)

    def even(self, offset: int, end: int, total: int) -> tuple[int, int] | None:
        """The byte of the character at a text offset, where each one from it up to another takes one byte, but hard blanks.

        Then how many bytes more each hard blank takes. None where they are of several seams, or take their bytes otherwise.
        """
        index = bisect_right(self.at, offset) - 1
        at = self.at[index]
        following = self.at[index + 1] if index + 1 < len(self.at) else total
        if end > following:
            return None
        start = self.starts[index]
        inner = self.inner.get(at)
        if inner is not None:
            left_out = self.left_out.get(at, 0)
            more, lead = inner.even(end - at + left_out), offset - at + left_out
            return None if more is None else (start - left_out + (inner.place(lead)[0] if lead else 0), more)
        return (start + offset - at, 0) if self.ends[index] - start == following - at else None

    def start_byte(self, offset: int, total: int) -> int:
        """The byte where the character at a text offset begins (at the text's end: where the text ends)."""
        return self.end_byte(total, total) if offset >= total else self.place(offset, total)[0]

    def end_byte(self, offset: int, total: int) -> int:
        """The byte after the character that ends at a text offset."""
        if offset <= 0:
            return self.starts[0] if self.starts else 0
        return self.place(offset - 1, total)[1]

    def offset(self, byte: int, total: int) -> int:
        """The text offset of the first character that stands for bytes at or behind a byte; bytes rise from seam to seam."""
        index = bisect_left(self.starts, byte)
        following = self.at[index] if index < len(self.at) else total
        if not index:
            return following
        index -= 1  # the seam before begins before the byte, but a character in its midst may not
        at, start, end = self.at[index], self.starts[index], self.ends[index]
        if at in self.inner:
            return bisect_left(range(following), byte, at, key=lambda offset: self._place(index, offset, total)[0])
        return min(at + byte - start, following) if end - start == following - at else following


class Text(Struct, eq=False, gc=False):
    """A stretch of text that knows its bytes. Slicing, stripping and searching give Texts of the same seams.

    string: the characters; offset: where they begin in the whole text, total: how many that has; start, end: their bytes in
    the source. (A struct, since a document is cut into thousands of these.)
    """

    string: str
    seams: Seams
    offset: int
    total: int

    @classmethod
    def whole(cls, string: str, seams: Seams) -> "Text":
        """The text of a whole document."""
        return cls(string, seams, 0, len(string))

    def __len__(self) -> int:
        return len(self.string)

    def __bool__(self) -> bool:
        return bool(self.string)

    def __repr__(self) -> str:
        return f"Text({self.string!r}, {self.start}-{self.end})"

    def __getitem__(self, part: slice) -> "Text":
        string, begin = self.string, part.start or 0
        if not 0 <= begin <= len(string):
            begin = part.indices(len(string))[0]
        return Text(string[begin : part.stop], self.seams, self.offset + begin, self.total)

    @property
    def start(self) -> int:
        """The byte where the text begins."""
        return self.seams.start_byte(self.offset, self.total)

    @property
    def end(self) -> int:
        """The byte after its last character; `start` where the text is empty."""
        if not self.string:
            return self.start
        return max(self.start, self.seams.end_byte(self.offset + len(self.string), self.total))

    @property
    def span(self) -> tuple[int, int]:
        """Both of them, worked out together."""
        if not self.string:
            return self.start, self.start
        return self.seams.span(self.offset, self.offset + len(self.string), self.total)

    @property
    def raw(self) -> str:
        """What the source printed here, white space folded: the source's own characters for boxes."""
        raws = self.seams.raws
        if not raws or not (MARKED in self.string or UNMARKED in self.string):
            return values.fold(self.string)
        return values.fold("".join(raws.get(self.offset + i, char) for i, char in enumerate(self.string)))

    def strip(self, more: str = "") -> "Text":
        """The text without white space (and without the characters of `more`) at both ends."""
        unwanted = BLANKS + more if more else BLANKS
        string = self.string
        tight = string.strip(unwanted)
        if len(tight) == len(string):
            return self
        return Text(tight, self.seams, self.offset + (string.find(tight[0]) if tight else len(string)), self.total)

    def between(self, start: int, end: int) -> "Text":
        """The part that stands for bytes start to end of the source."""
        first, last = self.seams.offset(start, self.total), self.seams.offset(end, self.total)
        return self[max(0, first - self.offset) : max(0, last - self.offset)]

    def lines(self) -> Iterator["Text"]:
        """The lines, without their ends."""
        seams, at, total = self.seams, self.offset, self.total
        for line in self.string.split("\n"):
            yield Text(line, seams, at, total)
            at += len(line) + 1

    def split(self, pattern: str | re.Pattern[str]) -> list["Text"]:
        """The parts between the matches of a pattern."""
        parts, begin = [], 0
        for match in re.finditer(pattern, self.string):
            parts.append(self[begin : match.start()])
            begin = match.end()
        return [*parts, self[begin:]]

    def group(self, match: re.Match[str], group: int | str = 0) -> "Text":
        """The part that a group of a match on `string` matched; empty at the match's end where it took no part."""
        begin, end = match.span(group)
        if begin < 0:
            begin = end = match.end()
        return self[begin:end]

    def search(self, pattern: str | re.Pattern[str], group: int | str = 0) -> "Text | None":
        """The first match of a pattern (or a group of it), None where there is none."""
        match = re.search(pattern, self.string)
        return None if match is None or match.span(group)[0] < 0 else self.group(match, group)

    def after(self, pattern: str | re.Pattern[str]) -> "Text | None":
        """What stands behind the first match of a pattern, None where there is none."""
        match = re.search(pattern, self.string)
        return None if match is None else self[match.end() :]

    def before(self, pattern: str | re.Pattern[str]) -> "Text":
        """What stands before the first match of a pattern; all of it where there is none."""
        match = re.search(pattern, self.string)
        return self if match is None else self[: match.start()]

    def fact(self, parse: Callable[[str], T], footnotes: tuple[str, ...] = ()) -> Fact[T]:
        """The fact that stands here: `parse` is a function of `values`. White space at the ends is left out."""
        string, seams, offset, total = self.string, self.seams, self.offset, self.total
        tight = string.strip(BLANKS)
        if not tight:
            return values.fact(parse, "", *self.strip().span, footnotes)
        if len(tight) != len(string):
            offset += string.find(tight[0])
        raw = Text(tight, seams, offset, total).raw if seams.raws else values.fold(tight)
        start, end = seams.span(offset, offset + len(tight), total)
        if parse is values.text and raw:
            return Fact(raw, raw, start, end, footnotes)  # type: ignore[arg-type]  # T is the text itself
        return values.fact(parse, raw, start, end, footnotes)


def places_of_signs(signs: str, string: str) -> list[int]:
    """Where some characters stand in a string, in order; many times as quick as a set of a pattern that goes beyond ASCII.

    >>> places_of_signs("☐☒", "☒ a ☐ b ☒")
    [0, 4, 8]
    """
    found = []
    for sign in signs:
        at = string.find(sign)
        while at >= 0:
            found.append(at)
            at = string.find(sign, at + 1)
    return sorted(found)


def pieced(parts: list[Text], parse: Callable[[str], T], footnotes: tuple[str, ...] = ()) -> Fact[T]:
    """The fact of a value printed in pieces: `start`/`end` go around all, `raw` joins them by a blank."""
    tight = [part for part in (part.strip() for part in parts) if part]
    if len(tight) <= 1:
        return (tight or parts)[0].fact(parse, footnotes)
    raw = " ".join(part.raw for part in tight)
    spans = tuple(part.span for part in tight)
    whole = values.fact(parse, raw, min(s for s, _ in spans), max(e for _, e in spans), footnotes)
    return structs.replace(whole, pieces=spans)


class Box(Struct, frozen=True):
    """A check box: whether it is marked, where its mark stands in the text (offsets), what drew it.

    raw is the source's own character (`ý`), the typed mark (`[X]`), or the tag (`<input checked>`) that draws the box;
    start, end are its bytes.
    """

    marked: bool
    at: int
    until: int
    raw: str
    start: int
    end: int

    def fact(self) -> Fact[bool]:
        """The box as a fact; its place is the mark, not the label."""
        return Fact(self.marked, self.raw, self.start, self.end)


class Mark(Struct, frozen=True):
    """A footnote mark: its label without brackets (`1`, `*`), its print, and its place in the text (offsets)."""

    label: str
    raw: str
    at: int
    until: int


class Cell(Struct, frozen=True, gc=False):
    """A table cell: first row and column it covers (from 0, spans resolved), how many of each, its text offsets.

    tag: its opening tag as the source has it, white space folded, and the bytes of that; "" in a rendering without tags.
    """

    row: int
    column: int
    rows: int
    columns: int
    at: int
    until: int
    tag: str = ""
    tag_start: int = 0
    tag_end: int = 0


class Table(Struct, frozen=True):
    """A table: its cells in order of print and its text offsets. `depth` is 0 for one that stands in no other.

    stops: where a plain text says that columns begin (`<S>`, `<C>`): characters from the begin of a line.
    """

    cells: tuple[Cell, ...]
    at: int
    until: int
    depth: int = 0
    stops: tuple[int, ...] = ()

    def rows(self) -> list[list[Cell]]:
        """The cells by the row in which they begin, in order of columns."""
        grid: dict[int, list[Cell]] = {}
        for cell in self.cells:
            grid.setdefault(cell.row, []).append(cell)
        return [grid[row] for row in sorted(grid)]


class Heading(Struct, frozen=True):
    """A line that stands out (a heading element, or a line wholly bold or underlined): its text offsets."""

    at: int
    until: int


class Span(Struct, frozen=True):
    """A stretch that an element with a `class` attribute encloses (EDGAR's own rendering: `FormData`): text offsets."""

    name: str
    at: int
    until: int


Later = tuple[T, ...] | Callable[[], tuple[T, ...]]  # some things in order, or how to find them


class Printed:
    """A document as printed: its text, and what stands in it, each in order of place. Offsets are those of `text.string`.

    rendering: `html`, `plain`, `markdown` or `xml`. In every rendering a line of the text is a line as a reader sees it: blocks and
    table rows end in a newline, cells of one row are parted by a tab, white space inside a line is as in the source.
    A footnote mark stays in the text where it stands (`marks` tells where), so that a reader can part it from a value.
    `spans` are the stretches that carry a class (HTML only), in order of their begin; an empty element's span is empty.

    What stands in the text may be given as a function: it is then called when it is first asked for.
    """

    def __init__(
        self,
        rendering: str,
        text: Text,
        tables: Later[Table] = (),
        boxes: Later[Box] = (),
        marks: Later[Mark] = (),
        headings: Later[Heading] = (),
        spans: Later[Span] = (),
    ) -> None:
        self.rendering, self.text = rendering, text
        self._tables, self._boxes, self._marks, self._headings, self._spans = tables, boxes, marks, headings, spans

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in order of their begin."""
        return self._tables() if callable(self._tables) else self._tables

    @cached_property
    def boxes(self) -> tuple[Box, ...]:
        """The check boxes: typed, drawn by a font, drawn by markup."""
        return self._boxes() if callable(self._boxes) else self._boxes

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """The footnote marks: raised, and those that show themselves."""
        return self._marks() if callable(self._marks) else self._marks

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """The lines that stand out."""
        return self._headings() if callable(self._headings) else self._headings

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The stretches that carry a class."""
        return self._spans() if callable(self._spans) else self._spans

    def cell(self, cell: Cell) -> Text:
        """The text of a cell."""
        return self.text[cell.at : cell.until]

    def boxes_in(self, part: Text) -> list[Box]:
        """The boxes that stand in a part of the text."""
        end = part.offset + len(part)
        return [box for box in self.boxes if part.offset <= box.at < end]
