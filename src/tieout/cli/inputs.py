"""What the command line accepts as values."""

import re
import sys
from errno import ENAMETOOLONG
from glob import has_magic
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from tieout.errors import UsageError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class Size(int):
    """A number of bytes that prints itself as a person writes it.

    >>> str(Size(64 * 1024 * 1024))
    '64M'
    """

    def __str__(self) -> str:
        for unit, scale in (("G", 1 << 30), ("M", 1 << 20), ("K", 1 << 10)):
            if self and self % scale == 0:
                return f"{self // scale}{unit}"
        return int.__repr__(self)


def size(text: str | int) -> Size:
    """A number of bytes as a person writes it: 1000, 64M, 1G.

    >>> size("2K") == 2048
    True
    """
    match = re.fullmatch(r"(?i)(\d+)\s*([kmg]?)i?b?", str(text).strip())
    if match is None:
        raise click.BadParameter(f"{text!r} is no size; write a number of bytes, or 64M, 1G")
    return Size(int(match[1]) * {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}[match[2].lower()])


def complete_files(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The shell's own completion of files and folders."""
    from click.shell_completion import CompletionItem  # only where a shell completes

    return [CompletionItem(incomplete, type="file")]


def standard_input() -> BinaryIO:
    """Standard input for bytes. Raises UsageError where it is closed."""
    if sys.stdin is None:
        raise UsageError("standard input is closed; give a file instead of -")
    return sys.stdin.buffer


def is_there(name: str) -> bool:
    """Whether a name is that of a file or folder, also of one that we may not look at: opening it then tells why."""
    try:
        return Path(name).exists()
    except ValueError:  # a NUL, which no name has
        return False
    except OSError as trouble:
        return trouble.errno != ENAMETOOLONG


def missing(name: str) -> str | None:
    """Where one file is asked for and a pattern was given, what to do instead; None for a plain name."""
    if not has_magic(name):
        return None
    return f"{name}: no file is called so; a pattern is for 'tieout read' and 'tieout check', give one file here"
