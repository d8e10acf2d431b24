"""Archives as streams of members: gzip, tar and zip, told by their content, read one member at a time.

A member's path is only a name (`2024.tar.gz!filings/a.txt`): nothing is ever written or opened by it. What cannot be
read comes as an `Unreadable` in the member's place, and the others go on where the archive allows it. Memory holds one
member (and a zip's directory), however long the archive is.
"""

import gzip
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Protocol, cast

from msgspec import Struct

from tieout.errors import Unreadable

Member = tuple[str, bytes] | Unreadable

GZIP, ZIP = b"\x1f\x8b", (b"PK\x03\x04", b"PK\x05\x06")
BLOCK = 512
CHUNK = 1 << 16
NAMES = 1 << 16  # bytes that a tar may spend on one member's name
# What reading a damaged zip member raises: decompressors, cut data, methods that are not built in, wrong passwords
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, struct.error)


class Limits(Struct, frozen=True, kw_only=True):
    """What an archive may cost.

    max_bytes: of one member, unpacked; max_members: in all, archives inside included; max_ratio: unpacked to packed bytes,
    looked at from `ratio_from` unpacked bytes on (filings pack to about a tenth); depth: archives inside archives.
    """

    max_bytes: int = 64 << 20
    max_members: int = 1_000_000
    max_ratio: int = 300
    ratio_from: int = 16 << 20
    depth: int = 2


DEFAULT = Limits()


def is_archive(head: bytes) -> bool:
    """Whether bytes begin as an archive does; 512 of them tell a tar."""
    return head.startswith((GZIP, *ZIP)) or _is_tar(head)


def members(name: str, data: bytes | IO[bytes], limits: Limits = DEFAULT) -> Iterator[Member]:
    """The members of an archive, each as (name, bytes); what is no archive comes as its own only member.

    name: of the archive; a member's is `name!path`. data: the bytes, or a binary file to read them from (a zip needs one
    that can seek). Yields Unreadable for a member, or for the rest of an archive, that is damaged, encrypted or over a
    limit; raises nothing of its own.
    """
    walk = _Walk(limits)
    stream: IO[bytes] = io.BytesIO(data) if isinstance(data, bytes) else data
    yield from walk.open(name, stream, 1)


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Spent(Exception):
    """The archive is over a limit: nothing more of it is read."""

    def __init__(self, trouble: Unreadable) -> None:
        self.trouble = trouble
        super().__init__(str(trouble))


class _Peeked:
    """A stream whose first bytes were looked at, and are read again."""

    def __init__(self, head: bytes, rest: _Readable) -> None:
        self.head, self.rest = head, rest

    def read(self, size: int, /) -> bytes:
        if self.head:
            part, self.head = self.head[:size], self.head[size:]
            return part
        return self.rest.read(size)


class _Counted:
    """The packed side of a gzip: how many bytes of it were taken."""

    def __init__(self, source: _Readable) -> None:
        self.source, self.taken = source, 0

    def read(self, size: int, /) -> bytes:
        part = self.source.read(size)
        self.taken += len(part)
        return part


class _Unpacked:
    """The unpacked side of a gzip; raises _Spent where it grows out of proportion."""

    def __init__(self, name: str, source: _Readable, limits: Limits) -> None:
        self.name, self.limits, self.given = name, limits, 0
        self.packed = _Counted(source)
        self.file = gzip.GzipFile(fileobj=cast(IO[bytes], self.packed), mode="rb")

    def read(self, size: int, /) -> bytes:
        part = self.file.read(min(size, CHUNK))
        self.given += len(part)
        if self.given > self.limits.ratio_from and self.given > self.limits.max_ratio * self.packed.taken:
            raise _Spent(_over_ratio(self.name, self.limits))
        return part


def _over_ratio(name: str, limits: Limits) -> Unreadable:
    return Unreadable(
        name, None, f"it unpacks to over {limits.max_ratio} times its size", "unpack it by other means and give what is wanted"
    )


def _over_size(name: str, limits: Limits) -> Unreadable:
    return Unreadable(name, None, f"it is over {limits.max_bytes} bytes", "raise --max-bytes, or leave it out")


