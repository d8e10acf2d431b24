"""What is this file, and who reads it: `read` and `read_many` give Filings."""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from itertools import islice
from os import PathLike
from types import ModuleType
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from tieout import markup
from tieout.edgar import filer_submission, payload, submission
from tieout.edgar.model import Document, Header, Submission
from tieout.errors import NotFound, TieoutError, Unreadable, UsageError
from tieout.facts import Fact, Note, doubts, placed, plain, walk
from tieout.finding import MAX_BYTES, What, sources
from tieout.forms import Family, family
from tieout.forms.form12b25.model import Form12b25
from tieout.forms.form345 import read_xml as form345_xml
from tieout.forms.form345.model import Form345
from tieout.forms.schedule13 import read_xml as schedule13_xml
from tieout.forms.schedule13.model import Schedule13
from tieout.markup import Unopened, xml
from tieout.markup.text import Printed
from tieout.source import Source

Form = Form12b25 | Form345 | Schedule13
F = TypeVar("F", bound=Form | None)

REMEDY = "give a complete submission, or a Form 3, 4, 5, a Schedule 13D, 13G or a Form 12b-25 as XML, HTML, text, Markdown or PDF"
# The readers over text with places; their patterns take time to compile, so each is imported when it is first needed.
TEXT_READERS: dict[Family, str] = {
    "form12b25": "tieout.forms.form12b25.read",
    "form345": "tieout.forms.form345.read_text",
    "schedule13": "tieout.forms.schedule13.read_text",
}


class Filing(Struct, Generic[F], frozen=True, kw_only=True):
    """A filing as read.

    source: its bytes and their name; submission: header (None for a bare document) and documents; form_type as EDGAR
    names it (`NT 10-Q`); family: `form12b25`, `form345`, `schedule13`, or None where no reader exists; form: the tree of
    facts, None with it; notes: what the reader saw and could not place.
    """

    source: Source
    submission: Submission
    form_type: str | None
    family: Family | None
    form: F
    notes: tuple[Note, ...] = ()

    @property
    def header(self) -> Header | None:
        """The header of the complete submission, None for a bare document."""
        return self.submission.header

    def record(self) -> "Record":
        """The filing as the public JSON contract has it."""
        named = Named(name=self.source.name, sha256=self.source.sha256, bytes=len(self.source.data))
        return Record(
            source=named,
            form_type=self.form_type,
            header=self.submission.header,
            documents=self.submission.documents,
            family=self.family,
            form=self.form,
            notes=self.notes,
        )

    def to_dict(self, *, plain_values: bool = False) -> dict[str, Any]:
        """The filing as JSON types, in the shape of the contract; with `plain_values` every fact is its value alone."""
        whole: dict[str, Any] = msgspec.json.decode(self.to_json(plain_values=plain_values))
        return whole

    def to_json(self, *, plain_values: bool = False) -> bytes:
        """The same as one line of JSON."""
        return msgspec.json.encode(plain(self.record()) if plain_values else self.record())

    def facts(self) -> Iterator[tuple[str, Fact[Any]]]:
        """Every fact with its path: `header.…` and `documents[…].…` first, then the form's own paths, without a prefix."""
        yield from walk(self.submission.header, "header")
        yield from walk(self.submission.documents, "documents")
        yield from walk(self.form)

    def data_behind(self, fact: Fact[Any]) -> bytes:
        """The bytes in which a fact's offsets count: the file's, what the encoded payload that holds it decodes to, or of a PDF
        the text from the fact's page on (a form feed parts pages)."""
        if not fact.within:
            return self.source.data
        if fact.within == "pdf":
            return b"\f".join(_pdf().read(self._of_pdf()).pages[(fact.page or 1) - 1 :])
        candidates = _candidates(self.submission, self.form_type)
        return payload.payload(self.source.data, next(one for one in candidates if one.encoding == fact.within))

    def _of_pdf(self) -> bytes:
        """The PDF that the form was read from: the file, or the payload of the first document that is one."""
        if self.submission.header is None:
            return self.source.data
        held = (payload.payload(self.source.data, one) for one in _candidates(self.submission, self.form_type))
        return next(data for data in held if markup.rendering(data, 0, len(data)) == "pdf")

    def fact(self, path: str) -> Fact[Any]:
        """The fact at a path (`reporting_persons[8].shared_voting_power`, `header.filed`). Raises NotFound."""
        found = dict(self.facts()).get(path.strip().removeprefix("form."))
        if found is None:
            raise NotFound(f"{self.source.name}: no fact at {path}")
        return found


