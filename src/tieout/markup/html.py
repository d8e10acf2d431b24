"""HTML of every age to text with places: one pass over its tags, forgiving as browsers are, with nothing lost.

The work is done on a string with one character a byte, so an offset in it is a byte offset; the characters of UTF-8 are put
together when they are met. The page is cut at every `<` (`pieces`); each different piece is read once into what it asks for,
and then only that is done.

What makes a line: block elements, rows and `<br>`; a break is only written when text follows, so that empty paragraphs and the
ends of cells do not add lines, and never more than one empty line is left between two. White space in the source is a blank of
the same length (kept in `<pre>`), and left out where it stands at a border. Comments, scripts, styles, titles and heads are
invisible, if they end; where they never do, they are text. Elements with a class become `spans`.
"""

import codecs
import re
from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate

from tieout.markup import boxes, pieces
from tieout.markup.decoding import Characters, wide
from tieout.markup.grid import Grid
from tieout.markup.pieces import (
    BLANK,
    CELL_END,
    GAP,
    NO_WORDS,
    NOTHING,
    PLAIN,
    ROW_END,
    WORDS,
    Act,
    Program,
    Sight,
    Step,
    Words,
    words,
)
from tieout.markup.sheets import Fonts, classed, sheets, symbol_fonts
from tieout.markup.tags import SYMBOLS, Kind, Tag, tag
from tieout.markup.text import Cell, Printed, Seams, Span, Table, Text
from tieout.markup.writing import Writer, headings

BEYOND_ASCII = re.compile("[\x80-\xff]+")
MARK_OF_UTF_8 = codecs.BOM_UTF8
LONG = 400  # characters; a longer tag is not remembered
LOOK_BACK = 64  # how many open elements a closing tag is sought among

BORDERS = frozenset((Kind.BLOCK, Kind.BREAK, Kind.CELL, Kind.ROW, Kind.TABLE))


def tags(source: str, size: int) -> tuple[Tag, Tag]:
    """A tag, read: as it is, and as it is in a page without symbol fonts, where other fonts end none."""
    one = tag(source, size)
    return one, one._replace(clears=one.clears & ~SYMBOLS) if one.clears & SYMBOLS else one


tags_again = lru_cache(maxsize=4096)(tags)  # pages made by one tool repeat its tags


