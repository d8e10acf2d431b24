"""A printed schedule as its readers ask for it: parts by regular expression, boxes and marks by place, chunks of a row."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache
from typing import TypeVar

from tieout.facts import Fact, Note
from tieout.forms.schedule13.seeking import plain
from tieout.markup.tags import attributes
from tieout.markup.text import BLANKS, Box, Cell, Mark, Printed, Text, pieced

T = TypeVar("T")

# What parts two things of a row: a line, a cell, a gap of a typewriter's columns
# (a run of blanks, hard or not, but for one alone and a hard one behind a blank; a search for one of a set is quick)
GAP = re.compile(r"[\n\t\r\f \xa0](?:(?<=[\n\t\r\f])[\n\t\r\f]*|[ \xa0]{2,}|(?<= ) |(?<=\xa0)[ \xa0])")
RULE = re.compile(r"[\s_=\-–—:|.~+*]{3,}|[|:]+")
# The words that run beside rows 7 to 10 (5 to 8 of 13G)
SIDE = frozenset(
    "number of shares beneficially owned by each the reporting person persons with units securities".split()  # noqa: SIM905
)
# ... which a narrow column breaks: "BENEFI-" over "CIALLY", "REPORT-" over "ING"
SIDE_BROKEN = frozenset(
    part
    for word in ("beneficially", "reporting", "number", "person")
    for at in range(2, len(word) - 1)
    for part in (word[:at] + "-", word[at:])
    if len(part) > 2
)
ASIDE = re.compile(
    r"(?i)\(?\s*for\s+questions\b.*|(?:\w{0,2}\()?see\s+instructions?\)?[:.]?|row\s*\(?\d{1,2}\)?|\(?optional\)?|"
    r"number\s+of\s+(?=\S)[\w\s]{3,40}?\s+beneficially\s+owned\b[\w\s]{0,40}:?"
)
# Dots, rules and dashes that lead from a label to its value
LEADERS = re.compile(r"(?:[.·…_=~|]\s{0,3}){2,}|[:=|,;>]\s*|[-–—]{2,}>?\s+|[-–—]\s+(?=[1-9A-Za-z])")
MOST_LEADERS = 8
SHORTENED = re.compile(r"(?:\.[A-Za-z]|\b(?:Inc|INC|Corp|CORP|Co|CO|Ltd|LTD|Jr|JR|Sr|SR))\Z")  # what a full stop behind belongs to
SHORT = 60  # characters of a chunk that is likely to come again
BESIDE = re.compile(r"(?i)(?:(?:number|of|shares|beneficially|owned|by|each|the|reporting|persons?|with):?\s{1,40}){1,12}(?=[\d-])")
# "(1)", "*", "†", "[2]", "⁽¹⁾", "/1/", "1/" behind a value
TRAILING_MARK = re.compile(
    r"\s*(/(?:\(?\d{1,2}\)?|[*†‡]{1,3})/|(?<=[\s\xa0])\d{1,2}/(?![^\s,;)])|\(\s*[\d*†‡#]{1,2}\s*\)|\[\d{1,2}\]|⁽[^⁾\n]{1,3}⁾|[*†‡§#]{1,5}|[¹²³⁴-⁹]{1,2})"
)
# "X", "_X_", "/X/", "|x|" where a box should stand, typed without brackets
TYPED_MARK = re.compile(
    r"(?:(?<![\w.'’&/-])|(?<=\.\.\.))[_/|]{0,3}[xX✓✔üþ][_/|]{0,3}(?![\w'’&-]|\.(?!\.\.))"  # or between the dots that lead to it
)
TICKING = frozenset("xX✓✔üþ")
LOST_BOXES = frozenset("oq¨")
TO_MARK = re.compile(r"(?<![_\w])_{2,12}(?![_\w])")
# The head and foot of a page, should one fall between two rows: "CUSIP No. 12345Q 10 4", "13D", "Page 3 of 10 Pages", "- 3 -"
FURNITURE = re.compile(
    r"(?i)cusip\b[\s\w.:#*@-]{0,40}|(?:schedule\s+)?13[dg](?:/a)?|<page>|-{0,2}\s?page\s{1,9}\d{1,3}(?:\s+(?:of|/)\s+\d{1,3})?(?:\s+pages?)?\s?-{0,2}|"
    r"\d{1,3}\s+of\s+\d{1,3}\s+pages?|[-–—]\s?[1-9]\d{0,2}\s?[-–—]|\(?continued\s+on\s+(?:the\s+)?(?:next|following)\s+pages?\)?|-?table\s+continued\W*"
)
# "CUSIP No." alone, and what such a number is
CUSIP_HEAD = re.compile(r"(?i)cusip\b\s*(?:no\.?|numbers?)?\W*")
CUSIP_ALONE = re.compile(r"[0-9A-Z][0-9A-Z\s-]{5,12}")
# Lines drawn above and below a cell: of both together, and of each
AROUND = re.compile(r"(?i)(?<![\w-])border(?:-width|-style)?\s*:(?!\s*(?:none|0))")
ABOVE, BELOW = (re.compile(rf"(?i)(?<![\w-])border-{side}(?:-width|-style)?\s*:(?!\s*(?:none|0))") for side in ("top", "bottom"))
WIDTH, HEIGHT = (
    re.compile(
        rf"(?i)(?<![\w-]){side}\s*:\s*(\d{{1,4}}(?:\.\d{{0,8}})?)\s*+(?:px|pt)?\s*+(?:;|$)|^(\d{{1,4}}(?:\.\d{{0,8}})?)(?:px|pt)?$"
    )
    for side in ("width", "height")
)
NARROW = 40  # pixels: a cell no wider can be drawn as a box; wider ones are for words


class Sheet:
    """A printed document with its boxes and marks in order of place, and the list that its reader's doubts go to."""

    def __init__(self, printed: Printed, notes: list[Note]) -> None:
        self.printed, self.text, self.string, self.notes = printed, printed.text, printed.text.string, notes
        self._boxes = sorted(printed.boxes, key=lambda box: box.at)
        self._marks = sorted(printed.marks, key=lambda mark: mark.at)
        self._boxes_at = [box.at for box in self._boxes]
        self._marks_at = [mark.at for mark in self._marks]

    @cached_property
    def lower(self) -> str:
        """The text in plain small letters, each character in its place."""
        return plain(self.string)

    def part(self, begin: int, end: int) -> Text:
        """The text between two text offsets."""
        text = self.text
        return Text(text.string[begin:end], text.seams, text.offset + begin, text.total)

    def boxes(self, part: Text) -> list[Box]:
        """The boxes that begin in a part, in order; of a part with blanks for another's text, those that are left in it."""
        low = bisect_left(self._boxes_at, part.offset)
        found = self._boxes[low : bisect_left(self._boxes_at, part.offset + len(part))]
        return [box for box in found if box.until == box.at or part.string[box.at - part.offset] != " "]

    def marks(self, part: Text) -> list[Mark]:
        """The footnote marks that begin in a part, in order."""
        low = bisect_left(self._marks_at, part.offset)
        return self._marks[low : bisect_left(self._marks_at, part.offset + len(part))]

    def marked(self, begin: int, end: int) -> bool:
        """Whether a footnote mark begins between two text offsets."""
        low = bisect_left(self._marks_at, begin)
        return low < len(self._marks_at) and self._marks_at[low] < end

    def frames(self, part: Text) -> list[Cell]:
        """The empty table cells of a part that are drawn as boxes."""
        low = bisect_left(self._frames, part.offset, key=_begin)
        return self._frames[low : bisect_left(self._frames, part.offset + len(part), key=_begin)]

    @cached_property
    def _frames(self) -> list[Cell]:
        """All of them, in order of place."""
        cells = [cell for table in self.printed.tables for cell in table.cells]
        tags = {tag for tag in {cell.tag for cell in cells} if "order" in tag.lower() and framed(tag)}  # a page repeats its tags
        drawn = [cell for cell in cells if cell.tag in tags] if tags else []
        inner = (table.cells[0] for table in self.printed.tables if table.depth and len(table.cells) == 1)
        drawn += (cell for cell in inner if cell.tag not in tags and "eight" in cell.tag.lower() and squared(cell.tag))
        return sorted((cell for cell in drawn if not self.printed.cell(cell).strip()), key=_begin)

    def ticks(self, part: Text) -> list[Box]:
        """The boxes of a part; where it has none, single letters X typed in the place of one."""
        return self.boxes(part) or self.typed(part)

    def typed(self, part: Text) -> list[Box]:
        """The single letters X of a part that are typed in the place of a box."""
        found: list[Box] = []
        if TICKING.isdisjoint(part.string):
            return found
        for match in TYPED_MARK.finditer(part.string):
            mark = part.group(match)
            found.append(Box(True, part.offset + match.start(), part.offset + match.end(), mark.raw, mark.start, mark.end))
        return found

    def note(self, code: str, message: str, path: str, part: Text | None = None) -> None:
        """Tell of a doubt."""
        start, end = (None, None) if part is None else (part.start, part.end)
        self.notes.append(Note(code=code, message=message, path=path, start=start, end=end))

    def head(self, part: Text) -> tuple[Text, tuple[str, ...]]:
        """A part up to its first footnote mark behind something, and the labels of the marks that directly follow it."""
        low = bisect_left(self._marks_at, part.offset)
        if low == len(self._marks_at) or self._marks_at[low] >= part.offset + len(part.string):
            return part, ()
        for mark in self.marks(part):
            at = mark.at - part.offset
            if part.string[:at].strip():
                return part[:at], self.labels(part[at:])
        return part, ()

    def labels(self, part: Text) -> tuple[str, ...]:
        """The footnote marks at the beginning of a part, as printed (superscripts as plain characters)."""
        string, offset = part.string, part.offset
        known = {mark.at: mark for mark in self.marks(part)}
        labels, at = [], 0
        while at < len(string):
            mark = known.get(offset + at)
            if mark is not None and mark.until > mark.at:
                labels.append(level(mark.raw))
                at = mark.until - offset
            elif match := TRAILING_MARK.match(string, at):
                labels.append(level(match[1]))
                at = match.end()
            elif string[at] in " \xa0,":
                at += 1
            else:
                break
        return tuple(dict.fromkeys(labels))


