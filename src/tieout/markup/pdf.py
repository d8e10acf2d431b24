"""PDF as printed: the text of every page line by line, with the tables that lines rule, drawn boxes, marks and headings.

Offsets count in the text that is extracted: the pages' texts in UTF-8, parted by form feeds. `paged` then says of each fact
on which page it stands and counts from there. Nothing is recognised in images: a page that is one has no text.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any

from msgspec import UNSET, Struct, UnsetType, structs

from tieout.facts import Fact, Note
from tieout.markup import Unopened, boxes, continued, gridded, pdfium, ruled, squares, typeset
from tieout.markup.bound import Binding, Page, begins_of
from tieout.markup.continued import Leaf, Move
from tieout.markup.pdfium import Font
from tieout.markup.tags import WEBDINGS, WINGDINGS, symbol_font
from tieout.markup.text import MARKED, UNMARKED, Printed
from tieout.markup.typeset import Segment
from tieout.markup.writing import LETTERS, headings

PAGES = 1000  # a filing of these forms has some ten
CHARACTERS = 5_000_000
RAISED = 0.12  # of the line's height: how far above the line's foot a mark stands
EDGE = 0.6  # of the line's height: text that ends nearer to the page's edge may have been cut there
CLIPPED = 0.2  # the same of text that a clipping path may have cut
SMALLER = 0.93  # of the line's height: how high a mark is at most
# The letters of Zapf Dingbats that stand for ticks, crosses and squares, where their font gives no better meaning
DINGBATS = dict.fromkeys("345678\u2713\u2714\u2717\u2718nx", MARKED) | dict.fromkeys("oqpr", UNMARKED)


class Extracted(Struct, frozen=True):
    """What was read of a PDF: its print, the text of each page in UTF-8, and what was seen on the way.

    cuts: the bytes of the pages' texts (parted by form feeds) at which the edge of a page cuts text off; moved: for each stretch
    that goes on with a cell of the page before the byte where that ends, and the bytes of the stretch.
    """

    printed: Printed
    pages: tuple[bytes, ...]
    cuts: tuple[int, ...]
    moved: tuple[tuple[int, int, int], ...]
    notes: tuple[Note, ...]


@lru_cache(maxsize=1)
def read(data: bytes) -> Extracted:
    """The print of a PDF. Raises Unopened where it is damaged, encrypted, or has no page with text."""
    if not pdfium.installed():
        raise Unopened("it is a PDF, and the reader for PDF is not installed", "pip install 'tieout[pdf]'")
    notes: list[Note] = []
    pages: list[Page] = []
    try:
        with pdfium.document(data) as document:
            count = len(document)
            pages = list(_pages(document, count, notes))
    except pdfium.Refused as trouble:
        raise Unopened(f"a PDF that cannot be opened: {trouble}", "save it again without a password, or get it again") from None
    if count == 0:
        raise Unopened("a PDF without pages", "get it again")
    if not any(page.string.strip() for page in pages):
        remedy = "recognise its text first (OCR), or get the filing as text"
        raise Unopened("a PDF without text: its pages are images, or empty", remedy)
    _letters_to_boxes(pages)
    texts = tuple(page.source.encode() for page in pages)
    cuts = [
        begin + len(page.source[:cut].encode()) for begin, page in zip(begins_of(texts), pages, strict=True) for cut in page.cuts
    ]
    leaves = [Leaf(number, page.string, page.height, page.ruled) for number, page in enumerate(pages)]
    moves = continued.moves(leaves)
    moves += _told_moves(pages, moves)
    begins = begins_of(texts)
    moved = [
        (
            begins[move.page - 1] + len(pages[move.page - 1].source[: move.at].encode()),
            begins[move.page] + len(pages[move.page].source[: move.begin].encode()),
            begins[move.page] + len(pages[move.page].source[: move.end].encode()),
        )
        for move in moves
    ]
    return Extracted(_printed(pages, moves), texts, tuple(cuts), tuple(moved), tuple(notes))


def _pages(document: Any, count: int, notes: list[Note]) -> Iterator[Page]:
    """The pages in order, up to the limits; one that cannot be read, or has no text, is empty, and a note names it."""
    total, tagged = 0, False
    for number in range(min(count, PAGES)):
        sheet = pdfium.sheet(document, number)
        page = Page("", "", [], [], [], []) if sheet is None else _Composing(sheet).page()
        if sheet is None:
            notes.append(Note(code="page-not-read", message=f"page {number + 1} cannot be read"))
        elif sheet.cut:
            notes.append(Note(code="page-cut", message=f"page {number + 1} holds more than is read of a page"))
        elif sheet.images and not page.string.strip():
            notes.append(Note(code="page-without-text", message=f"page {number + 1} is an image without text"))
        tagged = tagged or (sheet is not None and bool(sheet.tree.names))
        if page.cuts:
            notes.append(Note(code="cut-at-edge", message=f"text reaches the right edge of page {number + 1} and may be cut there"))
        total += len(page.string)
        yield page
        if total > CHARACTERS:
            notes.append(
                Note(code="pdf-cut", message=f"only {number + 1} of {count} pages were read: over {CHARACTERS} characters")
            )
            return
    if count > PAGES:
        notes.append(Note(code="pdf-cut", message=f"only {PAGES} of {count} pages were read"))
    if not tagged and total:
        message = (
            "the PDF has no tags, so which words are one text was told by gaps alone: compare names and signatures with the print"
        )
        notes.append(Note(code="pdf-untagged", message=message))


def _told_moves(pages: list[Page], known: list[Move]) -> Iterator[Move]:
    """The continuations of cells that the tags tell, where drawn lines do not tell them already."""
    ruled_pages = {move.page for move in known}
    sides = [gridded.Side(number, page.string, page.told) for number, page in enumerate(pages)]
    for before, after in pairwise(sides):
        if after.number not in ruled_pages:
            yield from gridded.moves(before, after)


def _letters_to_boxes(pages: list[Page]) -> None:
    """Put boxes in place of the letters that a symbol font's boxes become where the font was not at hand (see `boxes.lost`)."""
    if letters := boxes.lost(page.string for page in pages):
        for page in pages:
            page.string = boxes.ALONE.sub(lambda match: boxes.LOST[match[0]] if match[0] in letters else match[0], page.string)


