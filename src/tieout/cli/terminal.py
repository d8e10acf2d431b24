"""What may be written to a terminal, and how it looks there: texts come from anyone."""

import os
import shutil
from unicodedata import combining, east_asian_width

from msgspec import Struct

# What a terminal would obey instead of print: C0 and C1 control characters but tab and newline; texts come from anyone.
CONTROLS = {code: "\N{REPLACEMENT CHARACTER}" for code in (*range(32), *range(127, 160)) if code not in (9, 10)}
NARROW, WIDE = 80, 110  # cells of a page where nobody says, and at most


def printable(text: str) -> str:
    """The text on one line, with a sign in place of every control character.

    >>> printable("a\\x1b[31m.txt")
    'a\N{REPLACEMENT CHARACTER}[31m.txt'
    """
    return text.translate(CONTROLS).replace("\n", " ")


def decoded(data: bytes) -> str:
    """Some bytes of a filing as a terminal may show them, on one line."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return printable(text).replace("\t", " ")


def cells(text: str) -> int:
    """How many cells of a terminal a text takes.

    >>> cells("abc"), cells("\N{CJK UNIFIED IDEOGRAPH-6CD5}")
    (3, 2)
    """
    if text.isascii():
        return len(text)
    return sum(0 if combining(one) else 1 + (east_asian_width(one) in "WF") for one in text)


def shortened(name: str, room: int) -> str:
    """The end of a file's name that fits into so many cells, cut behind a folder where one ends there.

    >>> shortened("filings/2024/q1/form4.xml", 20), shortened("form4.xml", 20), shortened("a-very-long-name.xml", 12)
    ('…/2024/q1/form4.xml', 'form4.xml', '…ng-name.xml')
    """
    if cells(name) <= room:
        return name
    start = len(name) - max(room - 1, 1)
    while cells(name[start:]) > room - 1 and start < len(name) - 1:
        start += 1
    folder = name.find("/", start)
    return "…" + name[start if folder < 0 else folder :]


class Look(Struct, frozen=True):
    """How a page looks: its cells of width, whether it has colours, and the encoding of its characters."""

    width: int = NARROW
    colour: bool = False
    encoding: str = "utf-8"

    def paint(self, text: str, style: str) -> str:
        """The text in a style, as an ANSI sequence's numbers (`1;31`); plain where there are no colours."""
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour and text else text

    def encode(self, text: str) -> bytes:
        """The text for the terminal; where it has not our own signs they are like ones of ASCII, and others are escapes."""
        try:
            return text.encode(self.encoding)
        except UnicodeEncodeError:
            return text.translate({ord("│"): "|", ord("…"): "~"}).encode(self.encoding, "backslashreplace")


def look(terminal: bool, encoding: str | None = None) -> Look:
    """How output looks: terminal: whether it goes to one. `NO_COLOR`, `FORCE_COLOR`, `TERM=dumb` and `COLUMNS` are honoured."""
    colour = terminal and os.environ.get("TERM") not in ("dumb", "unknown")
    colour = bool(os.environ.get("FORCE_COLOR")) or colour
    columns = os.environ.get("COLUMNS", "")
    width = shutil.get_terminal_size((NARROW, 24)).columns if terminal or columns.isdecimal() else NARROW
    return Look(min(max(width, 40), WIDE), colour and not os.environ.get("NO_COLOR"), encoding or "utf-8")