class Named(Struct, frozen=True, kw_only=True):
    """The source of a filing as the contract prints it."""

    name: str
    sha256: str
    bytes: int


class Record(Struct, frozen=True, kw_only=True):
    """One object of `tieout read`: the public JSON contract."""

    source: Named
    form_type: str | None
    header: Header | None
    documents: tuple[Document, ...]
    family: Family | None
    form: Form | None
    notes: tuple[Note, ...]


class Body(Struct, frozen=True):
    """Where a document's content stands: the bytes that hold it, and its place in them; prose: whether sentences are read."""

    data: bytes
    start: int
    end: int
    prose: bool


def read(what: What, *, name: str | None = None, max_bytes: int = MAX_BYTES, prose: bool = True) -> Filing[Any]:
    """Read one filing: a path, its bytes, or an open binary file.

    name: what to call it (a path's own, `-` for bytes); prose: whether sentences are read too (`claims`, in XML what
    a schedule tells in words, the titles of exhibits), which takes longer than all else. Raises Unreadable where nothing could be
    read, UsageError for an archive that holds several filings, NotFound for a path that is not there.

    >>> from tieout.reading import read
    >>> filing = read(b"<ownershipDocument><documentType>4</documentType></ownershipDocument>")
    >>> filing.family, filing.form.document_type.known, filing.form.remarks.state
    ('form345', '4', 'absent')
    """
    found = list(islice(sources([what], max_bytes=max_bytes), 2))
    if len(found) > 1:
        called = (
            f"{str(what)[:200]}: several filings" if isinstance(what, str | PathLike) else f"{found[0].name}, ...: several filings"
        )
        raise UsageError(f"{called}; read them all with read_many (tieout read), or name one")
    source = found[0].known
    return read_source(Source(name, source.data) if name else source, prose=prose)


def read_many(
    what: Iterable[What] | str | bytes | PathLike[str],
    *,
    max_bytes: int = MAX_BYTES,
    prose: bool = True,
    progress: Callable[[int], None] | None = None,
) -> Iterator[Filing[Any] | TieoutError]:
    """Read every filing of files, folders and archives, in order, one at a time; output starts before input ends.

    What cannot be read is given as the exception that says why, and the others go on. prose: as of `read`; progress: called
    with the number of filings read so far.
    """
    several = [what] if isinstance(what, str | bytes | PathLike) else what
    for number, found in enumerate(sources(several, max_bytes=max_bytes), 1):
        try:
            yield read_source(found.known, prose=prose)
        except TieoutError as trouble:
            yield trouble
        if progress:
            progress(number)


def read_source(source: Source, *, prose: bool = True) -> Filing[Any]:
    """Read a source that is no archive. prose: as of `read`. Raises Unreadable where nothing could be read."""
    data = source.data
    if not data.strip():
        raise Unreadable(source.name, 0, "the file is empty", REMEDY)
    notes: list[Note] = []
    envelope = submission.read(data, notes)
    if envelope is None:
        envelope = filer_submission.read(data, notes)
    if envelope is None or not envelope.documents:
        return _bare(source, envelope, notes, prose)
    return _whole(source, envelope, notes, prose)


def _bare(source: Source, envelope: Submission | None, notes: list[Note], prose: bool) -> Filing[Any]:
    data = source.data
    try:
        kind, form = _form(Body(data, 0, len(data), prose), None, notes)
    except Unopened as trouble:
        raise Unreadable(source.name, 0, trouble.reason, trouble.remedy) from None
    if form is None and envelope is None:
        if (place := xml.doctype(data, 0, len(data))) is not None:
            raise Unreadable(source.name, place, REFUSED, "give the document as EDGAR has it, without a DOCTYPE")
        if markup.is_utf16(data):
            raise Unreadable(source.name, 0, *UTF_16.split("; "))
        raise Unreadable(source.name, 0, _what_it_is(data), REMEDY)
    if form is None and envelope is not None and not _states(envelope.header):
        raise Unreadable(source.name, 0, "an envelope without a document, whose header states nothing", REMEDY)
    form_type = _form_type(form, markup.rendering(data, 0, len(data)) == "xml") or _header_type(envelope)
    return Filing(
        source=source,
        submission=envelope or Submission(documents=(Document(start=0, end=len(data)),)),
        form_type=form_type,
        family=kind,
        form=form,
        notes=tuple(notes),
    )


