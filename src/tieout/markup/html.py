"""HTML of every age to text with places: one pass over its tags, forgiving as browsers are, with nothing lost.

The work is done on a string with one character a byte, so an offset in it is a byte offset; the characters of UTF-8 are put
together when they are met. Tags and entities that follow each other are taken as one run. A page repeats its runs, so every
different run is translated once into the few steps that matter for the text, and then only these are done.

What makes a line: block elements, rows and `<br>`; a break is only written when text follows, so that empty paragraphs and the
ends of cells do not add lines, and never more than one empty line is left between two. White space in the source is a blank of
the same length (kept in `<pre>`), and left out where it stands at a border. Comments, scripts, styles, titles and heads are
invisible, if they end; where they never do, they are text. Elements with a class become `spans`.
"""

import codecs
import re
from array import array
from bisect import bisect_left
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from tieout.markup import boxes
from tieout.markup.decoding import Characters, decoded
from tieout.markup.entities import PATTERN
from tieout.markup.grid import Grid
from tieout.markup.tags import BOX_LETTERS, RAISED, STANDS_OUT, SYMBOLS, Kind, Tag, tag
from tieout.markup.text import BLANKS, MARKED, UNMARKED, Cell, Heading, Printed, Seams, Span, Table, Text

TAGS = r"<[/!?]?[A-Za-z][^<>]*>|<!--|" + PATTERN
TAGS_UTF_8 = TAGS + "|[\x80-\xff]+"
ONE_BYTE, UTF_8 = (re.compile(f"((?:{tags})(?: *+(?:{tags}))*+)") for tags in (TAGS, TAGS_UTF_8))
TOKEN = re.compile(f"({TAGS_UTF_8})")
MARK_OF_UTF_8 = codecs.BOM_UTF8
LETTERS = {font: dict.fromkeys(marked, MARKED) | dict.fromkeys(empty, UNMARKED) for font, (marked, empty) in BOX_LETTERS.items()}
CLOSED_BY = {"head": ("</head", "<body"), "ix:header": ("</ix:header",)}
LOOK_BACK = 64  # how many open elements a closing tag is sought among
BORDERS = frozenset((Kind.BLOCK, Kind.BREAK, Kind.CELL, Kind.ROW, Kind.TABLE))

Step = tuple[Callable[[Any, int], None], Any, int]  # what to do, with what, how many bytes behind the run's first