def _damaged(name: str, error: BaseException) -> Unreadable:
    return Unreadable(name, None, f"the archive is damaged or cut here ({error})", "get it again")


def _exactly(stream: _Readable, size: int) -> bytes:
    """So many bytes, fewer only where the stream ends."""
    parts: list[bytes] = []
    while size > 0:
        part = stream.read(min(size, CHUNK))
        if not part:
            break
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class _Walk:
    """One walk through an archive and those inside it, counting members."""

    def __init__(self, limits: Limits) -> None:
        self.limits, self.count = limits, 0

    def open(self, name: str, stream: IO[bytes], depth: int) -> Iterator[Member]:
        """The members of what stands in a file, whatever it is."""
        try:
            head = _exactly(stream, BLOCK)
            if head.startswith(ZIP):
                yield from self.zip(name, head, stream, depth)
            elif head.startswith(GZIP):
                yield from self.gzip(name, _Unpacked(name, _Peeked(head, stream), self.limits), depth)
            elif _is_tar(head):
                yield from self.tar(name, _Peeked(head, stream), depth)
            else:
                yield self.single(name, _Peeked(head, stream))
        except _Spent as spent:
            yield spent.trouble
        except (zlib.error, EOFError, OSError) as error:
            yield _damaged(name, error)

    def gzip(self, name: str, unpacked: _Unpacked, depth: int) -> Iterator[Member]:
        """A gzip holds one file: where that is a tar, its members."""
        head = _exactly(unpacked, BLOCK)
        stream = _Peeked(head, unpacked)
        if _is_tar(head):
            yield from self.tar(name, stream, depth)
            return
        inner = name.rpartition("/")[2].rpartition("!")[2]
        inner = inner[:-3] if inner.lower().endswith(".gz") else inner
        yield from self.member(f"{name}!{inner}", self.single(f"{name}!{inner}", stream), depth)

    def single(self, name: str, stream: _Readable) -> Member:
        """All that a stream holds."""
        data = _exactly(stream, self.limits.max_bytes + 1)
        return (name, data) if len(data) <= self.limits.max_bytes else _over_size(name, self.limits)

    def member(self, name: str, member: Member, depth: int) -> Iterator[Member]:
        """A member, or where it is an archive itself, what stands in it."""
        self.count += 1
        if self.count > self.limits.max_members:
            remedy = "cut it into smaller ones"
            raise _Spent(Unreadable(name, None, f"the archive has over {self.limits.max_members} members", remedy))
        if isinstance(member, Unreadable) or not is_archive(member[1][:BLOCK]):
            yield member
        elif depth >= self.limits.depth:
            reason = f"archives stand in each other over {self.limits.depth} deep"
            yield Unreadable(name, None, reason, "unpack the outer ones first")
        else:
            yield from self.open(name, io.BytesIO(member[1]), depth + 1)

    def zip(self, name: str, head: bytes, stream: IO[bytes], depth: int) -> Iterator[Member]:
        """A zip by its directory, which stands at its end: the file must be one that can seek."""
        try:
            stream.seek(-len(head), io.SEEK_CUR)
            archive = zipfile.ZipFile(stream)
        except io.UnsupportedOperation:
            yield Unreadable(name, None, "a zip cannot be read from a stream", "give it as a file")
            return
        except BROKEN_ZIP as error:
            yield _damaged(name, error)
            return
        with archive:
            for info in archive.infolist():
                if not info.is_dir():
                    place = f"{name}!{info.filename}"
                    yield from self.member(place, self.zipped(place, archive, info), depth)

    def zipped(self, name: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member:
        """One member of a zip. The sizes that it claims are looked at first, and never relied on."""
        limits = self.limits
        if info.flag_bits & 1:
            return Unreadable(name, None, "it is encrypted", "unpack it with its password first")
        if info.file_size > limits.max_bytes:
            return _over_size(name, limits)
        if info.file_size > limits.ratio_from and info.file_size > limits.max_ratio * max(info.compress_size, 1):
            return _over_ratio(name, limits)
        try:
            with archive.open(info) as file:
                return self.single(name, file)
        except BROKEN_ZIP as error:
            return _damaged(name, error)

    def tar(self, name: str, stream: _Readable, depth: int) -> Iterator[Member]:
        """A tar, header by header: ustar, GNU long names and pax paths and sizes; links, folders and devices are no files."""
        pax: dict[bytes, bytes] = {}
        while True:
            block = _exactly(stream, BLOCK)
            if not block.strip(b"\0"):  # zeros end a tar; so does the end of the file, between members
                return
            if not _is_tar(block):
                yield Unreadable(name, None, "the archive is damaged or cut here (no tar header)", "get it again")
                return
            kind, size = block[156:157], _number(block[124:136])
            if kind in b"xgLK":
                data = self.names(name, stream, size)
                pax |= {b"path": data.rstrip(b"\0")} if kind == b"L" else _pax(data) if kind == b"x" else {}
                continue
            size = int(pax[b"size"]) if pax.get(b"size", b"").isdigit() else size
            place = f"{name}!{(pax.get(b'path') or _path(block)).decode('utf-8', 'replace')}"
            pax = {}
            if kind in b"\x0007":
                yield from self.member(place, self.tarred(place, stream, size), depth)
            else:
                self.skip(place, stream, 0 if kind in b"123456" else size)
                if kind == b"S":
                    yield Unreadable(place, None, "it is a sparse file", "pack it again without holes")

    def names(self, name: str, stream: _Readable, size: int) -> bytes:
        if size > NAMES:
            raise _Spent(Unreadable(name, None, f"a member's name takes {size} bytes", "pack it again"))
        data = _exactly(stream, -(-size // BLOCK) * BLOCK)
        return data[:size]

    def tarred(self, name: str, stream: _Readable, size: int) -> Member:
        if size > self.limits.max_bytes:
            self.skip(name, stream, size)
            return _over_size(name, self.limits)
        data = _exactly(stream, size)
        if len(data) < size:
            raise _Spent(_damaged(name, EOFError(f"{len(data)} of {size} bytes")))
        self.skip(name, stream, 0 if size % BLOCK == 0 else BLOCK - size % BLOCK, padded=True)
        return name, data

    def skip(self, name: str, stream: _Readable, size: int, *, padded: bool = False) -> None:
        """Step over so many bytes, filled up to whole blocks; a tar's last padding may be missing."""
        left = size if padded else -(-size // BLOCK) * BLOCK
        while left > 0:
            part = stream.read(min(left, CHUNK))
            if not part:
                if padded:
                    return
                raise _Spent(_damaged(name, EOFError("it ends inside a member")))
            left -= len(part)


def _is_tar(block: bytes) -> bool:
    """Whether 512 bytes are a tar header: the sum of its bytes, its own eight counted as blanks, stands in it."""
    if len(block) < BLOCK or block[0] == 0:
        return False
    told = block[148:156].strip(b" \0")
    if not told or told.translate(None, b"01234567"):
        return False
    return int(told, 8) == sum(block[:148]) + 256 + sum(block[156:BLOCK])


def _number(digits: bytes) -> int:
    """A size: octal digits, or base 256 where the first bit is set."""
    if digits[0] & 0x80:
        return int.from_bytes(bytes([digits[0] & 0x7F]) + digits[1:], "big")
    bare = digits.strip(b" \0")
    return int(bare, 8) if bare and not bare.translate(None, b"01234567") else 0


def _path(block: bytes) -> bytes:
    name, prefix = block[:100].split(b"\0")[0], block[345:500].split(b"\0")[0]
    return prefix + b"/" + name if prefix and block[257:262] == b"ustar" and block[262:263] == b"\0" else name


def _pax(data: bytes) -> dict[bytes, bytes]:
    """The records `LENGTH key=value` of an extended header; what does not hold to that form ends them."""
    found: dict[bytes, bytes] = {}
    at = 0
    while at < len(data):
        length, space, _ = data[at : at + 20].partition(b" ")
        if not space or not length.isdigit() or int(length) <= len(length) + 1:
            break
        key, _, value = data[at + len(length) + 1 : at + int(length) - 1].partition(b"=")
        found[key] = value
        at += int(length)
    return found
