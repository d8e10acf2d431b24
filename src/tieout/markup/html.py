"""HTML of every age to text with places: one pass over its tags, forgiving as browsers are, with nothing lost.

The work is done on a string with one character a byte, so an offset in it is a byte offset; the characters of UTF-8 are put
together when they are met. The page is cut into runs of tags and the texts between them (`pieces`); what each different run asks
for is worked out once (`runs`), and then only that is done.

What makes a line: block elements, rows and `<br>`; a break is only written when text follows, so that empty paragraphs and the
ends of cells do not add lines, and never more than one empty line is left between two. White space in the source is a blank of
the same length (kept in `<pre>`), and left out where it stands at a border. Comments, scripts, styles, titles and heads are
invisible, if they end; where they never do, they are text. Elements with a class become `spans`.
"""

import codecs
from collections.abc import Callable
from typing import Any

from tieout.markup import boxes
from tieout.markup.acts import Opened
from tieout.markup.decoding import Characters, mixed_texts, words
from tieout.markup.grid import Grid
from tieout.markup.pieces import pieces
from tieout.markup.runs import programs
from tieout.markup.sheets import Fonts, sheets, symbol_fonts
from tieout.markup.tags import RAISED, STANDS_OUT, SYMBOLS, Tag
from tieout.markup.text import Printed, Seams, Span, Text
from tieout.markup.writing import Writer, headings, stretches

MARK_OF_UTF_8 = codecs.BOM_UTF8
LOOK_BACK = 64  # how many open elements a closing tag is sought among


