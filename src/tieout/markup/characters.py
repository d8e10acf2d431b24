"""Bytes to characters, and the cutting of marks out of them, with the way back kept: what every rendering begins with."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct

from tieout.markup.decoding import CUT, characters_of_run, charset
from tieout.markup.entities import entity
from tieout.markup.text import Seams, Text

# &amp; &nbsp; &#149; &#x2612;
ENTITY = r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_WIDE = re.compile(r"[^\x00-\x7f]")
_BEYOND = re.compile(rb"[\x80-\xff]+")


class Edit(Struct, frozen=True):
    """Characters `at` to `until` of a string give way to `by`; raw: what the source printed there, where a reader differs."""

    at: int
    until: int
    by: str = ""
    raw: str | None = None


def decode(data: bytes, start: int, end: int) -> Text:
    """The characters of some bytes: UTF-8 or, one character a byte, Windows-1252 (see `decoding.charset`); a NUL is a blank.

    ASCII and Windows-1252 take one seam; UTF-8 takes two a run of characters beyond ASCII. Never raises.
    """
    part = data[start:end]
    seams = Seams()
    if part.isascii():
        seams.add(0, start, start + len(part))
        return Text.whole(part.decode("ascii").replace("\0", " "), seams)
    known = charset(part)
    if known.invalid or known.cut:
        return _mixed(part, start, known.cut)
    string = str(part, "utf-8") if known.unicode else str(part, "cp1252", "replace")
    seams.add(0, start, start + len(part))
    if len(string) != len(part):
        seams = _wide_seams(string, start)
    return Text.whole(string.replace("\0", " "), seams)


def _mixed(data: bytes, byte: int, cut: int) -> Text:
    """UTF-8 with bytes that are none: those are Windows-1252, or at the end (so many) of a character that is cut."""
    seams, parts, size = Seams(), [], 0

    def add(part: str, length: int) -> None:
        nonlocal byte, size
        if part:
            seams.add(size, byte, byte + length)
            parts.append(part)
            size, byte = size + len(part), byte + length

    done, whole = 0, len(data) - cut
    for match in _BEYOND.finditer(data, 0, whole):
        add(data[done : match.start()].decode("ascii"), match.start() - done)
        for one, length in characters_of_run(match.group().decode("latin-1")):
            add(one, length)
        done = match.end()
    add(data[done:whole].decode("ascii"), whole - done)
    add(CUT * cut, cut)
    return Text.whole("".join(parts).replace("\0", " "), seams)


def _wide_seams(string: str, byte: int) -> Seams:
    seams, done = Seams(), 0
    for match in _WIDE.finditer(string):
        at = match.start()
        if at > done or done == 0:
            seams.add(done, byte, byte + at - done)
        byte += at - done
        code = ord(match.group())
        width = 2 if code < 0x800 else 3 if code < 0x10000 else 4
        seams.add(at, byte, byte + width)
        byte, done = byte + width, at + 1
    seams.add(done, byte, byte + len(string) - done)
    return seams


def character(reference: str) -> str | None:
    """The characters that an entity (`&amp;`, `&#160;`) stands for; None where it is none.

    >>> character("&amp;"), character("&#x2612;"), character("&T;")
    ('&', '☒', None)
    """
    characters, length = entity(reference)
    return characters if characters and length == len(reference) else None


def cut(text: Text, edits: Iterable[Edit]) -> Text:
    """The text with some characters taken out or replaced. `edits` come in order and do not overlap; `text` is a whole one.

    What replaces characters stands for all their bytes at once; what replaces nothing stands for none.
    """
    string, source, seams = text.string, text.seams, Seams()
    parts: list[str] = []
    size = done = 0
    for edit in edits:
        if edit.at > done or not parts:
            size = _keep(source, seams, done, edit.at, size, text.total)
            parts.append(string[done : edit.at])
        if edit.by:
            first = source.start_byte(edit.at, text.total)
            last = source.end_byte(edit.until, text.total) if edit.until > edit.at else first
            seams.add(size, first, last)
            if edit.raw is not None:
                seams.raws[size] = edit.raw
            parts.append(edit.by)
            size += len(edit.by)
        done = edit.until
    if not parts:
        return text
    _keep(source, seams, done, text.total, size, text.total)
    parts.append(string[done:])
    return Text.whole("".join(parts), seams)


def _keep(source: Seams, seams: Seams, at: int, until: int, size: int, total: int) -> int:
    """Copy the seams of a stretch that stays; gives the size of the new text after it."""
    if at >= until:
        if not size and not len(seams.at):
            first = source.start_byte(at, total)
            seams.add(0, first, first)
        return size
    index = bisect_right(source.at, at)
    while at < until:
        following = min(until, source.at[index] if index < len(source.at) else total)
        seams.add(size, source.start_byte(at, total), source.end_byte(following, total))
        size, at, index = size + following - at, following, index + 1
    return size
