"""What a document's body holds once its transfer encoding is undone: uuencode (graphics, PDF, workbooks), base64."""

import binascii
import re

from tieout.edgar.model import Document
from tieout.errors import Unreadable

# "begin 644 logo.jpg", the line that opens a uuencoded body
BEGIN = re.compile(rb"\s*begin [0-7]{3,4} [^\r\n]*(?:\r\n|[\r\n]|\Z)")
UNUSED = re.compile(rb"[^A-Za-z0-9+/]+")
WHITE = b" \t\r\n\f\v"


def payload(data: bytes, document: Document) -> bytes:
    """The bytes that a document carries: its body as it stands, or decoded where it has an `encoding`.

    data: the whole file, in which `document.start` and `document.end` count. Blanks that a mailer stripped from the ends of
    uuencoded lines, a missing `end`, missing padding of base64 and a cut last group are put up with. Raises Unreadable
    where a line holds characters that its encoding does not have: nothing is guessed in their place.
    """
    if document.encoding == "uuencode":
        return _uudecoded(data, document)
    if document.encoding == "base64":
        return _base64_decoded(data, document)
    return data[document.start : document.end]


def _unreadable(document: Document, offset: int, encoding: str) -> Unreadable:
    name = document.filename.value or "document"
    return Unreadable(name, offset, f"this is no {encoding}", "get the submission again, unchanged")


def _uudecoded(data: bytes, document: Document) -> bytes:
    opening = BEGIN.match(data, document.start, document.end)
    at = opening.end() if opening else document.start
    parts: list[bytes] = []
    for line in data[at : document.end].splitlines(keepends=True):
        bare = line.rstrip(b"\r\n")
        if bare.strip() == b"end":
            break
        if bare:
            try:
                parts.append(_line(bare))
            except binascii.Error:
                raise _unreadable(document, at, "uuencoded line") from None
        at += len(line)
    return b"".join(parts)


def _line(line: bytes) -> bytes:
    """One line: a length, then four characters for three bytes.

    Many writers (EDGAR's own among them) leave old bits in the unused end of the last group, and some put a checksum
    behind it; binascii takes neither, so the line is read to whole groups and cut to its length.
    """
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        length = (line[0] - 32) & 63
        groups = (length + 2) // 3
        return binascii.a2b_uu(bytes([32 + groups * 3]) + line[1 : 1 + groups * 4])[:length]


def _base64_decoded(data: bytes, document: Document) -> bytes:
    body = data[document.start : document.end].translate(None, WHITE).rstrip(b"=")
    if len(body) % 4 == 1:  # six bits are no byte: the last group was cut
        body = body[:-1]
    if stranger := UNUSED.search(body):
        place = data.find(stranger[0][:1], document.start, document.end)
        raise _unreadable(document, place, "base64")
    return binascii.a2b_base64(body + b"=" * (-len(body) % 4))
