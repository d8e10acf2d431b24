"""What stands on a page of a PDF as pdfium sees it: glyphs with their boxes in order of content, and drawn lines and squares.

Coordinates are points, x to the right, y upwards, turned with the page as a reader sees it. pdfium is asked through its C
interface, since a page has thousands of glyphs; it is the extra `tieout[pdf]`, and only this module imports it.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from msgspec import Struct

from tieout.markup import tagged

try:
    import pypdfium2
    import pypdfium2.raw as pdfium
except ImportError:
    pypdfium2 = None

FEW = 8  # segments of a tick or a cross
THIN = 3.0  # points; a path that is no thicker is a line
LONG = 4.0  # points; a line that is shorter is a dot
GLYPHS = 200_000  # of a page; a page of small print has some ten thousand
PATHS = 50_000  # of a page
NESTED = 8  # how deep forms (reused drawings) may stand in each other
MONOSPACED = 1  # flag of a font descriptor
# the errors of FPDF_GetLastError
TROUBLE = {3: "it is damaged, or no PDF", 4: "it is encrypted with a password", 5: "its protection is of an unknown kind"}


Matrix = tuple[float, float, float, float, float, float]


class Font(Struct, frozen=True, gc=False):
    """What of a font matters: its name in small letters, whether it is bold, whether its letters are all of one width."""

    name: str = ""
    bold: bool = False
    fixed: bool = False


class Glyph(Struct, gc=False):
    """One printed character: left, right, bottom, top of its box; run: the number of the text object it stands in.

    mark: the number of its marked content (-1 for none), which a tagged PDF gives to what belongs together; block: the number
    of the paragraph, cell or other block that this stands in by the page's tags (-1 for none).
    """

    char: str
    left: float
    right: float
    bottom: float
    top: float
    run: int
    mark: int
    block: int
    font: Font
    edge: float  # where the page, or what clips the text, ends on the right


class Line(Struct, frozen=True, gc=False):
    """A drawn shape's box: a line where one side is thin, otherwise a square or a larger shape.

    filled: with something darker than paper; outlined: only its edge is drawn, or is drawn too; slanted: of a few straight
    lines, one of them neither level nor upright.
    """

    left: float
    right: float
    bottom: float
    top: float
    filled: bool = False
    outlined: bool = False
    slanted: bool = False


class Sheet(Struct):
    """A page: its size, its glyphs in order of content, drawn lines, drawn squares; whether it was cut at a limit.

    tree: the page's tags.
    """

    width: float
    height: float
    glyphs: list[Glyph]
    across: list[Line]
    down: list[Line]
    squares: list[Line]
    tree: tagged.Tree
    images: int = 0
    cut: bool = False


class Refused(Exception):
    """pdfium does not open a document: the reason as a clause."""


def installed() -> bool:
    """Whether the extra `tieout[pdf]` is there."""
    return pypdfium2 is not None


@contextmanager
def document(data: bytes) -> Iterator[Any]:
    """An open document. Raises Refused where pdfium cannot open it."""
    try:
        found = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as trouble:
        raise Refused(TROUBLE.get(getattr(trouble, "err_code", 0) or pdfium.FPDF_GetLastError(), TROUBLE[3])) from None
    try:
        yield found
    finally:
        found.close()


def sheet(found: Any, number: int) -> Sheet | None:
    """A page of an open document (from 0); None where pdfium cannot load it."""
    try:
        page = found[number]
    except pypdfium2.PdfiumError:
        return None
    try:
        # what is filled in (widgets, stamps) stands beside the content: it is made part of it, in memory only
        if pdfium.FPDFPage_GetAnnotCount(page) and pdfium.FPDFPage_Flatten(page, 0) == pdfium.FLATTEN_SUCCESS:
            page.close()
            page = found[number]
        return _Reading(page).sheet()
    except pypdfium2.PdfiumError:
        return None
    finally:
        page.close()


class _Reading:
    """The reading of one page."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.turns = pdfium.FPDFPage_GetRotation(page) % 4
        left, bottom, right, top = page.get_bbox()
        self.left, self.bottom, self.right, self.top = left, bottom, right, top
        self.runs: dict[int, tuple[int, int, Font, float]] = {}
        self.fonts: dict[int, Font] = {}
        self.blocks: dict[int, int] = {}
        self.first: dict[int, int] = {}

    def sheet(self) -> Sheet:
        wide, high = self.right - self.left, self.top - self.bottom
        made = Sheet(*((high, wide) if self.turns % 2 else (wide, high)), [], [], [], [], tagged.tree(self.page))
        self.blocks, self.first = made.tree.marks, made.tree.first
        self.shapes(made)
        self.text(made)
        made.glyphs = self.ordered(made.glyphs)
        return made

    def turned(self, left: float, right: float, bottom: float, top: float) -> tuple[float, float, float, float]:
        """A box in the coordinates that the reader of a turned page sees."""
        if self.turns == 0:
            return left - self.left, right - self.left, bottom - self.bottom, top - self.bottom
        if self.turns == 1:
            return bottom - self.bottom, top - self.bottom, self.right - right, self.right - left
        if self.turns == 2:
            return self.right - right, self.right - left, self.top - top, self.top - bottom
        return self.top - top, self.top - bottom, left - self.left, right - self.left

    def text(self, made: Sheet) -> None:
        text = self.page.get_textpage()
        try:
            count = pdfium.FPDFText_CountChars(text)
            made.cut = made.cut or count > GLYPHS
            self.glyphs(text, min(count, GLYPHS), made)
        finally:
            text.close()

    def ordered(self, glyphs: list[Glyph]) -> list[Glyph]:
        """The glyphs in the order of the page's tags, where all but a few have one; what has none follows what it stands behind.

        What floats is painted before the text around it, but its tag stands where it belongs.
        """
        known = sum(1 for glyph in glyphs if glyph.mark in self.blocks)
        if not known or known * 20 < len(glyphs) * 19:
            return glyphs
        order = {mark: place for place, mark in enumerate(self.blocks)}
        places, place = [], 0
        for glyph in glyphs:
            place = order.get(glyph.mark, place)
            places.append(place)
        return [glyphs[index] for index in sorted(range(len(glyphs)), key=places.__getitem__)]

    def glyphs(self, text: Any, count: int, made: Sheet) -> None:
        box = pdfium.FS_RECTF()
        held = ""  # the first half of a character beyond the basic plane
        for index in range(count):
            if pdfium.FPDFText_IsGenerated(text, index) == 1:
                continue
            code = pdfium.FPDFText_GetUnicode(text, index)
            if 0xD800 <= code < 0xDC00:
                held = chr(code)
                continue
            char = printed(code, held)
            held = ""
            if not char or not pdfium.FPDFText_GetLooseCharBox(text, index, box):
                continue
            run, mark, font, edge = self.font(text, index)
            place = self.turned(box.left, box.right, box.bottom, box.top)
            made.glyphs.append(Glyph(char, *place, run, mark, self.blocks.get(mark, -1), font, edge))

    def font(self, text: Any, index: int) -> tuple[int, int, Font, float]:
        """The number of the text object of a character, its marked content, its font, and where it is clipped on the right."""
        found = pdfium.FPDFText_GetTextObject(text, index)
        address = ctypes.addressof(found.contents) if found else 0
        if address not in self.runs:
            used = pdfium.FPDFTextObj_GetFont(found) if found else None
            which = ctypes.addressof(used.contents) if used else 0
            if which not in self.fonts:
                self.fonts[which] = font(used) if used else Font()
            mark = pdfium.FPDFPageObj_GetMarkedContentID(found) if found else -1
            mark = self.first.get(mark, mark)
            self.runs[address] = (len(self.runs), mark, self.fonts[which], self.edge(found))
        return self.runs[address]

    def edge(self, found: Any) -> float:
        """Where a text object is cut off on the right: at the page's edge, or where a clipping path ends."""
        clip = pdfium.FPDFPageObj_GetClipPath(found) if found and self.turns == 0 else None
        ends = [self.right]
        x, y = ctypes.c_float(), ctypes.c_float()
        for path in range(min(max(pdfium.FPDFClipPath_CountPaths(clip), 0), FEW) if clip else 0):
            count = min(pdfium.FPDFClipPath_CountPathSegments(clip, path), FEW)
            segments = (pdfium.FPDFClipPath_GetPathSegment(clip, path, index) for index in range(count))
            ends.append(max((x.value for one in segments if pdfium.FPDFPathSegment_GetPoint(one, x, y)), default=self.right))
        return float(min(ends) - self.left)

    def shapes(self, made: Sheet) -> None:
        """The drawn lines and small squares of the page; what stands in reused drawings counts too."""
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        seen = 0
        for shape, matrix in self.objects():
            kind = pdfium.FPDFPageObj_GetType(shape)
            made.images += kind == pdfium.FPDF_PAGEOBJ_IMAGE
            if kind != pdfium.FPDF_PAGEOBJ_PATH or not pdfium.FPDFPageObj_GetBounds(shape, left, bottom, right, top):
                continue
            seen += 1
            if seen > PATHS:
                made.cut = True
                return
            placed = moved(matrix, left.value, right.value, bottom.value, top.value)
            line = Line(*self.turned(*placed), *painted(shape), slanted(shape))
            wide, high = line.right - line.left, line.top - line.bottom
            if high <= THIN and wide >= LONG:
                made.across.append(line)
            elif wide <= THIN and high >= LONG:
                made.down.append(line)
            elif wide > THIN and high > THIN and (line.filled or line.outlined):
                made.squares.append(line)

    def objects(self) -> Iterator[tuple[Any, Matrix]]:
        """The objects of the page with the matrix of what they stand in."""
        still = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        page = self.page
        waiting = [(pdfium.FPDFPage_GetObject, page, pdfium.FPDFPage_CountObjects(page), still, 0)]
        while waiting:
            get, of, count, matrix, depth = waiting.pop()
            for index in range(min(count, PATHS * 4)):
                found = get(of, index)
                if pdfium.FPDFPageObj_GetType(found) == pdfium.FPDF_PAGEOBJ_FORM and depth < NESTED and len(waiting) < PATHS:
                    inner = composed(matrix_of(found), matrix)
                    waiting.append((pdfium.FPDFFormObj_GetObject, found, pdfium.FPDFFormObj_CountObjects(found), inner, depth + 1))
                else:
                    yield found, matrix