def _states(header: Header | None) -> bool:
    """Whether a header states anything that has a name; its other lines alone may be anything."""
    return header is not None and any(fact.raw for _, fact in walk(msgspec.structs.replace(header, other={})))


def _whole(source: Source, envelope: Submission, notes: list[Note], prose: bool) -> Filing[Any]:
    form_type = _header_type(envelope) or envelope.documents[0].type.value
    kind: Family | None = None
    form: Form | None = None
    others: list[Document] = []
    if schedule13_xml.is_form(source.data, 0, len(source.data)) and xml.root(source.data, 0, len(source.data)) == "edgarSubmission":
        # a filer's schedule: the XML around the encoded exhibits is the form itself
        kind, form = _xml_form(Body(source.data, 0, len(source.data), prose), None, notes)
    for document in _candidates(envelope, form_type) if form is None else []:
        if form is not None:
            others += [] if document.wrapper == "PDF" else [document]  # a PDF beside the form is its courtesy copy
            continue
        kind, form = _document_form(source, document, family(document.type.value or "") or family(form_type or ""), notes, prose)
    if form is not None and len(envelope.documents) > 1:
        form, envelope = import_module("tieout.forms.attached").with_exhibits(form, envelope, source.data, notes, prose)
    for document in others:
        message = f"another form in this submission was not read: document {document.sequence.raw}, {document.type.raw}"
        notes.append(Note(code="another-form", message=message, start=document.start, end=document.end))
    return Filing(
        source=source,
        submission=envelope,
        form_type=form_type,
        family=kind,
        form=form,
        notes=tuple(notes),
    )


def _candidates(envelope: Submission, form_type: str | None) -> list[Document]:
    """The documents that may be the form: those whose type is of a family, else the first of a submission that is.

    A PDF comes last: it is the form only where nothing else is.
    """
    typed = [document for document in envelope.documents if family(document.type.value or "")]
    typed.sort(key=lambda document: document.wrapper == "PDF")
    if typed or not form_type or not family(form_type):
        return typed
    return list(envelope.documents[:1])


def _document_form(
    source: Source, document: Document, kind: Family | None, notes: list[Note], prose: bool
) -> tuple[Family | None, Form | None]:
    try:
        if document.encoding is None:
            return _form(Body(source.data, document.start, document.end, prose), kind, notes)
        decoded = payload.payload(source.data, document)
        found, form = _form(Body(decoded, 0, len(decoded), prose), kind, notes)
    except Unreadable as trouble:
        message = f"the document of the form was not read: {trouble.reason}"
        notes.append(Note(code="form-not-read", message=message, start=trouble.offset, end=document.end))
        return kind, None
    except Unopened as trouble:
        message = f"the document of the form was not read: {trouble}"
        notes.append(Note(code="form-not-read", message=message, start=document.start, end=document.end))
        return kind, None
    return found, form if markup.rendering(decoded, 0, len(decoded)) == "pdf" else placed(form, document.encoding)


def _form(body: Body, kind: Family | None, notes: list[Note]) -> tuple[Family | None, Form | None]:
    """The form that a document holds. kind: the family that its header names, None to go by content alone."""
    rendering = markup.rendering(body.data, body.start, body.end)
    if rendering is None:
        utf16 = markup.is_utf16(body.data[body.start : min(body.end, body.start + 4096)])
        _unread(body, kind, UTF_16 if utf16 else "its content is empty or binary", notes)
        return kind, None
    if rendering == "xml":
        return _xml_form(body, kind, notes)
    if rendering == "pdf":
        return _pdf_form(body, kind, notes)
    kind, form = _printed_form(markup.printed(body.data, body.start, body.end, rendering), kind, notes, body.prose)
    if form is not None:
        notes += markup.damage(body.data, body.start, body.end)
    return kind, form


