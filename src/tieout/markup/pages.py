"""What belongs to the page and not to the narrative: page breaks, running heads, page numbers that stand alone."""

import re
from bisect import bisect_right
from collections import Counter

from msgspec import Struct

from tieout.markup.text import BLANKS, Printed

# "2", "- 2 -", "-2-", "(2)", "Page 2", "Page 2 of 10", "Page 2 of 10 Pages", "2 of 10", "A-2", "F-12", "iv"
_NUMBER = re.compile(
    r"(?P<dash>[-–—(]\s{0,2})?(?P<page>Page:?\s{0,3})?(?:[A-F]-)?(?P<number>\d{1,3})(?P<of>\s{0,3}(?:of|/)\s{0,3}\d{1,3}(?:\s{0,3}pages?)?)?"
    r"\s{0,2}[-–—)]?\.?",
    re.IGNORECASE,
)
_RULE = re.compile(r"[-=_*~. \t\xa0]{3,}")
_DIGITS = re.compile(r"\d+")
# rows and items of a form, which are no running head however often they stand at the top of a page
_OWN = re.compile(r"\(?\d{1,2}[a-z]?[.)]|\d{1,2}\s|items?\s|names?\s|\W*$", re.IGNORECASE)
_HEADS = 3  # lines at the top of a page among which running heads are looked for
_APART = 500  # characters between two numbers below which they number rows, not pages


class _Line(Struct):
    at: int
    until: int
    tight: str
    breaks: bool
    number: int | None = None
    sure: bool = False


def furniture(printed: Printed) -> list[tuple[int, int]]:
    """The text offsets (at, until) of what is printed for the page alone: breaks, page numbers, repeated running heads.

    Whole lines, in order, neighbours joined. A number is a page's where it stands alone in its line outside of tables and
    either says so (`Page 2`, `-2-`), stands at a break, or the numbers before or behind it go on counting a page away. A
    running head stands among the first three lines of at least three pages (two, where there are no more), figures apart.
    """
    lines = _lines(printed)
    numbers = _page_numbers(lines)
    heads = _running_heads(lines, numbers)
    spans: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if line.breaks or index in numbers or index in heads:
            at, until = _furnished(line, index in numbers or index in heads)
            if spans and not printed.text.string[spans[-1][1] : at].strip(BLANKS):
                spans[-1] = (spans[-1][0], until)
            else:
                spans.append((at, until))
    return spans


def _furnished(line: _Line, whole: bool) -> tuple[int, int]:
    """A page number or head as a whole; of a line that begins behind a break only the break."""
    return (line.at, line.until) if whole or not line.tight else (line.at, line.at + 1)


def _lines(printed: Printed) -> list[_Line]:
    """The lines that hold anything, in which a form feed begins a line of its own."""
    starts = [table.at for table in printed.tables if table.depth == 0]
    ends = [table.until for table in printed.tables if table.depth == 0]
    lines, at = [], 0
    for part in re.split(r"(?<=\n)|(?=\f)", printed.text.string):
        breaks, tight = part.startswith("\f"), part.strip(BLANKS)
        if tight or breaks:
            line = _Line(at, at + len(part.rstrip("\n")), tight, breaks)
            table = bisect_right(starts, at) - 1
            if len(tight) <= 30 and (table < 0 or at >= ends[table]) and (match := _NUMBER.fullmatch(tight)):
                line.number = int(match["number"])
                line.sure = bool(match["page"] or match["of"] or (match["dash"] and match["dash"][0] != "("))
            lines.append(line)
        at += len(part)
    return lines


def _page_numbers(lines: list[_Line]) -> set[int]:
    """The indexes of lines that are page numbers."""
    candidates = [index for index, line in enumerate(lines) if line.number is not None]
    found = set()
    for place, index in enumerate(candidates):
        line = lines[index]
        at_break = line.breaks or (index + 1 < len(lines) and lines[index + 1].breaks)
        if line.sure or at_break or any(_counts_on(lines, candidates, place, step) for step in (-1, 1)):
            found.add(index)
    return found


def _counts_on(lines: list[_Line], candidates: list[int], place: int, step: int) -> bool:
    """Whether the next number before (-1) or behind (1) is the number before or behind, and a page away."""
    if not 0 <= place + step < len(candidates):
        return False
    this, other = lines[candidates[place]], lines[candidates[place + step]]
    assert this.number is not None and other.number is not None
    return other.number - this.number == step and abs(other.at - this.at) >= _APART


def _running_heads(lines: list[_Line], numbers: set[int]) -> set[int]:
    """The indexes of lines at the tops of pages that stand at the tops of others too."""
    tops: list[list[int]] = [[]]
    filled = 0  # lines of the present page
    for index, line in enumerate(lines):
        if line.breaks or (index in numbers and filled > _HEADS):
            tops.append([])
            filled = 0
        if line.tight and index not in numbers and not _RULE.fullmatch(line.tight):
            filled += 1
            if filled <= _HEADS and len(line.tight) <= 160 and not _OWN.match(line.tight):
                tops[-1].append(index)
    counts = Counter(print_ for top in tops for print_ in {_figureless(lines[index]) for index in top})
    needed = 3 if len(tops) > 3 else 2
    return {index for top in tops for index in top if counts[_figureless(lines[index])] >= needed}


def _figureless(line: _Line) -> str:
    return _DIGITS.sub("#", " ".join(line.tight.split())).casefold()
