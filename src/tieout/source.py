"""The bytes of a filing and their name; line and column are worked out only when printed."""

from functools import cached_property
from hashlib import sha256


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
        before = self.data[:offset].replace(b"\r\n", b" \n") if b"\r" in self.data else self.data[:offset]
        before = before.replace(b"\r", b"\n")
        return before.count(b"\n") + 1, offset - (before.rfind(b"\n") + 1) + 1
