"""What the command line accepts as values."""

import re

import click


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


class _Bytes(click.ParamType):
    name = "size"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Size:
        if isinstance(value, int):
            return Size(value)
        match = re.fullmatch(r"(?i)(\d+)\s*([kmg]?)i?b?", str(value).strip())
        if match is None:
            self.fail(f"{value!r} is no size; write a number of bytes, or 64M, 1G", param, ctx)
        return Size(int(match[1]) * {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}[match[2].lower()])


BYTES = _Bytes()