def _begin(cell: Cell) -> int:
    return cell.at


def framed(tag: str) -> bool:
    """Whether the tag of a cell of HTML draws it as a box: narrow, with a line above and one below.

    >>> framed('<td width=18 style="border-top: 1px solid; border-bottom: 1px solid">')
    True
    """
    given = attributes(tag)
    style = given.get("style", "")
    if not (AROUND.search(style) or (ABOVE.search(style) and BELOW.search(style))):
        return False
    return _small(WIDTH, style, given.get("width", ""))


def squared(tag: str) -> bool:
    """Whether the tag of a cell of HTML gives it the sides of a box, as that of a table that is nothing but a box does.

    >>> squared("<td width=12 height=12>"), squared("<td width=12>")
    (True, False)
    """
    given = attributes(tag)
    style = given.get("style", "")
    return _small(WIDTH, style, given.get("width", "")) and _small(HEIGHT, style, given.get("height", ""))


def _small(side: re.Pattern[str], style: str, attribute: str) -> bool:
    length = side.search(style) or side.search(attribute.strip())
    return length is not None and 0 < float(length[1] or length[2]) <= NARROW


def level(mark: str) -> str:
    """A footnote mark with superscript characters made plain and without blanks: "⁽¹⁾" is "(1)".

    >>> level("⁽¹⁾")
    '(1)'
    """
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", mark))


