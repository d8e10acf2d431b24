"""Glyphs of a page to lines as a reader sees them: words from gaps, cells from wide gaps and drawn lines, wrapped lines joined.

The order is that of the page's content, in which writers of PDF set what belongs together; where that jumps about, it is
that of the lines from top to bottom.
"""

import itertools
import re
from collections import Counter

from msgspec import Struct, field, structs

from tieout.markup.gridded import Tags
from tieout.markup.pdfium import Glyph, Sheet
from tieout.markup.ruled import OPEN, Frame, Rules
from tieout.markup.stretching import ANY, SAME, WORD, stretched

CELL = 1.1  # of the height of letters; a wider gap parts cells
EMPTY = 0.7  # a gap of so much of a line's height between two lines is an empty line
STRETCHED = 2.5  # the same behind a blank, which justified lines stretch
RAISED, SMALLER = 0.2, 0.9  # the same of a letter that is smaller than its line: a footnote mark
CENTRED = 0.25  # of its height: how much a line beside a single one shares with that, which stands in the middle of several
LEVEL = 0.75  # of its height: how much of it two words of a line share
BLANKS = 0.7  # of the height of letters: in a line that is not stretched a wider gap is more than one blank
FAR = 3  # blocks that an inline element may stand below its paragraph
TIGHT = 0.1  # a gap that parts nothing
ROWS = 3  # texts that begin over each other make a column
NARROW = 20.0  # of the height of letters: a column in which lines end early
BESIDE = 40  # segments before and behind that are looked at for what stands beside a column
FULL = 4  # lines that must end at the right margin for it to be seen
DEEPEST = 8  # of its parts: how much of a page's width its left margin takes at most
BROKEN, CITED = re.compile(r"\w[-–—]$"), re.compile(r"[\w)]\(\w{1,5}\)$")
FIRST_WORD = re.compile(r"\s*\S+")
# "(a)", "1.", "•", "☐": begins a line of its own
ITEM = re.compile(r"(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})\)|(?:\d{1,2}|[a-z]|[ivx]{1,4})\.)(?:\s|$)|[•☐☒□■\[]")


class Segment(Struct):
    """What stands on a line without a wide gap: its glyphs (blanks between words among them), its box, the lines around it."""

    glyphs: list[Glyph]
    left: float
    right: float
    bottom: float
    top: float
    frame: Frame = OPEN
    before: str = "\n"  # what parts it from the segment before: one or two newlines, a tab, or a blank where a line was wrapped
    level: bool = False  # whether it stands on the same line as the one before

    @property
    def string(self) -> str:
        """The characters."""
        return "".join(glyph.char for glyph in self.glyphs)

    @property
    def height(self) -> float:
        """The height of the line."""
        return self.top - self.bottom

    @property
    def letters(self) -> float:
        """The height of its letters, those of a mark that stands above them aside."""
        first, last = self.glyphs[0], self.glyphs[-1]
        return max(first.top - first.bottom, last.top - last.bottom)

    @property
    def mark(self) -> int:
        """The number of the marked content that all of it stands in, -1 where it is of several or none."""
        first = self.glyphs[0].mark
        return first if all(glyph.mark == first for glyph in self.glyphs) else -1

    @property
    def blocks(self) -> set[int]:
        """The blocks that its characters stand in by the page's tags."""
        return {glyph.block for glyph in self.glyphs}

    @property
    def fixed(self) -> bool:
        """Whether it is set in letters of one width."""
        return all(glyph.font.fixed for glyph in self.glyphs)


class _Row(Struct):
    """The cell that is being written: how far up and to the right it reaches."""

    top: float = 0.0
    right: float = 0.0
    frame: Frame = field(default_factory=lambda: OPEN)


def segments(sheet: Sheet, rules: Rules, tags: Tags | None = None) -> list[Segment]:
    """The segments of a page in the order in which they are read, each with what parts it from the one before.

    tags: the cells that the page's tags tell.
    """
    found = _Cutting(sheet, rules).segments()
    for segment in found:
        segment.frame = rules.frame((segment.left + segment.right) / 2, (segment.bottom + segment.top) / 2)
    _part(found, tags)
    if _disorder(found) * 8 > len(found):
        found = _sorted(found)
        _part(found, tags)
    _join(found, sheet.width)
    for last, segment in itertools.pairwise(found):
        if segment.before == "\n" and last.bottom - segment.top > EMPTY * max(last.height, segment.height):
            segment.before = "\n\n"
    return found


