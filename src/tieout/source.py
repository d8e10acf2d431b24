"""The bytes of a filing and their name; line and column are worked out only when printed."""

from functools import cached_property
from hashlib import sha256
from itertools import accumulate

BLOCK = 1 << 14  # bytes


class Source:
    """A file as given: its name, its bytes, their SHA-256.

    >>> Source("4.xml", b"<a>\\n<b/></a>").line_column(4)
    (2, 1)
    """

    def __init__(self, name: str, data: bytes) -> None:
        self.name, self.data = name, data

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, 64 hexadecimal digits."""
        return sha256(self.data).hexdigest()

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column (bytes, both from 1) of a byte offset; lines end in LF, CR LF or CR."""
        block = min(offset, len(self._lines)) // BLOCK
        before = self._counts[block] + self._lines.count(b"\n", block * BLOCK, offset)
        return before + 1, offset - self._lines.rfind(b"\n", 0, offset)

    def line_span(self, offset: int) -> tuple[int, int]:
        """Where the line of a byte offset begins and ends, without its line end.

        >>> Source("4.xml", b"<a>\\r\\n<b/></a>").line_span(5)
        (5, 13)
        """
        begin = self._lines.rfind(b"\n", 0, offset) + 1
        end = self._lines.find(b"\n", offset)
        if end < 0:
            return begin, len(self.data)
        return begin, end - (end > begin and self.data[end - 1 : end + 1] == b"\r\n")

    @cached_property
    def _lines(self) -> bytes:
        """The bytes with every line end as one newline (behind a blank where it was CR LF)."""
        return self.data.replace(b"\r\n", b" \n").replace(b"\r", b"\n") if b"\r" in self.data else self.data

    @cached_property
    def _counts(self) -> list[int]:
        """How many line ends stand before each block of the bytes, so that many places cost no more than few."""
        lines = self._lines
        return list(accumulate((lines.count(b"\n", at, at + BLOCK) for at in range(0, len(lines), BLOCK)), initial=0))