def _printed_form(printed: Printed, kind: Family | None, notes: list[Note], prose: bool) -> tuple[Family | None, Form | None]:
    if kind is None:
        kind = next((name for name, home in TEXT_READERS.items() if import_module(home).is_form(printed)), None)
    if kind is None:
        return None, None
    form: Form = import_module(TEXT_READERS[kind]).read(printed, notes)
    notes += doubts(form, notes)
    return kind, _with_claims(_claims().with_claims(form, printed), notes) if prose else form


def _with_claims(form: Form, notes: list[Note]) -> Form:
    """The form with its claims, and a note for each figure of them that is unclear."""
    notes += doubts(form.claims, notes, "claims")
    return form


def _pdf() -> ModuleType:
    """The reader of PDF, imported when it is first needed."""
    return import_module("tieout.markup.pdf")


def _pdf_form(body: Body, kind: Family | None, notes: list[Note]) -> tuple[Family | None, Form | None]:
    """The form of a PDF; its facts count in the text of their pages. Raises Unopened."""
    pdf = _pdf()
    extracted = pdf.read(body.data[body.start : body.end])
    found: list[Note] = []
    kind, form = _printed_form(extracted.printed, kind, found, body.prose)
    notes += [*extracted.notes, *(pdf.on_page(note, extracted.pages) for note in found)]
    return kind, pdf.paged(form, extracted)


def _xml_form(body: Body, kind: Family | None, notes: list[Note]) -> tuple[Family | None, Form | None]:
    data, start, end = body.data, body.start, body.end
    root = xml.root(data, start, end)
    form: Form | None = None
    if xml.doctype(data, start, end) is not None:
        _unread(body, kind, REFUSED, notes)
        return None, None
    if root == "ownershipDocument":
        kind, form = "form345", form345_xml.read(data, start, end, notes)
    elif schedule13_xml.is_form(data, start, end):
        kind, form = "schedule13", schedule13_xml.read(data, start, end, notes)
        form = import_module("tieout.forms.schedule13.told").with_told(form, data, notes) if body.prose else form
    if form is not None:
        return kind, _with_claims(_claims().with_claims_of_leaves(form, data), notes) if body.prose else form
    _unread(body, kind, f"an XML document of another kind ({root})" if root else NO_ROOT, notes)
    return None, None


def _claims() -> Any:
    """The module that reads claims; its grammar takes time to load, so only a reading that asks for them pays."""
    return import_module("tieout.forms.claims")


def _unread(body: Body, kind: Family | None, why: str, notes: list[Note]) -> None:
    if kind is not None:
        message = f"the document of the form was not read: {why}"
        notes.append(Note(code="form-not-read", message=message, start=body.start, end=body.end))


def _header_type(envelope: Submission | None) -> str | None:
    if envelope is None or envelope.header is None:
        return None
    return envelope.header.form_type.value


def _form_type(form: Form | None, structured: bool) -> str | None:
    """The form type of a bare document, as EDGAR would name it: `SCHEDULE 13D` where it is XML, else `SC 13D`."""
    if isinstance(form, Form345):
        return form.document_type.value
    if isinstance(form, Schedule13):
        amended = form.amendment_number.value is not None
        return f"{'SCHEDULE' if structured else 'SC'} {form.schedule}" + ("/A" if amended else "")
    if isinstance(form, Form12b25):
        return f"NT {form.report_type.value}" if form.report_type.value else None
    return None


REFUSED = "it has a DOCTYPE, which could have it say anything, and is not read"
UTF_16 = "text in UTF-16; give it in UTF-8"
NO_ROOT = "an XML document without a root element"
ERROR_PAGE = re.compile(rb"(?i)<title>[^<]*(?:error|denied|not found|unavailable|undeclared|rate threshold)|<Error>\s*<Code>")


def _what_it_is(data: bytes) -> str:
    """A word for the reader of an error message: what a file is that is no filing."""
    head = data[:4096]
    if ERROR_PAGE.search(head):
        return "an error page of a web server, not a filing"
    if markup.rendering(data, 0, len(data)) is None and b"\0" in head:
        return "binary content"
    if rendering := markup.rendering(data, 0, len(data)):
        named = f" ({xml.root(data, 0, len(data))})" if rendering == "xml" else ""
        return f"{'an' if rendering in ('xml', 'html') else 'a'} {rendering} document{named} of no known form"
    return "no form was found in it"