def _printed(pages: list[Page], moves: list[Move]) -> Printed:
    """The pages as one print."""
    bound = Binding(pages, moves)
    numbers = range(len(pages))
    raised = sorted(span for number in numbers for span in bound.spans(number, pages[number].raised))
    outstanding = sorted(span for number in numbers for span in bound.spans(number, pages[number].outstanding))
    text = bound.text
    return Printed(
        "pdf",
        text,
        tuple(bound.tables()),
        tuple(boxes.typed_boxes(text)),
        boxes.in_order(boxes.raised_marks(text, raised), boxes.footnote_marks(text)),
        headings(text.string, outstanding),
    )


class _Composing:
    """One page from its segments to its text."""

    def __init__(self, sheet: pdfium.Sheet) -> None:
        self.sheet, self.rules = sheet, ruled.Rules(sheet)
        self.source: list[str] = []
        self.string: list[str] = []
        self.length = 0
        self.made = Page("", "", [], [], [], [], sheet.height)
        self.ticks: set[int] = set()
        self.tags = gridded.Tags(sheet)

    def page(self) -> Page:
        """The page's text; each line ends in a newline."""
        found = typeset.segments(self.sheet, self.rules, self.tags)
        ticks, drawn = squares.squares(self.sheet, self.rules, found) if self.rules.some else ([], {})
        self.ticks = {id(glyph) for glyph in ticks}
        for index, segment in enumerate(found):
            if index:
                self.write(segment.before, segment.before)
            self.boxes(drawn.get(index, ()), "", "\t")
            at = self.length
            self.segment(segment)
            self.cell(segment, at)
            names = self.name(segment.glyphs[0]), self.name(segment.glyphs[-1])
            for told in self.tags.around(segment.glyphs[0].block):
                told.write(index, at, self.length, names)
            clipped = segment.glyphs[-1].edge - CLIPPED * segment.height
            if segment.right > min(self.sheet.width - EDGE * segment.height, clipped):
                self.made.cuts.append(self.length)
        self.boxes(drawn.get(len(found), ()), "\t", "")
        if found:
            self.write("\n", "\n")
        if found:
            self.made.texts = self.text(found[0], 0), self.text(found[-1], -1)
        self.made.told = list(self.tags.cells.values())
        self.made.source, self.made.string = "".join(self.source), "".join(self.string)
        return self.made

    def text(self, segment: Segment, at: int) -> int:
        """The name of the element whose text may go on over the page's edge from a segment's glyph, 0 for none.

        A line of typewriter text is one on any page: the whole text of a `<pre>` stands in one element.
        """
        return 0 if segment.fixed else self.name(segment.glyphs[at])

    def name(self, glyph: pdfium.Glyph) -> int:
        """The name of the element whose text a glyph is of, 0 for none."""
        return self.sheet.tree.names.get(glyph.mark, 0)

    def write(self, string: str, source: str) -> None:
        self.string.append(string)
        self.source.append(source)
        self.length += len(string)

    def boxes(self, drawn: Iterable[bool], before: str, behind: str) -> None:
        """Write boxes that are drawn: the text has a sign for each."""
        for marked in drawn:
            sign = before + (MARKED if marked else UNMARKED) + behind
            self.write(sign, sign)

    def segment(self, segment: Segment) -> None:
        """Write a segment; note what of it is raised or bold."""
        usual = max(glyph.top - glyph.bottom for glyph in segment.glyphs)
        foot = min((glyph.bottom for glyph in segment.glyphs if glyph.top - glyph.bottom > SMALLER * usual), default=segment.bottom)
        for glyph in segment.glyphs:
            high = glyph.top - glyph.bottom
            if high <= SMALLER * usual and glyph.bottom > foot + RAISED * usual:
                _grow(self.made.raised, self.length)
            if glyph.font.bold:
                _grow(self.made.outstanding, self.length)
            for char in glyph.char:
                self.write(MARKED if id(glyph) in self.ticks else _sign(char, glyph.font), char)

    def cell(self, segment: Segment, at: int) -> None:
        """Note the ruled cell that a segment stands in."""
        if not segment.frame.closed:
            return
        last = self.made.ruled[-1] if self.made.ruled else None
        if last is not None and last.frame == segment.frame:
            last.until = self.length
        else:
            self.made.ruled.append(ruled.Ruled(segment.frame, at, self.length))


