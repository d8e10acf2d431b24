"""Where output goes: standard output, or a file that is whole or not there."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO

from tieout.errors import TieoutError, UsageError
from tieout.finding import Found
from tieout.reading import read_source


def standard_output() -> IO[bytes]:
    """Standard output for bytes. Raises UsageError where it is closed."""
    if sys.stdout is None:
        raise UsageError("standard output is closed; send it to a file or a pipe")
    return sys.stdout.buffer


class Output:
    """A file that is written beside its place and moved there when all is written; what stood there stays until then.

    A pipe or a device is written straight on.
    """

    def __init__(self, path: Path) -> None:
        if not path.name:
            raise UsageError(f"{str(path)!r} cannot be written: it names no file")
        try:
            self.path = path = path.resolve()  # behind a link stands the file that is meant
            self.straight = path.exists() and not path.is_file()
            self.place = path if self.straight else path.with_name(f".{path.name}.{os.getpid()}.part")
            if path.exists() and path.is_file() and not os.access(path, os.W_OK):
                raise PermissionError(13, "Permission denied")
            self.file: IO[bytes] = self.place.open("wb")
        except OSError as trouble:
            remedy = "give a file in a folder that is there and may be written to"
            raise UsageError(f"{path} cannot be written: {trouble.strerror}; {remedy}") from trouble

    def __enter__(self) -> "Output":
        return self

    def others(self, found: Iterable[Found]) -> Iterator[Found]:
        """What is found but the file itself, which may stand in a folder that is walked. Raises UsageError where it is a filing."""
        own = self.path.resolve()
        if _is_standard_input(self.path):
            raise UsageError(f"{self.path} is also an input; give another file with -o")
        for one in found:
            if one.source is not None and one.source.name.endswith(own.name) and Path(one.source.name).resolve() == own:
                try:
                    read_source(one.source, prose=False)
                except TieoutError:
                    continue  # what was written there before
                raise UsageError(f"{self.path} is also an input; give another file with -o")
            yield one

    def keep(self, status: int) -> None:
        """Move what was written to its place, unless nothing was read."""
        self.file.flush()
        if not self.straight and (status == 0 or self.place.stat().st_size):
            self.place.replace(self.path)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.file.close()
        if not self.straight:
            self.place.unlink(missing_ok=True)


def _is_standard_input(path: Path) -> bool:
    try:
        return path.is_file() and os.path.samestat(os.fstat(0), path.stat())
    except OSError:  # it is closed
        return False
