"""XML by expat: elements that know the bytes of their tags and of their text. No DOCTYPE, no entities but the five.

XML that expat refuses is still read as far as it goes. White space and a byte order mark before the document are passed
over. Control characters, bytes that the declared encoding does not have, and references to characters that XML does not
have count as blanks (note `xml-illegal`); an end tag that lost its `>` before white space is closed (`xml-unclosed`); a tag
that the end of an overlong line breaks is made whole (`xml-broken-tag`). A fatal error ends the reading and keeps what stood
before it (`xml-cut`). A DOCTYPE ends it too (`xml-doctype`): nothing that a filing declares about itself is ever expanded.
A declared encoding that is not known, or has more than one byte a character and is not UTF-8, is noted (`xml-encoding`) and
read as UTF-8; UTF-16 is noted and not read. Nothing in this module raises on any bytes.
"""

import codecs
import re
from collections.abc import Iterator
from xml.parsers import expat

from tieout.facts import Note
from tieout.values import fold

MOST_DEPTH = 100  # forms have a depth of eight; a hostile file has none
MOST_NOTES = 10  # of illegal characters, one a run

BLANK = b" \t\r\n"
LEAD = re.compile(rb"(?:\xef\xbb\xbf|[\s\x00])*")
# <?xml version="1.0" encoding="UTF-8"?>
DECLARED = re.compile(rb"""<\?xml\s[^<>]{0,200}?encoding\s*=\s*["']([\w.:\-]{1,40})["']""")
# the comments, instructions and DOCTYPE that may stand before the root, then <ns:ownershipDocument
MISC = re.compile(rb"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>\[]*>)", re.DOTALL)
DOCTYPE = re.compile(rb"\s*<!DOCTYPE\s([\w:.-]{1,100})")
ROOT = re.compile(rb"\s*<(?:[A-Za-z_][\w.\-]*:)?([A-Za-z_][\w.\-]*)[\s/>]")
# a start tag with attributes: `>` may stand in their values
TAG = re.compile(rb"""<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>""")
ATTRIBUTE = re.compile(rb"""(?<![^\s=<>"'/])([^\s=<>"'/]++)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
# what XML 1.0, section 2.2, does not have, in any encoding that agrees with ASCII; U+FFFE and U+FFFF in UTF-8
ILLEGAL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]+|\xef\xbf[\xbe\xbf]")
REFERENCE = re.compile(rb"&#(?:x([0-9A-Fa-f]{1,8})|(\d{1,10}));")
# </fundsSource and a line end, where the > was lost: the white space behind the name takes its place
UNCLOSED = re.compile(rb"</([A-Za-z_][\w:.\-]*)([ \t\r\n])(?=[ \t\r\n]*<)")
# </fo|otnote>: EDGAR's mail of old broke lines at 1,023 characters, within tags too
BROKEN = re.compile(rb"<(/?[\w.\-]*)(\r?\n)([\w.\-]+)(?=[ \t\r\n]*>)")
LONG_LINE = 1000
# the errors that mending may help: not well-formed (invalid token), partial character, reference to invalid character
MENDABLE = {4, 6, 14}


class Element:
    """An element: local name, attributes by local name (namespace declarations left out), bytes, direct text, children.

    start, end: its bytes, tags included. raw: its own character data, white space folded, where it has no children; ""
    otherwise. text_start, text_end: the bytes of what stands between its tags, white space at the ends left out; an empty
    place where there is nothing; the tag itself for `<a/>`. stray: text that stands between children, as (raw, start,
    end). whole: False where the document was cut before the end tag, so that its text may be a part only.
    """

    __slots__ = ("attributes", "children", "end", "raw", "start", "stray", "tag", "text_end", "text_start", "whole")

    def __init__(self, tag: str, attributes: dict[str, str], start: int, inside: int) -> None:
        self.tag, self.attributes, self.start, self.end = tag, attributes, start, inside
        self.text_start = self.text_end = inside
        self.raw = ""
        self.children: list[Element] = []
        self.stray: list[tuple[str, int, int]] = []
        self.whole = False

    def __repr__(self) -> str:
        return f"Element({self.tag!r}, {self.raw!r}, {self.start}-{self.end})"

    def find(self, tag: str) -> "Element | None":
        """The first child of a name, None where there is none."""
        for child in self.children:
            if child.tag == tag:
                return child
        return None

    def all(self, tag: str) -> "list[Element]":
        """The children of a name, in order."""
        return [child for child in self.children if child.tag == tag]

    def walk(self, path: str = "") -> "Iterator[tuple[str, Element]]":
        """This element and all below it in document order, each with its path (`issuer/issuerCik`; "" for this one)."""
        waiting = [(path, self)]
        while waiting:
            path, element = waiting.pop()
            yield path, element
            prefix = f"{path}/" if path else ""
            waiting.extend((prefix + child.tag, child) for child in reversed(element.children))


class Stopped(Exception):
    """Raised in a handler to end the reading: code and message of the note."""

    def __init__(self, code: str, message: str, offset: int) -> None:
        self.code, self.message, self.offset = code, message, offset
        super().__init__(message)


def root(data: bytes, start: int, end: int) -> str | None:
    """The local name of the root element, None where the bytes do not begin as XML does. Reads only the first bytes.

    >>> root(b'<?xml version="1.0"?> <a:edgarSubmission xmlns:a="x">', 0, 52)
    'edgarSubmission'
    """
    at, end = opening(data, start, end), min(end, start + 65536)
    while match := MISC.match(data, at, end):
        at = match.end()
    match = ROOT.match(data, at, end)
    return match[1].decode("ascii") if match else None


def doctype(data: bytes, start: int, end: int) -> int | None:
    """Where a DOCTYPE stands that an XML document begins with, None where it has none or is of another rendering."""
    at, end = opening(data, start, end), min(end, start + 65536)
    declared = data.startswith(b"<?xml", at)
    while match := MISC.match(data, at, end):
        if match[0].lstrip().startswith(b"<!DOCTYPE"):
            break
        at = match.end()
    found = DOCTYPE.match(data, at, end)
    named = found is not None and (declared or found[1] in (b"ownershipDocument", b"edgarSubmission"))
    return found.start(1) - len("<!DOCTYPE ") if found is not None and named else None


def opening(data: bytes, start: int, end: int) -> int:
    """Where the document begins: after white space, NULs and byte order marks."""
    match = LEAD.match(data, start, end)
    return match.end() if match else start


def attribute_spans(data: bytes, element: Element) -> dict[str, tuple[int, int]]:
    """The bytes of the values of an element's attributes by their local names, quotes left out."""
    tag = TAG.match(data, element.start)
    spans: dict[str, tuple[int, int]] = {}
    for match in ATTRIBUTE.finditer(data, element.start + 1, tag.end() if tag else element.end):
        name = match[1].rpartition(b":")[2].decode("utf-8", "replace")
        spans.setdefault(name, match.span(2) if match[2] is not None else match.span(3))
    return spans


def read(data: bytes, start: int, end: int, notes: list[Note]) -> Element | None:
    """The root element of the XML document in data[start:end], None where not even its first tag could be read.

    All places count in `data`. What was cut, illegal or refused is told in `notes`.
    """
    begin = opening(data, start, end)
    if data[begin : begin + 2] in (b"\xff\xfe", b"\xfe\xff", b"<\x00"):
        message = "two bytes a character (UTF-16) are not read; give the document in UTF-8"
        notes.append(Note(code="xml-encoding", message=message, start=begin, end=min(end, begin + 2)))
        return None
    encoding = encoding_of(data, begin, end, notes)
    document = data[begin:end]
    builder = _Builder(document, begin)
    trouble = builder.run(encoding)
    if trouble is not None and trouble[0] in MENDABLE:
        mended = mend(document, begin, encoding, notes)
        if mended != document:
            builder = _Builder(mended, begin)
            trouble = builder.run(encoding)
    if trouble is not None:
        note = Note(code=trouble[1], message=trouble[2], start=begin + trouble[3], end=begin + trouble[3])
        notes.append(note)
    return builder.root


def encoding_of(data: bytes, begin: int, end: int, notes: list[Note]) -> str:
    """The encoding to read by: the declared one where it agrees with ASCII byte by byte, else UTF-8, with a note."""
    match = DECLARED.match(data, begin, min(end, begin + 300))
    if match is None:
        return "utf-8"
    name = match[1].decode("ascii", "replace")
    try:
        known = codecs.lookup(name).name
        plain = bytes(range(256)).decode(known, "replace")
    except (LookupError, UnicodeError):
        known, plain = name, ""
    if known in ("utf-8", "ascii", "utf-8-sig"):  # every ASCII text is UTF-8
        return "utf-8"
    if len(plain) == 256 and plain[:128] == bytes(range(128)).decode("ascii"):
        return known
    notes.append(Note(code="xml-encoding", message=f"encoding {name} is read as UTF-8", start=match.start(1), end=match.end(1)))
    return "utf-8"


def mend(document: bytes, begin: int, encoding: str, notes: list[Note]) -> bytes:
    """The document with a blank for every byte that XML or its encoding does not have, and end tags closed, with notes.

    A tag that the end of an overlong line breaks is made whole first: the break goes behind its name, nothing else moves.
    begin: where the document stands in its file, for the places of the notes.
    """
    document = joined(document, begin, notes)
    runs = [match.span() for match in ILLEGAL.finditer(document)]
    runs += [match.span() for match in REFERENCE.finditer(document) if not _character(match)]
    runs += list(_undecodable(document, encoding))
    unclosed = [(match.start(2), match[1].decode("ascii", "replace")) for match in UNCLOSED.finditer(document)]
    if not runs and not unclosed:
        return document
    mended = bytearray(document)
    for count, (at, name) in enumerate(unclosed):
        mended[at : at + 1] = b">"
        if count < MOST_NOTES:
            notes.append(unclosed_note(name, begin + at))
    for count, (at, until) in enumerate(sorted(runs)):
        mended[at:until] = b" " * (until - at)
        if count < MOST_NOTES:
            message = f"{_told(document[at:until])}: no character of XML in {encoding}, read as blank"
            notes.append(Note(code="xml-illegal", message=message, start=begin + at, end=begin + until))
    if len(runs) > MOST_NOTES:
        last = max(until for _, until in runs)
        message = f"{len(runs) - MOST_NOTES} more runs of illegal characters are read as blanks"
        notes.append(Note(code="xml-illegal", message=message, start=begin + min(runs)[0], end=begin + last))
    return bytes(mended)


def _told(run: bytes) -> str:
    """Some illegal bytes as a message names them: `byte 0xFF`, `the reference &#2;`."""
    if run.startswith(b"&#"):
        return f"the reference {run.decode('ascii', 'replace')}"
    shown = " ".join(f"0x{byte:02X}" for byte in run[:10])
    return f"{'byte' if len(run) == 1 else 'bytes'} {shown}{' ...' if len(run) > 10 else ''}"


def unclosed_note(name: str, at: int) -> Note:
    """The note for an end tag whose `>` is missing at a byte."""
    return Note(code="xml-unclosed", message=f"the end tag </{name} has no >; it is read as closed", start=at, end=at)


def joined(document: bytes, begin: int, notes: list[Note]) -> bytes:
    """The document with the tags whole that the end of an overlong line breaks; as long as it was."""

    def join(match: re.Match[bytes]) -> bytes:
        at = match.start(2)
        if document.rfind(b"\n", max(0, at - LONG_LINE), at) >= 0 or at < LONG_LINE:
            return match[0]
        note = Note(
            code="xml-broken-tag",
            message="a tag is broken by the end of a line",
            start=begin + match.start(),
            end=begin + match.end(),
        )
        notes.append(note)
        return b"<" + match[1] + match[3] + match[2]

    return BROKEN.sub(join, document)


def _character(match: re.Match[bytes]) -> bool:
    code = int(match[1], 16) if match[1] else int(match[2])
    if code < 32:
        return code in (9, 10, 13)
    return code < 0xD800 or 0xDFFF < code < 0xFFFE or 0xFFFF < code < 0x110000


def _undecodable(document: bytes, encoding: str) -> Iterator[tuple[int, int]]:
    # an incremental decoder would copy the rest at each error; the handler is called once an error, in one pass
    runs: list[tuple[int, int]] = []

    def note(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeDecodeError)
        runs.append((error.start, error.end))
        return " ", error.end

    codecs.register_error("tieout-runs", note)
    document.decode(encoding, "tieout-runs")
    for at, until in runs:
        if until > at:
            yield at, until


class _Builder:
    """Handlers of expat that build the tree. `document` is the XML alone, `begin` its place in the file."""

    def __init__(self, document: bytes, begin: int) -> None:
        self.document, self.begin = document, begin
        self.root: Element | None = None
        self.open: list[Element] = []
        self.text: list[str] = []
        self.after = 0  # where the last tag ended: text that comes next begins there
        self.names: dict[str, str] = {}

    def run(self, encoding: str) -> tuple[int, str, str, int] | None:
        """Parse; None where all went well, else expat's code (0: ours), the note's code and message, the offset."""
        self.parser = parser = expat.ParserCreate(encoding)
        parser.StartElementHandler = self.begin_element
        parser.EndElementHandler = self.end_element
        parser.CharacterDataHandler = self.text.append
        parser.StartDoctypeDeclHandler = self.doctype
        try:
            parser.Parse(self.document, True)
        except Stopped as stop:
            return self.cut((0, stop.code, stop.message, stop.offset))
        except expat.ExpatError as error:
            message = f"the XML ends here: {expat.ErrorString(error.code)}"
            return self.cut((error.code, "xml-cut", message, min(len(self.document), max(0, parser.ErrorByteIndex))))
        return None

    def cut(self, trouble: tuple[int, str, str, int]) -> tuple[int, str, str, int]:
        at = max(trouble[3], self.after)
        tag = self.document.rfind(b"<", self.after, at)
        if tag >= 0 and self.document[tag + 1 : tag + 2] != b"!":  # the text ended where the tag that is cut begins
            at = tag
        while self.open:
            self.close(self.open.pop(), at, trouble[3], whole=False)
        return trouble

    def doctype(self, *_: object) -> None:
        raise Stopped("xml-doctype", "a DOCTYPE is refused; the document is not read", self.parser.CurrentByteIndex)

    def begin_element(self, name: str, attributes: dict[str, str]) -> None:
        at = self.parser.CurrentByteIndex
        if attributes:
            match = TAG.match(self.document, at)
            inside = match.end() if match else self.document.find(b">", at) + 1
            attributes = {self.local(key): text for key, text in attributes.items() if not key.startswith("xmlns")}
        else:
            inside = self.document.find(b">", at) + 1
        if len(self.open) >= MOST_DEPTH:
            raise Stopped("xml-cut", f"elements stand in each other more than {MOST_DEPTH} deep", at)
        element = Element(self.local(name), attributes, self.begin + at, self.begin + inside)
        if self.open:
            if self.text:
                self.gather(self.open[-1], at)
            self.open[-1].children.append(element)
        elif self.root is None:
            self.root = element
        self.text.clear()
        self.open.append(element)
        self.after = inside

    def end_element(self, _: str) -> None:
        at = self.parser.CurrentByteIndex
        element = self.open.pop()
        inside = element.text_start - self.begin
        if self.document[inside - 2 : inside] == b"/>":  # <a/>: the tag is the place
            element.text_start, element.whole = element.start, True
            self.after = inside
            return
        self.close(element, at, self.document.find(b">", at) + 1, whole=True)

    def close(self, element: Element, at: int, end: int, *, whole: bool) -> None:
        if element.children:
            self.gather(element, at)
        else:
            element.raw = fold("".join(self.text))
        self.text.clear()
        inside = element.text_start - self.begin
        start, until = trimmed(self.document, inside, max(inside, at))
        element.text_start, element.text_end = self.begin + start, self.begin + until
        element.end, element.whole = self.begin + max(end, until), whole
        self.after = end

    def gather(self, element: Element, at: int) -> None:
        raw = fold("".join(self.text))
        if raw:
            start, until = trimmed(self.document, self.after, at)
            element.stray.append((raw, self.begin + start, self.begin + until))

    def local(self, name: str) -> str:
        known = self.names.get(name)
        if known is None:
            known = self.names[name] = name.rpartition(":")[2]
        return known


def trimmed(document: bytes, start: int, end: int) -> tuple[int, int]:
    """The same span without white space at its ends; an empty one at its beginning where there is nothing else.

    >>> trimmed(b"<a>  b </a>", 3, 7)
    (5, 6)
    """
    content = document[start:end]
    left = len(content) - len(content.lstrip(BLANK))
    if left == len(content):
        return start, start
    return start + left, start + len(content.rstrip(BLANK))
