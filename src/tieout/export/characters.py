"""Where bytes of a file stand in characters, as formats ask that count in them."""

from functools import cached_property
from itertools import accumulate

from tieout.source import Source

BOM = b"\xef\xbb\xbf"
BLOCK = 1 << 14  # bytes
CONTINUING = bytes(range(0x80, 0xC0))  # bytes of UTF-8 that begin no character


class Characters:
    """A source counted in Unicode code points, without its byte order mark; many places cost no more than few.

    encoding: UTF-8, or latin-1 for bytes that are no UTF-8, each of which counts as a character.

    >>> Characters(Source("a", "é=1".encode())).before(2), Characters(Source("a", b"\\xe9=1")).before(2)
    (1, 2)
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.skipped = len(BOM) if source.data.startswith(BOM) else 0

    @cached_property
    def encoding(self) -> str:
        """The name of the encoding."""
        if not self.source.data.isascii():
            try:
                self.source.data.decode()
            except UnicodeDecodeError:
                return "iso-8859-1"
        return "utf-8"

    def text(self, start: int, end: int) -> str:
        """The characters of a span."""
        return self.source.data[start:end].decode(self.encoding, "replace")

    def before(self, offset: int) -> int:
        """How many characters stand before a byte."""
        if self.encoding != "utf-8":
            return offset
        block = offset // BLOCK
        rest = self.source.data[block * BLOCK : offset]
        return self._counts[block] + len(rest.translate(None, CONTINUING)) - (self.skipped > 0 and offset >= self.skipped)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, the column in characters."""
        line, column = self.source.line_column(offset)
        return line, self.before(offset) - self.before(offset - column + 1) + 1

    @cached_property
    def _counts(self) -> list[int]:
        data = self.source.data
        blocks = (data[at : at + BLOCK] for at in range(0, len(data) + 1, BLOCK))
        return list(accumulate((len(block.translate(None, CONTINUING)) for block in blocks), initial=0))