def printed(code: int, held: str) -> str:
    """The character of a code; a code that means none is U+FFFD, and a blank is a blank."""
    if held and 0xDC00 <= code < 0xE000:
        return (held + chr(code)).encode("utf-16", "surrogatepass").decode("utf-16")
    if code in (0x2, 0xAD, 0xFFFE):  # a hyphen at the end of a line
        return "-"
    if code in (0, 0xFFFF) or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return "\ufffd"
    return " " if code < 0x20 or code in (0x7F, 0xA0) else chr(code)


def font(used: Any) -> Font:
    """What matters of a font."""
    size = pdfium.FPDFFont_GetBaseFontName(used, None, 0)
    name = ctypes.create_string_buffer(max(1, min(size, 512)))
    pdfium.FPDFFont_GetBaseFontName(used, name, len(name))
    called = name.value.decode("utf-8", "replace").rpartition("+")[2].lower()
    flags = pdfium.FPDFFont_GetFlags(used)
    heavy = pdfium.FPDFFont_GetWeight(used) >= 600 or any(word in called for word in ("bold", "black", "heavy"))
    fixed = bool(flags >= 0 and flags & MONOSPACED) or any(word in called for word in ("courier", "mono", "typewriter"))
    return Font(called, heavy, fixed)


def painted(shape: Any) -> tuple[bool, bool]:
    """Whether a path is filled with something darker than paper, and whether its edge is drawn."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPath_GetDrawMode(shape, fill, stroke):
        return False, False
    if fill.value == pdfium.FPDF_FILLMODE_NONE or not pdfium.FPDFPageObj_GetFillColor(shape, red, green, blue, alpha):
        return False, bool(stroke.value)
    dark = alpha.value > 64 and min(red.value, green.value, blue.value) < 200
    if dark and fill.value == pdfium.FPDF_FILLMODE_ALTERNATE and pdfium.FPDFPath_CountSegments(shape) > FEW:
        return False, True  # a frame: one shape in another
    return dark, bool(stroke.value)


def slanted(shape: Any) -> bool:
    """Whether a path is of a few straight lines, one of them neither level nor upright: a tick or a cross."""
    count = pdfium.FPDFPath_CountSegments(shape)
    if not 2 <= count <= FEW:
        return False
    x, y = ctypes.c_float(), ctypes.c_float()
    last: tuple[float, float] | None = None
    found = False
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(shape, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO or not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            return False
        place = (x.value, y.value)
        if last is not None and kind == pdfium.FPDF_SEGMENT_LINETO:
            found = found or (abs(place[0] - last[0]) > 1 and abs(place[1] - last[1]) > 1)
        last = place
    return found


def matrix_of(found: Any) -> Matrix:
    """The matrix of a reused drawing."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(found, matrix):
        return (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def composed(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that does one thing and then another.

    >>> composed((1, 0, 0, 1, 5, 0), (2, 0, 0, 2, 0, 1))
    (2, 0, 0, 2, 10, 1)
    """
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def moved(matrix: Matrix, left: float, right: float, bottom: float, top: float) -> tuple[float, float, float, float]:
    """The box of a box that a matrix moves."""
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    return min(xs), max(xs), min(ys), max(ys)
