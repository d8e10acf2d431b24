"""The bytes of HTML as a string with one character a byte, and what stands in it otherwise than one for one."""

import codecs
import re

from tieout.markup.entities import PATTERN, entity
from tieout.markup.text import Seams

FLAT = bytes.maketrans(b"\t\n\r\f\v", b"     ")
HARD_BLANKS = frozenset(["&#160;", "&nbsp;"])
HARD_MORE = 5  # how many bytes more than one each of these takes
NEAR = 2000  # characters of a text whose bytes are counted each time that they are asked for
WINDOWS = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}


def decoded(data: bytes) -> tuple[str, str, bool]:
    """The source with a character for each byte: as it is, with white space flattened, and whether bytes beyond ASCII are UTF-8.

    UTF-8 where it is valid (whatever the page declares: so nearly always right), otherwise Windows-1252, which browsers
    read for every Latin charset. A character that the end of the data cuts in two does not make it invalid.
    """
    if data.isascii():
        return data.decode("ascii"), data.translate(FLAT).decode("ascii"), False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)
        return data.decode("latin-1"), data.translate(FLAT).decode("latin-1"), True
    except UnicodeDecodeError:
        return windows(data), windows(data.translate(FLAT)), False


def windows(data: bytes) -> str:
    """Bytes as Windows-1252; the five that it does not know as the control characters that browsers take them for."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1").translate(WINDOWS)


class Characters:
    """Characters that stand for bytes otherwise than one for one, in pieces, and the bytes of each."""

    __slots__ = ("ends", "pieces", "starts", "whole")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.whole: str | None = None

    @property
    def string(self) -> str:
        """All pieces together, joined once: no more are added then."""
        if self.whole is None:
            self.whole = "".join(self.pieces)
        return self.whole

    def add(self, text: str, start: int, end: int) -> None:
        """Add a piece of text that stands for the bytes from start to end."""
        self.pieces.append(text)
        self.starts.append(start)
        self.ends.append(end)

    def read(self, print_: str, start: int) -> None:
        """Add what an entity, or a run of the bytes of UTF-8, stands for."""
        if print_[0] == "&":
            text, length = entity(print_)
            if text:
                self.add(text, start, start + length)
            if length < len(print_):
                self.add(print_[length:], start + length, start + len(print_))
            return
        end = start + len(print_)  # a character that the end of the data cuts has fewer bytes than its stand-in
        for character in print_.encode("latin-1").decode("utf-8", "replace"):
            length = len(character.encode("utf-8"))
            self.add(character, start, min(start + length, end))
            start += length


ONE_BYTE, UTF_8 = (re.compile(f"({pattern})") for pattern in (PATTERN, PATTERN + "|[\x80-\xff]+"))


def characters_of(print_: str) -> str:
    """What an entity, or a run of the bytes of UTF-8, stands for; what stands behind an entity's own characters stays."""
    if print_[0] != "&":
        return print_.encode("latin-1").decode("utf-8", "replace")
    text, length = entity(print_)
    return text + print_[length:]


class Mixed:
    """A text of which some characters take several bytes: entities, and the bytes of UTF-8. White space at its end is cut off.

    source: the text with one character a byte; string: as it reads; lead: how many blanks it begins with; gap: the same, where
    no text as it stands follows them; tail: how many blanks were cut off; rare: whether an entity stands for white space or
    for nothing; plain: whether all are hard blanks.
    """

    __slots__ = ("gap", "lead", "pattern", "plain", "rare", "seams", "source", "string", "tail")

    def __init__(self, source: str, unicode: bool, *, tail: int = 0) -> None:
        self.pattern = UTF_8 if unicode else ONE_BYTE
        self.source, self.tail = source, tail
        self.seams: Seams | None = None
        self.rare = self.plain = False
        ascii_ = source.isascii()
        string = source.replace("&#160;", "\xa0").replace("&nbsp;", "\xa0") if ascii_ else source
        if "&" in string or not ascii_:
            parts = self.pattern.split(source)
            parts[1::2] = found = [characters_of(print_) for print_ in parts[1::2]]
            self.rare = any(" " in one or not one for one in found)
            string = "".join(parts)
        else:
            self.plain = True
        self.string = string
        self.lead = self.gap = len(source) - len(source.lstrip(" "))
        if self.lead and not self.pattern.match(source, self.lead):
            self.gap = 0

    def steps(self) -> list[tuple[str | Characters, int]]:
        """Texts as they stand, and characters that stand for several bytes, each with where it begins."""
        found: list[tuple[str | Characters, int]] = []
        place = 0
        for number, print_ in enumerate(self.pattern.split(self.source)):
            if not print_:
                continue
            if number % 2 == 0:
                found.append((print_, place))
            else:
                if not found or isinstance(found[-1][0], str):
                    found.append((characters := Characters(), first := place))
                characters.read(print_, place - first)
            place += len(print_)
        return found

    def place(self, at: int) -> tuple[int, int]:
        """The bytes of a character, counted from the first byte of the text."""
        if self.plain and at <= NEAR:
            start = at + HARD_MORE * self.string.count("\xa0", 0, at)
            return start, start + (1 if self.string[at] != "\xa0" else 1 + HARD_MORE)
        if self.seams is None:
            self.seams = self._seams()
        return self.seams.place(at, len(self.string))

    def _seams(self) -> Seams:
        seams, size, place = Seams(), 0, 0
        add = seams.add
        for number, print_ in enumerate(self.pattern.split(self.source)):
            if number % 2 == 0:
                if print_:
                    add(size, place, place + len(print_))
                    size += len(print_)
            elif print_ in HARD_BLANKS:  # by far the most
                add(size, place, place + len(print_))
                size += 1
            else:
                characters = Characters()
                characters.read(print_, place)
                for piece, start, end in zip(characters.pieces, characters.starts, characters.ends, strict=True):
                    add(size, start, end)
                    size += len(piece)
            place += len(print_)
        return seams
