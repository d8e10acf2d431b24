"""HD502."""

import re
from collections.abc import Iterator
from typing import Any

from tieout.checks.case import Case
from tieout.checks.rule import Finding, Place, Weight, rule
from tieout.edgar.model import Document
from tieout.edgar.payload import payload
from tieout.errors import Unreadable

# what the readers note of a document that they could not read, or could only in part
UNREAD: dict[str, Weight] = {
    "form-not-read": "error",
    "xml-cut": "error",
    "xml-doctype": "error",
    "xml-root": "error",
    "xml-encoding": "warning",
    "xml-broken-tag": "warning",
    "xml-unclosed": "warning",
}
# "<title>404 Not Found</title>", "<title>SEC.gov | Request Rate Threshold Exceeded</title>", a store's <Error><Code>
ERROR_PAGE = re.compile(
    rb"(?i)<title>\s{0,9}(?:SEC\.gov \| )?(?:(?:error )?[45]\d\d[ :<-]|error<|access denied|(?:page |file )?not found"
    rb"|service unavailable|bad gateway|request rate threshold|undeclared automated tool)|<Error>\s{0,9}<Code>"
)
Trouble = tuple[str, int, int, Weight]


@rule(
    "HD502",
    name="document-unreadable",
    on=Document,
    cites=("17 CFR 232.301", "EDGAR Filer Manual, volume II, document formats"),
    weight="error",
)
def document_unreadable(document: Document, case: Case[Any]) -> Iterator[Finding]:
    """A document cannot be read: its encoding is broken, its XML ends early, it is empty, or it is an error page of a web server.

    XML that only lacks a sign, and is read all the same, is a warning: 2 of some 600 XML forms (2026-11).

    Why: a form or exhibit that nobody can open was not filed in substance, and its figures are missing from every check.
    Breaks: a PDF whose uuencoded lines were cut; an exhibit that says "404 Not Found"
    Holds: a document that opens
    Mend: get the submission again from EDGAR; where it is so there, file the document again.
    """
    trouble = _noted(document, case) or _payload(document, case)
    if trouble is not None:
        message, start, end, weight = trouble
        called = document.filename.raw or f"document {document.sequence.raw or case.documents.index(document) + 1}"
        at = Place(case.paths.get(id(document), "documents"), start, end)
        yield Finding(f"{called}: {message}", at=(at,), weight=weight)


def _noted(document: Document, case: Case[Any]) -> Trouble | None:
    """What a reader noted within the bytes of a document."""
    found = [
        (note.message, note.start, note.end if note.end is not None else note.start, UNREAD[note.code])
        for note in case.filing.notes
        if note.code in UNREAD and note.start is not None and document.start <= note.start <= document.end
    ]
    return next((one for one in found if one[3] == "error"), found[0] if found else None)


def _payload(document: Document, case: Case[Any]) -> Trouble | None:
    """What is wrong with the bytes themselves, whether a reader looked at them or not."""
    data, start, end = case.filing.source.data, document.start, document.end
    if document.encoding is not None:
        try:
            decoded = payload(data, document)
        except Unreadable as trouble:
            return trouble.reason, start if trouble.offset is None else trouble.offset, end, "error"
        if document.wrapper == "PDF" and b"%PDF-" not in decoded[:1024]:
            return "it is called a PDF and is none", start, end, "error"
        return None if decoded else ("it holds nothing", start, end, "error")
    head = data[start : min(end, start + 4096)]
    if not head.strip() and not data[start:end].strip():
        return "it is empty", start, end, "error"
    if document.wrapper is None and ERROR_PAGE.search(head):
        return "it is an error page of a web server", start, end, "error"
    return None
