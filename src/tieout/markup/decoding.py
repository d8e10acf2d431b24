"""The bytes of HTML as a string with one character a byte, and what stands in it otherwise than one for one."""

import codecs
import re
from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from msgspec import Struct

from tieout.markup.entities import PATTERN, entity
from tieout.markup.text import Seams

BLANK = bytes.maketrans(b"\x00", b" ")  # a NUL is damage, and counts as a blank
NUL, WHITE = (b"\0",), (b"\n", b"\r", b"\t", b"\f", b"\v", b"\0")
HARD = "\xa0"  # a hard blank, by far the most of what entities stand for
HARD_MORE = 5  # how many bytes more than one each of these takes
NEAR = 2000  # characters of a text whose bytes are counted each time that they are asked for
LONGEST = 40  # characters that no entity has
WINDOWS = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}
BEYOND_ASCII = bytes(range(0x80, 0x100))
# a character of UTF-8, one character a byte; else a byte that belongs to none
SEQUENCE = re.compile(
    "[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}"
    "|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]"
)
RUN = re.compile("[\x80-\xff]+")
CUT = "\N{REPLACEMENT CHARACTER}"  # stands for each byte of a character that the end of the data cuts


class Charset(NamedTuple):
    """How bytes beyond ASCII are read: as UTF-8 or one by one as Windows-1252.

    invalid: how many of the bytes are no UTF-8 in a text that is, and are read as Windows-1252; first: the offset of the first;
    cut: how many bytes of a character stand at the end of the data that lacks the rest of it.
    """

    unicode: bool
    invalid: int = 0
    first: int = 0
    cut: int = 0


def charset(data: bytes) -> Charset:
    """What bytes beyond ASCII mean, whatever the page declares: UTF-8 where they are valid UTF-8 (so nearly always rightly), or
    where more characters of several bytes are than bytes that are none; otherwise Windows-1252, which browsers read for every
    Latin charset. A character that the end of the data cuts in two does not make it invalid.
    """
    if data.isascii():
        return Charset(False)
    try:
        decoder = codecs.getincrementaldecoder("utf-8")()
        decoder.decode(data)
        return Charset(True, cut=len(decoder.getstate()[0]))
    except UnicodeDecodeError as error:
        first = error.start
    string = data.decode("utf-8", "ignore")
    invalid = len(data) - len(string.encode())
    wide = len(string) - len(data.translate(None, BEYOND_ASCII))
    return Charset(True, invalid, first) if wide > invalid else Charset(False)


def decoded(data: bytes, white: tuple[bytes, ...] = WHITE) -> tuple[str, bool]:
    """The source with a character for each byte, and whether bytes beyond ASCII are UTF-8 (see `charset`).

    white: what is made blanks: WHITE, or NUL for white space as it is.
    """
    if data.isascii():
        return _blanked(data, white).decode("ascii"), False
    known = charset(data)
    if not known.unicode:
        return windows(_blanked(data, white)), False
    whole = len(data) - known.cut
    return _blanked(data[:whole], white).decode("latin-1") + CUT * known.cut, True


def _blanked(data: bytes, white: tuple[bytes, ...]) -> bytes:
    """White space made blanks, one kind after the other: quicker than a table, since most of a page is none."""
    for one in white:
        data = data.replace(one, b" ")
    return data


def windows(data: bytes) -> str:
    """Bytes as Windows-1252; the five that it does not know as the control characters that browsers take them for."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1").translate(WINDOWS)


def wide(run: str) -> str:
    """What a run of bytes beyond ASCII (one character each) stands for in a text of UTF-8; a byte that is none as Windows-1252."""
    try:
        return run.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return "".join(character for character, _ in characters_of_run(run))


def characters_of_run(run: str) -> Iterator[tuple[str, int]]:
    """The same, character by character, each with how many bytes it takes."""
    for match in SEQUENCE.finditer(run):
        print_ = match.group()
        if len(print_) == 1:
            yield print_.translate(WINDOWS), 1
        else:
            yield print_.encode("latin-1").decode("utf-8"), len(print_)


def readable(print_: str) -> str:
    """A print of a page of UTF-8 (one character a byte) with its bytes put together."""
    return print_ if print_.isascii() else RUN.sub(lambda run: wide(run[0]), print_)


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
        for character, length in characters_of_run(print_):
            self.add(character, start, start + length)
            start += length


ONE_BYTE, UTF_8 = (re.compile(f"({pattern})") for pattern in (PATTERN, PATTERN + "|[\x80-\xff]+"))


def characters_of(print_: str) -> str:
    """What an entity, or a run of the bytes of UTF-8, stands for; what stands behind an entity's own characters stays."""
    if print_[0] != "&":
        return wide(print_)
    text, length = entity(print_)
    return text + print_[length:]