def _apart(glyphs: list[Glyph]) -> float:
    """How wide a gap without a blank must be to part cells: where words are parted by printed blanks, a gap alone does.

    Gaps that words are parted by tell against it; those before what stands over each other in several rows do not.
    """
    blanks = sum(1 for glyph in glyphs if glyph.char == " ")
    if blanks * 20 <= len(glyphs):
        return CELL
    inside, begun = 0, []
    for last, glyph in itertools.pairwise(glyphs):
        high, gap = last.top - last.bottom, glyph.left - last.right
        if last.char == " " or glyph.char == " " or abs(glyph.bottom - last.bottom) >= TIGHT * high:
            continue
        if WORD * high < gap < CELL * high and last.run == glyph.run:
            inside += 1
        elif WORD * high < gap < CELL * high:
            begun.append(round(glyph.left))
    over = Counter(begun)
    gaps = inside + sum(1 for left in begun if over[left - 1] + over[left] + over[left + 1] < ROWS)
    return WORD if gaps * 8 <= blanks else CELL


class _Cutting:
    """The cutting of a page's glyphs into segments."""

    def __init__(self, sheet: Sheet, rules: Rules) -> None:
        self.sheet, self.rules, self.apart = sheet, rules, _apart(sheet.glyphs)
        self.kin: dict[tuple[int, int], bool] = {}
        self.stretched = stretched(sheet.glyphs)

    def segments(self) -> list[Segment]:
        """The segments in the order of the glyphs."""
        found: list[Segment] = []
        held: Segment | None = None
        for glyph in self.sheet.glyphs:
            blank = glyph.char == " "
            if held is not None and self.goes_on(held, glyph):
                gap = glyph.left - held.right
                if gap > WORD * held.letters and not blank and held.glyphs[-1].char != " ":
                    wide = gap > BLANKS * held.height and id(glyph) not in self.stretched
                    held.glyphs += [_blank(held.glyphs[-1], glyph)] * (2 if wide else 1)
                held.glyphs.append(glyph)
                held.right = max(held.right, glyph.right)
                if not blank:
                    held.bottom, held.top = min(held.bottom, glyph.bottom), max(held.top, glyph.top)
            elif not blank:
                held = Segment([glyph], glyph.left, glyph.right, glyph.bottom, glyph.top)
                found.append(held)
            else:
                held = None
        for segment in found:
            while segment.glyphs[-1].char == " ":
                segment.glyphs.pop()
            segment.right = max(glyph.right for glyph in segment.glyphs)
        return found

    def goes_on(self, held: Segment, glyph: Glyph) -> bool:
        """Whether a glyph stands on the line of a segment, directly behind it."""
        high = min(glyph.top - glyph.bottom, held.height)
        gap, last = glyph.left - held.right, held.glyphs[-1]
        smaller = high < SMALLER * max(glyph.top - glyph.bottom, held.height)
        letters = held.letters
        uneven = not SMALLER * letters <= glyph.top - glyph.bottom <= letters / SMALLER
        share = RAISED if smaller and gap < 0.5 * held.height else SAME if uneven or gap < WORD * high else LEVEL
        if min(glyph.top, held.top) - max(glyph.bottom, held.bottom) < share * high or gap < -0.5 * high:
            return False
        if gap > self.wide(last, glyph, smaller) * held.height:
            return False
        if self.rules.some and last.run != glyph.run:
            return not self.rules.parted(held.right - 1, glyph.left + 1, (glyph.bottom + glyph.top) / 2)
        return True

    def wide(self, last: Glyph, glyph: Glyph, smaller: bool) -> float:
        """How wide a gap, of the line's height, parts two glyphs."""
        if last.mark >= 0 and last.mark == glyph.mark:
            return ANY if id(glyph) in self.stretched else STRETCHED
        if last.block >= 0 and glyph.block >= 0 and not smaller and not self.related(last.block, glyph.block):
            return -1.0  # two cells, or other blocks beside each other
        if glyph.mark < 0 and id(glyph) in self.stretched:
            return ANY
        if last.char == " ":
            return STRETCHED if last.run == glyph.run else CELL
        if last.block >= 0 and glyph.block >= 0:
            return CELL if last.block == glyph.block else TIGHT
        return self.apart

    def related(self, one: int, other: int) -> bool:
        """Whether one of two blocks stands in the other, as a mark or a link in its paragraph."""
        key = (one, other) if one < other else (other, one)
        if key not in self.kin:
            self.kin[key] = self.inside(one, other) or self.inside(other, one)
        return self.kin[key]

    def inside(self, one: int, other: int) -> bool:
        """Whether a block is another one or stands in it."""
        steps = 0
        while one != other and one in self.sheet.tree.above and steps < FAR:
            one, steps = self.sheet.tree.above[one], steps + 1
        return one == other