def words(phrase: str) -> str:
    """The pattern of a phrase whose words may be parted by any white space."""
    return r"\s+".join(phrase.split(" "))


def chunks(part: Text) -> Iterator[Text]:
    """What stands in a part, cut at lines, cells and gaps; lines of dashes and bare column rules are left out."""
    seams, offset, total = part.seams, part.offset, part.total
    for at, tight in _cut(part.string):
        yield Text(tight, seams, offset + at, total)


def _cut(string: str) -> Iterator[tuple[int, str]]:
    """The same of a string: where each chunk begins, and the chunk."""
    at = 0
    for piece in GAP.split(string):
        tight = piece.strip(BLANKS)
        if tight:
            at = string.find(tight, at)  # nothing but blanks stands before it
            if tight[0].isalnum() or not RULE.fullmatch(tight):
                yield at, tight
            at += len(tight)


def kept(part: Text, tail: frozenset[str] = frozenset()) -> list[Text]:
    """The chunks of a row, without leaders, the words beside the powers, page heads, and `tail`, the last words of its label."""
    return list(keeping(part, tail))


def keeping(part: Text, tail: frozenset[str]) -> Iterator[Text]:
    """The same, one by one."""
    number = False  # whether the chunk before was "CUSIP No.", whose number may stand behind a gap
    seams, offset, total = part.seams, part.offset, part.total
    for at, chunk in _cut(part.string):
        if number and CUSIP_ALONE.fullmatch(chunk):
            number = False
            continue
        begin, end = _left_of_short(chunk, tail) if len(chunk) <= SHORT else _left(chunk, tail)
        number = begin == end and CUSIP_HEAD.fullmatch(chunk) is not None
        if begin < end:
            yield Text(chunk[begin:end], seams, offset + at + begin, total)


