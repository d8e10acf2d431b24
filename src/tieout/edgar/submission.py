"""The complete submission text: which container it is, its header, and its documents with the bytes of their bodies.

Five containers hold the same content: `<SEC-DOCUMENT>` (the archive's .txt), `<SUBMISSION>` (the dissemination feed's
.nc), either of the old `<IMS-DOCUMENT>`, a PEM wrapper round them, and a header alone (`.hdr.sgml`); a submission that
lost its header begins with `<DOCUMENT>`. Line ends are LF, CR LF or CR; the feed's tags may stand on one long line.
"""

import re
from bisect import bisect_left
from typing import Any

from msgspec import structs

from tieout import values
from tieout.edgar import header as headers
from tieout.edgar import label_header
from tieout.edgar.model import Document, Header, Submission
from tieout.facts import Fact, Note, Within

# The root: the first tag of the file, alone or first on its line; only a byte order mark or PEM lines stand before it.
ROOT = re.compile(rb"<(SEC-DOCUMENT|IMS-DOCUMENT|SUBMISSION|SEC-HEADER|IMS-HEADER|DOCUMENT(?=>\s*<[A-Z]))>")
# "<DOCUMENT>" where a document begins, not where a text speaks of the tag
OPENING = re.compile(rb"<DOCUMENT>\s*(?:</?[A-Z]|\Z)")
# "Proc-Type: 2001,MIC-CLEAR", "MIC-Info: RSA-MD5,RSA," and the indented lines that go on
PEM_LINE = re.compile(rb"(?m)^([A-Z][A-Za-z-]*):[ \t]*([^\r\n]*(?:\r?\n?[ \t]+[^\r\n]+)*)")
PEM_BEGIN = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----"
PEM_END = b"-----END PRIVACY-ENHANCED MESSAGE-----"
FIELD = re.compile(
    rb"<([A-Z][A-Z0-9_-]*)>[ \t]*([^\r\n<]*(?:<(?!/?[A-Z][A-Z0-9_-]*>)[^\r\n<]*)*)|(</[A-Z][A-Z0-9_-]*>)|([^\s<][^\r\n<]*|<)"
)
# The same four as nearly every document has them; a value of words in ASCII with single blanks is its own raw
WORDS = rb"[!-;=-~]++(?: [!-;=-~]++)*"
HEAD = re.compile(
    rb"<DOCUMENT>\n<TYPE>(%b)\n<SEQUENCE>(\d{1,9})\n(?:<FILENAME>(%b)\n)?(?:<DESCRIPTION>(%b)\n)?<TEXT>" % (WORDS, WORDS, WORDS)
)
# what stands between <TEXT> and the body: a wrapper and the end of its line, the end of a line, or nothing
WRAPPER = re.compile(rb"\s*<(XML|XBRL|PDF|JSON|ZIP|EXCEL)>[ \t]*(?:\r\n|[\r\n])?|[ \t]*(?:\r\n|[\r\n])|")
# "begin 644 logo.jpg"
UUENCODED = re.compile(rb"\s*begin [0-7]{3,4} \S")
FARTHEST = 8192  # bytes before the root: the PEM lines are about 400
OPEN, TEXT, SHUT, UNTEXT = b"<DOCUMENT>", b"<TEXT>", b"</DOCUMENT>", b"</TEXT>"
TAG_END = b"DOCUMENT>"  # of both, so that one search finds either
# where the first document begins, where each ends and where all end, as EDGAR writes it nearly always
FIRST, USUAL_END = b"<DOCUMENT>\n<TYPE>", b"\n</TEXT>\n</DOCUMENT>\n"
CONTAINER_END = re.compile(rb"</(?:SEC|IMS)-DOCUMENT>\s*(%b)?\s*" % PEM_END)
FIELDS = {b"TYPE": "type", b"SEQUENCE": "sequence", b"FILENAME": "filename", b"DESCRIPTION": "description"}


def read(data: bytes, notes: list[Note]) -> Submission | None:
    """The submission that the bytes hold, or None where they are no envelope (a bare form, an error page).

    All offsets count in `data`. A cut or damaged submission gives what is there, and a note says where it ends
    (`submission-cut`, `document-cut`) or what stands between its parts (`text-between`).
    """
    start = data.find(b"<", 0, FARTHEST)
    root = ROOT.match(data, max(start, 0))
    if root is None or (start and _line_before(data, start).strip(b" \t\xef\xbb\xbf")):
        return None
    usual = _usual(data, start, notes)
    if usual is not None:
        return usual
    marks = _Marks(data)
    first = marks.opening(start)
    header, at = None, start
    if root[1] != b"DOCUMENT":
        header, at = label_header.read(data, start, first) or headers.read(data, start, first, notes)
        header = _with_pem(data, start, header, notes)
    documents: list[Document] = []
    while first < len(data):
        _between(data, at, first, notes)
        document, at = _document(data, first, marks, len(documents) + 1, notes)
        documents.append(document)
        first = marks.opening(at)
    _end(data, root[1], at, notes)
    return Submission(header=header, documents=tuple(documents))