class Mixed(Struct, gc=False):
    """A text of which some characters take several bytes: entities, and the bytes of UTF-8.

    source: the text with one character a byte; string: as it reads; blanks: how many stand behind it; lead: how many blanks
    it begins with; gap: the same, where no text as it stands follows them; rare: whether an entity stands for white space or
    for nothing, so that it is written step by step; plain: whether all are hard blanks. (A page has hundreds: the collector of
    garbage passes them by.)
    """

    source: str
    string: str
    unicode: bool
    blanks: int = 0
    lead: int = 0
    gap: int = 0
    rare: bool = False
    plain: bool = False
    seams: Seams | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """What takes several bytes."""
        return UTF_8 if self.unicode else ONE_BYTE

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
            start = at + HARD_MORE * self.string.count(HARD, 0, at)
            return start, start + (1 if self.string[at] != HARD else 1 + HARD_MORE)
        if self.seams is None:
            if (alone := self._before_all(at)) is not None:
                return alone, alone + 1
            self.seams = self._seams()
        return self.seams.place(at, len(self.string))

    def _before_all(self, at: int) -> int | None:
        """The byte of a character before the first, or behind the last, that takes several bytes; None where that is not plain."""
        source, rest = self.source, len(self.string) - at
        if at <= NEAR and (before := source[: at + 1]).isascii() and "&" not in before:
            return at
        start = len(source) - rest
        if rest <= NEAR and source[start:].isascii() and source.rfind("&", max(0, start - LONGEST)) < 0:
            return start
        return None

    def span(self, at: int, until: int) -> tuple[int, int]:
        """The bytes of the characters from one up to another that is behind it."""
        if self.plain and until <= NEAR:
            before, inside = self.string.count(HARD, 0, at), self.string.count(HARD, at, until)
            return at + HARD_MORE * before, until + HARD_MORE * (before + inside)
        return self.place(at)[0], self.place(until - 1)[1]

    def even(self, until: int) -> int | None:
        """How many bytes more than one each hard blank before a character takes, where each other character takes one."""
        return HARD_MORE if self.plain and until <= NEAR else None

    def _seams(self) -> Seams:
        seams, size, place = Seams(), 0, 0
        add = seams.add
        for number, print_ in enumerate(self.pattern.split(self.source)):
            if number % 2 == 0:
                if print_:
                    add(size, place, place + len(print_))
                    size += len(print_)
            elif print_[0] == "&" and (known := entity(print_))[1] == len(print_):  # by far the most
                if known[0]:
                    add(size, place, place + len(print_))
                    size += len(known[0])
            else:
                characters = Characters()
                characters.read(print_, place)
                for piece, start, end in zip(characters.pieces, characters.starts, characters.ends, strict=True):
                    add(size, start, end)
                    size += len(piece)
            place += len(print_)
        return seams


SHORT = 64  # characters; a longer text is not remembered


def words(text: str, unicode: bool) -> Mixed | None:
    """A text of one character a byte in which something may be not one for one, read; None where all is.

    White space at its end is only parted from it where an entity stands before.
    """
    if text.isascii() and "&" not in (string := text.replace("&#160;", HARD).replace("&nbsp;", HARD)):  # so it mostly is
        blanks = 0
        if string[-1] == " " and (tight := string.rstrip(" "))[-1] == HARD:
            blanks, string = len(string) - len(tight), tight
            text = text[:-blanks]
        lead = len(text) - len(text.lstrip(" ")) if text[0] == " " else 0
        return Mixed(text, string, unicode, blanks, lead, lead if text[lead] == "&" else 0, False, True)
    pattern = UTF_8 if unicode else ONE_BYTE
    parts = pattern.split(text)
    if len(parts) == 1:  # no entity: an `&` alone
        return None
    blanks = 0 if parts[-1].strip(" ") else len(parts[-1])
    if blanks:  # and nothing else behind the last entity
        parts[-1], text = "", text[:-blanks]
    return _mixed(text, parts, unicode, blanks)


# The same for a short text, in a page of one byte a character and in one of UTF-8: pages made by one tool repeat their few
SHORT_WORDS = tuple([lru_cache(maxsize=4096)(partial(words, unicode=unicode)) for unicode in (False, True)])


def mixed_texts(texts: list[str], unicode: bool) -> dict[str, Mixed | None]:
    """Of some texts those in which something may be not one for one, each different one read once."""
    short = SHORT_WORDS[unicode]
    return {
        text: short(text) if len(text) <= SHORT else words(text, unicode)
        for text in dict.fromkeys(texts)  # in the order of the page: of many, that is how they lie in memory
        if "&" in text or (unicode and not text.isascii())
    }


def mixed(source: str, unicode: bool, blanks: int = 0) -> Mixed:
    """A text with something that takes several bytes; blanks: how many stand behind it."""
    return _mixed(source, (UTF_8 if unicode else ONE_BYTE).split(source), unicode, blanks)


def _mixed(source: str, parts: list[str], unicode: bool, blanks: int) -> Mixed:
    """The same, cut into what stands as it is and, by turns, what takes several bytes."""
    parts[1::2] = found = [characters_of(print_) for print_ in parts[1::2]]
    before = parts[0]
    lead = len(source) - len(source.lstrip(" ")) if source[:1] == " " else 0
    rare = "" in found or " " in "".join(found)
    return Mixed(source, "".join(parts), unicode, blanks, lead, lead if lead == len(before) else 0, rare)