class _Scan(Writer):
    """The reading of one page: `run` fills the text and what stands in it."""

    __slots__ = ("drawn", "grids", "spans", "stack", "tables")

    def __init__(self, data: bytes, start: int) -> None:
        super().__init__(data, start)
        self.drawn: dict[int, str] = {}
        # open elements: name ("": the border of a table), the style outside, number of the span (-1 for none)
        self.stack: list[tuple[str, int, int]] = []
        self.spans: list[tuple[str, int, int]] = []
        self.grids: list[Grid] = []
        self.tables: list[Grid] = []

    def fonts(self) -> Fonts:
        """What the style sheets of the page say about symbol fonts."""
        fonts: Fonts = {}
        for sheet in sheets(self.flat.lower(), self.flat):
            fonts |= symbol_fonts(sheet)
        return fonts

    def run(self) -> None:
        """Read the page from its first byte to its last, in one flat loop, since most of the time of a reading passes here.

        written: a text was, and nothing since may have asked for more than the new line that the loop writes; held: an element that
        begins just before the text, and is only put on the stack if the next run does not end it at once; blanks: how many stand
        behind the text.
        """
        page = pieces(self.flat, self.unicode)
        write, seams, stack = self.out.append, self.seams, self.stack
        asked = map(programs(page.read, page.tags, self.fonts).__getitem__, page.runs)
        read = map(mixed_texts(page.texts, self.unicode).get, page.texts)
        blanks, written, held = self.write_lead(page.lead), False, None
        end = self.base + len(page.lead)
        for (size, keeps, asks, closes, steps, opens, border), text, mixed in zip(asked, page.texts, read, strict=True):
            begin = end + size
            if held is not None:
                if blanks or closes != held[0]:
                    self.restyle(held, begin)
                else:
                    closes = ""
            if blanks:
                if keeps:
                    self.text(" " * blanks, end - blanks)
                blanks = 0
            if closes and stack:
                name, outside, span = stack[-1]
                if name == closes and span < 0:
                    stack.pop()
                    self.style = outside
                elif name:
                    self.close_name(closes)
            if steps or not written:
                written = False
                if asks and self.fresh == 0 and not self.breaks:
                    self.breaks, self.break_at = 1, begin - asks
                for do, what, before in steps:
                    DOES[do](self, what, begin - before)
            style = self.style
            if (held := opens) is not None:
                style = style & held[1] | held[2]
            size = len(text)
            end = begin + size
            if mixed is not None:
                text, blanks = "" if mixed.rare else mixed.string, mixed.blanks
            if not text or self.verbatim or (style and style & SYMBOLS):
                if held is not None:
                    self.restyle(held, begin)
                    held = None
                self.write_slowly(mixed or text, begin, border, asks if written else 0)
                written = False
                continue
            length, fresh = self.length, asks
            if not written:
                if self.breaks:
                    self.flush()
                    length = self.length
                written, fresh, self.fresh = True, self.fresh, 0
            elif asks:
                write("\n")
                asked_at = begin - asks
                seams += length, asked_at, asked_at
                length += 1
            if mixed is not None:
                if left_out := mixed.lead if fresh else mixed.gap if border else 0:
                    text, begin, self.left_out[length] = text[left_out:], begin + left_out, left_out
                self.inner[length], size = mixed, len(text)
            elif fresh and text[0] == " ":
                text = text.lstrip(" ")
                size = len(text)
                begin = end - size
            write(text)
            seams += length, begin, end - blanks
            self.length = length + size
            if style:
                self.stood += length, length + size, style
        if held is not None:
            self.restyle(held, end)
        self.finish(page.end or " " * blanks, end - blanks)

    def finish(self, end: str, at: int) -> None:
        """Write the white space at the end of the page, that begins at a byte, and end what is open."""
        if end:
            self.text(end, at)
        while self.grids:
            self.end_table(self.base + len(self.flat))
        self.close(0)

    def write_lead(self, lead: str) -> int:
        """Write the text before the first tag; gives back how many blanks wait at its end."""
        if not lead.strip(" "):
            return 0
        mixed = words(lead, self.unicode)
        self.write_slowly(mixed or lead, self.base, False, 0)
        return mixed.blanks if mixed is not None else 0

    # What is done at tags, in the order of `acts`.

    def restyle(self, opened: Opened, offset: int) -> None:
        """Open an element without a class that may style what it encloses."""
        self.stack.append((opened[0], self.style, -1))
        self.style = self.style & opened[1] | opened[2]

    def open(self, one: Tag, offset: int = 0) -> None:
        """Open an element that may style or class what it encloses."""
        span = -1
        if one.names:
            span = len(self.spans)
            at = self.length + (min(self.breaks, 2) if self.breaks else 0)
            self.spans.append((one.names, at, -1))
        self.stack.append((one.name, self.style, span))
        self.style = self.style & ~one.clears | one.sets

    def close_name(self, name: str, offset: int = 0) -> None:
        """Close the innermost open element of a name, and those inside it, down to the border of its table cell."""
        stack = self.stack
        if not stack or not stack[-1][0]:
            return
        for index in range(len(stack) - 1, max(0, len(stack) - LOOK_BACK) - 1, -1):
            if stack[index][0] == name:
                self.close(index)
                return
            if not stack[index][0]:
                return

    def close(self, index: int) -> None:
        """Close all open elements from a number on."""
        stack = self.stack
        while len(stack) > index:
            _, self.style, span = stack.pop()
            if span >= 0:
                names, at, _ = self.spans[span]
                self.spans[span] = names, min(at, self.length), self.length

    def ask(self, one: object, offset: int) -> None:
        """Ask for a new line: a block that styles nothing."""
        if self.fresh == 0 and not self.breaks:
            self.breaks, self.break_at = 1, offset

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
        """The begin of a cell; it ends the one before."""
        if not self.grids:
            self.ask(one, offset)
            return
        grid = self.grids[-1]
        if grid.open:
            self.end_cell(grid)
        elif grid.row < 0:
            grid.next_row()
        if grid.begun:
            self.breaks, self.fresh = 0, 2
            self.out.append("\t")  # as `imply` does
            self.seams += self.length, offset, offset
            self.length += 1
        elif self.breaks:
            self.flush()
        grid.open = True
        grid.tags.append(one)
        grid.places += grid.row, grid.turn, offset, self.length

    def cell_ends(self, one: Tag, offset: int) -> None:
        if not self.grids:
            self.block(one, offset)
        elif self.grids[-1].open:
            self.end_cell(self.grids[-1])
            self.break_line(offset, least=1)

    def end_cell(self, grid: Grid) -> None:
        """The open cell ends."""
        grid.places.append(self.length)
        grid.open, grid.begun = False, True
        if len(self.stack) > grid.stack:
            self.close(grid.stack)
        self.style = grid.style

    def row(self, one: Tag, offset: int) -> None:
        grid = self.grids[-1] if self.grids else None
        if grid is None:
            self.block(one, offset)
            return
        if grid.open:
            self.end_cell(grid)
        self.break_line(offset, least=1)
        if one.opens and one.name == "tr":
            grid.next_row()
        elif one.name == "tr":
            grid.end_row()

    def table(self, one: Tag, offset: int) -> None:
        if one.opens:
            if not self.breaks and self.fresh == 0:
                self.breaks, self.break_at = 1, offset
            start = self.length + min(self.breaks, 2)
            if one.sets or one.clears or one.names:
                self.open(one)
            self.stack.append(("", self.style, -1))
            self.grids.append(Grid(start, len(self.grids), len(self.stack), self.style))
            self.tables.append(self.grids[-1])
        elif self.grids:
            self.end_table(offset)

    def end_table(self, offset: int) -> None:
        grid = self.grids[-1]
        if grid.open:
            self.end_cell(grid)
        self.close(grid.stack - 1)
        self.style = grid.style
        self.grids.pop()
        if self.stack:
            self.close_name("table")
        grid.start, grid.until = min(grid.start, self.length), self.length
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


# What is done, in the order of `acts`
DOES: tuple[Callable[[_Scan, Any, int], None], ...] = (
    _Scan.ask, _Scan.close_name, _Scan.restyle, _Scan.open, _Scan.text, _Scan.line_break, _Scan.cell, _Scan.cell_ends, _Scan.row,
    _Scan.table, _Scan.block_verbatim, _Scan.draw,
)  # fmt: skip


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
    told = scan.seams or [0, start, start]
    seams.at, seams.starts, seams.ends = told[::3], told[1::3], told[2::3]
    seams.inner, seams.left_out, seams.raws = scan.inner, scan.left_out, scan.raws
    text = Text.whole("".join(scan.out), seams)
    drawn, stood, spans, grids = scan.drawn, scan.stood, scan.spans, scan.tables
    return Printed(
        "html",
        text,
        lambda: tuple([grid.table() for grid in grids]),
        lambda: tuple(boxes.typed_boxes(text, drawn)),
        lambda: boxes.in_order(boxes.raised_marks(text, stretches(stood, RAISED)), boxes.footnote_marks(text)),
        lambda: headings(text.string, stretches(stood, STANDS_OUT)),
        lambda: tuple(Span(*span) for span in spans),
    )