class _Scan:
    """The reading of one page: `run` fills the text and what stands in it."""

    def __init__(self, data: bytes, start: int) -> None:
        self.base = start
        self.source, self.flat, unicode = decoded(data)
        self.pattern = UTF_8 if unicode else ONE_BYTE
        self.out: list[str] = []
        self.length = 0
        self.at: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.raws: dict[int, str] = {}
        self.drawn: dict[int, str] = {}
        self.breaks, self.break_at = 0, 0  # newlines to be written before the next text, and the byte that asked for them
        self.fresh = 1  # 0: text stands before; 1: at the beginning of a line; 2: at the beginning of a further cell
        self.style = 0
        self.stack: list[tuple[str, int, int]] = []  # name, the style outside, number of the span (-1 for none)
        self.spans: list[tuple[str, int, int]] = []
        self.grids: list[Grid] = []
        self.tables: list[Table | None] = []
        self.verbatim = 0
        self.skip = 0  # what stands before this offset is invisible
        self.endless: set[str] = set()
        self.raised: list[tuple[int, int]] = []
        self.outstanding: list[tuple[int, int]] = []
        self.lowered: str | None = None
        self.tags: dict[str, Tag] = {}
        self.styling: set[str] = set()
        self.does: tuple[Callable[[Tag, int], None], ...] = (
            self.styled, self.block, self.line_break, self.cell, self.row, self.table,
            self.hide, self.block_verbatim, self.draw,
        )  # fmt: skip

    def learn(self, prints: set[str]) -> None:
        """Read every different tag; an inline element that never styles anything is passed over everywhere."""
        read = {print_: tag(print_) for print_ in prints if print_[0] == "<" and print_ != "<!--"}
        if not any(one.sets & SYMBOLS for one in read.values()):
            read = {key: one._replace(clears=one.clears & ~SYMBOLS) if one.clears else one for key, one in read.items()}
        self.styling = {one.name for one in read.values() if one.sets or one.clears or one.names}
        self.tags = {key: one for key, one in read.items() if one.kind is not Kind.STYLE or one.name in self.styling}

    def steps(self, pieces: list[str]) -> list[Step]:
        """What is to be done at a run of tags and entities, given as they follow each other with the white space before each.

        White space is nothing beside a tag that ends a line or a cell, and such tags make some of their neighbours nothing.
        """
        steps: list[Step] = []
        end, border = 0, False
        characters, first = Characters(), 0
        for gap, print_ in zip(pieces[::2], pieces[1::2], strict=False):
            begin = end + len(gap)
            one = self.tags.get(print_)
            if gap and not border and not (one and one.kind in BORDERS):
                steps.append((self.blanks, gap, end))
            end = begin + len(print_)
            if one is not None:
                if one.kind not in BORDERS:
                    steps.append((self.does[one.kind], one, begin))
                    border = border and one.kind is Kind.STYLE
                    continue
                if steps and self.needless(steps[-1][1], one):
                    steps.pop()
                if not (border and one.kind is Kind.BLOCK and one.name not in self.styling):
                    steps.append((self.does[one.kind], one, begin))
                border = True
            elif print_ == "<!--":
                steps.append((self.comment, print_, begin))
                border = False
            elif print_[0] != "<":
                if gap or not steps or steps[-1][1] is not characters:
                    characters, first = Characters(), begin
                    steps.append((self.write, characters, begin))
                characters.read(print_, begin - first)
                border = False
        return steps

    def needless(self, before: object, one: Tag) -> bool:
        """Whether a step means nothing because of the tag that follows at once: cells and rows end what stands before them."""
        if not isinstance(before, Tag) or one.kind not in (Kind.CELL, Kind.ROW):
            return False
        if before.kind is Kind.BLOCK:
            return before.name not in self.styling
        if before.kind is Kind.CELL:
            return not before.opens and (one.opens or one.kind is Kind.ROW)
        return before.kind is Kind.ROW and before.name == one.name == "tr" and one.opens and not before.opens

    def run(self) -> None:
        """Read the page from its first byte to its last."""
        parts = self.pattern.split(self.flat)
        runs = parts[1::2]
        pieces = {run: TOKEN.split(run) for run in set(runs)}
        self.learn(set().union(*(piece[1::2] for piece in pieces.values())))
        programs = {run: self.steps(piece) for run, piece in pieces.items()}
        del pieces
        runs.append("")
        programs[""] = []
        offset = 0
        for text, run in zip(parts[::2], runs, strict=True):
            if text:
                if offset >= self.skip:
                    self.text(text, offset)
                elif offset + len(text) > self.skip:
                    self.text(text[self.skip - offset :], self.skip)
                offset += len(text)
            for do, what, ahead in programs[run]:
                if offset + ahead >= self.skip:
                    do(what, offset + ahead)
            offset += len(run)
        self.skip = 0
        while self.grids:
            self.end_table(offset)
        self.close(0)

    def text(self, text: str, offset: int) -> None:
        """Write a stretch of text that stands at an offset, one byte a character."""
        if self.verbatim:
            text = self.source[offset : offset + len(text)]
            if self.breaks:
                self.flush()
        elif self.breaks or self.fresh:
            bare = text.lstrip(" ")
            if not bare:
                return
            offset += len(text) - len(bare)
            text = bare
            if self.breaks:
                self.flush()
        self.fresh = 0
        at, start = self.length, offset + self.base
        self.out.append(text)
        self.at.append(at)
        self.starts.append(start)
        self.ends.append(start + len(text))
        self.length = at + len(text)
        if self.style:
            self.note_style(at, text)

    def blanks(self, text: str, offset: int) -> None:
        """Write white space that stands between tags."""
        if self.verbatim or not (self.breaks or self.fresh):
            self.text(text, offset)

    def write(self, characters: Characters, offset: int) -> None:
        """Write characters that stand otherwise than one for one; the bytes of their pieces count from an offset."""
        if self.breaks or self.fresh:
            if not characters.string.strip(" "):
                return
            if self.breaks:
                self.flush()
            self.fresh = 0
        at, base = self.length, offset + self.base
        self.out.append(characters.string)
        if len(characters.at) == 1:
            self.at.append(at)
            self.starts.append(base)
            self.ends.append(base + characters.ends[0])
        else:
            self.at += [at + index for index in characters.at]
            self.starts += [base + start for start in characters.starts]
            self.ends += [base + end for end in characters.ends]
        self.length = at + len(characters.string)
        if self.style:
            self.note_style(at, characters.string)

    def imply(self, character: str, offset: int) -> None:
        """Write what markup only implies: a character without bytes."""
        place = offset + self.base
        self.out.append(character)
        self.at.append(self.length)
        self.starts.append(place)
        self.ends.append(place)
        self.length += 1

    def flush(self) -> None:
        """Write the line breaks that wait for text."""
        if self.breaks:
            self.imply("\n", self.break_at)
            if self.breaks > 1:
                self.imply("\n", self.break_at)
            self.breaks, self.fresh = 0, 1

    def break_line(self, offset: int, least: int = 0) -> None:
        """Ask for a new line, unless the text is at one; `least` 1 asks for one after an empty cell too."""
        if not self.breaks and (self.fresh == 0 or (least and self.fresh == 2)):
            self.breaks, self.break_at = 1, offset

    def note_style(self, at: int, text: str) -> None:
        """Remember a stretch that is raised or stands out, and draw the boxes of a symbol font."""
        style = self.style
        if style & SYMBOLS and not text.isspace():
            letters = LETTERS[style & SYMBOLS]
            if all(letter in letters or letter in BLANKS for letter in text):
                self.draw_letters(at, text, letters)
        for bits, ranges in ((RAISED, self.raised), (STANDS_OUT, self.outstanding)):
            if style & bits:
                if ranges and ranges[-1][1] == at:
                    ranges[-1] = ranges[-1][0], self.length
                else:
                    ranges.append((at, self.length))

    def draw_letters(self, at: int, text: str, letters: dict[str, str]) -> None:
        """Put boxes in place of the letters of a symbol font that were just written."""
        self.out[-1] = "".join(letters.get(letter, letter) for letter in text)
        for index, letter in enumerate(text):
            if letter in letters:
                self.raws[at + index] = letter

    # What is done at each kind of tag, in the order of Kind.

    def styled(self, one: Tag, offset: int) -> None:
        if one.opens:
            self.open(one)
        else:
            self.close_name(one.name)

    def open(self, one: Tag) -> None:
        """Open an element that may style or class what it encloses."""
        span = -1
        if one.names:
            span = len(self.spans)
            at = self.length + (min(self.breaks, 2) if self.breaks else 0)
            self.spans.append((one.names, at, -1))
        self.stack.append((one.name, self.style, span))
        self.style = self.style & ~one.clears | one.sets

    def close_name(self, name: str) -> None:
        """Close the innermost open element of a name, and those inside it, down to the border of its table cell."""
        stack = self.stack
        least = max(self.grids[-1].stack if self.grids else 0, len(stack) - LOOK_BACK)
        for index in range(len(stack) - 1, least - 1, -1):
            if stack[index][0] == name:
                self.close(index)
                return

    def close(self, index: int) -> None:
        """Close all open elements from a number on."""
        for _, _, span in reversed(self.stack[index:]):
            if span >= 0:
                names, at, _ = self.spans[span]
                self.spans[span] = names, min(at, self.length), self.length
        if index < len(self.stack):
            self.style = self.stack[index][1]
            del self.stack[index:]

    def block(self, one: Tag, offset: int) -> None:
        if not self.breaks and self.fresh == 0:
            self.breaks, self.break_at = 1, offset
        if self.stack and (one.name == "p" or not one.opens):
            self.close_name(one.name)
        if one.opens and (one.sets or one.clears or one.names):
            self.open(one)

    def line_break(self, one: Tag, offset: int) -> None:
        if self.verbatim:
            self.flush()
            self.imply("\n", offset)
            self.fresh = 1
        elif self.breaks or self.fresh == 0:
            self.breaks, self.break_at = self.breaks + 1, offset

    def cell(self, one: Tag, offset: int) -> None:
        grid = self.grids[-1] if self.grids else None
        if grid is None:
            self.block(one, offset)
            return
        if grid.open >= 0:
            self.end_cell(grid, offset)
        if not one.opens:
            return
        if grid.row < 0:
            grid.next_row()
        if grid.column or grid.tag:
            self.breaks = 0
            self.imply("\t", offset)
            self.fresh = 2
        else:
            self.flush()
        grid.open, grid.tag = self.length, one
        if one.sets or one.clears or one.names:
            self.open(one)

    def end_cell(self, grid: Grid, offset: int) -> None:
        one = grid.tag
        if one is None:
            return
        column = grid.place(one.rows, one.columns)
        grid.cells.append(Cell(grid.row, column, one.rows, one.columns, grid.open, self.length))
        grid.open = -1
        if len(self.stack) > grid.stack:
            self.close(grid.stack)
        self.style = grid.style
        if self.fresh != 1 and not self.breaks:
            self.breaks, self.break_at = 1, offset

    def row(self, one: Tag, offset: int) -> None:
        grid = self.grids[-1] if self.grids else None
        if grid is None:
            self.block(one, offset)
            return
        if grid.open >= 0:
            self.end_cell(grid, offset)
        self.break_line(offset, least=1)
        if one.opens and one.name == "tr":
            grid.next_row()
        elif one.name == "tr":
            grid.column = grid.reach = 0
        grid.tag = None

    def table(self, one: Tag, offset: int) -> None:
        if one.opens:
            if not self.breaks and self.fresh == 0:
                self.breaks, self.break_at = 1, offset
            start = self.length + min(self.breaks, 2)
            if one.sets or one.clears or one.names:
                self.open(one)
            self.grids.append(Grid(len(self.tables), start, len(self.grids), len(self.stack), self.style))
            self.tables.append(None)
        elif self.grids:
            self.end_table(offset)

    def end_table(self, offset: int) -> None:
        grid = self.grids[-1]
        if grid.open >= 0:
            self.end_cell(grid, offset)
        self.close(grid.stack)
        self.style = grid.style
        self.grids.pop()
        if self.stack:
            self.close_name("table")
        start = min(grid.start, self.length)
        self.tables[grid.number] = Table(tuple(grid.cells), start, self.length, grid.depth)
        self.break_line(offset, least=1)

    def hide(self, one: Tag, offset: int) -> None:
        """Pass over an element that does not show, if it ends; otherwise it is as if its tag were not there."""
        if not one.opens or one.name in self.endless:
            return
        if self.lowered is None:
            self.lowered = self.flat.lower()
        ends = [self.lowered.find(end, offset) for end in CLOSED_BY.get(one.name, ("</" + one.name,))]
        found = [end for end in ends if end >= 0]
        if found:
            self.skip = min(found)
        else:
            self.endless.add(one.name)

    def block_verbatim(self, one: Tag, offset: int) -> None:
        self.block(one, offset)
        self.verbatim = max(0, self.verbatim + (1 if one.opens else -1))

    def draw(self, one: Tag, offset: int) -> None:
        """Write the box that a tag draws; its raw print is empty, its place the tag."""
        if one.character:
            source = self.source[offset : self.source.index(">", offset) + 1]
            self.drawn[self.length + min(self.breaks, 2)] = source
            box = Characters()
            box.add(one.character, 0, len(source))
            self.write(box, offset)
            self.raws[self.length - 1] = ""

    def comment(self, print_: str, offset: int) -> None:
        if "-->" not in self.endless:
            end = self.flat.find("-->", offset + 4)
            if end >= 0:
                self.skip = end + 3
                return
            self.endless.add("-->")
        self.text(print_, offset)