def _line_before(data: bytes, start: int) -> bytes:
    """What stands in the same line before a byte."""
    return data[max(data.rfind(b"\n", 0, start), data.rfind(b"\r", 0, start)) + 1 : start]


def _usual(data: bytes, start: int, notes: list[Note]) -> Submission | None:
    """A whole submission that has all as EDGAR writes it nearly always, or None.

    Each document is looked for from end tag to end tag alone. That as many were found as the header counts tells that no
    document lies hidden in another that lost its end.
    """
    first = data.find(FIRST, start)
    read = label_header.read(data, start, first) if first >= 0 else None
    if read is None or data[read[1] : first].strip():
        return None
    header, at = read[0], first
    documents: list[Document] = []
    while head := HEAD.match(data, at):
        end = data.find(USUAL_END, head.end())
        if end < 0:
            return None
        documents.append(_wrapped(data, head.end(), end + 1, _usual_fields(head)))
        at = end + len(USUAL_END)
    whole = CONTAINER_END.fullmatch(data, at)
    if header.public_document_count.value != len(documents) or not whole or bool(whole[1]) != data.startswith(PEM_BEGIN):
        return None
    return Submission(header=_with_pem(data, start, header, notes), documents=tuple(documents))


class _Marks:
    """Where the tags of documents stand, found in one search through the bytes; both lists end with the end of the data."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.openings: list[int] = []  # of "<DOCUMENT>" that begins a document
        self.shuts: list[int] = []
        self.text = -1
        place = data.find(TAG_END)
        while place >= 0:
            if data.startswith(OPEN, place - 1):
                if OPENING.match(data, place - 1):
                    self.openings.append(place - 1)
            elif data.startswith(SHUT, place - 2):
                self.shuts.append(place - 2)
            place = data.find(TAG_END, place + len(TAG_END))
        self.openings.append(len(data))
        self.shuts.append(len(data))

    def opening(self, at: int) -> int:
        """The first `<DOCUMENT>` from `at` on that begins a document, or the end of the data."""
        return self.openings[bisect_left(self.openings, min(at, len(self.data)))]

    def shut(self, at: int) -> int:
        """The first `</DOCUMENT>` from `at` on, or the end of the data."""
        return self.shuts[bisect_left(self.shuts, min(at, len(self.data)))]

    def text_after(self, at: int) -> int:
        """The first `<TEXT>` from `at` on, or the end of the data. `at` only ever grows, so no byte is searched twice."""
        if self.text < at:
            place = self.data.find(TEXT, at)
            self.text = len(self.data) if place < 0 else place
        return self.text


def _document(data: bytes, start: int, marks: _Marks, number: int, notes: list[Note]) -> tuple[Document, int]:
    """The document whose `<DOCUMENT>` stands at `start`, and the byte behind it."""
    if usual := HEAD.match(data, start):
        fields, body = _usual_fields(usual), usual.end()
    else:
        head = start + len(OPEN)
        text, shut, following = marks.text_after(head), marks.shut(head), marks.opening(head)
        limit = min(shut, following)
        if text >= limit:
            fields = _fields(data, head, limit, number, notes)
            notes.append(_note("document-without-text", "a document has no <TEXT>", number, start, limit))
            if shut > following or shut == len(data):
                notes.append(_note("document-cut", "a document has no </DOCUMENT>", number, limit, limit))
            until = shut + len(SHUT) if shut < following else limit
            return _wrapped(data, limit, limit, fields), until
        fields = _fields(data, head, text, number, notes)
        body = text + len(TEXT)
    end, until = _body_end(data, body, marks, number, notes)
    return _wrapped(data, body, end, fields), until


def _body_end(data: bytes, body: int, marks: _Marks, number: int, notes: list[Note]) -> tuple[int, int]:
    """Where the body that begins at `body` ends, and the byte behind its document.

    It ends at the `</TEXT>` before `</DOCUMENT>`; a text may hold either tag alone. Where end tags are missing it ends at
    the first `</DOCUMENT>`, else at the next `<DOCUMENT>`, else at the last `</TEXT>`, else where the file ends.
    """
    following = marks.opening(body)
    first = shut = marks.shut(body)
    while shut < following:
        end = _before_space(data, body, shut)
        if data.endswith(UNTEXT, body, end):
            return end - len(UNTEXT), shut + len(SHUT)
        shut = marks.shut(shut + 1)
    if first < following:
        return first, first + len(SHUT)
    end = following
    last = data.rfind(UNTEXT, body, following)
    if last >= 0:
        end, until = last, last + len(UNTEXT)
    else:
        until = following
    notes.append(_note("document-cut", "a document has no </DOCUMENT>", number, end, until))
    return end, until


def _before_space(data: bytes, start: int, end: int) -> int:
    """The byte behind the last one before `end` that is no white space; a run of over 256 bytes counts as text."""
    near = max(start, end - 256)
    return near + len(data[near:end].rstrip())


def _usual_fields(head: re.Match[bytes]) -> dict[str, Fact[Any]]:
    """The fields of a document's head that has each on its line in the usual order."""
    kind, sequence, filename, description = head.groups()
    places = head.regs
    fields: dict[str, Fact[Any]] = {"type": _word(kind, places[1])}
    fields["sequence"] = Fact(int(sequence), sequence.decode(), *places[2])
    if filename is not None:
        fields["filename"] = _word(filename, places[3])
    if description is not None:
        fields["description"] = _word(description, places[4])
    return fields