def _blank(before: Glyph, behind: Glyph) -> Glyph:
    return structs.replace(before, char=" ", left=before.right, right=behind.left)


def _overlap(one: Segment, other: Segment) -> float:
    return min(one.top, other.top) - max(one.bottom, other.bottom)


def _level(one: Segment, other: Segment) -> bool:
    return _overlap(one, other) >= SAME * min(one.height, other.height)


def _part(found: list[Segment], tags: Tags | None) -> None:
    """Say for every segment whether it begins a line or a further cell of its row."""
    row = _Row()
    for index, segment in enumerate(found):
        last = found[index - 1] if index else None
        segment.before, segment.level, told = "\n", False, None
        if last is not None:
            segment.level = _level(last, segment) and segment.left >= last.right - 0.5 * segment.height
            told = tags.further(last.glyphs[-1].block, segment.glyphs[0].block) if tags is not None else None
            if segment.level or told or (told is None and _next_cell(row, last, segment)):
                segment.before = "\t"
        if last is None or segment.before == "\t" or told is False or not _beneath(last, segment):
            keeps = segment.before == "\t" and last is not None
            row = _Row(max(row.top, segment.top) if keeps else segment.top, segment.right, segment.frame)
        else:
            row.right = max(row.right, segment.right)


def _beneath(last: Segment, segment: Segment) -> bool:
    """Whether a segment stands in the line below another one, in its column."""
    gap = last.bottom - segment.top
    over = min(last.right, segment.right) - max(last.left, segment.left)
    return over > 0 and -0.5 * segment.height < gap < 1.2 * segment.height


def _next_cell(row: _Row, last: Segment, segment: Segment) -> bool:
    """Whether a segment that is not on the line of the last one stands in the cell right of it."""
    if segment.left < row.right - 1:
        return segment.left > last.right and segment.bottom > last.bottom and _overlap(last, segment) > CENTRED * segment.height
    one, other = last.frame, segment.frame
    if one != other and one.top is not None and other.top is not None and one.right is not None and other.left is not None:
        return abs(one.top - other.top) <= 3 and other.left >= one.right - 3
    return segment.bottom > last.bottom and segment.top <= row.top + 3 * segment.height


def _disorder(found: list[Segment]) -> int:
    """How often the content turns back up without going on to the right."""
    pairs = itertools.pairwise(found)
    return sum(1 for last, segment in pairs if segment.before == "\n" and segment.bottom > last.top)


def _sorted(found: list[Segment]) -> list[Segment]:
    """The segments line by line from the top, each line from the left."""
    ordered = sorted(found, key=lambda segment: (-segment.top, segment.left))
    lines: list[list[Segment]] = []
    for segment in ordered:
        if lines and _level(lines[-1][0], segment):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [segment for line in lines for segment in sorted(line, key=lambda one: one.left)]


def _margin(found: list[Segment], width: float) -> float:
    """How far to the right lines reach: where several end, else as far from the edge as the text begins on the left."""
    right = max((segment.right for segment in found), default=0.0)
    full = sum(1 for segment in found if segment.right > right - 0.03 * width)
    if full >= FULL and right > 0.75 * width:
        return right
    left = min((segment.left for segment in found), default=0.0)
    return max(right, width - min(left, width / DEEPEST))


