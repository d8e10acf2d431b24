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
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from tieout.markup import boxes
from tieout.markup.decoding import Characters
from tieout.markup.entities import PATTERN
from tieout.markup.grid import Grid
from tieout.markup.sheets import Fonts, classed, sheets, symbol_fonts
from tieout.markup.tags import SYMBOLS, Kind, Tag, tag
from tieout.markup.text import Cell, Printed, Seams, Span, Table, Text
from tieout.markup.writing import Writer, headings

TAGS = r"<[/!?]?[A-Za-z][^<>]*>|<!--|" + PATTERN
TAGS_UTF_8 = TAGS + "|[\x80-\xff]+"
ONE_BYTE, UTF_8 = (re.compile(f"((?:{tags})(?: *+(?:{tags}))*)") for tags in (TAGS, TAGS_UTF_8))
TOKEN = re.compile(f"({TAGS_UTF_8})")
MARK_OF_UTF_8 = codecs.BOM_UTF8
CLOSED_BY = {"head": ("</head", "<body"), "ix:header": ("</ix:header",)}
LONG = 400  # characters; a longer tag is not remembered
tag_again = lru_cache(maxsize=4096)(tag)  # pages made by one tool repeat its tags
LOOK_BACK = 64  # how many open elements a closing tag is sought among
BORDERS = frozenset((Kind.BLOCK, Kind.BREAK, Kind.CELL, Kind.ROW, Kind.TABLE))

# What is done at a tag, with what; whether it is of BORDERS, an inline style, a block that styles nothing, a cell or a row
Act = tuple[Callable[[Any, int], None], Tag, bool, bool, bool, bool]
Step = tuple[Callable[[Any, int], None], Any, int]  # what to do, with what, how many bytes behind the run's first


class _Scan(Writer):
    """The reading of one page: `run` fills the text and what stands in it."""

    def __init__(self, data: bytes, start: int) -> None:
        super().__init__(data, start)
        self.pattern = UTF_8 if self.unicode else ONE_BYTE
        self.drawn: dict[int, str] = {}
        self.stack: list[tuple[str, int, int]] = []  # name, the style outside, number of the span (-1 for none)
        self.spans: list[tuple[str, int, int]] = []
        self.grids: list[Grid] = []
        self.tables: list[Table | None] = []
        self.skip = 0  # what stands before this offset is invisible
        self.endless: set[str] = set()
        self.lowered: str | None = None
        self.acts: dict[str, Act | None] = {}
        self.styling: set[str] = set()
        self.does: tuple[Callable[[Tag, int], None], ...] = (
            self.styled, self.block, self.line_break, self.cell, self.row, self.table,
            self.hide, self.block_verbatim, self.draw,
        )  # fmt: skip

    def learn(self, prints: set[str]) -> None:
        """Read every different tag; an inline element that never styles anything is passed over everywhere."""
        read = {
            print_: (tag if len(print_) > LONG else tag_again)(self.readable(print_), len(print_))
            for print_ in prints
            if print_[0] == "<" and print_ != "<!--"
        }
        if any(one.name == "style" for one in read.values()):
            fonts: Fonts = {}
            for sheet in sheets(self.lower(), self.flat):
                fonts |= symbol_fonts(sheet)
            read = {key: classed(one, fonts) for key, one in read.items()} if fonts else read
        if not any(one.sets & SYMBOLS for one in read.values()):
            read = {key: one._replace(clears=one.clears & ~SYMBOLS) if one.clears else one for key, one in read.items()}
        self.styling = {one.name for one in read.values() if one.sets or one.clears or one.names}
        self.acts = {key: self.act(one) for key, one in read.items()}

    def act(self, one: Tag) -> Act | None:
        """What is done at a tag; None where nothing is."""
        styles = one.name in self.styling
        if one.kind is Kind.STYLE and not styles:
            return None
        plain = one.kind is Kind.BLOCK and not styles
        ends = one.kind is Kind.CELL or one.kind is Kind.ROW
        return self.does[one.kind], one, one.kind in BORDERS, one.kind is Kind.STYLE, plain, ends

    def lower(self) -> str:
        """The page in lower case, made once."""
        if self.lowered is None:
            self.lowered = self.flat.lower()
        return self.lowered

    def readable(self, print_: str) -> str:
        """A print of the page with the bytes of UTF-8 put together."""
        return print_.encode("latin-1").decode("utf-8", "replace") if self.unicode and not print_.isascii() else print_

    def steps(self, pieces: list[str]) -> list[Step]:
        """What is to be done at a run of tags and entities, given as they follow each other with the white space before each.

        White space is nothing beside a tag that ends a line or a cell, and such tags make some of their neighbours nothing.
        """
        steps: list[Step] = []
        append, acts = steps.append, self.acts
        end, border = 0, False
        characters, first = Characters(), 0
        for gap, print_ in zip(pieces[::2], pieces[1::2], strict=False):
            if print_ in acts:
                act = acts[print_]
                if act is None:
                    if gap and not border:
                        append((self.blanks, gap, end))
                    end += len(gap) + len(print_)
                    continue
                do, one, is_border, styles, plain, ends = act
                if gap:
                    if not border and not is_border:
                        append((self.blanks, gap, end))
                    end += len(gap)
                if not is_border:
                    append((do, one, end))
                    border = border and styles
                else:
                    if ends and steps and self.needless(steps[-1][1], one):
                        steps.pop()
                    if not (border and plain):
                        append((do, one, end))
                    border = True
                end += len(print_)
                continue
            if gap and not border:
                append((self.blanks, gap, end))
            begin = end + len(gap)
            end = begin + len(print_)
            border = False
            if print_ == "<!--":
                append((self.comment, print_, begin))
                continue
            if gap or not steps or steps[-1][1] is not characters:
                characters, first = Characters(), begin
                append((self.write, characters, begin))
            characters.read(print_, begin - first)
        return steps

    def needless(self, before: object, one: Tag) -> bool:
        """Whether a step means nothing because of the tag that follows at once: cells and rows end what stands before them."""
        if not isinstance(before, Tag):
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
                place = offset + ahead
                if place >= self.skip:
                    do(what, place)
            offset += len(run)
        self.skip = 0
        while self.grids:
            self.end_table(offset)
        self.close(0)

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
        grid.open, grid.tag, grid.tag_at = self.length, one, offset
        if one.sets or one.clears or one.names:
            self.open(one)

    def end_cell(self, grid: Grid, offset: int) -> None:
        one = grid.tag
        if one is None:
            return
        column = grid.place(one.rows, one.columns)
        start = grid.tag_at + self.base
        end = start + one.size
        grid.cells.append(Cell(grid.row, column, one.rows, one.columns, grid.open, self.length, one.print, start, end))
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
        ends = [self.lower().find(end, offset) for end in CLOSED_BY.get(one.name, ("</" + one.name,))]
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
            self.drawn[self.length + min(self.breaks, 2)] = one.print
            box = Characters()
            box.add(one.character, 0, one.size)
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
