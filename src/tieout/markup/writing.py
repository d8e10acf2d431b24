"""What a reader of HTML writes: the text with its seams, the line breaks that wait for text, the stretches that stand out."""

from bisect import bisect_left
from itertools import pairwise

from tieout.markup.decoding import Characters, decoded
from tieout.markup.tags import BOX_LETTERS, RAISED, STANDS_OUT, SYMBOLS
from tieout.markup.text import BLANKS, MARKED, UNMARKED, Heading

LETTERS = {font: dict.fromkeys(marked, MARKED) | dict.fromkeys(empty, UNMARKED) for font, (marked, empty) in BOX_LETTERS.items()}


class Writer:
    """The text of one page while it is written. Offsets count in the page; `base` is the byte where it begins.

    source, flat: the page with one character a byte, as it is and with white space made blanks; unicode: it is UTF-8.
    at, starts, ends: the seams; raws: the letters behind drawn boxes; raised, outstanding: stretches of text offsets.
    """

    def __init__(self, data: bytes, start: int) -> None:
        self.base = start
        self.source, self.flat, self.unicode = decoded(data)
        self.out: list[str] = []
        self.length = 0
        self.at: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.raws: dict[int, str] = {}
        self.breaks, self.break_at = 0, 0  # newlines to be written before the next text, and the byte that asked for them
        self.fresh = 1  # 0: text stands before; 1: at the beginning of a line; 2: at the beginning of a further cell
        self.style = 0
        self.verbatim = 0
        self.raised: list[tuple[int, int]] = []
        self.outstanding: list[tuple[int, int]] = []

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
        size = len(text)
        self.out.append(text)
        self.at.append(at)
        self.starts.append(start)
        self.ends.append(start + size)
        self.length = at + size
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