def _join(found: list[Segment], width: float) -> None:
    """Join the lines that were wrapped: those whose successor's first word would not have fitted."""
    right = _margin(found, width)
    index = 0
    while index < len(found):
        end = index + 1
        while end < len(found) and _may_join(found, end):
            end += 1
        if end - index > 1:
            _join_run(found, index, end, right)
        index = end


def _may_join(found: list[Segment], index: int) -> bool:
    last, segment = found[index - 1], found[index]
    if segment.before != "\n" or segment.bottom > last.bottom or (last.fixed and segment.fixed):
        return False
    if last.glyphs[-1].mark >= 0 and last.glyphs[-1].mark == segment.glyphs[0].mark:
        return -0.5 * segment.height < last.bottom - segment.top < 1.2 * segment.height
    if not _beneath(last, segment):
        return False
    if index + 1 < len(found) and found[index + 1].level and (-1 in segment.blocks or last.blocks != segment.blocks):
        return False
    if not 0.75 < last.height / segment.height < 1.34 or _sides(last.frame) != _sides(segment.frame):
        return False
    gap = last.bottom - segment.top
    return gap < 0.6 * segment.height


def _sides(frame: Frame) -> tuple[float | None, ...]:
    return frame.left, frame.right, frame.bottom, frame.top


def _join_run(found: list[Segment], begin: int, end: int, right: float) -> None:
    run = found[begin:end]
    left = min(segment.left for segment in run)
    room = _room(found, begin, end, left, right) - left
    widest: dict[int, float] = {}
    reach: dict[int, float] = {}
    for segment in run:
        if segment.mark >= 0:
            widest[segment.mark] = max(widest.get(segment.mark, 0.0), segment.right - segment.left)
            reach[segment.mark] = max(reach.get(segment.mark, 0.0), segment.right)
    for last, segment in itertools.pairwise(run):
        own = last.glyphs[-1].mark
        if last.blocks.isdisjoint(segment.blocks):
            continue  # by the tags they are two paragraphs
        same = own >= 0 and own == segment.glyphs[0].mark
        if same and segment.mark == own == last.mark:
            word = _first_word(segment)
            begun = last.left > segment.right and last.right + word > right - CELL * last.height  # behind other words
            indented = last.left > segment.left + 1 and last.right + word > reach[own]
            filled = last.right - last.left + word > widest[own]
            segment.before = _seam(last, segment) if begun or indented or filled else "\n"
        elif not same and min(own, segment.glyphs[0].mark) >= 0 and room < NARROW * segment.height and not _goes_on(segment):
            continue  # two texts, each on lines of its own: a wrapped line would rarely end where one text does
        elif same or not ITEM.match(segment.string):
            wide = last.right - (left if abs(last.left - left) < last.height else last.left)
            segment.before = _seam(last, segment) if wide + _first_word(segment) > room - 0.3 * segment.height else "\n"


def _goes_on(segment: Segment) -> bool:
    """Whether a line begins as none of its own does."""
    return segment.string[0].islower() or segment.string[0] in "(,;"


def _seam(last: Segment, segment: Segment) -> str:
    """What joins a wrapped line to the next: a blank, but nothing inside a word or a citation ("13d-1(b)(1)")."""
    return "" if BROKEN.search(last.string[-12:]) or (CITED.search(last.string[-12:]) and segment.string[0] == "(") else " "


def _first_word(segment: Segment) -> float:
    """The width of the first word and a blank."""
    match = FIRST_WORD.match(segment.string)
    last = segment.glyphs[(match.end() if match else 1) - 1]
    return last.right - segment.left + 0.25 * segment.height


def _room(found: list[Segment], begin: int, end: int, left: float, right: float) -> float:
    """How far to the right the lines of a run may reach."""
    run = found[begin:end]
    frame = run[0].frame
    if frame.right is not None:
        edge = frame.left if frame.left is not None else left
        return frame.right - max(1.0, min(left - edge, 8.0))
    low, high = run[-1].bottom, run[0].top
    reach = max(segment.right for segment in run)
    beside = found[max(0, begin - BESIDE) : begin] + found[end : end + BESIDE]
    walls = [one.left for one in beside if one.left >= reach and one.bottom < high and one.top > low]
    return min(walls, default=right)
