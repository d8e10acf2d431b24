"""What a reader of HTML writes: the text with its seams, the line breaks that wait for text, the stretches that stand out."""

from bisect import bisect_left
from itertools import accumulate, pairwise

from tieout.markup.decoding import NUL, Characters, Mixed, decoded
from tieout.markup.tags import BOX_LETTERS, SYMBOLS
from tieout.markup.text import BLANKS, MARKED, UNMARKED, Heading

LETTERS = {font: dict.fromkeys(marked, MARKED) | dict.fromkeys(empty, UNMARKED) for font, (marked, empty) in BOX_LETTERS.items()}


class Writer:
    """The text of one page while it is written. `base` is the byte where the page begins; offsets of bytes count as it does.

    flat: the page with one character a byte and white space made blanks (`source`: as it is); unicode: it is UTF-8.
    out: the text from seam to seam; seams: three of each, where it begins in the text and its bytes; inner, left_out: the ways
    inside of those with entities (see Seams); raws: the letters behind drawn boxes; stood: of each stretch that has a style, its
    text offsets, and the style.
    """

    __slots__ = (
        "base", "break_at", "breaks", "data", "flat", "fresh", "inner", "kept", "left_out", "length", "out", "raws", "seams",
        "stood", "style", "unicode", "verbatim",
    )  # fmt: skip

    def __init__(self, data: bytes, start: int) -> None:
        self.base = start
        self.data = data
        self.flat, self.unicode = decoded(data)
        self.kept: str | None = None
        self.out: list[str] = []
        self.seams: list[int] = []
        self.length = 0
        self.inner: dict[int, Mixed] = {}
        self.left_out: dict[int, int] = {}
        self.raws: dict[int, str] = {}
        self.breaks, self.break_at = 0, 0  # newlines to be written before the next text, and the byte that asked for them
        self.fresh = 1  # 0: text stands before; 1: at the beginning of a line; 2: at the beginning of a further cell
        self.style = 0
        self.verbatim = 0
        self.stood: list[int] = []

    def source(self) -> str:
        """The page with white space as it is, made once: only what stands in `<pre>` asks for it."""
        if self.kept is None:
            self.kept = decoded(self.data, NUL)[0]
        return self.kept

    def text(self, text: str, offset: int) -> None:
        """Write a stretch of text that stands at a byte, one byte a character."""
        if self.verbatim:
            text = self.source()[offset - self.base : offset - self.base + len(text)]
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
        size = len(text)
        at = self.length
        self.length = at + size
        if self.style:
            text = self.styled_text(at, text)
        self.out.append(text)
        self.seams += at, offset, offset + size

    def write_slowly(self, text: str | Mixed, offset: int, border: bool, asks: int) -> None:
        """Write a text that stands at a byte step by step.

        border: whether white space before a first entity is left out; asks: how many bytes before it a new line was.
        """
        if asks:
            self.breaks, self.break_at = 1, offset - asks
        steps = text.steps()[1 if border and text.gap else 0 :] if isinstance(text, Mixed) else [(text, 0)] if text else []
        for what, place in steps:
            if isinstance(what, str):
                self.text(what, offset + place)
            else:
                self.write(what, offset + place)

    def write(self, characters: Characters, offset: int) -> None:
        """Write characters that stand otherwise than one for one; the bytes of their pieces count from a byte."""
        if self.breaks or self.fresh:
            if not characters.string.strip(" "):
                return
            if self.breaks:
                self.flush()
            self.fresh = 0
        string, pieces = characters.string, characters.pieces
        at = self.length
        self.length = at + len(string)
        if self.style and (drawn := self.styled_text(at, string)) is not string:
            ends = accumulate(map(len, pieces))
            pieces = [drawn[end - len(piece) : end] for piece, end in zip(pieces, ends, strict=True)]
        self.out += pieces
        for piece, start, end in zip(pieces, characters.starts, characters.ends, strict=True):
            self.seams += at, offset + start, offset + end
            at += len(piece)

    def imply(self, character: str, offset: int) -> None:
        """Write what markup only implies: a character without bytes."""
        self.out.append(character)
        self.seams += self.length, offset, offset
        self.length += 1

    def flush(self) -> None:
        """Write the line breaks that wait for text."""
        breaks, at = self.breaks, self.break_at
        if breaks:
            self.out.append("\n" if breaks == 1 else "\n\n")
            self.seams += self.length, at, at
            self.length += 1 if breaks == 1 else 2
            self.breaks, self.fresh = 0, 1

    def break_line(self, offset: int, least: int = 0) -> None:
        """Ask for a new line, unless the text is at one; `least` 1 asks for one after an empty cell too."""
        if not self.breaks and (self.fresh == 0 or (least and self.fresh == 2)):
            self.breaks, self.break_at = 1, offset

    def styled_text(self, at: int, text: str) -> str:
        """Remember the style of a stretch of text; gives it back with the boxes of a symbol font drawn."""
        style = self.style
        self.stood += at, self.length, style
        if style & SYMBOLS and not text.isspace():
            letters = LETTERS[style & SYMBOLS]
            if all(letter in letters or letter in BLANKS for letter in text):
                return self.drawn_letters(at, text, letters)
        return text

    def drawn_letters(self, at: int, text: str, letters: dict[str, str]) -> str:
        """Boxes in place of the letters of a symbol font; what was printed is remembered."""
        for index, letter in enumerate(text):
            if letter in letters:
                self.raws[at + index] = letter
        return "".join(letters.get(letter, letter) for letter in text)


def stretches(stood: list[int], style: int) -> list[tuple[int, int]]:
    """The stretches of text that have one of some styles; one that goes on where the last one ends makes that longer."""
    found: list[tuple[int, int]] = []
    for at, until, has in zip(*[iter(stood)] * 3, strict=True):
        if has & style:
            if found and found[-1][1] == at:
                found[-1] = found[-1][0], until
            else:
                found.append((at, until))
    return found


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
