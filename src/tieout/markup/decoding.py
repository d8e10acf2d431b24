"""The bytes of HTML as a string with one character a byte, and what stands in it otherwise than one for one."""

import codecs

from tieout.markup.entities import entity

FLAT = bytes.maketrans(b"\t\n\r\f\v", b"     ")
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
    """Characters that stand for bytes otherwise than one for one, in pieces: where each begins, and its bytes."""

    __slots__ = ("at", "ends", "starts", "string")

    def __init__(self) -> None:
        self.string = ""
        self.at: list[int] = []
        self.starts: list[int] = []
        self.ends: list[int] = []

    def add(self, text: str, start: int, end: int) -> None:
        """Add a piece of text that stands for the bytes from start to end."""
        self.at.append(len(self.string))
        self.starts.append(start)
        self.ends.append(end)
        self.string += text

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
