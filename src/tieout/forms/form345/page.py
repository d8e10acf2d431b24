"""A printed Form 3, 4 or 5 with the questions its readers ask: what hangs on a cell, which box stands before a label.

Marks and boxes are searched by bisection, so that a form of many rows costs no more than its size.
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import TypeVar

from tieout import values
from tieout.facts import Fact
from tieout.markup.text import Box, Cell, Mark, Printed, Table, Text, pieced

T = TypeVar("T")

# "(1)", "(1)(2)", "(1), (2)", "(1,2)" behind a value, where the rendering has no smaller print for a mark
TRAILING = re.compile(r"(?:[ \t\xa0]{0,3}(?:, ?)?\(\d{1,2}(?:, ?\d{1,2}){0,9}\)){1,20}$")
# "X", "__X__", "( X )": a typed tick
TICK = re.compile(r"[\[(_\s]*[Xx✓✔][\])_\s]*")
# "_____", "[ ]", "( )": an empty box as it is typed
UNTICKED = re.compile(r"_{2,}|\[[_\s]*\]|\(\s+\)")


class Page:
    """A printed form and the footnote numbers that its list explains."""

    def __init__(self, printed: Printed, explained: frozenset[str] = frozenset()) -> None:
        self.printed, self.text, self.explained = printed, printed.text, explained
        self._marks_at = [mark.at for mark in printed.marks]
        self._boxes_at = [box.at for box in printed.boxes]

    def marks(self, part: Text) -> list[Mark]:
        """The numbered footnote marks in a part of the text ("*" belongs to the form's own print, not to a footnote)."""
        low = bisect_left(self._marks_at, part.offset)
        high = bisect_left(self._marks_at, part.offset + len(part))
        return [mark for mark in self.printed.marks[low:high] if re.search(r"\d", mark.label)]

    def boxes(self, part: Text) -> list[Box]:
        """The boxes in a part of the text."""
        low = bisect_left(self._boxes_at, part.offset)
        return list(self.printed.boxes[low : bisect_left(self._boxes_at, part.offset + len(part))])

    def unmarked(self, part: Text) -> tuple[list[Text], tuple[str, ...]]:
        """The pieces of a part between its footnote marks, and the ids of the marks (`F1`)."""
        pieces, ids, begin = [], [], 0
        for mark in self.marks(part):
            pieces.append(part[begin : mark.at - part.offset])
            ids += _ids(mark.label)
            begin = max(begin, mark.until - part.offset)
        pieces.append(part[begin:])
        kept = [piece for piece in pieces if piece.string.strip(" \t\r\n\xa0,;")]
        if kept and (trailing := TRAILING.search(kept[-1].string.rstrip()[-200:])):
            found = _ids(trailing[0])
            if self.explained.issuperset(found):
                value = kept[-1].string.rstrip()
                kept[-1], ids = kept[-1][: len(value) - len(trailing[0])], ids + found
        return [piece for piece in kept if piece.strip()], tuple(dict.fromkeys(ids))

    def fact(self, part: Text, parse: Callable[[str], T]) -> Fact[T]:
        """The fact of a part of the text, with the marks that hang on it."""
        pieces, footnotes = self.unmarked(part)
        if pieces:
            return pieced(pieces, parse, footnotes)
        return part.strip()[:0].fact(parse, footnotes)

    def tick(self, zone: Text, label: int) -> Fact[bool]:
        """The box that stands in a zone before a label (text offset): a box, a typed tick, an empty cell of HTML.

        An empty cell is the box that EDGAR's own rendering leaves unmarked; its print is its opening tag.
        Where the rendering lost the box, the fact is blank at the label: unset is not false.
        """
        if boxes := self.boxes(zone):
            return boxes[-1].fact()
        tight = zone.strip()
        if TICK.fullmatch(tight.string):
            return Fact(True, tight.raw, tight.start, tight.end)
        if UNTICKED.fullmatch(tight.string):
            return Fact(False, tight.raw, tight.start, tight.end)
        cell = self.left_of(label) if not tight and self.printed.rendering == "html" else None
        if cell is not None and not self.printed.cell(cell).strip():
            return Fact(False, cell.tag, cell.tag_start, cell.tag_end)
        return self.text[label:label].fact(values.flag)

    def left_of(self, offset: int) -> Cell | None:
        """The table cell left of the innermost cell that holds a text offset; None where there is none."""
        found = self.cell_of(offset)
        if found is None:
            return None
        table, right = found
        before = (cell for cell in table.cells if cell.row == right.row and cell.column + cell.columns == right.column)
        return next(before, None)

    def cell_of(self, offset: int) -> tuple[Table, Cell] | None:
        """The innermost cell that holds a text offset, and its table; None where the offset stands in no table."""
        found: tuple[Table, Cell] | None = None
        for table in self.printed.tables:
            if table.at <= offset <= table.until and (found is None or table.depth >= found[0].depth):
                inside = next((cell for cell in table.cells if cell.at <= offset < cell.until), None)
                found = found if inside is None else (table, inside)
        return found


def _ids(label: str) -> list[str]:
    return [f"F{int(number)}" for number in re.findall(r"\d{1,2}", label)]