def headings(text: str, outstanding: list[tuple[int, int]]) -> tuple[Heading, ...]:
    """The lines of which every character that shows stands in one of some stretches (in order of place)."""
    found: list[Heading] = []
    done = -1
    starts = [at for at, _ in outstanding]
    for at, _ in outstanding:
        if at < done:
            continue
        begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        end = len(text) if end < 0 else end
        done = end
        inside = outstanding[bisect_left(starts, at) : bisect_left(starts, end)]
        edges = [(begin, begin), *inside, (end, end)]
        if text[begin:end].strip(BLANKS) and not any(text[a[1] : b[0]].strip(BLANKS) for a, b in pairwise(edges)):
            found.append(Heading(begin, end))
    return tuple(found)


def read(data: bytes, start: int, end: int) -> Printed:
    """The HTML that stands in `data` from one byte offset to another, as printed. Any bytes can be read; nothing is raised.

    >>> page = read(b"<p>Item&nbsp;1.<td>&#254; Yes", 0, 29)
    >>> page.text.string
    'Item\\xa01.\\nþ Yes'
    """
    if data[start : start + 3] == MARK_OF_UTF_8:
        start = min(start + 3, end)
    scan = _Scan(data[start:end], start)
    scan.run()
    seams = Seams()
    seams.at, seams.starts, seams.ends = array("q", scan.at), array("q", scan.starts), array("q", scan.ends)
    seams.raws = scan.raws
    if not seams.at:
        seams.add(0, start, start)
    text = Text("".join(scan.out), seams)
    marks = boxes.in_order(boxes.raised_marks(text, scan.raised), boxes.footnote_marks(text))
    return Printed(
        "html",
        text,
        tuple(table for table in scan.tables if table is not None),
        tuple(boxes.typed_boxes(text, scan.drawn)),
        marks,
        headings(text.string, scan.outstanding),
        tuple(Span(*span) for span in scan.spans),
    )