def _grow(stretches: list[tuple[int, int]], at: int) -> None:
    if stretches and stretches[-1][1] == at:
        stretches[-1] = stretches[-1][0], at + 1
    else:
        stretches.append((at, at + 1))


def _sign(char: str, font: Font) -> str:
    """A character, or the box that it is in a symbol font."""
    kind = symbol_font(font.name.replace("-", ""))
    letter = chr(ord(char) - 0xF000) if 0xF020 <= ord(char) <= 0xF0FF else char
    if kind or letter != char:
        return LETTERS[kind or WINGDINGS].get(letter, char)
    if "dingbat" in font.name:
        return DINGBATS.get(char, char)
    return LETTERS[WEBDINGS].get(letter, char) if "webdings" in font.name else char


def paged(tree: Any, extracted: Extracted) -> Any:
    """The same tree with every fact's page: `start` and `end` count from the beginning of that page's text.

    A fact that goes on over the end of its page counts on through the form feed and the following pages. What the edge of a
    page cuts has no value.
    """
    order = _order(sum(len(page) + 1 for page in extracted.pages), extracted.moved)
    return _placed(tree, begins_of(extracted.pages), extracted.cuts, order)


def on_page(note: Note, pages: tuple[bytes, ...]) -> Note:
    """The note with the page it tells of in words; its bytes would be none of the file."""
    if note.start is None:
        return note
    page = _page(note.start, begins_of(pages))
    return structs.replace(note, message=f"{note.message} (page {page})", start=None, end=None)


def _page(start: int, begins: list[int]) -> int:
    return bisect_right(begins, start)


def _placed(tree: Any, begins: list[int], cuts: tuple[int, ...], order: list[tuple[int, int]]) -> Any:
    if isinstance(tree, Fact):
        if tree.start is None or tree.end is None:
            return tree
        page = _page(tree.start, begins)
        begin = begins[page - 1]
        pieces = tree.pieces or _pieces(tree.start, tree.end, order)
        if tree.value is not None and any(_cut(low, high, cuts) for low, high in pieces or ((tree.start, tree.end),)):
            tree = structs.replace(tree, value=None, state="unreadable")
        pieces = tuple((low - begin, high - begin) for low, high in pieces) if pieces else pieces
        start, end = (tree.start or 0) - begin, (tree.end or 0) - begin
        return structs.replace(tree, start=start, end=end, pieces=pieces, within="pdf", page=page)
    if isinstance(tree, Struct):
        return type(tree)(**{name: _placed(getattr(tree, name), begins, cuts, order) for name in tree.__struct_fields__})
    if isinstance(tree, tuple):
        return tuple(_placed(branch, begins, cuts, order) for branch in tree)
    if isinstance(tree, dict):
        return {key: _placed(branch, begins, cuts, order) for key, branch in tree.items()}
    return tree


def _cut(start: int, end: int, cuts: tuple[int, ...]) -> bool:
    """Whether the edge of a page cuts a print."""
    index = bisect_right(cuts, start)
    return index < len(cuts) and cuts[index] <= end


def _pieces(start: int, end: int, order: list[tuple[int, int]]) -> tuple[tuple[int, int], ...] | UnsetType:
    """The pieces of a print that goes on on the next page, in the order in which they are read."""
    first = next((index for index, (low, high) in enumerate(order) if low <= start < high), 0)
    last = next((index for index, (low, high) in enumerate(order) if low < end <= high), 0)
    if last <= first:
        return UNSET
    return ((start, order[first][1]), *order[first + 1 : last], (order[last][0], end))


def _order(size: int, moved: Iterable[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """The stretches of the bytes of all pages in the order in which they are read."""
    cuts = sorted({0, size, *(byte for move in moved for byte in move)})
    behind: dict[int, list[tuple[int, int]]] = {}
    for at, low, high in moved:
        behind.setdefault(at, []).append((low, high))
    away = {low for _, low, _ in moved}
    order: list[tuple[int, int]] = []
    for low, high in pairwise(cuts):
        if low not in away:
            order.append((low, high))
        order += behind.get(high, [])
    return order
