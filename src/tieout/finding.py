"""What is meant by a path, some bytes or an open file: the sources to read, folders walked and archives opened, one at a time."""

import io
import os
from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from tieout import archives
from tieout.errors import NotFound, TieoutError, Unreadable, UsageError
from tieout.source import Source

What = str | PathLike[str] | bytes | bytearray | memoryview | BinaryIO

MAX_BYTES = 64 * 1024 * 1024
LONGEST = 200  # characters of a name that a message repeats


class Found(Struct, frozen=True):
    """A source that was found, or why it could not be read."""

    source: Source | None
    trouble: TieoutError | None = None

    @property
    def known(self) -> Source:
        """The source; raises the trouble where there is none."""
        if self.source is None:
            raise self.trouble or UsageError("nothing found")
        return self.source

    @property
    def name(self) -> str:
        """What the source is called; the sentence of its trouble where it could not be read."""
        return self.source.name if self.source else str(self.trouble)


def sources(what: Iterable[What], *, max_bytes: int = MAX_BYTES) -> Iterator[Found]:
    """The files that are meant, in the order given: folders are walked in order of name, archives opened as streams.

    One file is held at a time. What cannot be opened, and a folder or an archive without a file, is a Found without source, and the
    others go on. Raises UsageError for what is no path, no bytes and no file opened for bytes.
    """
    for one in what:
        if isinstance(one, bytes | bytearray | memoryview):
            yield from _any(_members("-", bytes(one), max_bytes), "-")
        elif isinstance(one, str | PathLike):
            yield from _any(_path(one, max_bytes), one)
        elif isinstance(one, io.TextIOBase) or not hasattr(one, "read"):
            kind = "a file opened for text" if hasattr(one, "read") else type(one).__name__
            raise UsageError(f"a path, bytes or a file opened for bytes ('rb') can be read, not {kind}")
        else:
            yield from _any(_members(_name(one), one, max_bytes), _name(one))


def _any(found: Iterator[Found], name: str | PathLike[str]) -> Iterator[Found]:
    """What is found, or that nothing is: an empty folder or archive must not pass for one whose filings are all fine."""
    nothing = True
    for one in found:
        nothing = False
        yield one
    if nothing:
        yield Found(None, unfiled(_told(name)))


def unfiled(name: str, passed_over: str = "hidden files and links to folders") -> Unreadable:
    """The trouble of a folder or an archive in which no file stands but what is passed over."""
    reason = f"no file to read is in it ({passed_over} are passed over)"
    return Unreadable(name, None, reason, "give a filing, or a folder or an archive that holds filings")


def _name(file: BinaryIO) -> str:
    """What an open file is called: its path; standard input and what has no path are `-`."""
    name = getattr(file, "name", "-")
    return name if isinstance(name, str) and not name.startswith("<") else "-"


def _path(named: str | PathLike[str], max_bytes: int) -> Iterator[Found]:
    """The files at a path. A folder's come in order of name; within one, links to folders are not followed (they may circle)
    and what is neither file nor folder (a pipe, a device) is passed over."""
    if not os.fspath(named) or "\0" in os.fspath(named):
        yield Found(None, NotFound(f"{_told(named)!r}: no such file or folder"))
        return
    waiting = [Path(named)]
    while waiting:
        here = waiting.pop()
        try:
            if here.is_dir():
                names = sorted((child.name for child in here.iterdir() if not child.name.startswith(".")), reverse=True)
                waiting += [here / name for name in names if _walked(here / name)]
                continue
            with here.open("rb") as file:
                yield from _members(_told(here), file, max_bytes)
        except (FileNotFoundError, NotADirectoryError):
            pattern = any(sign in _told(here) for sign in "*?[")
            yield Found(None, NotFound(f"{_told(here)}: {'no name is of this pattern' if pattern else 'no such file or folder'}"))
        except OSError as trouble:
            reason = f"it cannot be opened ({trouble.strerror})"
            yield Found(None, Unreadable(_told(here), None, reason, "check its name and its permissions"))


def _told(path: str | PathLike[str]) -> str:
    """A path as it can be printed: bytes of a name that are no UTF-8 as escapes, and no more of it than a name has."""
    told = os.fsencode(path).decode("utf-8", "backslashreplace")
    return told if len(told) <= 4096 else f"{told[:LONGEST]}..."


def _walked(child: Path) -> bool:
    if child.is_dir():
        return not child.is_symlink()
    return child.is_file() or not child.exists()


def _members(name: str, data: bytes | BinaryIO, max_bytes: int) -> Iterator[Found]:
    for member in archives.members(name, data, archives.Limits(max_bytes=max_bytes)):
        if isinstance(member, Unreadable):
            yield Found(None, member)
        else:
            yield Found(Source(*member))