def _word(printed: bytes, place: tuple[int, int]) -> Fact[str]:
    raw = printed.decode()
    return Fact(raw, raw, place[0], place[1])


def _fields(data: bytes, start: int, end: int, number: int, notes: list[Note]) -> dict[str, Fact[Any]]:
    """TYPE, SEQUENCE, FILENAME, DESCRIPTION of a document; what else stands there goes to the notes."""
    fields: dict[str, Fact[Any]] = {}
    for match in FIELD.finditer(data, start, end):
        name = FIELDS.get(match[1]) if match[1] else None
        if name is None or name in fields:
            if not match[3]:
                text = " ".join(match[0].decode("latin-1").split())
                notes.append(_note("document-field", f"a document's head holds {text[:200]}", number, *match.span()))
            continue
        value = match[2].rstrip()
        raw = " ".join(value.decode("latin-1").split())
        begin = match.start(2)
        fields[name] = values.fact(values.whole if name == "sequence" else values.text, raw, begin, begin + len(value))
    return fields


def _wrapped(data: bytes, start: int, end: int, fields: dict[str, Fact[Any]]) -> Document:
    """The document whose text stands in data[start:end], a wrapper such as `<XML>` taken off."""
    match = WRAPPER.match(data, start, end)
    assert match is not None  # it takes nothing, too
    start, wrapper = match.end(), match[1]
    if wrapper:
        tail = _before_space(data, start, end)
        closer = b"</%b>" % wrapper
        if data.endswith(closer, start, tail):
            end = tail - len(closer)
    encoding: Within | None = "uuencode" if UUENCODED.match(data, start, end) else None
    return Document(**fields, start=start, end=end, wrapper=wrapper.decode() if wrapper else None, encoding=encoding)


def _with_pem(data: bytes, start: int, header: Header, notes: list[Note]) -> Header:
    """The header with the lines of the PEM wrapper before it; other text there is noted."""
    if not data[:start].strip(b" \t\r\n\xef\xbb\xbf"):
        return header
    other = dict(header.other)
    for match in PEM_LINE.finditer(data, 0, start):
        value = match[2].rstrip()
        raw = " ".join(value.decode("latin-1").split())
        name = match[1].decode("latin-1")
        other[name] = (*other.get(name, ()), values.fact(values.text, raw, match.start(2), match.start(2) + len(value)))
    if PEM_BEGIN not in data[:start]:
        notes.append(Note(code="text-between", message="text stands before the submission", start=0, end=start))
    return structs.replace(header, other=other)


def _between(data: bytes, start: int, end: int, notes: list[Note]) -> None:
    text = data[start:end].strip()
    if text:
        start = data.find(text[:1], start, end)
        message = "text stands outside every document"
        notes.append(Note(code="text-between", message=message, path="documents", start=start, end=start + len(text)))


def _end(data: bytes, root: bytes, at: int, notes: list[Note]) -> None:
    """Note a container that never ends, and what stands behind its end."""
    if root == b"DOCUMENT":
        _between(data, at, len(data), notes)
        return
    closer = b"</" + root + b">"
    end = data.find(closer, max(0, at - len(closer)))
    if end < 0:
        message = f"the submission ends before its {closer.decode()}; get it whole"
        notes.append(Note(code="submission-cut", message=message, start=len(data), end=len(data)))
        _between(data, at, len(data), notes)
        return
    _between(data, at, end, notes)
    end += len(closer)
    if data.startswith(PEM_BEGIN):
        pem = data.find(PEM_END, end)
        if pem < 0:
            notes.append(
                Note(code="submission-cut", message=f"the file ends before its {PEM_END.decode()}", start=len(data), end=len(data))
            )
        else:
            _between(data, end, pem, notes)
            end = pem + len(PEM_END)
    _between(data, end, len(data), notes)


def _note(code: str, message: str, number: int, start: int, end: int) -> Note:
    return Note(code=code, message=message, path=f"documents[{number - 1}]", start=start, end=end)
