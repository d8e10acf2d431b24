"""A filing agent's own submission file: an `edgarSubmission` in XML that carries its documents in base64.

Three kinds are met: the envelope of Forms 3, 4 and 5 (`edgarDocument/documentMimeBlock`), EDGARLink Online's
(`documents/document/contents`, also in bulk: `attachments/attachment/contents`), and the schedules 13D and 13G, where the
same XML is the form itself (`formData`) and may carry exhibits. Names are compared without their namespace.
"""

from collections.abc import Callable, Iterator
from typing import Any

from tieout import values
from tieout.edgar.model import Document, Header, Submission
from tieout.facts import ABSENT, Fact, Note
from tieout.markup import xml
from tieout.markup.xml import Element

ROOTS = ("edgarSubmission", "edgarBulkSubmission")
DOCUMENTS = ("edgarDocument", "document", "attachment")
CONTENTS = ("documentMimeBlock", "contents")
FIELDS = {
    "documentName": "filename",
    "conformedName": "filename",
    "submissionName": "filename",
    "documentType": "type",
    "conformedDocumentType": "type",
    "documentDescription": "description",
    "description": "description",
}
HEADER: dict[str, tuple[str, Callable[[str], Any]]] = {
    "submissionType": ("form_type", values.text),
    "periodOfReport": ("period", values.day),
}


def read(data: bytes, notes: list[Note]) -> Submission | None:
    """The submission that a filer's XML holds, or None where it has no document in base64.

    None is the answer for a disseminated schedule 13D or 13G, which has the same root but is a form and nothing else; a
    schedule with exhibits in base64 gives its exhibits here, and is itself still to be read as a form by the caller.
    Documents have encoding `base64` and their bytes span the base64 text. `submissionType` is the header's form type,
    `periodOfReport` its period; every other element outside the form and the documents stands in `other` by its path,
    but for access codes (`...Ccc`), which are passwords: they are noted and not copied. An XML that breaks off gives
    what stood before, with a note; a DOCTYPE is refused with one.
    """
    if xml.root(data, 0, len(data)) not in ROOTS or not any(name.encode() + b">" in data for name in CONTENTS):
        return None
    trouble: list[Note] = []
    root = xml.read(data, 0, len(data), trouble)
    documents = () if root is None or root.tag not in ROOTS else tuple(_documents(root))
    if root is None or not documents:
        return None
    notes.extend(trouble)
    return Submission(header=_header(root, notes), documents=documents)


def _documents(root: Element) -> Iterator[Document]:
    for _, element in root.walk():
        if element.tag in DOCUMENTS:
            contents = next((child for child in element.children if child.tag in CONTENTS and not child.children), None)
            if contents is not None:
                yield _document(element, contents)


def _document(element: Element, contents: Element) -> Document:
    found: dict[str, Fact[Any]] = {}
    for child in element.children:
        field = FIELDS.get(child.tag)
        if field is not None and field not in found:
            found[field] = _fact(child, values.text)
    return Document(
        filename=found.get("filename", ABSENT),
        type=found.get("type", ABSENT),
        description=found.get("description", ABSENT),
        start=contents.text_start,
        end=contents.text_end,
        encoding="base64",
    )


def _fact(element: Element, parse: Callable[[str], Any]) -> Fact[Any]:
    return values.fact(parse, element.raw, element.text_start, element.text_end)


def _header(root: Element, notes: list[Note]) -> Header:
    """Form type, period, and every other element outside the form and the documents' own fields, by its path."""
    found: dict[str, Fact[Any]] = {}
    other: dict[str, list[Fact[Any]]] = {}
    waiting: list[tuple[str, Element, bool]] = [("", root, False)]
    while waiting:
        path, element, inside = waiting.pop()
        inside = inside or element.tag in DOCUMENTS
        for child in reversed(element.children):
            if child.tag != "formData":
                waiting.append((f"{path} > {child.tag}" if path else child.tag, child, inside))
        if element.children or element is root or (inside and (element.tag in FIELDS or element.tag in CONTENTS)):
            continue
        if element.tag.lower().endswith("ccc"):
            message = f"{path} is an access code and is not copied"
            notes.append(Note(code="access-code", message=message, path="header", start=element.text_start, end=element.text_end))
        elif element.tag in HEADER and HEADER[element.tag][0] not in found:
            field, parse = HEADER[element.tag]
            found[field] = _fact(element, parse)
        else:
            other.setdefault(path, []).append(_fact(element, values.text))
    return Header(
        form_type=found.get("form_type", ABSENT),
        period=found.get("period", ABSENT),
        other={path: tuple(facts) for path, facts in other.items()},
    )
