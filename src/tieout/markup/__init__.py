"""Bytes to text, elements, table cells and check boxes that know their places."""

import re
from importlib import import_module
from typing import Literal

from tieout.facts import Note
from tieout.markup.decoding import BLANK, charset
from tieout.markup.text import Printed

_BINARY = (b"PK\x03\x04", b"GIF8", b"\xff\xd8\xff", b"\x89PNG", b"\x1f\x8b", b"begin 644 ", b"<PDF>", b"\xd0\xcf\x11\xe0")
_PROLOGUE = re.compile(rb"(?:\xef\xbb\xbf|\s)*(?:<XML>\s*)?(?:<\?xml[^<>]*>)?", re.IGNORECASE)
_ROOT = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")
# an XML form without its declaration begins with one of these elements
_XML_ROOTS = frozenset((b"ownershipdocument", b"edgarsubmission"))
_HTML_ROOTS = frozenset(b"html head body title div meta style link center font".split())
_HTML_TAG = re.compile(
    rb"</?(?:html|head|body|title|tr|td|th|div|font|center|span|pre|hr|br|p|h[1-6]|a|b|i|u|sup|strong|em|li|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_STRUCTURE = re.compile(rb"<(?:html|body|head|tr|td|div|font)(?:\s[^<>]*)?>", re.IGNORECASE)
# The first character is consumed before anything is asked, since a search for one of a set is quick
_MARKDOWN = re.compile(
    rb"""
    [\\<*\#\]\t]
    (?: (?<=\\)[$*_\[\]&#~.|+-]                      # \$0.3856
      | (?<=<)input\s[^<>]*checkbox                  # a drawn box
      | (?<=\*)(?<![^\s(|].)\*[\w(][^*]{0,300}[\w.:)]\*\*(?![\w*]) # **bold**
      | (?<=^\#)\#{0,5}[ ]+\S                        # # heading
      | (?<=\])\((?:https?:|mailto:|\#)              # [text](https://...
      | (?<=\t)[^\n<\t]*<(?:small|p\s)               # a row of tabs with a cell of several lines
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1a\x1b\x08"))
_PAIRS = 4096  # how many bytes are looked at for two bytes a character
_BAR = re.compile(rb"\|[ :-]*---")
_RULED = re.compile(rb"^[ ]*\|(?=[ :-]*---)[ :|-]*+\r?$", re.MULTILINE)  # |---|---|
_OPEN_RULED = re.compile(rb"^---(?:\|---)+ {0,2}\r?$", re.MULTILINE)  # ---|---
_WIDE_ROW = re.compile(rb"^(?=[^\n]{180})[^\t\n]*\t[^\t\n]*\t[^\t\n]*\t[^\t\n]*\t[^\n]*$", re.MULTILINE)  # wider than a typed page
_LOOK = 1 << 18  # how many bytes a document is judged by
_PDF = re.compile(rb"\s{0,1024}%PDF-\d")


class Unopened(Exception):
    """A PDF of which nothing can be read: the reason as a clause, and what to do about it."""

    def __init__(self, reason: str, remedy: str) -> None:
        self.reason, self.remedy = reason, remedy
        super().__init__(f"{reason}; {remedy}")


def rendering(data: bytes, start: int, end: int) -> Literal["xml", "html", "markdown", "plain", "pdf"] | None:
    """What kind of print bytes `start` to `end` of `data` are, by their content; None for binary or no content.

    PDF has its signature; XML has a declaration or the root element of an XML form; HTML its structure (or begins with one of
    its tags); Markdown its escapes, rulings, headings, emphasis or drawn boxes. Everything else is plain text.
    """
    head = data[start : min(end, start + _LOOK)]
    if _PDF.match(head):
        return "pdf"
    tight = head.lstrip(b"\xef\xbb\xbf \t\r\n\f\x00")
    if not tight or tight.startswith(_BINARY) or _is_binary(head) or is_utf16(head):
        return None
    head = head.translate(BLANK) if b"\0" in head else head
    prologue = _PROLOGUE.match(head)
    begun = prologue.end() if prologue else 0
    root = _first_element(head, begun)
    if root in _XML_ROOTS:
        return "xml"
    declared = b"<?xml" in head[:begun].lower()
    if root in _HTML_ROOTS or head[begun : begun + 200].lstrip()[:14].lower() == b"<!doctype html":
        return "html"
    if declared:
        return "xml"
    return _of_text(head)


def printed(data: bytes, start: int, end: int, kind: str | None = None) -> Printed:
    """The print of a document, whatever its rendering but PDF (see `pdf.read`); XML as the text of its elements. Never raises.

    data: the whole file, so that places count in it; start, end: the document's bytes; kind: its rendering, where that is
    known.
    """
    kind = kind or rendering(data, start, end)
    name = "html" if kind == "xml" else "plain" if kind in (None, "pdf") else kind
    read = import_module(f"tieout.markup.{name}").read  # a reader's patterns are compiled when it is first needed
    found: Printed = read(data, start, end)
    return found


def is_utf16(data: bytes) -> bool:
    """Whether some bytes begin as text of two bytes a character: with its mark, or with a NUL in nearly every second byte."""
    head = data[:_PAIRS]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if b"\0" not in head:
        return False
    one, other = sorted((head[::2].count(0), head[1::2].count(0)))
    often = other * 5 >= (len(head) // 2) * 4 and one * 5 <= other
    return often and len(head) >= 8 and not _is_binary(head.replace(b"\0", b""))


def damage(data: bytes, start: int, end: int) -> list[Note]:
    """Notes about the bytes of a text that are not what they should be: bytes that are no UTF-8 in a text that is, and NULs."""
    part = data[start:end]
    notes = []
    if invalid := (known := charset(part)).invalid:
        at = start + known.first
        told = "1 byte is" if invalid == 1 else f"{invalid} bytes are"
        message = f"the text is UTF-8, but {told} not (the first is 0x{data[at]:02X}); read as Windows-1252"
        notes.append(Note(code="mixed-encoding", message=message, start=at, end=at + 1))
    if b"\0" in part:
        count = part.count(0)
        at = data.index(0, start, end)
        message = f"{'1 byte is' if count == 1 else f'{count} bytes are'} 0x00, which no text holds; read as blank"
        notes.append(Note(code="illegal-bytes", message=message, start=at, end=at + 1))
    return notes


def _is_binary(head: bytes) -> bool:
    """Whether bytes hold what no text holds: more control characters than one in a hundred. Fewer are damage."""
    return len(head.translate(None, _CONTROLS)) * 100 < len(head) * 99


def _first_element(head: bytes, at: int) -> bytes:
    """The name of the element that the content begins with, in small letters; empty where it begins otherwise."""
    while True:
        at += len(head[at : at + 4096]) - len(head[at : at + 4096].lstrip())
        if head.startswith(b"<!--", at):
            close, step = head.find(b"-->", at), 3
        elif head.startswith((b"<?", b"<!"), at):
            close, step = head.find(b">", at), 1
        else:
            match = _ROOT.match(head, at)
            return match[1].lower() if match else b""
        if close < 0:
            return b""
        at = close + step


def _of_text(head: bytes) -> Literal["html", "markdown", "plain"]:
    structure = sum(1 for _ in _STRUCTURE.finditer(head))
    markdown_signs = sum(1 for _ in _MARKDOWN.finditer(head))
    if _BAR.search(head):
        markdown_signs += sum(1 for _ in _RULED.finditer(head))
    if b"---|---" in head:
        markdown_signs += sum(1 for _ in _OPEN_RULED.finditer(head))
    if head.count(b"\t") >= 8:
        markdown_signs += sum(1 for _ in _WIDE_ROW.finditer(head))
    if structure > markdown_signs:
        return "html"
    if markdown_signs >= 2:
        return "markdown"
    return "html" if structure or sum(1 for _ in _HTML_TAG.finditer(head)) >= 2 else "plain"