class _Scan(Writer):
    """The reading of one page: `run` fills the text and what stands in it."""

    __slots__ = ("does", "drawn", "grids", "lowered", "often", "spans", "stack", "styling", "tables")

    def __init__(self, data: bytes, start: int) -> None:
        super().__init__(data, start)
        self.drawn: dict[int, str] = {}
        self.stack: list[tuple[str, int, int]] = []  # name, the style outside, number of the span (-1 for none)
        self.spans: list[tuple[str, int, int]] = []
        self.grids: list[Grid] = []
        self.tables: list[Table | None] = []
        self.lowered: str | None = None
        self.styling: set[str] = set()
        self.does: tuple[Callable[[Tag, int], None], ...] = (
            self.styled, self.block, self.line_break, self.cell, self.row, self.table,
            self.nothing, self.block_verbatim, self.draw,
        )  # fmt: skip
        self.often = self.ask, self.shut  # done so often that `run` does them itself

    def learn(self, prints: set[str]) -> dict[str, Tag]:
        """Read every different tag; an inline element that never styles anything is passed over everywhere."""
        both = {
            print_: (tags if len(print_) > LONG else tags_again)(f"<{self.readable(print_)}>", len(print_) + 2) for print_ in prints
        }
        read = {print_: one for print_, (one, _) in both.items()}
        if any(one.name == "style" for one in read.values()):
            fonts: Fonts = {}
            for sheet in sheets(self.lower(), self.flat):
                fonts |= symbol_fonts(sheet)
            read = {print_: classed(one, fonts) for print_, one in read.items()} if fonts else read
        if not any(one.sets & SYMBOLS for one in read.values()):
            read = {print_: one for print_, (_, one) in both.items()}
        self.styling = {one.name for one in read.values() if one.sets or one.clears or one.names}
        return read

    def act(self, one: Tag, size: int) -> Act:
        """What is done at a tag of so many bytes.

        Cells and rows end what stands before them, so the end of a paragraph or a cell waits whether one follows at once.
        """
        kind, opens = one.kind, one.opens
        drops, waits = GAP if kind in BORDERS else 0, 0
        border = True if drops else None if kind is Kind.STYLE else False
        if kind is Kind.STYLE and one.name not in self.styling:
            return None, None, 0, 0, None, size
        do = self.does[kind]
        if kind is Kind.BLOCK:
            if one.name not in self.styling:
                waits, do = PLAIN, self.often[0]
            elif not opens:
                do = self.often[1]
            elif one.name != "p" and not (one.sets or one.clears or one.names):
                do = self.often[0]
        elif kind is Kind.CELL:
            drops |= PLAIN | (CELL_END if opens else 0)
            waits = 0 if opens else CELL_END
        elif kind is Kind.ROW:
            drops |= PLAIN | CELL_END | (ROW_END if opens and one.name == "tr" else 0)
            waits = ROW_END if one.name == "tr" and not opens else 0
        return do, one, drops, waits, border, size

    def lower(self) -> str:
        """The page in lower case, made once."""
        if self.lowered is None:
            self.lowered = self.flat.lower()
        return self.lowered

    def readable(self, print_: str) -> str:
        """A print of the page with the bytes of UTF-8 put together."""
        return BEYOND_ASCII.sub(lambda run: wide(run[0]), print_) if self.unicode and not print_.isascii() else print_

    def programs(self) -> tuple[list[int], list[Program]]:
        """The byte where each piece of the page begins, and what it asks for; those out of sight are left out."""
        cut, parted = pieces.cut(self.flat)
        starts, unicode = pieces.places(cut, self.base), self.unicode
        read = self.learn({tag for tag, _ in parted.values() if tag})
        acts = {tag: self.act(one, len(tag) + 2) for tag, one in read.items()}
        known: dict[str, Words] = {"": NO_WORDS}  # texts that a page repeats
        of: dict[str, Program] = {}
        hiding: dict[str, str] = {}
        for piece, (print_, text) in parted.items():
            if print_:
                found = known.get(text)
                if found is None:
                    found = known[text] = words(text, unicode)
                of[piece] = acts[print_] + found
            else:
                hiding[piece] = ""
                of[piece] = (*self.out_of_sight(0), *pieces.endless(text, unicode))
        hides = {tag: one.name for tag, one in read.items() if one.kind is Kind.HIDDEN and one.opens}
        if hides:
            hiding |= {piece: hides[tag] for piece, (tag, _) in parted.items() if tag in hides}
        first: Program = (None, None, 0, 0, None, 1, *words(cut[0], unicode))
        programs = [first, *map(of.__getitem__, cut[1:])]
        if programs[-1][6] == BLANK:  # what no tag follows is text
            programs[-1] = (*programs[-1][:6], WORDS, programs[-1][7])
        if not hiding:
            return starts, programs
        return self.seen(starts, programs, list(Sight(self.flat, self.lower, self.base).ends(hiding, cut, starts)))

    def out_of_sight(self, size: int) -> Act:
        """What is done at something that does not show and takes so many bytes."""
        return self.nothing, None, 0, 0, False, size

    def seen(self, starts: list[int], programs: list[Program], hidden: list[tuple[int, int]]) -> tuple[list[int], list[Program]]:
        """The pieces without what is out of sight: from the tag of some pieces on (their numbers) up to a byte."""
        at: list[int] = []
        shown: list[Program] = []
        done = 0
        for number, end in hidden:
            following = bisect_left(starts, end, number)
            last = following - 1
            at += starts[done:number]
            shown += programs[done:number]
            if last > number and starts[last] + programs[last][5] == end:  # a comment ends with the tag that stands last in it
                at.append(starts[last])
                shown.append((*self.out_of_sight(end - starts[last]), *programs[last][6:]))
            else:
                at.append(starts[number])
                text = self.flat[end - self.base : starts[following] - self.base if following < len(starts) else None]
                shown.append((*self.out_of_sight(end - starts[number]), *pieces.behind(text, self.unicode)))
            done = following
        return at + starts[done:], shown + programs[done:]

    def run(self) -> None:
        """Read the page from its first byte to its last.

        What waits is done unless what follows at once makes it needless; white space beside a border is nothing. One flat loop,
        since most of the time of a reading passes here.
        """
        waits, border, stack, (ask, shut) = 0, False, self.stack, self.often
        wait: Step = (self.nothing, None, 0)
        for at, (do, one, drops, waiting, leaves, ahead, kind, text) in zip(*self.programs(), strict=True):
            if do is not None:
                if waiting != PLAIN or not border:
                    if waits:
                        if not waits & drops:
                            wait[0](wait[1], wait[2])
                        waits = 0
                    if waiting:
                        waits, wait = waiting, (do, one, at)
                    elif do is ask or do is shut:
                        if self.fresh == 0 and not self.breaks:
                            self.breaks, self.break_at = 1, at
                        if stack and do is shut:
                            self.close_name(one.name)
                    else:
                        do(one, at)
                    if leaves is not None:
                        border = leaves
            elif waits == GAP:
                self.text(wait[1], wait[2])
                waits = 0
            if kind == NOTHING or (border and kind == BLANK):
                continue
            if waits:
                wait[0](wait[1], wait[2])
                waits = 0
            if kind == WORDS:
                self.text(text, at + ahead)
            elif kind == BLANK:
                waits, wait = GAP, (self.text, text, at + ahead)
            else:
                self.mixed(text, at + ahead, border)
                if text.tail:
                    waits, wait = GAP, (self.text, " " * text.tail, at + ahead + len(text.source))
            border = False
        if waits:
            wait[0](wait[1], wait[2])
        while self.grids:
            self.end_table(self.base + len(self.flat))
        self.close(0)

    def nothing(self, one: object, offset: int) -> None:
        """What an element that does not show does where it never ends: as if its tag were not there."""

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
        least = self.grids[-1].stack if self.grids else 0
        if len(stack) > least and stack[-1][0] == name and stack[-1][2] < 0:  # so it nearly always is
            self.style = stack.pop()[1]
            return
        least = max(least, len(stack) - LOOK_BACK)
        for index in range(len(stack) - 1, least - 1, -1):
            if stack[index][0] == name:
                self.close(index)
                return

    def close(self, index: int) -> None:
        """Close all open elements from a number on."""
        stack = self.stack
        while len(stack) > index:
            _, self.style, span = stack.pop()
            if span >= 0:
                names, at, _ = self.spans[span]
                self.spans[span] = names, min(at, self.length), self.length

    def ask(self, one: Tag, offset: int) -> None:
        """Ask for a new line: a block that styles nothing."""
        if self.fresh == 0 and not self.breaks:
            self.breaks, self.break_at = 1, offset

    def shut(self, one: Tag, offset: int) -> None:
        """The end of a block."""
        if self.fresh == 0 and not self.breaks:
            self.breaks, self.break_at = 1, offset
        if self.stack:
            self.close_name(one.name)

    def block(self, one: Tag, offset: int) -> None:
        if self.fresh == 0 and not self.breaks:
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
        at = grid.tag_at
        grid.cells.append(Cell(grid.row, column, one.rows, one.columns, grid.open, self.length, one.print, at, at + one.size))
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
    seams.at = list(accumulate(map(len, scan.out[:-1]), initial=0))
    seams.starts, seams.ends = scan.starts, scan.ends
    seams.inner, seams.raws = scan.inner, scan.raws
    if not seams.starts:
        seams.starts.append(start)
        seams.ends.append(start)
    text = Text.whole("".join(scan.out), seams)
    drawn, raised, outstanding, spans = scan.drawn, scan.raised, scan.outstanding, scan.spans
    return Printed(
        "html",
        text,
        tuple(table for table in scan.tables if table is not None),
        lambda: tuple(boxes.typed_boxes(text, drawn)),
        lambda: boxes.in_order(boxes.raised_marks(text, raised), boxes.footnote_marks(text)),
        lambda: headings(text.string, outstanding),
        lambda: tuple(Span(*span) for span in spans),
    )