def _left(chunk: str, tail: frozenset[str]) -> tuple[int, int]:
    """Begin and end of what is left of a chunk without leaders; nothing of words beside the powers, a page head, a label."""
    if not chunk.isdecimal():
        plain = chunk.lower().replace(":", " ").replace("|", " ").split()
        if all(word in SIDE or word in tail or word in SIDE_BROKEN for word in plain):
            return 0, 0
    if ASIDE.fullmatch(chunk) or FURNITURE.fullmatch(chunk):
        return 0, 0
    return _unled(chunk)


_left_of_short = lru_cache(maxsize=1024)(_left)  # the covers of several persons have many chunks in common


def alone(region: Text, chunks: list[Text]) -> Text:
    """A region with nothing but some of its chunks, each in its place."""
    masked = ["\n" if char == "\n" else " " for char in region.string]
    for chunk in chunks:
        at = chunk.offset - region.offset
        masked[at : at + len(chunk)] = chunk.string
    return Text("".join(masked), region.seams, region.offset, region.total)


def unled(chunk: Text) -> Text:
    """A chunk without the dots or dashes that lead to it, the sides of a typed box, and words that run beside the powers."""
    begin, end = _unled(chunk.string)
    return chunk[begin:end]


def _unled(string: str) -> tuple[int, int]:
    """The same of a string: begin and end of what is left."""
    begin = 0
    for _ in range(MOST_LEADERS):
        match = LEADERS.match(string, begin)
        if match is None:
            break
        begin = match.end()
    tight = string[begin:].strip(BLANKS + "|")
    begin = string.find(tight, begin) if tight else len(string)
    bare = tight.rstrip(". \xa0…_")
    if (dots := tight[len(bare) :].count(".")) > 2 or tight.endswith("__"):  # dots or a rule that lead on to the margin
        tight = tight[: len(bare) + 1] if dots == 1 and tight[len(bare)] == "." and SHORTENED.search(bare) else bare
    match = BESIDE.match(tight)
    return begin + (match.end() if match else 0), begin + len(tight)


def lines(part: Text) -> Iterator[Text]:
    """The lines of a part that have anything in them."""
    seams, at, total = part.seams, part.offset, part.total
    for line in part.string.split("\n"):
        tight = line.strip(BLANKS)
        if tight and (tight[0].isalnum() or not RULE.fullmatch(tight)):
            yield Text(tight, seams, at + line.find(tight[0]), total)
        at += len(line) + 1


def joined(sheet: Sheet, kept: list[Text], parse: Callable[[str], T], footnotes: tuple[str, ...] = ()) -> Fact[T]:
    """The fact of chunks that belong together: one span where only white space parts them, else pieces."""
    if len(kept) == 1:
        return kept[0].fact(parse, footnotes)
    whole = between(sheet, kept)
    if "".join(whole.string.split()) == "".join(" ".join([piece.string for piece in kept]).split()):
        return whole.fact(parse, footnotes)
    return pieced(kept, parse, footnotes)


def between(sheet: Sheet, kept: list[Text]) -> Text:
    """The text from the first chunk to the end of the last."""
    last = kept[-1]
    return sheet.part(kept[0].offset, last.offset + len(last))


def unticked(part: Text) -> Fact[bool]:
    """The answer of a part with no box and no mark: unmarked where it has a short line to be marked upon ("___"), else blank.

    A letter alone that is an empty box in the font of a symbol ("o" of Wingdings), which a rendering lost, is one too.
    """
    if (tight := part.strip(".;")).string in LOST_BOXES:
        return Fact(False, tight.raw, tight.start, tight.end)
    drawn = list(TO_MARK.finditer(part.string))
    if len(drawn) != 1:
        return blank(part)
    line = part.group(drawn[0])
    return Fact(False, line.raw, line.start, line.end)


def blank(place: Text) -> Fact[T]:
    """The fact of an empty place: it stands where the place begins."""
    start = place.start
    return Fact(None, "", start, start, (), "blank")
